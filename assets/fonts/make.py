#!/usr/bin/env python3
"""Makes every font in this folder again. One command, from anywhere:

    python3 assets/fonts/make.py            # make the fonts, then check them
    python3 assets/fonts/make.py --check    # only check the fonts that are here

Needs python3 with fonttools and brotli (pip install fonttools==4.68.0 brotli),
and npm (the sources are npm packages, fetched with `npm pack` into a temporary
folder and compared with the SHA-512 noted below; nothing else is read from
the network).  The same sources and the same fonttools give the same bytes.

Which script files exist is decided by SCRIPTS below; what goes into each of
them is decided by the names in ../atlas/places.toml (written by
../atlas/make_places.py).  Run this again after that file changes: the check
at the end fails when a character there has a glyph in none of these fonts.
"""
import base64
import hashlib
import io
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import tomllib

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER

HERE = pathlib.Path(__file__).resolve().parent
PLACES = HERE.parent / "atlas" / "places.toml"

# ---- the sources: npm package, version, integrity (npm's own SHA-512) --------
PACKAGES = {
    "inter-ui": ("4.1.1", "sha512-451h0J29HyOmA+JXgSi/6M12tL7ZCZ8arYKZUXiOXTJpJbAKqJvFh3k5SiV3x7tKe0C0KyrKUUiQIvvZ2PQDcA=="),
    "vazirmatn": ("33.0.3", "sha512-fbjNc0CMjazZpIegWzz9OHGzI1APFboT+x7ZecXlUCtDe/nkyx7gtCTZnWS/+eeXG7fbfXymCPKJI8EsnM3iqw=="),
    "@fontsource/noto-sans-sc": ("5.3.0", "sha512-HeqIlGm0+ohOKxZLuHj1qW6r6avHH0OWdKERAcSDI0RQ+MXrteuLKA+M+5eOA8rYy0MFvOR5AT0fQo2rUkye0Q=="),
    "@fontsource/noto-sans-kr": ("5.3.0", "sha512-/JnpTjaCOXW7xUoqOyCVYSr05VOkDy5Yla9O+WAEiS7u+yYLsmHoqj6v1W0bf91G8G3XA2+NnRS3CX2Tf/FVZg=="),
    "@fontsource/noto-sans-thai": ("5.3.0", "sha512-ngqUyvDukkZUHypQbUJvUdAeYa2aYZsyeDTsdqMudf7GK2F2TK19OZ5kbo+37qsBtkNpmAMhEObQnWnzPqzKUw=="),
    "@fontsource/noto-sans-khmer": ("5.3.0", "sha512-gdbZkSmmMa7up92bksz5uKkjt70hCmLr9Q9B/Bxu4qYfXr+BvRLvf7NDAO4WP64coTdCcrzmHFciXirbdJEToQ=="),
    "@fontsource/noto-sans-ethiopic": ("5.3.0", "sha512-ivXPkx5Grhse+0GEyedQysDI5vSMUIeDNBhev6OIcSX6WyAPtvutU/CSWqf2wv67POnvQ0QaQ8Aq36vy9WfZpw=="),
    "@fontsource/noto-sans-hebrew": ("5.3.0", "sha512-7owtzuw9D+ipt0g8mcBGOm7MS/mv/REKsjSwEUe749UUsrnG54TSmusNn7oxv2GxbUORAzADLQ8ggdtt7oKkpg=="),
    "@fontsource/noto-sans-georgian": ("5.3.0", "sha512-+a+N1mvCugsggDb5eKPKcwDXQQtbaV+x9/Zo2/p2c9yAZeib+qD2ftbezbPAoLvBf4MP+F8BdDwHdrlnNRSdng=="),
    "@fontsource/noto-sans-armenian": ("5.3.0", "sha512-ot9KkRsd2hDXGIMZQeRSvtsw1uoFIBIS+yL7ZLDHY8GpT2LJz7FaCxGT07Iudu0yNTlSEYNLLAbKcy2ZUIjzUA=="),
    "@fontsource/noto-sans-bengali": ("5.3.0", "sha512-EFBMU0UvzyFSc1ERK369zfqEu6DMRuWmCQ2+2ahhQTQAIDPEyN1UYlQdQeFkheu2DWG2hfdwrhiLlGFl2sSr/A=="),
    "@fontsource/noto-sans-devanagari": ("5.3.0", "sha512-7khYmipS/5KAUUmrO1DKir8yL8XI00d0+ZE9BqbS8XF1jzObv6CpPOk3UeYxF+Pvi8bx9bBvprBCOcbx/eQWTQ=="),
    "@fontsource/noto-sans-lao": ("5.3.0", "sha512-wadhgoP3CjhzZMlEShAgJgfmQEby/0QVjXAVZeR053XnGufjZPM4+UZW1AjsDwYhgUNbC/hPW8aHdoHIR/fqQg=="),
    "@fontsource/noto-sans-myanmar": ("5.3.0", "sha512-/ja/Fbmtv4TRpd8LgnVFvDRFIzR0bvYaVCwGNK6Hnn5uBGccCfGFnZ7wRPG1/IyMnScVIjrnOmN+2jOL0b8tRQ=="),
    "@fontsource/noto-sans-sinhala": ("5.3.0", "sha512-g52kQSjsB3vHmFbp6zrPfumJxZADhsssOHd3fMkN+hCK1JrpKvSudtJMAAGuVUcrC7r9dqNmmslj7I9VU1dzbw=="),
    "@fontsource/noto-sans-tamil": ("5.3.0", "sha512-webid7fyBljiIEJ1hXuey48vCUe2Oq3/EwYjo6XBtXItO9FoUmqy0bEnXA5iE++iC324BTI8QMy80SYtDheCzA=="),
}


def span(a, b):
    return range(a, b + 1)


# What Inter keeps: the scripts people type or read here in Latin, Cyrillic and
# Greek, and the signs the interface draws.
INTER_TEXT = "≥≤≠≈–—…·•×±÷−→←↑↓↔↗↘✓✗★☆◆◇●○■□▲▼▶◀△▽ʻʼ’‘“”„‹›«»′″№™©®°§¶†‡"
INTER_RANGES = [
    span(0x0020, 0x007E), span(0x00A0, 0x00FF),      # Basic Latin, Latin-1
    span(0x0100, 0x017F), span(0x0180, 0x024F),      # Latin Extended-A, -B
    span(0x0259, 0x0259), span(0x02B0, 0x02FF),      # schwa; modifier letters
    span(0x0300, 0x036F),                            # combining marks
    span(0x0370, 0x03FF), span(0x0400, 0x04FF),      # Greek, Cyrillic
    span(0x1E00, 0x1EFF),                            # Latin Extended Additional
    span(0x2000, 0x206F),                            # punctuation
    span(0x2070, 0x209C), span(0x20A0, 0x20C0),      # super/subscripts, currency
    span(0x2116, 0x2122), span(0xFFFD, 0xFFFD),
]
# Interface fonts: kerning and marks, composition, local forms, figures, and
# the contextual and capital forms.  Stylistic sets and the like are left out.
INTER_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "case", "tnum", "pnum", "zero"]

# Vazirmatn: Arabic letters, marks, digits, presentation forms, and the space,
# figures and punctuation that stand among them (Latin letters are Inter's).
ARABIC_RANGES = [span(0x0020, 0x0040), span(0x005B, 0x0060), span(0x007B, 0x007E), span(0x00A0, 0x00BB), span(0x0600, 0x06FF),
                 span(0x0750, 0x077F), span(0x08A0, 0x08FF), span(0x2000, 0x206F),
                 span(0xFB50, 0xFDFF), span(0xFE70, 0xFEFF)]
ARABIC_FEATURES = ["init", "medi", "fina", "isol", "rlig", "liga", "calt", "ccmp", "locl",
                   "mark", "mkmk", "kern", "curs", "tnum"]

# file -> (package, path in the package, unicodes, layout features)
BASE = {
    **{f"Inter-{w}.ttf": ("inter-ui", f"package/web/Inter-{w}.woff2", INTER_RANGES, INTER_FEATURES)
       for w in ("Regular", "SemiBold", "Bold")},
    **{f"Vazirmatn-{w}.ttf": ("vazirmatn",
                              f"package/fonts/ttf/Vazirmatn-{w}.ttf",
                              ARABIC_RANGES, ARABIC_FEATURES)
       for w in ("Regular", "Bold")},
}
# Scripts that occur only in the names of countries (and Bengali in the titles of
# pages that the record cites).  file -> (package suffix, subset in the package,
# blocks whose characters in the names the file serves, blocks kept whole).
# The alphabets are kept whole because that is nearly as small, and because
# people may type in them; the others have the glyphs of the names only, with
# all the shaping that these need.
SCRIPTS = {
    "NotoSansSC-Regular.ttf": ("sc", "chinese-simplified",
                               [span(0x3000, 0x303F), span(0x3400, 0x9FFF), span(0xFF00, 0xFFEF)],
                               [span(0x0020, 0x0020), span(0x002D, 0x002D), span(0x00B7, 0x00B7)]),
    "NotoSansKR-Regular.ttf": ("kr", "korean", [span(0x1100, 0x11FF), span(0xAC00, 0xD7A3)], []),
    "NotoSansThai-Regular.ttf": ("thai", "thai", [span(0x0E00, 0x0E7F)], [span(0x0E01, 0x0E5B)]),
    "NotoSansKhmer-Regular.ttf": ("khmer", "khmer", [span(0x1780, 0x17FF)], []),
    "NotoSansEthiopic-Regular.ttf": ("ethiopic", "ethiopic", [span(0x1200, 0x139F)], []),
    "NotoSansHebrew-Regular.ttf": ("hebrew", "hebrew", [span(0x0590, 0x05FF)], [span(0x05D0, 0x05EA)]),
    "NotoSansGeorgian-Regular.ttf": ("georgian", "georgian", [span(0x10A0, 0x10FF)], [span(0x10D0, 0x10FC)]),
    "NotoSansArmenian-Regular.ttf": ("armenian", "armenian", [span(0x0530, 0x058F)],
                                     [span(0x0531, 0x0556), span(0x0559, 0x058A)]),
    "NotoSansBengali-Regular.ttf": ("bengali", "bengali", [span(0x0980, 0x09FF)],
                                    [span(0x0964, 0x0965), span(0x0980, 0x09FF)]),
    "NotoSansDevanagari-Regular.ttf": ("devanagari", "devanagari", [span(0x0900, 0x097F)], []),
    "NotoSansLao-Regular.ttf": ("lao", "lao", [span(0x0E80, 0x0EFF)], []),
    "NotoSansMyanmar-Regular.ttf": ("myanmar", "myanmar", [span(0x1000, 0x109F)], []),
    "NotoSansSinhala-Regular.ttf": ("sinhala", "sinhala", [span(0x0D80, 0x0DFF)],
                                    [span(0x200D, 0x200D)]),  # joins letters
    "NotoSansTamil-Regular.ttf": ("tamil", "tamil", [span(0x0B80, 0x0BFF)], []),
}
LIMIT = 1_200_000  # bytes, all fonts together

LICENCES = {
    "OFL-Inter.txt": ("inter-ui", "package/LICENSE.txt"),
    "OFL-Vazirmatn.txt": ("vazirmatn", "package/OFL.txt"),
}


def fetch(package, folder):
    """`npm pack` one pinned package; its bytes, checked against the integrity."""
    version, want = PACKAGES[package]
    out = subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=folder,
                         check=True, capture_output=True, text=True).stdout.split()[-1]
    data = (pathlib.Path(folder) / out).read_bytes()
    got = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()
    if got != want:
        sys.exit(f"{package}@{version}: integrity is {got}, expected {want}")
    return tarfile.open(fileobj=io.BytesIO(data))


def cut(data, unicodes, features, text=""):
    """A subset of one font as plain TrueType bytes, the same bytes every time."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.name_languages = [0x409]
    options.drop_tables += ["DSIG", "STAT", "MATH", "BASE"]
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    wanted = {u for r in unicodes for u in r} | {ord(c) for c in text}
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    font.flavor = None
    font.cfg[USE_HARFBUZZ_REPACKER] = False  # else the bytes depend on whether uharfbuzz is installed
    font["head"].modified = font["head"].created
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def names():
    """Every string of places.toml and organisations.toml."""
    found = []

    def walk(x):
        if isinstance(x, str):
            found.append(x)
        elif isinstance(x, dict):
            for v in x.values():
                walk(v)
        elif isinstance(x, list):
            for v in x:
                walk(v)

    for path in (PLACES, PLACES.with_name("organisations.toml")):
        walk(tomllib.loads(path.read_text(encoding="utf-8")))
    return found


def make():
    with tempfile.TemporaryDirectory() as folder:
        tars = {p: fetch(p, folder) for p in PACKAGES}
    for old in HERE.glob("*.ttf"):
        old.unlink()
    for name, (package, path) in LICENCES.items():
        (HERE / name).write_bytes(tars[package].extractfile(path).read())
    for name, (package, path, ranges, features) in BASE.items():
        text = INTER_TEXT if name.startswith("Inter") else ""
        data = cut(tars[package].extractfile(path).read(), ranges, features, text)
        (HERE / name).write_bytes(data)

    characters = sorted({c for s in names() for c in s})
    notices = []
    for name, (script, part, serves, whole) in SCRIPTS.items():
        package = f"@fontsource/noto-sans-{script}"
        source = tars[package].extractfile(
            f"package/files/noto-sans-{script}-{part}-400-normal.woff2").read()
        text = "".join(c for c in characters if any(ord(c) in r for r in serves))
        data = cut(source, whole, ["*"], text)
        (HERE / name).write_bytes(data)
        notices.append(f"{name}: {TTFont(io.BytesIO(data))['name'].getDebugName(0)}")
    # One licence for the Noto fonts: their notices, then the licence as Hebrew's package has it.
    licence = tars["@fontsource/noto-sans-hebrew"].extractfile("package/LICENSE").read().decode()
    licence = licence[licence.index("This Font Software is licensed"):]
    (HERE / "OFL-Noto.txt").write_text("\n".join(notices) + "\n\n" + licence, encoding="utf-8")


def check():
    """No character of the names without a glyph; each word whole in one font."""
    wrong = []
    fonts = {p.name: TTFont(p) for p in sorted(HERE.glob("*.ttf"))}
    wanted = set(BASE) | set(SCRIPTS)
    wrong += [f"{n}: missing" for n in sorted(wanted - set(fonts))]
    wrong += [f"{n}: not made by make.py" for n in sorted(set(fonts) - wanted)]
    maps = {n: set(f.getBestCmap()) for n, f in fonts.items()}
    # The order in which the program looks for a glyph: Inter, Vazirmatn, the scripts.
    for s in names():
        for word in s.split():
            plain = {ord(c) for c in word}
            if any(plain <= m for m in maps.values()):
                continue
            # Latin letters, figures and signs may stand among any script.
            rest = plain - maps["Inter-Regular.ttf"]
            if not any(rest <= m for m in maps.values()):
                none = [c for c in word if not any(ord(c) in m for m in maps.values())]
                wrong.append(f"{word!r} in {s!r}: " + (f"no glyph for {none}" if none else "in no single font"))
    for n, m in maps.items():
        if n.startswith("Inter"):
            wrong += [f"{n}: no {c}" for c in INTER_TEXT if ord(c) not in m]
        if n.startswith("Vazirmatn"):  # Dari, Pashto, Urdu, Arabic, Uyghur
            letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژکگیټډړږښګڼېۍئځڅٹڈڑںےہھۂۀةىأإآؤءەۆۇۈۋڭۉڵ،؛؟۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩\u200c\u0654"
            wrong += [f"{n}: no {c}" for c in letters if ord(c) not in m]
            have = {r.FeatureTag for r in fonts[n]["GSUB"].table.FeatureList.FeatureRecord}
            wrong += [f"{n}: no feature {t}" for t in ("init", "medi", "fina", "rlig") if t not in have]
    for n, f in fonts.items():
        if "glyf" not in f:
            wrong.append(f"{n}: no TrueType outlines")
    total = sum((HERE / n).stat().st_size for n in fonts)
    if total > LIMIT:
        wrong.append(f"{total} bytes of fonts, more than {LIMIT}")
    if wrong:
        sys.exit("\n".join(wrong))
    for n in fonts:
        print(f"{(HERE / n).stat().st_size:8} {len(maps[n]):5} characters  {n}")
    print(f"{total:8} in all; every character of the names has a glyph")


if __name__ == "__main__":
    if sys.argv[1:] != ["--check"]:
        make()
    check()
