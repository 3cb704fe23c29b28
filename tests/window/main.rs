//! The window, used through its accessible names: no display and no driver is needed.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod composer;
mod drawer;
mod find;
mod language;
mod layers;
mod opening;
mod own_record;
mod panels;
mod reading;
mod russian;
mod timeline;
mod tips;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::accesskit::Action;
use eframe::egui::{Key, Modifiers, Pos2, Rect, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use kabul_atlas::atlas::LonLat;
use kabul_atlas::country::Party;
use kabul_atlas::engagement::{Level, method};
use kabul_atlas::explorer::Dialog;
use kabul_atlas::manual::Chapter;
use kabul_atlas::picture::Extent;
use kabul_atlas::record::article;
use kabul_atlas::record::value::Word as _;
use kabul_atlas::scene::{Class, Layer, LayerStack, NameStyle, Overprint, Preset, ThemeName};
use kabul_atlas::window::AtlasWindow;
use kabul_atlas::world::World;

const MAP: &str = "Map of engagement with Kabul";
const CLAIMS: &str = "What the founding article claims";
const TASHKENT: LonLat = LonLat::new(69.2, 41.3);
const YAZD: LonLat = LonLat::new(54.4, 31.9);
const ARABIAN_SEA: LonLat = LonLat::new(64.0, 17.0);

type Window = Harness<'static, AtlasWindow>;

fn open_with(size: (f32, f32), state: Option<PathBuf>) -> Window {
    let builder = Harness::builder()
        .with_size(vec2(size.0, size.1))
        .with_max_steps(12);
    let mut window = builder.build_eframe(move |creation| {
        AtlasWindow::new(creation, World::embedded().unwrap(), state)
    });
    wait_for(&mut window, AtlasWindow::is_ready);
    window
}

fn open() -> Window {
    open_with((1280.0, 800.0), None)
}

/// Goes on until something is so that a thread has to bring about.
fn wait_for(window: &mut Window, is_so: impl Fn(&AtlasWindow) -> bool) {
    let start = Instant::now();
    while !is_so(window.state()) {
        assert!(
            start.elapsed() < Duration::from_mins(1),
            "waited for nothing"
        );
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    window.run();
}

fn map_rect(window: &Window) -> Rect {
    window.get_by_label(MAP).rect()
}

fn at(window: &Window, place: LonLat) -> Pos2 {
    let point = window.state().explorer().view.screen_from_lonlat(place);
    map_rect(window).min + vec2(point.x, point.y)
}

fn click_at(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    window.run();
    // Two clicks in a row would be a double click.
    window.input_mut().time = Some(window.ctx.input(|input| input.time) + 2.0);
    window.run();
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

fn unfold_claims(window: &mut Window) {
    window.get_by_label(CLAIMS).scroll_to_me();
    window.run_steps(20);
    click(window, CLAIMS);
    window.run_steps(20);
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn press_with(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn selected(window: &Window) -> Option<String> {
    window
        .state()
        .explorer()
        .selected
        .map(|code| code.to_string())
}

fn select_uzbekistan(window: &mut Window) {
    let at = at(window, TASHKENT);
    click_at(window, at);
    assert_eq!(selected(window).as_deref(), Some("UZB"));
}

fn has_text(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn a_click_on_uzbekistan_shows_its_stance_and_its_events() {
    let mut window = open();
    assert!(!has_text(&window, "Uzbekistan has accepted an ambassador"));
    select_uzbekistan(&mut window);
    for text in [
        "Uzbekistan has accepted an ambassador",
        "since 9 October 2024",
        "Events",
    ] {
        assert!(has_text(&window, text), "{text}");
    }
    let world = window.state().world();
    let latest = *world
        .record
        .events_of(&"UZB".parse().unwrap())
        .last()
        .unwrap();
    let event = world.record[latest].clone();
    assert!(has_text(&window, &event.title) && has_text(&window, &event.summary));
    assert!(has_text(
        &window,
        &format!("Source: {}", event.sources[0].publisher)
    ));
}

#[test]
fn a_click_on_the_sea_clears_the_selection() {
    let mut window = open();
    select_uzbekistan(&mut window);
    let sea = at(&window, ARABIAN_SEA);
    click_at(&mut window, sea);
    assert_eq!(selected(&window), None);
}

#[test]
fn opening_a_panel_does_not_move_the_map_under_the_pointer() {
    let mut window = open();
    let before = at(&window, TASHKENT);
    select_uzbekistan(&mut window);
    assert!((at(&window, TASHKENT) - before).length() < 0.01);
    press_with(&mut window, Modifiers::COMMAND, Key::L);
    assert!(!window.state().explorer().shows_layers);
    assert!((at(&window, TASHKENT) - before).length() < 0.01);
}

#[test]
fn each_layer_is_switched_by_its_name() {
    let mut window = open();
    for layer in Layer::ALL {
        for _ in 0..2 {
            let before = window.state().explorer().layers;
            let row = |window: &Window, act: &dyn Fn(&Node<'_>)| {
                act(&window.get_by_role_and_label(Role::CheckBox, layer.name()));
            };
            // The list is longer than the panel.
            row(&window, &|row| row.scroll_to_me());
            window.run_steps(20);
            row(&window, &|row| row.click());
            window.run();
            let after = window.state().explorer().layers;
            assert_eq!(after, before.with(layer, !before.has(layer)), "{layer:?}");
        }
    }
    assert_eq!(window.state().explorer().layers, LayerStack::default());
}

#[test]
fn the_legend_tells_what_lies_over_the_levels_with_counts() {
    let mut window = open();
    let overprints = [
        Overprint::Uncertain,
        Overprint::Pressure,
        Overprint::Conflict,
    ];
    for overprint in overprints {
        let label = format!("{}, ", overprint.name());
        let is_told = |window: &Window| window.query_by_label_contains(&label).is_some();
        assert!(!is_told(&window), "{label}");
        let row = |window: &Window, act: &dyn Fn(&Node<'_>)| {
            let name = overprint.layer().name();
            act(&window.get_by_role_and_label(Role::CheckBox, name));
        };
        row(&window, &|row| row.scroll_to_me());
        window.run_steps(20);
        row(&window, &|row| row.click());
        window.run();
        assert!(is_told(&window), "{label}");
    }
}

#[test]
fn keys_choose_a_preset_and_how_countries_are_named() {
    let mut window = open();
    press_with(&mut window, Modifiers::COMMAND, Key::Num4);
    let layers = window.state().explorer().layers;
    assert_eq!(layers, Preset::Security.layers());
    press_with(&mut window, Modifiers::SHIFT, Key::N);
    assert_eq!(window.state().explorer().names, NameStyle::Local);
}

/// The row of a level in the legend; states on the map have levels in their names too.
fn level_row<'a>(window: &'a Window, label: &'a str) -> Node<'a> {
    window
        .query_all_by_role(Role::Button)
        .find(|node| {
            let name = node.accesskit_node().label().unwrap_or_default();
            name.starts_with(label)
        })
        .unwrap()
}

#[test]
fn a_click_on_a_class_isolates_it_and_another_click_ends_that() {
    let mut window = open();
    let isolated = |window: &Window| window.state().explorer().isolated;
    level_row(&window, "Ambassadors, ").click();
    window.run();
    assert_eq!(
        isolated(&window),
        Some(Class::Level(Some(Level::Ambassadors)))
    );
    level_row(&window, "Ambassadors, ").click();
    window.run();
    assert_eq!(isolated(&window), None);
    window.get_by_label_contains("No data, ").click();
    window.run();
    assert_eq!(isolated(&window), Some(Class::Level(None)));
    press(&mut window, Key::Escape);
    assert_eq!(isolated(&window), None);
}

#[test]
fn escape_closes_what_is_on_top_one_at_a_time() {
    let mut window = open();
    select_uzbekistan(&mut window);
    press(&mut window, Key::F1);
    assert_eq!(window.state().explorer().dialog, Some(Dialog::Help));
    assert!(has_text(&window, "Move the map up"));
    press(&mut window, Key::Escape);
    assert_eq!(window.state().explorer().dialog, None);
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
    press(&mut window, Key::Escape);
    assert_eq!(selected(&window), None);
}

#[test]
fn keys_pan_zoom_and_select() {
    let mut window = open();
    let view = |window: &Window| window.state().explorer().view;
    let start = view(&window);
    press(&mut window, Key::ArrowRight);
    assert!(view(&window).center.x > start.center.x);
    press(&mut window, Key::Plus);
    assert!(view(&window).scale > start.scale);
    press(&mut window, Key::Home);
    assert_eq!(view(&window), start);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(selected(&window).as_deref(), Some("AFG"));
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    assert!(selected(&window).is_some_and(|code| code != "AFG"));
    press_with(&mut window, Modifiers::SHIFT, Key::Home);
    assert_eq!(window.state().explorer().fitted, Some(Extent::World));
}

#[test]
fn keys_are_letters_while_a_field_has_the_focus() {
    let mut window = open();
    press_with(&mut window, Modifiers::COMMAND, Key::E);
    let layers = window.state().explorer().layers;
    let title = window.get_by_role_and_label(Role::TextInput, "Title");
    title.focus();
    window.run();
    press(&mut window, Key::B);
    window
        .get_by_role_and_label(Role::TextInput, "Title")
        .type_text("b");
    window.run();
    assert_eq!(window.state().explorer().layers, layers);
    assert!(window.state().explorer().export.title.ends_with('b'));
}

#[test]
fn tab_reaches_the_map_and_arrow_keys_then_pan() {
    let mut window = open();
    for _ in 0..120 {
        press(&mut window, Key::Tab);
        if window.get_by_label(MAP).is_focused() {
            let before = window.state().explorer().view;
            press(&mut window, Key::ArrowDown);
            assert!(window.state().explorer().view.center.y < before.center.y);
            assert!(window.get_by_label(MAP).is_focused());
            return;
        }
    }
    panic!("Tab never reached the map");
}

#[test]
fn the_wheel_zooms_at_the_pointer_and_a_drag_pans() {
    let mut window = open();
    let start = window.state().explorer().view;
    let before = at(&window, TASHKENT);
    window.hover_at(before);
    window.run();
    window.event(eframe::egui::Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Line,
        delta: vec2(0.0, 3.0),
        phase: eframe::egui::TouchPhase::Move,
        source: eframe::egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.run_steps(20);
    assert!(window.state().explorer().view.scale > 1.2 * start.scale);
    assert!((at(&window, TASHKENT) - before).length() < 0.5);
    let to = before + vec2(60.0, 40.0);
    window.drag_at(before);
    window.hover_at(before + vec2(30.0, 20.0));
    window.hover_at(to);
    window.drop_at(to);
    window.run();
    assert!(
        (at(&window, TASHKENT) - to).length() < 0.5,
        "the place stays under the pointer"
    );
    assert_eq!(selected(&window), None, "a drag is no click");
}

#[test]
fn hovering_tells_name_level_and_latest_event() {
    let mut window = open();
    let at = at(&window, TASHKENT);
    window.hover_at(at);
    window.run();
    assert!(has_text(&window, "Uzbekistan") && has_text(&window, "since 9 October 2024"));
    window.hover_at(Pos2::new(4.0, 4.0));
    window.run();
    assert!(!has_text(&window, "since 9 October 2024"));
}

#[test]
fn nothing_covers_kabul_at_1280_by_800() {
    let window = open();
    let kabul = at(&window, LonLat::new(69.18, 34.52));
    assert!(map_rect(&window).shrink(40.0).contains(kabul));
}

#[test]
fn the_export_dialog_saves_a_picture() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.png");
    let mut window = open();
    click(&mut window, "Export…");
    fill(&mut window, "File", &path.display().to_string());
    fill(&mut window, "Size", "320x200");
    save(&mut window);
    assert_eq!(window.state().explorer().dialog, None);
    wait_for(&mut window, |window| window.explorer().saving.is_none());
    assert!(
        has_text(&window, "Saved "),
        "{:?}",
        window.state().explorer().notice
    );
    assert_eq!(png_size(&path), (320, 200));
}

#[test]
fn the_export_dialog_names_what_is_wrong_and_a_failed_save_is_told() {
    let mut window = open();
    click(&mut window, "Export…");
    fill(&mut window, "Size", "0x0");
    assert!(has_text(&window, "each side must be from 64 to 16384"));
    save(&mut window);
    assert!(window.state().explorer().saving.is_none());
    fill(&mut window, "Size", "320x200");
    // A full disk.
    if cfg!(target_os = "linux") {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.png");
        std::os::unix::fs::symlink("/dev/full", &path).unwrap();
        fill(&mut window, "File", &path.display().to_string());
        save(&mut window);
        wait_for(&mut window, |window| window.explorer().saving.is_none());
        assert!(has_text(&window, "Nothing was saved: could not write"));
        click(&mut window, "Dismiss");
        assert_eq!(window.state().explorer().notice, None);
    }
}

/// While a picture is being saved the window does not rest: something turns.
fn save(window: &mut Window) {
    window.get_by_label("Save").click();
    window.run_steps(3);
}

fn fill(window: &mut Window, field: &str, text: &str) {
    let node = |window: &Window, act: &dyn Fn(&Node<'_>)| {
        act(&window.get_by_role_and_label(Role::TextInput, field));
    };
    node(window, &|field| field.focus());
    window.run();
    press_with(window, Modifiers::COMMAND, Key::A);
    if text.is_empty() {
        press(window, Key::Backspace);
    } else {
        node(window, &|field| field.type_text(text));
        window.run();
    }
}

fn png_size(path: &Path) -> (u32, u32) {
    let file = std::io::BufReader::new(std::fs::File::open(path).unwrap());
    let info = png::Decoder::new(file).read_info().unwrap();
    (info.info().width, info.info().height)
}

#[test]
fn the_menu_changes_projection_and_colours() {
    let mut window = open();
    click(&mut window, "Menu");
    click(&mut window, "Colours");
    click(&mut window, "Dark");
    assert_eq!(window.ctx.theme(), eframe::egui::Theme::Dark);
    assert_eq!(
        window.state().explorer().theme.resolve(false),
        ThemeName::Dark
    );
    let name = window.state().explorer().view.projection.name();
    click(&mut window, name);
    click(&mut window, "Mercator");
    wait_for(&mut window, AtlasWindow::is_ready);
    assert_eq!(window.state().explorer().view.projection.name(), "Mercator");
}

#[test]
fn a_broken_state_file_is_set_aside_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("window.json");
    std::fs::write(&path, "{ broken").unwrap();
    let window = open_with((1280.0, 800.0), Some(path.clone()));
    assert!(has_text(&window, "set aside"));
    let aside = std::fs::read_to_string(folder.path().join("window.json.broken-1"));
    assert_eq!(aside.unwrap(), "{ broken");
}

#[test]
fn the_state_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("window.json");
    let mut window = open_with((1280.0, 800.0), Some(path.clone()));
    select_uzbekistan(&mut window);
    press(&mut window, Key::Plus);
    press(&mut window, Key::C);
    let kept = window.state().explorer().clone();
    eframe::App::on_exit(window.state_mut(), None);
    drop(window);
    let window = open_with((1280.0, 800.0), Some(path));
    let explorer = window.state().explorer();
    assert_eq!(
        (explorer.selected, explorer.layers),
        (kept.selected, kept.layers)
    );
    assert!((explorer.view.scale / kept.view.scale - 1.0).abs() < 1e-9);
    let (now, then) = (
        explorer.view.screen_from_lonlat(TASHKENT),
        kept.view.screen_from_lonlat(TASHKENT),
    );
    assert!((now.x - then.x).abs() < 1.0 && (now.y - then.y).abs() < 1.0);
}

#[test]
fn the_window_rests_when_nothing_changes() {
    let mut window = open();
    wait_for(&mut window, AtlasWindow::is_complete);
    // What the last thread has woken is one frame more.
    std::thread::sleep(Duration::from_millis(100));
    window.run();
    assert_eq!(window.run(), 1, "one frame, and no other is asked for");
}

#[test]
fn everything_that_can_be_clicked_has_a_name_at_every_size() {
    for size in [(640.0, 480.0), (1280.0, 800.0), (1920.0, 1080.0)] {
        let mut window = open_with(size, None);
        let at = at(&window, TASHKENT);
        click_at(&mut window, at);
        for dialog in ["none", "export", "help", "about", "organisations", "method"] {
            match dialog {
                "export" => press_with(&mut window, Modifiers::COMMAND, Key::E),
                "help" => press(&mut window, Key::F1),
                "about" => {
                    click(&mut window, "Menu");
                    click(&mut window, "About the atlas");
                    unfold_claims(&mut window);
                }
                "organisations" => press(&mut window, Key::O),
                "method" => {
                    click(&mut window, "Menu");
                    click(&mut window, "How levels are decided");
                }
                _ => {}
            }
            window.check_accessibility();
            let clickable = window.root().children_recursive().filter(|node| {
                let node = node.accesskit_node();
                // Text can be selected, and egui's own scroll bars and grounds take clicks.
                let other = [Role::Label, Role::ScrollBar, Role::Unknown];
                let is_control = !other.contains(&node.role());
                let is_clickable = is_control && node.data().supports_action(Action::Click);
                is_clickable && !node.is_hidden() && node.label().is_none()
            });
            let names: Vec<String> = clickable
                .map(|node| format!("{:?}", node.accesskit_node().role()))
                .collect();
            assert_eq!(names, Vec::<String>::new(), "{dialog} at {size:?}");
            if dialog != "none" {
                press(&mut window, Key::Escape);
            }
        }
    }
}

#[test]
fn controls_stay_inside_the_window_at_its_smallest() {
    let mut window = open_with((640.0, 480.0), None);
    let at = at(&window, TASHKENT);
    click_at(&mut window, at);
    let inside = Rect::from_min_size(Pos2::ZERO, vec2(640.0, 480.0));
    for name in ["Layers and legend", "Region", "World", "Menu", "Export…"] {
        assert!(
            inside.contains_rect(window.get_by_label(name).rect()),
            "{name}"
        );
    }
    assert!(map_rect(&window).width() > 200.0);
}

fn organisation(window: &Window) -> Option<String> {
    let organisation = window.state().explorer().organisation.as_ref();
    organisation.map(Party::to_string)
}

/// Presses Tab until something with this name has the focus, then Enter.
fn tab_to_and_enter(window: &mut Window, name: &str) {
    for _ in 0..200 {
        press(window, Key::Tab);
        let is_there = window
            .query_all_by_label_contains(name)
            .any(|node| node.is_focused());
        if is_there {
            press(window, Key::Enter);
            return;
        }
    }
    panic!("Tab never reached {name}");
}

#[test]
fn an_organisation_is_chosen_from_the_menu_and_its_page_gives_way_to_a_country() {
    let mut window = open();
    click(&mut window, "Menu");
    click(&mut window, "Organisations…");
    let world = window.state().world();
    for party in world.organisations() {
        assert!(has_text(&window, &world.places.name(&party)), "{party}");
    }
    window.get_by_label_contains("European Union, ").click();
    window.run();
    assert_eq!(organisation(&window).as_deref(), Some("ORG:EU"));
    assert_eq!(window.state().explorer().dialog, None);
    let world = window.state().world();
    let latest = *world
        .record
        .events_of(&"ORG:EU".parse().unwrap())
        .last()
        .unwrap();
    let title = world.record[latest].title.clone();
    for text in [
        "Only states have a level.",
        "The European Union has its own",
        "Sanctions of its own",
        "Mission in Kabul",
        &title,
    ] {
        assert!(has_text(&window, text), "{text}");
    }
    let of_states = ["Not recognised", "Not known", "None in the last 12 months"];
    for text in of_states {
        assert!(!has_text(&window, text), "{text}");
    }
    select_uzbekistan(&mut window);
    assert_eq!(organisation(&window), None);
}

#[test]
fn the_keyboard_alone_leads_to_an_organisation_and_back() {
    let mut window = open();
    press(&mut window, Key::O);
    assert_eq!(
        window.state().explorer().dialog,
        Some(Dialog::Organisations)
    );
    tab_to_and_enter(&mut window, "World Bank, ");
    assert_eq!(organisation(&window).as_deref(), Some("ORG:WB"));
    press(&mut window, Key::Escape);
    assert_eq!(organisation(&window), None);
    assert!(!has_text(&window, "Only states have a level."));
}

#[test]
fn an_event_leads_to_the_organisation_that_takes_part_and_closing_leads_back() {
    const LINK: &str = "Show the organisation: Economic Cooperation Organization";
    let mut window = open();
    let at = at(&window, YAZD);
    click_at(&mut window, at);
    assert_eq!(selected(&window).as_deref(), Some("IRN"));
    tab_to_and_enter(&mut window, LINK);
    assert_eq!(organisation(&window).as_deref(), Some("ORG:ECO"));
    assert!(has_text(&window, "Only states have a level."));
    assert!(
        !window.query_all_by_label(LINK).any(|_| true),
        "not to itself"
    );
    click(&mut window, "Close the organisation’s page");
    assert_eq!(selected(&window).as_deref(), Some("IRN"));
    assert!(!has_text(&window, "Only states have a level."));
}

#[test]
fn about_shows_each_claim_of_the_article_with_its_answer_and_the_way_to_its_events() {
    let mut window = open();
    click(&mut window, "Menu");
    click(&mut window, "About the atlas");
    let article = article::embedded().unwrap();
    assert!(
        !has_text(&window, &article.claims[0].answer),
        "it is folded"
    );
    unfold_claims(&mut window);
    for claim in &article.claims {
        assert!(has_text(&window, &claim.text), "{}", claim.key);
        assert!(has_text(&window, &claim.answer), "{}", claim.key);
        assert!(has_text(&window, claim.standing.name()), "{}", claim.key);
    }
    let id = &article.claims[0].events[0];
    let record = &window.state().world().record;
    let event = &record[record.find(id).unwrap()];
    let link = format!("Show the event: {}: {}", event.date, event.title);
    tab_to_and_enter(&mut window, &link);
    assert_eq!(window.state().explorer().dialog, None);
    let country = article.claims[0].country.to_string();
    assert_eq!(selected(&window), Some(country));
}

#[test]
fn the_menu_tells_how_levels_are_decided() {
    let mut window = open();
    click(&mut window, "Menu");
    click(&mut window, "How levels are decided");
    assert_eq!(
        window.state().explorer().dialog,
        Some(Dialog::Manual(Chapter::Methodology))
    );
    let about = window.state().world().record.about().clone();
    for section in method::in_words(&about) {
        assert!(has_text(&window, section.heading), "{}", section.heading);
        for paragraph in &section.paragraphs {
            assert!(has_text(&window, paragraph), "{paragraph}");
        }
    }
    press(&mut window, Key::Escape);
    assert_eq!(window.state().explorer().dialog, None);
}
