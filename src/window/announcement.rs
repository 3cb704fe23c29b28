//! What a screen reader says of itself when the day, the selection or the marks change.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Context, Id};

use super::country_panel::Page;
use super::desk::Desk;
use crate::date::in_words;

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
        _ if explorer.play.is_on() => "Time passes".to_owned(),
        Some((from, to)) => format!("Change from {} to {}", in_words(from), in_words(to)),
        None => in_words(explorer.date),
    };
    let mut parts = vec![when];
    parts.extend(desk.page.map(Page::summary));
    let marked = explorer.marked.iter();
    let marked: Vec<String> = marked
        .map(|code| desk.world.places.name(&(*code).into()))
        .collect();
    match marked.as_slice() {
        [] => {}
        few if few.len() <= 5 => parts.push(format!("Marked: {}", few.join(", "))),
        many => parts.push(format!("{} states marked", many.len())),
    }
    parts.join(". ")
}
