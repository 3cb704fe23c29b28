//! A journey through all panels and dialogs in Russian, on which no English word is met but those
//! of the record, of file formats and of what is printed on keys.

use std::collections::BTreeSet;

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;
use kabul_atlas::record::{Source, article};

use super::*;

/// What stands in Latin letters in a Russian window by right, besides the record's own words.
const ALLOWED: [&str; 37] = [
    // The atlas by its name, and how it is called on the command line.
    "Kabul Atlas",
    "kabul-atlas export map.png --workspace FILE",
    // Languages and projections.
    "English",
    "Equal Earth",
    // Forms and ends of files.
    "GeoJSON",
    "TopoJSON",
    "Shapefile",
    "JSON",
    "APNG",
    "PNG",
    "WebP",
    "SVG",
    "PDF",
    "GIF",
    "CSV",
    ".csv",
    ".png",
    // A size of paper.
    "Letter",
    // What is printed on keys.
    "Ctrl",
    "Shift",
    "Tab",
    "Esc",
    "Enter",
    "Home",
    "End",
    "Page up",
    "Page down",
    // Sources, faces and licences.
    "Natural Earth",
    "GeoNames",
    "Unicode CLDR",
    "i18n-iso-countries",
    "CC BY",
    "Inter",
    "Vazirmatn",
    "Noto Sans",
    "SIL Open Font License",
    // The handle of a panel, which egui names itself.
    "Resize panel",
];

fn texts_of_source(source: &Source) -> [String; 3] {
    let Source {
        url,
        publisher,
        title,
        ..
    } = source;
    [url.clone(), publisher.clone(), title.clone()]
}

/// What is allowed, and what the record and the article's claims say themselves, which is not
/// translated. The longest
/// first, so that no part of one is taken out of another.
fn known_texts(world: &World) -> Vec<String> {
    let record = &world.record;
    let mut texts = BTreeSet::new();
    for event in record.events() {
        let place = event.place.as_ref().map(|place| place.name.clone());
        texts.extend([event.title.clone(), event.summary.clone()]);
        texts.extend(event.note.clone().into_iter().chain(place));
        texts.extend(event.sources.iter().flat_map(texts_of_source));
    }
    for corridor in record.corridors() {
        texts.extend([corridor.name.clone(), corridor.summary.clone()]);
        texts.extend(corridor.note.clone());
        texts.extend(corridor.sources.iter().flat_map(texts_of_source));
        texts.extend(corridor.milestones.iter().map(|it| it.text.clone()));
        texts.extend(corridor.sections.iter().map(|it| it.name.clone()));
    }
    for crossing in record.crossings() {
        texts.extend([crossing.name.clone(), crossing.summary.clone()]);
        texts.extend(crossing.note.clone());
        texts.extend(crossing.sources.iter().flat_map(texts_of_source));
        texts.extend(crossing.changes.iter().map(|it| it.text.clone()));
    }
    for line in &world.atlas.disputed {
        texts.extend([line.name.clone(), line.note.clone()]);
    }
    let article = article::embedded().unwrap();
    texts.extend([article.title, article.publisher]);
    for claim in article.claims {
        texts.extend([claim.text, claim.answer]);
        texts.extend(claim.sources.iter().flat_map(texts_of_source));
    }
    texts.insert(world.boundaries.clone());
    // Countries are named in their own script as well, and by their codes.
    for country in world.places.countries() {
        texts.extend(country.local.clone());
        texts.insert(country.code.to_string());
    }
    texts.extend(ALLOWED.map(str::to_owned));
    let mut texts: Vec<String> = texts.into_iter().filter(|it| it.len() > 1).collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

/// The words of a text in Latin letters, without those that are allowed.
fn english_in(text: &str, known: &[String]) -> Vec<String> {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
        words.filter(|it| it.len() > 1).map(str::to_owned).collect()
    };
    if words(text).is_empty() {
        return Vec::new();
    }
    let mut rest = text.to_owned();
    for known in known {
        if rest.contains(known.as_str()) {
            rest = rest.replace(known.as_str(), " ");
            if words(&rest).is_empty() {
                break;
            }
        }
    }
    words(&rest)
}

/// Where a place stands in the window, whatever the map is called.
fn at(window: &Window, place: LonLat) -> Pos2 {
    let map = window.get_by_label("Карта взаимодействия с Кабулом");
    let point = window.state().explorer().view.screen_from_lonlat(place);
    map.rect().min + vec2(point.x, point.y)
}

/// Whatever a reader meets in the window, by sight or by ear; not what stands in fields to type in.
fn told(window: &Window) -> Vec<String> {
    let nodes = window.root().children_recursive();
    let mut texts = Vec::new();
    for node in nodes {
        let node = node.accesskit_node();
        // Lines of a label that is told as a whole.
        if node.role() == Role::TextRun {
            continue;
        }
        texts.extend(node.label());
        texts.extend(node.description());
        texts.extend(node.placeholder().map(str::to_owned));
        let is_typed = matches!(node.role(), Role::TextInput | Role::MultilineTextInput);
        texts.extend(node.value().filter(|_| !is_typed));
    }
    texts
}

/// Whether a text is a date and nothing else, with the English name of its month.
fn is_english_date(text: &str) -> bool {
    let has_words = text.chars().any(|letter| letter.is_ascii_alphabetic());
    has_words && kabul_atlas::date::parse_date(text).is_ok()
}

struct Journey {
    window: Window,
    known: Vec<String>,
    /// What was met in English, with the place where it was.
    met: BTreeSet<String>,
}

impl Journey {
    fn begin() -> Self {
        let mut window = open_with((1440.0, 900.0), None);
        click(&mut window, "Menu");
        click(&mut window, "Language");
        click(&mut window, "Русский");
        window.run_steps(20);
        let known = known_texts(window.state().world());
        Self {
            window,
            known,
            met: BTreeSet::new(),
        }
    }

    fn look(&mut self, place: &str) {
        self.window.run_steps(20);
        let texts: BTreeSet<String> = told(&self.window).into_iter().collect();
        assert!(texts.len() > 20, "{place}: the window tells nothing");
        for text in texts {
            let mut words = english_in(&text, &self.known);
            // A date that also stands in the record's own texts is English all the same.
            if words.is_empty() && is_english_date(&text) {
                words.push(text.clone());
            }
            if !words.is_empty() {
                let start: String = text.chars().take(90).collect();
                self.met
                    .insert(format!("{place}: {} in “{start}”", words.join(" ")));
            }
        }
    }

    fn press(&mut self, modifiers: Modifiers, key: Key, place: &str) {
        press_with(&mut self.window, modifiers, key);
        self.look(place);
    }

    fn click(&mut self, label: &str, place: &str) {
        click(&mut self.window, label);
        self.look(place);
    }

    fn dialog(&mut self, modifiers: Modifiers, key: Key, dialog: Dialog) {
        self.press(modifiers, key, &format!("{dialog:?}"));
        assert_eq!(self.window.state().explorer().dialog, Some(dialog));
        press(&mut self.window, Key::Escape);
    }

    fn end(self) {
        let met: Vec<String> = self.met.into_iter().collect();
        assert!(met.is_empty(), "English is left:\n{}", met.join("\n"));
    }
}

#[test]
fn panels_of_the_map_and_of_what_is_selected_are_in_russian() {
    let mut journey = Journey::begin();
    journey.look("start");
    journey.click("Меню", "menu");
    press(&mut journey.window, Key::Escape);
    let tashkent = at(&journey.window, TASHKENT);
    click_at(&mut journey.window, tashkent);
    journey.look("country");
    journey.press(Modifiers::COMMAND, Key::M, "what happened");
    journey.press(Modifiers::COMMAND, Key::D, "two days");
    journey.press(Modifiers::COMMAND, Key::M, "two days, country");
    let tashkent = at(&journey.window, TASHKENT);
    click_at(&mut journey.window, tashkent);
    journey.look("two days, page of a country");
    assert!(has_text(&journey.window, "9 октября 2024 г."));
    journey.press(Modifiers::COMMAND, Key::F, "filter");
    journey.press(Modifiers::NONE, Key::L, "list");
    journey.press(Modifiers::COMMAND, Key::Num3, "trade");
    journey.press(Modifiers::COMMAND, Key::Num4, "security");
    journey.press(Modifiers::COMMAND, Key::Z, "undone");
    journey.end();
}

#[test]
fn table_comparison_and_statistics_are_in_russian() {
    let mut journey = Journey::begin();
    let countries = ["UZB", "TJK", "CHN"].map(|code| code.parse().unwrap());
    for place in [TASHKENT, LonLat::new(69.2, 38.6), LonLat::new(87.6, 43.8)] {
        let place = at(&journey.window, place);
        click_at(&mut journey.window, place);
        press_with(&mut journey.window, Modifiers::SHIFT, Key::M);
    }
    assert_eq!(journey.window.state().explorer().marked, countries);
    journey.press(Modifiers::SHIFT, Key::T, "table");
    journey.press(Modifiers::SHIFT, Key::C, "comparison");
    journey.press(Modifiers::SHIFT, Key::S, "statistics");
    journey.end();
}

#[test]
fn dialogs_are_in_russian() {
    let mut journey = Journey::begin();
    let (plain, command) = (Modifiers::NONE, Modifiers::COMMAND);
    journey.dialog(plain, Key::F1, Dialog::Help);
    journey.dialog(plain, Key::O, Dialog::Organisations);
    journey.dialog(plain, Key::W, Dialog::Passages);
    journey.dialog(command, Key::B, Dialog::SaveWorkspace);
    journey.dialog(command, Key::O, Dialog::OpenWorkspace);
    journey.press(command, Key::R, "no country is selected");
    let tashkent = at(&journey.window, TASHKENT);
    click_at(&mut journey.window, tashkent);
    journey.dialog(command, Key::R, Dialog::Report);
    journey.press(command, Key::K, "search");
    journey.end();
}

#[test]
fn the_claims_of_the_article_have_russian_headings() {
    let mut journey = Journey::begin();
    click(&mut journey.window, "Меню");
    journey.click("Об атласе", "about");
    let claims = "Что утверждает исходная статья";
    journey.window.get_by_label(claims).scroll_to_me();
    journey.window.run_steps(20);
    journey.click(claims, "claims");
    assert!(has_text(&journey.window, "Показать событие: "));
    journey.end();
}

#[test]
fn the_composer_is_in_russian_in_each_form_of_file() {
    let mut journey = Journey::begin();
    journey.press(Modifiers::COMMAND, Key::E, "composer");
    click(&mut journey.window, "Формат: CSV");
    let heading = "Уровень взаимодействия на ";
    wait_for(&mut journey.window, AtlasWindow::is_previewed);
    // Its rows are those of the file, which has English names in any language.
    assert!(has_text(&journey.window, heading));
    for form in ["PDF", "GIF", "Серия PNG", "PNG"] {
        click(&mut journey.window, &format!("Формат: {form}"));
        // Until then the rows are still there.
        wait_for(&mut journey.window, AtlasWindow::is_previewed);
        journey.look(form);
    }
    for part in ["Страна", "Рамка", "Мир"] {
        journey.click(&format!("Область: {part}"), part);
    }
    journey.click("Показать: источники", "no credits");
    for (field, text) in [("Размер", "0"), ("Масштаб", "99"), ("Поля", "x")] {
        let edit = journey.window.get_by_role_and_label(Role::TextInput, field);
        edit.focus();
        journey.window.run();
        let edit = journey.window.get_by_role_and_label(Role::TextInput, field);
        edit.type_text(text);
        journey.look(field);
    }
    journey.end();
}

#[test]
fn a_layer_of_the_readers_own_is_told_of_in_russian() {
    let mut journey = Journey::begin();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("города.csv");
    std::fs::write(&path, "страна,число\nUZB,1\nTJK,2\nCHN,3\n").unwrap();
    journey.window.state().open_files(vec![path]);
    wait_for(&mut journey.window, |window| {
        !window.explorer().own.is_empty()
    });
    journey.known.insert(0, folder.path().display().to_string());
    journey.look("own data");
    let photo = folder.path().join("снимок.kabul-atlas");
    journey.window.state().open_files(vec![photo]);
    wait_for(&mut journey.window, |window| {
        let notice = window.explorer().notice.as_ref();
        notice.is_some_and(|notice| notice.is_error)
    });
    let notice = journey.window.state().explorer().notice.clone().unwrap();
    // The reason is that of the system, in its own words; it stands in the notice alone.
    assert!(notice.text.contains(" не открывается: "), "{}", notice.text);
    journey.end();
}

#[test]
fn english_words_are_found_where_there_are_any() {
    let known = ["A title of the record", "PNG", "Ctrl"].map(str::to_owned);
    assert!(english_in("Сохранить PNG (Ctrl+E): A title of the record", &known).is_empty());
    assert_eq!(english_in("Сохранить picture", &known), ["picture"]);
}
