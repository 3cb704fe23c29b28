//! A scene as lines, areas and texts in screen points, for forms of files that keep them as such.
//!
//! What lies outside the picture is left out, and what crosses its edge is cut a little outside of
//! it. A [`Plotter`] gets all in the order in which it is painted.

mod clip;
pub(super) mod texture;

use super::underlay::{self, Underlay};
use crate::atlas::ShapeIndex;
use crate::atlas::outlines::ArcKind;
use crate::scene::{
    Arcs, Geometry, Group, Mark, Paint, Scene, ScreenPath, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Puts a scene into a file.
pub(super) trait Plotter {
    /// What follows belongs to a group.
    fn begin(&mut self, group: &Group);
    /// The group ends.
    fn end(&mut self);
    /// An area by the even-odd rule, and the shape that it is, if it is one.
    fn area(&mut self, outline: &Outline, paint: Paint, shape: Option<ShapeIndex>);
    /// Lines with round joins.
    fn line(&mut self, outline: &Outline, line: &LineStyle);
    /// The same, as far as they lie inside of an area.
    fn line_inside(&mut self, area: &Outline, outline: &Outline, line: &LineStyle);
    /// A path on the screen.
    fn symbol(&mut self, path: &ScreenPath, fill: Option<Paint>, stroke: Option<&Stroke>);
    /// A text.
    fn text(&mut self, text: &Text);
}

/// Runs of points.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Outline {
    pub(super) runs: Vec<Vec<ScreenPoint>>,
    /// Whether each run leads back to its beginning.
    pub(super) is_closed: bool,
}

/// How lines are drawn; a dashed line has butt ends, others have round ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LineStyle {
    pub(super) paint: Paint,
    pub(super) width: f32,
    pub(super) dash: Option<(f32, f32)>,
}

impl From<&Stroke> for LineStyle {
    fn from(stroke: &Stroke) -> Self {
        Self {
            paint: Paint::Solid(stroke.color),
            width: stroke.width,
            dash: stroke.dash,
        }
    }
}

/// How far outside the picture areas are cut, in points.
const MARGIN: f32 = 2.0;

/// Gives a scene to a plotter; `pixels_per_point` is that of the same picture in pixels.
pub(super) fn plot(
    scene: &Scene,
    geometry: Geometry<'_>,
    pixels_per_point: f32,
    plotter: &mut impl Plotter,
) {
    let tracer = Tracer {
        scene,
        geometry,
        underlay: Underlay::of(scene),
        underlay_width: underlay::WIDTH_PX / pixels_per_point,
    };
    for group in &scene.groups {
        plotter.begin(group);
        tracer.underlay(group, plotter);
        for mark in &group.marks {
            tracer.mark(mark, plotter);
        }
        plotter.end();
    }
}

struct Tracer<'a> {
    scene: &'a Scene,
    geometry: Geometry<'a>,
    underlay: Underlay,
    underlay_width: f32,
}

impl Tracer<'_> {
    fn mark(&self, mark: &Mark, plotter: &mut impl Plotter) {
        match mark {
            Mark::Globe(color) => {
                let view = &self.scene.view;
                let edge = view.projection.outline().into_iter();
                let edge = edge.map(|point| view.screen_from_plane(point)).collect();
                let outline = self.area([edge]);
                if !outline.runs.is_empty() {
                    plotter.area(&outline, Paint::Solid(*color), None);
                }
            }
            Mark::Fill { shape, paint } => {
                let outline = self.shape(*shape);
                if !outline.runs.is_empty() {
                    plotter.area(&outline, *paint, Some(*shape));
                }
            }
            Mark::Arcs {
                arcs: Arcs::Inside(shape),
                stroke,
            } => {
                let area = self.shape(*shape);
                let outline = self.cut(&self.arcs(Arcs::Outline(*shape)), &stroke.into());
                if !outline.runs.is_empty() && !area.runs.is_empty() {
                    plotter.line_inside(&area, &outline, &stroke.into());
                }
            }
            Mark::Arcs { arcs, stroke } => self.line(&self.arcs(*arcs), stroke.into(), plotter),
            Mark::OwnFills {
                own,
                classes,
                paints,
            } => self.in_own(*own, |tracer| {
                for shape in tracer.geometry.shapes_in(tracer.scene.view.visible()) {
                    let outline = tracer.shape(shape);
                    if let (Some(paint), false) =
                        (classes.look(shape, paints), outline.runs.is_empty())
                    {
                        plotter.area(&outline, *paint, None);
                    }
                }
            }),
            Mark::OwnEdges { own, stroke } => self.in_own(*own, |tracer| {
                let edges = tracer.geometry.edges_in(tracer.scene.view.visible());
                let edges: Vec<_> = edges.map(|points| tracer.on_screen(points)).collect();
                tracer.line(&edges, stroke.into(), plotter);
            }),
            Mark::OwnLines {
                own,
                classes,
                strokes,
            } => self.in_own(*own, |tracer| {
                let part = tracer.scene.view.visible();
                for shape in tracer.geometry.shapes_in(part) {
                    if let Some(stroke) = classes.look(shape, strokes) {
                        let lines = tracer.geometry.lines_in(shape, part);
                        let lines: Vec<_> = lines.map(|points| tracer.on_screen(points)).collect();
                        tracer.line(&lines, stroke.into(), plotter);
                    }
                }
            }),
            Mark::OwnOutline { own, shape, stroke } => self.in_own(*own, |tracer| {
                let arcs = tracer.arcs(Arcs::Outline(*shape));
                tracer.line(&arcs, stroke.into(), plotter);
            }),
            Mark::MapLine { points, stroke } => {
                let points = points.iter();
                let points = points.map(|point| self.scene.view.screen_from_plane(*point));
                self.line(&[points.collect()], stroke.into(), plotter);
            }
            Mark::Path { path, fill, stroke } => plotter.symbol(path, *fill, stroke.as_ref()),
            Mark::Text(text) => plotter.text(text),
        }
    }

    /// Draws in a layer of the reader's own, if it has places.
    fn in_own(&self, own: usize, draw: impl FnOnce(&Tracer<'_>)) {
        if let Some(geometry) = self.geometry.of_own(own) {
            draw(&Tracer { geometry, ..*self });
        }
    }

    /// Lines below the common borders of a group's shapes, in the paint of the first of the two.
    fn underlay(&self, group: &Group, plotter: &mut impl Plotter) {
        let part = self.scene.view.visible();
        let is_needed = |kind: ArcKind| self.underlay.is_needed(kind);
        for mark in &group.marks {
            let Mark::Fill { shape, paint } = mark else {
                continue;
            };
            let arcs = self.geometry.inner_arcs_first_of(*shape, part, is_needed);
            let arcs: Vec<_> = arcs.map(|points| self.on_screen(points)).collect();
            let style = LineStyle {
                paint: *paint,
                width: self.underlay_width,
                dash: None,
            };
            self.line(&arcs, style, plotter);
        }
    }

    fn line(&self, runs: &[Vec<ScreenPoint>], style: LineStyle, plotter: &mut impl Plotter) {
        let outline = self.cut(runs, &style);
        if !outline.runs.is_empty() {
            plotter.line(&outline, &style);
        }
    }

    /// Lines without what lies outside the picture.
    fn cut(&self, runs: &[Vec<ScreenPoint>], style: &LineStyle) -> Outline {
        let bounds = self.bounds(style.width);
        let runs = match style.dash {
            // A dash begins where the line begins, so nothing of it is cut off.
            Some(_) => runs
                .iter()
                .filter(|run| clip::touches(run, bounds))
                .cloned()
                .collect(),
            None => runs
                .iter()
                .flat_map(|run| clip::line(run, bounds))
                .collect(),
        };
        Outline {
            runs,
            is_closed: false,
        }
    }

    /// The polygons of a shape, cut at the picture's edge.
    fn shape(&self, shape: ShapeIndex) -> Outline {
        let mut rings = Vec::new();
        let part = self.scene.view.visible();
        self.geometry.for_each_polygon(shape, part, |polygon| {
            rings.extend(polygon.iter().map(|ring| self.on_screen(ring)));
        });
        self.area(rings)
    }

    fn area(&self, rings: impl IntoIterator<Item = Vec<ScreenPoint>>) -> Outline {
        let bounds = self.bounds(0.0);
        let rings = rings.into_iter().map(|ring| clip::ring(ring, bounds));
        Outline {
            runs: rings.filter(|ring| ring.len() > 2).collect(),
            is_closed: true,
        }
    }

    fn arcs(&self, arcs: Arcs) -> Vec<Vec<ScreenPoint>> {
        if let Arcs::Outline(shape) = arcs {
            let arcs = self.geometry.detail.outline(shape);
            return arcs.map(|(_, points)| self.on_screen(points)).collect();
        }
        let wanted = |kind: ArcKind| arcs.holds(kind);
        let arcs = self.geometry.arcs_in(self.scene.view.visible(), wanted);
        arcs.map(|(_, points)| self.on_screen(points)).collect()
    }

    fn on_screen(&self, points: &[[f32; 2]]) -> Vec<ScreenPoint> {
        let points = points.iter();
        points
            .map(|point| self.scene.view.screen_from_vertex(*point))
            .collect()
    }

    /// The picture and so much around it that lines of this width are whole in it.
    fn bounds(&self, width: f32) -> ScreenRect {
        self.scene.view.bounds().grown(MARGIN + width)
    }
}
