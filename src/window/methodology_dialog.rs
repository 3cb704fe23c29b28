//! How levels are decided, in full: the text that the rule writes of itself.

use eframe::egui::{Label, Ui};

use super::desk::Desk;
use super::theme;
use crate::engagement::method;

/// Shows all sections.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>) {
    let edition = desk.world.record.edition();
    if !edition.is_built_in() {
        let text = format!(
            "What is shown rests on {edition}, not on the record that the atlas comes with; the \
             rule is the same."
        );
        ui.add(Label::new(theme::prose(&text)).wrap());
    }
    for section in method::in_words(desk.world.record.about()) {
        ui.add_space(4.0);
        ui.label(theme::strong(section.heading));
        for paragraph in section.paragraphs {
            ui.add(Label::new(theme::prose(paragraph)).wrap());
        }
    }
}
