//! Where a file comes from: all that is needed to check it, to credit it and to make it again.
//!
//! A [`Provenance`] is plain data in words that stay the same from version to version. It is
//! written into each file as one line of JSON ([`Provenance::json`]), wherever the form of the
//! file has a place for such things, and read back by [`read()`]. Nothing in it tells when, where
//! or by whom the file was made.

mod containers;
mod read;
mod request;
mod used;
pub(super) mod xmp;

use serde::{Deserialize, Serialize};

pub use read::{ReadError, read, read_bytes};
pub use request::UnusableField;
pub use used::{Rectangle, UsedDays, UsedExtent, UsedRecord};

use super::animation::{AnimationRequest, Step};
use super::layout::Part;
use super::{Layout, Paper, PictureRequest, wording};
use crate::atlas::plane::PlaneBounds;
use crate::date::in_words;
use crate::language::Language;
use crate::own::OwnLayer;
use crate::record::Era;
use crate::record::value::Word as _;
use crate::world::World;

/// The form of a provenance that this program writes; it reads this one and those before.
pub const FORMAT: u32 = 1;

/// Under which name the JSON stands in files.
pub const KEYWORD: &str = "kabul-atlas";

/// Where a file comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Provenance {
    /// The form of what follows, [`FORMAT`].
    pub format: u32,
    /// The program's name.
    pub program: String,
    /// The program's version.
    pub version: String,
    /// What the facts rest on.
    pub record: UsedRecord,
    /// Whose borders are drawn: the point of view, or the name of the reader's own file.
    pub boundaries: String,
    /// The day that is shown, as in `2024-10-09`; of an animation the last one.
    pub date: String,
    /// The day that it is compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compare: Option<String>,
    /// Whose time it is: `second_emirate` or `first_emirate`.
    pub era: String,
    /// Which part of the world was asked for.
    pub extent: UsedExtent,
    /// What the picture spans from edge to edge.
    pub seen: Rectangle,
    /// How the globe became a plane.
    pub projection: String,
    /// Whether that is the projection which the extent has unless another one is asked for.
    pub is_usual_projection: bool,
    /// What was switched on, as the command line takes it.
    pub layers: String,
    /// The language of its words, where that is not English: `ru`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How countries are named: `english` (in the language of the words), `local` or `both`.
    pub names: String,
    /// Its colours.
    pub theme: String,
    /// The country with the accent outline, by code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selected: Option<String>,
    /// The countries with dashed outlines, by code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marked: Vec<String>,
    /// The one class in full colour, as in `level:3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub isolated: Option<String>,
    /// Which states are in full colour, as in `level:3,group:EU`; none where all are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
    /// The reader's own layers that are on, by their legends' headings, the lowest first. Where
    /// their files lie is not told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<String>,
    /// For a chart: the words by which the command line makes it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chart: Option<String>,
    /// The title, empty where it was left out; none where it is the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The title as it stands on the picture, where layers of the reader's own give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_title: Option<String>,
    /// Width and height in pixels.
    pub size_px: [u32; 2],
    /// How much larger text and symbols are than usual.
    pub scale: f32,
    /// Whether the sea was left out.
    pub is_transparent: bool,
    /// The reader's own line below the title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subtitle: String,
    /// What was left out around the map: `date`, `legend`, `credits`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// Blank room at each edge, in points.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub margin: f32,
    /// The sheet of paper that it fills, as in `a4 landscape`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<String>,
    /// The form of the file where it holds rows of data, not a picture: `csv`, `json`, `geojson`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    /// The days of an animation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub animation: Option<UsedDays>,
    /// Under which licence it may be used.
    pub licence: String,
    /// How to credit it.
    pub credit: String,
}

impl Provenance {
    /// Where the picture of a request comes from that spans `seen`.
    pub fn of(request: &PictureRequest, world: &World, seen: PlaneBounds) -> Self {
        let record = &world.record;
        let usual = request.extent.usual_projection(world);
        let projection = request.projection.unwrap_or(usual);
        let licence = record.about().licence.clone();
        Self {
            format: FORMAT,
            program: "Kabul Atlas".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            record: UsedRecord {
                edition: (!record.edition().is_built_in()).then(|| record.edition().to_string()),
                as_of: record.as_of().to_string(),
                sha256: record.fingerprint().map(str::to_owned),
                events: record.events().len(),
                sources: record.source_count(),
            },
            boundaries: world.boundaries.clone(),
            date: request.date.to_string(),
            compare: request.compare.map(|day| day.to_string()),
            era: request.era.id().to_owned(),
            extent: request.extent.into(),
            seen: seen.into(),
            projection: projection.id().to_owned(),
            is_usual_projection: request.projection.is_none(),
            layers: request.layers.to_string(),
            language: Some(request.language)
                .filter(|it| *it != Language::English)
                .map(|it| it.to_string()),
            names: request.names.id().to_owned(),
            theme: request.theme.id().to_owned(),
            selected: request.selected.map(|code| code.to_string()),
            marked: request.marked.iter().map(|code| code.to_string()).collect(),
            isolated: request.isolated.map(|class| class.to_string()),
            filter: (!request.filter.is_empty()).then(|| request.filter.to_string()),
            own: {
                let shown = request.own.iter().filter(|layer| layer.is_on);
                shown.map(OwnLayer::heading).collect()
            },
            chart: None,
            title: request.title.clone(),
            own_title: wording::title(request).filter(|title| {
                let usual =
                    wording::usual_title(request.era, request.compare.is_some(), request.language);
                request.title.is_none() && title != usual
            }),
            size_px: [request.size_px.0, request.size_px.1],
            scale: request.scale,
            is_transparent: request.is_transparent,
            subtitle: request.layout.subtitle.clone(),
            left_out: left_out(&request.layout),
            margin: request.layout.margin,
            paper: None,
            data: None,
            animation: None,
            credit: format!(
                "{}, as of {} ({licence}); boundaries: {}",
                record.about().title,
                in_words(record.as_of()),
                world.boundaries,
            ),
            licence,
        }
    }

    /// The same on a sheet of paper.
    #[must_use]
    pub fn on(self, paper: Option<Paper>) -> Self {
        let paper = paper.map(|paper| paper.to_string());
        Self { paper, ..self }
    }

    /// The same of an animation.
    #[must_use]
    pub fn with_days(mut self, request: &AnimationRequest) -> Self {
        let step = match request.step {
            Step::Month => "month",
            Step::Change => "change",
        };
        self.animation = Some(UsedDays {
            from: request.from.to_string(),
            to: request.to.to_string(),
            step: step.to_owned(),
            seconds_per_step: request.seconds_per_step,
        });
        self
    }

    /// All of it as one line, without characters that XML cannot hold.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        let json = serde_json::to_string(self)?;
        Ok(json
            .replace('\u{FFFE}', "\\ufffe")
            .replace('\u{FFFF}', "\\uffff"))
    }

    /// The texts that a PNG holds: the usual ones for title, program and rights, and all of it.
    pub(super) fn words(&self) -> Result<Vec<(&'static str, String)>, serde_json::Error> {
        Ok(vec![
            ("Title", self.shown_title()),
            ("Software", self.software()),
            ("Copyright", self.credit.clone()),
            (KEYWORD, self.json()?),
        ])
    }

    /// The title that stands on the picture, or that the usual picture of its kind has: on one line,
    /// and without what no XML can hold.
    pub fn shown_title(&self) -> String {
        let own = self.title.as_ref().or(self.own_title.as_ref());
        let own = own
            .map(String::as_str)
            .filter(|title| !title.trim().is_empty());
        let era = Era::from_id(&self.era).unwrap_or(Era::Second);
        let language = self.language().unwrap_or_default();
        own.unwrap_or_else(|| wording::usual_title(era, self.compare.is_some(), language))
            .replace(super::xml::is_unfit, " ")
    }

    /// The name of the program with its version.
    pub fn software(&self) -> String {
        format!("{} {}", self.program, self.version)
    }
}

fn left_out(layout: &Layout) -> Vec<String> {
    let mut layout = layout.clone();
    let parts = Part::ALL.into_iter().filter(|part| !*part.of(&mut layout));
    parts.map(|part| part.id().to_owned()).collect()
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over references"
)]
fn is_zero(margin: &f32) -> bool {
    *margin == 0.0
}
