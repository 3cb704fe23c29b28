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
not-a-date = «{ $text }» تاریخ نیست: روز مانند 2024-01-30، ماه مانند 2024-01 یا سال را بنویسید
no-such-month = «{ $text }» تاریخ نیست: ماه { $month } وجود ندارد
no-such-day = «{ $text }» تاریخ نیست: { $month } { $days } روز دارد
date-words-beside-a-year = م م. میلادی
month-tick-1 = جنوری
month-tick-2 = فبروری
month-tick-3 = مارچ
month-tick-4 = اپریل
month-tick-5 = می
month-tick-6 = جون
month-tick-7 = جولای
month-tick-8 = آگست
month-tick-9 = سپتمبر
month-tick-10 = اکتوبر
month-tick-11 = نومبر
month-tick-12 = دسمبر

## Counts

count-of-states =
    { $count ->
       *[other] { $count } کشور
    }
count-of-events = { $count } رویداد
count-of-rows = { $count } ردیف
copied-rows = { $rows } کاپی شد.
copied = کاپی شد.

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
layer-afghan-missions-abroad = نمایندگی‌های افغانستان
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
drawer-close-the-drawer = بستن کشو
drawer-show-the-map = نمایش نقشه
drawer-back-to-the-map-with = برگشت به نقشه، با این در زیر آن
drawer-fill = تمام صفحه
drawer-let-this-take-the-maps = گرفتن جای نقشه
drawer-save-chart = ذخیرهٔ نمودار
drawer-save-the-chart-as-a = ذخیرهٔ نمودار به‌گونهٔ تصویر در کنار دیگران
drawer-copy = کاپی
drawer-copy-what-is-so-of = کاپی معلومات هر کشور، برای چسپاندن در جدول
drawer-clear = پاک کردن
drawer-take-all-marks-away = برداشتن همهٔ نشانی‌ها
drawer-mark-two-to-five-states = دو تا پنج کشور را برای مقایسه نشانی کنید: با Ctrl و کلیک روی نقشه، با خانه‌های جدول، یا با Shift+M وقتی کشوری گزیده است.
drawer-show-its-page = نمایش صفحهٔ آن
drawer-take-out-of-the-comparison = بیرون کردن { $name } از مقایسه
drawer-and-more-marked-which-have = و { $more } نشانی‌شدهٔ دیگر که این‌جا جا ندارند
drawer-levels-over-time-of = سطح‌ها در زمان: { $names }
drawer-marks-what-differs = ≠ تفاوت‌ها را نشان می‌دهد
drawer-events-of-several = رویدادها ({ $events }، { $together } مشترک)
drawer-and-earlier-ones-on-the = و { $more } رویداد پیش‌تر، در صفحه‌های کشورها
drawer-copy-the-counts-of-all = کاپی شمارهای همهٔ ماه‌ها، برای چسپاندن در جدول
drawer-all-states = همهٔ کشورها
drawer-states-that-are-counted = کشورهای شمرده‌شده
drawer-how-many-states-have-each = چند کشور در هر سطح است. { $shown }
drawer-with-a-level = { $day }: { $known } با سطح
drawer-all-rows-that-are-listed = همهٔ ردیف‌های فهرست
drawer-the-marked-rows = ردیف‌های نشانی‌شده
drawer-save-as-csv = ذخیره به‌گونهٔ CSV
drawer-save-as-a-csv-file = ذخیرهٔ { $which } ({ $what }) در فایل ‎.csv کنار تصویرها
drawer-copy-to-be-pasted-into = کاپی { $which } ({ $what }) برای چسپاندن در جدول (Ctrl+C)
drawer-of = { $order } از { $rows }
drawer-marked = { $listed }، { $marked } نشانی‌شده
drawer-find-in-the-table = یافتن در جدول
drawer-the-filter-admits-no-state = هیچ کشوری از فلتر نمی‌گذرد.
drawer-no-state-has-in-its = هیچ کشوری «{ $words }» در ردیف خود ندارد.
drawer-no-state-that-the-filter = هیچ کشوری که از فلتر می‌گذرد «{ $words }» در ردیف خود ندارد.
drawer-table-of-states = جدول کشورها
drawer-sort-by = ترتیب بر پایهٔ { $column }
drawer-from-a-to-z = از الف تا ی
drawer-from-z-to-a = از ی تا الف
drawer-most-on-top = بیشترین در بالا
drawer-least-on-top = کمترین در بالا
drawer-sorted-as = { $column }: { $way }، ترتیب شمارهٔ { $place }
drawer-click-to-sort = برای ترتیب کلیک کنید؛ Shift و کلیک برای ترتیب در درون دیگران.
drawer-marked-row = نشانی‌شده. { $row }

## Search

found-date = تاریخ
found-countries = کشورها
found-organisations = سازمان‌ها
found-events = رویدادها
found-corridors-and-crossings = دهلیزها و گذرگاه‌ها
found-filters = فلترها
found-layers = لایه‌ها
found-commands = فرمان‌ها
search-search = جست‌وجو
search-nothing-on-the-map-or = در نقشه و سوابق چیزی به نام «{ $trim }» نیست.
search-of = { $spoken }، { $at } از { $of }
search-hint = کشور، سازمان، رویداد، دهلیز، لایه، فرمان یا تاریخ
search-find-anything = یافتن هر چیز
found-go-to = رفتن به { $day }
found-border-crossing = گذرگاه مرزی
found-filter-by = فلتر بر پایهٔ { $sort }: { $name }

## Table

column-country = کشور
column-level = سطح
column-since = از چه زمانی
column-differs = تفاوت دارد
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
filter-take-this-filter-away = برداشتن این فلتر
filter-take-away-the-filter = برداشتن فلتر { $name }
filter-clear = پاک کردن
filter-clear-the-filter = پاک کردن فلتر
filter-of-states-shown = { $shown } از { $total } کشور نشان داده می‌شود
filter-those-in-full-colour-of = آن‌هایی که به رنگ کامل‌اند، از همهٔ کشورهای روی نقشه. دیگران کم‌رنگ‌اند.
filter-filter-states-and-events = فلتر کشورها و رویدادها
filter-close-the-list-of-filters = بستن فهرست فلترها
filter-ticks-of-one-heading-are = نشانی‌های یک عنوان گزینه‌اند؛ از دو عنوان، هر دو باید برآورده شوند.

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
command-colours-system = رنگ‌ها مانند سیستم
command-colours-light = رنگ‌های روشن
command-colours-dark = رنگ‌های تاریک
command-copy-picture = کاپی آنچه دیده می‌شود به‌گونهٔ تصویر
command-report-country = ذخیرهٔ گزارش این کشور…
command-report-region = ذخیرهٔ گزارش منطقه…

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
dateline-own-alone = داده‌های خود: { $files }
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
list-mission-in-kabul = نمایندگی در کابل
list-afghan-mission = نمایندگی افغانستان
list-incidents-here = { $count } رویداد امنیتی این‌جا
list-events-here = { $count } رویداد این‌جا
list-status-not-known = وضعیت نامعلوم
list-and = { $others } و { $last }
list-by-section = { $text }، بخش به بخش
list-contacts = { $count } تماس رسمی در ۱۲ ماه
list-latest = تازه‌ترین: { $event }
list-border-with = مرز با { $neighbour }. { $status }
list-headline =
    { $count ->
        [0] { $about }. در { $day } هیچ.
       *[other] { $about }. { $count } مورد در { $day }.
    }

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

## Top bar and menu

bar-layers = لایه‌ها
bar-filter = فلتر
bar-find = یافتن…
bar-find-what = یافتن کشور، رویداد، تاریخ…
bar-export = صدور…
bar-menu = منو
bar-change-from-to = تغییر از { $from } تا { $to }
bar-the-two-days-between-which = دو روزی که نقشه تغییر سطح میان آن‌ها را نشان می‌دهد
bar-the-day-that-the-map = روزی که نقشه نشان می‌دهد
bar-world = جهان
bar-region = منطقه
bar-projection = تصویر نقشه
bar-colours = رنگ‌ها
bar-text-size = اندازهٔ متن
bar-time = زمان
bar-save-and-open = ذخیره و باز کردن
bar-problems-in-the-files = مشکل‌ها در فایل‌ها ({ $problems })
bar-open-again = باز کردن دوبارهٔ { $name }
bar-as-the-system = مانند سیستم
bar-light = روشن
bar-dark = تاریک
bar-language = زبان

## Timeline

time-pause = مکث
time-play = پخش
time-speed = سرعت: { $now }
time-how-fast-time-passes-it = زمان با چه سرعتی می‌گذرد؛ در تغییر سطح می‌ایستد
time-stop-at-the-end = ایستادن در پایان
time-begin-anew-at-the-end = آغاز دوباره در پایان
time-loop = چرخه
time-date = تاریخ
time-from = از
time-to = تا
time-time = دوره: { $now }
time-which-taliban-government-the-map = نقشه دربارهٔ کدام حکومت طالبان است
time-compare = مقایسه…
time-show-one-day-again = نمایش دوبارهٔ یک روز ({ $key })
time-end-the-comparison = پایان مقایسه
time-play-step-and-the-page = پخش، گام‌ها و صفحهٔ کشور به روزی با دستگیرهٔ پر مربوط است
time-last-day-on-record = آخرین روز در سوابق
time-last-day-of-this-time = آخرین روز این دوره
time-and-more = { $text }، و { $more } مورد دیگر
time-change-from-to = تغییر از { $from } تا { $to }. { $text }
time-type-a-day-a-month = روز، ماه یا سال را بنویسید: 2024-01-30، 2024-01، 2024
time-and-more-2 = و { $others } مورد دیگر: { $value }
time-date-on-the-timeline = تاریخ روی خط زمان
time-other-date-on-the-timeline = تاریخ دیگر روی خط زمان
time-first-years = ۱۹۹۴–۲۰۰۱
time-since-2021 = از ۲۰۲۱
time-between = تا
time-no-turn-before = پیش از این روز سطحی تغییر نمی‌کند.
time-no-turn-after = پس از این روز سطحی تغییر نمی‌کند.
time-no-event-before = پیش از این روز رویدادی در سوابق نیست.
time-no-event-after = پس از این روز رویدادی در سوابق نیست.
time-record-ends = سوابق در { $day } پایان می‌یابد: دربارهٔ پس از آن چیزی معلوم نیست.
time-emirate-ends = امارت نخست تا { $day } نشان داده می‌شود.
time-nothing-before = پیش از { $day } چیزی نشان داده نمی‌شود: اطلس از آن‌جا آغاز می‌شود.
time-choose-era = برای روزهای پیش‌تر برگزینید: { $era }.
time-changed-places = روز نخست پس از روز دوم بود: جای آن‌ها عوض شد.

## Layers panel

layers-legend = راهنما
layers-layers = لایه‌ها
layers-find-a-layer = یافتن لایه
layers-end-the-search = پایان جست‌وجو
layers-fold-up = بستن
layers-open = باز کردن
layers-disputed-border = مرز مورد اختلاف
layers-click-to-show-all-again = برای نمایش دوبارهٔ همه کلیک کنید.
layers-click-to-show-only-these = برای نمایش تنها این‌ها کلیک کنید.
layers-afghanistan = افغانستان
layers-the-subject-of-the-atlas = موضوع اطلس: طالبان از ۱۹۹۶ تا ۲۰۰۱ در کابل حکومت کردند.
layers-the-subject-of-the-atlas-2 = موضوع اطلس: از ۱۵ آگست ۲۰۲۱ زیر حکومت طالبان.
layers-own-choice = گزینش خودی
layers-layers-order-or-opacity-are = لایه‌ها، ترتیب یا شفافیت مانند مجموعه نیست
layers-only = تنها { $layer } ×
layers-show-all-layers-again = نمایش دوبارهٔ همهٔ لایه‌ها
layers-show-all-layers-again-esc = نمایش دوبارهٔ همهٔ لایه‌ها (Esc)
layers-no-layer-has-that-in = لایه‌ای با این نام نیست.
layers-settings-of = تنظیمات { $layer }
layers-opacity-order-this-layer-alone = شفافیت، ترتیب، تنها این لایه، و به‌گونهٔ فهرست (→ روی ردیف)
layers-country-names = نام کشورها: { $style }
layers-opacity = شفافیت
layers-opacity-of = شفافیت { $layer }
layers-how-opaque-it-is = تا چه اندازه ناشفاف است
layers-only-this = تنها این
layers-show-alone = نمایش تنها { $layer }
layers-show-this-layer-alone-over = نمایش تنها این لایه روی نقشه، و سپس دوباره همه
layers-as-a-list = فهرست
layers-show-as-a-list = نمایش { $layer } به‌گونهٔ فهرست
layers-read-what-this-layer-shows = خواندن آنچه این لایه نشان می‌دهد، بدون نقشه
layers-your-own-data = معلومات خود شما
layers-open-data = باز کردن معلومات…
layers-open-geojson-topojson-shapefile-or = باز کردن GeoJSON، TopoJSON، Shapefile یا CSV ({ $key })؛ فایل‌ها را می‌توان روی نقشه هم رها کرد
layers-pasted = چسپانده‌شده
layers-settings-of-2 = تنظیمات { $name }
layers-colour-size-names-opacity-order = رنگ، اندازه، نام‌ها، شفافیت، ترتیب
layers-colour-by = رنگ بر پایهٔ
layers-one-colour = یک رنگ
layers-size-by = اندازه بر پایهٔ
layers-one-size = یک اندازه
layers-names-from = نام‌ها از
layers-no-names = بدون نام
layers-classes = صنف‌ها
layers-opacity-of-2 = شفافیت { $name }
layers-draw-over-the-next-layer = کشیدن { $name } بالای لایهٔ بعدی
layers-draw-under-the-next-layer = کشیدن { $name } زیر لایهٔ بعدی
layers-show-all-of = نمایش همهٔ { $name }
layers-zoom-to-it = نزدیک شدن به آن
layers-take-off-the-map = برداشتن { $name } از نقشه
layers-remove = برداشتن
layers-key = کلید: { $key }
layers-drag-it-over-or-under = آن را بالا یا زیر دیگران بکشید.

## Page of a country

page-close-the-country-panel = بستن صفحهٔ کشور
page-close-the-organisations-page = بستن صفحهٔ سازمان
page-marked-for-comparison = نشانی‌شده برای مقایسه  ×
page-mark-for-comparison = نشانی کردن برای مقایسه
page-how-the-level-is-decided = سطح چگونه تعیین می‌شود
page-deciding-events = رویدادهای تعیین‌کننده
page-what-is-disputed = موارد اختلاف
page-from-to = از { $from } تا { $to }
page-on-both-days = { $level } در هر دو روز.
page-no-change-of-level-in = در این میان سطح تغییر نکرد.
page-go-to = رفتن به { $event }: { $title }
page-and-more = و { $others } مورد دیگر
page-since = { $level } از { $since }
page-none-on-record-up-to = تا این روز چیزی در سوابق نیست.
page-all-kinds = همهٔ انواع ({ $events })
page-kinds-of-events-to-list = انواع رویدادها در فهرست
page-confidence = اطمینان { $confidence }
page-how-sure-it-is-that = تا چه اندازه اطمینان هست که چنین روی داده است
page-note = یادداشت: { $note }
page-show-the = نمایش { $name } ({ $sort })
page-show = نمایش { $name }
page-copy = کاپی
page-copy-citation = کاپی ماخذ: { $publisher }، { $title }
page-copy-as-a-citation-title = کاپی به‌گونهٔ ماخذ: عنوان، ناشر، تاریخ، نشانی
page-source = منبع: { $publisher }، { $title }
page-corridors-and-crossings = دهلیزها و گذرگاه‌ها ({ $passages })
page-border-crossing = گذرگاه مرزی. { $status }
page-sort-country = کشور
page-sort-organisation = سازمان
page-organisation = سازمان
page-subject-first = موضوع این اطلس. طالبان از ۱۹۹۶ تا ۲۰۰۱ در کابل حکومت کردند و حکومت خود را امارت اسلامی افغانستان نامیدند. اطلس نشان می‌دهد دیگر کشورها چگونه با آن رفتار کردند، با همان قاعدهٔ امروز.
page-subject = موضوع این اطلس. طالبان در ۱۵ آگست ۲۰۲۱ کابل را گرفتند و حکومت خود را امارت اسلامی افغانستان می‌نامند؛ «حکومت طالبان» این‌جا به همین معناست. اطلس نشان می‌دهد دیگر کشورها چگونه با آن رفتار می‌کنند.
page-since-when = از { $since }
page-subject-of-the-atlas = موضوع اطلس
page-corridor = دهلیز
page-own-data = معلومات خودی
page-territory = قلمرو { $owner }؛ موضع { $owner } را دارد.
page-disputed = مورد اختلاف، یا کشوری که بیشتر به رسمیت شناخته نشده؛ این‌جا به‌تنهایی نشان داده می‌شود.
page-border = مرز: { $name }
page-up-by = { $count } سطح بالاتر
page-down-by = { $count } سطح پایین‌تر
page-side-by-side-key = { $key } کشورهای نشانی‌شده را در کنار هم نشان می‌دهد
page-latest-events = تازه‌ترین رویدادها
page-events = رویدادها

## Side

side-back = ← برگشت
side-back-to-the-page-before = برگشت به صفحهٔ پیشین
side-back-to-the-page-before-2 = برگشت به صفحهٔ پیشین (Esc)

## What happened

happened-close-what-happened = بستن «چه روی داد»
happened-from-to = از { $from } تا { $to }
happened-what-changed = چه تغییر کرد
happened-no-level-differs-between-the = هیچ سطحی میان این دو روز فرق نمی‌کند.
happened-copy-as-a-table = کاپی به‌گونهٔ جدول
happened-country-both-levels-and-why = کشور، هر دو سطح و دلیل، برای جدول یا متن
happened-and-more = و { $more } مورد دیگر
happened-nothing-on-record-in-up = در { $month } تا { $day } چیزی در سوابق نیست.
happened-up-to = { $happenings } تا { $day }
happened-this-month = این ماه: { $month }
happened-earlier = پیش‌تر
happened-and-more-2 = و { $others } مورد دیگر: { $value }
happened-and-more-3 = { $shown } و { $count } مورد دیگر
happened-in-numbers =
    { $count ->
        [0] { $events }
       *[other] { $events }، { $count } تغییر سطح
    }

## Dialogs

help-in-the-menu = در منو
hint-every-colour-explains-itself = هر رنگ خود را توضیح می‌دهد
hint-click-a-country-why-it = روی کشوری کلیک کنید: چرا این رنگ را دارد، از چه زمانی، و منابع.
hint-lets-time-pass-and-stops = { $keys } زمان را به راه می‌اندازد و در تغییر سطح می‌ایستد.
hint-finds-anything-lists-all-keys = { $keys } هر چیز را می‌یابد؛ { $keys2 } همهٔ کلیدها را نشان می‌دهد.
hint-begin = آغاز
hint-take-this-away-esc = برداشتن (Esc)
dialog-save-the-view-as-a = ذخیرهٔ نما به‌گونهٔ فضای کار
dialog-open-a-workspace = باز کردن فضای کار
dialog-keys-and-commands = کلیدها و فرمان‌ها
dialog-about-kabul-atlas = دربارهٔ Kabul Atlas
dialog-organisations = سازمان‌ها
dialog-corridors-and-crossings = دهلیزها و گذرگاه‌ها
dialog-manual = رهنما
dialog-problems-in-the-files = مشکل‌ها در فایل‌ها
dialog-close-this-dialog = بستن این پنجره
about-kabul-atlas-shows-which-countries = Kabul Atlas { $version } نشان می‌دهد کدام کشورها با حکومت طالبان در کابل تعامل دارند، تا چه اندازه، از چه زمانی، و این از کجا معلوم است. می‌گوید کشورها چه می‌کنند، نه این‌که چه باید بکنند.
about-taliban-government-means-those-who = «حکومت طالبان» کسانی‌اند که از ۱۵ آگست ۲۰۲۱ در کابل حکومت می‌کنند؛ آنان دولت خود را امارت اسلامی افغانستان می‌نامند.
about-the-record = سوابق
about-dated-events-with-sources-of = { $events } رویداد با تاریخ و { $sources } منبع، { $now } از آن‌ها از آگست ۲۰۲۱، تا { $asof }. دربارهٔ پس از آن چیزی معلوم نیست. اطلس به شبکه نیاز ندارد؛ تنها پیوندی که شما باز می‌کنید در مرورگر شما به وب می‌رود.
about-this-is-not-the-record = این { $edition } است، نه سوابقی که همراه اطلس است. هر چه نشان داده می‌شود بر آن استوار است.
about-how-levels-are-decided = سطح‌ها چگونه تعیین می‌شوند
about-on-each-day-the-first = در هر روز نخستین ردیفی که برقرار باشد سطح کشور را تعیین می‌کند:
about-sources-and-licences = منابع و جوازها
about-boundaries-public-domain-they-show = مرزها: { $boundaries }، مالکیت عامه؛ کنترول در عمل را نشان می‌دهند و جانب کسی را نمی‌گیرند. سوابق: { $licence }. نام جای‌ها: Unicode CLDR و i18n-iso-countries؛ پایتخت‌ها: Natural Earth و GeoNames (CC BY 4.0). حروف: Inter، Vazirmatn و Noto Sans (SIL Open Font License).
dialog-as-on-corridors-are-pipelines = وضعیت در { $day }. دهلیزها عبارت‌اند از خط‌های لوله، خط‌های برق، خط‌های آهن، سرک‌ها و دیگر کارها در افغانستان و به سوی همسایگان آن.
dialog-corridors = دهلیزها
dialog-border-crossings = گذرگاه‌های مرزی
dialog-a-file-of-this-name = فایلی به این نام هست؛ جایگزین خواهد شد.
dialog-save-workspace = ذخیرهٔ فضای کار
dialog-open-workspace = باز کردن فضای کار
dialog-title-of-the-map = عنوان نقشه
dialog-file = فایل
dialog-browse = مرور…
dialog-cancel = لغو
dialog-used-last = تازه استفاده‌شده
dialog-open = باز کردن { $name }
dialog-saving = ذخیرهٔ { $path }
dialog-dismiss = بستن
dialog-repaired = ترمیم شد: { $it }
dialog-none = هیچ.
dialog-what-could-not-be-read = آنچه خوانده نشد کنار گذاشته شد؛ بقیه نشان داده می‌شود.
dialog-find-a-problem = یافتن مشکل
dialog-of = { $found } از { $all }
dialog-copy = کاپی
dialog-copy-the-problems-that-are = کاپی مشکل‌های یافته‌شده، هر کدام در یک سطر
dialog-and-more-find-them-by = و { $found } مورد دیگر؛ با یک واژه بیابید
help-how = نقشه را بکشید تا جابه‌جا شود؛ چرخ را بچرخانید تا در جای اشاره‌گر بزرگ شود؛ دو کلیک بزرگ می‌کند. روی کشور، نشانه یا خط کلیک کنید تا صفحهٔ آن باز شود، روی دریا تا بسته شود. Tab از همهٔ کنترول‌ها می‌گذرد؛ نقشه یکی از آن‌هاست. Ctrl+K با چند حرف کشورها، رویدادها، لایه‌ها، فرمان‌ها و تاریخ‌ها را می‌یابد.
dialog-workspace-intro = فضای کار روز، لایه‌ها، فلترها، گزینش و جای نقشه را در یک فایل متنی کوچک نگه می‌دارد. آن را دوباره باز کنید، به دیگران بدهید، یا با kabul-atlas export map.png --workspace FILE بکشید.
dialog-organisations-intro = کارهای سازمان در صفحهٔ خود آن است، نه نزد هر عضو آن. عدد، شمار رویدادهای آن است.
dialog-export-the-map = صدور نقشه
dialog-save-a-report = ذخیرهٔ گزارش

## Pages of other things

sheet-close-this-page = بستن این صفحه
sheet-the-layer-is-off = لایهٔ «{ $layer }» خاموش است.
sheet-show-it-on-the-map = نمایش آن روی نقشه
sheet-history = تاریخچه
sheet-nothing-on-record-up-to = تا { $day } چیزی در سوابق نیست.
sheet-after = پس از { $day } ({ $after })
sheet-sources = منابع
sheet-note = یادداشت: { $note }
sheet-partners = شریکان
sheet-also-concerned = همچنان مربوط به
sheet-border-crossing-between-afghanistan-and = گذرگاه مرزی میان افغانستان و { $neighbour }
sheet-on-the-other-side = در آن سو
sheet-off = { $other } (خاموش)
sheet-layer-to-list = لایه برای فهرست
sheet-feature = عارضهٔ { $row }
sheet-from-your-own-data = از معلومات خود شما: { $from }
sheet-the-file-says-nothing-more = فایل چیز بیشتری دربارهٔ آن نمی‌گوید.
sheet-copy = کاپی
sheet-copy-all-of-it-as = کاپی همهٔ آن به‌گونهٔ سطرها
sheet-events-at = { $count } رویداد در { $name }
sheet-event = رویداد
sheet-events-near-each-other = { $count } رویداد نزدیک به هم
sheet-schematic = { $kind }؛ خط آن روی نقشه طرح است، نه مسیر

## Announcements

said-time-passes = زمان می‌گذرد
said-change-from-to = تغییر از { $from } تا { $to }
said-marked = نشانی‌شده: { $few }
said-states-marked = { $many } کشور نشانی شد

## Map

map-map-of-engagement-with-kabul = نقشهٔ تعامل با کابل
map-nothing-selected-shift-and-an = چیزی گزیده نیست. Shift و یک کلید پیکان کشوری را می‌گزیند.
map-countries-on-the-map = کشورهای روی نقشه
map-subject-of-the-atlas = موضوع اطلس
map-borders-afghanistan = هم‌مرز با افغانستان
map-unchanged-on-both-days = بدون تغییر: { $from } در هر دو روز
map-and-more = و { $rows } مورد دیگر
map-marked = نشانی‌شده

## Why a state has its level

why-accepted-ambassador = سفیر گماشتهٔ حکومت طالبان را پذیرفته است
why-accepted-charge = کاردار گماشتهٔ حکومت طالبان را پذیرفته است
why-let-run-embassy = ادارهٔ سفارت افغانستان را به گماشتگان حکومت طالبان گذاشته است، مرتبهٔ آنان نامعلوم
why-let-consular = کار قونسلی را به گماشتگان حکومت طالبان گذاشته است
why-no-afghan-mission = نمایندگی افغانستان از حکومت طالبان ندارد
why-own-ambassador = سفیر خود را در کابل دارد
why-own-charge = کاردار خود را در کابل دارد
why-own-embassy = سفارت خود را در کابل باز دارد، در مرتبه‌ای نامعلوم
why-own-consular = نمایندگی قونسلی خود را در کابل دارد
why-own-technical = نمایندگی تخنیکی خود را در کابل دارد
why-own-humanitarian = نمایندگی بشردوستانهٔ خود را در کابل دارد
why-no-mission = نمایندگی در کابل ندارد
why-nothing = تا { $day } چیزی در سوابق نیست که بگوید موضع { $name } در برابر حکومت طالبان چیست.
why-dated = { $clause } ({ $date })
why-recognises = حکومت طالبان را به رسمیت می‌شناسد
why-grounds = { $name }: { $what }.
why-and = { "؛ " }
why-contact = { $name }: نمایندگی فعالی از هیچ طرف در سوابق نیست، اما تماس رسمی با حکومت طالبان داشته است ({ $date }: “{ $title }”) که تا { $day } به حساب می‌آید.
why-closed = نمایندگی خود را در کابل بسته است
why-last-contact = آخرین تماس آن پیش از این بوده است
why-no-engagement = { $name }: در سوابق هست، اما نه نمایندگی فعالی از هیچ طرف دارد و نه در { $months } ماه گذشته تماس رسمی با حکومت طالبان
why-full-stop = { $text }.
why-and-more = { $text }؛ { $more }.

## The rule

rule-recognised = کشور حکومت طالبان را به‌گونهٔ دوژور به رسمیت می‌شناسد.
rule-mission = نمایندگی کشور در کابل: { $kabul }؛ یا نمایندگی افغانستان در پایتخت آن: { $afghan }.
rule-contact = مقام‌های کشور با مقام‌های حکومت طالبان، در همین مقام، دیدار کرده، تلیفونی گفت‌وگو کرده، نامه نوشته یا سندی امضا کرده‌اند؛ چنین تماسی تا همان روز { $months } ماه بعد به حساب می‌آید.
rule-on-record = هیچ‌یک از این‌ها برقرار نیست، اما تا آن روز رویدادی هست که به‌رسمیت‌شناسی، نمایندگی‌ها، فهرست، تحریم یا انجماد کشور را تعیین می‌کند، تماس آن است، یا موضع آن را در برابر حکومت طالبان بیان می‌کند.
rule-or = { "، یا " }
rule-no-data = هیچ رویدادی در سوابق چیزی دربارهٔ موضع کشور نمی‌گوید: پرواز تخلیه یا ویزه سیاست نیست.

## Facts

fact-own-sanctions = تحریم‌های خود کشور
fact-eu-sanctions = تحریم‌های اتحادیهٔ اروپا
fact-assets = دارایی‌های دولتی افغانستان مسدود است
fact-lists = طالبان را در فهرست تروریستی دارد
doubt-date = بر تاریخی استوار است که تنها تا اندازه‌ای معلوم است.
doubt-sources = منابع دربارهٔ رویداد تعیین‌کننده اختلاف دارند.
doubt-age = همهٔ رویدادهای تعیین‌کننده بیش از ۲۴ ماه عمر دارند.
fact-capital = پایتخت
fact-recognition = به‌رسمیت‌شناسی
fact-mission-in-kabul = نمایندگی در کابل
fact-afghan-mission = نمایندگی افغانستان
fact-measures = اقدامات
fact-charge = کاردار سفارتی را رهبری می‌کند که سفیر ندارد.
fact-not-known = نامعلوم
fact-since = { $what }، از { $since }
fact-no-pressure = اقدامی از خود در سوابق ندارد
fact-pressure-note = اقدامات خود کشور، یا اتحادیهٔ اروپا اگر عضو آن باشد. اقدامات سازمان ملل متحد برای همهٔ کشورها الزامی است.
fact-pressure = فشار
fact-clashes =
    { $count ->
        [1] یک درگیری مسلحانه ({ $last })
       *[other] { $count } درگیری مسلحانه، آخری { $last }
    }
fact-no-conflict = در ۱۲ ماه گذشته هیچ
fact-conflict-note = درگیری‌های مسلحانه با نیروهای طالبان، یا حمله بر خاک افغانستان.
fact-conflict = درگیری
doubt-confidence = بر رویدادی با اطمینان { $confidence } استوار است.
fact-none-on-record = در سوابق نیست
fact-counts-through = تا { $day } به حساب می‌آید.
fact-last-contact = آخرین تماس
south = ج
east = شرق
west = غرب
yes = بلی
no = نی
fact-borders-afghanistan = هم‌مرز با افغانستان

## Changes

contact-ran-out = در ۲۴ ماه از { $since } تماس رسمی نبوده است
difference-in-numbers = { $rose } بالا، { $fell } پایین، { $known } تازه معلوم
difference-level-on = سطح در { $day }
difference-why = چرا

## Steps that can be undone

step-first-emirate = نمایش دوران امارت نخست (۱۹۹۴–۲۰۰۱)
step-since-2021 = نمایش زمان از ۱۵ آگست ۲۰۲۱
step-end-the-comparison = پایان مقایسه
step-swap-the-two-days = جابه‌جا کردن دو روز
step-compare-with = مقایسه با { $name }
step-show = نمایش { $name }
step-close = بستن { $name }
step-mark = نشانی کردن { $name }
step-unmark = برداشتن نشانی { $name }
step-unmark-all = برداشتن همهٔ نشانی‌ها
step-mark-others = نشانی کردن کشورهای دیگر
step-show-alone = نمایش تنها «{ $name }»
step-show-all-levels = نمایش همهٔ سطح‌ها
step-other-names = نام دیگر برای کشورها
step-other-colours = رنگ‌های دیگر
step-another-title = عنوان دیگر
step-show-the-region = نمایش منطقه
step-show-the-world = نمایش جهان
step-show-it-as = نمایش به‌گونهٔ { $name }
step-move-the-map = جابه‌جایی نقشه
step-clear-the-filter = پاک کردن فلتر
step-filter-by = فلتر با «{ $name }»
step-no-longer-filter-by = برداشتن فلتر «{ $name }»
step-another-filter = فلتر دیگر
step-show-all-layers-again = نمایش دوبارهٔ همهٔ لایه‌ها
step-show-layer = نمایش «{ $name }»
step-hide-layer = پنهان کردن «{ $name }»
step-show-other-layers = نمایش لایه‌های دیگر
step-arrange-the-layers = چیدن لایه‌ها
nothing-to-undo = چیزی برای واگرد نیست.
nothing-to-redo = چیزی برای ازنو نیست.
undone = واگرد شد: { $what }.
redone = دوباره انجام شد: { $what }.
step-open = باز کردن { $name }
step-open-other-files = باز کردن فایل‌های دیگر
step-reorder-files = چیدن فایل‌های خود شما
step-hide = پنهان کردن { $name }
step-style-files = آرایش فایل‌های خود شما

## Page of an organisation

organisation-standing = تنها کشورها سطح دارند. کارهای سازمان این‌جاست، نه نزد هر عضو آن.
organisation-standing-of-eu = تنها کشورها سطح دارند. کارهای اتحادیه این‌جاست؛ تحریم‌های آن نزد هر عضو هم، به‌گونهٔ تحریم‌های اتحادیه، نشان داده می‌شود.
organisation-in-sentence = { $name }
organisation-last-contact = { $name }: آخرین تماس رسمی با حکومت طالبان در سوابق: { $date }، “{ $title }”.
organisation-nothing = { $name }: تا { $day } چیزی در سوابق نیست.
organisation-no-mission = { $name }: نمایندگی در کابل و تماس رسمی در سوابق نیست.

## Chart

chart-events = رویدادها در زمان
chart-level = سطح در زمان
chart-resident = مقیم
chart-limited = محدود
chart-no-engagement = بدون تعامل

## Composer

composer-save = ذخیره
composer-copy = کاپی
composer-copy-as-a-picture = کاپی به‌گونهٔ تصویر
composer-put-it-on-the-clipboard = گذاشتن در حافظهٔ موقت به‌گونهٔ تصویر
composer-title = عنوان
composer-subtitle = عنوان فرعی
composer-without = هیچ
composer-margin = حاشیه
composer-points-of-blank-room = پوینت جای خالی در هر لبه
composer-show = نمایش
composer-show-the = نمایش { $name }
composer-legend = راهنما
composer-date = تاریخ
composer-scale-bar = نوار مقیاس
composer-sea = بحر
composer-credits = منابع
composer-name-this = این را در هر جایی که تصویر را نشر می‌کنید بنویسید: { $credits }
composer-copy-the-credits = کاپی منابع
composer-format = قالب
composer-file = فایل
composer-part = بخش
composer-as-in-the-window = مانند پنجره
composer-region = منطقه
composer-world = جهان
composer-country = کشور
composer-box = چارچوب
composer-own-data = معلومات خودتان
composer-edges = لبه‌ها
composer-west-south-east-north = غرب، جنوب، شرق، شمال به درجه
composer-command = فرمان
composer-command-hint = خط فرمانی که همین پرونده را می‌سازد، برای رونوشت
composer-copy-command = رونوشت خط فرمان
composer-copy-entry = رونوشت همچون بخشی از پروندهٔ دسته‌ای
composer-no-command = هیچ فرمانی این پرونده را نمی‌سازد: { $reason }.
unsayable-pasted = «{ $name }» چسبانده شده و در هیچ پرونده‌ای نیست
unsayable-path = { $name } را نمی‌توان همچون متن نوشت
unsayable-column = نام ستونی از «{ $name }» را نمی‌توان همچون گزینه نوشت
composer-layers = لایه‌ها
composer-own-data-alone = تنها داده‌های خود
composer-no-country = کشوری به این نام روی نقشه نیست.
composer-and-its-neighbours = و همسایه‌هایش
composer-projection = سیستم تصویر
composer-as-it-suits-the-part = مناسب بخش
composer-png-series = رشتهٔ PNG
composer-into-a-folder = هر روز یک فایل ‎.png در این پوشه می‌شود؛ پوشه تازه یا خالی است.
composer-first-day = روز نخست
composer-last-day = روز آخر
composer-each = هر
composer-month = ماه
composer-change-of-a-level = تغییر سطح
composer-seconds = ثانیه
composer-that-each-picture-stands = ایست هر تصویر
composer-size = اندازه
composer-pixels = پیکسل
composer-scale = مقیاس
composer-text-and-symbols-alone = تنها متن و نشانه‌ها بزرگ می‌شوند
composer-for = برای
composer-a-size-of-your-own = اندازهٔ خودتان
composer-paper = کاغذ
composer-as-large-as-the-picture = به اندازهٔ تصویر
composer-portrait = { $paper } عمودی
composer-landscape = { $paper } افقی
composer-300-dpi = { $sheet }، ۳۰۰ نقطه در انچ
composer-slide = سلاید
composer-large-slide = سلاید بزرگ
composer-square = مربع
composer-social-media = رسانه‌های اجتماعی
composer-colours = رنگ‌ها
composer-language = زبان
composer-light = روشن
composer-dark = تاریک
composer-print = چاپ
composer-preview = پیش‌نمایش: { $caption }
composer-being-drawn = در حال رسم…
composer-no-preview = بدون پیش‌نمایش
composer-it-cannot-be-drawn = رسم نمی‌شود: { $reason }.
composer-width-by-height-pixels = { $width } × { $height } پیکسل
composer-states-and-territories = { $day } · { $count } کشور و قلمرو
composer-last-of-pictures = آخرین از { $count } تصویر · { $size } · { $seconds } ثانیه
composer-last-of-series = آخرین از { $count } تصویر · { $size }
composer-two-days = { $first } و { $second } · { $size }
composer-is-a-folder = { $path } پوشه است، نه فایل.
composer-no-such-folder = چنین پوشه‌ای نیست: { $path }.
composer-is-a-file = { $path } فایل است، نه پوشه.
composer-folder-is-not-empty = در { $path } فایل‌هایی هست: پوشهٔ تازه یا خالی نام ببرید.
composer-cannot-be-saved-there = آن‌جا ذخیره نمی‌شود: { $reason }.
composer-say-where = بگویید فایل در کجا ذخیره شود.
composer-control-character = در نام فایل شکست خط یا نویسهٔ کنترولی دیگری هست.
composer-no-own-places = هیچ لایهٔ شما جایی برای نمایش ندارد.
composer-no-size = «{ $text }» اندازه نیست: پهنا و بلندی را به پیکسل بنویسید، مانند 1920x1080.
composer-no-box = چهار عدد لازم است، نه «{ $text }»: غرب،جنوب،شرق،شمال را به درجه بنویسید، مانند 60,29,75,39.
composer-box-is-nowhere = «{ $text }» چارچوب نیست: طول از -180 تا 180 و عرض از -90 تا 90 است، جنوب پایین‌تر از شمال است و غرب با شرق یکی نیست.
composer-no-scale = «{ $text }» مقیاس نیست: عددی از 0.25 تا 16 بنویسید.
composer-no-margin = «{ $text }» حاشیه نیست: عددی از 0 تا 400 بنویسید.
composer-no-time = «{ $text }» زمان نیست: ثانیه از 0.02 تا 60 بنویسید.
composer-last-before-first = روز آخر پیش از روز نخست است.
composer-data-cannot-be-copied = معلومات را نمی‌توان به‌گونهٔ تصویر کاپی کرد.
composer-still-being-saved = { $path } هنوز در حال ذخیره است.

## Why there is no picture

picture-size = تصویر { $width } × { $height } پیکسل ساخته نمی‌شود: هر ضلع باید از 64 تا 16384 باشد
picture-before-era = { $day } پیش از { $first } است، نخستین روزی که اتلس از آن می‌گوید
picture-too-many-frames = پویانمایی با { $frames } تصویر { $width } × { $height } پیکسل حدود { $mb } میگابایت حافظه می‌خواهد و بیش از { $most } میگابایت گرفته نمی‌شود؛ آن را کوچک‌تر کنید، یا روزها را جداگانه بکشید: با ‎.png هر اندازه ساخته می‌شود
picture-given-up = کار رها شد
picture-nowhere = از آن بخش جهان چیزی در نقشه نیست
picture-memory = حافظه برای { $width } × { $height } پیکسل بسنده نیست ({ $mb } میگابایت)
picture-too-large = { $width } × { $height } پیکسل در این قالب حدود { $mb } میگابایت حافظه می‌خواهد و بیش از { $most } میگابایت گرفته نمی‌شود؛ با ‎.png هر اندازه ساخته می‌شود

## Forms of files

form-other = فایل‌های ‎.{ $end } نوشته نمی‌شود؛ نام باید به { $ends } پایان یابد
form-missing = نام فایل باید به { $ends } پایان یابد
form-ends = { $ends } یا { $last }
rows-of-levels = سطح تعامل در { $day }
rows-of-change = تغییر سطح از { $from } تا { $to }

## Report dialog

report-of-a-country = آنچه از { $name } در { $day } معلوم است، در صفحه‌هایی برای چاپ: نقشه، سطح و دلیل آن، نمودار، و رویدادها با پیوند منابع.
report-of-the-region = آنچه از منطقه در { $day } معلوم است، در صفحه‌هایی برای چاپ: نقشه، جدول کشورها، و آنچه در ۱۲ ماه پیش تغییر کرد، با پیوند منابع.
report-events = رویدادها
report-all-events = همهٔ رویدادها، در هر چند صفحه که لازم باشد
report-save = ذخیرهٔ گزارش
report-say-where = بگویید گزارش در کجا ذخیره شود.
report-must-be-pdf = گزارش فایل PDF است: نامش باید به ‎.pdf پایان یابد.
report-no-shape = نقشه برای این کشور شکلی ندارد.
report-select-first = نخست کشوری را برگزینید: آن‌گاه گزارش آن ذخیره می‌شود.

## Pictures of charts

chart-how-many-states = چند کشور با حکومت طالبان سروکار دارند و چه‌قدر نزدیک
chart-by-month = { $whom }. به ماه؛ شمار در { $day }
chart-over-time = تعامل با کابل در گذر زمان

## Messages about files

table-not-written = جدول نوشته نشد: { $error }
saved = { $path } ذخیره شد.
saved-with-size = { $path } ذخیره شد ({ $size }).
saved-pictures = { $count } تصویر در { $path } ذخیره شد.
nothing-was-saved = چیزی ذخیره نشد: { $reason }
copied-as-a-picture = به‌گونهٔ تصویر کاپی شد ({ $size }).
picture-not-copied = تصویر کاپی نشد: { $reason }.
no-thread = رشته‌ای برای این کار آغاز نشد ({ $name }): { $reason }
open-your-own-data = باز کردن معلومات خودتان
no-file-dialog = این سیستم پنجره‌ای برای انتخاب فایل ندارد. فایل را روی نقشه رها کنید، متن آن را بچسپانید یا برنامه را با نام آن آغاز کنید: kabul-atlas FILE
maps-and-tables = نقشه‌ها و جدول‌ها
kind-pictures = تصویرها
kind-data = معلومات
kind-workspace = فضای کار Kabul Atlas
one-file-at-a-time = { $name } باز نشد: نقشه تنها یک فایل را نشان می‌دهد.
nothing-was-changed = چیزی تغییر نکرد.
let-go-to-open =
    { $count ->
        [1] رها کنید تا این فایل باز شود
       *[other] رها کنید تا این فایل‌ها باز شوند
    }
pasted-text = متن چسپانده‌شده
nothing-to-show = { $name }: چیزی برای نمایش در آن نیست.
not-opened = باز نشد: { $reason }.
pasted-no-map = آنچه چسپانده شد نقشه نیست: GeoJSON یا TopoJSON با آکولاد آغاز می‌شود.
opening-file = باز کردن { $name }
laying-out = گذاشتن { $name } روی نقشه…
reading-given-up = خواندن { $name } رها شد.
too-many-own = { $name } افزوده نشد: بیش از { $most } فایل نشان داده نمی‌شود.
own-features = { $count } عارضه
own-values = مقدار برای { $count } کشور
own-opened = { $name } باز شد: { $what }.
own-opened-with-problems = { $name } باز شد: { $what }؛ { $count } خطا، در فهرست ببینید.
workspace-not-saved = فضای کار ذخیره نشد: { $reason }
workspace-cannot-be-opened = { $path } باز نمی‌شود: { $reason }.
workspace-is-none = این فضای کار اتلس نیست:
it-is-a-folder = این پوشه است
it-is-no-ordinary-file = این یک فایل معمولی نیست
larger-than-any-workspace = از هر فضای کاری بزرگ‌تر است
workspace-saved-without = { $path } ذخیره شد، بدون { $count } لایه که در فایل نیست.
workspace-opened = { $name } باز شد.
workspace-opened-in-part = باز شد، اما نه همهٔ آن:
workspace-say-where = بگویید فضای کار در کجا ذخیره شود.
workspace-must-end = نام فایل باید به ‎.{ $end } پایان یابد: { $text }
record-unreadable = سوابق دیگر خوانده نمی‌شود: { $reason }. آخرین سوابق درست هنوز نمایش داده می‌شود.
record-read-again = سوابق دوباره خوانده شد: { $events } تا { $day }.
record-with-error = { $error }. آخرین سوابق درست هنوز نمایش داده می‌شود.
record-with-errors = { $error } ({ $count } دیگر در «خطاهای فایل‌ها»). آخرین سوابق درست هنوز نمایش داده می‌شود.
broke-off = اتلس بار گذشته به سبب خطای خودش قطع شد؛ گزارش آن { $report } است.
broke-off-view = آنچه نشان می‌داد در { $path } نگه‌داری شد.
slow-painter = نقشه بدون راه‌انداز گرافیک و کندتر رسم می‌شود: { $reason }
restored = نقشه چنان است که { $name } نشان می‌دهد.
restored-animation = این پویانمایی است؛ روز آخر آن، { $day }، نشان داده می‌شود.
restored-unusable = { $name } چیزی می‌گوید که این برنامه به کار برده نمی‌تواند: { $reason }. چیزی تغییر نکرد.
restored-not-on-map = بخش جهان که نشان می‌دهد در این نقشه نیست.
restored-other-day = از { $day } است که این سوابق از آن نمی‌داند: { $known } نشان داده می‌شود.
restored-not-selected = { $code } که برگزیده بود در این نقشه نیست.
restored-other-record = از نسخهٔ دیگری از سوابق (تا { $used }، { $usedEvents } رویداد) ساخته شده است، نه از این (تا { $here }، { $hereEvents } رویداد)، پس سطح‌ها شاید فرق کنند.
restored-other-boundaries = مرزهای آن از { $used } است؛ این‌جا از { $here }.
restored-own-stay = لایه‌های شما در آن نیست؛ همان‌گونه ماندند.
and = { " و " }
restored-own-missing = همچنین { $names } را نشان می‌دهد که تصویر آن را نگه نمی‌دارد: فایل آن را باز کنید.
state-not-kept = حالت پنجره نگه‌داری نمی‌شود: { $reason }.

## The founding article

article-what-it-claims = مقالهٔ بنیادین چه ادعا می‌کند
article-introduction = اتلس از «{ $title }» ({ $publisher }، { $published }) آغاز شد. { $count } ادعای آن به واژه‌های ما، به انگلیسی، و آنچه سوابق دربارهٔ هر کدام می‌گوید: { $counts }.
article-not-in-record = { $id } (در این سوابق نیست)
article-show-the-event = نمایش رویداد: { $text }

## Reports

paper-kicker-country = گزارش کشور
paper-kicker-region = گزارش منطقه
paper-page = صفحهٔ { $number } از { $count }
paper-record = { $software } · سوابق { $print } با { $events } رویداد و { $sources } منبع، { $licence }
paper-heading-country = { $name } و حکومت طالبان در کابل
paper-heading-region = چه کسی با حکومت طالبان در کابل سروکار دارد
paper-on-day = { $heading }، { $day }
paper-territory = قلمرو { $owner }؛ موضع { $owner } را می‌گیرد و رویدادها از آن است.
paper-subject = افغانستان موضوع اتلس است: نشان می‌دهد که کشورهای دیگر با حکومت طالبان در کابل، که خود را امارت اسلامی افغانستان می‌نامد، چگونه سروکار دارند. در زیر تازه‌ترین رویدادهای همهٔ کشورهاست.
paper-level = سطح { $number }: { $name }
paper-the-rule = قاعده:
paper-not-certain = نامطمئن:
paper-decided-by = تعیین‌کننده
paper-how-the-level-changed = سطح چگونه تغییر کرد
paper-disputed-borders = مرزهای مورد اختلاف.
paper-events = رویدادها، نخست تازه‌ترین ({ $count })
paper-none-on-record = تا این روز چیزی در سوابق نیست.
paper-left-out = { $count } رویداد پیش‌تر این‌جا نیامده است: ‎--all-events آن‌ها را نیز می‌گوید و نشانی همهٔ منابع را می‌نویسد.
paper-decides = سطح را تعیین می‌کند
paper-sources = منابع:
paper-region-in-numbers = در { $day } سوابق از موضع { $known } کشور می‌گوید؛ { $resident } تا از آن‌ها نمایندگی مقیم از یکی از دو طرف یا بیشتر دارند. در ۱۲ ماه پیش از آن: { $changes }.
paper-weak = * بر رویدادی ضعیف، مورد اختلاف یا با تاریخ ناکامل استوار است. همهٔ کشورهای دیگر: بدون معلومات.
paper-what-changed-after = آنچه پس از { $day } تغییر کرد
paper-no-level-changed = هیچ سطحی تغییر نکرد.
paper-contact-ran-out = دیگر هیچ تماسی حساب نمی‌شود؛ آخرین:

## Own layers

method-quantiles = چندک‌ها
method-jenks = شکست‌های طبیعی
method-equal = گام‌های برابر
method-categories = دسته‌ها
method-about-quantiles = در هر صنف تقریباً به همان شمار جا
method-about-jenks = مقدارهای هر صنف تا حد ممکن کم فرق دارند (جنکس)
method-about-equal = صنف‌های هم‌پهنا
method-about-categories = هر مقدار صنفی جداگانه است
own-size-by = { $heading }، اندازه بر پایهٔ { $column }

## Keys

key-space = Space ‏(فاصله)

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

## Names of organisations, which the gazetteer has in English alone

organisation-name-AFGHANFUND = صندوق مردم افغانستان
organisation-short-AFGHANFUND = صندوق افغان
organisation-name-ECO = سازمان همکاری اقتصادی
organisation-short-ECO = اکو
organisation-name-EU = اتحادیهٔ اروپا
organisation-short-EU = اتحادیهٔ اروپا
organisation-name-FATF = گروه ویژهٔ اقدام مالی
organisation-short-FATF = FATF
organisation-name-ICC = دیوان کیفری بین‌المللی
organisation-short-ICC = ICC
organisation-name-IMF = صندوق بین‌المللی پول
organisation-short-IMF = IMF
organisation-name-OIC = سازمان همکاری اسلامی
organisation-short-OIC = OIC
organisation-name-SCO = سازمان همکاری شانگهای
organisation-short-SCO = شانگهای
organisation-name-UN = سازمان ملل متحد
organisation-short-UN = ملل متحد
organisation-name-UNAMA = هیئت معاونت ملل متحد در افغانستان
organisation-short-UNAMA = یوناما
organisation-name-UNSC1988 = کمیتهٔ شورای امنیت ملل متحد بر پایهٔ قطعنامهٔ 1988
organisation-short-UNSC1988 = کمیتهٔ 1988
organisation-name-WB = بانک جهانی
organisation-short-WB = بانک جهانی
