# Слова интерфейса по-русски. Ключи те же, что в en.ftl; чего здесь нет, о том говорится по-английски.

## Dates

month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь
month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря
month-short-1 = янв.
month-short-2 = февр.
month-short-3 = марта
month-short-4 = апр.
month-short-5 = мая
month-short-6 = июня
month-short-7 = июля
month-short-8 = авг.
month-short-9 = сент.
month-short-10 = окт.
month-short-11 = нояб.
month-short-12 = дек.
date-day = { $day } { $month } { $year } г.
date-month = { $month } { $year } г.
date-day-short = { $day } { $month } { $year }
date-year = { $year } г.

## Counts

count-of-states =
    { $count ->
        [one] { $count } государство
        [few] { $count } государства
       *[other] { $count } государств
    }

## Levels

level-no-engagement = Нет взаимодействия
level-contact = Контакты
level-limited-presence = Ограниченное присутствие
level-resident-diplomacy = Постоянная дипмиссия
level-ambassadors = Послы
level-recognition = Признание
level-about-on-record-but-no-mission = Сведения есть, но нет ни миссии, ни недавних официальных контактов
level-about-officials-have-met-or-spoken = Официальные лица встречались или говорили за последние 24 месяца
level-about-a-consular-technical-or-humanitarian = Консульская, техническая или гуманитарная миссия хотя бы с одной стороны
level-about-an-embassy-on-either-side = Посольство хотя бы с одной стороны, уровнем ниже посла
level-about-an-ambassador-on-either-side = Посол хотя бы с одной стороны
level-about-the-taliban-government-is-recognised = Правительство талибов признано де-юре

## Legend

legend-engagement-with-kabul = Взаимодействие с Кабулом
legend-change-of-level = Изменение уровня
class-no-data = Нет данных
class-no-data-on-both-days = Нет данных на оба дня
class-unchanged = Без изменений
class-newly-known = Стало известно
class-up-by-1 = Выше на 1
class-up-by-2 = Выше на 2
class-up-by-3-or-more = Выше на 3 и более
class-down-by-1 = Ниже на 1
class-down-by-2 = Ниже на 2
class-down-by-3-or-more = Ниже на 3 и более
class-about-nothing-on-record-says-how = Нет сведений о том, как государство относится к правительству талибов
class-about-nothing-on-record-on-either = Нет сведений ни на один из дней
class-about-the-same-level-on-both = Один и тот же уровень в оба дня
class-about-on-record-on-one-of = Сведения есть только на один из дней: это ни рост, ни снижение
class-about-a-higher-level-on-the = В более поздний день уровень выше
class-about-a-lower-level-on-the = В более поздний день уровень ниже
overprint-level-not-certain = Уровень не вполне достоверен
overprint-own-sanctions-freeze-or-listing = Свои санкции, заморозка или список
overprint-sanctions-through-the-eu = Санкции через ЕС
overprint-clash-in-the-12-months = Столкновение за 12 месяцев
overprint-short-level-not-certain = Уровень не вполне достоверен
overprint-short-measures-of-its-own = Собственные меры
overprint-short-eu-sanctions-only = Только санкции ЕС
overprint-short-clash-within-a-year = Столкновение за год
overprint-about-what-decides-the-level-is = То, что определяет уровень, слабо подтверждено, оспаривается или датировано лишь отчасти
overprint-about-the-state-has-sanctions-frozen = У государства есть свои санкции, замороженные афганские активы или свой список террористов
overprint-about-the-state-has-no-measures = Своих мер у государства нет, но оно участвует в мерах Европейского союза
overprint-about-the-states-forces-clashed-with = Силы государства сталкивались с силами талибов за 12 месяцев до этой даты
legend-plain = Легенда
legend-missions-in-kabul = Миссии в Кабуле
legend-afghan-missions = Афганские миссии за рубежом
legend-crossings = Пограничные переходы
legend-incidents = Инциденты: чем новее, тем крупнее
legend-contacts = Контакты за 12 месяцев
legend-corridors = Коридоры
legend-how-far = Степень готовности
legend-or-more = { $count } и более
legend-work-not-known = Неизвестно
legend-disputed-border = Спорная граница
legend-no-value = Нет значения
legend-own-features = Объекты
legend-own-areas = Площади
legend-own-lines = Линии
legend-own-places = Места
legend-own-countries = Страны

## Layers

stratum-symbols = Знаки
stratum-lines = Линии
stratum-countries = Страны
stratum-names-and-reference = Названия и справка
layer-engagement = Взаимодействие
layer-certainty = Достоверность
layer-pressure = Давление
layer-conflict = Конфликты
layer-borders = Границы
layer-disputed-borders = Спорные границы
layer-corridors = Коридоры
layer-contacts = Контакты
layer-border-crossings = Пограничные переходы
layer-incidents = Инциденты
layer-events-of-the-month = События месяца
layer-missions-in-kabul = Миссии в Кабуле
layer-afghan-missions-abroad = Афганские миссии за рубежом
layer-country-names = Названия стран
layer-capitals = Столицы
layer-graticule = Градусная сетка
layer-scale-bar = Масштабная линейка
layer-north-arrow = Стрелка на север
layer-about-each-country-coloured-by-how = Каждая страна окрашена по тому, насколько тесно она взаимодействует с Кабулом
layer-about-dots-over-levels-that-weak = Точки на уровнях, которые определяют слабые, спорные или неточно датированные события
layer-about-a-hatch-over-states-with = Штриховка на государствах со своими санкциями, замороженными активами или списком террористов
layer-about-an-outline-around-states-whose = Контур вокруг государств, чьи силы за последние 12 месяцев сталкивались с силами талибов
layer-about-borders-between-countries-as-they = Границы между странами, как они проходят де-факто
layer-about-disputed-borders-and-lines-of = Спорные границы и линии контроля, пунктиром
layer-about-pipelines-power-lines-railways-roads = Трубопроводы, линии электропередачи, железные и автодороги, канал: по виду и состоянию
layer-about-arcs-from-kabul-to-the = Дуги от Кабула к столицам, с которыми были официальные контакты за 12 месяцев
layer-about-border-crossings-open-or-closed = Пограничные переходы, открытые и закрытые
layer-about-attacks-and-armed-clashes-of = Нападения и вооружённые столкновения за последние 12 месяцев
layer-about-what-happened-in-the-month = Что произошло в этом месяце и где
layer-about-the-rank-of-each-states = Ранг миссии каждого государства в Кабуле, у его столицы
layer-about-who-holds-the-afghan-mission = В чьих руках афганская миссия в каждой столице
layer-about-names-of-countries-where-there = Названия стран, где есть место
layer-about-capital-cities-where-there-is = Столицы, где есть место
layer-about-meridians-and-parallels = Меридианы и параллели
layer-about-a-bar-with-its-length = Отрезок с его длиной на местности
layer-about-where-north-is-in-projections = Где север — в проекциях, в которых он на карте разный

## Presets

preset-engagement = Взаимодействие
preset-diplomacy = Дипломатия
preset-trade-and-transit = Торговля и транзит
preset-security = Безопасность
preset-plain = Простая карта
preset-about-how-closely-each-state-deals = Насколько тесно каждое государство взаимодействует с Кабулом
preset-about-who-has-a-mission-where = У кого где миссия и кто с кем встречается
preset-about-what-is-built-and-which = Что строится и какие переходы открыты
preset-about-clashes-attacks-sanctions-and-frozen = Столкновения, нападения, санкции и замороженные активы
preset-about-the-map-alone-with-capitals = Только карта со столицами

## Symbols

symbol-ambassador = Посол
symbol-charge-daffaires = Временный поверенный в делах
symbol-open-rank-not-known = Открыта, ранг неизвестен
symbol-consular = Консульская
symbol-technical-or-humanitarian = Техническая или гуманитарная
symbol-closed = Закрыто
symbol-none = Нет
symbol-ambassador-of-the-taliban = Посол талибов
symbol-charge-of-the-taliban = Временный поверенный талибов
symbol-taliban-run-rank-not-known = У талибов, ранг неизвестен
symbol-taliban-run-consular = У талибов, консульская
symbol-republics-works-with-kabul = Республики, работает с Кабулом
symbol-held-by-the-former-republic = У дипломатов прежней Республики
symbol-open = Открыто
symbol-open-for-some = Открыто не для всех
symbol-not-known = Неизвестно
symbol-attack = Нападение
symbol-armed-clash = Вооружённое столкновение
symbol-oil-field = Нефтяное месторождение
symbol-mine = Рудник
symbol-event-of-the-month = Событие месяца

## Names

names-english = Русский
names-local-script = На местном языке
names-both = Оба
names-short-english = Русский
names-short-local = Местный
names-short-both = Оба
afghanistan = Афганистан

## Projections

projection-albers-region = Альберса (регион)
projection-equal-earth-world = Equal Earth (мир)
projection-mercator = Меркатора
projection-longitude-and-latitude = Долгота и широта

## Time

speed-1-week-s = 1 неделя/с
speed-2-weeks-s = 2 недели/с
speed-1-month-s = 1 месяц/с
speed-3-months-s = 3 месяца/с
family-missions-and-recognition = Миссии и признание
family-talks-visits-agreements-aid = Переговоры, визиты, соглашения, помощь
family-statements-and-other-events = Заявления и другие события
family-pressure-and-clashes = Давление и столкновения
family-short-missions = Миссии
family-short-contacts = Контакты
family-short-statements = Заявления
family-short-pressure = Давление
difference-rises = Рост
difference-falls = Снижение
difference-newly-known = Стало известно

## Drawer

drawer-table = Таблица
drawer-compare = Сравнение
drawer-statistics = Статистика

## Search

found-date = Дата
found-countries = Страны
found-organisations = Организации
found-events = События
found-corridors-and-crossings = Коридоры и переходы
found-filters = Фильтры
found-layers = Слои
found-commands = Команды

## Table

column-country = Страна
column-level = Уровень
column-since = С какого времени
column-mission-in-kabul = Миссия в Кабуле
column-afghan-mission = Афганская миссия
column-pressure = Давление
column-conflict = Столкновения
column-last-contact = Последний контакт
column-events = События
column-certainty = Достоверность
column-about-the-state = Государство
column-about-how-closely-it-deals-with = Насколько тесно оно взаимодействует с правительством талибов
column-about-since-when-it-has-had = С какого времени этот уровень держится без перерыва
column-about-its-own-mission-in-kabul = Его миссия в Кабуле и кто её возглавляет
column-about-who-holds-the-afghan-mission = В чьих руках афганская миссия в его столице
column-about-what-it-holds-against-the = Какие меры оно применяет к правительству талибов
column-about-armed-clashes-in-the-12 = Вооружённые столкновения за 12 месяцев до этого дня
column-about-the-latest-official-contact-even = Последний официальный контакт, даже если он уже не учитывается
column-about-how-many-events-of-this = Сколько событий этого периода известно до этого дня
column-about-how-sure-the-level-is = Насколько достоверен уровень и почему не более
measure-sanctions = санкции
measure-eu-sanctions = санкции ЕС
measure-assets = активы
measure-terror-list = список террористов
kabul-brief-none = Нет
kabul-brief-closed = Закрыта
kabul-brief-humanitarian = Гуманитарная
kabul-brief-technical = Техническая
kabul-brief-consular = Консульская
kabul-brief-open-rank-not-known = Открыта, ранг неизвестен
kabul-brief-charge-daffaires = Временный поверенный в делах
kabul-brief-ambassador = Посол
afghan-brief-none = Нет
afghan-brief-former-republic = Прежняя Республика
afghan-brief-former-republic-works-with-kabul = Прежняя Республика, работает с Кабулом
afghan-brief-closed = Закрыта
afghan-brief-taliban-consular = Талибы, консульская
afghan-brief-taliban-rank-not-known = Талибы, ранг неизвестен
afghan-brief-taliban-charge-daffaires = Талибы, временный поверенный в делах
afghan-brief-taliban-ambassador = Талибы, посол
doubt-date-partly-known = дата известна отчасти
doubt-disputed = оспаривается
doubt-over-24-months-old = старше 24 месяцев
table-clashes =
    { $count ->
        [1] 1 столкновение, { $last }
        [one] { $count } столкновение, последнее { $last }
        [few] { $count } столкновения, последнее { $last }
       *[other] { $count } столкновений, последнее { $last }
    }

## Filter

sort-level = Уровень
sort-group-of-states = Группа государств
sort-measures-against-the-taliban = Меры против талибов
sort-clashes-in-the-last-12 = Столкновения за 12 месяцев
sort-kind-of-event = Вид события
sort-confidence-in-events = Надёжность событий
facet-with-measures = С мерами
facet-without-measures = Без мер
facet-with-clashes = Со столкновениями
facet-without-clashes = Без столкновений
facet-confidence = { $confidence } надёжность

## Commands

step-a-day-back = На день назад
step-a-day-forward = На день вперёд
step-a-month-back = На месяц назад
step-a-month-forward = На месяц вперёд
step-previous-change-of-a-level = Предыдущее изменение уровня
step-next-change-of-a-level = Следующее изменение уровня
step-previous-event-of-the-selected = Предыдущее событие (выбранной страны, если она есть)
step-next-event-of-the-selected = Следующее событие (выбранной страны, если она есть)
direction-up = вверх
direction-down = вниз
direction-to-the-left = влево
direction-to-the-right = вправо
command-zoom-in = Приблизить
command-zoom-out = Отдалить
command-show-the-region = Показать регион
command-show-the-world = Показать мир
command-close-or-clear-the-selection = Закрыть или снять выделение
command-layers-and-legend = Слои и легенда
command-country-names-english-local-script = Названия стран: на русском, на местном языке, оба
command-larger-text = Крупнее текст
command-smaller-text = Мельче текст
command-usual-text-size = Обычный размер текста
command-play-or-pause = Пуск или пауза
command-first-day = Первый день
command-last-day = Последний день
command-go-to-a-date = Перейти к дате…
command-compare-two-days = Сравнить два дня
command-swap-the-two-days = Поменять дни местами
command-timeline = Шкала времени
command-what-happened = Что произошло
command-table-of-states = Таблица государств
command-compare-marked-states = Сравнить отмеченные государства
command-statistics = Статистика
command-mark-the-selected-country-to = Отметить выбранную страну для сравнения
command-open-data = Открыть данные…
command-export = Экспорт…
command-save-what-is-seen = Сохранить то, что видно
command-save-a-picture-of-the = Сохранить снимок окна
command-find-anything = Найти что угодно…
command-filter-states-and-events = Отбор государств и событий
command-clear-the-filter = Снять отбор
command-undo = Отменить
command-redo = Вернуть
command-save-workspace = Сохранить рабочее пространство…
command-open-workspace = Открыть рабочее пространство…
command-what-the-map-shows-as = Что показывает карта, списком
command-corridors-and-crossings = Коридоры и переходы…
command-organisations = Организации…
command-manual = Руководство
command-how-levels-are-decided = Как определяются уровни
command-keys-and-commands = Клавиши и команды
command-about-the-atlas = Об атласе
command-quit = Выход
command-move-the-map = Сдвинуть карту { $direction }
command-select-the-next-country = Выбрать соседнюю страну { $direction }
command-layer = Слой: { $layer }
command-preset = Набор: { $preset }
command-projection = Проекция: { $projection }
command-era = Период: { $era }
command-language = Язык: { $language }

## Words of the record

Standing-fact = подтверждается
Standing-disputed = оспаривается
Standing-wrong = не подтверждается
Standing-opinion = мнение
Standing-forecast = прогноз
CorridorKind-gas_pipeline = Газопровод
CorridorKind-power_line = Линия электропередачи
CorridorKind-railway = Железная дорога
CorridorKind-road = Автодорога
CorridorKind-canal = Канал
CorridorKind-trade_route = Торговый путь
CorridorKind-gas_transit = Транзит газа
CorridorKind-mine = Рудник
CorridorKind-oil_field = Нефтяное месторождение
WorkStatus-operating = действует
WorkStatus-building = строится
WorkStatus-stalled = приостановлено
WorkStatus-planned = планируется
CrossingStatus-open = открыт
CrossingStatus-limited = открыт не для всех
CrossingStatus-closed = закрыт
Basis-geonames = GeoNames
Basis-natural_earth = Natural Earth
Basis-page = приведённые страницы
Basis-hand = нанесено от руки, с точностью 5–20 км
Basis-guess = предположение: ни одна страница места не называет
Era-first_emirate = Первый эмират (1994–2001)
Era-second_emirate = с 15 августа 2021 г.
Kind-statement = Заявление
Kind-talks = Переговоры
Kind-high_level_visit = Визит на высоком уровне
Kind-agreement = Соглашение
Kind-aid = Помощь
Kind-recognition = Признание
Kind-recognition_withdrawn = Отзыв признания
Kind-ambassador_accepted = Посол принят
Kind-ambassador_sent = Посол направлен
Kind-mission_kept_open = Миссия продолжает работу
Kind-mission_reopened = Миссия вновь открыта
Kind-mission_upgraded = Уровень миссии повышен
Kind-mission_downgraded = Уровень миссии понижен
Kind-mission_handed_over = Миссия передана
Kind-mission_closed = Миссия закрыта
Kind-condemnation = Осуждение
Kind-sanctions = Санкции
Kind-assets_frozen = Активы заморожены
Kind-listing = Внесение в список террористов
Kind-delisting = Исключение из списка террористов
Kind-clash = Вооружённое столкновение
Kind-attack = Нападение
Kind-other = Другое событие
Recognition-none = не признано
Recognition-recognised = признано
KabulMission-unknown = неизвестно
KabulMission-none = нет
KabulMission-closed = закрыта
KabulMission-humanitarian = гуманитарная миссия
KabulMission-technical = техническая миссия
KabulMission-consular = консульская миссия
KabulMission-open = открыта, ранг неизвестен
KabulMission-charge = во главе с временным поверенным в делах
KabulMission-ambassador = во главе с послом
AfghanMission-unknown = неизвестно
AfghanMission-none = нет
AfghanMission-republic = у дипломатов прежней Республики
AfghanMission-cooperating = у дипломатов прежней Республики, работающих с Кабулом
AfghanMission-closed = закрыта
AfghanMission-consular = консульская, у назначенных талибами лиц
AfghanMission-open = у назначенных талибами лиц, ранг неизвестен
AfghanMission-charge = во главе с временным поверенным в делах, назначенным талибами
AfghanMission-ambassador = во главе с послом, назначенным талибами
TerrorListing-unknown = неизвестно
TerrorListing-never = никогда не вносились
TerrorListing-listed = в списке
TerrorListing-delisted = исключены из списка
Sanctions-unknown = неизвестно
Sanctions-none = своих нет
Sanctions-own = собственные
AssetFreeze-unknown = неизвестно
AssetFreeze-none = не удерживаются
AssetFreeze-frozen = удерживаются
Confidence-low = низкая
Confidence-medium = средняя
Confidence-high = высокая

## Pictures

scale-km = { $length } км
north = С
and-more = и ещё { $count }
title-levels = Кто взаимодействует с правительством талибов в Кабуле
title-change = Как изменились отношения с правительством талибов в Кабуле
title-levels-first = Кто взаимодействовал с талибами во времена первого эмирата
title-change-first = Как менялись отношения с талибами при первом эмирате
dateline-own =
    { $count ->
        [one] { $count } страна или территория со значением, из файла { $file }
        [few] { $count } страны и территории со значением, из файла { $file }
       *[other] { $count } стран и территорий со значением, из файла { $file }
    }
dateline-own-short =
    { $count ->
        [one] { $count } страна, из файла { $file }
        [few] { $count } страны, из файла { $file }
       *[other] { $count } стран, из файла { $file }
    }
dateline-filtered = { $told }. В полном цвете только: { $filter }
dateline-levels = Уровень взаимодействия на { $day }
dateline-change = Изменение уровня с { $from } по { $to }
dateline-and-nothing-later = { $what }; о более позднем времени сведений нет
dateline-and-last-day = { $what }, последний день периода
dateline-and-derived = { $what }, по датированным событиям с источниками
record = Сведения
record-own = Сведения { $name }
record-extended = Сведения с дополнением { $by }
record-own-extended = Сведения { $name } с дополнением { $by }
record-to = { $record } по { $day }
credits =
    Kabul Atlas · { $record }, { $count ->
        [one] { $count } событие
        [few] { $count } события
       *[other] { $count } событий
    } · Границы: { $boundaries } · { $projection }
credits-of-record =
    Kabul Atlas · { $record }, { $count ->
        [one] { $count } событие
        [few] { $count } события
       *[other] { $count } событий
    }
credits-own = { $credits } · Свои данные: { $files }
turn-of-day = { $since }: { $country }, { $from } → { $to }

## Lists

or = { " или " }
comma = { ", " }
semicolon = { "; " }

## Groups

group-NEIGHBOURS = Соседи Афганистана
group-EU = Европейский союз
group-OIC = Организация исламского сотрудничества
group-SCO = Шанхайская организация сотрудничества
group-G7 = Группа семи
group-GCC = Совет сотрудничества арабских государств Залива
group-ECO = Организация экономического сотрудничества
group-CA = Центральная Азия
group-P5 = Постоянные члены Совета Безопасности ООН
group-short-NEIGHBOURS = Соседи
group-short-EU = ЕС
group-short-OIC = ОИС
group-short-SCO = ШОС
group-short-G7 = «Семёрка»
group-short-GCC = ССАГПЗ
group-short-ECO = ОЭС
group-short-CA = Центральная Азия
group-short-P5 = Постоянные члены СБ

## Названия мест, которых нет в справочнике

country-SOL = Сомалиленд
country-CYN = Северный Кипр
country-KAS = Ледник Сиачен
country-short-CYN = Сев. Кипр
country-short-BIH = Босния
country-short-COD = ДР Конго
country-short-COG = Конго
country-short-CAF = ЦАР
country-short-DOM = Доминикана
country-short-GNQ = Экв. Гвинея
country-short-MKD = Сев. Македония
country-short-ESH = Зап. Сахара
country-short-PNG = Папуа — Н. Гвинея
country-KGZ = Кыргызстан
country-TKM = Туркменистан
country-MDA = Молдова
country-KAZ = Казахстан
country-SWZ = Эсватини
country-COD = ДР Конго
country-COG = Республика Конго
capital-AFG = Кабул
capital-UZB = Ташкент
capital-TJK = Душанбе
capital-TKM = Ашхабад
capital-KGZ = Бишкек
capital-KAZ = Астана
capital-IRN = Тегеран
capital-PAK = Исламабад
capital-CHN = Пекин
capital-IND = Нью-Дели
capital-RUS = Москва
capital-TUR = Анкара
capital-SAU = Эр-Рияд
capital-ARE = Абу-Даби
capital-QAT = Доха
capital-OMN = Маскат
capital-YEM = Сана
capital-KWT = Эль-Кувейт
capital-BHR = Манама
capital-IRQ = Багдад
capital-SYR = Дамаск
capital-JOR = Амман
capital-LBN = Бейрут
capital-ISR = Иерусалим
capital-PSE = Рамалла
capital-EGY = Каир
capital-LBY = Триполи
capital-TUN = Тунис
capital-DZA = Алжир
capital-MAR = Рабат
capital-SDN = Хартум
capital-SSD = Джуба
capital-ETH = Аддис-Абеба
capital-ERI = Асмэра
capital-DJI = Джибути
capital-SOM = Могадишо
capital-SOL = Харгейса
capital-TCD = Нджамена
capital-AZE = Баку
capital-ARM = Ереван
capital-GEO = Тбилиси
capital-UKR = Киев
capital-BLR = Минск
capital-MDA = Кишинёв
capital-MNG = Улан-Батор
capital-NPL = Катманду
capital-BTN = Тхимпху
capital-BGD = Дакка
capital-LKA = Коломбо
capital-MDV = Мале
capital-MMR = Нейпьидо
capital-THA = Бангкок
capital-LAO = Вьентьян
capital-VNM = Ханой
capital-KHM = Пномпень
capital-MYS = Куала-Лумпур
capital-SGP = Сингапур
capital-IDN = Джакарта
capital-JPN = Токио
capital-KOR = Сеул
capital-PRK = Пхеньян
capital-CYP = Никосия
capital-CYN = Северная Никосия
capital-GRC = Афины
capital-BGR = София
capital-ROU = Бухарест
capital-HUN = Будапешт
capital-SRB = Белград
capital-ALB = Тирана
capital-MKD = Скопье
capital-XKX = Приштина
capital-MNE = Подгорица
capital-BIH = Сараево
capital-HRV = Загреб
capital-SVN = Любляна
capital-SVK = Братислава
capital-CZE = Прага
capital-POL = Варшава
capital-LTU = Вильнюс
capital-LVA = Рига
capital-EST = Таллин
capital-FIN = Хельсинки
capital-SWE = Стокгольм
capital-NOR = Осло
capital-DNK = Копенгаген
capital-DEU = Берлин
capital-AUT = Вена
capital-CHE = Берн
capital-ITA = Рим
capital-VAT = Ватикан
capital-FRA = Париж
capital-ESP = Мадрид
capital-PRT = Лиссабон
capital-BEL = Брюссель
capital-NLD = Амстердам
capital-LUX = Люксембург
capital-GBR = Лондон
capital-IRL = Дублин
capital-ISL = Рейкьявик
capital-USA = Вашингтон
capital-CAN = Оттава
capital-AUS = Канберра
