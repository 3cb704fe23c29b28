//! The window in another language.

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kabul_atlas::language::Language;

use super::{TASHKENT, at, click, click_at, open_with};

#[test]
fn the_menu_changes_the_language_of_all_that_the_window_tells_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("window.json");
    let mut window = open_with((1280.0, 800.0), Some(state.clone()));
    let tashkent = at(&window, TASHKENT);
    click_at(&mut window, tashkent);
    click(&mut window, "Menu");
    click(&mut window, "Language");
    click(&mut window, "Русский");
    window.run_steps(20);
    assert_eq!(window.state().explorer().language, Language::Russian);
    for text in [
        "Слои и легенда",
        "Меню",
        "Экспорт…",
        "Узбекистан",
        "Миссия в Кабуле",
        "Послы",
        "Взаимодействие с Кабулом",
    ] {
        let is_there = window.query_all_by_label_contains(text).next().is_some();
        assert!(is_there, "{text}");
    }
    let english: Vec<String> = window
        .root()
        .children_recursive()
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with("Mission in") || label.starts_with("Show the"))
        .collect();
    assert_eq!(english, Vec::<String>::new());
    click(&mut window, "Меню");
    click(&mut window, "Язык");
    click(&mut window, "English");
    window.run_steps(20);
    assert!(window.query_all_by_label("Menu").next().is_some());
}

#[test]
fn a_language_that_the_window_cannot_lay_out_is_not_offered_in_it() {
    let mut window = open_with((1280.0, 800.0), None);
    click(&mut window, "Menu");
    click(&mut window, "Language");
    for language in Language::ALL {
        let is_offered = window.query_by_label(language.own_name()).is_some();
        assert_eq!(
            is_offered,
            Language::IN_WINDOW.contains(&language),
            "{language}"
        );
    }
    assert!(!Language::IN_WINDOW.iter().any(|it| it.is_right_to_left()));
}
