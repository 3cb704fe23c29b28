# The words of the interface in English. A line is a key, an equals sign and its words; { $name } is
# put in by the program. Every key must stand in the other languages, too.

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-of-1 = January
month-of-2 = February
month-of-3 = March
month-of-4 = April
month-of-5 = May
month-of-6 = June
month-of-7 = July
month-of-8 = August
month-of-9 = September
month-of-10 = October
month-of-11 = November
month-of-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-day-short = { $day } { $month } { $year }
date-year = { $year }
not-a-date = “{ $text }” is not a date: write a day such as 2024-01-30 or 30 Jan 2024, a month such as 2024-01, or a year
no-such-month = “{ $text }” is not a date: there is no month { $month }
no-such-day = “{ $text }” is not a date: { $month } has { $days } days
date-words-beside-a-year = AD CE
month-tick-1 = Jan
month-tick-2 = Feb
month-tick-3 = Mar
month-tick-4 = Apr
month-tick-5 = May
month-tick-6 = Jun
month-tick-7 = Jul
month-tick-8 = Aug
month-tick-9 = Sep
month-tick-10 = Oct
month-tick-11 = Nov
month-tick-12 = Dec

## Counts

count-of-states =
    { $count ->
        [one] { $count } state
       *[other] { $count } states
    }
count-of-events =
    { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
count-of-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
copied-rows = Copied { $rows }.
copied = Copied.

## Levels

level-no-engagement = No engagement
level-contact = Contact
level-limited-presence = Limited presence
level-resident-diplomacy = Resident diplomacy
level-ambassadors = Ambassadors
level-recognition = Recognition
level-about-on-record-but-no-mission = On record, but no mission and no recent official contact
level-about-officials-have-met-or-spoken = Officials have met or spoken within the last 24 months
level-about-a-consular-technical-or-humanitarian = A consular, technical or humanitarian mission on either side
level-about-an-embassy-on-either-side = An embassy on either side, below the rank of ambassador
level-about-an-ambassador-on-either-side = An ambassador on either side
level-about-the-taliban-government-is-recognised = The Taliban government is recognised de jure

## Legend

legend-engagement-with-kabul = Engagement with Kabul
legend-change-of-level = Change of level
class-no-data = No data
class-no-data-on-both-days = No data on both days
class-unchanged = Unchanged
class-newly-known = Newly known
class-up-by-1 = Up by 1
class-up-by-2 = Up by 2
class-up-by-3-or-more = Up by 3 or more
class-down-by-1 = Down by 1
class-down-by-2 = Down by 2
class-down-by-3-or-more = Down by 3 or more
class-about-nothing-on-record-says-how = Nothing on record says how the state stands towards the Taliban government
class-about-nothing-on-record-on-either = Nothing on record on either day
class-about-the-same-level-on-both = The same level on both days
class-about-on-record-on-one-of = On record on one of the two days only: neither a rise nor a fall
class-about-a-higher-level-on-the = A higher level on the later day
class-about-a-lower-level-on-the = A lower level on the later day
overprint-level-not-certain = Level not certain
overprint-own-sanctions-freeze-or-listing = Own sanctions, freeze or listing
overprint-sanctions-through-the-eu = Sanctions through the EU
overprint-clash-in-the-12-months = Clash in the 12 months before
overprint-short-level-not-certain = Level not certain
overprint-short-measures-of-its-own = Measures of its own
overprint-short-eu-sanctions-only = EU sanctions only
overprint-short-clash-within-a-year = Clash within a year
overprint-about-what-decides-the-level-is = What decides the level is weakly sourced, disputed, or dated in part only
overprint-about-the-state-has-sanctions-frozen = The state has sanctions, frozen Afghan assets or a terror listing of its own
overprint-about-the-state-has-no-measures = The state has no measures of its own, but takes part in those of the European Union
overprint-about-the-states-forces-clashed-with = The state’s forces clashed with the Taliban’s in the 12 months up to the date
legend-plain = Legend
legend-missions-in-kabul = Missions in Kabul
legend-afghan-missions = Afghan missions abroad
legend-crossings = Border crossings
legend-incidents = Incidents, larger if recent
legend-contacts = Contacts in 12 months
legend-corridors = Corridors
legend-how-far = How far they are
legend-or-more = { $count } or more
legend-work-not-known = Not known
legend-disputed-border = Disputed border
legend-no-value = No value
legend-own-features = Features
legend-own-areas = Areas
legend-own-lines = Lines
legend-own-places = Places
legend-own-countries = Countries

## Layers

stratum-symbols = Symbols
stratum-lines = Lines
stratum-countries = Countries
stratum-names-and-reference = Names and reference
layer-engagement = Engagement
layer-certainty = Certainty
layer-pressure = Pressure
layer-conflict = Conflict
layer-borders = Borders
layer-disputed-borders = Disputed borders
layer-corridors = Corridors
layer-contacts = Contacts
layer-border-crossings = Border crossings
layer-incidents = Incidents
layer-events-of-the-month = Events of the month
layer-missions-in-kabul = Missions in Kabul
layer-afghan-missions-abroad = Afghan missions abroad
layer-country-names = Country names
layer-capitals = Capitals
layer-graticule = Graticule
layer-scale-bar = Scale bar
layer-north-arrow = North arrow
layer-about-each-country-coloured-by-how = Each country coloured by how closely it deals with Kabul
layer-about-dots-over-levels-that-weak = Dots over levels that weak, disputed or partly dated events decide
layer-about-a-hatch-over-states-with = A hatch over states with sanctions, frozen assets or a terror listing of their own
layer-about-an-outline-around-states-whose = An outline around states whose forces clashed with the Taliban’s in the last 12 months
layer-about-borders-between-countries-as-they = Borders between countries, as they stand de facto
layer-about-disputed-borders-and-lines-of = Disputed borders and lines of control, dashed
layer-about-pipelines-power-lines-railways-roads = Pipelines, power lines, railways, roads, canal, by kind and status
layer-about-arcs-from-kabul-to-the = Arcs from Kabul to the capitals with official contacts in 12 months
layer-about-border-crossings-open-or-closed = Border crossings, open or closed
layer-about-attacks-and-armed-clashes-of = Attacks and armed clashes of the last 12 months
layer-about-what-happened-in-the-month = What happened in the month of the date, where it happened
layer-about-the-rank-of-each-states = The rank of each state’s mission in Kabul, at its capital
layer-about-who-holds-the-afghan-mission = Who holds the Afghan mission in each capital
layer-about-names-of-countries-where-there = Names of countries, where there is room
layer-about-capital-cities-where-there-is = Capital cities, where there is room
layer-about-meridians-and-parallels = Meridians and parallels
layer-about-a-bar-with-its-length = A bar with its length on the ground
layer-about-where-north-is-in-projections = Where north is, in projections where that differs over the map

## Presets

preset-engagement = Engagement
preset-diplomacy = Diplomacy
preset-trade-and-transit = Trade and transit
preset-security = Security
preset-plain = Plain
preset-about-how-closely-each-state-deals = How closely each state deals with Kabul
preset-about-who-has-a-mission-where = Who has a mission where, and who meets
preset-about-what-is-built-and-which = What is built, and which crossings are open
preset-about-clashes-attacks-sanctions-and-frozen = Clashes, attacks, sanctions and frozen assets
preset-about-the-map-alone-with-capitals = The map alone, with capitals

## Symbols

symbol-ambassador = Ambassador
symbol-charge-daffaires = Chargé d’affaires
symbol-open-rank-not-known = Open, rank not known
symbol-consular = Consular
symbol-technical-or-humanitarian = Technical or humanitarian
symbol-closed = Closed
symbol-none = None
symbol-ambassador-of-the-taliban = Ambassador of the Taliban
symbol-charge-of-the-taliban = Chargé of the Taliban
symbol-taliban-run-rank-not-known = Taliban-run, rank not known
symbol-taliban-run-consular = Taliban-run, consular
symbol-republics-works-with-kabul = Republic’s, works with Kabul
symbol-held-by-the-former-republic = Held by the former Republic
symbol-open = Open
symbol-open-for-some = Open for some
symbol-not-known = Not known
symbol-attack = Attack
symbol-armed-clash = Armed clash
symbol-oil-field = Oil field
symbol-mine = Mine
symbol-event-of-the-month = Event of the month

## Names

names-english = English
names-local-script = Local script
names-both = Both
names-short-english = English
names-short-local = Local
names-short-both = Both
afghanistan = Afghanistan

## Projections

projection-albers-region = Albers (region)
projection-equal-earth-world = Equal Earth (world)
projection-mercator = Mercator
projection-longitude-and-latitude = Longitude and latitude

## Time

speed-1-week-s = 1 week/s
speed-2-weeks-s = 2 weeks/s
speed-1-month-s = 1 month/s
speed-3-months-s = 3 months/s
family-missions-and-recognition = Missions and recognition
family-talks-visits-agreements-aid = Talks, visits, agreements, aid
family-statements-and-other-events = Statements and other events
family-pressure-and-clashes = Pressure and clashes
family-short-missions = Missions
family-short-contacts = Contacts
family-short-statements = Statements
family-short-pressure = Pressure
difference-rises = Rises
difference-falls = Falls
difference-newly-known = Newly known

## Drawer

drawer-table = Table
drawer-compare = Compare
drawer-statistics = Statistics
drawer-close-the-drawer = Close the drawer
drawer-show-the-map = Show the map
drawer-back-to-the-map-with = Back to the map, with this below it
drawer-fill = Fill
drawer-let-this-take-the-maps = Let this take the map’s place
drawer-save-chart = Save chart
drawer-save-the-chart-as-a = Save the chart as a picture beside the others
drawer-copy = Copy
drawer-copy-what-is-so-of = Copy what is so of each state, to be pasted into a spreadsheet
drawer-clear = Clear
drawer-take-all-marks-away = Take all marks away
drawer-mark-two-to-five-states = Mark two to five states to compare them: with Ctrl and a click on the map, by their boxes in the table, or with Shift+M while one is selected.
drawer-show-its-page = Show its page
drawer-take-out-of-the-comparison = Take { $name } out of the comparison
drawer-and-more-marked-which-have = and { $more } more marked, which have no room here
drawer-levels-over-time-of = Levels over time of { $names }
drawer-marks-what-differs = ≠ marks what differs
drawer-events-of-several = Events ({ $events }, { $together } of several)
drawer-and-earlier-ones-on-the = and { $more } earlier ones, on the pages of the states
drawer-copy-the-counts-of-all = Copy the counts of all months, to be pasted into a spreadsheet
drawer-all-states = All states
drawer-states-that-are-counted = States that are counted
drawer-how-many-states-have-each = How many states have each level. { $shown }
drawer-with-a-level = { $day }: { $known } with a level
drawer-all-rows-that-are-listed = all rows that are listed
drawer-the-marked-rows = the marked rows
drawer-save-as-csv = Save as CSV
drawer-save-as-a-csv-file = Save { $which } ({ $what }) as a .csv file beside the pictures
drawer-copy-to-be-pasted-into = Copy { $which } ({ $what }), to be pasted into a spreadsheet (Ctrl+C)
drawer-of = { $order } of { $rows }
drawer-marked = { $listed }, { $marked } marked
drawer-find-in-the-table = Find in the table
drawer-the-filter-admits-no-state = The filter admits no state.
drawer-no-state-has-in-its = No state has “{ $words }” in its row.
drawer-no-state-that-the-filter = No state that the filter admits has “{ $words }” in its row.
drawer-table-of-states = Table of states
drawer-sort-by = Sort by { $column }
drawer-from-a-to-z = from A to Z
drawer-from-z-to-a = from Z to A
drawer-most-on-top = the most on top
drawer-least-on-top = the least on top
drawer-sorted-as = { $column }: { $way }, sorted as number { $place }
drawer-click-to-sort = Click to sort by it; Shift and click to sort by it within the others.
drawer-marked-row = Marked. { $row }

## Search

found-date = Date
found-countries = Countries
found-organisations = Organisations
found-events = Events
found-corridors-and-crossings = Corridors and crossings
found-filters = Filters
found-layers = Layers
found-commands = Commands
search-search = Search
search-nothing-on-the-map-or = Nothing on the map or in the record is called “{ $trim }”.
search-of = { $spoken }, { $at } of { $of }
search-hint = Country, organisation, event, corridor, layer, command or date
search-find-anything = Find anything
found-go-to = Go to { $day }
found-border-crossing = border crossing
found-filter-by = Filter by { $sort }: { $name }

## Table

column-country = Country
column-level = Level
column-since = Since
column-differs = differs
column-mission-in-kabul = Mission in Kabul
column-afghan-mission = Afghan mission
column-pressure = Pressure
column-conflict = Conflict
column-last-contact = Last contact
column-events = Events
column-certainty = Certainty
column-about-the-state = The state
column-about-how-closely-it-deals-with = How closely it deals with the Taliban government
column-about-since-when-it-has-had = Since when it has had this level without a break
column-about-its-own-mission-in-kabul = Its own mission in Kabul, and who leads it
column-about-who-holds-the-afghan-mission = Who holds the Afghan mission in its capital
column-about-what-it-holds-against-the = What it holds against the Taliban government
column-about-armed-clashes-in-the-12 = Armed clashes in the 12 months before
column-about-the-latest-official-contact-even = The latest official contact, even if it no longer counts
column-about-how-many-events-of-this = How many events of this era are on record up to the day
column-about-how-sure-the-level-is = How sure the level is, and why it is not surer
measure-sanctions = sanctions
measure-eu-sanctions = EU sanctions
measure-assets = assets
measure-terror-list = terror list
kabul-brief-none = None
kabul-brief-closed = Closed
kabul-brief-humanitarian = Humanitarian
kabul-brief-technical = Technical
kabul-brief-consular = Consular
kabul-brief-open-rank-not-known = Open, rank not known
kabul-brief-charge-daffaires = Chargé d’affaires
kabul-brief-ambassador = Ambassador
afghan-brief-none = None
afghan-brief-former-republic = Former Republic
afghan-brief-former-republic-works-with-kabul = Former Republic, works with Kabul
afghan-brief-closed = Closed
afghan-brief-taliban-consular = Taliban, consular
afghan-brief-taliban-rank-not-known = Taliban, rank not known
afghan-brief-taliban-charge-daffaires = Taliban, chargé d’affaires
afghan-brief-taliban-ambassador = Taliban, ambassador
doubt-date-partly-known = date partly known
doubt-disputed = disputed
doubt-over-24-months-old = over 24 months old
table-clashes =
    { $count ->
        [one] 1 clash, { $last }
       *[other] { $count } clashes, last { $last }
    }

## Filter

sort-level = Level
sort-group-of-states = Group of states
sort-measures-against-the-taliban = Measures against the Taliban
sort-clashes-in-the-last-12 = Clashes in the last 12 months
sort-kind-of-event = Kind of event
sort-confidence-in-events = Confidence in events
facet-with-measures = With measures
facet-without-measures = Without measures
facet-with-clashes = With clashes
facet-without-clashes = Without clashes
facet-confidence = { $confidence } confidence
filter-take-this-filter-away = Take this filter away
filter-take-away-the-filter = Take away the filter { $name }
filter-clear = Clear
filter-clear-the-filter = Clear the filter
filter-of-states-shown = { $shown } of { $total } states shown
filter-those-in-full-colour-of = Those in full colour, of all states on the map. The others are faded.
filter-filter-states-and-events = Filter states and events
filter-close-the-list-of-filters = Close the list of filters
filter-ticks-of-one-heading-are = Ticks of one heading are alternatives; those of two must both be met.

## Commands

step-a-day-back = A day back
step-a-day-forward = A day forward
step-a-month-back = A month back
step-a-month-forward = A month forward
step-previous-change-of-a-level = Previous change of a level
step-next-change-of-a-level = Next change of a level
step-previous-event-of-the-selected = Previous event, of the selected country if there is one
step-next-event-of-the-selected = Next event, of the selected country if there is one
direction-up = up
direction-down = down
direction-to-the-left = to the left
direction-to-the-right = to the right
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-show-the-region = Show the region
command-show-the-world = Show the world
command-close-or-clear-the-selection = Close, or clear the selection
command-layers-and-legend = Layers and legend
command-country-names-english-local-script = Country names: English, local script, both
command-larger-text = Larger text
command-smaller-text = Smaller text
command-usual-text-size = Usual text size
command-play-or-pause = Play or pause
command-first-day = First day
command-last-day = Last day
command-go-to-a-date = Go to a date…
command-compare-two-days = Compare two days
command-swap-the-two-days = Swap the two days
command-timeline = Timeline
command-what-happened = What happened
command-table-of-states = Table of states
command-compare-marked-states = Compare marked states
command-statistics = Statistics
command-mark-the-selected-country-to = Mark the selected country to compare it
command-open-data = Open data…
command-export = Export…
command-save-what-is-seen = Save what is seen
command-save-a-picture-of-the = Save a picture of the window
command-find-anything = Find anything…
command-filter-states-and-events = Filter states and events
command-clear-the-filter = Clear the filter
command-undo = Undo
command-redo = Redo
command-save-workspace = Save workspace…
command-open-workspace = Open workspace…
command-what-the-map-shows-as = What the map shows, as a list
command-corridors-and-crossings = Corridors and crossings…
command-organisations = Organisations…
command-manual = Manual
command-how-levels-are-decided = How levels are decided
command-keys-and-commands = Keys and commands
command-about-the-atlas = About the atlas
command-quit = Quit
command-move-the-map = Move the map { $direction }
command-select-the-next-country = Select the next country { $direction }
command-layer = Layer: { $layer }
command-preset = Preset: { $preset }
command-projection = Projection: { $projection }
command-era = Time: { $era }
command-language = Language: { $language }
command-colours-system = Colours as the system
command-colours-light = Light colours
command-colours-dark = Dark colours
command-copy-picture = Copy what is seen as a picture
command-report-country = Save report of this country…
command-report-region = Save report of the region…

## Words of the record

Standing-fact = borne out
Standing-disputed = disputed
Standing-wrong = not borne out
Standing-opinion = opinion
Standing-forecast = forecast
CorridorKind-gas_pipeline = Gas pipeline
CorridorKind-power_line = Power line
CorridorKind-railway = Railway
CorridorKind-road = Road
CorridorKind-canal = Canal
CorridorKind-trade_route = Trade route
CorridorKind-gas_transit = Gas transit
CorridorKind-mine = Mine
CorridorKind-oil_field = Oil field
WorkStatus-operating = operating
WorkStatus-building = under construction
WorkStatus-stalled = stalled
WorkStatus-planned = planned
CrossingStatus-open = open
CrossingStatus-limited = open for some
CrossingStatus-closed = closed
Basis-geonames = GeoNames
Basis-natural_earth = Natural Earth
Basis-page = the pages cited
Basis-hand = placed by hand, within 5 to 20 km
Basis-guess = a guess: no page names the place
Era-first_emirate = First Emirate (1994–2001)
Era-second_emirate = since 15 August 2021
Kind-statement = Statement
Kind-talks = Talks
Kind-high_level_visit = High-level visit
Kind-agreement = Agreement
Kind-aid = Aid
Kind-recognition = Recognition
Kind-recognition_withdrawn = Recognition withdrawn
Kind-ambassador_accepted = Ambassador accepted
Kind-ambassador_sent = Ambassador sent
Kind-mission_kept_open = Mission kept open
Kind-mission_reopened = Mission reopened
Kind-mission_upgraded = Mission upgraded
Kind-mission_downgraded = Mission downgraded
Kind-mission_handed_over = Mission handed over
Kind-mission_closed = Mission closed
Kind-condemnation = Condemnation
Kind-sanctions = Sanctions
Kind-assets_frozen = Assets frozen
Kind-listing = Terror listing
Kind-delisting = Terror listing lifted
Kind-clash = Armed clash
Kind-attack = Attack
Kind-other = Other event
Recognition-none = not recognised
Recognition-recognised = recognised
KabulMission-unknown = not known
KabulMission-none = none
KabulMission-closed = closed
KabulMission-humanitarian = a humanitarian mission
KabulMission-technical = a technical mission
KabulMission-consular = a consular mission
KabulMission-open = open, its rank not known
KabulMission-charge = led by a chargé d’affaires
KabulMission-ambassador = led by an ambassador
AfghanMission-unknown = not known
AfghanMission-none = none
AfghanMission-republic = held by diplomats of the former Republic
AfghanMission-cooperating = held by diplomats of the former Republic who work with Kabul
AfghanMission-closed = closed
AfghanMission-consular = consular, run by people whom the Taliban appointed
AfghanMission-open = run by people whom the Taliban appointed, their rank not known
AfghanMission-charge = led by a chargé d’affaires whom the Taliban appointed
AfghanMission-ambassador = led by an ambassador whom the Taliban appointed
TerrorListing-unknown = not known
TerrorListing-never = never listed
TerrorListing-listed = listed
TerrorListing-delisted = taken off the list
Sanctions-unknown = not known
Sanctions-none = none of its own
Sanctions-own = of its own
AssetFreeze-unknown = not known
AssetFreeze-none = none held back
AssetFreeze-frozen = held back
Confidence-low = low
Confidence-medium = medium
Confidence-high = high

## Pictures

scale-km = { $length } km
north = N
and-more = and { $count } more
title-levels = Who deals with the Taliban government in Kabul
title-change = How dealings with the Taliban government in Kabul changed
title-levels-first = Who dealt with the Taliban in the time of the first Emirate
title-change-first = How dealings with the Taliban changed under the first Emirate
dateline-own-alone = Own data: { $files }
dateline-own = { $count } countries and territories with a value, from { $file }
dateline-own-short = { $count } countries, from { $file }
dateline-filtered = { $told }. In full colour only: { $filter }
dateline-levels = Level of engagement on { $day }
dateline-change = Change of level from { $from } to { $to }
dateline-and-nothing-later = { $what }; nothing later is known
dateline-and-last-day = { $what }, the last day of the era
dateline-and-derived = { $what }, derived from dated and sourced events
record = Record
record-own = Record { $name }
record-extended = Record with { $by }
record-own-extended = Record { $name } with { $by }
record-to = { $record } to { $day }
credits = Kabul Atlas · { $record }, { $count } events · Boundaries: { $boundaries } · { $projection }
credits-of-record = Kabul Atlas · { $record }, { $count } events
credits-own = { $credits } · Own data: { $files }
turn-of-day = { $since }: { $country }, { $from } → { $to }

## Lists

or = { " or " }
comma = { ", " }
semicolon = { "; " }
list-mission-in-kabul = Mission in Kabul
list-afghan-mission = Afghan mission
list-incidents-here = { $count } incidents here
list-events-here = { $count } events here
list-status-not-known = Status not known
list-and = { $others } and { $last }
list-by-section = { $text } by section
list-contacts =
    { $count ->
        [one] { $count } official contact in 12 months
       *[other] { $count } official contacts in 12 months
    }
list-latest = Latest: { $event }
list-border-with = Border with { $neighbour }. { $status }
list-headline =
    { $count ->
        [0] { $about }. Nothing on { $day }.
        [one] { $about }. { $count } entry on { $day }.
       *[other] { $about }. { $count } entries on { $day }.
    }

## Groups

group-NEIGHBOURS = Neighbours of Afghanistan
group-EU = European Union
group-OIC = Organisation of Islamic Cooperation
group-SCO = Shanghai Cooperation Organisation
group-G7 = Group of Seven
group-GCC = Gulf Cooperation Council
group-ECO = Economic Cooperation Organization
group-CA = Central Asia
group-P5 = Permanent members of the UN Security Council
group-short-NEIGHBOURS = Neighbours
group-short-EU = EU
group-short-OIC = OIC
group-short-SCO = SCO
group-short-G7 = G7
group-short-GCC = GCC
group-short-ECO = ECO
group-short-CA = Central Asia
group-short-P5 = UN permanent five

## Top bar and menu

bar-layers = Layers
bar-filter = Filter
bar-find = Find…
bar-find-what = Find countries, events, dates…
bar-export = Export…
bar-menu = Menu
bar-change-from-to = Change from { $from } to { $to }
bar-the-two-days-between-which = The two days between which the map shows the change of level
bar-the-day-that-the-map = The day that the map shows
bar-world = World
bar-region = Region
bar-projection = Projection
bar-colours = Colours
bar-text-size = Text size
bar-time = Time
bar-save-and-open = Save and open
bar-problems-in-the-files = Problems in the files ({ $problems })
bar-open-again = Open { $name } again
bar-as-the-system = As the system
bar-light = Light
bar-dark = Dark
bar-language = Language

## Timeline

time-pause = Pause
time-play = Play
time-speed = Speed: { $now }
time-how-fast-time-passes-it = How fast time passes; it stops where a level changes
time-stop-at-the-end = Stop at the end
time-begin-anew-at-the-end = Begin anew at the end
time-loop = Loop
time-date = Date
time-from = From
time-to = To
time-time = Time: { $now }
time-which-taliban-government-the-map = Which Taliban government the map is about
time-compare = Compare…
time-show-one-day-again = Show one day again ({ $key })
time-end-the-comparison = End the comparison
time-play-step-and-the-page = Play, step and the page of a country go by the day with the full handle
time-last-day-on-record = Last day on record
time-last-day-of-this-time = Last day of this time
time-and-more = { $text }, and { $more } more
time-change-from-to = Change from { $from } to { $to }. { $text }
time-type-a-day-a-month = Type a day, a month or a year: 2024-01-30, 30 Jan 2024, 2024-01, 2024
time-and-more-2 = And { $others } more: { $value }
time-date-on-the-timeline = Date on the timeline
time-other-date-on-the-timeline = Other date on the timeline
time-first-years = 1994–2001
time-since-2021 = Since 2021
time-between = to
time-no-turn-before = No level changes before this day.
time-no-turn-after = No level changes after this day.
time-no-event-before = No event on record before this day.
time-no-event-after = No event on record after this day.
time-record-ends = The record ends on { $day }: nothing later is known.
time-emirate-ends = The first Emirate is shown up to { $day }.
time-nothing-before = Nothing before { $day } is shown: there the atlas begins.
time-choose-era = For earlier days choose: { $era }.
time-changed-places = The first day was later than the second: they have changed places.

## Layers panel

layers-legend = Legend
layers-layers = Layers
layers-find-a-layer = Find a layer
layers-end-the-search = End the search
layers-fold-up = Fold up
layers-open = Open
layers-disputed-border = Disputed border
layers-click-to-show-all-again = Click to show all again.
layers-click-to-show-only-these = Click to show only these.
layers-afghanistan = Afghanistan
layers-the-subject-of-the-atlas = The subject of the atlas: the Taliban ruled in Kabul from 1996 to 2001.
layers-the-subject-of-the-atlas-2 = The subject of the atlas: ruled by the Taliban government since 15 August 2021.
layers-own-choice = Own choice
layers-layers-order-or-opacity-are = Layers, order or opacity are not those of a preset
layers-only = Only { $layer } ×
layers-show-all-layers-again = Show all layers again
layers-show-all-layers-again-esc = Show all layers again (Esc)
layers-no-layer-has-that-in = No layer has that in its name.
layers-settings-of = Settings of { $layer }
layers-opacity-order-this-layer-alone = Opacity, order, this layer alone, and as a list (→ on the row)
layers-country-names = Country names: { $style }
layers-opacity = Opacity
layers-opacity-of = Opacity of { $layer }
layers-how-opaque-it-is = How opaque it is
layers-only-this = Only this
layers-show-alone = Show { $layer } alone
layers-show-this-layer-alone-over = Show this layer alone over the map, and after that all again
layers-as-a-list = As a list
layers-show-as-a-list = Show { $layer } as a list
layers-read-what-this-layer-shows = Read what this layer shows, without the map
layers-your-own-data = Your own data
layers-open-data = Open data…
layers-open-geojson-topojson-shapefile-or = Open GeoJSON, TopoJSON, Shapefile or CSV ({ $key }); files can also be dropped onto the map
layers-pasted = Pasted
layers-settings-of-2 = Settings of { $name }
layers-colour-size-names-opacity-order = Colour, size, names, opacity, order
layers-colour-by = Colour by
layers-one-colour = one colour
layers-size-by = Size by
layers-one-size = one size
layers-names-from = Names from
layers-no-names = no names
layers-classes = Classes
layers-opacity-of-2 = Opacity of { $name }
layers-draw-over-the-next-layer = Draw { $name } over the next layer
layers-draw-under-the-next-layer = Draw { $name } under the next layer
layers-show-all-of = Show all of { $name }
layers-zoom-to-it = Zoom to it
layers-take-off-the-map = Take { $name } off the map
layers-remove = Remove
layers-key = Key: { $key }
layers-drag-it-over-or-under = Drag it over or under the others.

## Page of a country

page-close-the-country-panel = Close the country panel
page-close-the-organisations-page = Close the organisation’s page
page-marked-for-comparison = Marked for comparison  ×
page-mark-for-comparison = Mark for comparison
page-how-the-level-is-decided = How the level is decided
page-deciding-events = Deciding events
page-what-is-disputed = What is disputed
page-from-to = From { $from } to { $to }
page-on-both-days = { $level } on both days.
page-no-change-of-level-in = No change of level in between.
page-go-to = Go to { $event }: { $title }
page-and-more = and { $others } more
page-since = { $level } since { $since }
page-none-on-record-up-to = None on record up to this day.
page-all-kinds = All kinds ({ $events })
page-kinds-of-events-to-list = Kinds of events to list
page-confidence = { $confidence } confidence
page-how-sure-it-is-that = How sure it is that this happened as it is told here
page-note = Note: { $note }
page-show-the = Show the { $sort }: { $name }
page-show = Show { $name }
page-copy = Copy
page-copy-citation = Copy citation: { $publisher }, { $title }
page-copy-as-a-citation-title = Copy as a citation: title, publisher, date, address
page-source = Source: { $publisher }, { $title }
page-corridors-and-crossings = Corridors and crossings ({ $passages })
page-border-crossing = Border crossing. { $status }
page-sort-country = country
page-sort-organisation = organisation
page-organisation = organisation
page-subject-first = The subject of this atlas. The Taliban ruled in Kabul from 1996 to 2001 and called their government the Islamic Emirate of Afghanistan. The atlas shows how other states dealt with it, by the same rule as for today.
page-subject = The subject of this atlas. The Taliban took Kabul on 15 August 2021 and call their government the Islamic Emirate of Afghanistan; “Taliban government” means the same here. The atlas shows how other states deal with it.
page-since-when = since { $since }
page-subject-of-the-atlas = Subject of the atlas
page-corridor = Corridor
page-own-data = Own data
page-territory = A territory of { $owner }; it takes the stance of { $owner }.
page-disputed = Disputed or not generally recognised as a state; it stands by itself here.
page-border = Border: { $name }
page-up-by =
    { $count ->
        [one] Up by { $count } level
       *[other] Up by { $count } levels
    }
page-down-by =
    { $count ->
        [one] Down by { $count } level
       *[other] Down by { $count } levels
    }
page-side-by-side-key = { $key } shows the marked countries side by side
page-latest-events = Latest events
page-events = Events

## Side

side-back = ← Back
side-back-to-the-page-before = Back to the page before
side-back-to-the-page-before-2 = Back to the page before (Esc)

## What happened

happened-close-what-happened = Close what happened
happened-from-to = From { $from } to { $to }
happened-what-changed = What changed
happened-no-level-differs-between-the = No level differs between the two days.
happened-copy-as-a-table = Copy as a table
happened-country-both-levels-and-why = Country, both levels and why, for a spreadsheet or a text
happened-and-more = and { $more } more
happened-nothing-on-record-in-up = Nothing on record in { $month } up to { $day }.
happened-up-to = { $happenings } up to { $day }
happened-this-month = This month: { $month }
happened-earlier = Earlier
happened-and-more-2 = And { $others } more: { $value }
happened-and-more-3 = { $shown } and { $count } more
happened-in-numbers =
    { $count ->
        [0] { $events }
        [one] { $events }, { $count } change of level
       *[other] { $events }, { $count } changes of level
    }

## Dialogs

help-in-the-menu = in the menu
hint-every-colour-explains-itself = Every colour explains itself
hint-click-a-country-why-it = Click a country: why it has its colour, since when, and the sources.
hint-lets-time-pass-and-stops = { $keys } lets time pass, and stops where a level changes.
hint-finds-anything-lists-all-keys = { $keys } finds anything; { $keys2 } lists all keys.
hint-begin = Begin
hint-take-this-away-esc = Take this away (Esc)
dialog-save-the-view-as-a = Save the view as a workspace
dialog-open-a-workspace = Open a workspace
dialog-keys-and-commands = Keys and commands
dialog-about-kabul-atlas = About Kabul Atlas
dialog-organisations = Organisations
dialog-corridors-and-crossings = Corridors and crossings
dialog-manual = Manual
dialog-problems-in-the-files = Problems in the files
dialog-close-this-dialog = Close this dialog
about-kabul-atlas-shows-which-countries = Kabul Atlas { $version } shows which countries deal with the Taliban government in Kabul, how closely, since when, and how that is known. It tells what states do, not what they should do.
about-taliban-government-means-those-who = “Taliban government” means those who have ruled in Kabul since 15 August 2021; they call their state the Islamic Emirate of Afghanistan.
about-the-record = The record
about-dated-events-with-sources-of = { $events } dated events with { $sources } sources, { $now } of them since August 2021, up to { $asof }. Nothing later is known here. The atlas needs no network; only a link that you open goes to the web, in your browser.
about-this-is-not-the-record = This is { $edition }, not the record that the atlas comes with. Whatever is shown rests on it.
about-how-levels-are-decided = How levels are decided
about-on-each-day-the-first = On each day the first of these rows that holds gives a state its level:
about-sources-and-licences = Sources and licences
about-boundaries-public-domain-they-show = Boundaries: { $boundaries }, public domain; they show control on the ground and take no side. Record: { $licence }. Names of places: Unicode CLDR and i18n-iso-countries; capitals: Natural Earth and GeoNames (CC BY 4.0). Letters: Inter, Vazirmatn and Noto Sans (SIL Open Font License).
dialog-as-on-corridors-are-pipelines = As on { $day }. Corridors are pipelines, power lines, railways, roads and other works in Afghanistan and to its neighbours.
dialog-corridors = Corridors
dialog-border-crossings = Border crossings
dialog-a-file-of-this-name = A file of this name exists; it will be replaced.
dialog-save-workspace = Save workspace
dialog-open-workspace = Open workspace
dialog-title-of-the-map = Title of the map
dialog-file = File
dialog-browse = Browse…
dialog-cancel = Cancel
dialog-used-last = Used last
dialog-open = Open { $name }
dialog-saving = Saving { $path }
dialog-dismiss = Dismiss
dialog-repaired = repaired: { $it }
dialog-none = None.
dialog-what-could-not-be-read = What could not be read was left out; everything else is shown.
dialog-find-a-problem = Find a problem
dialog-of = { $found } of { $all }
dialog-copy = Copy
dialog-copy-the-problems-that-are = Copy the problems that are found, one a line
dialog-and-more-find-them-by = and { $found } more; find them by a word
help-how = Drag the map to move it; turn the wheel or pinch to zoom at the pointer; double-click to zoom in. Click a country, a symbol or a line for its page, the sea to close it. Tab goes through all controls; the map is one of them. Ctrl+K finds countries, events, layers, commands and dates by a few letters.
dialog-workspace-intro = A workspace keeps the day, layers, filters, selection and where the map stands, as a small file of text. Open it again, pass it on, or draw it with kabul-atlas export map.png --workspace FILE.
dialog-organisations-intro = What an organisation does stands on its own page, not with each of its members. The number is that of its events.
dialog-export-the-map = Export the map
dialog-save-a-report = Save a report

## Pages of other things

sheet-close-this-page = Close this page
sheet-the-layer-is-off = The layer “{ $layer }” is off.
sheet-show-it-on-the-map = Show it on the map
sheet-history = History
sheet-nothing-on-record-up-to = Nothing on record up to { $day }.
sheet-after = After { $day } ({ $after })
sheet-sources = Sources
sheet-note = Note: { $note }
sheet-partners = Partners
sheet-also-concerned = Also concerned
sheet-border-crossing-between-afghanistan-and = Border crossing between Afghanistan and { $neighbour }
sheet-on-the-other-side = On the other side
sheet-off = { $other } (off)
sheet-layer-to-list = Layer to list
sheet-feature = Feature { $row }
sheet-from-your-own-data = From your own data: { $from }
sheet-the-file-says-nothing-more = The file says nothing more of it.
sheet-copy = Copy
sheet-copy-all-of-it-as = Copy all of it as lines
sheet-events-at = { $count } events at { $name }
sheet-event = Event
sheet-events-near-each-other = { $count } events near each other
sheet-schematic = { $kind }; its line on the map is a sketch, no route

## Announcements

said-time-passes = Time passes
said-change-from-to = Change from { $from } to { $to }
said-marked = Marked: { $few }
said-states-marked = { $many } states marked

## Map

map-map-of-engagement-with-kabul = Map of engagement with Kabul
map-nothing-selected-shift-and-an = Nothing selected. Shift and an arrow key select a country.
map-countries-on-the-map = Countries on the map
map-subject-of-the-atlas = subject of the atlas
map-borders-afghanistan = borders Afghanistan
map-unchanged-on-both-days = Unchanged: { $from } on both days
map-and-more = and { $rows } more
map-marked = marked

## Why a state has its level

why-accepted-ambassador = has accepted an ambassador whom the Taliban government appointed
why-accepted-charge = has accepted a chargé d’affaires whom the Taliban government appointed
why-let-run-embassy = has let people whom the Taliban government appointed run the Afghan embassy, their rank not known
why-let-consular = has let people whom the Taliban government appointed do consular work
why-no-afghan-mission = has no Afghan mission of the Taliban government
why-own-ambassador = has its own ambassador in Kabul
why-own-charge = has its own chargé d’affaires in Kabul
why-own-embassy = has its own embassy in Kabul open, at a rank not known
why-own-consular = has its own consular mission in Kabul
why-own-technical = has its own technical mission in Kabul
why-own-humanitarian = has its own humanitarian mission in Kabul
why-no-mission = has no mission in Kabul
why-nothing = nothing on record up to { $day } says how { $name } stands towards the Taliban government.
why-dated = { $clause } ({ $date })
why-recognises = recognises the Taliban government
why-grounds = { $name } { $what }.
why-and = { ", and " }
why-contact = { $name } has no working mission on either side on record, but was in official contact with the Taliban government ({ $date }: “{ $title }”), which counts through { $day }.
why-closed = closed its mission in Kabul
why-last-contact = was last in contact before that
why-no-engagement = { $name } is on record, but with no working mission on either side and no official contact with the Taliban government in the last { $months } months
why-full-stop = { $text }.
why-and-more = { $text }; it { $more }.

## The rule

rule-recognised = The state recognises the Taliban government de jure.
rule-mission = The state’s own mission in Kabul is { $kabul }; or the Afghan mission in its capital is { $afghan }.
rule-contact = Officials of the state met, phoned, wrote to or signed with officials of the Taliban government, in that capacity; such a contact counts through the same calendar day { $months } months later.
rule-on-record = None of these holds, but up to that day an event sets the state’s recognition, missions, listing, sanctions or freeze, is its contact, or states its position towards the Taliban government.
rule-or = { ", or " }
rule-no-data = No event on record says anything about the state’s stance: an evacuation flight or a visa does not make a policy.

## Facts

fact-own-sanctions = Sanctions of its own
fact-eu-sanctions = Sanctions of the European Union
fact-assets = Afghan state assets held back
fact-lists = Lists the Taliban as terrorists
doubt-date = It rests on a date that is only partly known.
doubt-sources = Sources differ on a deciding event.
doubt-age = All deciding events are over 24 months old.
fact-capital = Capital
fact-recognition = Recognition
fact-mission-in-kabul = Mission in Kabul
fact-afghan-mission = Afghan mission
fact-measures = Measures
fact-charge = A chargé d’affaires leads an embassy that has no ambassador.
fact-not-known = not known
fact-since = { $what }, since { $since }
fact-no-pressure = None of its own on record
fact-pressure-note = Measures of the state’s own, or of the European Union where it is a member. Those of the United Nations bind all states.
fact-pressure = Pressure
fact-clashes =
    { $count ->
        [1] An armed clash ({ $last })
       *[other] { $count } armed clashes, the last { $last }
    }
fact-no-conflict = None in the last 12 months
fact-conflict-note = Armed clashes with the Taliban’s forces, or strikes on Afghan soil.
fact-conflict = Conflict
doubt-confidence = It rests on an event of { $confidence } confidence.
fact-none-on-record = None on record
fact-counts-through = It counts through { $day }.
fact-last-contact = Last contact
south = S
east = E
west = W
yes = Yes
no = No
fact-borders-afghanistan = Borders Afghanistan

## Changes

contact-ran-out = No official contact in the 24 months since { $since }
difference-in-numbers = { $rose } rose, { $fell } fell, { $known } newly known
difference-level-on = Level on { $day }
difference-why = Why

## Steps that can be undone

step-first-emirate = show the time of the First Emirate (1994–2001)
step-since-2021 = show the time since 15 August 2021
step-end-the-comparison = end the comparison
step-swap-the-two-days = swap the two days
step-compare-with = compare with { $name }
step-show = show { $name }
step-close = close { $name }
step-mark = mark { $name }
step-unmark = no longer mark { $name }
step-unmark-all = take all marks away
step-mark-others = mark other states
step-show-alone = show “{ $name }” alone
step-show-all-levels = show all levels
step-other-names = name countries in another way
step-other-colours = other colours
step-another-title = another title
step-show-the-region = show the region
step-show-the-world = show the world
step-show-it-as = show it as { $name }
step-move-the-map = move the map
step-clear-the-filter = clear the filter
step-filter-by = filter by “{ $name }”
step-no-longer-filter-by = no longer filter by “{ $name }”
step-another-filter = another filter
step-show-all-layers-again = show all layers again
step-show-layer = show “{ $name }”
step-hide-layer = hide “{ $name }”
step-show-other-layers = show other layers
step-arrange-the-layers = arrange the layers
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to do again.
undone = Undone: { $what }.
redone = Done again: { $what }.
step-open = open { $name }
step-open-other-files = open other files
step-reorder-files = reorder your own files
step-hide = hide { $name }
step-style-files = style your own files

## Page of an organisation

organisation-standing = Only states have a level. What an organisation does stands here, not with each of its members.
organisation-standing-of-eu = Only states have a level. What the Union does stands here; its sanctions are shown with each of its members as well, as those of the Union.
organisation-in-sentence = the { $name }
organisation-last-contact = The last official contact on record between { $name } and the Taliban government: { $date }, “{ $title }”.
organisation-nothing = Nothing on record up to { $day } names { $name }.
organisation-no-mission = No mission of { $name } in Kabul and no official contact are on record.

## Chart

chart-events = Events over time
chart-level = Level over time
chart-resident = Resident
chart-limited = Limited
chart-no-engagement = No engagement

## Composer

composer-save = Save
composer-copy = Copy
composer-copy-as-a-picture = Copy as a picture
composer-put-it-on-the-clipboard = Put it on the clipboard as a picture
composer-title = Title
composer-subtitle = Subtitle
composer-without = none
composer-margin = Margin
composer-points-of-blank-room = points of blank room at each edge
composer-show = Show
composer-show-the = Show the { $name }
composer-legend = Legend
composer-date = Date
composer-scale-bar = Scale bar
composer-sea = Sea
composer-credits = Credits
composer-name-this = Name this wherever you publish the picture: { $credits }
composer-copy-the-credits = Copy the credits
composer-format = Format
composer-file = File
composer-part = Part
composer-as-in-the-window = As in the window
composer-region = Region
composer-world = World
composer-country = Country
composer-box = Box
composer-own-data = Own data
composer-edges = Edges
composer-west-south-east-north = west, south, east, north in degrees
composer-command = Command
composer-command-hint = The command line that makes the same file, to be copied
composer-copy-command = Copy the command line
composer-copy-entry = Copy as an entry of a batch file
composer-no-command = No command makes this file: { $reason }.
unsayable-pasted = “{ $name }” was pasted and lies in no file
unsayable-path = { $name } cannot be written as text
unsayable-column = a column of “{ $name }” has a name that cannot be written as an option
composer-layers = Layers
composer-own-data-alone = Own data alone
composer-no-country = No country on the map is called so.
composer-and-its-neighbours = and its neighbours
composer-projection = Projection
composer-as-it-suits-the-part = As it suits the part
composer-png-series = PNG series
composer-into-a-folder = Each day becomes a .png file in this folder, which is new or empty.
composer-first-day = First day
composer-last-day = Last day
composer-each = Each
composer-month = Month
composer-change-of-a-level = Change of a level
composer-seconds = Seconds
composer-that-each-picture-stands = that each picture stands
composer-size = Size
composer-pixels = pixels
composer-scale = Scale
composer-text-and-symbols-alone = text and symbols alone become larger
composer-for = For
composer-a-size-of-your-own = A size of your own
composer-paper = Paper
composer-as-large-as-the-picture = As large as the picture
composer-portrait = { $paper } portrait
composer-landscape = { $paper } landscape
composer-300-dpi = { $sheet }, 300 dpi
composer-slide = Slide
composer-large-slide = Large slide
composer-square = Square
composer-social-media = Social media
composer-colours = Colours
composer-language = Language
composer-light = Light
composer-dark = Dark
composer-print = Print
composer-preview = Preview: { $caption }
composer-being-drawn = being drawn…
composer-no-preview = no preview
composer-it-cannot-be-drawn = It cannot be drawn: { $reason }.
composer-width-by-height-pixels = { $width } × { $height } pixels
composer-states-and-territories =
    { $count ->
        [one] { $day } · { $count } state or territory
       *[other] { $day } · { $count } states and territories
    }
composer-last-of-pictures =
    { $count ->
        [one] The only picture · { $size } · { $seconds } seconds
       *[other] The last of { $count } pictures · { $size } · { $seconds } seconds
    }
composer-last-of-series =
    { $count ->
        [one] The only picture · { $size }
       *[other] The last of { $count } pictures · { $size }
    }
composer-two-days = { $first } and { $second } · { $size }
composer-is-a-folder = { $path } is a folder, not a file.
composer-no-such-folder = There is no such folder: { $path }.
composer-is-a-file = { $path } is a file, not a folder.
composer-folder-is-not-empty = There are files in { $path } already: name a new folder, or an empty one.
composer-cannot-be-saved-there = It cannot be saved there: { $reason }.
composer-say-where = Say where to save the file.
composer-control-character = The file’s name has a line break or another control character.
composer-no-own-places = None of your own layers has places that could be shown.
composer-no-size = “{ $text }” is no size: write width and height in pixels, such as 1920x1080.
composer-no-box = Four numbers are needed, not “{ $text }”: write west,south,east,north in degrees, such as 60,29,75,39.
composer-box-is-nowhere = “{ $text }” is no box: longitudes go from -180 to 180, latitudes from -90 to 90, south lies below north, west is not east.
composer-no-scale = “{ $text }” is no scale: write a number from 0.25 to 16.
composer-no-margin = “{ $text }” is no margin: write a number from 0 to 400.
composer-no-time = “{ $text }” is no time: write seconds from 0.02 to 60.
composer-last-before-first = The last day lies before the first.
composer-data-cannot-be-copied = Data cannot be copied as a picture.
composer-still-being-saved = { $path } is still being saved.

## Why there is no picture

picture-size = a picture of { $width } × { $height } pixels cannot be made: each side must be from 64 to 16384
picture-before-era = { $day } lies before { $first }, the first day of which the atlas tells
picture-too-many-frames = an animation of { $width } × { $height } pixels (frames: { $frames }) would need about { $mb } MB of memory, and more than { $most } MB are not taken; make it smaller, or draw single days: as .png they can have any size
picture-given-up = it was given up
picture-nowhere = there is nothing of that part of the world on the map
picture-memory = there is not enough memory for { $width } × { $height } pixels ({ $mb } MB)
picture-too-large = { $width } × { $height } pixels would need about { $mb } MB of memory in this form, and more than { $most } MB are not taken; as .png any size can be made

## Forms of files

form-other = cannot write .{ $end } files; the name must end in { $ends }
form-missing = the file’s name must end in { $ends }
form-ends = { $ends } or { $last }
rows-of-levels = Level of engagement on { $day }
rows-of-change = Change of level from { $from } to { $to }

## Report dialog

report-of-a-country = What is known of { $name } on { $day }, on pages for print: map, level and why, chart, and the events with their sources as links.
report-of-the-region = What is known of the region on { $day }, on pages for print: map, table of states, and what changed in the 12 months before, with sources as links.
report-events = Events
report-all-events = All events, on as many pages as they need
report-save = Save report
report-say-where = Say where to save the report.
report-must-be-pdf = A report is a PDF file: its name must end in .pdf.
report-no-shape = The map has no shape for this country.
report-select-first = Select a country first: its report can be saved then.

## Pictures of charts

chart-how-many-states = How many states deal with the Taliban government, and how closely
chart-by-month = { $whom }. By month; counts of { $day }
chart-over-time = Engagement with Kabul over time

## Messages about files

table-not-written = The table could not be written: { $error }
saved = Saved { $path }.
saved-with-size = Saved { $path } ({ $size }).
saved-pictures =
    { $count ->
        [one] Saved one picture in { $path }.
       *[other] Saved { $count } pictures in { $path }.
    }
nothing-was-saved = Nothing was saved: { $reason }
copied-as-a-picture = Copied as a picture ({ $size }).
picture-not-copied = The picture was not copied: { $reason }.
no-thread = No thread could be started for this ({ $name }): { $reason }
open-your-own-data = Open your own data
no-file-dialog = This system has no file dialog. Drop the file on the map, paste it, or start with its name: kabul-atlas FILE
maps-and-tables = Maps and tables
kind-pictures = Pictures
kind-data = Data
kind-workspace = Workspace of Kabul Atlas
one-file-at-a-time = { $name } was not opened: the map can show one file at a time.
nothing-was-changed = Nothing was changed.
let-go-to-open =
    { $count ->
        [one] Let go to open this file
       *[other] Let go to open these files
    }
pasted-text = pasted text
nothing-to-show = { $name }: there is nothing in it to show.
not-opened = Not opened: { $reason }.
pasted-no-map = What was pasted is no map: GeoJSON or TopoJSON begins with a brace.
opening-file = Opening { $name }
laying-out = Laying { $name } on the map…
reading-given-up = Reading was given up: { $name }.
too-many-own = { $name } was not added: no more than { $most } files can be shown.
own-features =
    { $count ->
        [one] { $count } feature
       *[other] { $count } features
    }
own-values =
    { $count ->
        [one] values for { $count } country
       *[other] values for { $count } countries
    }
own-opened = Opened { $name }: { $what }.
own-opened-with-problems =
    { $count ->
        [one] Opened { $name }: { $what }; { $count } problem, see the menu.
       *[other] Opened { $name }: { $what }; { $count } problems, see the menu.
    }
workspace-not-saved = The workspace was not saved: { $reason }
workspace-cannot-be-opened = { $path } cannot be opened: { $reason }.
workspace-is-none = This is no workspace of the atlas:
it-is-a-folder = it is a folder
it-is-no-ordinary-file = it is not an ordinary file
larger-than-any-workspace = it is larger than any workspace
workspace-saved-without =
    { $count ->
        [one] Saved { $path }, without the layer that is in no file.
       *[other] Saved { $path }, without { $count } layers that are in no file.
    }
workspace-opened = Opened { $name }.
workspace-opened-in-part = Opened, but not all of it:
workspace-say-where = Say where to save the workspace.
workspace-must-end = The file’s name must end in .{ $end }: { $text }
record-unreadable = The record cannot be read any more: { $reason }. The last good record is still shown.
record-read-again = The record was read again: { $events } to { $day }.
record-with-error = { $error }. The last good record is still shown.
record-with-errors = { $error } ({ $count } more under Problems in the files). The last good record is still shown.
broke-off = The atlas broke off the last time, by a fault of its own; its report is { $report }.
broke-off-view = What it showed is kept in { $path }.
slow-painter = The map is drawn without the graphics driver, more slowly: { $reason }
restored = The map is as { $name } shows it.
restored-animation = It is an animation; its last day, { $day }, is shown.
restored-unusable = { $name } tells something that this program cannot use: { $reason }. Nothing was changed.
restored-not-on-map = The part of the world that it shows is not on this map.
restored-other-day = It is of { $day }, of which this record knows nothing: { $known } is shown.
restored-not-selected = { $code }, which was selected, is not on this map.
restored-other-record = It was made from another version of the record (to { $used }, { $usedEvents } events) than this one (to { $here }, { $hereEvents } events), so that levels may differ.
restored-other-boundaries = Its boundaries are those of { $used }; here they are those of { $here }.
restored-own-stay = Your own layers are not in it; they were left as they are.
and = { " and " }
restored-own-missing = It also shows { $names }, which a picture does not hold: open its file.
state-not-kept = The window’s state cannot be kept: { $reason }.

## The founding article

article-what-it-claims = What the founding article claims
article-introduction = The atlas started from “{ $title }” ({ $publisher }, { $published }). Its { $count } claims, in our own words, and what the record says to each: { $counts }.
article-not-in-record = { $id } (not in this record)
article-show-the-event = Show the event: { $text }

## Reports

paper-kicker-country = Country report
paper-kicker-region = Regional report
paper-page = Page { $number } of { $count }
paper-record = { $software } · record { $print } with { $events } events and { $sources } sources, { $licence }
paper-heading-country = { $name } and the Taliban government in Kabul
paper-heading-region = Who deals with the Taliban government in Kabul
paper-on-day = { $heading }, { $day }
paper-territory = A territory of { $owner }; it takes the stance of { $owner }, whose events these are.
paper-subject = Afghanistan is the subject of the atlas: it shows how other states deal with the Taliban government in Kabul, which calls itself the Islamic Emirate of Afghanistan. Below stand the latest events of all states.
paper-level = Level { $number }: { $name }
paper-the-rule = The rule:
paper-not-certain = Not certain:
paper-decided-by = Decided by
paper-how-the-level-changed = How the level changed
paper-disputed-borders = Disputed borders.
paper-events = Events, newest first ({ $count })
paper-none-on-record = None on record up to this day.
paper-left-out =
    { $count ->
        [one] { $count } earlier event is left out here: --all-events tells of it, too, and writes the addresses of all sources out.
       *[other] { $count } earlier events are left out here: --all-events tells of them, too, and writes the addresses of all sources out.
    }
paper-decides = decides the level
paper-sources = Sources:
paper-region-in-numbers =
    { $known ->
        [one] On { $day } the record tells of the stance of { $known } state; { $resident } of them have a resident mission on either side, or more. In the 12 months before, { $changes }.
       *[other] On { $day } the record tells of the stance of { $known } states; { $resident } of them have a resident mission on either side, or more. In the 12 months before, { $changes }.
    }
paper-weak = * rests on a weak, disputed or only partly dated event. All other states: no data.
paper-what-changed-after = What changed after { $day }
paper-no-level-changed = No level changed.
paper-contact-ran-out = No contact counts any more; the last was:

## Own layers

method-quantiles = Quantiles
method-jenks = Natural breaks
method-equal = Equal steps
method-categories = Categories
method-about-quantiles = About as many places in each class
method-about-jenks = Values of a class differ as little as possible (Jenks)
method-about-equal = Classes of the same width
method-about-categories = Each value is a class of its own
own-size-by = { $heading }, size by { $column }

## Keys

key-space = Space
