//! The bar at the top: what is shown, how, and the way to everything else.

use eframe::egui::{Align, Button, Layout, Margin, Panel, Response, Ui, vec2};

use super::control::{accent_button, segment};
use super::desk::Desk;
use super::problems_dialog;
use super::theme;
use crate::atlas::projection::Projection;
use crate::date::{in_few_words, in_words};
use crate::explorer::{Action, Command, Dialog, DrawerPart, Step, TEXT_PERCENTS, ThemeChoice};
use crate::picture::Extent;
use crate::record::Era;
use crate::record::value::Word as _;
use crate::text::Weight;

/// Height of the bar in points.
const HEIGHT: f32 = 48.0;
/// Narrower than this, projection and date give way.
const NARROW: f32 = 900.0;
/// Narrower than this, what happened is in the menu only.
const WIDE: f32 = 1060.0;

/// Shows the bar.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let frame = theme::panel_frame(desk.theme, Margin::symmetric(16, 0));
    let panel = Panel::top("top bar").frame(frame).exact_size(HEIGHT);
    panel.show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let title = theme::strong("Kabul Atlas")
                .family(theme::family(Weight::Bold))
                .size(15.5);
            ui.label(title);
            ui.add_space(theme::GAP);
            layers_button(ui, desk);
            happenings_button(ui, desk);
            find_buttons(ui, desk);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                right_side(ui, desk);
            });
        });
    });
}

fn layers_button(ui: &mut Ui, desk: &mut Desk<'_>) {
    let button = Button::new("Layers").selected(desk.explorer.shows_layers);
    let response = ui.add(button).on_hover_text(tip(Command::ToggleLayerPanel));
    let response = response.accessible_name("Layers and legend");
    if response.clicked() {
        desk.command(Command::ToggleLayerPanel);
    }
}

/// Where there is no room for it, the menu and the key remain.
fn happenings_button(ui: &mut Ui, desk: &mut Desk<'_>) {
    let width = ui.ctx().content_rect().width();
    if width < WIDE {
        return;
    }
    let command = Command::ToggleHappenings;
    let button = Button::new("What happened").selected(desk.explorer.shows_happenings(width));
    if ui.add(button).on_hover_text(tip(command)).clicked() {
        desk.command(command);
    }
}

/// Where there is no room for them, the menu and the keys remain.
fn find_buttons(ui: &mut Ui, desk: &mut Desk<'_>) {
    if ui.ctx().content_rect().width() < NARROW {
        return;
    }
    let explorer = desk.explorer;
    for (name, command, is_on) in [
        ("Filter", Command::ToggleFilters, explorer.shows_filters),
        ("Find…", Command::Search, explorer.search.is_some()),
    ] {
        let button = Button::new(name).selected(is_on);
        if ui.add(button).on_hover_text(tip(command)).clicked() {
            desk.command(command);
        }
    }
}

/// From right to left.
fn right_side(ui: &mut Ui, desk: &mut Desk<'_>) {
    let is_wide = ui.ctx().content_rect().width() >= NARROW;
    if accent_button(ui, desk.theme, "Export…")
        .on_hover_text(tip(Command::Export))
        .clicked()
    {
        desk.command(Command::Export);
    }
    ui.menu_button("Menu", |ui| menu(ui, desk));
    if is_wide {
        ui.menu_button(desk.explorer.view.projection.name(), |ui| {
            projections(ui, desk);
        });
        ui.add_space(4.0);
        when(ui, desk);
        ui.add_space(4.0);
    }
    views(ui, desk);
}

/// The day that the map shows, or the two between which it shows the change; whose time, where
/// that is not the present one.
fn when(ui: &mut Ui, desk: &Desk<'_>) {
    const ROOMY: f32 = 1200.0;
    let explorer = desk.explorer;
    let is_roomy = ui.ctx().content_rect().width() >= ROOMY;
    let (label, hint) = match explorer.compared() {
        Some((from, to)) => {
            let words = if is_roomy { in_words } else { in_few_words };
            let text = format!("Change from {} to {}", words(from), words(to));
            (
                theme::strong(text).size(theme::SMALL),
                "The two days between which the map shows the change of level",
            )
        }
        None => (
            theme::muted(in_words(explorer.date), desk.theme),
            "The day that the map shows",
        ),
    };
    ui.label(label).on_hover_text(hint);
    if explorer.era == Era::First && (is_roomy || explorer.compare.is_none()) {
        ui.label(theme::strong(explorer.era.name()).size(theme::SMALL));
    }
}

/// Region | World, from right to left.
fn views(ui: &mut Ui, desk: &mut Desk<'_>) {
    let fitted = desk.explorer.fitted;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (name, extent, command) in [
            ("World", Extent::World, Command::ShowWorld),
            ("Region", Extent::Region, Command::ShowRegion),
        ] {
            let is_on = fitted == Some(extent);
            if segment(ui, desk.theme, name, is_on)
                .on_hover_text(tip(command))
                .clicked()
            {
                desk.command(command);
            }
        }
    });
}

fn menu(ui: &mut Ui, desk: &mut Desk<'_>) {
    /// In a window that is lower than this, rows stand closer, so that all of them are seen.
    const LOW: f32 = 640.0;
    ui.set_min_width(220.0);
    ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
    if ui.ctx().content_rect().height() < LOW {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = 17.0;
        ui.spacing_mut().button_padding.y = 0.0;
    }
    steps(ui, desk);
    ui.menu_button("Projection", |ui| projections(ui, desk));
    ui.menu_button("Colours", |ui| themes(ui, desk));
    ui.menu_button("Text size", |ui| text_sizes(ui, desk));
    ui.separator();
    ui.menu_button("Time", |ui| times(ui, desk));
    for part in DrawerPart::ALL {
        item(ui, desk, Command::ShowDrawer(part));
    }
    for command in [
        Command::Search,
        Command::ToggleFilters,
        Command::ShowList,
        Command::Passages,
        Command::Organisations,
    ] {
        item(ui, desk, command);
    }
    ui.separator();
    ui.menu_button("Save and open", |ui| files(ui, desk));
    ui.separator();
    for command in [
        Command::Manual,
        Command::Methodology,
        Command::Help,
        Command::About,
    ] {
        item(ui, desk, command);
    }
    let problems = problems_dialog::count(desk);
    if problems > 0
        && ui
            .button(format!("Problems in the files ({problems})"))
            .clicked()
    {
        desk.ask(Action::Open(Dialog::Problems));
    }
    ui.separator();
    item(ui, desk, Command::Quit);
}

/// What can be undone and done again, each with its name.
fn steps(ui: &mut Ui, desk: &mut Desk<'_>) {
    let undoable = desk.explorer.undoable(desk.world);
    let redoable = desk.explorer.redoable(desk.world);
    for (command, what) in [(Command::Undo, undoable), (Command::Redo, redoable)] {
        let name = command.name();
        let is_there = what.is_some();
        let text = what.map_or_else(|| name.clone(), |what| format!("{name}: {what}"));
        ui.add_enabled_ui(is_there, |ui| item_named(ui, desk, command, &text));
    }
}

/// Pictures and workspaces.
fn files(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.set_min_width(240.0);
    for command in [
        Command::OpenData,
        Command::QuickSave,
        Command::SaveWindow,
        Command::CopyPicture,
        Command::ReportCountry,
        Command::ReportRegion,
        Command::SaveWorkspace,
        Command::OpenWorkspace,
    ] {
        item(ui, desk, command);
    }
    if desk.explorer.recent.is_empty() {
        return;
    }
    ui.separator();
    for path in &desk.explorer.recent {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let button = Button::new(name.as_ref()).frame_when_inactive(false);
        let response = ui.add(button).accessible_name(format!("Open {name} again"));
        if response.on_hover_text(path.display().to_string()).clicked() {
            desk.ask(Action::ReadWorkspace(path.clone()));
            ui.close();
        }
    }
}

fn times(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.set_min_width(240.0);
    for era in Era::ALL.iter().copied() {
        let command = Command::ShowEra(era);
        if choice(ui, desk.explorer.era == era, &command.name()).clicked() {
            desk.command(command);
            ui.close();
        }
    }
    ui.separator();
    for command in [
        Command::Play,
        Command::GoToDate,
        Command::Compare,
        Command::FirstDay,
        Command::LastDay,
        Command::ToggleTimeline,
        Command::ToggleHappenings,
    ] {
        item(ui, desk, command);
    }
}

fn item(ui: &mut Ui, desk: &mut Desk<'_>, command: Command) {
    item_named(ui, desk, command, &command.name());
}

fn item_named(ui: &mut Ui, desk: &mut Desk<'_>, command: Command, name: &str) {
    let key = command.shortcut().map(|key| key.name()).unwrap_or_default();
    let button = Button::new(name).right_text(key).frame_when_inactive(false);
    if ui.add(button).accessible_name(name).clicked() {
        desk.command(command);
        ui.close();
    }
}

fn projections(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.set_min_width(200.0);
    for projection in Projection::ALL {
        let is_on = desk.explorer.view.projection == projection;
        if choice(ui, is_on, projection.name()).clicked() {
            desk.command(Command::Project(projection));
            ui.close();
        }
    }
}

fn text_sizes(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.set_min_width(160.0);
    for percent in TEXT_PERCENTS {
        let is_on = desk.explorer.text_percent == percent;
        if choice(ui, is_on, &format!("{percent} %")).clicked() {
            desk.ask(Action::SetTextSize(percent));
            ui.close();
        }
    }
    ui.separator();
    let sizes = [Step::Forward, Step::Back].map(Command::TextSize);
    for command in sizes.into_iter().chain([Command::UsualTextSize]) {
        item(ui, desk, command);
    }
}

fn themes(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.set_min_width(160.0);
    for (theme, name) in [
        (ThemeChoice::System, "As the system"),
        (ThemeChoice::Light, "Light"),
        (ThemeChoice::Dark, "Dark"),
    ] {
        if choice(ui, desk.explorer.theme == theme, name).clicked() {
            desk.ask(Action::SetTheme(theme));
            ui.close();
        }
    }
}

/// One of several, with a tick where it is on.
pub(super) fn choice(ui: &mut Ui, is_on: bool, name: &str) -> Response {
    let mark = if is_on { "✓" } else { "" };
    let button = Button::new(name).selected(is_on).right_text(mark);
    ui.add(button.frame_when_inactive(is_on))
        .accessible_name(name)
}

/// What a command does, and its key.
pub(super) fn tip(command: Command) -> String {
    let keys = command.keys();
    if keys.is_empty() {
        command.name()
    } else {
        format!("{} ({keys})", command.name())
    }
}
