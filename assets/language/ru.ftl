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
not-a-date = «{ $text }» — не дата: напишите день, например 2024-01-30 или 30 янв. 2024, месяц, например 2024-01, или год
no-such-month = «{ $text }» — не дата: месяца { $month } нет
no-such-day = «{ $text }» — не дата: дней в этом месяце ({ $month }) { $days }
date-words-beside-a-year = г. г год года
month-tick-1 = янв
month-tick-2 = фев
month-tick-3 = мар
month-tick-4 = апр
month-tick-5 = май
month-tick-6 = июн
month-tick-7 = июл
month-tick-8 = авг
month-tick-9 = сен
month-tick-10 = окт
month-tick-11 = ноя
month-tick-12 = дек

## Counts

count-of-states =
    { $count ->
        [one] { $count } государство
        [few] { $count } государства
       *[other] { $count } государств
    }
count-of-events =
    { $count ->
        [one] { $count } событие
        [few] { $count } события
       *[other] { $count } событий
    }
count-of-rows =
    { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }
copied-rows = Скопировано: { $rows }.
copied = Скопировано.

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
layer-border-crossings = Погранпереходы
layer-incidents = Инциденты
layer-events-of-the-month = События месяца
layer-missions-in-kabul = Миссии в Кабуле
layer-afghan-missions-abroad = Афганские миссии
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
drawer-close-the-drawer = Закрыть панель
drawer-show-the-map = Показать карту
drawer-back-to-the-map-with = Назад к карте, эта панель под ней
drawer-fill = На всё место
drawer-let-this-take-the-maps = Занять место карты
drawer-save-chart = Сохранить график
drawer-save-the-chart-as-a = Сохранить график как изображение рядом с другими
drawer-copy = Копировать
drawer-copy-what-is-so-of = Копировать сведения о каждом государстве для вставки в таблицу
drawer-clear = Снять
drawer-take-all-marks-away = Снять все отметки
drawer-mark-two-to-five-states = Отметьте от двух до пяти государств, чтобы сравнить их: Ctrl и щелчок по карте, их клетки в таблице или Shift+M для выбранного.
drawer-show-its-page = Показать страницу
drawer-take-out-of-the-comparison = Убрать { $name } из сравнения
drawer-and-more-marked-which-have = и ещё { $more } отмечено, для них здесь нет места
drawer-levels-over-time-of = Уровни во времени: { $names }
drawer-marks-what-differs = ≠ отмечает различия
drawer-events-of-several = События ({ $events }, из них общих { $together })
drawer-and-earlier-ones-on-the = и ещё { $more } более ранних, на страницах государств
drawer-copy-the-counts-of-all = Копировать числа за все месяцы для вставки в таблицу
drawer-all-states = Все государства
drawer-states-that-are-counted = Учитываемые государства
drawer-how-many-states-have-each = Сколько государств на каждом уровне. { $shown }
drawer-with-a-level = { $day }: с уровнем { $known }
drawer-all-rows-that-are-listed = все показанные строки
drawer-the-marked-rows = отмеченные строки
drawer-save-as-csv = Сохранить как CSV
drawer-save-as-a-csv-file = Сохранить { $which } ({ $what }) в файл .csv рядом с изображениями
drawer-copy-to-be-pasted-into = Копировать { $which } ({ $what }) для вставки в таблицу (Ctrl+C)
drawer-of = { $order } из { $rows }
drawer-marked = { $listed }, отмечено { $marked }
drawer-find-in-the-table = Найти в таблице
drawer-the-filter-admits-no-state = Под отбор не подходит ни одно государство.
drawer-no-state-has-in-its = Ни в одной строке нет «{ $words }».
drawer-no-state-that-the-filter = Среди отобранных государств нет строки с «{ $words }».
drawer-table-of-states = Таблица государств
drawer-sort-by = Сортировать: { $column }
drawer-from-a-to-z = от А до Я
drawer-from-z-to-a = от Я до А
drawer-most-on-top = сначала больше
drawer-least-on-top = сначала меньше
drawer-sorted-as = { $column }: { $way }, порядок { $place }
drawer-click-to-sort = Щёлкните, чтобы сортировать; Shift и щелчок — внутри остальных.
drawer-marked-row = Отмечено. { $row }

## Search

found-date = Дата
found-countries = Страны
found-organisations = Организации
found-events = События
found-corridors-and-crossings = Коридоры и переходы
found-filters = Фильтры
found-layers = Слои
found-commands = Команды
search-search = Поиск
search-nothing-on-the-map-or = Ни на карте, ни в сведениях нет ничего под именем «{ $trim }».
search-of = { $spoken }, { $at } из { $of }
search-hint = Страна, организация, событие, коридор, слой, команда или дата
search-find-anything = Найти что угодно
found-go-to = Перейти к { $day }
found-border-crossing = пограничный переход
found-filter-by = Отбор ({ $sort }): { $name }

## Table

column-country = Страна
column-level = Уровень
column-since = С какого времени
column-differs = различается
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
filter-take-this-filter-away = Убрать это условие
filter-take-away-the-filter = Убрать условие { $name }
filter-clear = Снять
filter-clear-the-filter = Снять отбор
filter-of-states-shown = Показано государств: { $shown } из { $total }
filter-those-in-full-colour-of = В полном цвете, из всех государств на карте. Остальные приглушены.
filter-filter-states-and-events = Отбор государств и событий
filter-close-the-list-of-filters = Закрыть список условий
filter-ticks-of-one-heading-are = Отметки под одним заголовком — варианты; под разными должны выполняться вместе.

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
command-colours-system = Цвета как в системе
command-colours-light = Светлые цвета
command-colours-dark = Тёмные цвета
command-copy-picture = Копировать то, что видно, как изображение
command-report-country = Сохранить отчёт об этой стране…
command-report-region = Сохранить отчёт о регионе…

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
dateline-own-alone = Свои данные: { $files }
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
list-mission-in-kabul = Миссия в Кабуле
list-afghan-mission = Афганская миссия
list-incidents-here = Инцидентов здесь: { $count }
list-events-here = Событий здесь: { $count }
list-status-not-known = Состояние неизвестно
list-and = { $others } и { $last }
list-by-section = { $text } — по участкам
list-contacts =
    { $count ->
        [one] { $count } официальный контакт за 12 месяцев
        [few] { $count } официальных контакта за 12 месяцев
       *[other] { $count } официальных контактов за 12 месяцев
    }
list-latest = Последний: { $event }
list-border-with = Граница: { $neighbour }. { $status }
list-headline =
    { $count ->
        [0] { $about }. На { $day } ничего.
        [one] { $about }. { $count } запись на { $day }.
        [few] { $about }. { $count } записи на { $day }.
       *[other] { $about }. { $count } записей на { $day }.
    }

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

## Top bar and menu

bar-layers = Слои
bar-filter = Отбор
bar-find = Найти…
bar-find-what = Найти страну, событие, дату…
bar-export = Экспорт…
bar-menu = Меню
bar-change-from-to = Изменение с { $from } по { $to }
bar-the-two-days-between-which = Два дня, между которыми карта показывает изменение уровня
bar-the-day-that-the-map = День, который показывает карта
bar-world = Мир
bar-region = Регион
bar-projection = Проекция
bar-colours = Цвета
bar-text-size = Размер текста
bar-time = Время
bar-save-and-open = Сохранить и открыть
bar-problems-in-the-files = Ошибки в файлах ({ $problems })
bar-open-again = Снова открыть { $name }
bar-as-the-system = Как в системе
bar-light = Светлые
bar-dark = Тёмные
bar-language = Язык

## Timeline

time-pause = Пауза
time-play = Пуск
time-speed = Скорость: { $now }
time-how-fast-time-passes-it = Как быстро идёт время; на изменении уровня оно останавливается
time-stop-at-the-end = Остановиться в конце
time-begin-anew-at-the-end = В конце начать заново
time-loop = По кругу
time-date = Дата
time-from = С
time-to = По
time-time = Период: { $now }
time-which-taliban-government-the-map = О каком правительстве талибов карта
time-compare = Сравнить…
time-show-one-day-again = Снова показать один день ({ $key })
time-end-the-comparison = Закончить сравнение
time-play-step-and-the-page = Пуск, шаги и страница страны относятся ко дню с закрашенной ручкой
time-last-day-on-record = Последний день, о котором есть сведения
time-last-day-of-this-time = Последний день этого периода
time-and-more = { $text }, и ещё { $more }
time-change-from-to = Изменение с { $from } по { $to }. { $text }
time-type-a-day-a-month = Введите день, месяц или год: 2024-01-30, 30 янв. 2024, 2024-01, 2024
time-and-more-2 = И ещё { $others }: { $value }
time-date-on-the-timeline = Дата на шкале времени
time-other-date-on-the-timeline = Другая дата на шкале времени
time-first-years = 1994–2001
time-since-2021 = С 2021 г.
time-between = по
time-no-turn-before = До этого дня уровни не менялись.
time-no-turn-after = После этого дня уровни не меняются.
time-no-event-before = До этого дня событий нет.
time-no-event-after = После этого дня событий нет.
time-record-ends = Сведения заканчиваются { $day }: о более позднем ничего не известно.
time-emirate-ends = Первый эмират показан по { $day }.
time-nothing-before = До { $day } ничего не показано: здесь атлас начинается.
time-choose-era = Для более ранних дней выберите: { $era }.
time-changed-places = Первый день был позже второго: они поменялись местами.

## Layers panel

layers-legend = Легенда
layers-layers = Слои
layers-find-a-layer = Найти слой
layers-end-the-search = Закончить поиск
layers-fold-up = Свернуть
layers-open = Развернуть
layers-disputed-border = Спорная граница
layers-click-to-show-all-again = Нажмите, чтобы снова показать всё.
layers-click-to-show-only-these = Нажмите, чтобы показать только эти.
layers-afghanistan = Афганистан
layers-the-subject-of-the-atlas = Предмет атласа: талибы правили в Кабуле с 1996 по 2001 г.
layers-the-subject-of-the-atlas-2 = Предмет атласа: с 15 августа 2021 г. у власти правительство талибов.
layers-own-choice = Свой выбор
layers-layers-order-or-opacity-are = Слои, порядок или непрозрачность не как в наборе
layers-only = Только { $layer } ×
layers-show-all-layers-again = Снова показать все слои
layers-show-all-layers-again-esc = Снова показать все слои (Esc)
layers-no-layer-has-that-in = Такого слоя нет.
layers-settings-of = Настройки: { $layer }
layers-opacity-order-this-layer-alone = Непрозрачность, порядок, только этот слой и список (→ на строке)
layers-country-names = Названия стран: { $style }
layers-opacity = Непрозрачность
layers-opacity-of = Непрозрачность: { $layer }
layers-how-opaque-it-is = Насколько он непрозрачен
layers-only-this = Только этот
layers-show-alone = Показать только { $layer }
layers-show-this-layer-alone-over = Показать на карте только этот слой, а затем снова все
layers-as-a-list = Списком
layers-show-as-a-list = Показать { $layer } списком
layers-read-what-this-layer-shows = Прочитать, что показывает этот слой, без карты
layers-your-own-data = Ваши данные
layers-open-data = Открыть данные…
layers-open-geojson-topojson-shapefile-or = Открыть GeoJSON, TopoJSON, Shapefile или CSV ({ $key }); файлы можно и перетащить на карту
layers-pasted = Вставлено
layers-settings-of-2 = Настройки: { $name }
layers-colour-size-names-opacity-order = Цвет, размер, подписи, непрозрачность, порядок
layers-colour-by = Цвет по
layers-one-colour = один цвет
layers-size-by = Размер по
layers-one-size = один размер
layers-names-from = Подписи из
layers-no-names = без подписей
layers-classes = Классы
layers-opacity-of-2 = Непрозрачность: { $name }
layers-draw-over-the-next-layer = Рисовать { $name } над следующим слоем
layers-draw-under-the-next-layer = Рисовать { $name } под следующим слоем
layers-show-all-of = Показать весь слой { $name }
layers-zoom-to-it = Приблизить
layers-take-off-the-map = Убрать { $name } с карты
layers-remove = Убрать
layers-key = Клавиша: { $key }
layers-drag-it-over-or-under = Перетащите его над другими или под них.

## Page of a country

page-close-the-country-panel = Закрыть страницу страны
page-close-the-organisations-page = Закрыть страницу организации
page-marked-for-comparison = Отмечено для сравнения  ×
page-mark-for-comparison = Отметить для сравнения
page-how-the-level-is-decided = Как определён уровень
page-deciding-events = Решающие события
page-what-is-disputed = Что оспаривается
page-from-to = С { $from } по { $to }
page-on-both-days = { $level } в оба дня.
page-no-change-of-level-in = Между ними уровень не менялся.
page-go-to = Перейти к { $event }: { $title }
page-and-more = и ещё { $others }
page-since = { $level } с { $since }
page-none-on-record-up-to = До этого дня сведений нет.
page-all-kinds = Все виды ({ $events })
page-kinds-of-events-to-list = Виды событий в списке
page-confidence = { $confidence } надёжность
page-how-sure-it-is-that = Насколько надёжно, что это произошло именно так
page-note = Примечание: { $note }
page-show-the = Показать { $name } ({ $sort })
page-show = Показать { $name }
page-copy = Копировать
page-copy-citation = Копировать ссылку: { $publisher }, { $title }
page-copy-as-a-citation-title = Копировать как ссылку: название, издатель, дата, адрес
page-source = Источник: { $publisher }, { $title }
page-corridors-and-crossings = Коридоры и переходы ({ $passages })
page-border-crossing = Пограничный переход. { $status }
page-sort-country = страна
page-sort-organisation = организация
page-organisation = организация
page-subject-first = Предмет этого атласа. Талибы правили в Кабуле с 1996 по 2001 г. и называли своё правительство Исламским Эмиратом Афганистан. Атлас показывает, как с ним взаимодействовали другие государства, по тому же правилу, что и сегодня.
page-subject = Предмет этого атласа. Талибы взяли Кабул 15 августа 2021 г. и называют своё правительство Исламским Эмиратом Афганистан; «правительство талибов» здесь означает то же самое. Атлас показывает, как с ним взаимодействуют другие государства.
page-since-when = с { $since }
page-subject-of-the-atlas = Предмет атласа
page-corridor = Коридор
page-own-data = Свои данные
page-territory = Территория, принадлежащая государству { $owner }; для неё действует уровень государства { $owner }.
page-disputed = Статус оспаривается или государство не признано большинством; здесь оно показано само по себе.
page-border = Граница: { $name }
page-up-by =
    { $count ->
        [one] Выше на { $count } уровень
        [few] Выше на { $count } уровня
       *[other] Выше на { $count } уровней
    }
page-down-by =
    { $count ->
        [one] Ниже на { $count } уровень
        [few] Ниже на { $count } уровня
       *[other] Ниже на { $count } уровней
    }
page-side-by-side-key = { $key } показывает отмеченные страны рядом
page-latest-events = Последние события
page-events = События

## Side

side-back = ← Назад
side-back-to-the-page-before = Назад к прежней странице
side-back-to-the-page-before-2 = Назад к прежней странице (Esc)

## What happened

happened-close-what-happened = Закрыть «Что произошло»
happened-from-to = С { $from } по { $to }
happened-what-changed = Что изменилось
happened-no-level-differs-between-the = Между этими днями уровни не различаются.
happened-copy-as-a-table = Копировать таблицей
happened-country-both-levels-and-why = Страна, оба уровня и причина — для таблицы или текста
happened-and-more = и ещё { $more }
happened-nothing-on-record-in-up = За { $month } до { $day } сведений нет.
happened-up-to = { $happenings } до { $day }
happened-this-month = Этот месяц: { $month }
happened-earlier = Ранее
happened-and-more-2 = И ещё { $others }: { $value }
happened-and-more-3 = { $shown } и ещё { $count }
happened-in-numbers =
    { $count ->
        [0] { $events }
        [one] { $events }, { $count } изменение уровня
        [few] { $events }, { $count } изменения уровня
       *[other] { $events }, { $count } изменений уровня
    }

## Dialogs

help-in-the-menu = в меню
hint-every-colour-explains-itself = Каждый цвет объясняет себя
hint-click-a-country-why-it = Щёлкните по стране: почему у неё такой цвет, с какого времени и по каким источникам.
hint-lets-time-pass-and-stops = { $keys } пускает время; на изменении уровня оно останавливается.
hint-finds-anything-lists-all-keys = { $keys } находит что угодно; { $keys2 } показывает все клавиши.
hint-begin = Начать
hint-take-this-away-esc = Убрать (Esc)
dialog-save-the-view-as-a = Сохранить вид как рабочее пространство
dialog-open-a-workspace = Открыть рабочее пространство
dialog-keys-and-commands = Клавиши и команды
dialog-about-kabul-atlas = О Kabul Atlas
dialog-organisations = Организации
dialog-corridors-and-crossings = Коридоры и переходы
dialog-manual = Руководство
dialog-problems-in-the-files = Ошибки в файлах
dialog-close-this-dialog = Закрыть это окно
about-kabul-atlas-shows-which-countries = Kabul Atlas { $version } показывает, какие страны взаимодействуют с правительством талибов в Кабуле, насколько тесно, с какого времени и откуда это известно. Он говорит о том, что государства делают, а не о том, что им следует делать.
about-taliban-government-means-those-who = «Правительство талибов» — те, кто правит в Кабуле с 15 августа 2021 г.; своё государство они называют Исламским Эмиратом Афганистан.
about-the-record = Сведения
about-dated-events-with-sources-of = Датированных событий: { $events }, источников: { $sources }; с августа 2021 г. событий: { $now }. Сведения — по { $asof }; о более позднем здесь ничего не известно. Сеть атласу не нужна; в интернет ведёт только ссылка, которую открываете вы, в вашем браузере.
about-this-is-not-the-record = Это { $edition }, а не те сведения, с которыми поставляется атлас. Всё показанное основано на них.
about-how-levels-are-decided = Как определяются уровни
about-on-each-day-the-first = На каждый день уровень государства определяет первая из этих строк, которая выполняется:
about-sources-and-licences = Источники и лицензии
about-boundaries-public-domain-they-show = Границы: { $boundaries }, общественное достояние; они показывают фактический контроль и не занимают ничьей стороны. Сведения: { $licence }. Названия мест: Unicode CLDR и i18n-iso-countries; столицы: Natural Earth и GeoNames (CC BY 4.0). Шрифты: Inter, Vazirmatn и Noto Sans (SIL Open Font License).
dialog-as-on-corridors-are-pipelines = По состоянию на { $day }. Коридоры — трубопроводы, линии электропередачи, железные и автодороги и другие объекты в Афганистане и к его соседям.
dialog-corridors = Коридоры
dialog-border-crossings = Пограничные переходы
dialog-a-file-of-this-name = Файл с таким именем есть; он будет заменён.
dialog-save-workspace = Сохранить
dialog-open-workspace = Открыть
dialog-title-of-the-map = Заголовок карты
dialog-file = Файл
dialog-browse = Обзор…
dialog-cancel = Отмена
dialog-used-last = Недавние
dialog-open = Открыть { $name }
dialog-saving = Сохраняется { $path }
dialog-dismiss = Закрыть
dialog-repaired = исправлено: { $it }
dialog-none = Нет.
dialog-what-could-not-be-read = То, что не удалось прочитать, пропущено; всё остальное показано.
dialog-find-a-problem = Найти ошибку
dialog-of = { $found } из { $all }
dialog-copy = Копировать
dialog-copy-the-problems-that-are = Копировать найденные ошибки, по одной в строке
dialog-and-more-find-them-by = и ещё { $found }; найдите их по слову
help-how = Тяните карту, чтобы сдвинуть её; крутите колесо или сведите пальцы, чтобы приблизить у указателя; двойной щелчок приближает. Щёлкните по стране, знаку или линии, чтобы открыть страницу, по морю — чтобы закрыть. Tab обходит всё управление; карта — одна из остановок. Ctrl+K по нескольким буквам находит страны, события, слои, команды и даты.
dialog-workspace-intro = Рабочее пространство хранит день, слои, отбор, выделение и положение карты в небольшом текстовом файле. Откройте его снова, передайте другим или нарисуйте командой kabul-atlas export map.png --workspace FILE.
dialog-organisations-intro = Действия организации указаны на её собственной странице, а не у каждого её члена. Число — количество её событий.
dialog-export-the-map = Экспорт карты
dialog-save-a-report = Сохранить отчёт

## Pages of other things

sheet-close-this-page = Закрыть страницу
sheet-the-layer-is-off = Слой «{ $layer }» выключен.
sheet-show-it-on-the-map = Показать его на карте
sheet-history = История
sheet-nothing-on-record-up-to = До { $day } сведений нет.
sheet-after = После { $day } ({ $after })
sheet-sources = Источники
sheet-note = Примечание: { $note }
sheet-partners = Участники
sheet-also-concerned = Также затронуты
sheet-border-crossing-between-afghanistan-and = Пограничный переход. Афганистан — { $neighbour }
sheet-on-the-other-side = На другой стороне
sheet-off = { $other } (выкл.)
sheet-layer-to-list = Слой для списка
sheet-feature = Объект { $row }
sheet-from-your-own-data = Из ваших данных: { $from }
sheet-the-file-says-nothing-more = Больше в файле о нём ничего нет.
sheet-copy = Копировать
sheet-copy-all-of-it-as = Копировать всё построчно
sheet-events-at =
    { $count ->
        [one] { $count } событие: { $name }
        [few] { $count } события: { $name }
       *[other] { $count } событий: { $name }
    }
sheet-event = Событие
sheet-events-near-each-other =
    { $count ->
        [one] { $count } событие рядом
        [few] { $count } события рядом
       *[other] { $count } событий рядом
    }
sheet-schematic = { $kind }; линия на карте — схема, а не трасса

## Announcements

said-time-passes = Время идёт
said-change-from-to = Изменение с { $from } по { $to }
said-marked = Отмечено: { $few }
said-states-marked = Отмечено государств: { $many }

## Map

map-map-of-engagement-with-kabul = Карта взаимодействия с Кабулом
map-nothing-selected-shift-and-an = Ничего не выбрано. Shift и стрелка выбирают страну.
map-countries-on-the-map = Страны на карте
map-subject-of-the-atlas = предмет атласа
map-borders-afghanistan = граничит с Афганистаном
map-unchanged-on-both-days = Без изменений: { $from } в оба дня
map-and-more = и ещё { $rows }
map-marked = отмечено

## Why a state has its level

why-accepted-ambassador = принят посол, назначенный правительством талибов
why-accepted-charge = принят временный поверенный в делах, назначенный правительством талибов
why-let-run-embassy = афганским посольством руководят лица, назначенные правительством талибов, их ранг неизвестен
why-let-consular = консульскую работу ведут лица, назначенные правительством талибов
why-no-afghan-mission = афганской миссии от правительства талибов нет
why-own-ambassador = в Кабуле работает посол этой страны
why-own-charge = в Кабуле работает временный поверенный в делах этой страны
why-own-embassy = в Кабуле открыто посольство этой страны, его ранг неизвестен
why-own-consular = в Кабуле открыта консульская миссия этой страны
why-own-technical = в Кабуле открыта техническая миссия этой страны
why-own-humanitarian = в Кабуле открыта гуманитарная миссия этой страны
why-no-mission = миссии в Кабуле нет
why-nothing = до { $day } нет сведений о том, как относится к правительству талибов { $name }.
why-dated = { $clause } ({ $date })
why-recognises = признаёт правительство талибов
why-grounds = { $name }: { $what }.
why-and = { "; " }
why-contact = { $name }: о действующих миссиях с той или другой стороны сведений нет, но был официальный контакт с правительством талибов ({ $date }: “{ $title }”), который учитывается по { $day }.
why-closed = миссия в Кабуле закрыта
why-last-contact = последний контакт был раньше
why-no-engagement = { $name }: сведения есть, но нет ни действующей миссии с той или другой стороны, ни официальных контактов с правительством талибов за последние { $months } месяца
why-full-stop = { $text }.
why-and-more = { $text }; { $more }.

## The rule

rule-recognised = Государство признаёт правительство талибов де-юре.
rule-mission = Миссия государства в Кабуле: { $kabul }; или афганская миссия в его столице: { $afghan }.
rule-contact = Официальные лица государства встречались, говорили по телефону, переписывались или подписывали документы с официальными лицами правительства талибов в этом качестве; такой контакт учитывается по тот же день через { $months } месяца.
rule-on-record = Ничто из этого не выполняется, но до этого дня есть событие, которое определяет признание, миссии, список, санкции или заморозку этого государства, является его контактом или выражает его отношение к правительству талибов.
rule-or = { ", или " }
rule-no-data = Ни одно событие не говорит об отношении государства: эвакуационный рейс или виза ещё не политика.

## Facts

fact-own-sanctions = Собственные санкции
fact-eu-sanctions = Санкции Европейского союза
fact-assets = Удерживаются афганские государственные активы
fact-lists = Считает талибов террористами
doubt-date = Основано на дате, известной лишь отчасти.
doubt-sources = Источники расходятся по решающему событию.
doubt-age = Всем решающим событиям больше 24 месяцев.
fact-capital = Столица
fact-recognition = Признание
fact-mission-in-kabul = Миссия в Кабуле
fact-afghan-mission = Афганская миссия
fact-measures = Меры
fact-charge = Временный поверенный в делах возглавляет посольство, в котором нет посла.
fact-not-known = неизвестно
fact-since = { $what }, с { $since }
fact-no-pressure = Своих мер неизвестно
fact-pressure-note = Собственные меры государства или меры Европейского союза, если оно его член. Меры Организации Объединённых Наций обязательны для всех государств.
fact-pressure = Давление
fact-clashes =
    { $count ->
        [1] Вооружённое столкновение ({ $last })
        [one] { $count } вооружённое столкновение, последнее { $last }
        [few] { $count } вооружённых столкновения, последнее { $last }
       *[other] { $count } вооружённых столкновений, последнее { $last }
    }
fact-no-conflict = Нет за последние 12 месяцев
fact-conflict-note = Вооружённые столкновения с силами талибов или удары по афганской территории.
fact-conflict = Столкновения
doubt-confidence = Основано на событии, надёжность которого { $confidence }.
fact-none-on-record = Сведений нет
fact-counts-through = Учитывается по { $day }.
fact-last-contact = Последний контакт
south = ю.
east = в.
west = з.
yes = Да
no = Нет
fact-borders-afghanistan = Граничит с Афганистаном

## Changes

contact-ran-out = Нет официальных контактов за 24 месяца с { $since }
difference-in-numbers = выше: { $rose }, ниже: { $fell }, стало известно: { $known }
difference-level-on = Уровень на { $day }
difference-why = Почему

## Steps that can be undone

step-first-emirate = показать время первого эмирата (1994–2001)
step-since-2021 = показать время с 15 августа 2021 г.
step-end-the-comparison = закончить сравнение
step-swap-the-two-days = поменять дни местами
step-compare-with = сравнить с { $name }
step-show = показать: { $name }
step-close = закрыть: { $name }
step-mark = отметить: { $name }
step-unmark = снять отметку: { $name }
step-unmark-all = снять все отметки
step-mark-others = отметить другие государства
step-show-alone = показать только «{ $name }»
step-show-all-levels = показать все уровни
step-other-names = назвать страны иначе
step-other-colours = другие цвета
step-another-title = другой заголовок
step-show-the-region = показать регион
step-show-the-world = показать мир
step-show-it-as = показать в проекции { $name }
step-move-the-map = сдвинуть карту
step-clear-the-filter = снять отбор
step-filter-by = отобрать по «{ $name }»
step-no-longer-filter-by = больше не отбирать по «{ $name }»
step-another-filter = другой отбор
step-show-all-layers-again = снова показать все слои
step-show-layer = показать «{ $name }»
step-hide-layer = скрыть «{ $name }»
step-show-other-layers = показать другие слои
step-arrange-the-layers = переставить слои
nothing-to-undo = Отменять нечего.
nothing-to-redo = Возвращать нечего.
undone = Отменено: { $what }.
redone = Сделано снова: { $what }.
step-open = открыть { $name }
step-open-other-files = открыть другие файлы
step-reorder-files = переставить ваши файлы
step-hide = скрыть { $name }
step-style-files = оформить ваши файлы

## Page of an organisation

organisation-standing = Уровень есть только у государств. Действия организации указаны здесь, а не у каждого её члена.
organisation-standing-of-eu = Уровень есть только у государств. Действия Союза указаны здесь; его санкции показаны и у каждого из его членов — как санкции Союза.
organisation-in-sentence = { $name }
organisation-last-contact = { $name }: последний известный официальный контакт с правительством талибов: { $date }, “{ $title }”.
organisation-nothing = { $name }: до { $day } сведений нет.
organisation-no-mission = { $name }: о миссии в Кабуле и официальных контактах сведений нет.

## Chart

chart-events = События во времени
chart-level = Уровень во времени
chart-resident = Дипмиссия
chart-limited = Огранич.
chart-no-engagement = Нет

## Composer

composer-save = Сохранить
composer-copy = Копировать
composer-copy-as-a-picture = Копировать как изображение
composer-put-it-on-the-clipboard = Поместить в буфер обмена как изображение
composer-title = Заголовок
composer-subtitle = Подзагол.
composer-without = нет
composer-margin = Поля
composer-points-of-blank-room = пунктов пустого места с каждого края
composer-show = Показать
composer-show-the = Показать: { $name }
composer-legend = Легенда
composer-date = Дата
composer-scale-bar = Масштабная линейка
composer-sea = Море
composer-credits = Источники
composer-name-this = Указывайте это везде, где публикуете изображение: { $credits }
composer-copy-the-credits = Копировать источники
composer-format = Формат
composer-file = Файл
composer-part = Область
composer-as-in-the-window = Как в окне
composer-region = Регион
composer-world = Мир
composer-country = Страна
composer-box = Рамка
composer-own-data = Свои данные
composer-edges = Края
composer-west-south-east-north = запад, юг, восток, север в градусах
composer-command = Команда
composer-command-hint = Командная строка, которая создаёт тот же файл, для копирования
composer-copy-command = Скопировать командную строку
composer-copy-entry = Скопировать как запись пакетного файла
composer-no-command = Никакая команда не создаст этот файл: { $reason }.
unsayable-pasted = слой «{ $name }» был вставлен и не лежит ни в каком файле
unsayable-path = { $name } нельзя записать как текст
unsayable-column = имя столбца слоя «{ $name }» нельзя записать как параметр
composer-layers = Слои
composer-own-data-alone = Только свои данные
composer-no-country = На карте нет страны с таким названием.
composer-and-its-neighbours = и её соседи
composer-projection = Проекция
composer-as-it-suits-the-part = По выбранной области
composer-png-series = Серия PNG
composer-into-a-folder = Каждый день станет файлом .png в этой папке; она новая или пустая.
composer-first-day = Первый день
composer-last-day = Последний день
composer-each = Шаг
composer-month = Месяц
composer-change-of-a-level = Изменение уровня
composer-seconds = Секунды
composer-that-each-picture-stands = длится каждый кадр
composer-size = Размер
composer-pixels = пикселей
composer-scale = Масштаб
composer-text-and-symbols-alone = крупнее только текст и знаки
composer-for = Для чего
composer-a-size-of-your-own = Свой размер
composer-paper = Бумага
composer-as-large-as-the-picture = По размеру изображения
composer-portrait = { $paper }, книжная
composer-landscape = { $paper }, альбомная
composer-300-dpi = { $sheet }, 300 точек на дюйм
composer-slide = Слайд
composer-large-slide = Большой слайд
composer-square = Квадрат
composer-social-media = Соцсети
composer-colours = Цвета
composer-language = Язык
composer-light = Светлые
composer-dark = Тёмные
composer-print = Для печати
composer-preview = Предпросмотр: { $caption }
composer-being-drawn = рисуется…
composer-no-preview = нет предпросмотра
composer-it-cannot-be-drawn = Нарисовать нельзя: { $reason }.
composer-width-by-height-pixels = { $width } × { $height } пикселей
composer-states-and-territories =
    { $count ->
        [one] { $day } · { $count } государство или территория
        [few] { $day } · { $count } государства и территории
       *[other] { $day } · { $count } государств и территорий
    }
composer-last-of-pictures =
    { $count ->
        [one] Последний из { $count } кадра · { $size } · { $seconds } с
       *[other] Последний из { $count } кадров · { $size } · { $seconds } с
    }
composer-last-of-series =
    { $count ->
        [one] Последний из { $count } кадра · { $size }
       *[other] Последний из { $count } кадров · { $size }
    }
composer-two-days = { $first } и { $second } · { $size }
composer-is-a-folder = { $path } — папка, а не файл.
composer-no-such-folder = Такой папки нет: { $path }.
composer-is-a-file = { $path } — файл, а не папка.
composer-folder-is-not-empty = В папке { $path } уже есть файлы: укажите новую папку или пустую.
composer-cannot-be-saved-there = Сохранить туда нельзя: { $reason }.
composer-say-where = Укажите, куда сохранить файл.
composer-control-character = В имени файла есть перенос строки или другой управляющий символ.
composer-no-own-places = Ни в одном из ваших слоёв нет мест, которые можно показать.
composer-no-size = «{ $text }» — не размер: напишите ширину и высоту в пикселях, например 1920x1080.
composer-no-box = Нужны четыре числа, а не «{ $text }»: напишите запад,юг,восток,север в градусах, например 60,29,75,39.
composer-box-is-nowhere = «{ $text }» — не рамка: долготы — от -180 до 180, широты — от -90 до 90, юг ниже севера, запад не равен востоку.
composer-no-scale = «{ $text }» — не масштаб: напишите число от 0.25 до 16.
composer-no-margin = «{ $text }» — не ширина полей: напишите число от 0 до 400.
composer-no-time = «{ $text }» — не время: напишите секунды от 0.02 до 60.
composer-last-before-first = Последний день раньше первого.
composer-data-cannot-be-copied = Данные нельзя скопировать как изображение.
composer-still-being-saved = { $path } ещё сохраняется.

## Why there is no picture

picture-size = изображение { $width } × { $height } пикселей сделать нельзя: каждая сторона — от 64 до 16384
picture-before-era = { $day } раньше, чем { $first } — первый день, о котором рассказывает атлас
picture-too-many-frames = анимация (кадров: { $frames }, каждый { $width } × { $height } пикселей) заняла бы около { $mb } МБ памяти, а больше { $most } МБ атлас не берёт; уменьшите её или сохраните отдельные дни: в .png они могут быть любого размера
picture-given-up = работа прервана
picture-nowhere = этой части света на карте нет
picture-memory = на { $width } × { $height } пикселей не хватает памяти ({ $mb } МБ)
picture-too-large = { $width } × { $height } пикселей в этом формате заняли бы около { $mb } МБ памяти, а больше { $most } МБ атлас не берёт; в .png можно сделать любой размер

## Forms of files

form-other = файлы .{ $end } атлас не пишет; имя должно кончаться на { $ends }
form-missing = имя файла должно кончаться на { $ends }
form-ends = { $ends } или { $last }
rows-of-levels = Уровень взаимодействия на { $day }
rows-of-change = Изменение уровня с { $from } по { $to }

## Report dialog

report-of-a-country = { $name }: что известно на { $day }, на страницах для печати: карта, уровень и его причины, график и события со ссылками на источники.
report-of-the-region = Что известно о регионе на { $day }, на страницах для печати: карта, таблица государств и изменения за предыдущие 12 месяцев со ссылками на источники.
report-events = События
report-all-events = Все события, на стольких страницах, сколько нужно
report-save = Сохранить отчёт
report-say-where = Укажите, куда сохранить отчёт.
report-must-be-pdf = Отчёт — файл PDF: его имя должно кончаться на .pdf.
report-no-shape = На карте нет контура этой страны.
report-select-first = Сначала выберите страну: тогда можно сохранить отчёт о ней.

## Pictures of charts

chart-how-many-states = Сколько государств взаимодействует с правительством талибов и насколько тесно
chart-by-month = { $whom }. По месяцам; числа — на { $day }
chart-over-time = Взаимодействие с Кабулом во времени

## Messages about files

table-not-written = Таблицу записать не удалось: { $error }
saved = Сохранено: { $path }.
saved-with-size = Сохранено: { $path } ({ $size }).
saved-pictures =
    { $count ->
        [one] Сохранена { $count } картинка в { $path }.
        [few] Сохранено { $count } картинки в { $path }.
       *[other] Сохранено { $count } картинок в { $path }.
    }
nothing-was-saved = Ничего не сохранено: { $reason }
copied-as-a-picture = Скопировано как изображение ({ $size }).
picture-not-copied = Изображение не скопировано: { $reason }.
no-thread = Не удалось начать работу в фоне ({ $name }): { $reason }
open-your-own-data = Открыть свои данные
no-file-dialog = В этой системе нет окна выбора файлов. Перетащите файл на карту, вставьте его текст или запустите программу с его именем: kabul-atlas FILE
maps-and-tables = Карты и таблицы
kind-pictures = Изображения
kind-data = Данные
kind-workspace = Рабочее пространство Kabul Atlas
one-file-at-a-time = Файл { $name } не открыт: карта показывает только один файл.
nothing-was-changed = Ничего не изменилось.
let-go-to-open =
    { $count ->
        [1] Отпустите, чтобы открыть этот файл
       *[other] Отпустите, чтобы открыть эти файлы
    }
pasted-text = вставленный текст
nothing-to-show = { $name }: показывать в нём нечего.
not-opened = Не открыто: { $reason }.
pasted-no-map = Вставлена не карта: GeoJSON и TopoJSON начинаются с фигурной скобки.
opening-file = Открывается { $name }
laying-out = Размещение на карте: { $name }…
reading-given-up = Чтение прервано: { $name }.
too-many-own = Файл { $name } не добавлен: больше { $most } файлов показать нельзя.
own-features =
    { $count ->
        [one] { $count } объект
        [few] { $count } объекта
       *[other] { $count } объектов
    }
own-values =
    { $count ->
        [one] значения для { $count } страны
       *[other] значения для { $count } стран
    }
own-opened = Открыто: { $name }, { $what }.
own-opened-with-problems =
    { $count ->
        [one] Открыто: { $name }, { $what }; { $count } ошибка, см. меню.
        [few] Открыто: { $name }, { $what }; { $count } ошибки, см. меню.
       *[other] Открыто: { $name }, { $what }; { $count } ошибок, см. меню.
    }
workspace-not-saved = Рабочее пространство не сохранено: { $reason }
workspace-cannot-be-opened = { $path } не открывается: { $reason }.
workspace-is-none = Это не рабочее пространство атласа:
it-is-a-folder = это папка
it-is-no-ordinary-file = это не обычный файл
larger-than-any-workspace = он больше любого рабочего пространства
workspace-saved-without =
    { $count ->
        [one] Сохранено: { $path }, без { $count } слоя, которого нет в файле.
       *[other] Сохранено: { $path }, без { $count } слоёв, которых нет в файлах.
    }
workspace-opened = Открыто: { $name }.
workspace-opened-in-part = Открыто, но не всё:
workspace-say-where = Укажите, куда сохранить рабочее пространство.
workspace-must-end = Имя файла должно кончаться на .{ $end }: { $text }
record-unreadable = Сведения больше не читаются: { $reason }. Показаны последние исправные.
record-read-again = Сведения прочитаны снова: { $events }, по { $day }.
record-with-error = { $error }. Показаны последние исправные сведения.
record-with-errors = { $error } (ещё { $count } — в «Ошибках в файлах»). Показаны последние исправные сведения.
broke-off = В прошлый раз атлас прервался из-за собственной ошибки; отчёт о ней: { $report }.
broke-off-view = То, что было показано, сохранено: { $path }.
slow-painter = Карта рисуется без графического драйвера, медленнее: { $reason }
restored = Карта такая, как в файле { $name }.
restored-animation = Это анимация; показан её последний день, { $day }.
restored-unusable = { $name }: в файле есть то, что этой программе не подходит: { $reason }. Ничего не изменилось.
restored-not-on-map = Показанной в нём части света на этой карте нет.
restored-other-day = В нём { $day }, о котором в этих сведениях ничего нет: показано { $known }.
restored-not-selected = Выбранного { $code } на этой карте нет.
restored-other-record = Он сделан по другой версии сведений (по { $used }, событий: { $usedEvents }), чем эта (по { $here }, событий: { $hereEvents }), поэтому уровни могут отличаться.
restored-other-boundaries = Границы в нём — { $used }; здесь — { $here }.
restored-own-stay = Ваших слоёв в нём нет; они остались как были.
and = { " и " }
restored-own-missing = В нём показано и то, чего изображение не хранит: { $names }. Откройте сам файл.
state-not-kept = Состояние окна не сохраняется: { $reason }.

## The founding article

article-what-it-claims = Что утверждает исходная статья
article-introduction = Атлас начался со статьи «{ $title }» ({ $publisher }, { $published }). Её утверждения ({ $count }) нашими словами, по-английски, и что говорят о каждом сведения: { $counts }.
article-not-in-record = { $id } (в этих сведениях нет)
article-show-the-event = Показать событие: { $text }

## Reports

paper-kicker-country = Отчёт о стране
paper-kicker-region = Отчёт о регионе
paper-page = Страница { $number } из { $count }
paper-record = { $software } · сведения { $print }: событий { $events }, источников { $sources }, { $licence }
paper-heading-country = { $name } и правительство талибов в Кабуле
paper-heading-region = Кто взаимодействует с правительством талибов в Кабуле
paper-on-day = { $heading }, { $day }
paper-territory = Территория, принадлежащая государству { $owner }; для неё действует его уровень, и события здесь — его.
paper-subject = Афганистан — предмет атласа: он показывает, как другие государства взаимодействуют с правительством талибов в Кабуле, которое называет себя Исламским Эмиратом Афганистан. Ниже — последние события всех государств.
paper-level = Уровень { $number }: { $name }
paper-the-rule = Правило:
paper-not-certain = Не вполне достоверно:
paper-decided-by = Решающие события
paper-how-the-level-changed = Как менялся уровень
paper-disputed-borders = Спорные границы.
paper-events = События, сначала новые ({ $count })
paper-none-on-record = До этого дня сведений нет.
paper-left-out =
    { $count ->
        [one] { $count } более раннее событие здесь опущено: с «Все события» (--all-events) отчёт приводит и его, а также адреса всех источников.
        [few] { $count } более ранних события здесь опущены: с «Все события» (--all-events) отчёт приводит и их, а также адреса всех источников.
       *[other] { $count } более ранних событий здесь опущены: с «Все события» (--all-events) отчёт приводит и их, а также адреса всех источников.
    }
paper-decides = определяет уровень
paper-sources = Источники:
paper-region-in-numbers =
    { $known ->
        [one] На { $day } известно отношение { $known } государства; постоянная миссия хотя бы с одной стороны или больше — у { $resident } из них. За предыдущие 12 месяцев — { $changes }.
       *[other] На { $day } известно отношение { $known } государств; постоянная миссия хотя бы с одной стороны или больше — у { $resident } из них. За предыдущие 12 месяцев — { $changes }.
    }
paper-weak = * основано на слабо подтверждённом, спорном или неточно датированном событии. Все прочие государства: нет данных.
paper-what-changed-after = Что изменилось после { $day }
paper-no-level-changed = Ни один уровень не изменился.
paper-contact-ran-out = Контакты больше не учитываются; последний:

## Own layers

method-quantiles = Квантили
method-jenks = Естественные границы
method-equal = Равные шаги
method-categories = Категории
method-about-quantiles = Примерно поровну мест в каждом классе
method-about-jenks = Значения внутри класса различаются как можно меньше (Дженкс)
method-about-equal = Классы одинаковой ширины
method-about-categories = Каждое значение — свой класс
own-size-by = { $heading }, размер по { $column }

## Keys

key-space = Пробел

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

## Названия организаций, у которых в справочнике есть только английские

organisation-name-AFGHANFUND = Фонд для афганского народа
organisation-short-AFGHANFUND = Афганский фонд
organisation-name-ECO = Организация экономического сотрудничества
organisation-short-ECO = ОЭС
organisation-name-EU = Европейский союз
organisation-short-EU = ЕС
organisation-name-FATF = Группа разработки финансовых мер борьбы с отмыванием денег
organisation-short-FATF = ФАТФ
organisation-name-ICC = Международный уголовный суд
organisation-short-ICC = МУС
organisation-name-IMF = Международный валютный фонд
organisation-short-IMF = МВФ
organisation-name-OIC = Организация исламского сотрудничества
organisation-short-OIC = ОИС
organisation-name-SCO = Шанхайская организация сотрудничества
organisation-short-SCO = ШОС
organisation-name-UN = Организация Объединённых Наций
organisation-short-UN = ООН
organisation-name-UNAMA = Миссия ООН по содействию Афганистану
organisation-short-UNAMA = МООНСА
organisation-name-UNSC1988 = Комитет Совета Безопасности ООН, учреждённый резолюцией 1988
organisation-short-UNSC1988 = Комитет 1988 СБ ООН
organisation-name-WB = Всемирный банк
organisation-short-WB = Всемирный банк
