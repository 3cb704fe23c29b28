//! The request that makes a file again, out of what its provenance says.

use std::fmt::Display;
use std::str::FromStr;

use super::Provenance;
use super::used::{Rectangle, UsedExtent};
use crate::atlas::projection::Projection;
use crate::date::Day;
use crate::language::Language;
use crate::picture::animation::{AnimationRequest, Step};
use crate::picture::layout::Part;
use crate::picture::{Extent, Layout, Paper, PictureRequest, extent};
use crate::record::Era;
use crate::record::value::Word as _;
use crate::scene::LonLatBox;

/// Something in a provenance that this program cannot use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {reason}")]
pub struct UnusableField {
    /// The name of the field.
    pub field: &'static str,
    /// What is wrong with it.
    pub reason: String,
}

impl Provenance {
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

    /// The sheet of paper that it fills.
    pub fn paper(&self) -> Result<Option<Paper>, UnusableField> {
        let paper = self.paper.as_deref();
        paper.map(|paper| parsed("paper", paper)).transpose()
    }

    pub(super) fn language(&self) -> Result<Language, UnusableField> {
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
                extent::on_plane((left, bottom), (right, top))
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

fn parsed<T: FromStr>(field: &'static str, text: &str) -> Result<T, UnusableField>
where
    T::Err: Display,
{
    text.parse().map_err(|error: T::Err| UnusableField {
        field,
        reason: error.to_string(),
    })
}
