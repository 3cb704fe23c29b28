//! The report on a country: map, level and why, what stands beside it, chart, events.

mod events;
mod stance;

use super::block::Block;
use super::paragraph::{Run, Style};
use super::{GUTTER, Report};
use crate::country::{CountryCode, Party};
use crate::engagement::{Assessment, assess};
use crate::picture::pdf::document::Page;
use crate::picture::{Extent, PictureError, Provenance};
use crate::places::Country;
use crate::scene::ScreenRect;

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
    fn link_color(&self) -> crate::scene::Color {
        self.report
            .theme
            .accent
            .mixed_with(self.report.theme.ink, 0.35)
    }

    fn heading(&self, text: &str, width: f32) -> Block {
        let mut block = Block::new(width);
        let style = Style::of(11.5, self.report.theme.ink).bold();
        block.text(&[Run::new(text, style)], 15.0);
        block.heading = Some(text.to_owned());
        block
    }
}
