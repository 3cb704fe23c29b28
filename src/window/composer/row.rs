//! The rows of a form: a name, and beside it what can be chosen or typed.

use eframe::egui::{
    Align, FontFamily, FontId, Label, Layout, Response, RichText, TextEdit, Ui, vec2,
};

use crate::scene::Theme;
use crate::window::control::segment;
use crate::window::theme;

/// Width of the names before the fields.
pub(in crate::window) const NAMES: f32 = 76.0;

/// A field with its name before it, which is its accessible name.
pub(in crate::window) fn field(
    ui: &mut Ui,
    colors: &Theme,
    name: &str,
    add: impl FnOnce(&mut Ui) -> Response,
) {
    ui.horizontal(|ui| {
        let label = named(ui, colors, name);
        add(ui).labelled_by(label.id);
    });
}

/// A field for a few letters, with a word on what they are.
pub(in crate::window) fn short(
    ui: &mut Ui,
    colors: &Theme,
    name: &str,
    text: &mut String,
    hint: &str,
) {
    field(ui, colors, name, |ui| {
        let edit = ui.add(TextEdit::singleline(text).desired_width(64.0));
        ui.add(Label::new(theme::muted(hint, colors)).wrap());
        edit
    });
}

/// A field for a line of text, as wide as there is room.
pub(in crate::window) fn line(
    ui: &mut Ui,
    colors: &Theme,
    name: &str,
    text: &mut String,
    hint: &str,
) {
    field(ui, colors, name, |ui| {
        let font = FontId::new(theme::BODY, family(text));
        let edit = TextEdit::singleline(text).hint_text(hint).font(font);
        ui.add(edit.desired_width(f32::INFINITY))
    });
}

/// The face for a line that is typed. egui turns all of a line around that is set in the face for
/// Arabic script, numbers and Latin words too: such a line stays in the usual faces.
fn family(text: &str) -> FontFamily {
    if text.chars().any(|letter| letter.is_ascii_alphanumeric()) {
        FontFamily::Proportional
    } else {
        theme::family_for(text)
    }
}

/// The name alone.
pub(in crate::window) fn named(ui: &mut Ui, colors: &Theme, name: &str) -> Response {
    let text = RichText::new(name).color(theme::color(colors.muted));
    let layout = Layout::left_to_right(Align::Center);
    let add = |ui: &mut Ui| {
        ui.set_width(NAMES);
        ui.label(text)
    };
    let size = vec2(NAMES, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, layout, add).inner
}

/// Some choices, of which one is on; they wrap beside the name. The one that was clicked.
pub(in crate::window) fn choices<T: Copy + PartialEq>(
    ui: &mut Ui,
    colors: &Theme,
    name: &str,
    all: impl IntoIterator<Item = (&'static str, T)>,
    chosen: Option<T>,
) -> Option<T> {
    let mut clicked = None;
    ui.horizontal_top(|ui| {
        named(ui, colors, name);
        clicked = segments(ui, colors, name, all, chosen);
    });
    clicked
}

/// The choices alone.
pub(in crate::window) fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    colors: &Theme,
    name: &str,
    all: impl IntoIterator<Item = (&'static str, T)>,
    chosen: Option<T>,
) -> Option<T> {
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(3.0, 4.0);
        ui.spacing_mut().button_padding.x = 8.0;
        for (text, value) in all {
            let response = segment(ui, colors, text, chosen == Some(value));
            if response
                .accessible_name(format!("{name}: {text}"))
                .clicked()
            {
                clicked = Some(value);
            }
        }
    });
    clicked
}

/// What is wrong with the field above.
pub(in crate::window) fn fault(ui: &mut Ui, colors: &Theme, fault: Option<&str>) {
    let Some(fault) = fault else { return };
    let text = RichText::new(fault).size(theme::SMALL);
    note(ui, text.color(theme::color(colors.accent)));
}

/// A line beside the fields, below the one above.
pub(in crate::window) fn note(ui: &mut Ui, text: RichText) {
    // As high as its text, not as a button.
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| {
            ui.add_space(NAMES + ui.spacing().item_spacing.x);
            ui.add(Label::new(text).wrap());
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_within_arabic_script_are_not_turned_around() {
        assert_ne!(family("افغانستان"), FontFamily::Proportional);
        assert_eq!(family("افغانستان 2026"), FontFamily::Proportional);
        assert_eq!(family("Kabul"), FontFamily::Proportional);
    }
}
