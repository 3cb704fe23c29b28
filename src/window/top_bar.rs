//! The bar at the top: what is shown, how, and the way to everything else.

use eframe::egui::{Align, Button, Layout, Margin, Panel, Response, Ui, vec2};

use super::control::{accent_button, segment};
use super::desk::Desk;
use super::problems_dialog;
use super::theme;
use crate::atlas::projection::Projection;
use crate::explorer::{Action, Command, Dialog, DrawerPart, Step, TEXT_PERCENTS, ThemeChoice};
use crate::language::Language;
use crate::picture::Extent;
use crate::record::Era;
use crate::record::value::Word as _;
use crate::text::Weight;

/// Height of the bar in points.
const HEIGHT: f32 = 48.0;
/// Narrower than this, projection and date give way.
const NARROW: f32 = 940.0;
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
    let button = Button::new(desk.text("bar-layers")).selected(desk.explorer.shows_layers);
    let response = ui
        .add(button)
        .on_hover_text(tip(Command::ToggleLayerPanel, desk.language()));
    let response = response.accessible_name(desk.text("command-layers-and-legend"));
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
    let button = Button::new(desk.text("command-what-happened"))
        .selected(desk.explorer.shows_happenings(width));
    if ui
        .add(button)
        .on_hover_text(tip(command, desk.language()))
        .clicked()
    {
        desk.command(command);
    }
}

/// Where there is no room for them, the menu and the keys remain.
fn find_buttons(ui: &mut Ui, desk: &mut Desk<'_>) {
    if ui.ctx().content_rect().width() < NARROW {
        return;
    }
    let filter = Button::new(desk.text("bar-filter")).selected(desk.explorer.shows_filters);
    bar_button(ui, desk, filter, Command::ToggleFilters);
    find_button(ui, desk);
}

/// A button; where there is room, it says what can be found, and its key.
fn find_button(ui: &mut Ui, desk: &mut Desk<'_>) {
    /// From this width on it has room; two days, or another era, take more of it.
    const ROOMY: f32 = 1320.0;
    const ROOMY_BESIDE_MORE: f32 = 1640.0;
    let name = desk.text("bar-find");
    let explorer = desk.explorer;
    let is_on = explorer.search.is_some();
    let says_more = explorer.compared().is_some() || explorer.era == Era::First;
    let least = if says_more { ROOMY_BESIDE_MORE } else { ROOMY };
    let response = if ui.ctx().content_rect().width() < least {
        bar_button(ui, desk, Button::new(name).selected(is_on), Command::Search)
    } else {
        let what = theme::muted(desk.text("bar-find-what"), desk.theme);
        let key = Command::Search.shortcut();
        let key = key.map_or_else(String::new, |it| it.name_in(desk.language()));
        let key = theme::muted(key, desk.theme);
        let button = Button::new(what).selected(is_on).right_text(key);
        let height = ui.spacing().interact_size.y;
        bar_button(
            ui,
            desk,
            button.min_size(vec2(270.0, height)),
            Command::Search,
        )
    };
    response.accessible_name(name);
}

fn bar_button(ui: &mut Ui, desk: &mut Desk<'_>, button: Button<'_>, command: Command) -> Response {
    let response = ui.add(button);
    let response = response.on_hover_text(tip(command, desk.language()));
    if response.clicked() {
        desk.command(command);
    }
    response
}

/// From right to left.
fn right_side(ui: &mut Ui, desk: &mut Desk<'_>) {
    let is_wide = ui.ctx().content_rect().width() >= NARROW;
    if accent_button(ui, desk.theme, desk.text("bar-export"))
        .on_hover_text(tip(Command::Export, desk.language()))
        .clicked()
    {
        desk.command(Command::Export);
    }
    ui.menu_button(desk.text("bar-menu"), |ui| menu(ui, desk));
    if is_wide {
        ui.menu_button(
            desk.explorer.view.projection.name_in(desk.language()),
            |ui| {
                projections(ui, desk);
            },
        );
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
            let language = desk.language();
            let words = |day| {
                if is_roomy {
                    language.day(day)
                } else {
                    language.short_day(day)
                }
            };
            let text = desk.say(
                "bar-change-from-to",
                [("from", words(from).into()), ("to", words(to).into())],
            );
            (
                theme::strong(text).size(theme::SMALL),
                desk.text("bar-the-two-days-between-which"),
            )
        }
        None => (
            theme::muted(desk.language().day(explorer.date), desk.theme),
            desk.text("bar-the-day-that-the-map"),
        ),
    };
    ui.label(label).on_hover_text(hint);
    if explorer.era == Era::First && (is_roomy || explorer.compare.is_none()) {
        ui.label(theme::strong(explorer.era.name_in(desk.language())).size(theme::SMALL));
    }
}

/// Region | World, from right to left.
fn views(ui: &mut Ui, desk: &mut Desk<'_>) {
    let fitted = desk.explorer.fitted;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (name, extent, command) in [
            (desk.text("bar-world"), Extent::World, Command::ShowWorld),
            (desk.text("bar-region"), Extent::Region, Command::ShowRegion),
        ] {
            let is_on = fitted == Some(extent);
            if segment(ui, desk.theme, name, is_on)
                .on_hover_text(tip(command, desk.language()))
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
    ui.menu_button(desk.text("bar-projection"), |ui| projections(ui, desk));
    ui.menu_button(desk.text("bar-colours"), |ui| themes(ui, desk));
    ui.menu_button(desk.text("bar-text-size"), |ui| text_sizes(ui, desk));
    ui.menu_button(desk.text("bar-language"), |ui| languages(ui, desk));
    ui.separator();
    ui.menu_button(desk.text("bar-time"), |ui| times(ui, desk));
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
    ui.menu_button(desk.text("bar-save-and-open"), |ui| files(ui, desk));
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
            .button(desk.say("bar-problems-in-the-files", [("problems", problems.into())]))
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
        let name = command.name_in(desk.language());
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
        let response = ui
            .add(button)
            .accessible_name(desk.say("bar-open-again", [("name", name.into())]));
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
        if choice(
            ui,
            desk.explorer.era == era,
            &command.name_in(desk.language()),
        )
        .clicked()
        {
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
    item_named(ui, desk, command, &command.name_in(desk.language()));
}

fn item_named(ui: &mut Ui, desk: &mut Desk<'_>, command: Command, name: &str) {
    let key = command
        .shortcut()
        .map(|key| key.name_in(desk.language()))
        .unwrap_or_default();
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
        if choice(ui, is_on, projection.name_in(desk.language())).clicked() {
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
    for theme in ThemeChoice::ALL {
        let name = match theme {
            ThemeChoice::System => desk.text("bar-as-the-system"),
            ThemeChoice::Light => desk.text("bar-light"),
            ThemeChoice::Dark => desk.text("bar-dark"),
        };
        if choice(ui, desk.explorer.theme == theme, name).clicked() {
            desk.command(Command::Colour(theme));
            ui.close();
        }
    }
}

/// Each by its own name, so that whoever reads it finds it.
fn languages(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.set_min_width(160.0);
    for language in Language::IN_WINDOW {
        if choice(ui, desk.language() == language, language.own_name()).clicked() {
            desk.command(Command::Speak(language));
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
pub(super) fn tip(command: Command, language: Language) -> String {
    let (name, keys) = (command.name_in(language), command.keys_in(language));
    if keys.is_empty() {
        name
    } else {
        format!("{name} ({keys})")
    }
}
