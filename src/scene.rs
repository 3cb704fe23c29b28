//! What is drawn, in which order and paint: independent of egui and of pixels.
//!
//! A [`Scene`] names shapes and lines of the atlas and says how they are painted; it holds no
//! coordinates of theirs, so panning touches no geometry and strokes stay in screen units. Text
//! and symbols stand in screen points. The window and all forms of pictures paint the same scene; none
//! of them decides what is seen.

pub mod chart;
pub mod color;
pub mod compose;
mod contacts;
mod corridors;
pub mod frame;
pub mod geometry;
pub mod labels;
pub mod layer;
pub mod legend;
mod lonlat_box;
mod moving;
mod north_arrow;
pub mod overlays;
pub mod overprint;
pub mod own;
pub mod paint;
mod reference;
pub mod showing;
pub mod signs;
mod symbols;
pub mod theme;
mod toponyms;
pub mod view;

use std::sync::Arc;

pub use color::Color;
pub use compose::{Content, compose, compose_moving};
pub use contacts::MOST as MOST_CONTACTS;
pub use geometry::{Geometry, OwnGeometry};
pub use labels::NameStyle;
pub use layer::{Layer, LayerStack, Preset, Stratum};
pub use lonlat_box::LonLatBox;
pub use overlays::Overlays;
pub use overprint::Overprint;
pub use own::ByClass;
pub use paint::{DOT_RADIUS, HATCH_SPACING, HATCH_WIDTH, Paint, Texture};
pub use showing::{Class, Showing};
pub use signs::{Sign, SignOf, SignPlace};
pub use symbols::Symbol;
pub use theme::{Theme, ThemeName};
pub use view::{ScreenPoint, ScreenRect, View};

use crate::atlas::outlines::ArcKind;
use crate::atlas::{PlanePoint, ShapeIndex};
use crate::text::Line;

/// A picture, from bottom to top.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Where the map stands.
    pub view: View,
    /// What lies behind everything; transparent where the reader asked for that.
    pub background: Color,
    /// What is drawn, in order.
    pub groups: Vec<Group>,
    /// What symbols and lines over the map stand for, from bottom to top.
    pub signs: Vec<Sign>,
}

/// Marks that belong together: a layer, or a part of the frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// A stable name: the layer's id, or `sea`, `land`, `legend`, …
    pub id: &'static str,
    /// From bottom to top.
    pub marks: Vec<Mark>,
}

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// The globe's whole face, as far as the projection shows it.
    Globe(Color),
    /// A shape of the atlas, filled.
    Fill {
        /// Which shape.
        shape: ShapeIndex,
        /// With what.
        paint: Paint,
    },
    /// Lines of the atlas.
    Arcs {
        /// Which lines.
        arcs: Arcs,
        /// How.
        stroke: Stroke,
    },
    /// A line on the map that is not part of the atlas, such as a meridian.
    MapLine {
        /// In the plane.
        points: Arc<[PlanePoint]>,
        /// How.
        stroke: Stroke,
    },
    /// The areas of a layer of the reader's own.
    OwnFills {
        /// Which layer.
        own: usize,
        /// The classes of its features.
        classes: ByClass,
        /// What each class is filled with, and last what has none.
        paints: Vec<Paint>,
    },
    /// The edges of these areas.
    OwnEdges {
        /// Which layer.
        own: usize,
        /// How.
        stroke: Stroke,
    },
    /// The lines of a layer of the reader's own.
    OwnLines {
        /// Which layer.
        own: usize,
        /// The classes of its features.
        classes: ByClass,
        /// How each class is drawn, and last what has none.
        strokes: Vec<Stroke>,
    },
    /// The outline of one feature.
    OwnOutline {
        /// Which layer.
        own: usize,
        /// Which feature.
        shape: ShapeIndex,
        /// How.
        stroke: Stroke,
    },
    /// A closed or open path on the screen.
    Path {
        /// Its contours.
        path: ScreenPath,
        /// The inside, if it is filled.
        fill: Option<Paint>,
        /// The line, if it has one.
        stroke: Option<Stroke>,
    },
    /// A line of text on the screen.
    Text(Text),
}

impl Group {
    /// The same marks, so opaque in percent.
    #[must_use]
    pub fn faded(mut self, percent: u8) -> Self {
        if percent < 100 {
            let marks = self.marks.into_iter();
            self.marks = marks.map(|mark| mark.faded(percent)).collect();
        }
        self
    }
}

impl Mark {
    /// The same mark, so opaque in percent.
    fn faded(self, percent: u8) -> Self {
        let stroke_of = |stroke: Stroke| Stroke {
            color: stroke.color.faded(percent),
            ..stroke
        };
        match self {
            Self::Globe(color) => Self::Globe(color.faded(percent)),
            Self::Fill { shape, paint } => Self::Fill {
                shape,
                paint: paint.map(|color| color.faded(percent)),
            },
            Self::Arcs { arcs, stroke } => Self::Arcs {
                arcs,
                stroke: stroke_of(stroke),
            },
            Self::MapLine { points, stroke } => Self::MapLine {
                points,
                stroke: stroke_of(stroke),
            },
            Self::OwnFills {
                own,
                classes,
                paints,
            } => Self::OwnFills {
                own,
                classes,
                paints: paints
                    .into_iter()
                    .map(|paint| paint.map(|color| color.faded(percent)))
                    .collect(),
            },
            Self::OwnEdges { own, stroke } => Self::OwnEdges {
                own,
                stroke: stroke_of(stroke),
            },
            Self::OwnLines {
                own,
                classes,
                strokes,
            } => Self::OwnLines {
                own,
                classes,
                strokes: strokes.into_iter().map(stroke_of).collect(),
            },
            Self::OwnOutline { own, shape, stroke } => Self::OwnOutline {
                own,
                shape,
                stroke: stroke_of(stroke),
            },
            Self::Path { path, fill, stroke } => Self::Path {
                path,
                fill: fill.map(|paint| paint.map(|color| color.faded(percent))),
                stroke: stroke.map(stroke_of),
            },
            Self::Text(text) => Self::Text(Text {
                color: text.color.faded(percent),
                halo: text
                    .halo
                    .map(|(color, width)| (color.faded(percent), width)),
                ..text
            }),
        }
    }
}

/// A set of the atlas's lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Arcs {
    /// All of a kind.
    Coasts,
    /// All borders between two shapes that nobody disputes.
    Borders,
    /// All disputed borders.
    Disputed,
    /// The whole outline of one shape.
    Outline(ShapeIndex),
    /// The same, as far as the line lies inside of the shape: half of its width.
    Inside(ShapeIndex),
}

impl Arcs {
    /// Whether the set holds lines of this kind (outlines hold all but seams).
    pub fn holds(self, kind: ArcKind) -> bool {
        match self {
            Self::Coasts => kind == ArcKind::Coast,
            Self::Borders => kind == ArcKind::Border,
            Self::Disputed => matches!(kind, ArcKind::Disputed(_)),
            Self::Outline(_) | Self::Inside(_) => kind != ArcKind::Seam,
        }
    }
}

/// How a line is drawn. Joins and caps are round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width in points.
    pub width: f32,
    /// Lengths of dash and gap in points, if it is dashed.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// An unbroken line.
    pub const fn solid(color: Color, width: f32) -> Self {
        Self {
            color,
            width,
            dash: None,
        }
    }
}

/// A line of text at a place on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// What it says, shaped.
    pub line: Arc<Line>,
    /// Left end of the baseline.
    pub origin: ScreenPoint,
    /// Font size in points.
    pub size: f32,
    /// Its ink.
    pub color: Color,
    /// A band around the letters that keeps them apart from the map: colour and width in points.
    pub halo: Option<(Color, f32)>,
}

impl Text {
    /// The box that the letters need, halo included.
    pub fn bounds(&self) -> ScreenRect {
        let halo = self.halo.map_or(0.0, |(_, width)| width);
        let (width, size) = (self.line.width(self.size), self.size);
        ScreenRect::at(
            self.origin.x,
            self.origin.y - crate::text::ASCENT_EM * size,
            width,
            (crate::text::ASCENT_EM + crate::text::DESCENT_EM) * size,
        )
        .grown(halo)
    }
}

/// A path in screen points.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ScreenPath {
    /// Its steps.
    pub steps: Vec<Step>,
}

/// One step of a [`ScreenPath`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begins a contour.
    Move(ScreenPoint),
    /// A straight line.
    Line(ScreenPoint),
    /// A cubic curve: two control points, then its end.
    Cubic(ScreenPoint, ScreenPoint, ScreenPoint),
    /// Back to the contour's beginning.
    Close,
}

impl ScreenPath {
    /// A rectangle with rounded corners.
    pub fn rounded_rect(rect: ScreenRect, radius: f32) -> Self {
        // A quarter circle as one cubic: 4/3·tan(π/8) of the radius.
        const ARC: f32 = 0.552_284_8;
        let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
        let inner = radius * (1.0 - ARC);
        let (left, top, right, bottom) = (rect.min.x, rect.min.y, rect.max.x, rect.max.y);
        let at = |x, y| ScreenPoint { x, y };
        Self {
            steps: vec![
                Step::Move(at(left + radius, top)),
                Step::Line(at(right - radius, top)),
                Step::Cubic(
                    at(right - inner, top),
                    at(right, top + inner),
                    at(right, top + radius),
                ),
                Step::Line(at(right, bottom - radius)),
                Step::Cubic(
                    at(right, bottom - inner),
                    at(right - inner, bottom),
                    at(right - radius, bottom),
                ),
                Step::Line(at(left + radius, bottom)),
                Step::Cubic(
                    at(left + inner, bottom),
                    at(left, bottom - inner),
                    at(left, bottom - radius),
                ),
                Step::Line(at(left, top + radius)),
                Step::Cubic(
                    at(left, top + inner),
                    at(left + inner, top),
                    at(left + radius, top),
                ),
                Step::Close,
            ],
        }
    }

    /// A circle.
    pub fn circle(center: ScreenPoint, radius: f32) -> Self {
        Self::rounded_rect(
            ScreenRect::at(
                center.x - radius,
                center.y - radius,
                2.0 * radius,
                2.0 * radius,
            ),
            radius,
        )
    }

    /// A closed polygon.
    pub fn polygon(points: impl IntoIterator<Item = ScreenPoint>) -> Self {
        let mut steps: Vec<Step> = points.into_iter().map(Step::Line).collect();
        if let Some(first) = steps.first_mut()
            && let Step::Line(point) = *first
        {
            *first = Step::Move(point);
        }
        steps.push(Step::Close);
        Self { steps }
    }

    /// A star of five points, one of them up.
    pub fn star(center: ScreenPoint, radius: f32) -> Self {
        // The inner radius of the regular pentagram: 1/φ² of the outer one.
        const INNER: f32 = 0.381_966;
        Self::polygon((0..10_u8).map(|corner| {
            let reach = if corner.is_multiple_of(2) {
                radius
            } else {
                radius * INNER
            };
            let angle = f32::from(corner) * std::f32::consts::PI / 5.0;
            ScreenPoint {
                x: center.x + reach * angle.sin(),
                y: center.y - reach * angle.cos(),
            }
        }))
    }
}
