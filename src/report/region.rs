//! The report on the region: map, levels of all states, and what changed in twelve months.

use super::block::{Block, filled};
use super::flow::{Column, fill};
use super::paragraph::{Run, Style};
use super::{Report, level_in_words};
use crate::date::{Day, months_after};
use crate::engagement::{Chronicle, Comparison, Engagement, Level, Turn};
use crate::explorer::differences::in_numbers;
use crate::picture::pdf::document::Page;
use crate::picture::{Extent, PictureError, Provenance};
use crate::record::Event;
use crate::scene::{Class, ScreenRect};

const LEADING: f32 = 12.6;
const ROW: f32 = 11.4;
/// Which part of the page's width the map is high.
const MAP_SHAPE: f32 = 0.54;
/// No list is longer than so many pages.
const MOST_PAGES: usize = 60;

/// The pages of the region, where their map comes from, and their running head.
pub(super) fn pages(report: &Report<'_>) -> Result<(Vec<Page>, Provenance, String), PictureError> {
    let request = report.request;
    let heading = report.language().text("paper-heading-region").to_owned();
    let title = report.dated(&heading);
    let body = report.body();
    let size = (body.width(), (body.width() * MAP_SHAPE).round());
    let (map, provenance) = report.map(Extent::Region, size, &title)?;
    let record = &report.world.record;
    let chronicle = Chronicle::of(record, request.era);
    let engagement = Engagement::on(record, request.date, request.era);
    let before = months_after(engagement.day, -12).max(request.era.first_day());
    let comparison = Comparison::between(record, &chronicle, engagement.day, before);

    let mut first = Page::default();
    let head = head(report, &heading, &engagement, &comparison, body.width());
    let mut y = body.min.y + head.height();
    head.place(&mut first, body.min.x, body.min.y);
    first
        .maps
        .push((ScreenRect::at(body.min.x, y, size.0, size.1), map));
    y += size.1 + 12.0;
    let lower = ScreenRect {
        min: crate::scene::ScreenPoint { x: body.min.x, y },
        max: body.max,
    };
    let later = report.later_body();
    let in_three = |page: usize, rect: ScreenRect| {
        Report::columns(rect, 3)
            .into_iter()
            .map(move |rect| Column { page, rect })
    };
    let width = Report::columns(later, 3)
        .first()
        .map_or(0.0, |it| it.width());
    let mut pages = vec![first];
    let levels = levels(report, &engagement, width);
    let columns = in_three(0, lower).chain((1..MOST_PAGES).flat_map(|page| in_three(page, later)));
    fill(&mut pages, levels, columns);
    let next = pages.len();
    let in_two = |page: usize| {
        Report::columns(later, 2)
            .into_iter()
            .map(move |rect| Column { page, rect })
    };
    let width = Report::columns(later, 2)
        .first()
        .map_or(0.0, |it| it.width());
    let changes = changes(report, &chronicle, (before, engagement.day), width);
    fill(
        &mut pages,
        changes,
        (next..next + MOST_PAGES).flat_map(in_two),
    );
    Ok((pages, provenance, heading))
}

fn head(
    report: &Report<'_>,
    heading: &str,
    engagement: &Engagement,
    comparison: &Comparison,
    width: f32,
) -> Block {
    let (theme, language) = (&report.theme, report.language());
    let mut head = report.kicker(language.text("paper-kicker-region"), width);
    head.heading = Some(heading.to_owned());
    head.gap(6.0);
    head.text(
        &[Run::new(heading, Style::of(20.0, theme.ink).bold())],
        28.0,
    );
    let known = engagement
        .assessments
        .values()
        .filter(|it| it.level.is_some())
        .count();
    let resident = engagement
        .assessments
        .values()
        .filter(|it| it.level >= Some(Level::ResidentDiplomacy))
        .count();
    let values = [
        ("day", language.day(engagement.day).into()),
        ("known", known.into()),
        ("resident", resident.into()),
        ("changes", in_numbers(comparison, language).into()),
    ];
    let text = language.say("paper-region-in-numbers", values);
    head.text(&[Run::new(&text, Style::of(10.5, theme.ink))], 14.6);
    head.gap(8.0);
    head
}

/// States by level, the highest first: each with the day since when.
fn levels(report: &Report<'_>, engagement: &Engagement, width: f32) -> Vec<Block> {
    let (theme, places) = (&report.theme, &report.world.places);
    let language = report.language();
    let mut blocks = Vec::new();
    for level in Level::ALL.into_iter().rev() {
        let states = engagement.assessments.iter();
        let mut states: Vec<_> = states
            .filter(|(_, it)| it.level == Some(level))
            .map(|(code, it)| (places.name_in(&(*code).into(), language), it))
            .collect();
        if states.is_empty() {
            continue;
        }
        states.sort_by(|a, b| a.0.cmp(&b.0));
        let mut heading = Block::new(width);
        let swatch = filled(
            ScreenRect::at(0.0, 2.0, 13.0, 9.0),
            theme.paint(Class::Level(Some(level))),
            Some(theme.ink),
        );
        let name = level.name_in(language);
        let name = format!("{} {name} ({})", level.number(), states.len());
        let style = Style::of(9.5, theme.ink).bold();
        heading.text_beside(vec![swatch], 19.0, &[Run::new(&name, style)], 13.6);
        heading.gap(1.5);
        heading.space_before = 8.0;
        heading.keeps_next = true;
        heading.heading = Some(level_in_words(level, language));
        blocks.push(heading);
        for (name, it) in states {
            let mut row = Block::new(width);
            let since = it
                .since
                .map_or_else(String::new, |since| since.in_words(language));
            let is_sure = it.certainty.is_none_or(|certainty| certainty.is_full());
            let name = if is_sure { name } else { format!("{name} *") };
            row.ends(
                &Run::new(&name, Style::of(8.5, theme.ink)),
                &Run::new(&since, Style::of(7.6, theme.muted)),
            );
            blocks.push(row);
        }
    }
    let mut note = Block::new(width);
    note.space_before = 6.0;
    let text = language.text("paper-weak");
    note.text(&[Run::new(text, Style::of(7.4, theme.muted))], 9.4);
    blocks.push(note);
    blocks
}

/// Each change of a level in a span of days, the newest first, with the events that it is owed to.
fn changes(
    report: &Report<'_>,
    chronicle: &Chronicle,
    (after, through): (Day, Day),
    width: f32,
) -> Vec<Block> {
    let (theme, language) = (&report.theme, report.language());
    let mut heading = Block::new(width);
    let day = language.day(after).into();
    let text = language.say("paper-what-changed-after", [("day", day)]);
    heading.text(&[Run::new(&text, Style::of(11.5, theme.ink).bold())], 15.0);
    heading.heading = Some(text);
    heading.gap(2.0);
    heading.keeps_next = true;
    let turns = chronicle.turns_between(after, through);
    let mut blocks = vec![heading];
    if turns.is_empty() {
        let mut none = Block::new(width);
        none.text(
            &[Run::new(
                language.text("paper-no-level-changed"),
                report.body_text(),
            )],
            LEADING,
        );
        blocks.push(none);
    }
    blocks.extend(turns.iter().rev().map(|turn| change(report, turn, width)));
    blocks
}

fn change(report: &Report<'_>, turn: &Turn, width: f32) -> Block {
    let (theme, world) = (&report.theme, report.world);
    let language = report.language();
    let small = report.small_text();
    let mut block = Block::new(width);
    block.space_before = 8.0;
    let swatches = [turn.from, turn.to]
        .into_iter()
        .zip([0.0, 14.0])
        .map(|(level, x)| {
            let rect = ScreenRect::at(x, 1.5, 11.0, 8.0);
            filled(rect, theme.paint(Class::Level(level)), Some(theme.ink))
        });
    let since = turn.since(&world.record).in_words(language);
    let [from, to] = [turn.from, turn.to].map(|level| Class::Level(level).name_in(language));
    block.text_beside(
        swatches.collect(),
        31.0,
        &[
            Run::new(
                &world.places.name_in(&turn.country.into(), language),
                Style::of(9.5, theme.ink).semi_bold(),
            ),
            Run::new(&format!(" {since}"), small),
        ],
        ROW + 1.0,
    );
    block.text_from(31.0, &[Run::new(&format!("{from} → {to}"), small)], ROW);
    let ran_out = matches!(turn.cause, crate::engagement::Cause::ContactRanOut(_));
    for event in turn
        .cause
        .events()
        .iter()
        .map(|index| &world.record[*index])
    {
        block.text_from(31.0, &reason(report, event, ran_out), 10.6);
    }
    block
}

fn reason(report: &Report<'_>, event: &Event, ran_out: bool) -> Vec<Run> {
    let (theme, language) = (&report.theme, report.language());
    let style = Style::of(8.5, theme.ink);
    let before = if ran_out {
        format!("{} ", language.text("paper-contact-ran-out"))
    } else {
        String::new()
    };
    let link = Style::of(8.5, theme.accent.mixed_with(theme.ink, 0.35));
    let title = Run::new(&event.title, link);
    let title = match event.sources.first() {
        Some(source) => title.leading_to(&source.url, &source.publisher),
        None => title,
    };
    vec![
        Run::new(&format!("{before}{}: ", language.date(event.date)), style),
        title,
    ]
}
