//! Time in the window: by pointer, by key, by word, and for a screen reader.

use eframe::egui::accesskit::{ActionData, ActionRequest, TreeId};
use eframe::egui::{Event, Key, Modifiers, Pos2, Role, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kabul_atlas::date::Day;
use kabul_atlas::record::Era;
use kabul_atlas::scene::{Class, Layer};

use super::{
    Action, AtlasWindow, Window, at, click, click_at, fill, has_text, map_rect, open, open_with,
    press, press_with, selected,
};

const SLIDER: &str = "Date on the timeline";
const OTHER: &str = "Other date on the timeline";

fn date(window: &Window) -> String {
    window.state().explorer().date.to_string()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn slider<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    window.get_by_role_and_label(Role::Slider, name)
}

fn value(window: &Window, name: &str) -> String {
    let node = slider(window, name);
    node.accesskit_node().value().unwrap_or_default()
}

/// Types into the field and presses Enter.
fn enter(window: &mut Window, field: &str, text: &str) {
    fill(window, field, text);
    press(window, Key::Enter);
}

/// A place on the track of the timeline: the share of its width, and of its height.
fn on_track(window: &Window, across: f32, down: f32) -> Pos2 {
    let rect = slider(window, SLIDER).rect();
    rect.min + vec2(rect.width() * across, rect.height() * down)
}

/// Asks as assistive technology does.
fn request(window: &mut Window, name: &str, action: Action, data: Option<ActionData>) {
    let target = slider(window, name).accesskit_node().locate().0;
    window.event(Event::AccessKitActionRequest(ActionRequest {
        action,
        target_tree: TreeId::ROOT,
        target_node: target,
        data,
    }));
    window.run();
}

#[test]
fn the_date_is_a_slider_that_says_its_day() {
    let mut window = open();
    assert_eq!(value(&window, SLIDER), "1 July 2026");
    slider(&window, SLIDER).focus();
    window.run();
    press(&mut window, Key::ArrowLeft);
    assert_eq!(value(&window, SLIDER), "30 June 2026");
    press(&mut window, Key::ArrowDown);
    assert_eq!(date(&window), "2026-05-30");
    let view = window.state().explorer().view;
    press(&mut window, Key::Home);
    assert_eq!(date(&window), "2021-08-15");
    assert_eq!(window.state().explorer().view, view, "the map stays");
    request(&mut window, SLIDER, Action::Increment, None);
    assert_eq!(date(&window), "2021-08-16");
    let value = Some(ActionData::NumericValue(3.0));
    request(&mut window, SLIDER, Action::SetValue, value);
    assert_eq!(date(&window), "2021-08-18");
    let beyond = Some(ActionData::NumericValue(1e12));
    request(&mut window, SLIDER, Action::SetValue, beyond);
    assert_eq!(date(&window), "2026-07-01");
}

#[test]
fn a_press_on_the_track_shows_its_day_and_a_drag_follows_the_pointer() {
    let mut window = open();
    let start = on_track(&window, 0.5, 0.7);
    window.hover_at(start);
    window.drag_at(start);
    window.step();
    let pressed = date(&window);
    assert!(pressed.starts_with("2024-0"), "{pressed}");
    let mut last = pressed;
    for step in 1..8_u8 {
        window.hover_at(start + vec2(f32::from(step) * 20.0, 0.0));
        window.step();
        let now = date(&window);
        assert!(now > last, "{now} after {last}");
        last = now;
    }
    window.drop_at(start + vec2(5000.0, 0.0));
    window.run();
    assert!(!window.state().explorer().play.is_on());
}

#[test]
fn a_press_near_a_mark_shows_the_day_of_the_change() {
    let mut window = open();
    let explorer = window.state().explorer();
    let (first, last) = (day("2021-08-15"), explorer.chronicle().last_day());
    let russia = day("2025-07-03");
    let days = |from: Day, to: Day| f64::from(kabul_atlas::date::days_between(from, to));
    let rect = slider(&window, SLIDER).rect().shrink2(vec2(8.0, 0.0));
    let x = rect.left() + rect.width() * (days(first, russia) / days(first, last)) as f32;
    let at = Pos2::new(x + 0.4, rect.top() + 20.0);
    click_at(&mut window, at);
    assert_eq!(date(&window), "2025-07-03");
    assert!(has_text(&window, "Russia: "), "the row above says it");
}

#[test]
fn hovering_the_track_tells_what_happened() {
    let mut window = open();
    let at = on_track(&window, 0.003, 0.2);
    window.hover_at(at);
    window.run();
    assert!(has_text(&window, "August 2021: "), "how full the month was");
    let far = map_rect(&window).center();
    window.hover_at(far);
    window.run();
    assert!(!has_text(&window, "August 2021: "));
}

#[test]
fn a_typed_date_is_shown_and_a_typed_word_is_answered() {
    let mut window = open();
    enter(&mut window, "Date", "30 Jan 2024");
    assert_eq!(date(&window), "2024-01-30");
    enter(&mut window, "Date", "2025-07");
    assert_eq!(date(&window), "2025-07-31");
    enter(&mut window, "Date", "soon");
    assert_eq!(date(&window), "2025-07-31");
    assert!(has_text(&window, "“soon” is not a date"));
    let field = window.get_by_role_and_label(Role::TextInput, "Date");
    assert_eq!(field.value().as_deref(), Some("soon"), "to be mended");
    press(&mut window, Key::Escape);
    let field = window.get_by_role_and_label(Role::TextInput, "Date");
    assert_eq!(field.value().as_deref(), Some("31 July 2025"));
    enter(&mut window, "Date", "2031");
    assert!(has_text(&window, "nothing later is known"));
}

#[test]
fn a_key_leads_to_the_date_also_where_the_timeline_is_folded() {
    let mut window = open();
    click(&mut window, "Timeline");
    assert!(!window.state().explorer().shows_timeline);
    assert!(
        window
            .query_by_role_and_label(Role::Slider, SLIDER)
            .is_none()
    );
    press_with(&mut window, Modifiers::COMMAND, Key::G);
    assert!(window.state().explorer().shows_timeline);
    let field = window.get_by_role_and_label(Role::TextInput, "Date");
    assert!(field.is_focused());
    field.type_text("2022-06-23");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(date(&window), "2022-06-23", "what stood there is replaced");
}

#[test]
fn keys_step_through_time() {
    let mut window = open();
    enter(&mut window, "Date", "2025-07-10");
    press(&mut window, Key::Comma);
    assert_eq!(date(&window), "2025-07-09");
    press(&mut window, Key::Period);
    press_with(&mut window, Modifiers::SHIFT, Key::PageUp);
    assert_eq!(date(&window), "2025-06-10");
    press_with(&mut window, Modifiers::SHIFT, Key::PageDown);
    assert_eq!(date(&window), "2025-07-10");
    enter(&mut window, "Date", "2025-07-04");
    press(&mut window, Key::PageUp);
    assert_eq!(date(&window), "2025-07-03");
    assert!(has_text(&window, "Russia: "));
    press_with(&mut window, Modifiers::COMMAND, Key::Home);
    assert_eq!(date(&window), "2021-08-15");
    press_with(&mut window, Modifiers::COMMAND, Key::End);
    assert_eq!(date(&window), "2026-07-01");
    press_with(&mut window, Modifiers::COMMAND, Key::PageUp);
    let before = date(&window);
    assert!(before.as_str() < "2026-07-01", "the event before: {before}");
}

#[test]
fn the_space_bar_plays_and_pauses_and_time_stops_at_a_change_that_is_told() {
    let mut window = open();
    enter(&mut window, "Date", "2025-07-01");
    window.key_press(Key::Space);
    window.run_steps(2);
    assert!(window.state().explorer().play.is_on());
    let mut steps = 0;
    while window.state().explorer().caption.is_none() {
        window.step();
        steps += 1;
        assert!(steps < 500, "{}", date(&window));
    }
    assert_eq!(date(&window), "2025-07-03");
    window.run_steps(3);
    assert!(has_text(&window, "Recognition") && has_text(&window, "Russia: "));
    assert_eq!(date(&window), "2025-07-03", "it stays for a while");
    window.key_press(Key::Space);
    window.run_steps(2);
    assert!(!window.state().explorer().play.is_on());
}

#[test]
fn the_space_bar_on_a_button_presses_only_the_button() {
    let mut window = open();
    window.get_by_label("Loop").focus();
    window.run();
    press(&mut window, Key::Space);
    assert!(window.state().explorer().play.is_endless);
    assert!(!window.state().explorer().play.is_on());
}

#[test]
fn speed_and_loop_are_chosen_and_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("window.json");
    let mut window = open_with((1280.0, 800.0), Some(path.clone()));
    click(&mut window, "Speed: 1 month/s");
    click(&mut window, "3 months/s");
    click(&mut window, "Loop");
    click(&mut window, "Timeline");
    eframe::App::on_exit(window.state_mut(), None);
    drop(window);
    let window = open_with((1280.0, 800.0), Some(path));
    assert!(has_text(&window, "Speed: 3 months/s"));
    assert!(window.state().explorer().play.is_endless);
    assert!(!window.state().explorer().shows_timeline);
}

#[test]
fn two_days_are_compared_swapped_and_let_go() {
    let mut window = open();
    enter(&mut window, "Date", "2025-12-31");
    click(&mut window, "Compare…");
    assert!(has_text(
        &window,
        "Change from 15 August 2021 to 31 December 2025"
    ));
    assert_eq!(value(&window, OTHER), "15 August 2021");
    enter(&mut window, "From", "2024");
    assert!(has_text(
        &window,
        "Change from 31 December 2024 to 31 December 2025"
    ));
    for class in Class::SHIFTS {
        assert!(
            has_text(&window, &format!("{}, ", class.name())),
            "{class:?}"
        );
    }
    click(&mut window, "Swap the two days");
    assert_eq!(date(&window), "2024-12-31");
    assert!(has_text(
        &window,
        "Change from 31 December 2024 to 31 December 2025"
    ));
    enter(&mut window, "From", "2026-03-01");
    assert!(has_text(&window, "changed places"));
    assert!(has_text(
        &window,
        "Change from 31 December 2025 to 1 March 2026"
    ));
    slider(&window, OTHER).focus();
    window.run();
    press(&mut window, Key::ArrowLeft);
    assert!(has_text(
        &window,
        "Change from 30 December 2025 to 1 March 2026"
    ));
    click(&mut window, "End the comparison");
    assert!(!has_text(&window, "Change from") && has_text(&window, "Recognition, "));
}

#[test]
fn the_second_day_is_dragged_by_its_handle() {
    let mut window = open();
    click(&mut window, "Compare…");
    let from = slider(&window, OTHER).rect().center();
    window.hover_at(from);
    window.drag_at(from);
    window.step();
    for step in [10.0, 60.0, 200.0] {
        window.hover_at(from + vec2(step, 0.0));
        window.step();
    }
    window.drop_at(from + vec2(200.0, 0.0));
    window.run();
    let explorer = window.state().explorer();
    assert_eq!(
        explorer.date,
        explorer.chronicle().last_day(),
        "the first stays"
    );
    assert!(explorer.compare.unwrap() > day("2022-01-01"));
}

#[test]
fn a_country_is_selected_while_two_days_are_compared() {
    let mut window = open();
    click(&mut window, "Compare…");
    let tashkent = at(&window, super::TASHKENT);
    click_at(&mut window, tashkent);
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
    press(&mut window, Key::Escape);
    assert!(window.state().explorer().compare.is_some(), "one at a time");
    press(&mut window, Key::Escape);
    assert!(window.state().explorer().compare.is_none());
}

#[test]
fn the_first_emirate_is_chosen_and_the_whole_window_follows() {
    let mut window = open();
    let now = "Time: since 15 August 2021";
    let then = "First Emirate (1994–2001)";
    click(&mut window, now);
    click(&mut window, then);
    assert_eq!(window.state().explorer().era, Era::First);
    assert!(has_text(&window, "Recognition, 3 states"));
    let islamabad = at(&window, kabul_atlas::atlas::LonLat::new(71.0, 30.0));
    click_at(&mut window, islamabad);
    assert_eq!(selected(&window).as_deref(), Some("PAK"));
    assert!(has_text(&window, "since 25 May 1997"));
    enter(&mut window, "Date", "2001-12-31");
    assert!(has_text(&window, "Recognition, ") && !has_text(&window, "Recognition, 3"));
    click(&mut window, &format!("Time: {then}"));
    click(&mut window, "Since 15 August 2021");
    assert_eq!(date(&window), "2026-07-01");
}

#[test]
fn a_screen_reader_hears_the_day_when_a_key_has_changed_it() {
    use eframe::egui::accesskit::Live;
    let mut window = open();
    enter(&mut window, "Date", "2025-07-04");
    press(&mut window, Key::PageUp);
    let said: Vec<String> = window
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().live() == Live::Polite)
        .filter_map(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        })
        .collect();
    let is_said = |words: &String| words.starts_with("3 July 2025. Russia: ");
    assert!(said.iter().any(is_said), "{said:?}");
}

#[test]
fn the_timeline_stays_inside_the_window_at_every_size() {
    for (size, is_compared) in [
        ((640.0, 480.0), false),
        ((640.0, 480.0), true),
        ((900.0, 600.0), true),
        ((1920.0, 1080.0), true),
    ] {
        let mut window = open_with(size, None);
        let mut names = vec!["Play", "Next change of a level", "Loop", "Timeline", SLIDER];
        if is_compared {
            click(&mut window, "Compare…");
            names.extend(["From", "To", "Swap the two days", "End the comparison"]);
        } else {
            names.extend(["Date", "Compare…"]);
        }
        let mut placed: Vec<(&str, eframe::egui::Rect)> = Vec::new();
        for name in names {
            let rect = window.get_by_label(name).rect();
            let inside = eframe::egui::Rect::from_min_size(Pos2::ZERO, vec2(size.0, size.1));
            assert!(inside.contains_rect(rect), "{name} at {size:?}: {rect:?}");
            for (other, taken) in &placed {
                let overlap = rect.intersect(*taken);
                let is_apart = !overlap.is_positive() || name == SLIDER || *other == SLIDER;
                assert!(is_apart, "{name} and {other} at {size:?}");
            }
            placed.push((name, rect));
        }
        assert!(map_rect(&window).height() > 200.0, "{size:?}");
    }
}

#[test]
fn layers_stay_as_they_are_while_time_goes_on() {
    let mut window = open();
    press(&mut window, Key::C);
    let layers = window.state().explorer().layers;
    press(&mut window, Key::PageUp);
    press_with(&mut window, Modifiers::COMMAND, Key::D);
    assert_eq!(window.state().explorer().layers, layers);
    assert!(layers.has(Layer::Capitals));
}

#[test]
fn the_window_rests_where_time_stands_still() {
    let mut window = open();
    super::wait_for(&mut window, AtlasWindow::is_complete);
    press(&mut window, Key::PageUp);
    window.run_steps(40);
    std::thread::sleep(std::time::Duration::from_millis(100));
    window.run();
    assert!(window.run() <= 1, "no other frame is asked for");
}
