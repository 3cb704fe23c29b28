"""Draws the icon: Afghanistan, with Kabul's star, on the colours of the atlas.

Writes kabul-atlas.svg here and icons/SIZE.png beside it. The outline is that of ../atlas/countries.geojson, simplified.
Needs rsvg-convert (librsvg). Usage: python3 assets/desktop/make.py
"""

import json
import math
import pathlib
import subprocess

HERE = pathlib.Path(__file__).parent
SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
SIDE = 512
# As in the light theme: level 4 below, level 5 above, the subject, its outline.
GROUND, DEEP, SUBJECT, INK = "#2A6AA3", "#2A3080", "#F2A93B", "#14202A"
KABUL = (69.17, 34.53)


def simplified(points, tolerance):
    """Douglas and Peucker, 1973."""
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = math.hypot(bx - ax, by - ay)

    def distance(point):
        if length == 0:
            return math.hypot(point[0] - ax, point[1] - ay)
        return abs((bx - ax) * (ay - point[1]) - (ax - point[0]) * (by - ay)) / length

    far = max(range(1, len(points) - 1), key=lambda i: distance(points[i]))
    if distance(points[far]) <= tolerance:
        return [points[0], points[-1]]
    return simplified(points[: far + 1], tolerance)[:-1] + simplified(points[far:], tolerance)


def main():
    features = json.loads((HERE / "../atlas/countries.geojson").read_text())["features"]
    afghanistan = next(f for f in features if "AFG" in (f.get("id"), *f["properties"].values()))
    geometry = afghanistan["geometry"]
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    ring = max((polygon[0] for polygon in polygons), key=len)

    # Equal distances along the middle parallel are enough at this size.
    shrink = math.cos(math.radians(34))
    west, east = min(x for x, _ in ring), max(x for x, _ in ring)
    south, north = min(y for _, y in ring), max(y for _, y in ring)
    scale = 0.80 * SIDE / max((east - west) * shrink, north - south)

    def at(lon, lat):
        x = SIDE / 2 + (lon - (west + east) / 2) * shrink * scale
        y = SIDE / 2 - (lat - (south + north) / 2) * scale
        return round(x, 1), round(y, 1)

    half = len(ring) // 2
    line = [at(*point[:2]) for point in ring]
    line = simplified(line[:half], 1.6) + simplified(line[half:], 1.6)
    outline = "M" + " ".join(f"{x:g},{y:g}" for x, y in line) + "Z"
    x, y = at(*KABUL)
    star = []
    for corner in range(10):
        radius, angle = (34 if corner % 2 == 0 else 13.5), math.pi * (corner / 5 - 0.5)
        star.append(f"{x + radius * math.cos(angle):.1f},{y + radius * math.sin(angle):.1f}")
    svg = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">
  <title>Kabul Atlas</title>
  <clipPath id="plate"><rect x="16" y="16" width="480" height="480" rx="104"/></clipPath>
  <g clip-path="url(#plate)">
    <rect width="{SIDE}" height="{SIDE}" fill="{GROUND}"/>
    <path d="M0 0H{SIDE}V150C390 96 250 176 0 118Z" fill="{DEEP}"/>
    <path d="M0 404C150 352 330 430 {SIDE} 372V{SIDE}H0Z" fill="#4097AE"/>
    <path d="M0 118C250 176 390 96 {SIDE} 150M0 404C150 352 330 430 {SIDE} 372" fill="none" stroke="#FFFFFF" stroke-opacity=".55" stroke-width="6"/>
    <path d="{outline}" fill="{SUBJECT}" stroke="{INK}" stroke-width="8" stroke-linejoin="round"/>
    <polygon points="{' '.join(star)}" fill="{INK}"/>
  </g>
</svg>
"""
    target = HERE / "kabul-atlas.svg"
    target.write_text(svg)
    (HERE / "icons").mkdir(exist_ok=True)
    for size in SIZES:
        png = HERE / "icons" / f"{size}.png"
        subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), "-o", png, target], check=True)


main()
