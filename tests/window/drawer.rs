//! The drawer below the map: the table of states, by pointer, keyboard and accessible names.

use std::fmt::Write as _;

use eframe::egui::{Event, Key, Modifiers, Pos2, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kabul_atlas::atlas;
use kabul_atlas::country::CountryCode;
use kabul_atlas::explorer::DrawerPart;
use kabul_atlas::groups::Groups;
use kabul_atlas::places::Places;
use kabul_atlas::record::{RecordChoice, Severity, Trace, read_texts};
use kabul_atlas::window::AtlasWindow;
use kabul_atlas::world::World;

use super::{
    TASHKENT, Window, YAZD, at, click, click_at, has_text, open, open_with, press, press_with,
    selected, wait_for,
};

const TABLE: &str = "Table of states";

fn open_table(window: &mut Window) {
    press_with(window, Modifiers::SHIFT, Key::T);
    assert!(window.state().explorer().drawer.shows(DrawerPart::Table));
}

fn marked(window: &Window) -> Vec<String> {
    let marked = window.state().explorer().marked.iter();
    marked.map(CountryCode::to_string).collect()
}

/// The rows that are laid out, as a screen reader hears them.
fn rows(window: &Window) -> Vec<String> {
    let rows = window.query_all_by_role(Role::Row);
    let names = rows.filter_map(|row| row.accesskit_node().label());
    names.collect()
}

fn click_with_ctrl(window: &mut Window, at: Pos2) {
    window.event(Event::ModifiersChanged(Modifiers::COMMAND));
    window.hover_at(at);
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    window.run();
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    window.run();
}

/// The row on which the keyboard is.
fn active(window: &Window) -> Option<String> {
    let grid = window.get_by_role_and_label(Role::Grid, TABLE);
    let row = grid.accesskit_node().active_descendant()?;
    row.label()
}

#[test]
fn the_table_opens_with_the_closest_states_on_top() {
    let mut window = open();
    open_table(&mut window);
    let rows = rows(&window);
    assert!(
        rows[0].starts_with("Russia. Level: 5 Recognition. Since: 3 July 2025"),
        "{rows:?}"
    );
    assert!(rows[1].contains("Level: 4 Ambassadors"), "{}", rows[1]);
    assert!(rows.len() < 40, "only what is seen is laid out");
    press_with(&mut window, Modifiers::SHIFT, Key::T);
    assert!(window.query_by_role_and_label(Role::Grid, TABLE).is_none());
}

#[test]
fn heads_sort_and_shift_adds_a_column() {
    let mut window = open();
    open_table(&mut window);
    let sorting = |window: &Window| window.state().explorer().table.sorting.to_string();
    click(&mut window, "Sort by Country");
    assert_eq!(sorting(&window), "country");
    assert!(
        rows(&window)[0].starts_with("Albania"),
        "{:?}",
        rows(&window)[0]
    );
    click(&mut window, "Sort by Country: from A to Z");
    assert!(
        rows(&window)[0].starts_with("Zimbabwe"),
        "{:?}",
        rows(&window)[0]
    );
    window
        .get_by_label("Sort by Level")
        .click_modifiers(Modifiers::SHIFT);
    window.run();
    assert_eq!(sorting(&window), "-country,-level");
    assert!(has_text(
        &window,
        "Sort by Level: the most on top, sorted as number 2"
    ));
    // By keyboard too: a head is a stop of Tab.
    window.get_by_label("Sort by Since").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(sorting(&window), "-since");
}

#[test]
fn what_is_typed_leaves_the_rows_that_have_it() {
    let mut window = open();
    open_table(&mut window);
    window
        .get_by_role_and_label(Role::TextInput, "Find in the table")
        .focus();
    window.run();
    window
        .get_by_role_and_label(Role::TextInput, "Find in the table")
        .type_text("tajik");
    window.run();
    assert_eq!(rows(&window).len(), 1, "{:?}", rows(&window));
    assert!(has_text(&window, "1 of "));
    window
        .get_by_role_and_label(Role::TextInput, "Find in the table")
        .type_text("zz");
    window.run();
    assert!(has_text(&window, "No state has “tajikzz” in its row."));
}

#[test]
fn arrow_keys_walk_enter_shows_and_space_marks() {
    let mut window = open();
    open_table(&mut window);
    let second = rows(&window)[1].clone();
    assert_eq!(active(&window), Some(rows(&window)[0].clone()));
    press(&mut window, Key::ArrowDown);
    assert_eq!(active(&window), Some(second.clone()));
    press(&mut window, Key::Space);
    assert_eq!(marked(&window).len(), 1);
    assert_eq!(active(&window), Some(format!("Marked. {second}")));
    press(&mut window, Key::Enter);
    let code = marked(&window)[0].clone();
    assert_eq!(selected(&window), Some(code));
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(marked(&window).len(), 3);
    let before = window.state().explorer().date;
    let view = window.state().explorer().view;
    press(&mut window, Key::PageDown);
    press(&mut window, Key::End);
    assert_eq!(
        window.state().explorer().date,
        before,
        "pages lead through rows here"
    );
    assert!(
        active(&window).is_some(),
        "the last row is scrolled into view"
    );
    press(&mut window, Key::Home);
    assert!(active(&window).unwrap().starts_with("Russia"));
    assert_eq!(window.state().explorer().view, view, "the map stays");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    assert!(marked(&window).len() > 150);
}

#[test]
fn a_click_on_the_map_scrolls_its_row_into_view_and_marks_go_both_ways() {
    let mut window = open();
    open_table(&mut window);
    let iran = at(&window, YAZD);
    click_at(&mut window, iran);
    window.run_steps(8);
    assert_eq!(selected(&window).as_deref(), Some("IRN"));
    assert!(
        rows(&window).iter().any(|row| row.starts_with("Iran")),
        "{:?}",
        rows(&window)
    );
    // With Ctrl a click marks instead.
    let tashkent = at(&window, TASHKENT);
    click_with_ctrl(&mut window, tashkent);
    assert_eq!(marked(&window), ["UZB"]);
    assert_eq!(
        selected(&window).as_deref(),
        Some("IRN"),
        "what is selected stays"
    );
}

#[test]
fn a_row_is_clicked_by_assistive_technology() {
    let mut window = open();
    open_table(&mut window);
    let row = window.query_all_by_role(Role::Row).next().unwrap();
    row.click_accesskit();
    window.run();
    assert_eq!(selected(&window).as_deref(), Some("RUS"));
}

#[test]
fn rows_follow_the_day() {
    let mut window = open();
    open_table(&mut window);
    press_with(&mut window, Modifiers::COMMAND, Key::Home);
    window.run();
    let levels = rows(&window);
    assert!(
        levels.iter().all(|row| !row.contains("Recognition")),
        "{levels:?}"
    );
}

#[test]
fn the_table_takes_the_place_of_the_map_and_gives_it_back() {
    let mut window = open();
    open_table(&mut window);
    click(&mut window, "Fill");
    assert!(window.query_by_label(super::MAP).is_none());
    assert!(rows(&window).len() > 15);
    click(&mut window, "Show the map");
    assert!(window.query_by_label(super::MAP).is_some());
    click(&mut window, "Close the drawer");
    assert_eq!(window.state().explorer().drawer.part, None);
}

#[test]
fn a_small_window_has_room_for_the_table_alone() {
    let mut window = open_with((640.0, 420.0), None);
    open_table(&mut window);
    assert!(window.query_by_label(super::MAP).is_none());
    assert!(rows(&window).len() >= 3, "{}", rows(&window).len());
}

/// A world of so many states on a grid, each with one event.
fn large_world(count: usize) -> World {
    let folder = tempfile::tempdir().unwrap();
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap());
    let code = |n: usize| format!("{}{}{}", letter(n / 676), letter(n / 26), letter(n));
    let mut shapes = String::from("{\"type\":\"FeatureCollection\",\"features\":[");
    let mut places = String::new();
    let mut events = String::new();
    for number in 0..count {
        let code = code(number);
        let (lon, lat) = (number % 340, 3 * (number / 340));
        let (lon, lat) = (lon as f64 - 169.9, lat as f64 - 49.9);
        let (east, north) = (lon + 0.8, lat + 0.8);
        let comma = if number > 0 { "," } else { "" };
        write!(
            shapes,
            "{comma}{{\"type\":\"Feature\",\"properties\":{{\"id\":\"{code}\"}},\"geometry\":{{\"type\":\
             \"Polygon\",\"coordinates\":[[[{lon},{lat}],[{east},{lat}],[{east},{north}],\
             [{lon},{north}],[{lon},{lat}]]]}}}}"
        )
        .unwrap();
        write!(
            places,
            "[[country]]\ncode = \"{code}\"\nname = \"State {number:05}\"\nkind = \"state\"\n"
        )
        .unwrap();
        write!(
            events,
            "[[event]]\nid = \"e-{number}\"\ndate = \"2024-01-{:02}\"\nkind = \"talks\"\ntitle = \"Talks\"\n\
             summary = \"Talks.\"\nparties = [\"{code}\"]\ncontact = [\"{code}\"]\nconfidence = \"high\"\n\
             [[event.source]]\nurl = \"https://example.org/{number}\"\npublisher = \"P\"\n",
            number % 28 + 1
        )
        .unwrap();
    }
    shapes.push_str("]}");
    let path = folder.path().join("shapes.geojson");
    std::fs::write(&path, shapes).unwrap();
    let (atlas, problems) = atlas::read::file(&path).unwrap();
    assert_eq!(problems, []);
    let (record, problems) = read_texts([
        (
            "record.toml",
            "format = 1\nas_of = \"2026-07-01\"\ntitle = \"T\"\nlicence = \"L\"\n",
        ),
        ("events.toml", events.as_str()),
    ]);
    assert!(
        problems.iter().all(|it| it.severity != Severity::Error),
        "{problems:?}"
    );
    World {
        record,
        atlas,
        places: Places::read(&places, "organisation = []").unwrap(),
        groups: Groups::default(),
        boundaries: "made up".to_owned(),
        record_problems: Vec::new(),
        record_choice: RecordChoice::default(),
        record_trace: Trace::default(),
        atlas_problems: Vec::new(),
    }
}

#[test]
fn ten_thousand_states_scroll_and_only_those_that_are_seen_are_laid_out() {
    const COUNT: usize = 10_000;
    let builder = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_max_steps(12);
    let mut window =
        builder.build_eframe(|creation| AtlasWindow::new(creation, large_world(COUNT), None));
    wait_for(&mut window, AtlasWindow::is_ready);
    open_table(&mut window);
    click(&mut window, "Fill");
    // All but AFG, which is the subject, and KOS, which shapes have for XKX.
    let counts: Vec<(usize, usize)> = window
        .query_all_by_label_contains(" of ")
        .filter_map(|node| {
            let node = node.accesskit_node();
            let text = node.label().or_else(|| node.value())?;
            let (listed, all) = text.split_once(" of ")?;
            Some((listed.parse().ok()?, all.parse().ok()?))
        })
        .collect();
    let all = COUNT - 2;
    assert_eq!(counts, [(all, all)]);
    assert!(rows(&window).len() < 60, "{}", rows(&window).len());
    click(&mut window, "Sort by Country");
    click(&mut window, "Sort by Country: from A to Z");
    assert!(
        rows(&window)[0].starts_with("State 09999"),
        "{}",
        rows(&window)[0]
    );
    window.get_by_role_and_label(Role::Grid, TABLE).focus();
    window.run();
    press(&mut window, Key::End);
    assert!(active(&window).unwrap().starts_with("State 00000"));
    assert!(rows(&window).len() < 60, "{}", rows(&window).len());
}

#[test]
fn marked_states_stand_side_by_side_until_they_are_taken_out() {
    let mut window = open();
    press_with(&mut window, Modifiers::SHIFT, Key::C);
    assert!(has_text(&window, "Mark two to five states to compare them"));
    let tashkent = at(&window, TASHKENT);
    click_with_ctrl(&mut window, tashkent);
    let yazd = at(&window, YAZD);
    click_at(&mut window, yazd);
    press_with(&mut window, Modifiers::SHIFT, Key::M);
    assert_eq!(marked(&window), ["UZB", "IRN"]);
    assert!(has_text(&window, "Levels over time of Uzbekistan, Iran"));
    assert!(has_text(&window, "≠ Level"));
    assert!(has_text(&window, "Borders Afghanistan") && !has_text(&window, "≠ Borders"));
    click(&mut window, "Take Uzbekistan out of the comparison");
    assert_eq!(marked(&window), ["IRN"]);
    assert!(has_text(&window, "Mark two to five states to compare them"));
}

#[test]
fn statistics_tell_months_and_a_click_goes_to_the_day() {
    let mut window = open();
    press_with(&mut window, Modifiers::SHIFT, Key::S);
    assert!(has_text(
        &window,
        "How many states have each level. 1 July 2026: 1 Recognition"
    ));
    let rect = window
        .get_by_label_contains("How many states have each level")
        .rect();
    let middle = rect.center();
    click_at(&mut window, middle);
    let day = window.state().explorer().date;
    assert_eq!(
        day.tomorrow().unwrap().day(),
        1,
        "the last day of a month: {day}"
    );
    assert!(has_text(&window, &kabul_atlas::date::in_words(day)));
    // From month to month by keyboard.
    window
        .get_by_label_contains("How many states have each level")
        .focus();
    window.run();
    press(&mut window, Key::ArrowRight);
    assert!(window.state().explorer().date > day);
    window.get_by_label("States that are counted").click();
    window.run();
    click(&mut window, "Group of Seven");
    assert!(has_text(&window, "Recognition: 0"));
}

#[test]
fn countries_on_the_map_are_named_with_level_and_place_and_the_focus_is_on_the_selected_one() {
    let mut window = open();
    let uzbekistan = "Uzbekistan, Ambassadors, borders Afghanistan";
    let map = window.get_by_label(super::MAP);
    let children = map.query_all_by_role(Role::ListBoxOption);
    let children = children.filter_map(|node| node.accesskit_node().label());
    let names: Vec<String> = children.collect();
    assert!(names.iter().any(|name| name == uzbekistan), "{names:?}");
    assert!(
        names
            .iter()
            .any(|name| name == "Afghanistan, subject of the atlas"),
        "{names:?}"
    );
    let node = window.get_by_label(uzbekistan);
    assert!((node.rect().center() - at(&window, TASHKENT)).length() < 4.0);
    node.click_accesskit();
    window.run();
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
    window.get_by_label(super::MAP).focus();
    window.run();
    let told = |window: &Window| {
        let map = window.get_by_label(super::MAP);
        map.accesskit_node()
            .active_descendant()
            .and_then(|node| node.label())
    };
    assert_eq!(told(&window).as_deref(), Some(uzbekistan));
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    let next = told(&window).unwrap();
    assert_ne!(next, uzbekistan);
    // The pointer still finds the country below.
    let tashkent = at(&window, TASHKENT);
    click_at(&mut window, tashkent);
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
}

#[test]
fn changes_of_day_selection_and_marks_are_announced() {
    let mut window = open();
    let said = |window: &Window| {
        let nodes = window.query_all_by_role(Role::Status);
        let texts: Vec<String> = nodes
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        texts.join("|")
    };
    assert_eq!(said(&window), "1 July 2026");
    let tashkent = at(&window, TASHKENT);
    click_at(&mut window, tashkent);
    assert_eq!(said(&window), "1 July 2026. Uzbekistan: Ambassadors");
    press_with(&mut window, Modifiers::COMMAND, Key::Home);
    assert!(
        said(&window).starts_with("15 August 2021. Uzbekistan: "),
        "{}",
        said(&window)
    );
    press_with(&mut window, Modifiers::SHIFT, Key::M);
    assert!(
        said(&window).ends_with(". Marked: Uzbekistan"),
        "{}",
        said(&window)
    );
}

#[test]
fn text_grows_and_shrinks_in_steps_and_comes_back() {
    let mut window = open();
    let zoom = |window: &Window| window.ctx.zoom_factor();
    press_with(&mut window, Modifiers::COMMAND, Key::Plus);
    assert_eq!(zoom(&window), 1.1);
    for _ in 0..9 {
        press_with(&mut window, Modifiers::COMMAND, Key::Plus);
    }
    assert_eq!(zoom(&window), 2.5, "no larger");
    press_with(&mut window, Modifiers::COMMAND, Key::Num0);
    assert_eq!(zoom(&window), 1.0);
    for _ in 0..4 {
        press_with(&mut window, Modifiers::COMMAND, Key::Minus);
    }
    assert_eq!(zoom(&window), 0.75, "no smaller");
}
