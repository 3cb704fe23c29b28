//! Which countries changed between two days: rises, falls, newly known, each with its reasons.

use eframe::egui::{Label, Ui};

use super::{group_title, head};
use crate::engagement::{Change, Comparison};
use crate::explorer::differences::{self, Way};
use crate::explorer::{Action, Notice};
use crate::scene::Class;
use crate::window::control::{block, from_to, link};
use crate::window::desk::Desk;
use crate::window::theme;

/// How many reasons are told in full.
const MOST: usize = 2;

/// Shows the groups.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, comparison: &Comparison) {
    let days = desk.say(
        "happened-from-to",
        [
            ("from", desk.language().day(comparison.from).into()),
            ("to", desk.language().day(comparison.to).into()),
        ],
    );
    head(ui, desk, desk.text("happened-what-changed"), &days);
    let count = comparison.changes.len();
    if count == 0 {
        let text = desk.text("happened-no-level-differs-between-the");
        ui.add(Label::new(theme::prose(text)).wrap());
        return;
    }
    ui.add(
        Label::new(theme::prose(differences::in_numbers(
            comparison,
            desk.language(),
        )))
        .wrap(),
    );
    let copy = link(
        ui,
        desk.theme,
        theme::muted(desk.text("happened-copy-as-a-table"), desk.theme).underline(),
    );
    let tip = desk.text("happened-country-both-levels-and-why");
    if copy.on_hover_text(tip).clicked() {
        let table = differences::as_table(comparison, desk.world, desk.language());
        desk.ask(match table {
            Ok(table) => Action::CopyText(table),
            Err(error) => Action::Tell(Notice::fault(error.to_string())),
        });
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    for way in Way::ALL {
        let changes = differences::group(comparison, way, (desk.world, desk.language()));
        if changes.is_empty() {
            continue;
        }
        group_title(
            ui,
            desk,
            &format!("{} ({})", way.name_in(desk.language()), changes.len()),
        );
        for change in changes {
            row(ui, desk, comparison, change);
        }
    }
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, comparison: &Comparison, change: &Change) {
    let name = desk.name_of(&change.country.into());
    let levels = [change.from, change.to].map(|level| Class::Level(level).name_in(desk.language()));
    let words = format!("{name}: {} → {}", levels[0], levels[1]);
    let reasons = differences::reasons(comparison, change, desk.world, desk.language());
    let theme = desk.theme;
    let response = block(ui, theme, &words, |ui| {
        ui.label(theme::strong(&name));
        from_to(ui, (theme, desk.language()), change.from, change.to);
        for reason in reasons.iter().take(MOST) {
            ui.add(Label::new(theme::muted(reason, desk.theme)).wrap());
        }
        if let more @ 1.. = reasons.len().saturating_sub(MOST) {
            ui.label(theme::muted(
                desk.say("happened-and-more", [("more", more.into())]),
                desk.theme,
            ));
        }
    });
    if response.clicked() {
        desk.ask(Action::SelectAndShow(change.country));
    }
}
