#!/usr/bin/env python3
"""Makes the map's shapes: countries.geojson and disputed.geojson, next to this file.

    python3 assets/atlas/make.py             fetches world-atlas 2.0.2 with `npm pack`
    python3 assets/atlas/make.py PATH        takes an unpacked world-atlas package at PATH

Needs Python 3.11 or later, numpy 2, shapely 2.1 or later (GEOS 3.12 or later) and, without
PATH, npm. Made with Python 3.11, numpy 2.4.6, shapely 2.2.0 (GEOS 3.14.1). Two runs write the
same bytes. It ends with the self-check of check.py and exits non-zero if that finds a fault.

The idea. Polygons that are simplified, repaired or rounded one by one stop fitting together. So
the source's outlines are put through a planar partition: every line is rounded to the grid and
cut wherever lines meet, the faces between them are given to countries, and from then on there
are no polygons, only border edges that know the country on their left. Simplifying removes one
vertex at a time from that single set of edges, in whole numbers, and only where nothing lies in
between. Neighbours cannot disagree about a border, because there is only one of it.
"""

import csv
import hashlib
import heapq
import json
import math
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np
import shapely
import shapely.affinity

sys.dont_write_bytecode = True  # no __pycache__ among the assets
import check  # noqa: E402

HERE = Path(__file__).resolve().parent
PACKAGE = "world-atlas@2.0.2"
SOURCE_FILE = "countries-10m.json"
SOURCE_SHA256 = "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79"

# Coordinates are whole steps of a ten-thousandth of a degree (11 m) until they are written.
GRID = 10_000
HALF_TURN = 180 * GRID
POLE = 90 * GRID

# Full detail inside this box (degrees), then coarser over the next RAMP degrees.
WEST, EAST, SOUTH, NORTH = 20, 110, 0, 60
RAMP = 20
TOLERANCE_INSIDE = 0.005
TOLERANCE_OUTSIDE = 0.06
# A small state is drawn with a tolerance of at most this share of its own size.
SHARE_OF_SIZE = 0.02
# Slivers thinner than this (degrees) are traces of the source's rounding, not land or water.
SLIVER = 0.002

# The edge of the world along the south pole gets a vertex every so many degrees, so that no
# edge of Antarctica spans half the globe.
POLE_STEP = 10

# The source rounds the Vatican away. Its outline, from west counter-clockwise, to about 50 m.
VATICAN = [
    (12.4457, 41.9018), (12.4466, 41.9006), (12.4491, 41.9002), (12.4534, 41.9005),
    (12.4566, 41.9012), (12.4584, 41.9019), (12.4581, 41.9032), (12.4573, 41.9037),
    (12.4570, 41.9066), (12.4535, 41.9074), (12.4509, 41.9070), (12.4488, 41.9047),
]

SEA = None

# Disputed or merely de facto stretches of border, one row each: the two shapes it separates (the
# first lies on the left of the line); the box (west, south, east, north) that picks the stretch
# out of their border, None for all of it; its name; and which line this is and who disputes it.
# Where the sea or a third shape interrupts the stretch it becomes several features.
#
# Not here, because Natural Earth draws no border there: Abkhazia, South Ossetia, Transnistria,
# the front line in Ukraine, Taiwan and the Kuril Islands (sea). Left out as minor or in the main
# settled: Bhutan-China, China-India west of Nepal and in Sikkim, Israel-Lebanon, Ilemi.
STRETCHES = [
    (("IND", "PAK"), (73, 32.74, 77.1, 35.2), "Line of Control, Kashmir",
     "The military line of 1972 in Kashmir, the whole of which India and Pakistan both claim."),
    (("IND", "KAS"), None, "Siachen Glacier",
     "The end of the agreed Line of Control: India holds the glacier beyond it, Pakistan "
     "claims it."),
    (("KAS", "PAK"), None, "Siachen Glacier",
     "Near the Saltoro ridge, where Indian and Pakistani troops face each other; both states "
     "claim the glacier."),
    (("CHN", "KAS"), None, "Siachen Glacier",
     "The watershed between the glacier and the Shaksgam valley, which China holds and India "
     "claims."),
    (("CHN", "PAK"), (75.8, 35.5, 77, 36.8), "Shaksgam valley",
     "The line agreed by China and Pakistan in 1963; India claims the land on both sides."),
    (("CHN", "IND"), (77, 32.3, 80.5, 36), "Line of Actual Control, Aksai Chin",
     "The line between Indian and Chinese control in Ladakh; India claims Aksai Chin, which "
     "China holds."),
    (("CHN", "IND"), (91.5, 27, 98, 30), "McMahon Line, Arunachal Pradesh",
     "The line of 1914, held by India; China claims most of Arunachal Pradesh to its south."),
    (("RUS", "UKR"), (33, 45.5, 35.5, 46.5), "Crimea",
     "The northern edge of Crimea, annexed by Russia in 2014; Ukraine claims it, and the UN "
     "General Assembly upheld Ukraine's borders by 100 votes to 11, with 58 abstentions."),
    (("MAR", "ESH"), None, "Western Sahara berm",
     "Roughly the sand wall between Moroccan control and the Polisario Front; Morocco claims "
     "all of Western Sahara, the Sahrawi Republic too."),
    (("SOL", "SOM"), None, "Somaliland",
     "The eastern limit that Somaliland claims, the colonial border; Somalia claims all of "
     "Somaliland, and since 2023 part of the east, with Las Anod, has been out of Somaliland's "
     "control."),
    (("XKX", "SRB"), None, "Kosovo",
     "Kosovo declared independence in 2008; Serbia claims it as a province."),
    (("CYP", "CYN"), None, "Green Line, Cyprus",
     "The ceasefire line of 1974; only Türkiye recognises Northern Cyprus, Cyprus claims the "
     "whole island. The UN buffer zone is drawn with Cyprus."),
    (("GBR", "CYN"), None, "Green Line, Cyprus",
     "The edge of the British base of Dhekelia, along which the UN buffer zone is broken off; "
     "only Türkiye recognises Northern Cyprus."),
    (("ISR", "PSE"), (34.8, 31.2, 35.7, 32.7), "Green Line, West Bank",
     "The armistice line of 1949, which Palestine claims as its border; Israel occupies the "
     "West Bank and has annexed East Jerusalem."),
    (("ISR", "PSE"), (34.1, 31.1, 34.7, 31.7), "Gaza Strip",
     "The armistice line of 1949, as agreed anew in 1950, around the Gaza Strip; no border has "
     "been agreed. After the ceasefire of October 2025 Israeli troops held over half of the "
     "Strip."),
    (("ISR", "SYR"), None, "Golan Heights",
     "Roughly the ceasefire line of 1974; Israel annexed the Golan Heights in 1981, Syria "
     "claims them. In December 2024 Israeli troops moved into the buffer zone beyond."),
    (("EGY", "SDN"), (34.1, 21.5, 37.5, 22.5), "Halaib Triangle",
     "The 22nd parallel, the border in Egypt's view, which holds the land north of it; Sudan "
     "claims the triangle up to the line of 1902."),
    (("SDN", "SSD"), (27.8, 9.2, 29.02, 9.7), "Abyei",
     "The southern edge of Abyei, drawn with Sudan; Sudan and South Sudan both claim the "
     "area."),
    (("PRK", "KOR"), None, "Military Demarcation Line, Korea",
     "The armistice line of 1953; South Korea's constitution claims the whole peninsula, North "
     "Korea's has named the South as its neighbour since 2026."),
]

# Where a stretch ends in the middle of a straight border, the border gets a vertex: the western
# corner of the Halaib Triangle on the 22nd parallel (as drawn).
STRETCH_ENDS = [(34.1, 21.996)]


# --- reading world-atlas ---------------------------------------------------------------------


def fetch_package(folder):
    """Unpacks world-atlas from the npm registry into `folder` and returns where it lies."""
    subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def read_topology(package):
    """Reads the TopoJSON file, and no other version of it."""
    data = (package / SOURCE_FILE).read_bytes()
    if hashlib.sha256(data).hexdigest() != SOURCE_SHA256:
        sys.exit(f"{SOURCE_FILE} is not the one of {PACKAGE}")
    return json.loads(data)


def read_codes():
    """Reads codes.csv: source feature -> code ("" = left out), and code -> name."""
    with open(HERE / "codes.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    code_of = {row["source"]: row["code"] for row in rows}
    name_of = {row["code"]: row["name"] for row in rows if row["name"]}
    return code_of, name_of


def decode_arcs(topology):
    """The arcs of a TopoJSON file in grid steps, not yet rounded.

    An arc that crosses the antimeridian jumps from one edge of the world to the other; here it
    is unrolled and runs on beyond 180 degrees instead.
    """
    scale = np.array(topology["transform"]["scale"]) * GRID
    origin = np.array(topology["transform"]["translate"]) * GRID
    return [unroll(np.cumsum(np.array(arc, float), axis=0) * scale + origin)
            for arc in topology["arcs"]]


def unroll(points):
    """Turns jumps of more than half a turn of longitude into small steps."""
    jump = np.diff(points[:, 0])
    turns = np.cumsum(np.where(jump > HALF_TURN, -1, np.where(jump < -HALF_TURN, 1, 0)))
    unrolled = points.copy()
    unrolled[1:, 0] += turns * 2 * HALF_TURN
    return unrolled


def source_polygons(topology, arcs, code_of):
    """The source's polygons as (code, polygon), good enough to ask what lies inside them."""
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = code_of[geometry.get("id", geometry["properties"]["name"])]
        if not code:
            continue
        polygons = geometry["arcs"]
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        for rings in polygons:
            rings = [join_ring(arcs, indices) for indices in rings]
            rings = [ring for ring in rings if len(ring) >= 4]
            if rings:
                polygon = shapely.make_valid(shapely.Polygon(rings[0], rings[1:]))
                yield from ((code, copy) for copy in inside_world(polygon))


def join_ring(arcs, indices):
    """A ring from its arcs; TopoJSON writes an arc walked backwards as the index's complement."""
    pieces = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in indices]
    ring = unroll(np.vstack([pieces[0], *(piece[1:] for piece in pieces[1:])]))
    if abs(ring[0, 0] - ring[-1, 0]) > HALF_TURN:
        # Only Antarctica goes once around the world; it closes along the pole.
        ring = np.vstack([ring, [ring[-1, 0], -POLE], [ring[0, 0], -POLE], ring[0]])
    return ring


def inside_world(shape):
    """What of a shape, and of its copies a turn to the east and west, lies inside +-180 degrees."""
    world = shapely.box(-HALF_TURN, -POLE, HALF_TURN, POLE)
    for shift in (-2 * HALF_TURN, 0, 2 * HALF_TURN):
        copy = shapely.affinity.translate(shape, shift)
        if world.contains(copy):
            yield copy
        elif world.intersects(copy):
            yield world.intersection(copy)


# --- the planar partition --------------------------------------------------------------------


def frame():
    """The edge of the world as a line: both sides of the antimeridian and the two poles."""
    south = [(x, -POLE) for x in range(-HALF_TURN, HALF_TURN + 1, POLE_STEP * GRID)]
    return shapely.LineString([*south, (HALF_TURN, POLE), (-HALF_TURN, POLE), south[0]])


def faces_between(arcs):
    """Rounds all arcs to the grid, cuts them where they meet and returns the faces they bound."""
    lines = [piece for arc in arcs if len(arc) > 1
             for piece in inside_world(shapely.LineString(arc))]
    # Snap rounding: crossings become grid points, and a line that passes a vertex closer than
    # half a step goes through it, so that no vertex is left lying inside an edge.
    network = shapely.union_all([frame(), *lines], grid_size=1)
    return list(shapely.get_parts(shapely.polygonize(shapely.get_parts(network))))


def owners_of(faces, polygons):
    """The country of each face, SEA where there is none.

    The source is rounded so coarsely that some of its polygons overlap by a hair. Such a face
    goes to the smallest claimant: a small country suffers more from losing a strip.
    """
    codes, shapes = zip(*polygons)
    tree = shapely.STRtree(shapes)
    inner_points = shapely.point_on_surface(faces)
    owners = [SEA] * len(faces)
    smallest = [math.inf] * len(faces)
    for face, claimant in zip(*tree.query(inner_points, predicate="within")):
        area = shapes[claimant].area
        if (area, codes[claimant]) < (smallest[face], owners[face] or ""):
            smallest[face], owners[face] = area, codes[claimant]
    return owners


class Borders:
    """The edges between different owners: a graph of grid points.

    `left[(a, b)]` is the owner on the left when going from a to b. Both directions of an edge
    are present, so the owner on its right is `left[(b, a)]`. `near[a]` are the ends of the edges
    that start in a.
    """

    def __init__(self, faces, owners):
        side = {}
        for face, owner in zip(faces, owners):
            for start, end in edges_of(face):
                side[start, end] = owner
        self.left = {}
        self.near = defaultdict(set)
        for (start, end), owner in side.items():
            other = side.get((end, start), SEA)
            if owner != other:
                self.connect(start, end, owner, other)

    def connect(self, start, end, left, right):
        """Adds an edge."""
        self.left[start, end] = left
        self.left[end, start] = right
        self.near[start].add(end)
        self.near[end].add(start)

    def remove(self, point):
        """Takes a point out of a line; its two neighbours are joined instead."""
        before, after = sorted(self.near.pop(point))
        left = self.left.pop((before, point))
        right = self.left.pop((point, before))
        del self.left[point, after], self.left[after, point]
        self.near[before].remove(point)
        self.near[after].remove(point)
        self.connect(before, after, left, right)

    def insert(self, point):
        """Puts a point into the straight edge it lies on."""
        start, end = next(edge for edge in self.left if lies_between(point, *edge))
        left = self.left.pop((start, end))
        right = self.left.pop((end, start))
        self.near[start].remove(end)
        self.near[end].remove(start)
        self.connect(start, point, left, right)
        self.connect(point, end, left, right)

    def regions(self):
        """The connected areas as lists of polygons and owners, enclosed seas included."""
        lines = [shapely.LineString(edge) for edge in sorted(self.left) if edge[0] < edge[1]]
        polygons = list(shapely.get_parts(shapely.polygonize(lines)))
        owners = [self.left[next(edges_of(polygon))] for polygon in polygons]
        return polygons, owners


def edges_of(polygon):
    """The edges of a polygon as pairs of grid points, the polygon on their left."""
    oriented = shapely.orient_polygons(polygon)
    for ring in (oriented.exterior, *oriented.interiors):
        points = [(int(x), int(y)) for x, y in np.rint(shapely.get_coordinates(ring))]
        yield from zip(points, points[1:])


# --- how much detail -------------------------------------------------------------------------


def tolerance_at(point):
    """The tolerance in grid steps at a place: fine in the region, coarser with distance."""
    longitude, latitude = point[0] / GRID, point[1] / GRID
    east_west = max(WEST - longitude, longitude - EAST, 0)
    north_south = max(SOUTH - latitude, latitude - NORTH, 0)
    outside = min(math.hypot(east_west, north_south) / RAMP, 1)
    return (TOLERANCE_INSIDE + (TOLERANCE_OUTSIDE - TOLERANCE_INSIDE) * outside) * GRID


def tolerance_cap(polygons, owners):
    """The largest tolerance for each owner, from its size; there is no limit for the sea."""
    area = defaultdict(float)
    for polygon, owner in zip(polygons, owners):
        area[owner] += polygon.area
    cap = {owner: SHARE_OF_SIZE * math.sqrt(total) for owner, total in area.items()}
    cap[SEA] = math.inf
    return cap


def drop_specks(polygons, owners):
    """Gives islets, lagoons and slivers away, each to the neighbour with the longest border.

    An islet's only neighbour is the sea, a lagoon's the land around it. The largest polygon of
    a country stays, however small, and so does every exclave.
    """
    cap = tolerance_cap(polygons, owners)
    largest = defaultdict(float)
    side = {}
    for polygon, owner in zip(polygons, owners):
        largest[owner] = max(largest[owner], polygon.area)
        side.update((edge, owner) for edge in edges_of(polygon))

    result = []
    for polygon, owner in zip(polygons, owners):
        neighbours = defaultdict(float)
        for start, end in edges_of(polygon):
            neighbours[side.get((end, start), SEA)] += math.dist(start, end)
        tolerance = min(tolerance_at(shapely.get_coordinates(polygon)[0]), cap[owner])
        at_sea = owner is SEA or set(neighbours) == {SEA}
        # Half an islet at the antimeridian stays for the sake of its other half.
        at_sea = at_sea and HALF_TURN not in (-polygon.bounds[0], polygon.bounds[2])
        main_land = owner is not SEA and polygon.area == largest[owner]
        if not main_land and is_speck(polygon, at_sea, tolerance):
            owner = max(neighbours, key=lambda code: (neighbours[code], code or ""))
        result.append(owner)
    return result


def is_speck(polygon, at_sea, tolerance):
    """Whether a polygon is too small to draw or, between countries, too thin to be real."""
    if at_sea:
        return polygon.area < tolerance ** 2
    return 2 * polygon.area / polygon.length < SLIVER * GRID


# --- simplifying -----------------------------------------------------------------------------


class PointIndex:
    """Finds the points in a triangle with the help of square cells."""

    CELL = GRID // 10

    def __init__(self, points):
        self.cells = defaultdict(set)
        for point in points:
            self.cells[self.cell(point)].add(point)

    def cell(self, point):
        """The cell a point lies in."""
        return point[0] // self.CELL, point[1] // self.CELL

    def remove(self, point):
        """Forgets a point."""
        self.cells[self.cell(point)].remove(point)

    def any_inside(self, corners):
        """Whether a point other than the corners lies in the triangle or on its outline."""
        columns, rows = zip(*map(self.cell, corners))
        return any(point not in corners and in_triangle(point, corners)
                   for column in range(min(columns), max(columns) + 1)
                   for row in range(min(rows), max(rows) + 1)
                   for point in self.cells.get((column, row), ()))


def turn(start, end, point):
    """Twice the area of a triangle in whole grid steps: positive if it turns left."""
    return ((end[0] - start[0]) * (point[1] - start[1])
            - (end[1] - start[1]) * (point[0] - start[0]))


def lies_between(point, start, end):
    """Whether a point lies on an edge; true for one of the edge's two directions only."""
    return turn(start, end, point) == 0 and start < point < end


def in_triangle(point, corners):
    """Whether a point lies in a triangle or on its outline, whichever way that runs."""
    first, second, third = corners
    turns = turn(first, second, point), turn(second, third, point), turn(third, first, point)
    return min(turns) >= 0 or max(turns) <= 0


def simplify(borders, cap):
    """Removes the points that matter least (Visvalingam-Whyatt), as far as tolerances allow.

    A point's weight is the area of the triangle with its two neighbours in units of the local
    tolerance squared; points with a weight below one go, lightest first. Junctions stay, and
    so does the edge of the world. A point whose triangle contains another point stays too, for
    now: that is all it takes for no line ever to cross or touch another one.
    """
    index = PointIndex(borders.near)
    weight = {}
    queue = []

    def weigh(point):
        if len(borders.near[point]) == 2 and not on_frame(point):
            weight[point] = weight_of(borders, point, cap)
            if weight[point] < 1:
                heapq.heappush(queue, (weight[point], point))

    for point in sorted(borders.near):
        weigh(point)
    while queue:
        queued_weight, point = heapq.heappop(queue)
        if weight.get(point) != queued_weight:
            continue  # weighed again since, or gone
        before, after = borders.near[point]
        if after in borders.near[before] or index.any_inside((before, point, after)):
            continue  # comes back to the queue when a neighbour goes
        borders.remove(point)
        index.remove(point)
        del weight[point]
        weigh(before)
        weigh(after)


def on_frame(point):
    """Whether a point lies on the edge of the world."""
    return abs(point[0]) == HALF_TURN or abs(point[1]) == POLE


def weight_of(borders, point, cap):
    """The area of a point's triangle in units of the local tolerance squared."""
    before, after = borders.near[point]
    owners = borders.left[before, point], borders.left[point, before]
    tolerance = min(tolerance_at(point), cap[owners[0]], cap[owners[1]])
    # A degree of longitude is shorter than one of latitude.
    shrink = math.cos(math.radians(point[1] / GRID))
    return abs(turn(before, point, after)) / 2 * shrink / tolerance ** 2


# --- disputed stretches ----------------------------------------------------------------------


def disputed_features(borders):
    """The features of disputed.geojson, in the order of STRETCHES."""
    for pair, box, name, note in STRETCHES:
        edges = list(stretch_edges(borders, pair, box))
        if not edges:
            sys.exit(f"{name}: no border between {pair[0]} and {pair[1]} there")
        for path in join_paths(edges):
            yield {
                "type": "Feature",
                "properties": {"between": list(pair), "name": name, "note": note},
                "geometry": {"type": "LineString", "coordinates": degrees(path)},
            }


def stretch_edges(borders, pair, box):
    """The edges between two countries, the first on the left, whose middle lies in the box."""
    west, south, east, north = box or (-180, -90, 180, 90)
    for (start, end), owner in borders.left.items():
        middle_x, middle_y = (start[0] + end[0]) / 2 / GRID, (start[1] + end[1]) / 2 / GRID
        if ((owner, borders.left[end, start]) == pair
                and west <= middle_x <= east and south <= middle_y <= north):
            yield start, end


def join_paths(edges):
    """Strings edges end to end into paths."""
    following = dict(sorted(edges))
    assert len(following) == len(edges), "a stretch forks"
    starts = sorted(set(following) - set(following.values()))
    paths = []
    while following:
        point = starts.pop(0) if starts else min(following)  # the latter for closed lines
        path = [point]
        while point in following:
            point = following.pop(point)
            path.append(point)
        paths.append(path)
    return sorted(paths)


# --- writing ---------------------------------------------------------------------------------


def degrees(points):
    """Grid points as GeoJSON positions."""
    return [[round(x / GRID, 4), round(y / GRID, 4)] for x, y in points]


def country_features(borders, name_of):
    """The features of countries.geojson, sorted by code."""
    polygons_of = defaultdict(list)
    for polygon, owner in zip(*borders.regions()):
        if owner is not SEA:
            polygons_of[owner].append(polygon)
    for code in sorted(polygons_of):
        yield {
            "type": "Feature",
            "id": code,
            "properties": {"name": name_of[code]},
            "geometry": geometry_of(polygons_of[code]),
        }


def geometry_of(polygons):
    """GeoJSON of a country, largest polygon first, exterior rings counter-clockwise."""
    ordered = sorted(polygons, key=lambda polygon: (-polygon.area, polygon.bounds))
    coordinates = [rings_of(polygon) for polygon in ordered]
    if len(coordinates) == 1:
        return {"type": "Polygon", "coordinates": coordinates[0]}
    return {"type": "MultiPolygon", "coordinates": coordinates}


def rings_of(polygon):
    """The rings in degrees; each starts at its westernmost point, so that runs are alike."""
    oriented = shapely.orient_polygons(polygon)
    holes = sorted(from_smallest(hole) for hole in oriented.interiors)
    return [degrees(ring) for ring in (from_smallest(oriented.exterior), *holes)]


def from_smallest(ring):
    """The grid points of a ring from its smallest point round to it again."""
    points = [(int(x), int(y)) for x, y in ring.coords][:-1]
    first = points.index(min(points))
    return [*points[first:], *points[:first + 1]]


def write(path, features):
    """Writes a FeatureCollection with one feature a line."""
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
                       for feature in features)
    path.write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n",
                    encoding="utf-8", newline="\n")


def make(package):
    """Writes both files from an unpacked world-atlas package."""
    topology = read_topology(package)
    code_of, name_of = read_codes()
    arcs = decode_arcs(topology)
    vatican = np.array([*VATICAN, VATICAN[0]]) * GRID
    claims = [*source_polygons(topology, arcs, code_of), ("VAT", shapely.Polygon(vatican))]

    faces = faces_between([*arcs, vatican])
    polygons, owners = Borders(faces, owners_of(faces, claims)).regions()
    borders = Borders(polygons, drop_specks(polygons, owners))
    simplify(borders, tolerance_cap(polygons, owners))
    for longitude, latitude in STRETCH_ENDS:
        borders.insert((round(longitude * GRID), round(latitude * GRID)))

    write(HERE / "countries.geojson", country_features(borders, name_of))
    write(HERE / "disputed.geojson", disputed_features(borders))


def main():
    """Makes the files and checks them."""
    if len(sys.argv) > 1:
        make(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            make(fetch_package(Path(folder)))
    sys.exit(check.main())


if __name__ == "__main__":
    main()
