//! Where a file comes from: all that is needed to check it, to credit it and to make it again.
//!
//! A [`Provenance`] is plain data in words that stay the same from version to version. It is
//! written into each file as one line of JSON ([`Provenance::json`]), wherever the form of the
//! file has a place for such things, and read back by [`read()`]. Nothing in it tells when, where
//! or by whom the file was made.

mod containers;
mod read;
pub(super) mod xmp;

use std::fmt::Display;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use read::{ReadError, read, read_bytes};

use super::animation::{AnimationRequest, Step};
use super::layout::Part;
use super::{Extent, Layout, Paper, PictureRequest, wording};
use crate::atlas::PlanePoint;
use crate::atlas::plane::PlaneBounds;
use crate::atlas::projection::Projection;
use crate::date::{Day, in_words};
use crate::language::Language;
use crate::own::OwnLayer;
use crate::record::Era;
use crate::record::value::Word as _;
use crate::scene::LonLatBox;
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

/// The record that a file rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedRecord {
    /// Which record it is, where it is not the one that is built in: "the record my-events.csv".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The last day of which it tells.
    pub as_of: String,
    /// The SHA-256 of its files, see [`crate::record::Record::fingerprint`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// How many events it has.
    pub events: usize,
    /// How many pages they rest on.
    pub sources: usize,
}

/// An [`Extent`] in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum UsedExtent {
    /// The region.
    Region,
    /// The world.
    World,
    /// A country with its surroundings.
    Country {
        /// Its code.
        code: String,
    },
    /// A box of longitudes and latitudes, in degrees.
    Box {
        /// West edge.
        west: f64,
        /// South edge.
        south: f64,
        /// East edge.
        east: f64,
        /// North edge.
        north: f64,
    },
    /// A part of the projection's plane.
    Exact(Rectangle),
}

/// A rectangle on a projection's plane, in Earth radii, y up.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rectangle {
    /// Left edge.
    pub left: f64,
    /// Lower edge.
    pub bottom: f64,
    /// Right edge.
    pub right: f64,
    /// Upper edge.
    pub top: f64,
}

/// Which days an animation shows, and how fast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UsedDays {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// On which days there is a frame: `month` or `change`.
    pub step: String,
    /// How long each frame stands.
    pub seconds_per_step: f64,
}

/// Something in a provenance that this program cannot use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {reason}")]
pub struct UnusableField {
    /// The name of the field.
    pub field: &'static str,
    /// What is wrong with it.
    pub reason: String,
}

impl From<PlaneBounds> for Rectangle {
    fn from(bounds: PlaneBounds) -> Self {
        Self {
            left: bounds.min.x,
            bottom: bounds.min.y,
            right: bounds.max.x,
            top: bounds.max.y,
        }
    }
}

impl From<Rectangle> for PlaneBounds {
    fn from(rectangle: Rectangle) -> Self {
        Self {
            min: PlanePoint::new(rectangle.left, rectangle.bottom),
            max: PlanePoint::new(rectangle.right, rectangle.top),
        }
    }
}

impl From<Extent> for UsedExtent {
    fn from(extent: Extent) -> Self {
        match extent {
            Extent::Region => Self::Region,
            Extent::World => Self::World,
            Extent::Country(code) => Self::Country {
                code: code.to_string(),
            },
            Extent::Box(bounds) => Self::Box {
                west: bounds.west_deg,
                south: bounds.south_deg,
                east: bounds.east_deg,
                north: bounds.north_deg,
            },
            Extent::Exact(bounds) => Self::Exact(bounds.into()),
        }
    }
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

    /// The sheet of paper that it fills.
    pub fn paper(&self) -> Result<Option<Paper>, UnusableField> {
        let paper = self.paper.as_deref();
        paper.map(|paper| parsed("paper", paper)).transpose()
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
        let own = self
            .title
            .as_deref()
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

    /// The request that gives the same picture again, with the same record and boundaries.
    pub fn request(&self) -> Result<PictureRequest, UnusableField> {
        if let Some(words) = &self.chart {
            return Err(UnusableField {
                field: "chart",
                reason: format!("it is a chart, made by: kabul-atlas {words}"),
            });
        }
        let projection: Projection = parsed("projection", &self.projection)?;
        let compare = self.compare.as_deref();
        let selected = self.selected.as_deref();
        let marked = self.marked.iter();
        let marked = marked.map(|code| parsed("marked", code));
        let isolated = self.isolated.as_deref();
        Ok(PictureRequest {
            date: parsed("date", &self.date)?,
            compare: compare.map(|day| parsed("compare", day)).transpose()?,
            era: Era::from_id(&self.era).ok_or_else(|| UnusableField {
                field: "era",
                reason: format!("“{}” is no era", self.era),
            })?,
            extent: self.extent()?,
            projection: (!self.is_usual_projection).then_some(projection),
            size_px: (self.size_px[0], self.size_px[1]),
            scale: self.scale,
            theme: parsed("theme", &self.theme)?,
            layers: parsed("layers", &self.layers)?,
            language: self.language()?,
            names: parsed("names", &self.names)?,
            selected: selected.map(|code| parsed("selected", code)).transpose()?,
            marked: marked.collect::<Result<_, _>>()?,
            isolated: isolated.map(|it| parsed("isolated", it)).transpose()?,
            filter: parsed("filter", self.filter.as_deref().unwrap_or_default())?,
            title: self.title.clone(),
            is_transparent: self.is_transparent,
            own: Vec::new(),
            layout: self.layout()?,
        })
    }

    /// The animation, if it is one, in the same way as [`Provenance::request`].
    pub fn animation(&self) -> Result<Option<AnimationRequest>, UnusableField> {
        let Some(days) = &self.animation else {
            return Ok(None);
        };
        let day = |text: &str| parsed::<Day>("animation", text);
        Ok(Some(AnimationRequest {
            picture: self.request()?,
            from: day(&days.from)?,
            to: day(&days.to)?,
            step: match days.step.as_str() {
                "month" => Step::Month,
                "change" => Step::Change,
                other => {
                    return Err(UnusableField {
                        field: "animation",
                        reason: format!("“{other}” is no step: month or change"),
                    });
                }
            },
            seconds_per_step: days.seconds_per_step,
        }))
    }

    fn language(&self) -> Result<Language, UnusableField> {
        let language = self.language.as_deref();
        let language = language.map(|it| parsed("language", it)).transpose()?;
        Ok(language.unwrap_or_default())
    }

    fn layout(&self) -> Result<Layout, UnusableField> {
        let mut layout = Layout {
            subtitle: self.subtitle.clone(),
            margin: self.margin,
            ..Layout::default()
        };
        for word in &self.left_out {
            let part = Part::ALL.into_iter().find(|part| part.id() == word);
            let part = part.ok_or_else(|| UnusableField {
                field: "left_out",
                reason: format!("“{word}” cannot be left out"),
            })?;
            *part.of(&mut layout) = false;
        }
        Ok(layout)
    }

    fn extent(&self) -> Result<Extent, UnusableField> {
        let wrong = |reason: &str| UnusableField {
            field: "extent",
            reason: reason.to_owned(),
        };
        match &self.extent {
            UsedExtent::Region => Ok(Extent::Region),
            UsedExtent::World => Ok(Extent::World),
            UsedExtent::Country { code } => Ok(Extent::Country(parsed("extent", code)?)),
            UsedExtent::Box {
                west,
                south,
                east,
                north,
            } => LonLatBox::new(*west, *south, *east, *north)
                .map(Extent::Box)
                .map_err(wrong),
            UsedExtent::Exact(rectangle) => {
                let Rectangle {
                    left,
                    bottom,
                    right,
                    top,
                } = *rectangle;
                super::extent::on_plane((left, bottom), (right, top))
                    .map(Extent::Exact)
                    .ok_or_else(|| wrong("the rectangle is empty or lies nowhere"))
            }
        }
    }
}

impl TryFrom<&Provenance> for PictureRequest {
    type Error = UnusableField;

    fn try_from(provenance: &Provenance) -> Result<Self, UnusableField> {
        provenance.request()
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

fn parsed<T: FromStr>(field: &'static str, text: &str) -> Result<T, UnusableField>
where
    T::Err: Display,
{
    text.parse().map_err(|error: T::Err| UnusableField {
        field,
        reason: error.to_string(),
    })
}
