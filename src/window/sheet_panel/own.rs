//! The page of a feature of the reader's own data: all that its file says of it.

use eframe::egui::{Grid, Label, Ui, vec2};

use super::head;
use crate::explorer::Action;
use crate::own::OwnLayer;
use crate::window::desk::Desk;
use crate::window::theme;

/// Shows it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, layer: &OwnLayer, row: usize) {
    let name = layer.name_of(row);
    let title = if name.is_empty() {
        desk.say("sheet-feature", [("row", (row + 1).into())])
    } else {
        name
    };
    head(ui, desk, &title, 20.0);
    let path = layer.content.path.as_ref();
    let from = path.and_then(|it| it.file_name());
    let from = from.map_or_else(
        || layer.content.name.clone(),
        |it| it.to_string_lossy().into_owned(),
    );
    ui.label(theme::muted(
        desk.say("sheet-from-your-own-data", [("from", from.into())]),
        desk.theme,
    ));
    ui.add_space(theme::GAP / 2.0);
    let table = layer.content.table();
    let cells: Vec<(String, String)> = table
        .row(row)
        .iter()
        .filter_map(|(column, value)| {
            let name = table.columns().get(usize::from(*column))?;
            Some((name.clone(), table.shown(*value)?.into_owned()))
        })
        .collect();
    if cells.is_empty() {
        ui.label(theme::muted(
            desk.text("sheet-the-file-says-nothing-more"),
            desk.theme,
        ));
        return;
    }
    let width = ui.available_width();
    Grid::new("attributes")
        .num_columns(2)
        .spacing(vec2(12.0, 6.0))
        .max_col_width(width * 0.6)
        .show(ui, |ui| {
            for (name, value) in &cells {
                ui.add(Label::new(theme::muted(name, desk.theme)).wrap());
                ui.add(Label::new(theme::prose(value)).wrap());
                ui.end_row();
            }
        });
    ui.add_space(theme::GAP / 2.0);
    if ui
        .button(desk.text("sheet-copy"))
        .on_hover_text(desk.text("sheet-copy-all-of-it-as"))
        .clicked()
    {
        let lines: Vec<String> = cells
            .iter()
            .map(|(name, value)| format!("{name}\t{value}"))
            .collect();
        desk.ask(Action::CopyText(lines.join("\n")));
    }
}
