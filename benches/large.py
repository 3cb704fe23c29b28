#!/usr/bin/env python3
"""Write a large GeoJSON file: the features of another one, several times side by side.

usage: large.py IN.geojson COPIES OUT.geojson

Each copy lies in a field of its own of a grid over the globe, so no two shapes are the same. Of the
22 MB of Natural Earth's 1:10m countries, 14 copies are about 300 MB. COPIES is 1 to 16.
"""
import json
import sys

ACROSS = 4


def moved(value, column, row):
    """A position, or lists of them, in its field."""
    if isinstance(value[0], list):
        return [moved(it, column, row) for it in value]
    lon, lat = value[:2]
    return [(lon + 180) / ACROSS - 180 + column * 360 / ACROSS, (lat + 90) / ACROSS - 90 + row * 180 / ACROSS]


def main():
    if len(sys.argv) != 4 or not sys.argv[2].isdigit() or not 1 <= int(sys.argv[2]) <= ACROSS * ACROSS:
        sys.exit(__doc__)
    source, copies, target = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    with open(source, encoding="utf-8") as file:
        features = json.load(file)["features"]
    with open(target, "w", encoding="utf-8") as file:
        file.write('{"type":"FeatureCollection","features":[')
        for copy in range(copies):
            row, column = divmod(copy, ACROSS)
            for index, feature in enumerate(features):
                shape = feature["geometry"]
                shape = shape and {**shape, "coordinates": moved(shape["coordinates"], column, row)}
                file.write(",\n" if copy or index else "\n")
                json.dump({**feature, "geometry": shape}, file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n]}\n")


if __name__ == "__main__":
    main()
