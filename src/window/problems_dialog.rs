//! What is wrong with the files that were read: all of it, with its place, to be found and copied.

use eframe::egui::{Id, Label, RichText, TextEdit, Ui};

use super::desk::Desk;
use super::theme;
use crate::explorer::Action;

/// So many problems are shown at once; more can be found by their words.
const MOST: usize = 400;

/// Everything that was found, one a line; repairs come last.
pub(super) fn lines(desk: &Desk<'_>) -> Vec<String> {
    let own = desk.explorer.own.iter();
    let own = own.flat_map(|layer| &layer.content.problems);
    let shapes = desk.world.atlas_problems.iter().chain(own);
    let (repairs, faults): (Vec<_>, Vec<_>) = shapes.partition(|it| it.what.is_repair());
    let record = desk.world.record_problems.iter().map(ToString::to_string);
    let repairs = repairs
        .into_iter()
        .map(|it| desk.say("dialog-repaired", [("it", it.to_string().into())]));
    record
        .chain(faults.into_iter().map(ToString::to_string))
        .chain(repairs)
        .collect()
}

/// How many there are, repairs among them.
pub(super) fn count(desk: &Desk<'_>) -> usize {
    let own = desk.explorer.own.iter();
    let own: usize = own.map(|layer| layer.content.problems.len()).sum();
    desk.world.record_problems.len() + desk.world.atlas_problems.len() + own
}

/// Shows all problems, one a paragraph.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let all = lines(desk);
    if all.is_empty() {
        ui.label(desk.text("dialog-none"));
        return;
    }
    let advice = desk.text("dialog-what-could-not-be-read");
    ui.label(theme::muted(advice, desk.theme));
    let id = Id::unique("words of problems");
    let mut words: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let wanted = words.trim().to_lowercase();
    let found: Vec<&String> = all
        .iter()
        .filter(|line| wanted.is_empty() || line.to_lowercase().contains(&wanted))
        .collect();
    ui.horizontal(|ui| {
        let edit = TextEdit::singleline(&mut words)
            .hint_text(desk.text("dialog-find-a-problem"))
            .desired_width(260.0);
        if ui
            .add(edit)
            .accessible_name(desk.text("dialog-find-a-problem"))
            .changed()
        {
            ui.data_mut(|data| data.insert_temp(id, words.clone()));
        }
        ui.label(theme::muted(
            desk.say(
                "dialog-of",
                [("found", found.len().into()), ("all", all.len().into())],
            ),
            desk.theme,
        ));
        let copy = ui.button(RichText::new(desk.text("dialog-copy")).size(theme::SMALL));
        if copy
            .on_hover_text(desk.text("dialog-copy-the-problems-that-are"))
            .clicked()
        {
            let lines: Vec<&str> = found.iter().map(|line| line.as_str()).collect();
            desk.ask(Action::CopyText(lines.join("\n")));
        }
    });
    ui.add_space(4.0);
    for problem in found.iter().take(MOST) {
        ui.add(Label::new(problem.as_str()).wrap().selectable(true));
    }
    if found.len() > MOST {
        let text = desk.say(
            "dialog-and-more-find-them-by",
            [("found", (found.len() - MOST).into())],
        );
        ui.label(theme::muted(text, desk.theme));
    }
}
