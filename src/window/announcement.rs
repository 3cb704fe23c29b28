//! What a screen reader says of itself when the day, the selection or the marks change.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Context, Id};

use super::country_panel::Page;
use super::desk::Desk;

/// Puts it where assistive technology listens. While time passes by itself the days are not said:
/// there would be no end to it.
pub(super) fn show(ctx: &Context, desk: &Desk<'_>) {
    let text = text(desk);
    ctx.accesskit_node_builder(Id::unique("announcement"), |node| {
        node.set_role(Role::Status);
        node.set_live(Live::Polite);
        node.set_label(text);
    });
}

fn text(desk: &Desk<'_>) -> String {
    let explorer = desk.explorer;
    let when = match explorer.compared() {
        _ if explorer.play.is_on() => desk.text("said-time-passes").to_owned(),
        Some((from, to)) => desk.say(
            "said-change-from-to",
            [
                ("from", desk.language().day(from).into()),
                ("to", desk.language().day(to).into()),
            ],
        ),
        None => desk.language().day(explorer.date),
    };
    let mut parts = vec![when];
    parts.extend(desk.page.map(Page::summary));
    let marked = explorer.marked.iter();
    let marked: Vec<String> = marked.map(|code| desk.name_of(&(*code).into())).collect();
    match marked.as_slice() {
        [] => {}
        few if few.len() <= 5 => {
            parts.push(desk.say("said-marked", [("few", few.join(", ").into())]));
        }
        many => parts.push(desk.say("said-states-marked", [("many", many.len().into())])),
    }
    parts.join(". ")
}
