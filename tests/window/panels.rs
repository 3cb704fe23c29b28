//! Time in the panels of the window: the chart of a page, what changed, what happened.

use eframe::egui::{Key, Modifiers, OutputCommand, Pos2, Rect, Role, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kabul_atlas::date::{Day, in_words};
use kabul_atlas::engagement::{Chronicle, Comparison};
use kabul_atlas::explorer::caption::line_of_turn;
use kabul_atlas::explorer::happenings::Happening;
use kabul_atlas::record::Era;
use kabul_atlas::scene::Class;

use super::{Window, click_at, has_text, map_rect, open_with, press_with, selected};

const CHART: &str = "Level over time: ";
const CLOSE: &str = "Close what happened";

/// The window with the page of a country, whose state says that it was selected.
fn open_on(country: &str, size: (f32, f32)) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("window.json");
    std::fs::write(&path, format!("{{\"selected\": \"{country}\"}}")).unwrap();
    open_with(size, Some(path))
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    press_with(window, modifiers, key);
    window.run_steps(20);
}

fn click_first(window: &mut Window, text: &str) {
    let mut found = window.query_all_by_label_contains(text);
    found.next().unwrap().click();
    drop(found);
    window.run_steps(20);
}

fn date(window: &Window) -> Day {
    window.state().explorer().date
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// How the chart names the event by which Uzbekistan came to have its level.
fn tick_of_uzbekistan(window: &Window) -> String {
    let explorer = window.state().explorer();
    let turns = explorer.chronicle().turns();
    let turn = turns
        .iter()
        .find(|turn| turn.country.as_str() == "UZB" && turn.day == day("2024-10-09"));
    let event = &window.state().world().record[turn.unwrap().cause.events()[0]];
    format!("Go to {}: {}", event.date, event.title)
}

#[test]
fn the_chart_tells_the_level_over_time_in_words() {
    let window = open_on("UZB", (1280.0, 800.0));
    let chart = window.get_by_label_contains(CHART);
    let words = chart.accesskit_node().label().unwrap();
    assert!(words.contains("15 Aug 2021 "), "{words}");
    assert!(words.contains("; 9 Oct 2024 Ambassadors. "), "{words}");
    let steps = window.state().explorer().chronicle();
    let steps = steps.steps_of("UZB".parse().unwrap());
    assert_eq!(words.matches(';').count() + 1, steps.len());
    for text in ["since 9 October 2024", "since 20 November 2024"] {
        assert!(has_text(&window, text), "{text}: level and mission");
    }
}

#[test]
fn a_click_on_an_event_of_the_chart_goes_to_its_day() {
    let mut window = open_on("UZB", (1280.0, 800.0));
    let tick = tick_of_uzbekistan(&window);
    click_first(&mut window, &tick);
    assert_eq!(date(&window), day("2024-10-09"));
    let title = tick.split_once(": ").unwrap().1;
    let listed = window.query_all_by_label(title).next().unwrap().rect();
    assert!(
        listed.bottom() < map_rect(&window).bottom() && listed.top() > map_rect(&window).top(),
        "it is in view: {listed:?}"
    );
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
}

#[test]
fn the_chart_tells_what_the_pointer_is_on() {
    const TURN: &str = "Resident diplomacy → Ambassadors";
    let mut window = open_on("UZB", (1280.0, 900.0));
    assert!(!has_text(&window, TURN));
    let tick = tick_of_uzbekistan(&window);
    let at = window
        .query_all_by_label_contains(&tick)
        .next()
        .unwrap()
        .rect();
    let title = tick.split_once(": ").unwrap().1.to_owned();
    let count = |window: &Window| window.query_all_by_label(&title).count();
    let before = count(&window);
    window.hover_at(at.center());
    window.run();
    assert_eq!(count(&window), before + 1, "the event");
    let chart = window.get_by_label_contains(CHART).rect();
    let above = pos2(at.center().x, chart.top() + 20.0);
    window.hover_at(above);
    window.run();
    assert!(has_text(&window, TURN), "the change");
    click_at(&mut window, above);
    assert_eq!(
        date(&window),
        day("2024-10-09"),
        "a click goes to the change"
    );
}

#[test]
fn the_keyboard_leads_through_the_chart() {
    let mut window = open_on("UZB", (1280.0, 800.0));
    // Past all the layers on the left.
    for _ in 0..160 {
        press_with(&mut window, Modifiers::NONE, Key::Tab);
        if window.get_by_label_contains(CHART).is_focused() {
            break;
        }
    }
    let last = date(&window);
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    assert!(date(&window) < last, "an event back");
    while date(&window) > day("2024-10-09") {
        let before = date(&window);
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        assert!(date(&window) < before, "a change back");
    }
    assert_eq!(date(&window), day("2024-10-09"));
    assert!(window.get_by_label_contains(CHART).is_focused());
}

#[test]
fn an_organisation_and_a_country_without_events_have_no_level_over_time() {
    let mut window = open_with((1280.0, 800.0), None);
    press(&mut window, Modifiers::NONE, Key::O);
    click_first(&mut window, "European Union, ");
    assert!(has_text(&window, "Events over time: "));
    assert!(!has_text(&window, CHART));
    let window = open_on("AFG", (1280.0, 800.0));
    assert!(!has_text(&window, CHART) && !has_text(&window, "Events over time: "));
}

fn comparison(window: &Window) -> Comparison {
    let record = &window.state().world().record;
    let chronicle = Chronicle::of(record, Era::Second);
    let (first, last) = (chronicle.first_day(), chronicle.last_day());
    Comparison::between(record, &chronicle, first, last)
}

#[test]
fn what_changed_lists_exactly_the_changes_of_the_comparison() {
    let mut window = open_with((1440.0, 900.0), None);
    press(&mut window, Modifiers::COMMAND, Key::D);
    let comparison = comparison(&window);
    let rows = window.query_all_by_role(Role::Button).filter(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.contains(" → ")
    });
    let rows: Vec<String> = rows
        .map(|row| row.accesskit_node().label().unwrap())
        .collect();
    assert_eq!(rows.len(), comparison.changes.len());
    for change in &comparison.changes {
        let name = window.state().world().places.name(&change.country.into());
        let [from, to] = [change.from, change.to].map(|level| Class::Level(level).name());
        let row = format!("{name}: {from} → {to}");
        assert!(rows.contains(&row), "{row}");
        let world = window.state().world();
        for index in change.deciding.iter().take(1) {
            let event = &world.record[*index];
            let told = format!("{}: {}", event.date, event.title);
            assert!(has_text(&window, &told), "{told}");
        }
    }
    for group in ["Rises (", "Newly known (", " rose, "] {
        assert!(has_text(&window, group), "{group}");
    }
}

#[test]
fn a_row_of_what_changed_leads_to_the_steps_of_that_country_and_their_causes() {
    let mut window = open_with((1440.0, 900.0), None);
    press(&mut window, Modifiers::COMMAND, Key::D);
    click_first(&mut window, "Russia: ");
    assert_eq!(selected(&window).as_deref(), Some("RUS"));
    let comparison = comparison(&window);
    let days = format!(
        "From {} to {}",
        in_words(comparison.from),
        in_words(comparison.to)
    );
    assert!(has_text(&window, &days));
    let world = window.state().world();
    for turn in comparison.turns_of("RUS".parse().unwrap()) {
        let line = line_of_turn(turn, world, kabul_atlas::language::Language::English);
        assert!(has_text(&window, &line.what), "{}", line.what);
        let cause = &world.record[turn.cause.events()[0]];
        assert!(has_text(&window, &cause.title), "{}", cause.title);
    }
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(has_text(&window, "What changed"), "the list is there again");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!has_text(&window, "What changed"));
    assert!(has_text(&window, "This month: "));
}

#[test]
fn what_changed_can_be_copied_as_a_table() {
    let mut window = open_with((1440.0, 900.0), None);
    press(&mut window, Modifiers::COMMAND, Key::D);
    window.get_by_label("Copy as a table").click();
    let mut copied = None;
    for _ in 0..4 {
        window.step();
        let commands = &window.output().platform_output.commands;
        let mut texts = commands.iter().filter_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        copied = texts.next_back().or(copied);
    }
    let table = copied.unwrap();
    assert_eq!(table.lines().count(), comparison(&window).changes.len() + 1);
}

#[test]
fn what_happened_this_month_leads_to_the_country_and_the_day() {
    let mut window = open_on("UZB", (1440.0, 900.0));
    let tick = tick_of_uzbekistan(&window);
    click_first(&mut window, &tick);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(selected(&window), None);
    assert!(has_text(&window, "This month: October 2024"));
    let explorer = window.state().explorer();
    let world = window.state().world();
    let happenings = explorer.happenings(world);
    let is_told = |it: &Happening| {
        let event = &world.record[it.event];
        it.has_run_out || has_text(&window, &event.title)
    };
    assert!(happenings.in_month.iter().all(is_told));
    assert!(happenings.earlier.iter().all(is_told));
    let earlier = happenings.earlier.iter().find(|it| it.turns.is_empty());
    let earlier = earlier.unwrap().clone();
    click_first(
        &mut window,
        "Uzbekistan: Resident diplomacy → Ambassadors. ",
    );
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    let event = &window.state().world().record[earlier.event];
    let name = format!("{}. {}", event.date, event.title);
    click_first(&mut window, &name);
    assert_eq!(date(&window), earlier.day);
}

#[test]
fn the_panel_is_closed_until_it_is_wanted_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("window.json");
    let mut window = open_with((1440.0, 900.0), Some(path.clone()));
    window.get_by_label(CLOSE).click();
    window.run();
    assert!(!has_text(&window, CLOSE));
    eframe::App::on_exit(window.state_mut(), None);
    drop(window);
    let mut window = open_with((1440.0, 900.0), Some(path));
    assert!(!has_text(&window, CLOSE));
    press(&mut window, Modifiers::COMMAND, Key::M);
    assert!(has_text(&window, CLOSE));
}

#[test]
fn a_small_window_keeps_its_map() {
    for size in [(1280.0, 800.0), (900.0, 600.0), (640.0, 480.0)] {
        let mut window = open_with(size, None);
        assert!(!has_text(&window, CLOSE), "{size:?}");
        press(&mut window, Modifiers::COMMAND, Key::M);
        let inside = Rect::from_min_size(Pos2::ZERO, vec2(size.0, size.1));
        assert!(inside.contains_rect(window.get_by_label(CLOSE).rect()));
        assert!(map_rect(&window).width() > 250.0, "{size:?}");
        window.check_accessibility();
        press(&mut window, Modifiers::COMMAND, Key::D);
        window.check_accessibility();
    }
}
