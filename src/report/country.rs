//! The report on a country: map, level and why, what stands beside it, chart, events.

use super::block::{Block, filled};
use super::flow::{Column, fill};
use super::paragraph::{Run, Style};
use super::{GUTTER, Report, chart, level_in_words};
use crate::country::{CountryCode, Party};
use crate::engagement::{Assessment, assess, history, rule};
use crate::explorer::facts::{self, Fact};
use crate::picture::pdf::document::Page;
use crate::picture::{Extent, PictureError, Provenance};
use crate::places::{Country, Standing};
use crate::record::value::{Confidence, Word as _};
use crate::record::{Event, EventIndex, Source};
use crate::scene::{Class, ScreenRect};

/// A report on paper takes no more pages than this, unless all events are asked for.
const USUAL_PAGES: usize = 2;
/// A report of all events takes no more than this; no record is so long.
const MOST_PAGES: usize = 400;
/// A rest of the first page lower than this holds no events.
const LEAST: f32 = 110.0;
const LEADING: f32 = 12.6;
const SMALL_LEADING: f32 = 10.4;
/// The map's width and height, in points.
const MAP: (f32, f32) = (222.0, 186.0);

/// The pages of a country, where their map comes from, and their running head.
pub(super) fn pages(
    report: &Report<'_>,
    code: CountryCode,
) -> Result<(Vec<Page>, Provenance, String), PictureError> {
    let (world, request, language) = (report.world, report.request, report.language());
    let place = world.places.country(code);
    let name = place.map_or_else(|| code.to_string(), |it| it.name_in(language).to_owned());
    let heading = language.say("paper-heading-country", [("name", name.as_str().into())]);
    let title = report.dated(&heading);
    let (map, provenance) = report.map(Extent::Country(code), MAP, &title)?;
    let bearer = world.places.bearer_of_stance(code);
    let party = Party::from(bearer);
    let subject = Told {
        report,
        code,
        place,
        party: &party,
        assessment: (code != CountryCode::AFGHANISTAN)
            .then(|| assess(&world.record, &party, request.date, request.era)),
    };

    let mut first = Page::default();
    let body = report.body();
    let head = subject.head(&name, body.width());
    let mut y = body.min.y + head.height();
    head.place(&mut first, body.min.x, body.min.y);
    let map_rect = ScreenRect::at(body.max.x - MAP.0, y, MAP.0, MAP.1);
    first.maps.push((map_rect, map));
    first.marks.push(edge(map_rect, report));
    let why = subject.why(body.width() - MAP.0 - GUTTER);
    let height = why.height();
    why.place(&mut first, body.min.x, y);
    y += height.max(MAP.1) + 14.0;
    for block in subject.middle(body.width()) {
        let height = block.height();
        block.place(&mut first, body.min.x, y);
        y += height + 12.0;
    }
    let lower = ScreenRect {
        min: crate::scene::ScreenPoint { x: body.min.x, y },
        max: body.max,
    };
    let events = subject.events();
    let pages = subject.set_events(first, lower, &events);
    Ok((pages, provenance, heading))
}

/// Words before others in the same line.
fn spaced(words: &str) -> String {
    format!("{words} ")
}

fn edge(rect: ScreenRect, report: &Report<'_>) -> crate::scene::Mark {
    use crate::scene::{Mark, ScreenPath, Stroke};
    Mark::Path {
        path: ScreenPath::rounded_rect(rect, 0.0),
        fill: None,
        stroke: Some(Stroke::solid(report.theme.rule, 0.7)),
    }
}

/// A country with its stance, ready to be told.
struct Told<'a> {
    report: &'a Report<'a>,
    code: CountryCode,
    place: Option<&'a Country>,
    /// Whose stance it takes.
    party: &'a Party,
    /// `None` for Afghanistan.
    assessment: Option<Assessment>,
}

impl Told<'_> {
    fn head(&self, name: &str, width: f32) -> Block {
        let theme = &self.report.theme;
        let language = self.report.language();
        let kind = language.text("paper-kicker-country");
        let mut head = self.report.kicker(kind, width);
        head.heading = Some(name.to_owned());
        head.gap(6.0);
        head.text(&[Run::new(name, Style::of(25.0, theme.ink).bold())], 31.0);
        let mut more: Vec<String> = Vec::new();
        if let Some(place) = self.place {
            let persian = place.names.get("fa").into_iter();
            for other in place.local.iter().chain(persian) {
                if *other != name && !more.contains(other) {
                    more.push(other.clone());
                }
            }
            if place.borders_afghanistan {
                more.push(language.text("map-borders-afghanistan").to_owned());
            }
        }
        if !more.is_empty() {
            let style = Style::of(10.0, theme.muted);
            // Each name by itself, so that one that is read from right to left turns no other.
            let names = more.iter().enumerate().flat_map(|(at, name)| {
                let between = if at > 0 { " · " } else { "" };
                [Run::new(between, style), Run::new(name, style)]
            });
            let names: Vec<Run> = names.collect();
            head.text(&names, 14.0);
        }
        if let Some(standing) = self.standing() {
            head.text(&[Run::new(&standing, Style::of(9.5, theme.muted))], LEADING);
        }
        head.gap(8.0);
        head
    }

    /// Whose stance it takes, or what its standing is, where that needs a word.
    fn standing(&self) -> Option<String> {
        let (place, language) = (self.place?, self.report.language());
        match place.standing {
            Standing::State => None,
            Standing::Territory => {
                let owner = self.report.world.places.country(place.belongs_to?)?;
                let owner = owner.in_sentence_in(language).into();
                Some(language.say("paper-territory", [("owner", owner)]))
            }
            Standing::Disputed => Some(language.text("page-disputed").to_owned()),
        }
    }

    /// The level with its colour, since when, and why.
    fn why(&self, width: f32) -> Block {
        let (theme, record) = (&self.report.theme, &self.report.world.record);
        let language = self.report.language();
        let mut block = Block::new(width);
        let Some(assessment) = &self.assessment else {
            let text = language.text("paper-subject");
            block.text(&[Run::new(text, Style::of(11.0, theme.ink))], 15.5);
            return block;
        };
        let class = Class::Level(assessment.level);
        let swatch = filled(
            ScreenRect::at(0.0, 3.0, 20.0, 14.0),
            theme.paint(class),
            Some(theme.ink),
        );
        let level = match assessment.level {
            Some(level) => level_in_words(level, language),
            None => class.name_in(language).to_owned(),
        };
        let style = Style::of(15.0, theme.ink).bold();
        block.text_beside(vec![swatch], 28.0, &[Run::new(&level, style)], 20.0);
        if let Some(since) = assessment.since {
            let since = since.in_words(language).into();
            let since = language.say("page-since-when", [("since", since)]);
            block.text_from(
                28.0,
                &[Run::new(&since, Style::of(9.5, theme.muted))],
                LEADING,
            );
        }
        block.gap(7.0);
        let bearer = self
            .party
            .country()
            .and_then(|code| self.report.world.places.country(code));
        let name = bearer.map_or_else(
            || self.code.to_string(),
            |it| Country::in_sentence_in(it, language),
        );
        let sentence = assessment.sentence_in(record, &name, language);
        block.text(&[Run::new(&sentence, Style::of(10.5, theme.ink))], 14.6);
        block.gap(6.0);
        let row = rule::row_in_words(assessment.level, language);
        let small = self.report.small_text();
        let runs = [
            Run::new(&spaced(language.text("paper-the-rule")), small.semi_bold()),
            Run::new(&row, small),
        ];
        block.text(&runs, SMALL_LEADING + 0.6);
        for doubt in facts::doubts(assessment, language) {
            block.gap(3.0);
            let runs = [
                Run::new(
                    &spaced(language.text("paper-not-certain")),
                    small.semi_bold(),
                ),
                Run::new(&doubt, small),
            ];
            block.text(&runs, SMALL_LEADING + 0.6);
        }
        self.deciding(assessment, &mut block);
        block
    }

    /// The events that decide, each with the way to its first source.
    fn deciding(&self, assessment: &Assessment, block: &mut Block) {
        let (theme, record) = (&self.report.theme, &self.report.world.record);
        if assessment.deciding.is_empty() {
            return;
        }
        let small = self.report.small_text();
        block.gap(7.0);
        block.text(
            &[Run::new(
                self.report.language().text("paper-decided-by"),
                small.semi_bold(),
            )],
            SMALL_LEADING + 1.0,
        );
        for index in &assessment.deciding {
            let event = &record[*index];
            let title = Run::new(&event.title, Style::of(8.5, theme.ink));
            let title = match event.sources.first() {
                Some(source) => Run {
                    style: Style::of(8.5, self.link_color()),
                    ..title.leading_to(&source.url, &source.publisher)
                },
                None => title,
            };
            let date = self.report.language().date(event.date);
            let date = Run::new(&format!("{date}: "), small);
            block.text(&[date, title], SMALL_LEADING + 0.8);
        }
    }

    fn link_color(&self) -> crate::scene::Color {
        self.report
            .theme
            .accent
            .mixed_with(self.report.theme.ink, 0.35)
    }

    /// What stands beside the level, the chart, and what is disputed.
    fn middle(&self, width: f32) -> Vec<Block> {
        let Some(assessment) = &self.assessment else {
            return Vec::new();
        };
        let (report, language) = (self.report, self.report.language());
        let record = &report.world.record;
        let mut blocks = vec![self.facts(&facts::facts(record, assessment, language), width)];
        let (era, to) = (report.request.era, assessment.day);
        let mut chart = self.heading(language.text("paper-how-the-level-changed"), width);
        chart.gap(4.0);
        let steps = history(record, self.party, era);
        let marks = chart::chart(
            &steps,
            (era.first_day(), to),
            width,
            (&report.theme, language),
        );
        chart.marks(chart::HEIGHT, marks);
        blocks.push(chart);
        let disputed = report.world.atlas.disputed.iter();
        let mut disputes: Vec<String> = disputed
            .filter(|line| line.between.contains(&self.code))
            .map(|line| format!("{}: {}", line.name, line.note))
            .collect();
        disputes.dedup();
        if !disputes.is_empty() {
            let mut block = Block::new(width);
            let small = report.small_text();
            block.text(
                &[
                    Run::new(
                        &spaced(language.text("paper-disputed-borders")),
                        small.semi_bold(),
                    ),
                    Run::new(&disputes.join(" "), small),
                ],
                SMALL_LEADING + 0.4,
            );
            blocks.push(block);
        }
        blocks
    }

    /// Facts in three columns, row by row.
    fn facts(&self, facts: &[Fact], width: f32) -> Block {
        let report = self.report;
        let mut block = Block::new(width);
        block.rule(report.theme.rule);
        block.gap(6.0);
        let cell_width = (width - 2.0 * GUTTER) / 3.0;
        for row in facts.chunks(3) {
            let cells: Vec<Block> = row
                .iter()
                .map(|fact| {
                    let mut cell = Block::new(cell_width);
                    let small = report.small_text();
                    cell.text(&[Run::new(fact.name, small.semi_bold())], SMALL_LEADING);
                    cell.text(
                        &[Run::new(&fact.value, Style::of(9.0, report.theme.ink))],
                        11.6,
                    );
                    cell
                })
                .collect();
            let height = cells.iter().map(Block::height).fold(0.0, f32::max);
            let mut page = Page::default();
            for (cell, at) in cells.into_iter().zip(0_u8..) {
                cell.place(&mut page, f32::from(at) * (cell_width + GUTTER), 0.0);
            }
            block.marks(height, page.marks);
            block.gap(6.0);
        }
        block.rule(report.theme.rule);
        block
    }

    fn heading(&self, text: &str, width: f32) -> Block {
        let mut block = Block::new(width);
        let style = Style::of(11.5, self.report.theme.ink).bold();
        block.text(&[Run::new(text, style)], 15.0);
        block.heading = Some(text.to_owned());
        block
    }

    /// Its events up to the day, newest first.
    fn events(&self) -> Vec<EventIndex> {
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
    fn set_events(&self, first: Page, lower: ScreenRect, events: &[EventIndex]) -> Vec<Page> {
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
