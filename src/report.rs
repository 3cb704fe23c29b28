//! Reports: what is known of a country or of the region on a day, set on pages of a PDF file.
//!
//! A report says no more than the record does, in the words of the window, and each thing it tells
//! leads to its sources. One of a country has two pages at most unless all its events are asked
//! for; what is left out is counted. The same request gives the same bytes.

mod block;
mod chart;
mod country;
mod flow;
mod paragraph;
mod region;

pub use crate::explorer::report::{ReportRequest, Subject};

use crate::country::CountryCode;
use crate::engagement::Level;
use crate::filter::Filter;
use crate::language::Language;
use crate::picture::paper::POINTS_PER_PIXEL;
use crate::picture::pdf::document::{self, Page};
use crate::picture::{
    Composed, Extent, Layout, PictureError, PictureRequest, Provenance, compose_fine, credits,
};
use crate::scene::{LayerStack, NameStyle, ScreenRect, Theme, ThemeName};
use crate::world::World;
use block::Block;
use paragraph::{Run, Style};

/// Blank room at the sides and at the top of a page, in points of print.
const MARGIN: f32 = 48.0;
/// The same at the bottom, below the footer.
const BOTTOM: f32 = 34.0;
/// Room for the footer.
const FOOTER: f32 = 30.0;
/// Room between two columns.
const GUTTER: f32 = 20.0;

/// The bytes of a PDF file.
///
/// # Errors
///
/// The map cannot be made where the day lies before the era or the country has no shape; see
/// [`PictureError`].
pub fn draw(request: &ReportRequest, world: &World) -> Result<Vec<u8>, PictureError> {
    let report = Report {
        request,
        world,
        theme: Theme::of(ThemeName::Light),
    };
    let (mut pages, provenance, heading) = match request.subject {
        Subject::Country(code) => country::pages(&report, code)?,
        Subject::Region => region::pages(&report)?,
    };
    let n_pages = pages.len();
    for (number, page) in pages.iter_mut().enumerate() {
        report.finish_page(page, (number + 1, n_pages), &heading, &provenance);
    }
    document::draw(&pages, request.paper.size_pt(), &provenance)
}

/// "Level 3: Resident diplomacy".
fn level_in_words(level: Level, language: Language) -> String {
    let values = [
        ("number", level.number().into()),
        ("name", level.name_in(language).into()),
    ];
    language.say("paper-level", values)
}

/// What all parts of a report need to know.
struct Report<'a> {
    request: &'a ReportRequest,
    world: &'a World,
    theme: Theme,
}

impl Report<'_> {
    /// The part of a page between the margins and above the footer.
    fn body(&self) -> ScreenRect {
        let (width, height) = self.request.paper.size_pt();
        ScreenRect::at(
            MARGIN,
            MARGIN,
            width - 2.0 * MARGIN,
            height - MARGIN - BOTTOM - FOOTER,
        )
    }

    /// The same on pages after the first, below the line that repeats the heading.
    fn later_body(&self) -> ScreenRect {
        const RUNNING: f32 = 20.0;
        let body = self.body();
        ScreenRect::at(
            body.min.x,
            body.min.y + RUNNING,
            body.width(),
            body.height() - RUNNING,
        )
    }

    /// The language of its words; what the record itself says is not translated.
    fn language(&self) -> Language {
        self.request.language
    }

    /// A rectangle as columns side by side.
    fn columns(rect: ScreenRect, count: u8) -> Vec<ScreenRect> {
        let n = f32::from(count.max(1));
        let width = (rect.width() - GUTTER * (n - 1.0)) / n;
        let column = |at: u8| {
            let x = rect.min.x + f32::from(at) * (width + GUTTER);
            ScreenRect::at(x, rect.min.y, width, rect.height())
        };
        (0..count).map(column).collect()
    }

    fn body_text(&self) -> Style {
        Style::of(9.5, self.theme.ink)
    }

    fn small_text(&self) -> Style {
        Style::of(8.0, self.theme.muted)
    }

    /// A map of so many points of print, and where it comes from.
    fn map(
        &self,
        extent: Extent,
        (width, height): (f32, f32),
        title: &str,
    ) -> Result<(Composed, Provenance), PictureError> {
        let pixels = |points: f32| (points / POINTS_PER_PIXEL).round() as u32;
        let selected = match extent {
            Extent::Country(code) if code != CountryCode::AFGHANISTAN => Some(code),
            _ => None,
        };
        let request = PictureRequest {
            date: self.request.date,
            compare: None,
            era: self.request.era,
            extent,
            projection: None,
            size_px: (pixels(width), pixels(height)),
            scale: 1.0,
            theme: ThemeName::Light,
            layers: LayerStack::default(),
            language: self.language(),
            names: NameStyle::English,
            selected,
            marked: Vec::new(),
            // Below its own heading the map needs no title.
            title: matches!(extent, Extent::Region).then(String::new),
            is_transparent: false,
            filter: Filter::default(),
            isolated: None,
            layout: Layout::default(),
            own: Vec::new(),
        };
        let (composed, mut provenance) = compose_fine(&request, self.world)?;
        provenance.title = Some(title.to_owned());
        Ok((composed, provenance.on(Some(self.request.paper))))
    }

    /// A heading with the day that the report tells of.
    fn dated(&self, heading: &str) -> String {
        let day = self.language().day(self.request.date).into();
        let values = [("heading", heading.into()), ("day", day)];
        self.language().say("paper-on-day", values)
    }

    /// What stands over the title of the first page.
    fn kicker(&self, kind: &str, width: f32) -> Block {
        let style = Style {
            weight: crate::text::Weight::SemiBold,
            ..self.small_text()
        };
        let on = self.language().day(self.request.date);
        let mut block = Block::new(width);
        block.ends(
            &Run::new(&format!("Kabul Atlas · {kind}"), style),
            &Run::new(&on, self.small_text()),
        );
        block
    }

    /// Adds the running head, the footer and the page's number.
    fn finish_page(
        &self,
        page: &mut Page,
        (number, n_pages): (usize, usize),
        heading: &str,
        provenance: &Provenance,
    ) {
        let body = self.body();
        let small = Style::of(7.0, self.theme.muted);
        if number > 1 {
            let mut head = Block::new(body.width());
            let on = self.language().day(self.request.date);
            head.ends(
                &Run::new(heading, self.small_text()),
                &Run::new(&on, self.small_text()),
            );
            head.gap(3.0);
            head.rule(self.theme.rule);
            head.place(page, body.min.x, body.min.y);
        }
        let mut foot = Block::new(body.width());
        foot.rule(self.theme.rule);
        foot.gap(4.0);
        let projection = provenance.projection.parse().unwrap_or_default();
        let language = self.language();
        let values = [("number", number.into()), ("count", n_pages.into())];
        let number = language.say("paper-page", values);
        foot.ends(
            &Run::new(&credits(self.world, projection, language), small),
            &Run::new(&number, small),
        );
        let record = &provenance.record;
        let print = record.sha256.as_deref().unwrap_or_default();
        let print: String = print.chars().take(12).collect();
        let licence = &provenance.licence;
        let software = provenance.software();
        let values = [
            ("software", software.as_str().into()),
            ("print", print.into()),
            ("events", record.events.into()),
            ("sources", record.sources.into()),
            ("licence", licence.as_str().into()),
        ];
        foot.text(
            &[Run::new(&language.say("paper-record", values), small)],
            9.0,
        );
        foot.place(page, body.min.x, body.max.y + 8.0);
    }
}
