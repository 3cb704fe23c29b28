//! What is wrong with the files that were read.

use eframe::egui::{Label, Ui};

use super::desk::Desk;
use super::theme;

/// Shows all problems, one a paragraph.
pub(super) fn show(ui: &mut Ui, desk: &Desk<'_>) {
    let record = desk.world.record_problems.iter().map(ToString::to_string);
    let atlas = desk.world.atlas_problems.iter().map(ToString::to_string);
    let problems: Vec<String> = record.chain(atlas).collect();
    if problems.is_empty() {
        ui.label("None.");
        return;
    }
    let advice = "What could not be read was left out; everything else is shown.";
    ui.label(theme::muted(advice, desk.theme));
    for problem in problems {
        ui.add(Label::new(problem).wrap());
    }
}
