# واژه‌های برنامه به دری. کلیدها همان کلیدهای en.ftl است؛ آنچه این‌جا نباشد به انگلیسی گفته می‌شود.

## Dates

month-1 = جنوری
month-2 = فبروری
month-3 = مارچ
month-4 = اپریل
month-5 = می
month-6 = جون
month-7 = جولای
month-8 = آگست
month-9 = سپتمبر
month-10 = اکتوبر
month-11 = نومبر
month-12 = دسمبر
month-of-1 = جنوری
month-of-2 = فبروری
month-of-3 = مارچ
month-of-4 = اپریل
month-of-5 = می
month-of-6 = جون
month-of-7 = جولای
month-of-8 = آگست
month-of-9 = سپتمبر
month-of-10 = اکتوبر
month-of-11 = نومبر
month-of-12 = دسمبر
month-short-1 = جنوری
month-short-2 = فبروری
month-short-3 = مارچ
month-short-4 = اپریل
month-short-5 = می
month-short-6 = جون
month-short-7 = جولای
month-short-8 = آگست
month-short-9 = سپتمبر
month-short-10 = اکتوبر
month-short-11 = نومبر
month-short-12 = دسمبر
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-day-short = { $day } { $month } { $year }
date-year = { $year }

## Counts

count-of-states =
    { $count ->
       *[other] { $count } کشور
    }

## Levels

level-no-engagement = بدون تعامل
level-contact = تماس
level-limited-presence = حضور محدود
level-resident-diplomacy = دیپلوماسی مقیم
level-ambassadors = سفیران
level-recognition = به‌رسمیت‌شناسی
level-about-on-record-but-no-mission = در سوابق هست، اما نه نمایندگی دارد و نه تماس رسمی تازه
level-about-officials-have-met-or-spoken = مقام‌ها در ۲۴ ماه گذشته دیدار یا گفت‌وگو کرده‌اند
level-about-a-consular-technical-or-humanitarian = نمایندگی قونسلی، تخنیکی یا بشردوستانه از یکی از دو طرف
level-about-an-embassy-on-either-side = سفارت از یکی از دو طرف، در سطحی پایین‌تر از سفیر
level-about-an-ambassador-on-either-side = سفیر از یکی از دو طرف
level-about-the-taliban-government-is-recognised = حکومت طالبان به‌گونهٔ رسمی (دوژور) به رسمیت شناخته شده است

## Legend

legend-engagement-with-kabul = تعامل با کابل
legend-change-of-level = تغییر سطح
class-no-data = بدون معلومات
class-no-data-on-both-days = بدون معلومات در هر دو روز
class-unchanged = بدون تغییر
class-newly-known = تازه معلوم‌شده
class-up-by-1 = ۱ سطح بالاتر
class-up-by-2 = ۲ سطح بالاتر
class-up-by-3-or-more = ۳ سطح یا بیشتر بالاتر
class-down-by-1 = ۱ سطح پایین‌تر
class-down-by-2 = ۲ سطح پایین‌تر
class-down-by-3-or-more = ۳ سطح یا بیشتر پایین‌تر
class-about-nothing-on-record-says-how = در سوابق چیزی دربارهٔ موضع این کشور در برابر حکومت طالبان نیست
class-about-nothing-on-record-on-either = در هیچ‌یک از دو روز چیزی در سوابق نیست
class-about-the-same-level-on-both = سطح یکسان در هر دو روز
class-about-on-record-on-one-of = تنها در یکی از دو روز در سوابق هست: نه افزایش است و نه کاهش
class-about-a-higher-level-on-the = سطح بالاتر در روز دوم
class-about-a-lower-level-on-the = سطح پایین‌تر در روز دوم
overprint-level-not-certain = سطح ناقطعی
overprint-own-sanctions-freeze-or-listing = تحریم، انجماد یا فهرست خود کشور
overprint-sanctions-through-the-eu = تحریم از راه اتحادیهٔ اروپا
overprint-clash-in-the-12-months = درگیری در ۱۲ ماه پیش از آن
overprint-short-level-not-certain = سطح ناقطعی
overprint-short-measures-of-its-own = اقدامات خود کشور
overprint-short-eu-sanctions-only = تنها تحریم اتحادیهٔ اروپا
overprint-short-clash-within-a-year = درگیری در یک سال
overprint-about-what-decides-the-level-is = آنچه سطح را تعیین می‌کند منبع ضعیف دارد، مورد اختلاف است یا تاریخ آن تنها تا اندازه‌ای معلوم است
overprint-about-the-state-has-sanctions-frozen = این کشور تحریم، دارایی مسدودشدهٔ افغانستان یا فهرست تروریستی از خود دارد
overprint-about-the-state-has-no-measures = این کشور اقدامی از خود ندارد، اما در اقدامات اتحادیهٔ اروپا سهیم است
overprint-about-the-states-forces-clashed-with = نیروهای این کشور در ۱۲ ماه تا این تاریخ با نیروهای طالبان درگیر شده‌اند
legend-plain = راهنما
legend-missions-in-kabul = نمایندگی‌ها در کابل
legend-afghan-missions = نمایندگی‌های افغانستان در خارج
legend-crossings = گذرگاه‌های مرزی
legend-incidents = رویدادهای امنیتی، تازه‌ترها بزرگ‌تر
legend-contacts = تماس‌ها در ۱۲ ماه
legend-corridors = دهلیزها
legend-how-far = مرحلهٔ کار
legend-or-more = { $count } یا بیشتر
legend-work-not-known = نامعلوم
legend-disputed-border = مرز مورد اختلاف
legend-no-value = بدون مقدار
legend-own-features = عارضه‌ها
legend-own-areas = ساحه‌ها
legend-own-lines = خط‌ها
legend-own-places = جای‌ها
legend-own-countries = کشورها

## Layers

stratum-symbols = نشانه‌ها
stratum-lines = خط‌ها
stratum-countries = کشورها
stratum-names-and-reference = نام‌ها و راهنما
layer-engagement = تعامل
layer-certainty = قطعیت
layer-pressure = فشار
layer-conflict = درگیری
layer-borders = مرزها
layer-disputed-borders = مرزهای مورد اختلاف
layer-corridors = دهلیزها
layer-contacts = تماس‌ها
layer-border-crossings = گذرگاه‌های مرزی
layer-incidents = رویدادهای امنیتی
layer-events-of-the-month = رویدادهای ماه
layer-missions-in-kabul = نمایندگی‌ها در کابل
layer-afghan-missions-abroad = نمایندگی‌های افغانستان در خارج
layer-country-names = نام کشورها
layer-capitals = پایتخت‌ها
layer-graticule = شبکهٔ جغرافیایی
layer-scale-bar = خط مقیاس
layer-north-arrow = پیکان شمال
layer-about-each-country-coloured-by-how = هر کشور به رنگ میزان تعامل آن با کابل
layer-about-dots-over-levels-that-weak = نقطه‌ها روی سطح‌هایی که رویدادهای ضعیف، مورد اختلاف یا با تاریخ ناکامل تعیین می‌کنند
layer-about-a-hatch-over-states-with = هاشور روی کشورهایی که تحریم، دارایی مسدودشده یا فهرست تروریستی از خود دارند
layer-about-an-outline-around-states-whose = خطی گرد کشورهایی که نیروهای آن‌ها در ۱۲ ماه گذشته با نیروهای طالبان درگیر شده‌اند
layer-about-borders-between-countries-as-they = مرزهای کشورها، چنان‌که در عمل (دوفاکتو) هستند
layer-about-disputed-borders-and-lines-of = مرزهای مورد اختلاف و خط‌های کنترول، خط‌چین
layer-about-pipelines-power-lines-railways-roads = خط‌های لوله، خط‌های برق، خط‌های آهن، سرک‌ها و کانال، به تفکیک نوع و وضعیت
layer-about-arcs-from-kabul-to-the = کمان‌ها از کابل به پایتخت‌هایی که در ۱۲ ماه تماس رسمی داشته‌اند
layer-about-border-crossings-open-or-closed = گذرگاه‌های مرزی، باز یا بسته
layer-about-attacks-and-armed-clashes-of = حمله‌ها و درگیری‌های مسلحانهٔ ۱۲ ماه گذشته
layer-about-what-happened-in-the-month = آنچه در ماهِ این تاریخ روی داده، در جای آن
layer-about-the-rank-of-each-states = مرتبهٔ نمایندگی هر کشور در کابل، در کنار پایتخت آن
layer-about-who-holds-the-afghan-mission = نمایندگی افغانستان در هر پایتخت در دست کیست
layer-about-names-of-countries-where-there = نام کشورها، هر جا که جا باشد
layer-about-capital-cities-where-there-is = پایتخت‌ها، هر جا که جا باشد
layer-about-meridians-and-parallels = نصف‌النهارها و مدارها
layer-about-a-bar-with-its-length = خطی با درازای آن روی زمین
layer-about-where-north-is-in-projections = شمال کجاست، در تصویرهایی که در سراسر نقشه یکسان نیست

## Presets

preset-engagement = تعامل
preset-diplomacy = دیپلوماسی
preset-trade-and-transit = تجارت و ترانزیت
preset-security = امنیت
preset-plain = ساده
preset-about-how-closely-each-state-deals = هر کشور تا چه اندازه با کابل تعامل دارد
preset-about-who-has-a-mission-where = چه کسی در کجا نمایندگی دارد و چه کسانی دیدار می‌کنند
preset-about-what-is-built-and-which = چه ساخته می‌شود و کدام گذرگاه‌ها بازند
preset-about-clashes-attacks-sanctions-and-frozen = درگیری‌ها، حمله‌ها، تحریم‌ها و دارایی‌های مسدودشده
preset-about-the-map-alone-with-capitals = تنها نقشه، با پایتخت‌ها

## Symbols

symbol-ambassador = سفیر
symbol-charge-daffaires = کاردار
symbol-open-rank-not-known = باز، مرتبه نامعلوم
symbol-consular = قونسلی
symbol-technical-or-humanitarian = تخنیکی یا بشردوستانه
symbol-closed = بسته
symbol-none = ندارد
symbol-ambassador-of-the-taliban = سفیر طالبان
symbol-charge-of-the-taliban = کاردار طالبان
symbol-taliban-run-rank-not-known = در دست طالبان، مرتبه نامعلوم
symbol-taliban-run-consular = در دست طالبان، قونسلی
symbol-republics-works-with-kabul = از جمهوریت، همکار کابل
symbol-held-by-the-former-republic = در دست جمهوریت پیشین
symbol-open = باز
symbol-open-for-some = باز برای برخی
symbol-not-known = نامعلوم
symbol-attack = حمله
symbol-armed-clash = درگیری مسلحانه
symbol-oil-field = حوزهٔ نفتی
symbol-mine = معدن
symbol-event-of-the-month = رویداد ماه

## Names

names-english = دری
names-local-script = خط محلی
names-both = هر دو
names-short-english = دری
names-short-local = محلی
names-short-both = هر دو
afghanistan = افغانستان

## Projections

projection-albers-region = آلبرز (منطقه)
projection-equal-earth-world = Equal Earth (جهان)
projection-mercator = مرکاتور
projection-longitude-and-latitude = طول و عرض جغرافیایی

## Time

speed-1-week-s = ۱ هفته در ثانیه
speed-2-weeks-s = ۲ هفته در ثانیه
speed-1-month-s = ۱ ماه در ثانیه
speed-3-months-s = ۳ ماه در ثانیه
family-missions-and-recognition = نمایندگی‌ها و به‌رسمیت‌شناسی
family-talks-visits-agreements-aid = گفت‌وگوها، سفرها، توافق‌ها، کمک‌ها
family-statements-and-other-events = اعلامیه‌ها و دیگر رویدادها
family-pressure-and-clashes = فشار و درگیری‌ها
family-short-missions = نمایندگی‌ها
family-short-contacts = تماس‌ها
family-short-statements = اعلامیه‌ها
family-short-pressure = فشار
difference-rises = افزایش
difference-falls = کاهش
difference-newly-known = تازه معلوم‌شده

## Drawer

drawer-table = جدول
drawer-compare = مقایسه
drawer-statistics = احصائیه

## Search

found-date = تاریخ
found-countries = کشورها
found-organisations = سازمان‌ها
found-events = رویدادها
found-corridors-and-crossings = دهلیزها و گذرگاه‌ها
found-filters = فلترها
found-layers = لایه‌ها
found-commands = فرمان‌ها

## Table

column-country = کشور
column-level = سطح
column-since = از چه زمانی
column-mission-in-kabul = نمایندگی در کابل
column-afghan-mission = نمایندگی افغانستان
column-pressure = فشار
column-conflict = درگیری
column-last-contact = آخرین تماس
column-events = رویدادها
column-certainty = قطعیت
column-about-the-state = کشور
column-about-how-closely-it-deals-with = تا چه اندازه با حکومت طالبان تعامل دارد
column-about-since-when-it-has-had = از چه زمانی این سطح را بی‌وقفه دارد
column-about-its-own-mission-in-kabul = نمایندگی آن در کابل و رئیس آن
column-about-who-holds-the-afghan-mission = نمایندگی افغانستان در پایتخت آن در دست کیست
column-about-what-it-holds-against-the = چه اقداماتی در برابر حکومت طالبان دارد
column-about-armed-clashes-in-the-12 = درگیری‌های مسلحانه در ۱۲ ماه پیش از آن
column-about-the-latest-official-contact-even = آخرین تماس رسمی، حتا اگر دیگر به حساب نیاید
column-about-how-many-events-of-this = شمار رویدادهای این دوره در سوابق تا این روز
column-about-how-sure-the-level-is = سطح تا چه اندازه قطعی است و چرا بیش از این نیست
measure-sanctions = تحریم
measure-eu-sanctions = تحریم اتحادیهٔ اروپا
measure-assets = دارایی‌ها
measure-terror-list = فهرست تروریستی
kabul-brief-none = ندارد
kabul-brief-closed = بسته
kabul-brief-humanitarian = بشردوستانه
kabul-brief-technical = تخنیکی
kabul-brief-consular = قونسلی
kabul-brief-open-rank-not-known = باز، مرتبه نامعلوم
kabul-brief-charge-daffaires = کاردار
kabul-brief-ambassador = سفیر
afghan-brief-none = ندارد
afghan-brief-former-republic = جمهوریت پیشین
afghan-brief-former-republic-works-with-kabul = جمهوریت پیشین، همکار کابل
afghan-brief-closed = بسته
afghan-brief-taliban-consular = طالبان، قونسلی
afghan-brief-taliban-rank-not-known = طالبان، مرتبه نامعلوم
afghan-brief-taliban-charge-daffaires = طالبان، کاردار
afghan-brief-taliban-ambassador = طالبان، سفیر
doubt-date-partly-known = تاریخ تا اندازه‌ای معلوم
doubt-disputed = مورد اختلاف
doubt-over-24-months-old = کهنه‌تر از ۲۴ ماه
table-clashes =
    { $count ->
        [1] ۱ درگیری، { $last }
       *[other] { $count } درگیری، آخری { $last }
    }

## Filter

sort-level = سطح
sort-group-of-states = گروه کشورها
sort-measures-against-the-taliban = اقدامات در برابر طالبان
sort-clashes-in-the-last-12 = درگیری در ۱۲ ماه گذشته
sort-kind-of-event = نوع رویداد
sort-confidence-in-events = اطمینان به رویدادها
facet-with-measures = با اقدامات
facet-without-measures = بدون اقدامات
facet-with-clashes = با درگیری
facet-without-clashes = بدون درگیری
facet-confidence = اطمینان { $confidence }

## Commands

step-a-day-back = یک روز پیش
step-a-day-forward = یک روز پس
step-a-month-back = یک ماه پیش
step-a-month-forward = یک ماه پس
step-previous-change-of-a-level = تغییر سطح پیشین
step-next-change-of-a-level = تغییر سطح بعدی
step-previous-event-of-the-selected = رویداد پیشین، از کشور برگزیده اگر باشد
step-next-event-of-the-selected = رویداد بعدی، از کشور برگزیده اگر باشد
direction-up = بالا
direction-down = پایین
direction-to-the-left = چپ
direction-to-the-right = راست
command-zoom-in = بزرگ‌نمایی
command-zoom-out = کوچک‌نمایی
command-show-the-region = نمایش منطقه
command-show-the-world = نمایش جهان
command-close-or-clear-the-selection = بستن، یا پاک کردن گزینش
command-layers-and-legend = لایه‌ها و راهنما
command-country-names-english-local-script = نام کشورها: دری، خط محلی، هر دو
command-larger-text = متن بزرگ‌تر
command-smaller-text = متن کوچک‌تر
command-usual-text-size = اندازهٔ عادی متن
command-play-or-pause = پخش یا مکث
command-first-day = نخستین روز
command-last-day = آخرین روز
command-go-to-a-date = رفتن به تاریخ…
command-compare-two-days = مقایسهٔ دو روز
command-swap-the-two-days = جابه‌جا کردن دو روز
command-timeline = خط زمان
command-what-happened = چه روی داد
command-table-of-states = جدول کشورها
command-compare-marked-states = مقایسهٔ کشورهای نشانی‌شده
command-statistics = احصائیه
command-mark-the-selected-country-to = نشانی کردن کشور برگزیده برای مقایسه
command-open-data = باز کردن معلومات…
command-export = صدور…
command-save-what-is-seen = ذخیرهٔ آنچه دیده می‌شود
command-save-a-picture-of-the = ذخیرهٔ تصویر پنجره
command-find-anything = یافتن هر چیز…
command-filter-states-and-events = فلتر کشورها و رویدادها
command-clear-the-filter = پاک کردن فلتر
command-undo = واگرد
command-redo = ازنو
command-save-workspace = ذخیرهٔ فضای کار…
command-open-workspace = باز کردن فضای کار…
command-what-the-map-shows-as = آنچه نقشه نشان می‌دهد، به‌گونهٔ فهرست
command-corridors-and-crossings = دهلیزها و گذرگاه‌ها…
command-organisations = سازمان‌ها…
command-manual = رهنما
command-how-levels-are-decided = سطح‌ها چگونه تعیین می‌شوند
command-keys-and-commands = کلیدها و فرمان‌ها
command-about-the-atlas = دربارهٔ اطلس
command-quit = خروج
command-move-the-map = جابه‌جایی نقشه به { $direction }
command-select-the-next-country = گزینش کشور بعدی به { $direction }
command-layer = لایه: { $layer }
command-preset = مجموعه: { $preset }
command-projection = تصویر نقشه: { $projection }
command-era = دوره: { $era }
command-language = زبان: { $language }

## Words of the record

Standing-fact = تأیید شده
Standing-disputed = مورد اختلاف
Standing-wrong = تأیید نشده
Standing-opinion = نظر
Standing-forecast = پیش‌بینی
CorridorKind-gas_pipeline = خط لولهٔ گاز
CorridorKind-power_line = خط برق
CorridorKind-railway = خط آهن
CorridorKind-road = سرک
CorridorKind-canal = کانال
CorridorKind-trade_route = مسیر تجارتی
CorridorKind-gas_transit = ترانزیت گاز
CorridorKind-mine = معدن
CorridorKind-oil_field = حوزهٔ نفتی
WorkStatus-operating = فعال
WorkStatus-building = در حال ساخت
WorkStatus-stalled = متوقف
WorkStatus-planned = در برنامه
CrossingStatus-open = باز
CrossingStatus-limited = باز برای برخی
CrossingStatus-closed = بسته
Basis-geonames = GeoNames
Basis-natural_earth = Natural Earth
Basis-page = صفحه‌های یادشده
Basis-hand = با دست نهاده شده، با دقت ۵ تا ۲۰ کیلومتر
Basis-guess = گمان: هیچ صفحه‌ای جای آن را نمی‌گوید
Era-first_emirate = امارت نخست (۱۹۹۴–۲۰۰۱)
Era-second_emirate = از ۱۵ آگست ۲۰۲۱
Kind-statement = اعلامیه
Kind-talks = گفت‌وگو
Kind-high_level_visit = سفر بلندپایه
Kind-agreement = توافق‌نامه
Kind-aid = کمک
Kind-recognition = به‌رسمیت‌شناسی
Kind-recognition_withdrawn = پس گرفتن به‌رسمیت‌شناسی
Kind-ambassador_accepted = پذیرش سفیر
Kind-ambassador_sent = اعزام سفیر
Kind-mission_kept_open = نمایندگی باز نگه داشته شد
Kind-mission_reopened = بازگشایی نمایندگی
Kind-mission_upgraded = ارتقای نمایندگی
Kind-mission_downgraded = کاهش سطح نمایندگی
Kind-mission_handed_over = سپردن نمایندگی
Kind-mission_closed = بسته شدن نمایندگی
Kind-condemnation = نکوهش
Kind-sanctions = تحریم
Kind-assets_frozen = انجماد دارایی‌ها
Kind-listing = درج در فهرست تروریستی
Kind-delisting = حذف از فهرست تروریستی
Kind-clash = درگیری مسلحانه
Kind-attack = حمله
Kind-other = رویداد دیگر
Recognition-none = به رسمیت شناخته نشده
Recognition-recognised = به رسمیت شناخته شده
KabulMission-unknown = نامعلوم
KabulMission-none = ندارد
KabulMission-closed = بسته
KabulMission-humanitarian = نمایندگی بشردوستانه
KabulMission-technical = نمایندگی تخنیکی
KabulMission-consular = نمایندگی قونسلی
KabulMission-open = باز، مرتبهٔ آن نامعلوم
KabulMission-charge = به ریاست کاردار
KabulMission-ambassador = به ریاست سفیر
AfghanMission-unknown = نامعلوم
AfghanMission-none = ندارد
AfghanMission-republic = در دست دیپلومات‌های جمهوریت پیشین
AfghanMission-cooperating = در دست دیپلومات‌های جمهوریت پیشین که با کابل همکاری می‌کنند
AfghanMission-closed = بسته
AfghanMission-consular = قونسلی، در دست گماشتگان طالبان
AfghanMission-open = در دست گماشتگان طالبان، مرتبهٔ آنان نامعلوم
AfghanMission-charge = به ریاست کاردار گماشتهٔ طالبان
AfghanMission-ambassador = به ریاست سفیر گماشتهٔ طالبان
TerrorListing-unknown = نامعلوم
TerrorListing-never = هرگز درج نشده
TerrorListing-listed = در فهرست
TerrorListing-delisted = از فهرست بیرون شده
Sanctions-unknown = نامعلوم
Sanctions-none = از خود ندارد
Sanctions-own = از خود
AssetFreeze-unknown = نامعلوم
AssetFreeze-none = مسدود نشده
AssetFreeze-frozen = مسدود شده
Confidence-low = پایین
Confidence-medium = میانه
Confidence-high = بالا

## Pictures

scale-km = { $length } کیلومتر
north = ش
and-more = و { $count } مورد دیگر
title-levels = چه کشورهایی با حکومت طالبان در کابل تعامل دارند
title-change = تعامل با حکومت طالبان در کابل چگونه تغییر کرد
title-levels-first = چه کشورهایی در دوران امارت نخست با طالبان تعامل داشتند
title-change-first = تعامل با طالبان در دوران امارت نخست چگونه تغییر کرد
dateline-own = { $count } کشور و قلمرو دارای مقدار، از { $file }
dateline-own-short = { $count } کشور، از { $file }
dateline-filtered = { $told }. تنها این‌ها به رنگ کامل: { $filter }
dateline-levels = سطح تعامل در { $day }
dateline-change = تغییر سطح از { $from } تا { $to }
dateline-and-nothing-later = { $what }؛ دربارهٔ پس از آن چیزی معلوم نیست
dateline-and-last-day = { $what }، آخرین روز این دوره
dateline-and-derived = { $what }، برگرفته از رویدادهای دارای تاریخ و منبع
record = سوابق
record-own = سوابق { $name }
record-extended = سوابق همراه با { $by }
record-own-extended = سوابق { $name } همراه با { $by }
record-to = { $record } تا { $day }
credits = Kabul Atlas · { $record }، { $count } رویداد · مرزها: { $boundaries } · { $projection }
credits-of-record = Kabul Atlas · { $record }، { $count } رویداد
credits-own = { $credits } · معلومات خودی: { $files }
turn-of-day = { $since }: { $country }، { $from } ← { $to }

## Lists

or = { " یا " }
comma = { "، " }
semicolon = { "؛ " }

## Groups

group-NEIGHBOURS = همسایگان افغانستان
group-EU = اتحادیهٔ اروپا
group-OIC = سازمان همکاری اسلامی
group-SCO = سازمان همکاری شانگهای
group-G7 = گروه هفت
group-GCC = شورای همکاری خلیج
group-ECO = سازمان همکاری اقتصادی
group-CA = آسیای میانه
group-P5 = اعضای دایمی شورای امنیت ملل متحد
group-short-NEIGHBOURS = همسایگان
group-short-EU = اتحادیهٔ اروپا
group-short-OIC = سازمان همکاری اسلامی
group-short-SCO = سازمان شانگهای
group-short-G7 = گروه هفت
group-short-GCC = شورای همکاری خلیج
group-short-ECO = اکو
group-short-CA = آسیای میانه
group-short-P5 = اعضای دایمی شورای امنیت

## نام جای‌هایی که در فرهنگ جای‌ها نیست یا در دری دیگر است

country-SOL = سومالی‌لند
country-CYN = قبرس شمالی
country-KAS = یخچال سیاچن
country-short-CYN = قبرس شمالی
country-short-ARE = امارات
country-short-BIH = بوسنیا
country-short-COD = کانگوی دموکراتیک
country-short-COG = کانگو
country-short-CAF = افریقای مرکزی
country-short-DOM = دومینیکن
country-short-GNQ = گینهٔ استوایی
country-short-MKD = مقدونیهٔ شمالی
country-short-ESH = صحرای غربی
country-short-PNG = پاپوا گینهٔ نو
country-short-USA = ایالات متحده
country-KGZ = قرغیزستان
country-TKM = ترکمنستان
country-MDA = مولداوا
country-KAZ = قزاقستان
country-DEU = جرمنی
country-JPN = جاپان
country-POL = پولند
country-SWE = سویدن
country-NOR = ناروی
country-CHE = سویس
country-NLD = هالند
country-DNK = دنمارک
country-FIN = فنلند
country-BEL = بلجیم
country-ESP = اسپانیا
country-PRT = پرتگال
country-AUT = اتریش
country-HUN = هنگری
country-ROU = رومانیا
country-BGR = بلغاریا
country-SVK = سلواکیا
country-SVN = سلوانیا
country-HRV = کروشیا
country-EST = استونیا
country-LVA = لتویا
country-LTU = لیتوانیا
country-IRL = آیرلند
country-ISL = آیسلند
country-CZE = چک
country-AZE = آذربایجان
country-BGD = بنگله‌دیش
country-LKA = سریلانکا
country-MYS = مالیزیا
country-IDN = اندونیزیا
country-SGP = سنگاپور
country-KOR = کوریای جنوبی
country-PRK = کوریای شمالی
country-MMR = میانمار
country-LBY = لیبیا
country-ETH = ایتوپیا
country-ERI = اریتریا
country-NER = نایجر
country-NGA = نایجریا
country-KEN = کینیا
country-SWZ = اسواتینی
country-NZL = نیوزیلند
country-USA = ایالات متحدهٔ امریکا
country-COD = جمهوری دموکراتیک کانگو
country-COG = جمهوری کانگو
country-BIH = بوسنیا و هرزگوینا
capital-AFG = کابل
capital-UZB = تاشکند
capital-TJK = دوشنبه
capital-TKM = عشق‌آباد
capital-KGZ = بیشکیک
capital-KAZ = آستانه
capital-IRN = تهران
capital-PAK = اسلام‌آباد
capital-CHN = بیجینگ
capital-IND = دهلی نو
capital-RUS = مسکو
capital-TUR = انقره
capital-SAU = ریاض
capital-ARE = ابوظبی
capital-QAT = دوحه
capital-OMN = مسقط
capital-YEM = صنعا
capital-KWT = شهر کویت
capital-BHR = منامه
capital-IRQ = بغداد
capital-SYR = دمشق
capital-JOR = عمان
capital-LBN = بیروت
capital-ISR = اورشلیم
capital-PSE = رام‌الله
capital-EGY = قاهره
capital-LBY = طرابلس
capital-TUN = تونس
capital-DZA = الجزیره
capital-MAR = رباط
capital-SDN = خرطوم
capital-SSD = جوبا
capital-ETH = ادیس‌آبابا
capital-ERI = اسمره
capital-DJI = جیبوتی
capital-SOM = موگادیشو
capital-SOL = هرگیسا
capital-TCD = انجامنا
capital-AZE = باکو
capital-ARM = ایروان
capital-GEO = تفلیس
capital-UKR = کی‌یف
capital-BLR = مینسک
capital-MDA = کیشیناو
capital-MNG = اولان‌باتور
capital-NPL = کاتماندو
capital-BTN = تیمفو
capital-BGD = داکا
capital-LKA = کلمبو
capital-MDV = ماله
capital-MMR = نیپیداو
capital-THA = بنکاک
capital-LAO = وینتیان
capital-VNM = هانوی
capital-KHM = پنوم‌پن
capital-MYS = کوالالمپور
capital-SGP = سنگاپور
capital-IDN = جاکارتا
capital-JPN = توکیو
capital-KOR = سیول
capital-PRK = پیونگ‌یانگ
capital-CYP = نیکوزیا
capital-CYN = نیکوزیای شمالی
capital-GRC = آتن
capital-BGR = صوفیه
capital-ROU = بخارست
capital-HUN = بوداپست
capital-SRB = بلگراد
capital-ALB = تیرانا
capital-MKD = اسکوپیه
capital-XKX = پریشتینا
capital-MNE = پودگوریتسا
capital-BIH = سارایوو
capital-HRV = زاگرب
capital-SVN = لوبلیانا
capital-SVK = براتیسلاوا
capital-CZE = پراگ
capital-POL = وارسا
capital-LTU = ویلنیوس
capital-LVA = ریگا
capital-EST = تالین
capital-FIN = هلسنکی
capital-SWE = استکهلم
capital-NOR = اسلو
capital-DNK = کوپنهاگ
capital-DEU = برلین
capital-AUT = ویانا
capital-CHE = برن
capital-ITA = روم
capital-VAT = واتیکان
capital-FRA = پاریس
capital-ESP = مادرید
capital-PRT = لزبن
capital-BEL = بروکسل
capital-NLD = آمستردام
capital-LUX = لوکزامبورگ
capital-GBR = لندن
capital-IRL = دوبلین
capital-ISL = ریکیاویک
capital-USA = واشنگتن
capital-CAN = اتاوا
capital-AUS = کانبرا
