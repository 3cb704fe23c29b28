#!/usr/bin/env python3
"""The self-check of countries.geojson and disputed.geojson: prints numbers, exits 1 on faults.

    python3 assets/atlas/check.py

make.py runs it at the end. It reads the written files only and knows nothing of how they were
made, so that it also holds for files edited by hand.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import shapely

HERE = Path(__file__).resolve().parent
GRID = 10_000
MAX_BYTES = 2_750_000

# Small states that are easily lost.
SMALL = "VAT MCO SMR LIE AND MLT SGP BHR MDV NRU TUV PLW MHL KIR HKG MAC GIB PSE XKX SOL CYN KAS"

# Places, inside the named shape or in the sea (None): enclaves, de facto borders, small states.
PLACES = [
    ("Kabul", 69.17, 34.53, "AFG"), ("Wakhan", 73.5, 37.1, "AFG"), ("Torkham", 71.1, 34.1, "PAK"),
    ("Caspian Sea", 51.0, 41.0, None), ("northern Caspian", 50.5, 45.5, None),
    ("Persian Gulf", 51.5, 27.0, None), ("Baikonur", 63.3, 45.95, "KAZ"),
    ("Sokh", 71.1, 39.96, "UZB"), ("Shohimardon", 71.74, 39.94, "UZB"),
    ("Vorukh", 70.58, 39.84, "TJK"), ("Nakhchivan", 45.4, 39.2, "AZE"),
    ("Madha", 56.29, 25.28, "OMN"), ("Musandam", 56.25, 26.1, "OMN"),
    ("Bahrain", 50.55, 26.05, "BHR"), ("Male atoll", 73.5, 4.2, None), ("Doha", 51.5, 25.3, "QAT"),
    ("Simferopol", 34.1, 44.95, "RUS"), ("Aksai Chin", 79.5, 35.0, "CHN"),
    ("Tawang", 91.87, 27.59, "IND"), ("Muzaffarabad", 73.47, 34.37, "PAK"),
    ("Siachen", 77.1, 35.4, "KAS"), ("Taipei", 121.5, 25.05, "TWN"), ("Gaza", 34.4, 31.45, "PSE"),
    ("Ramallah", 35.2, 31.9, "PSE"), ("Golan", 35.78, 33.0, "ISR"),
    ("Laayoune", -13.2, 27.1, "MAR"), ("Tifariti", -10.6, 26.2, "ESH"),
    ("Hargeisa", 44.06, 9.56, "SOL"), ("Pristina", 21.16, 42.66, "XKX"), ("north Nicosia", 33.36, 35.22, "CYN"),
    ("Halaib", 36.0, 22.5, "EGY"), ("Abyei", 28.44, 9.6, "SDN"),
    ("Saint Peter's", 12.4534, 41.9022, "VAT"), ("Rome", 12.5, 41.9, "ITA"),
    ("Chukotka east of 180", -175.0, 66.5, "RUS"), ("Chukotka west of 180", 178.0, 67.5, "RUS"),
    ("South Pole", 0.0, -89.9, "ATA"), ("Vanua Levu", 179.2, -16.5, "FJI"),
]

# Shapes cut at the antimeridian, which touch both edges of the world.
CUT = {"ATA", "FJI", "RUS"}
# The source's precision: its two sides of the antimeridian may differ by a step (degrees).
SOURCE_STEP = 0.0017


class Atlas:
    """Both files as shapes and as directed edges of whole grid steps."""

    def __init__(self):
        self.bytes = (HERE / "countries.geojson").stat().st_size
        self.features = read("countries.geojson")
        self.stretches = read("disputed.geojson")
        self.codes = [feature["id"] for feature in self.features]
        self.shapes = [shapely.from_geojson(json.dumps(feature["geometry"]))
                       for feature in self.features]
        self.rings = [(code, hole, ring) for code, feature in zip(self.codes, self.features)
                      for polygon in polygons_of(feature["geometry"])
                      for hole, ring in enumerate(polygon)]
        self.owners = {}
        self.repeated = []
        for code, _, ring in self.rings:
            for edge in edges_of(ring):
                if edge in self.owners:
                    self.repeated.append((code, edge))
                self.owners[edge] = code


def read(name):
    """The features of a file next to this one."""
    return json.loads((HERE / name).read_text(encoding="utf-8"))["features"]


def polygons_of(geometry):
    """The polygons of a GeoJSON geometry as lists of rings."""
    whole = geometry["type"] == "MultiPolygon"
    return geometry["coordinates"] if whole else [geometry["coordinates"]]


def edges_of(line):
    """The edges of a line of GeoJSON positions, in grid steps."""
    points = [(round(x * GRID), round(y * GRID)) for x, y in line]
    return list(zip(points, points[1:]))


def twice_area(ring):
    """Twice the signed area of a ring: positive if it runs counter-clockwise."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in edges_of(ring))


# Each check yields its faults as text.


def features_are_named(atlas):
    """Codes are three capitals, sorted and unique; every shape has a name and nothing else."""
    if atlas.codes != sorted(set(atlas.codes)):
        yield "codes are not sorted and unique"
    for feature in atlas.features:
        if not re.fullmatch("[A-Z]{3}", feature["id"]):
            yield f"{feature['id']} is not a code"
        if list(feature["properties"]) != ["name"] or not feature["properties"]["name"].strip():
            yield f"{feature['id']} has odd properties"
    for code in SMALL.split():
        if code not in atlas.codes:
            yield f"{code} is lost"
    if atlas.bytes > MAX_BYTES:
        yield f"countries.geojson has {atlas.bytes} bytes"


def rings_are_sound(atlas):
    """Rings are closed, wound as RFC 7946 asks, inside the world, without world-wide edges."""
    for code, hole, ring in atlas.rings:
        where = f"{code} near {ring[0]}"
        edges = edges_of(ring)
        if ring[0] != ring[-1] or len(ring) < 4:
            yield f"{where}: ring not closed"
        if (twice_area(ring) > 0) == bool(hole):
            yield f"{where}: ring winds the wrong way"
        for (ax, ay), (bx, by) in edges:
            if max(abs(ax), abs(bx)) > 180 * GRID or max(abs(ay), abs(by)) > 90 * GRID:
                yield f"{where}: outside the world"
            if abs(ax - bx) > 180 * GRID:
                yield f"{where}: an edge spans more than half the world"
            if (ax, ay) == (bx, by):
                yield f"{where}: a point is repeated"


def shapes_are_valid(atlas):
    """Every polygon and every whole shape is valid and has an area."""
    for code, shape in zip(atlas.codes, atlas.shapes):
        if not all(shapely.is_valid([shape, *shapely.get_parts(shape)])) or not shape.area > 0:
            yield f"{code}: {shapely.is_valid_reason(shape)}"


def shapes_do_not_overlap(atlas):
    """No two shapes have any area in common."""
    if not shapely.coverage_is_valid(atlas.shapes):
        yield "shapely finds the coverage invalid"
    tree = shapely.STRtree(atlas.shapes)
    for one, other in zip(*tree.query(atlas.shapes)):
        if one < other and shapely.intersection(atlas.shapes[one], atlas.shapes[other]).area > 0:
            yield f"{atlas.codes[one]} and {atlas.codes[other]} overlap"
    for code, edge in atlas.repeated:
        yield f"{code}: another shape lies on the same side of {edge}"


def edges_meet_at_vertices_only(atlas):
    """Cutting all edges wherever they meet yields the very same edges.

    So no two cross and no vertex lies inside an edge: neighbours have the same vertices.
    """
    given = {tuple(sorted(edge)) for edge in atlas.owners}
    network = shapely.union_all([shapely.LineString(edge) for edge in sorted(given)], grid_size=1)
    cut = {tuple(sorted(edge)) for line in shapely.get_parts(network)
           for edge in zip(grid_points(line), grid_points(line)[1:])}
    for edge in sorted(given ^ cut):
        yield f"edges meet between vertices at {edge}"


def grid_points(line):
    """The vertices of a line whose coordinates are grid steps."""
    return [(int(x), int(y)) for x, y in np.rint(shapely.get_coordinates(line))]


def only_the_caspian_is_enclosed(atlas):
    """The land has no holes, that is no gaps between neighbours, except for the Caspian Sea."""
    coast = [shapely.LineString(edge) for edge in sorted(atlas.owners)
             if edge[::-1] not in atlas.owners]
    land = shapely.union_all(atlas.shapes)
    holes = [shapely.Polygon(hole) for part in shapely.get_parts(land) for hole in part.interiors]
    if len(holes) != 1 or not holes[0].contains(shapely.Point(51, 41)):
        yield f"holes in the land: {[str(hole.centroid) for hole in holes]}"
    # Every closed area that the coastline bounds is land or the Caspian Sea.
    bounded = shapely.get_parts(shapely.polygonize(coast))
    if len(bounded) != len(shapely.get_parts(land)) + len(holes):
        yield "the coastline bounds more areas than there are lands"


def afghanistan_is_landlocked(atlas):
    """Every edge of Afghanistan is shared with one of its six neighbours."""
    neighbours = Counter(atlas.owners.get(edge[::-1])
                         for edge, code in atlas.owners.items() if code == "AFG")
    if set(neighbours) != {"CHN", "IRN", "PAK", "TJK", "TKM", "UZB"}:
        yield f"Afghanistan borders on {neighbours}"


def antimeridian_is_cut(atlas):
    """The shapes on both sides of the antimeridian end on it, at the same latitudes."""
    sides = {}
    for edge, code in atlas.owners.items():
        for x, y in edge:
            if abs(x) == 180 * GRID:
                sides.setdefault(code, (set(), set()))[x > 0].add(y)
    if set(sides) != CUT:
        yield f"shapes at the antimeridian: {sorted(sides)}"
    for code, (west, east) in sides.items():
        for here, there in ((west, east), (east, west)):
            for latitude in sorted(here):
                gap = min((abs(latitude - other) for other in there), default=GRID)
                if gap > SOURCE_STEP * GRID:
                    yield f"{code} ends at latitude {latitude / GRID} on one side only"


def places_are_right(atlas):
    """Known places lie in the right shape."""
    for place, longitude, latitude, expected in PLACES:
        point = shapely.Point(longitude, latitude)
        found = [code for code, shape in zip(atlas.codes, atlas.shapes) if shape.contains(point)]
        if found != [expected] * (expected is not None):
            yield f"{place} lies in {found}, not in {expected}"


def stretches_are_borders(atlas):
    """Every edge of a disputed stretch is an edge of both shapes it separates."""
    for feature in atlas.stretches:
        properties = feature["properties"]
        between = properties["between"]
        for start, end in edges_of(feature["geometry"]["coordinates"]):
            found = [atlas.owners.get((start, end)), atlas.owners.get((end, start))]
            if found != between:
                yield f"{properties['name']}: {start} lies between {found}, not {between}"


CHECKS = [
    features_are_named, rings_are_sound, shapes_are_valid, shapes_do_not_overlap,
    edges_meet_at_vertices_only, only_the_caspian_is_enclosed, afghanistan_is_landlocked,
    antimeridian_is_cut, places_are_right, stretches_are_borders,
]


def main():
    """Runs all checks and returns the exit status."""
    atlas = Atlas()
    faults = [f"{check.__name__}: {fault}" for check in CHECKS for fault in check(atlas)]
    print(f"{len(atlas.features)} shapes, {sum(hole == 0 for _, hole, _ in atlas.rings)} polygons, "
          f"{sum(len(ring) for *_, ring in atlas.rings)} vertices, {atlas.bytes} bytes, "
          f"{len(atlas.stretches)} disputed stretches")
    for fault in faults:
        print("FAULT", fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
