//! Names, level and why, what stands beside the level, and the chart.

use super::{LEADING, SMALL_LEADING, Told, spaced};
use crate::engagement::{Assessment, history, rule};
use crate::explorer::facts::{self, Fact};
use crate::picture::pdf::document::Page;
use crate::places::{Country, Standing};
use crate::report::block::{Block, filled};
use crate::report::paragraph::{Run, Style};
use crate::report::{GUTTER, chart, level_in_words};
use crate::scene::{Class, ScreenRect};

impl Told<'_> {
    pub(super) fn head(&self, name: &str, width: f32) -> Block {
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
    pub(super) fn why(&self, width: f32) -> Block {
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

    /// What stands beside the level, the chart, and what is disputed.
    pub(super) fn middle(&self, width: f32) -> Vec<Block> {
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
}
