//! The events of a country, in columns on as many pages as they may take.

use super::{LEADING, SMALL_LEADING, Told, spaced};
use crate::country::CountryCode;
use crate::picture::pdf::document::Page;
use crate::record::value::{Confidence, Word as _};
use crate::record::{Event, EventIndex, Source};
use crate::report::Report;
use crate::report::block::Block;
use crate::report::flow::{Column, fill};
use crate::report::paragraph::{Run, Style};
use crate::scene::ScreenRect;

/// A report on paper takes no more pages than this, unless all events are asked for.
const USUAL_PAGES: usize = 2;
/// A report of all events takes no more than this; no record is so long.
const MOST_PAGES: usize = 400;
/// A rest of the first page lower than this holds no events.
const LEAST: f32 = 110.0;

impl Told<'_> {
    /// Its events up to the day, newest first.
    pub(super) fn events(&self) -> Vec<EventIndex> {
        let (record, request) = (&self.report.world.record, self.report.request);
        let is_told =
            |event: &Event| event.era == request.era && event.date.first_day() <= request.date;
        if self.code == CountryCode::AFGHANISTAN {
            let all = record.indexed_events().rev();
            return all
                .filter(|(_, event)| is_told(event))
                .map(|(index, _)| index)
                .collect();
        }
        let own = record.events_of(self.party).iter().rev().copied();
        own.filter(|index| is_told(&record[*index])).collect()
    }

    /// Sets the events below what stands on the first page, and on those that follow.
    pub(super) fn set_events(
        &self,
        first: Page,
        lower: ScreenRect,
        events: &[EventIndex],
    ) -> Vec<Page> {
        let (report, language) = (self.report, self.report.language());
        let limit = if report.request.has_all_events {
            MOST_PAGES
        } else {
            USUAL_PAGES
        };
        let columns = |page: usize, rect: ScreenRect| {
            Report::columns(rect, 2)
                .into_iter()
                .map(move |rect| Column { page, rect })
        };
        let width = Report::columns(lower, 2)
            .first()
            .map_or(0.0, |it| it.width());
        let mut first = first;
        let mut lower = lower;
        let mut heading = self.heading(
            &language.say("paper-events", [("count", events.len().into())]),
            lower.width(),
        );
        heading.gap(2.0);
        let is_low = lower.height() < LEAST;
        let height = heading.height();
        let mut later = report.later_body();
        let mut second = Page::default();
        if is_low {
            heading.place(&mut second, later.min.x, later.min.y);
            later.min.y += height;
        } else {
            heading.place(&mut first, lower.min.x, lower.min.y);
            lower.min.y += height;
        }
        let mut pages = vec![first];
        if is_low {
            pages.push(second);
        }
        let none = events.is_empty().then(|| {
            let mut none = Block::new(width);
            let text = language.text("paper-none-on-record");
            none.text(&[Run::new(text, report.body_text())], LEADING);
            none
        });
        let blocks = events.iter().map(|index| self.event(*index, width));
        let blocks = none.into_iter().chain(blocks);
        let on_first = (!is_low).then(|| columns(0, lower));
        // Room for the line that counts what is left out.
        later.max.y -= 16.0;
        let whole = ScreenRect {
            max: later.max,
            ..report.later_body()
        };
        let on_later =
            (1..limit).flat_map(|page| columns(page, if page == 1 { later } else { whole }));
        let left = fill(
            &mut pages,
            blocks,
            on_first.into_iter().flatten().chain(on_later),
        );
        if left > 0 {
            let text = language.say("paper-left-out", [("count", left.into())]);
            let mut note = Block::new(lower.width());
            note.text(&[Run::new(&text, report.small_text())], SMALL_LEADING);
            if let Some(last) = pages.last_mut() {
                note.place(last, lower.min.x, later.max.y + 5.0);
            }
        }
        pages
    }

    fn event(&self, index: EventIndex, width: f32) -> Block {
        let (report, language) = (self.report, self.report.language());
        let event = &report.world.record[index];
        let small = report.small_text();
        let mut block = Block::new(width);
        block.space_before = 8.0;
        let mut head = vec![
            Run::new(&language.date(event.date), small.semi_bold()),
            Run::new(&format!(" · {}", event.kind.name_in(language)), small),
        ];
        if event.confidence != Confidence::High {
            let confidence = event.confidence.name_in(language).into();
            let text = language.say("page-confidence", [("confidence", confidence)]);
            let text = format!(" · {text}");
            head.push(Run::new(&text, small));
        }
        let decides = self
            .assessment
            .as_ref()
            .is_some_and(|it| it.deciding.contains(&index));
        if decides {
            let text = format!(" · {}", language.text("paper-decides"));
            head.push(Run::new(
                &text,
                Style::of(small.size, self.link_color()).semi_bold(),
            ));
        }
        block.text(&head, SMALL_LEADING);
        let title = Style::of(9.5, report.theme.ink).semi_bold();
        block.text(&[Run::new(&event.title, title)], LEADING);
        block.text(
            &[Run::new(&event.summary, Style::of(8.8, report.theme.ink))],
            11.4,
        );
        if let Some(note) = &event.note {
            block.text(
                &[Run::new(
                    &language.say("page-note", [("note", note.as_str().into())]),
                    small,
                )],
                SMALL_LEADING,
            );
        }
        if report.request.has_all_events {
            for source in &event.sources {
                block.text_from(8.0, &self.source(event, source), 9.4);
            }
        } else {
            block.text(&self.publishers(event), 9.8);
        }
        block
    }

    /// The publishers in one line, each of which leads to its page.
    fn publishers(&self, event: &Event) -> Vec<Run> {
        let style = Style::of(7.6, self.report.theme.muted);
        let link = Style::of(7.6, self.link_color());
        let mut runs = Vec::new();
        for (at, source) in event.sources.iter().enumerate() {
            let before = if at == 0 {
                spaced(self.report.language().text("paper-sources"))
            } else {
                "; ".to_owned()
            };
            runs.push(Run::new(&before, style));
            let name = called(event, source);
            runs.push(Run::new(&source.publisher, link).leading_to(&source.url, &name));
        }
        runs
    }

    /// The publisher, the date if it is another one, and the address, which leads there.
    fn source(&self, event: &Event, source: &Source) -> Vec<Run> {
        let style = Style::of(7.4, self.report.theme.muted);
        let published = source.published.filter(|date| *date != event.date);
        let published = published.map_or_else(String::new, |date| {
            format!(", {}", self.report.language().date(date))
        });
        let name = called(event, source);
        let link = Style::of(7.4, self.link_color());
        vec![
            Run::new(&format!("{}{published}: ", source.publisher), style),
            Run::new(&source.url, link).leading_to(&source.url, &name),
        ]
    }
}

/// Publisher and title of a page.
fn called(event: &Event, source: &Source) -> String {
    format!("{}: {}", source.publisher, source.title_or(&event.title))
}
