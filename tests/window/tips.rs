//! Tooltips: whoever uses the mouse learns the keys.

use eframe::egui::{Key, Modifiers, Rect, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kabul_atlas::explorer::{Command, DrawerPart};
use kabul_atlas::scene::{Layer, Preset};

use super::{TASHKENT, Window, at, click, click_at, open_with, press, press_with};

/// Buttons whose names are not those of their commands.
const OTHER_NAMES: [(&str, Command); 13] = [
    ("What happened", Command::ToggleHappenings),
    ("Filter", Command::ToggleFilters),
    ("Find…", Command::Search),
    ("Region", Command::ShowRegion),
    ("World", Command::ShowWorld),
    ("Table", Command::ShowDrawer(DrawerPart::Table)),
    ("Compare", Command::ShowDrawer(DrawerPart::Compare)),
    ("Compare…", Command::Compare),
    ("Play", Command::Play),
    ("Mark for comparison", Command::MarkSelected),
    ("Close the drawer", Command::ShowDrawer(DrawerPart::Table)),
    ("Close what happened", Command::ToggleHappenings),
    ("Close the list of filters", Command::ToggleFilters),
];

/// Where the buttons of a name are.
fn buttons(window: &Window, name: &str) -> Vec<Rect> {
    let found = window.query_all_by_label(name).filter(|node| {
        let node = node.accesskit_node();
        [Role::Button, Role::CheckBox].contains(&node.role()) && !node.is_hidden()
    });
    found.map(|node| node.rect()).collect()
}

/// What is told by the tooltip there.
fn tip_at(window: &mut Window, rect: Rect) -> String {
    window.hover_at(rect.center());
    // Tooltips wait until the pointer has come to rest.
    for _ in 0..4 {
        window.input_mut().time = Some(window.ctx.input(|input| input.time) + 1.0);
        window.step();
    }
    let labels = window.query_all_by_role(Role::Label);
    let texts = labels.filter_map(|node| {
        let node = node.accesskit_node();
        node.value().or_else(|| node.label())
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// Each name once, where it is found first.
fn check(window: &mut Window, seen: &mut Vec<String>) {
    let inside = window.ctx.content_rect();
    let own = Command::all().into_iter().map(|it| (it.name(), it));
    // All layers have one kind of row.
    let layers = [Layer::Engagement, Layer::Capitals];
    let layers = layers.map(|it| (it.name().to_owned(), Command::Toggle(it)));
    let others = OTHER_NAMES.map(|(name, it)| (name.to_owned(), it));
    let names: Vec<(String, Command)> = own.chain(layers).chain(others).collect();
    for (name, command) in names {
        let Some(key) = command
            .shortcut()
            .map(|key| key.name_in(kabul_atlas::language::Language::English))
        else {
            continue;
        };
        if seen.contains(&name) || buttons(window, &name).is_empty() {
            continue;
        }
        let in_a_list = matches!(
            command,
            Command::Toggle(_) | Command::OpenData | Command::MarkSelected
        );
        if in_a_list {
            let found = window.query_all_by_label(&name);
            found.for_each(|node| node.scroll_to_me());
            window.run_steps(20);
        }
        for rect in buttons(window, &name) {
            if !inside.contains_rect(rect) {
                continue;
            }
            let tip = tip_at(window, rect);
            let said = [
                format!(
                    "({})",
                    command.keys_in(kabul_atlas::language::Language::English)
                ),
                format!("({key})"),
                format!("Key: {key}\n"),
            ];
            let has_key = said.iter().any(|it| format!("{tip}\n").contains(it));
            assert!(has_key, "{name} ({key}) says only: {tip}");
            seen.push(name.clone());
        }
    }
}

#[test]
fn each_button_of_a_command_with_a_key_says_the_key() {
    let mut window = open_with((1600.0, 1000.0), None);
    let tashkent = at(&window, TASHKENT);
    click_at(&mut window, tashkent);
    press_with(&mut window, Modifiers::SHIFT, Key::T);
    let mut seen = Vec::new();
    check(&mut window, &mut seen);
    press(&mut window, Key::Escape);
    press(&mut window, Key::Escape);
    click(&mut window, "Filter");
    check(&mut window, &mut seen);
    let own = [
        Command::ToggleLayerPanel,
        Command::ApplyPreset(Preset::Diplomacy),
        Command::ToggleTimeline,
    ];
    let own = own.map(Command::name).into_iter();
    let others = OTHER_NAMES.map(|(name, _)| name.to_owned());
    let rows = ["Engagement", "Capitals", "Open data…", "Export…"].map(str::to_owned);
    for name in own.chain(others).chain(rows) {
        assert!(seen.contains(&name), "{name} is no button");
    }
}
