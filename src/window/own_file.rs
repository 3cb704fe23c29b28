//! Files and text of the reader's own: read on a thread, told how far that is, given up.

use std::path::PathBuf;

use eframe::egui::{
    Align2, Area, Context, Event, Frame, Id, Label, Margin, Order, ProgressBar, Rect, Spinner, Ui,
    vec2,
};

use super::desk::Desk;
use super::theme;
use crate::data::{Progress, ReadError};
use crate::explorer::{Action, Notice};
use crate::language::Language;
use crate::own::{self, OwnLayer, Wish};
use crate::places::Places;

/// What is to be opened.
#[derive(Debug, Clone)]
pub(super) enum OwnFile {
    /// A file.
    At(PathBuf),
    /// Text from the clipboard.
    Pasted(String),
}

impl OwnFile {
    /// What it is called.
    pub(super) fn name(&self, language: Language) -> String {
        match self {
            Self::At(path) => {
                let name = path.file_name().unwrap_or(path.as_os_str());
                name.to_string_lossy().into_owned()
            }
            Self::Pasted(_) => language.text("pasted-text").to_owned(),
        }
    }

    /// Reads it, and says what that asks for.
    pub(super) fn read(&self, places: &Places, progress: &Progress, language: Language) -> Action {
        let wish = Wish::default();
        let read = match self {
            Self::At(path) => own::open(path, &wish, places, progress),
            Self::Pasted(text) => own::open::pasted(text, &wish, places, progress),
        };
        told(read, language)
    }
}

fn told(read: Result<OwnLayer, ReadError>, language: Language) -> Action {
    let refused = |text: String, is_error| Action::Tell(Notice { text, is_error });
    match read {
        Ok(layer) => {
            let is_empty = layer
                .content
                .places()
                .is_some_and(|it| it.atlas.shapes.is_empty());
            if is_empty {
                let name = layer.content.name.as_str().into();
                let text = language.say("nothing-to-show", [("name", name)]);
                return refused(text, true);
            }
            Action::AddOwn(Box::new(layer))
        }
        Err(error) => {
            let reason = error.with_cause().into();
            refused(language.say("not-opened", [("reason", reason)]), true)
        }
    }
}

/// Text that looks like a map, pasted where nobody is writing, is opened.
pub(super) fn collect_pasted(ctx: &Context, desk: &mut Desk<'_>) {
    if ctx.text_edit_focused() || desk.explorer.dialog.is_some() {
        return;
    }
    let texts: Vec<String> = ctx.input(|input| {
        let pasted = input.events.iter().filter_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        });
        pasted.collect()
    });
    for text in texts {
        if text.trim_start().starts_with('{') {
            desk.ask(Action::OpenText(text));
        } else {
            let text = desk.text("pasted-no-map");
            desk.ask(Action::Tell(Notice::fault(text.to_owned())));
        }
    }
}

/// While a file is read, how far that is, and a way to give it up.
pub(super) fn show_progress(ctx: &Context, desk: &mut Desk<'_>, map: Rect, share: f32) {
    /// Between two looks at it, in seconds.
    const EVERY_S: f32 = 0.1;
    let Some(name) = desk.explorer.opening.clone() else {
        return;
    };
    ctx.request_repaint_after_secs(EVERY_S);
    over_the_map(ctx, map, |ui| {
        let text = desk.say("opening-file", [("name", name.as_str().into())]);
        ui.add(Label::new(text).truncate());
        // Its usual track is as white as the ground.
        let track = ui.visuals().widgets.noninteractive.bg_stroke.color;
        ui.visuals_mut().extreme_bg_color = track;
        let bar = ProgressBar::new(share).desired_width(120.0);
        let bar = bar.fill(theme::color(desk.theme.accent));
        ui.add(bar.desired_height(8.0));
        if ui.button(desk.text("dialog-cancel")).clicked() {
            desk.ask(Action::CancelOpening);
        }
    });
}

/// While a layer that was read is laid on the plane of the map, that it is; what takes no time says
/// nothing.
pub(super) fn show_laying_out(ctx: &Context, desk: &Desk<'_>, map: Rect, name: Option<String>) {
    /// How long it takes before it is worth a word, in seconds.
    const WORTH_A_WORD_S: f64 = 0.3;
    let begun = Id::unique("laying out");
    let Some(name) = name.filter(|_| desk.explorer.opening.is_none()) else {
        ctx.data_mut(|data| data.remove::<f64>(begun));
        return;
    };
    let now = ctx.input(|input| input.time);
    let since = ctx.data_mut(|data| *data.get_temp_mut_or(begun, now));
    let rest = since + WORTH_A_WORD_S - now;
    if rest > 0.0 {
        ctx.request_repaint_after_secs(rest as f32);
        return;
    }
    over_the_map(ctx, map, |ui| {
        ui.add(Spinner::new().color(theme::color(desk.theme.accent)));
        let text = desk.say("laying-out", [("name", name.into())]);
        ui.add(Label::new(text).truncate());
    });
}

/// A line at the upper edge of the map.
fn over_the_map(ctx: &Context, map: Rect, add: impl FnOnce(&mut Ui)) {
    let at = map.center_top() + vec2(0.0, 24.0);
    let area = Area::new(Id::unique("opening"))
        .order(Order::Foreground)
        .pivot(Align2::CENTER_TOP);
    area.fixed_pos(at)
        .constrain_to(map.shrink(8.0))
        .show(ctx, |ui| {
            let frame = Frame::popup(ui.style()).inner_margin(Margin::symmetric(16, 8));
            frame.show(ui, |ui| {
                ui.set_max_width((map.width() - 96.0).clamp(160.0, 480.0));
                ui.horizontal(add);
            });
        });
}
