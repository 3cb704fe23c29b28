//! A country by a few letters of any of its names: a field, and below it a list of those that fit.
//!
//! The field stands empty while somebody looks for another country, over the name of the one that is
//! chosen. The keyboard stays in the field: arrows go through the list, Enter and Tab take what is
//! marked there, Escape takes nothing.

use eframe::egui::{
    Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, Role, ScrollArea, SetOpenCommand,
    TextEdit, Ui,
};

use crate::country::CountryCode;
use crate::explorer::search::{Found, Goal};
use crate::window::desk::Desk;
use crate::window::search_palette::row;
use crate::window::theme;

/// Width of the field and of the list, and the list's greatest height, in points.
const FIELD: f32 = 220.0;
const LIST: f32 = 340.0;
/// What the list's frame needs around it.
const AROUND: f32 = 32.0;
/// What the field leaves to the words after it where room is scarce.
const AFTER: f32 = 72.0;
const HIGHEST: f32 = 270.0;
/// How far Page Down goes.
const PAGE: usize = 8;

/// What somebody is about to choose.
#[derive(Debug, Clone, Default)]
struct Picking {
    text: String,
    /// The place of what Enter takes.
    at: usize,
    is_open: bool,
}

/// Shows the field, which is returned, and the list while somebody chooses; what was chosen goes
/// to `code`.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>, code: &mut CountryCode) -> Response {
    let id = ui.make_persistent_id("country");
    let chosen = desk.name_of(&(*code).into());
    let mut picking: Option<Picking> = ui.data(|data| data.get_temp(id));
    let found = match (&picking, desk.index) {
        (Some(picking), Some(index)) => index.countries(&picking.text),
        _ => Vec::new(),
    };
    let mut taken = None;
    if let Some(picking) = picking.as_mut().filter(|it| it.is_open)
        && ui.memory(|memory| memory.has_focus(id))
        && keys(ui, picking, found.len())
    {
        taken = Some(picking.at);
    }
    let mut text = picking
        .as_ref()
        .map_or_else(|| chosen.clone(), |picking| picking.text.clone());
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(chosen.as_str())
        .desired_width(FIELD.min(ui.available_width() - AFTER));
    let field = ui.add(edit);
    let is_pressed = |key| ui.input(|input| input.key_pressed(key));
    if field.gained_focus() {
        picking = Some(Picking {
            is_open: true,
            at: place_of(desk, *code),
            ..Picking::default()
        });
        // The list follows at once, not with the next key.
        ui.ctx().request_repaint();
    } else if let Some(picking) = &mut picking {
        let is_asked_for = field.clicked() || field.has_focus() && is_pressed(Key::ArrowDown);
        picking.is_open |= field.changed() || is_asked_for;
        if field.changed() {
            picking.text = text;
            picking.at = 0;
        }
        if field.lost_focus() && is_pressed(Key::Tab) && !picking.text.trim().is_empty() {
            taken = Some(picking.at);
        }
    }
    describe(ui, id, picking.as_ref(), &chosen);
    if let Some(picking) = &mut picking {
        taken = list(ui, desk, &field, (picking, &found)).or(taken);
        if let Some(Goal::Country(found)) = taken.and_then(|at| found.get(at)).map(|it| &it.goal) {
            *code = *found;
            *picking = Picking::default();
        }
    }
    let is_over = !field.has_focus() && !picking.as_ref().is_some_and(|it| it.is_open);
    match picking.filter(|_| !is_over) {
        Some(picking) => {
            ui.data_mut(|data| data.insert_temp(id, picking));
        }
        None => ui.data_mut(|data| data.remove::<Picking>(id)),
    }
    field
}

/// Where a country stands in the list of all.
fn place_of(desk: &Desk<'_>, code: CountryCode) -> usize {
    let all = desk.index.map(|index| index.countries(""));
    let mut all = all.unwrap_or_default().into_iter();
    all.position(|it| it.goal == Goal::Country(code))
        .unwrap_or(0)
}

/// Goes through the list by the keyboard; whether Enter was pressed.
fn keys(ui: &Ui, picking: &mut Picking, count: usize) -> bool {
    let last = count.saturating_sub(1);
    let at = picking.at.min(last);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    picking.at = if pressed(Key::ArrowDown) {
        if at == last { 0 } else { at + 1 }
    } else if pressed(Key::ArrowUp) {
        at.checked_sub(1).unwrap_or(last)
    } else if pressed(Key::PageDown) {
        (at + PAGE).min(last)
    } else if pressed(Key::PageUp) {
        at.saturating_sub(PAGE)
    } else {
        at
    };
    pressed(Key::Enter)
}

/// Tells a screen reader what the field is, and which country is chosen while nothing is typed.
fn describe(ui: &Ui, field: Id, picking: Option<&Picking>, chosen: &str) {
    ui.ctx().accesskit_node_builder(field, |node| {
        node.set_role(Role::EditableComboBox);
        node.set_expanded(picking.is_some_and(|it| it.is_open));
        if picking.is_some_and(|it| it.text.is_empty()) {
            node.set_value(chosen);
        }
    });
}

/// The list below the field; the place of what was clicked.
fn list(
    ui: &Ui,
    desk: &Desk<'_>,
    field: &Response,
    (picking, found): (&mut Picking, &[Found]),
) -> Option<usize> {
    let seen_id = field.id.with("seen");
    let seen: Option<usize> = ui.data(|data| data.get_temp(seen_id));
    let at = picking.at;
    // In egui's memory, so that Escape closes the list and not the dialog around it.
    let popup = Popup::from_response(field)
        .open_memory(SetOpenCommand::Bool(picking.is_open))
        .width(LIST)
        .gap(4.0)
        .close_behavior(PopupCloseBehavior::IgnoreClicks);
    let popup_id = popup.get_id();
    let clicked = popup.show(|ui| {
        ui.set_width(LIST);
        if found.is_empty() {
            ui.label(theme::muted(desk.text("composer-no-country"), desk.theme));
            return None;
        }
        let window = ui.ctx().content_rect();
        let (above, below) = (
            field.rect.top() - window.top(),
            window.bottom() - field.rect.bottom(),
        );
        let height = HIGHEST.min(above.max(below) - AROUND);
        let area = ScrollArea::vertical()
            .max_height(height)
            .min_scrolled_height(height);
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut clicked = None;
            for (place, it) in found.iter().enumerate() {
                let is_marked = place == at;
                let row = row(ui, desk, it, (place, found.len()), is_marked);
                if row.clicked() {
                    clicked = Some(place);
                }
                if is_marked && seen != Some(at) {
                    row.scroll_to_me(None);
                }
            }
            clicked
        })
        .inner
    });
    // A click beside it closes it, but not the one into the field that has opened it.
    let is_beside = |response: &Response| response.clicked_elsewhere() && !field.contains_pointer();
    let is_left = clicked.as_ref().is_some_and(|it| is_beside(&it.response));
    picking.is_open = Popup::is_id_open(ui.ctx(), popup_id) && !is_left;
    let is_shown = clicked.is_some();
    ui.data_mut(|data| {
        if is_shown {
            data.insert_temp(seen_id, at);
        } else {
            data.remove::<usize>(seen_id);
        }
    });
    clicked.and_then(|it| it.inner)
}
