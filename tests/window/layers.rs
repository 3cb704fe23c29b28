//! The layers in the window: presets, settings, signs on the map, pages of corridors and
//! crossings, lists.

use eframe::egui::{Key, Modifiers, Role, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kabul_atlas::atlas::LonLat;
use kabul_atlas::explorer::{Sheet, listing};
use kabul_atlas::scene::{Layer, NameStyle, Preset, Stratum};

use super::{
    TASHKENT, Window, at, click_at, has_text, map_rect, open, open_with, press, press_with,
    selected,
};

/// Also what is out of sight in a panel that scrolls.
fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click_accesskit();
    window.run();
}

fn press_often(window: &mut Window, key: Key) {
    press(window, key);
    window.run_steps(20);
}

fn lines(window: &Window) -> Vec<Layer> {
    let order = window.state().explorer().layers.order().into_iter();
    order
        .filter(|layer| layer.stratum() == Stratum::Lines)
        .collect()
}

fn preset(window: &mut Window, preset: Preset) {
    click(window, &format!("Preset: {}", preset.name()));
    window.run_steps(8);
}

#[test]
fn a_preset_is_one_click_away_and_one_says_when_it_is_none() {
    let mut window = open();
    for wanted in Preset::ALL {
        preset(&mut window, wanted);
        assert_eq!(window.state().explorer().layers, wanted.layers());
        assert!(!has_text(&window, "Own choice"));
    }
    click(&mut window, "Capitals");
    assert!(has_text(&window, "Own choice"));
}

#[test]
fn a_search_leaves_the_layers_that_it_finds() {
    let mut window = open();
    window.get_by_label("Find a layer").focus();
    window.run();
    window.get_by_label("Find a layer").type_text("crossings");
    window.run();
    let ticks = |window: &Window| {
        let ticks = window.query_all_by_role(Role::CheckBox);
        ticks
            .filter_map(|node| node.accesskit_node().label())
            .collect::<Vec<_>>()
    };
    assert_eq!(ticks(&window), ["Border crossings"]);
    click(&mut window, "Border crossings");
    assert!(window.state().explorer().layers.has(Layer::Crossings));
    click(&mut window, "End the search");
    assert_eq!(ticks(&window).len(), Layer::COUNT);
}

#[test]
fn the_settings_of_a_layer_change_its_order_and_opacity_and_show_it_alone() {
    let mut window = open();
    let borders = "Settings of Borders";
    click(&mut window, borders);
    assert_eq!(lines(&window).last(), Some(&Layer::Borders));
    click(&mut window, "Draw Borders over the next layer");
    let order = lines(&window);
    assert_eq!(order[order.len() - 2], Layer::Borders);
    window
        .get_by_label("Opacity of Borders")
        .decrement_accesskit();
    window.run();
    let layers = window.state().explorer().layers;
    assert_eq!(layers.opacity_percent(Layer::Borders), 95);
    click(&mut window, "Show Borders alone");
    assert_eq!(window.state().explorer().solo(), Some(Layer::Borders));
    click(&mut window, "Show all layers again");
    assert_eq!(window.state().explorer().solo(), None);
    click(&mut window, borders);
    assert!(window.query_by_label("Opacity of Borders").is_none());
}

#[test]
fn the_keyboard_opens_and_closes_the_settings_of_a_layer() {
    let mut window = open();
    let is_open = |window: &Window| window.query_by_label("Opacity of Contacts").is_some();
    window.get_by_label("Contacts").focus();
    window.run();
    press(&mut window, Key::ArrowRight);
    assert!(is_open(&window));
    assert!(window.get_by_label("Contacts").is_focused());
    press(&mut window, Key::ArrowLeft);
    assert!(!is_open(&window));
}

#[test]
fn a_layer_is_dragged_over_another() {
    let mut window = open_with((1280.0, 1400.0), None);
    let row = |window: &Window, layer: Layer| {
        let node = window.get_by_role_and_label(Role::CheckBox, layer.name());
        node.rect()
    };
    let order = lines(&window);
    let (from, to) = (row(&window, Layer::Borders), row(&window, order[0]));
    window.hover_at(from.center());
    window.drag_at(from.center());
    window.run_steps(2);
    for y in [from.center().y - 12.0, to.top() + 2.0] {
        window.hover_at(pos2(from.center().x, y));
        window.run_steps(2);
    }
    window.drop_at(pos2(from.center().x, to.top() + 2.0));
    window.run();
    assert_eq!(lines(&window).first(), Some(&Layer::Borders));
    let layers = window.state().explorer().layers;
    assert!(layers.has(Layer::Borders), "it was not clicked");
}

#[test]
fn the_style_of_names_stands_beside_their_layer() {
    let mut window = open();
    for style in [NameStyle::Local, NameStyle::Both, NameStyle::English] {
        click(&mut window, &format!("Country names: {}", style.name()));
        assert_eq!(window.state().explorer().names, style);
    }
    click(&mut window, "Country names");
    assert!(!has_text(&window, "Country names: Both"));
}

/// Whether the legend has a row of this level; states on the map have levels in their names too.
fn has_row(window: &Window, label: &str) -> bool {
    window.query_all_by_role(Role::Button).any(|node| {
        let name = node.accesskit_node().label().unwrap_or_default();
        name.starts_with(label)
    })
}

#[test]
fn legend_and_layers_fold_up() {
    let mut window = open();
    assert!(has_row(&window, "Ambassadors, "));
    click(&mut window, "Legend");
    assert!(!has_row(&window, "Ambassadors, "));
    click(&mut window, "Layers");
    assert_eq!(window.query_all_by_role(Role::CheckBox).count(), 0);
    click(&mut window, "Layers");
    assert_eq!(
        window.query_all_by_role(Role::CheckBox).count(),
        Layer::COUNT
    );
}

#[test]
fn pointing_at_a_mission_tells_its_rank_and_a_click_selects_the_country() {
    let mut window = open();
    click(&mut window, "Missions in Kabul");
    window.run_steps(8);
    let tashkent = at(&window, TASHKENT);
    window.hover_at(tashkent);
    window.run_steps(4);
    for text in ["Mission in Kabul: Led by an ambassador", "20 November 2024"] {
        assert!(has_text(&window, text), "{text}");
    }
    click_at(&mut window, tashkent);
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
}

/// The places of the crossings on the map, as far as each stands where it is.
fn crossings(window: &Window) -> Vec<(usize, String, LonLat)> {
    let crossings = window.state().world().record.crossings().iter().enumerate();
    crossings
        .map(|(index, it)| (index, it.name.clone(), LonLat::new(it.lon, it.lat)))
        .collect()
}

#[test]
fn a_click_on_a_crossing_shows_its_page_and_escape_closes_it() {
    let mut window = open_with((1440.0, 1000.0), None);
    preset(&mut window, Preset::Trade);
    let mut found = None;
    for (index, name, place) in crossings(&window) {
        let point = at(&window, place);
        window.hover_at(point);
        window.run_steps(3);
        if has_text(&window, &name) {
            found = Some((index, point));
            break;
        }
    }
    let (index, point) = found.unwrap();
    click_at(&mut window, point);
    window.run_steps(8);
    assert_eq!(
        window.state().explorer().sheet,
        Some(Sheet::Crossing(index))
    );
    let day = window.state().explorer().date;
    let crossing = window.state().world().record.crossings()[index].clone();
    for text in [
        &crossing.summary,
        &listing::crossing_in_words(&crossing, day, kabul_atlas::language::Language::English),
        &format!("Source: {}", crossing.sources[0].publisher),
    ] {
        assert!(has_text(&window, text), "{text}");
    }
    press_often(&mut window, Key::Escape);
    assert!(!has_text(&window, &crossing.summary));
}

/// Opens the list of corridors and crossings and goes to one by its name.
fn open_page(window: &mut Window, name: &str) {
    press_often(window, Key::W);
    let row = format!("{name}. ");
    let mut found = window.query_all_by_label_contains(&row);
    found.next().unwrap().click_accesskit();
    drop(found);
    window.run_steps(20);
}

#[test]
fn the_page_of_a_corridor_tells_what_is_on_record_and_leads_to_its_partners() {
    let mut window = open_with((1440.0, 1000.0), None);
    let corridors = window.state().world().record.corridors().to_vec();
    let is_meant = |it: &&kabul_atlas::record::Corridor| {
        it.partners.contains(&"UZB".parse().unwrap()) && it.milestones.len() > 2
    };
    let corridor = corridors.iter().find(is_meant).unwrap();
    open_page(&mut window, &corridor.name);
    let first = &corridor.milestones[0];
    assert!(has_text(&window, &corridor.summary));
    assert!(has_text(&window, &first.text) && has_text(&window, &first.date.to_string()));
    assert!(!has_text(&window, "After "));
    for source in &corridor.sources {
        let label = format!("Source: {}", source.publisher);
        assert!(has_text(&window, &label), "{label}");
    }
    click(&mut window, "Show it on the map");
    assert!(window.state().explorer().layers.has(Layer::Corridors));
    click(&mut window, "Show the country: Uzbekistan");
    window.run_steps(20);
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
    let listed = window.get_by_label_contains("Corridors and crossings (");
    listed.click_accesskit();
    window.run_steps(20);
    assert!(has_text(&window, &format!("{}. ", corridor.name)));
    press_often(&mut window, Key::Escape);
    assert!(has_text(&window, &corridor.summary), "back again");
}

#[test]
fn what_came_after_the_date_is_folded_up() {
    let mut window = open_with((1440.0, 1000.0), None);
    let corridors = window.state().world().record.corridors().to_vec();
    let day = "2021-09-01".parse().unwrap();
    let is_later = |it: &kabul_atlas::record::corridor::Milestone| it.date.first_day() > day;
    let is_meant = |it: &&kabul_atlas::record::Corridor| {
        it.milestones.first().is_some_and(|it| !is_later(it))
            && it.milestones.last().is_some_and(is_later)
    };
    let corridor = corridors.iter().find(is_meant).unwrap();
    press_with(&mut window, Modifiers::COMMAND, Key::Home);
    window.run_steps(20);
    open_page(&mut window, &corridor.name);
    let last = corridor.milestones.last().unwrap();
    assert!(!has_text(&window, &last.text));
    window.get_by_label_contains("After ").click();
    window.run_steps(20);
    assert!(has_text(&window, &last.text));
}

#[test]
fn the_keyboard_reads_a_layer_as_a_list_and_goes_where_a_row_leads() {
    let mut window = open_with((1440.0, 1000.0), None);
    preset(&mut window, Preset::Diplomacy);
    press_often(&mut window, Key::L);
    let rows = window.query_all_by_role(Role::Button).filter_map(|node| {
        let label = node.accesskit_node().label()?;
        label.contains("Mission in Kabul: ").then_some(label)
    });
    let rows: Vec<String> = rows.collect();
    let overlaid = window.state().explorer().layers;
    assert!(overlaid.has(Layer::MissionsInKabul) && rows.len() > 10);
    assert!(window.get_by_label(&rows[0]).is_focused(), "{}", rows[0]);
    press_often(&mut window, Key::Enter);
    let name = rows[0].split(". ").next().unwrap();
    assert!(selected(&window).is_some());
    assert!(has_text(&window, name) && has_text(&window, "Back to the page before"));
    press_often(&mut window, Key::Escape);
    assert!(has_text(&window, &rows[1]), "the list is there again");
}

#[test]
fn a_list_is_opened_from_the_settings_of_its_layer() {
    let mut window = open_with((1440.0, 1000.0), None);
    for layer in [Layer::Incidents, Layer::Pressure, Layer::Certainty] {
        click(&mut window, &format!("Settings of {}", layer.name()));
        click(&mut window, &format!("Show {} as a list", layer.name()));
        window.run_steps(20);
        let shown = window.state().explorer().sheet.clone();
        assert_eq!(shown, Some(Sheet::List(layer)));
        assert!(has_text(&window, "is off."), "the layer is off");
        click(&mut window, &format!("Settings of {}", layer.name()));
    }
}

#[test]
fn incidents_lead_to_a_page_with_their_sources() {
    let mut window = open_with((1440.0, 1000.0), None);
    click(&mut window, "Settings of Incidents");
    click(&mut window, "Show Incidents as a list");
    window.run_steps(20);
    let world = window.state().world();
    let explorer = window.state().explorer();
    let engagement =
        kabul_atlas::engagement::Engagement::on(&world.record, explorer.date, explorer.era);
    let rows = listing::rows(
        world,
        &engagement,
        Layer::Incidents,
        kabul_atlas::language::Language::English,
    );
    let Some(row) = rows.first() else {
        return;
    };
    let label = row.in_one_line();
    window
        .query_all_by_label(&label)
        .next()
        .unwrap()
        .click_accesskit();
    window.run_steps(20);
    let Some(Sheet::Events(events)) = window.state().explorer().sheet.clone() else {
        panic!("the event has a page");
    };
    let event = window.state().world().record[events[0]].clone();
    assert!(has_text(&window, &event.summary));
    assert!(has_text(
        &window,
        &format!("Source: {}", event.sources[0].publisher)
    ));
}

#[test]
fn everything_can_be_reached_in_a_small_window() {
    for size in [(900.0, 600.0), (640.0, 480.0)] {
        let mut window = open_with(size, None);
        for wanted in [Preset::Diplomacy, Preset::Trade, Preset::Security] {
            preset(&mut window, wanted);
            window.check_accessibility();
        }
        press_often(&mut window, Key::L);
        window.check_accessibility();
        press_often(&mut window, Key::W);
        window.check_accessibility();
        assert!(map_rect(&window).width() > 250.0, "{size:?}");
    }
}
