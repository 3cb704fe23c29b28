//! The manual: its chapters, and the page of the one that is open.

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Button, Color32, FontSelection, Frame, Grid, Label, Layout, Margin, RichText,
    ScrollArea, Ui, Vec2, vec2,
};

use super::control::link;
use super::desk::Desk;
use super::{methodology_dialog, theme};
use crate::explorer::{Action, Dialog};
use crate::manual::{Block, Chapter, Span};
use crate::scene::Theme;

/// Width of the list of chapters beside the page, in points.
const CHAPTERS_WIDTH: f32 = 222.0;
/// From this width on there is room for that list beside the page.
const WIDE: f32 = 640.0;

/// Shows the chapters, and in `area` the page of the one that is open.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, chapter: Chapter, area: ScrollArea) {
    // Each chapter begins at its top.
    let area = area.id_salt(chapter.title());
    if ui.available_width() < WIDE {
        ui.horizontal_wrapped(|ui| chapters(ui, desk, chapter, None));
        ui.add_space(8.0);
        area.show(ui, |ui| page(ui, desk, chapter));
        return;
    }
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(CHAPTERS_WIDTH);
            ui.spacing_mut().item_spacing.y = 2.0;
            chapters(ui, desk, chapter, Some(CHAPTERS_WIDTH));
        });
        ui.add_space(theme::GAP);
        ui.vertical(|ui| {
            area.show(ui, |ui| page(ui, desk, chapter));
        });
    });
}

fn chapters(ui: &mut Ui, desk: &mut Desk<'_>, open: Chapter, width: Option<f32>) {
    for chapter in Chapter::ALL {
        // With something at its right end, a button's text stands at its left.
        let button = Button::selectable(chapter == open, chapter.title())
            .right_text("")
            .truncate()
            .min_size(vec2(width.unwrap_or_default(), 0.0));
        if ui.add(button).clicked() {
            desk.ask(Action::Open(Dialog::Manual(chapter)));
        }
    }
}

/// Shows the page of a chapter.
fn page(ui: &mut Ui, desk: &mut Desk<'_>, chapter: Chapter) {
    ui.label(theme::strong(chapter.title()).size(18.0));
    ui.add_space(4.0);
    // Of the record that is shown, which need not be the one that is built in.
    if chapter == Chapter::Methodology {
        methodology_dialog::show(ui, desk);
        return;
    }
    for (number, block) in chapter.blocks().iter().enumerate() {
        block_ui(ui, desk, block, number);
    }
}

fn block_ui(ui: &mut Ui, desk: &mut Desk<'_>, block: &Block, number: usize) {
    match block {
        Block::Heading { level, spans } => {
            let words: String = spans.iter().map(|span| span.text.as_str()).collect();
            ui.add_space(if *level <= 2 { 8.0 } else { 4.0 });
            let size = if *level <= 2 { 15.0 } else { theme::BODY };
            ui.label(theme::strong(words).size(size));
        }
        Block::Paragraph(spans) => words(ui, desk, spans),
        Block::Item {
            depth,
            number,
            spans,
        } => {
            ui.horizontal_top(|ui| {
                ui.add_space(4.0 + 16.0 * *depth as f32);
                let mark = number.map_or_else(|| "•".to_owned(), |number| format!("{number}."));
                ui.label(theme::prose(mark));
                ui.vertical(|ui| words(ui, desk, spans));
            });
        }
        Block::Code(text) => code(ui, desk, text),
        Block::Table(rows) => table(ui, desk, rows, number),
    }
}

/// Running text, with links if it has any. Without them it is one layout, in which all lines stand
/// alike; a link is a control of its own.
fn words(ui: &mut Ui, desk: &mut Desk<'_>, spans: &[Span]) {
    if spans.iter().all(|span| span.link.is_none()) {
        let mut job = LayoutJob::default();
        for span in spans {
            let style = ui.style();
            let text = styled(span, desk.theme);
            text.append_to(&mut job, style, FontSelection::Default, Align::Center);
        }
        ui.add(Label::new(job).wrap());
        return;
    }
    // A row is as high as a control before anything stands in it.
    let usual = ui.spacing().interact_size.y;
    ui.spacing_mut().interact_size.y = theme::BODY * theme::LEADING;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        for span in spans {
            let text = styled(span, desk.theme);
            let Some(target) = &span.link else {
                ui.add(Label::new(text).wrap());
                continue;
            };
            if link(ui, desk.theme, text.underline()).clicked() {
                follow(desk, target);
            }
        }
    });
    ui.spacing_mut().interact_size.y = usual;
}

fn follow(desk: &mut Desk<'_>, target: &str) {
    if let Some(chapter) = Chapter::of_link(target) {
        desk.ask(Action::Open(Dialog::Manual(chapter)));
    } else if target.starts_with("https://") {
        desk.ask(Action::OpenLink(target.to_owned()));
    }
}

fn styled(span: &Span, theme: &Theme) -> RichText {
    let text = if span.is_strong || span.is_code {
        theme::strong(span.text.clone())
    } else {
        RichText::new(span.text.clone())
    };
    let text = text.line_height(Some(theme::BODY * theme::LEADING));
    if span.is_code {
        text.background_color(ground(theme))
    } else {
        text
    }
}

fn ground(theme: &Theme) -> Color32 {
    theme::color(theme.ink.with_alpha(18).over(theme.paper))
}

/// Lines to type, with a way to take them along.
fn code(ui: &mut Ui, desk: &mut Desk<'_>, text: &str) {
    let frame = Frame::new()
        .fill(ground(desk.theme))
        .corner_radius(theme::RADIUS)
        .inner_margin(Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
                if ui.small_button(desk.text("dialog-copy")).clicked() {
                    desk.ask(Action::CopyText(text.to_owned()));
                }
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.add(Label::new(RichText::new(text).size(theme::SMALL)).wrap());
                });
            });
        });
    });
}

fn table(ui: &mut Ui, desk: &mut Desk<'_>, rows: &[Vec<Vec<Span>>], number: usize) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let width = ui.available_width() - 12.0 * (columns as f32 - 1.0);
    // The first column holds names, the last one tells of them.
    let first = if columns == 2 {
        0.32
    } else {
        1.0 / columns as f32
    };
    let width_of = |column: usize| {
        let share = if column == 0 {
            first
        } else {
            (1.0 - first) / (columns as f32 - 1.0)
        };
        share * width
    };
    let grid = Grid::new(("table", number))
        .striped(true)
        .min_col_width(0.0);
    grid.spacing(vec2(12.0, 6.0)).show(ui, |ui| {
        for (at, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                ui.vertical(|ui| {
                    ui.set_width(width_of(column));
                    let cell: Vec<Span> =
                        cell.iter().cloned().map(|span| headed(span, at)).collect();
                    words(ui, desk, &cell);
                });
            }
            ui.end_row();
        }
    });
    ui.add_space(4.0);
}

/// The first row stands out.
fn headed(span: Span, row: usize) -> Span {
    Span {
        is_strong: span.is_strong || row == 0,
        ..span
    }
}
