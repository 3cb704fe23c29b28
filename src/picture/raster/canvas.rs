//! Marks of a scene become brushes, in order.

use std::sync::Arc;

use super::line::Line;
use super::outline::Outline;
use super::pen::Pen;
use super::{Brush, How, Ink};
use crate::atlas::outlines::ArcKind;
use crate::atlas::{PlanePoint, ShapeIndex};
use crate::picture::underlay::{self, Underlay};
use crate::scene::{Arcs, Geometry, Group, Mark, Paint, Scene, ScreenPoint, Stroke, View};

/// Turns marks into brushes, in order.
pub(super) fn prepare(scene: &Scene, geometry: Geometry<'_>, scale: f32) -> Vec<Brush> {
    let anchor = scene.view.screen_from_plane(PlanePoint { x: 0.0, y: 0.0 });
    let pen = Pen {
        scale,
        anchor: (anchor.x * scale, anchor.y * scale),
    };
    let canvas = Canvas {
        view: &scene.view,
        geometry,
        pen,
        underlay: Underlay::of(scene),
    };
    // Lines and fills on one thread, letters on another.
    let has_text = |group: &Group| group.marks.iter().any(|mark| matches!(mark, Mark::Text(_)));
    let first = scene.groups.iter().position(has_text);
    let (map, letters) = scene.groups.split_at(first.unwrap_or(scene.groups.len()));
    std::thread::scope(|scope| {
        let letters = scope.spawn(|| canvas.groups(letters));
        let mut brushes = canvas.groups(map);
        match letters.join() {
            Ok(letters) => brushes.extend(letters),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        brushes
    })
}

struct Canvas<'a> {
    view: &'a View,
    geometry: Geometry<'a>,
    pen: Pen,
    underlay: Underlay,
}

impl Canvas<'_> {
    fn groups(&self, groups: &[Group]) -> Vec<Brush> {
        let mut brushes = Vec::new();
        for group in groups {
            let fills: Vec<(ShapeIndex, Paint)> = group
                .marks
                .iter()
                .filter_map(|mark| match mark {
                    Mark::Fill { shape, paint } => Some((*shape, *paint)),
                    _ => None,
                })
                .collect();
            self.underlay(&fills, &mut brushes);
            for mark in &group.marks {
                self.mark(mark, &mut brushes);
            }
        }
        brushes
    }

    fn mark(&self, mark: &Mark, brushes: &mut Vec<Brush>) {
        match mark {
            Mark::Globe(color) => {
                let mut outline = Outline::default();
                self.add_places(&mut outline, &self.view.projection.outline(), true);
                brushes.extend(Brush::area(outline, Ink::solid(*color)));
            }
            Mark::Fill { shape, paint } => self.fill(*shape, *paint, brushes),
            Mark::Arcs {
                arcs: Arcs::Inside(shape),
                stroke,
            } => brushes.extend(self.inside(*shape, stroke)),
            Mark::Arcs { arcs, stroke } => {
                let mut outline = Outline::default();
                self.for_each_arc(*arcs, |points| self.add(&mut outline, points, false));
                brushes.extend(self.pen.line(outline, stroke));
            }
            Mark::OwnFills {
                own,
                classes,
                paints,
            } => self.in_own(*own, |canvas| {
                for shape in canvas.geometry.shapes_in(canvas.view.visible()) {
                    if let Some(&paint) = classes.look(shape, paints) {
                        canvas.fill(shape, paint, brushes);
                    }
                }
            }),
            Mark::OwnEdges { own, stroke } => self.in_own(*own, |canvas| {
                let mut outline = Outline::default();
                for points in canvas.geometry.edges_in(canvas.view.visible()) {
                    canvas.add(&mut outline, points, false);
                }
                brushes.extend(canvas.pen.line(outline, stroke));
            }),
            Mark::OwnLines {
                own,
                classes,
                strokes,
            } => self.in_own(*own, |canvas| {
                let part = canvas.view.visible();
                for shape in canvas.geometry.shapes_in(part) {
                    let Some(stroke) = classes.look(shape, strokes) else {
                        continue;
                    };
                    let mut outline = Outline::default();
                    for points in canvas.geometry.lines_in(shape, part) {
                        canvas.add(&mut outline, points, false);
                    }
                    brushes.extend(canvas.pen.line(outline, stroke));
                }
            }),
            Mark::OwnOutline { own, shape, stroke } => self.in_own(*own, |canvas| {
                let arcs = Arcs::Outline(*shape);
                let stroke = *stroke;
                canvas.mark(&Mark::Arcs { arcs, stroke }, brushes);
            }),
            Mark::MapLine { points, stroke } => {
                let mut outline = Outline::default();
                self.add_places(&mut outline, points, false);
                brushes.extend(self.pen.line(outline, stroke));
            }
            Mark::Path { path, fill, stroke } => {
                self.pen.symbol(path, *fill, stroke.as_ref(), brushes);
            }
            Mark::Text(text) => self.pen.text(text, text.origin, brushes),
        }
    }

    /// Draws in a layer of the reader's own, if it has places.
    fn in_own(&self, own: usize, draw: impl FnOnce(&Canvas<'_>)) {
        if let Some(geometry) = self.geometry.of_own(own) {
            draw(&Canvas { geometry, ..*self });
        }
    }

    /// Each polygon of a shape by itself, so that bands can pass over those that lie elsewhere.
    fn fill(&self, shape: ShapeIndex, paint: Paint, brushes: &mut Vec<Brush>) {
        let ink = self.pen.ink(paint);
        let part = self.view.visible();
        for rings in self.geometry.polygons_in(shape, part) {
            let mut outline = Outline::default();
            for ring in rings {
                self.add(&mut outline, ring, true);
            }
            brushes.extend(Brush::area(outline, ink.clone()));
        }
    }

    /// A shape's outline as far as it lies inside of the shape.
    fn inside(&self, shape: ShapeIndex, stroke: &Stroke) -> Option<Brush> {
        let mut outline = Outline::default();
        self.for_each_arc(Arcs::Outline(shape), |points| {
            self.add(&mut outline, points, false);
        });
        let mut area = Outline::default();
        for ring in self
            .geometry
            .polygons_in(shape, self.view.visible())
            .flatten()
        {
            self.add(&mut area, ring, true);
        }
        let line = self.pen.line(outline, stroke)?;
        (!area.is_empty()).then_some(Brush {
            clip: Some(area),
            ..line
        })
    }

    /// Lines below the common borders of the given shapes, in the colour of the first of the two.
    fn underlay(&self, fills: &[(ShapeIndex, Paint)], brushes: &mut Vec<Brush>) {
        for (shape, paint) in fills {
            let part = self.view.visible();
            let needs_it = |kind: ArcKind| self.underlay.is_needed(kind);
            let mut outline = Outline::default();
            for points in self.geometry.inner_arcs_first_of(*shape, part, needs_it) {
                self.add(&mut outline, points, false);
            }
            if !outline.is_empty() {
                brushes.push(Brush {
                    outline: Arc::new(outline),
                    ink: self.pen.ink(*paint),
                    how: How::Line(Line {
                        width: underlay::WIDTH_PX,
                        dash: None,
                        is_smooth: false,
                    }),
                    clip: None,
                });
            }
        }
    }

    fn for_each_arc(&self, arcs: Arcs, mut each: impl FnMut(&[[f32; 2]])) {
        if let Arcs::Outline(shape) = arcs {
            for (_, points) in self.geometry.detail.outline(shape) {
                each(points);
            }
            return;
        }
        let wanted = |kind: ArcKind| arcs.holds(kind);
        for (_, points) in self.geometry.arcs_in(self.view.visible(), wanted) {
            each(points);
        }
    }

    /// Adds vertices of the atlas.
    fn add<'p>(
        &self,
        outline: &mut Outline,
        points: impl IntoIterator<Item = &'p [f32; 2]>,
        is_closed: bool,
    ) {
        let points = points.into_iter();
        let places = points.map(|point| self.pixel(self.view.screen_from_vertex(*point)));
        outline.add(places, is_closed);
    }

    /// Adds places of the plane.
    fn add_places(&self, outline: &mut Outline, points: &[PlanePoint], is_closed: bool) {
        let points = points.iter();
        let places = points.map(|point| self.pixel(self.view.screen_from_plane(*point)));
        outline.add(places, is_closed);
    }

    fn pixel(&self, at: ScreenPoint) -> [f32; 2] {
        [at.x * self.pen.scale, at.y * self.pen.scale]
    }
}
