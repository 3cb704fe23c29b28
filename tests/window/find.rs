//! Search, filters, workspaces, undo and the first steps in the window, by keys and by names.

use std::path::Path;

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kabul_atlas::explorer::Workspace;
use kabul_atlas::explorer::workspace::{read, write};
use kabul_atlas::window::AtlasWindow;

use super::{
    Window, click, has_text, open, open_with, press, press_with, select_uzbekistan, selected,
    wait_for,
};

const FIRST_STEPS: &str = "Every colour explains itself";

fn type_in_search(window: &mut Window, text: &str) {
    press_with(window, Modifiers::COMMAND, Key::K);
    window.get_by_label("Find anything").type_text(text);
    window.run();
}

#[test]
fn a_country_is_found_by_a_few_letters_and_enter_goes_there() {
    let mut window = open();
    type_in_search(&mut window, "tashknt");
    assert!(has_text(&window, "Uzbekistan, Tashkent"));
    press(&mut window, Key::Enter);
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
    assert_eq!(window.state().explorer().search, None);
}

#[test]
fn arrows_go_through_the_list_and_escape_closes_it() {
    let mut window = open();
    press(&mut window, Key::Slash);
    let chosen = |window: &Window| {
        let search = window.state().explorer().search.clone();
        search.map(|it| it.chosen)
    };
    assert_eq!(chosen(&window), Some(0), "a stroke opens it too");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    assert_eq!(chosen(&window), Some(2));
    press(&mut window, Key::ArrowUp);
    assert_eq!(chosen(&window), Some(1));
    press(&mut window, Key::Escape);
    assert_eq!(chosen(&window), None);
    type_in_search(&mut window, "qqqqqq");
    assert!(has_text(&window, "Nothing on the map or in the record"));
    press(&mut window, Key::Enter);
    assert!(chosen(&window).is_some(), "there is nothing to go to");
    window.check_accessibility();
}

#[test]
fn a_command_and_a_click_work_from_the_list() {
    let mut window = open();
    type_in_search(&mut window, "keys and commands");
    press(&mut window, Key::Enter);
    assert!(has_text(&window, "Ctrl+K or /"), "the help shows both keys");
    press(&mut window, Key::Escape);
    type_in_search(&mut window, "qatar");
    let row = window.get_all_by_label_contains("Qatar, QAT").next();
    row.unwrap().click();
    window.run();
    assert_eq!(selected(&window).as_deref(), Some("QAT"));
}

#[test]
fn a_filter_is_ticked_shown_as_a_chip_and_taken_away() {
    let mut window = open();
    press_with(&mut window, Modifiers::COMMAND, Key::F);
    click(&mut window, "Group of states: Neighbours of Afghanistan");
    assert!(has_text(&window, "6 of 2"), "of about 200 states");
    press(&mut window, Key::Escape);
    assert!(!has_text(&window, "Group of states: Neighbours"));
    click(
        &mut window,
        "Take away the filter Neighbours of Afghanistan",
    );
    assert!(window.state().explorer().filter.is_empty());
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(!window.state().explorer().filter.is_empty());
    click(&mut window, "Clear the filter");
    assert!(!has_text(&window, "states shown"));
}

#[test]
fn the_menu_undoes_what_it_says() {
    let mut window = open();
    select_uzbekistan(&mut window);
    click(&mut window, "Menu");
    click(&mut window, "Undo: show Uzbekistan");
    assert_eq!(selected(&window), None);
    press_with(&mut window, Modifiers::COMMAND, Key::Y);
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
}

/// Types a path in place of the one that stands there.
pub(super) fn write_path(window: &mut Window, path: &Path) {
    window.get_by_label("File").focus();
    window.run();
    press_with(window, Modifiers::COMMAND, Key::A);
    let path = path.display().to_string();
    window.get_by_label("File").type_text(&path);
    window.run();
}

#[test]
fn a_workspace_is_saved_and_opened_from_its_dialogs() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.kabul-atlas");
    let mut window = open();
    select_uzbekistan(&mut window);
    press(&mut window, Key::C);
    press_with(&mut window, Modifiers::COMMAND, Key::B);
    write_path(&mut window, &path);
    click(&mut window, "Save workspace");
    wait_for(&mut window, |window| !window.explorer().recent.is_empty());
    let text = std::fs::read_to_string(&path).unwrap();
    let kept = Workspace::of(window.state().explorer());
    assert_eq!(text, write(&kept));
    drop(window);

    let mut window = open();
    press_with(&mut window, Modifiers::COMMAND, Key::O);
    write_path(&mut window, &path);
    click(&mut window, "Open workspace");
    wait_for(&mut window, |window| !window.explorer().recent.is_empty());
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
    let world = window.state().world();
    let workspace = read("mine", &text, world).workspace.unwrap();
    assert_eq!(window.state().explorer().layers, workspace.layers);

    std::fs::write(&path, "format = 7\n").unwrap();
    press_with(&mut window, Modifiers::COMMAND, Key::O);
    click(&mut window, "Open mine.kabul-atlas");
    wait_for(&mut window, |window: &AtlasWindow| {
        let notice = window.explorer().notice.as_ref();
        notice.is_some_and(|it| it.text.contains("which this version does not know"))
    });
}

#[test]
fn first_steps_are_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("window.json");
    let mut window = open_with((1280.0, 800.0), Some(path.clone()));
    assert!(has_text(&window, FIRST_STEPS));
    press(&mut window, Key::Escape);
    assert!(!has_text(&window, FIRST_STEPS));
    eframe::App::on_exit(window.state_mut(), None);
    drop(window);
    let window = open_with((1280.0, 800.0), Some(path));
    assert!(!has_text(&window, FIRST_STEPS));
    assert!(
        !has_text(&open(), FIRST_STEPS),
        "without a file nobody can tell"
    );
}
