//! What the pointer is on: an event, a change of level with its cause, or a day.

use eframe::egui::{
    CursorIcon, Label, PopupAnchor, Pos2, RectAlign, Response, Tooltip, Ui, pos2, vec2,
};

use super::plot::{Plot, Pointed, Tick};
use crate::date::Day;
use crate::engagement::{Shift, Step};
use crate::explorer::caption;
use crate::record::value::Word as _;
use crate::scene::Class;
use crate::window::desk::Desk;
use crate::window::theme::{self, SMALL};
use crate::window::timeline::marks;

/// How many events are told in full.
const MOST: usize = 4;

/// Shows the tooltip beside the pointer.
pub(super) fn show(
    ui: &Ui,
    desk: &Desk<'_>,
    plot: &Plot<'_>,
    response: &Response,
    (at, pointed): (Pos2, &Pointed),
) {
    ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    // Above the chart, so that it hides nothing of it.
    let anchor = PopupAnchor::Position(pos2(at.x, plot.rect.top()));
    let ctx = ui.ctx().clone();
    let mut tooltip = Tooltip::always_open(ctx, response.layer_id, response.id, anchor);
    let aside = [RectAlign::TOP_END, RectAlign::TOP_START];
    tooltip.popup = tooltip.popup.align(RectAlign::TOP);
    tooltip.popup = tooltip.popup.align_alternatives(&aside);
    tooltip.gap(4.0).width(280.0).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 3.0);
        // Lines of text, not of buttons.
        ui.spacing_mut().interact_size.y = 16.0;
        match pointed {
            Pointed::Events(ticks) => events(ui, desk, ticks),
            Pointed::Change(index, _) => change(ui, desk, plot, *index),
            Pointed::Day(day) => self::day(ui, desk, plot, *day),
        }
    });
}

fn events(ui: &mut Ui, desk: &Desk<'_>, ticks: &[Tick]) {
    let (shown, others) = ticks.split_at(MOST.min(ticks.len()));
    for tick in shown {
        let event = &desk.world.record[tick.event];
        ui.horizontal(|ui| {
            ui.label(theme::muted(desk.language().date(event.date), desk.theme));
            ui.label(theme::strong(event.kind.name_in(desk.language())).size(SMALL));
        });
        ui.add(Label::new(&event.title).wrap());
    }
    if !others.is_empty() {
        ui.label(theme::muted(
            desk.say("page-and-more", [("others", others.len().into())]),
            desk.theme,
        ));
    }
}

fn change(ui: &mut Ui, desk: &Desk<'_>, plot: &Plot<'_>, index: usize) {
    let before = index.checked_sub(1).and_then(|index| plot.steps.get(index));
    let (Some(before), Some(step)) = (before, plot.steps.get(index)) else {
        return;
    };
    let since = step.since(&desk.world.record);
    ui.label(theme::strong(since.in_words(desk.language())));
    let [from, to] =
        [before, step].map(|step: &Step| Class::Level(step.level).name_in(desk.language()));
    let shift = Shift::between(before.level, step.level);
    marks::with_mark(ui, desk.theme, Some(shift), |ui| {
        ui.add(Label::new(format!("{from} → {to}")).wrap());
        if let Some(why) = caption::why(&step.cause, desk.world, desk.language()) {
            ui.add(Label::new(theme::muted(why, desk.theme)).wrap());
        }
    });
}

fn day(ui: &mut Ui, desk: &Desk<'_>, plot: &Plot<'_>, day: Day) {
    ui.label(theme::strong(desk.language().day(day)));
    let Some(step) = plot.step_on(day) else {
        return;
    };
    let level = Class::Level(step.level).name_in(desk.language());
    let text = match step.level {
        Some(_) => desk.say(
            "page-since",
            [
                ("level", level.into()),
                (
                    "since",
                    step.since(&desk.world.record)
                        .in_words(desk.language())
                        .into(),
                ),
            ],
        ),
        None => level.to_owned(),
    };
    ui.add(Label::new(text).wrap());
}
