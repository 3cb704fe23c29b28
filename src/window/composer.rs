//! The composer: what a file shows and in which form, with the picture itself beside it.
//!
//! It offers all that the command line's `export` does, and asks for the same
//! [`FileRequest`](crate::picture::FileRequest).

mod around;
mod command;
mod countries;
pub(super) mod fields;
pub(super) mod preview;
pub(super) mod row;

use eframe::egui::{Align, Layout, ScrollArea, Ui, vec2};

use super::control::accent_button;
use super::desk::Desk;
use crate::explorer::{Action, ExportFaults, ExportForm, Order};

/// Width of the form beside the preview, in points.
const FORM: f32 = 472.0;
/// Narrower than this, the preview stands above the form.
const WIDE: f32 = 700.0;
/// Lower than this, there is no room for a preview above the form: with very large text, it stands
/// beside narrow fields, which scroll.
const LOW: f32 = 260.0;
/// Narrower than this, there is no room beside the form either, and the preview stands below it.
const NARROW: f32 = 380.0;
/// The part of the width that the preview has beside narrow fields.
const SHARE: f32 = 0.4;
/// Height of the buttons with the space above them.
const FOOT: f32 = 46.0;

/// What the form asks for, or what is wrong with it.
struct Asked {
    order: Option<Order>,
    faults: ExportFaults,
}

/// Shows form and preview in this height; what is typed goes to the explorer.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, height: f32) {
    let asked = match desk.explorer.composed(desk.is_dark) {
        Ok(order) => Asked {
            order: Some(order),
            faults: ExportFaults::default(),
        },
        Err(faults) => Asked {
            order: None,
            faults: *faults,
        },
    };
    let mut form = desk.explorer.export.clone();
    let width = ui.available_width();
    let body = (height - FOOT).max(100.0);
    let is_wide = width >= WIDE;
    if is_wide || body < LOW && width >= NARROW {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let (form_width, gap) = if is_wide {
                (FORM.min(0.55 * width), 20.0)
            } else {
                ((1.0 - SHARE) * width, 4.0)
            };
            column(ui, form_width, body, |ui| {
                fields::show(ui, desk, &asked, &mut form);
            });
            ui.add_space(gap);
            let room = vec2(ui.available_width().max(60.0), body);
            desk.preview.show(ui, desk, room);
        });
    } else {
        column(ui, width, body, |ui| {
            let room = vec2(ui.available_width(), (0.62 * body).clamp(110.0, 240.0));
            // Where it would leave nothing of the fields to be seen, it comes after them.
            if body >= LOW {
                desk.preview.show(ui, desk, room);
                ui.add_space(8.0);
            }
            fields::show(ui, desk, &asked, &mut form);
            if body < LOW {
                desk.preview.show(ui, desk, room);
            }
        });
    }
    foot(ui, desk, &asked);
    if form != desk.explorer.export {
        desk.ask(Action::EditExport(form));
    }
}

/// A part that scrolls by itself.
fn column(ui: &mut Ui, width: f32, height: f32, add: impl FnOnce(&mut Ui)) {
    let size = vec2(width, height);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        let area = ScrollArea::vertical()
            .id_salt("composer")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, false]);
        area.show(ui, |ui| {
            // The bar stands beside the fields, not on them.
            ui.set_width(width - 16.0);
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            add(ui);
        });
    });
}

/// What can be done with it.
fn foot(ui: &mut Ui, desk: &mut Desk<'_>, asked: &Asked) {
    ui.add_space(FOOT - 38.0);
    ui.horizontal(|ui| {
        command::show(ui, desk, asked.order.as_ref());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let can_save =
                asked.order.is_some() && desk.preview.place_fault(desk.language()).is_none();
            let save = ui.add_enabled_ui(can_save, |ui| {
                accent_button(ui, desk.theme, desk.text("composer-save"))
            });
            if save.inner.clicked() {
                desk.ask(Action::Export(desk.is_dark));
            }
            let is_picture = asked
                .order
                .as_ref()
                .is_some_and(|order| !order.file.form().is_data());
            let copy = ui.add_enabled_ui(is_picture, |ui| ui.button(desk.text("composer-copy")));
            let copy = copy
                .inner
                .accessible_name(desk.text("composer-copy-as-a-picture"));
            let hint = desk.text("composer-put-it-on-the-clipboard");
            if copy.on_hover_text(hint).clicked() {
                desk.ask(Action::CopyComposed(desk.is_dark));
            }
            if ui.button(desk.text("dialog-cancel")).clicked() {
                desk.ask(Action::CloseDialog);
            }
        });
    });
}

impl Asked {
    /// Whether the file will hold rows of data.
    fn is_data(form: &ExportForm) -> bool {
        fields::form_of(form).is_some_and(|it| it.is_data())
    }
}
