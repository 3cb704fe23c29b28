//! What the GPU has to do for one picture of the map: the scene's map marks as a list of draws.
//!
//! Draws come in the order of the marks. Coordinates never appear here, only which parts of the
//! buffers are drawn and how.

use std::ops::Range;
use std::sync::Arc;

use super::lines::{ANYWHERE, LineVertices, SEA};
use super::source::Level;
use crate::atlas::PlanePoint;
use crate::picture::raster::hatch_side_px;
use crate::scene::{Arcs, Color, DOT_RADIUS, HATCH_WIDTH, Mark, Paint, Scene, Stroke, View};

/// Colours of an entry of a palette: the ground, whether there is anything on it, and the inks
/// from bottom to top. The shaders know it too.
pub(super) const ENTRY: usize = 6;

/// One picture of the map.
#[derive(Debug)]
pub(super) struct Frame {
    /// How the plane lies on the pixels.
    pub(super) placement: Placement,
    /// Which palette each fill uses lies in `draws`; the palettes lie one behind the other,
    /// [`ENTRY`] colours for each entry.
    pub(super) palette: Vec<[u8; 4]>,
    /// What to draw, in order.
    pub(super) draws: Vec<Draw>,
}

/// How the plane lies on the pixels of the map's rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placement {
    /// The plane's point in the middle, in two parts, because one `f32` is too coarse.
    pub(super) center_high: [f32; 2],
    /// What `center_high` leaves.
    pub(super) center_low: [f32; 2],
    /// Pixels for one unit of the plane.
    pub(super) scale: f32,
    /// Width and height in pixels; the middle is at half of them.
    pub(super) size: [f32; 2],
    /// Side of the square in whose corners the lines of hatches meet, and half the width of these
    /// lines, in pixels.
    pub(super) hatch: [f32; 2],
    /// Radius of a texture's dots, in pixels.
    pub(super) dot_radius: f32,
    /// Where textures start from, in pixels from the upper left corner.
    pub(super) hatch_anchor: [f32; 2],
}

impl Placement {
    fn new(view: &View, pixels_per_point: f32) -> Self {
        let center = [view.center.x, view.center.y];
        let high = center.map(|value| value as f32);
        let side = hatch_side_px(pixels_per_point);
        let origin = view.screen_from_plane(PlanePoint::new(0.0, 0.0));
        let anchor = |at: f32| (at * pixels_per_point).round().rem_euclid(2.0 * side);
        Self {
            center_high: high,
            center_low: [0, 1].map(|axis| (center[axis] - f64::from(high[axis])) as f32),
            scale: (view.scale * f64::from(pixels_per_point)) as f32,
            size: [
                view.width * pixels_per_point,
                view.height * pixels_per_point,
            ],
            hatch: [side, HATCH_WIDTH * pixels_per_point / 2.0],
            dot_radius: DOT_RADIUS * pixels_per_point,
            hatch_anchor: [anchor(origin.x), anchor(origin.y)],
        }
    }
}

/// One step of a [`Frame`].
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Draw {
    /// The globe's face and its smooth edge, with the palette that begins at this entry.
    Globe(u32),
    /// Triangles of shapes, by parts of the index buffer.
    Fills(u32, Vec<Range<u32>>),
    /// The smooth edges between fills and to the sea, by parts of the lines' buffer.
    Edges(u32, Vec<Range<u32>>),
    /// Lines of the atlas, by parts of the lines' buffer.
    AtlasLines(Pen, Vec<Range<u32>>),
    /// Lines of [`MapLines`], by a part of its buffer.
    MapLines(Pen, Range<u32>),
}

/// A [`Stroke`] in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pen {
    /// Red, green, blue and alpha, premultiplied, 0 to 1.
    pub(super) color: [f32; 4],
    /// Half the width.
    pub(super) half_width: f32,
    /// Dash and gap; a dash of 0 is an unbroken line.
    pub(super) dash: [f32; 2],
    /// The shape inside of which alone the line is seen; [`ANYWHERE`] for none.
    pub(super) inside: u32,
}

impl Pen {
    pub(super) fn new(stroke: &Stroke, pixels_per_point: f32) -> Self {
        let (dash, gap) = stroke.dash.unwrap_or((0.0, 0.0));
        Self {
            color: premultiplied(stroke.color).map(|channel| f32::from(channel) / 255.0),
            half_width: stroke.width * pixels_per_point / 2.0,
            dash: [dash * pixels_per_point, gap * pixels_per_point],
            inside: ANYWHERE,
        }
    }

    fn of_arcs(arcs: Arcs, stroke: &Stroke, pixels_per_point: f32) -> Self {
        Self {
            inside: match arcs {
                Arcs::Inside(shape) => shape.0,
                Arcs::Coasts | Arcs::Borders | Arcs::Disputed | Arcs::Outline(_) => ANYWHERE,
            },
            ..Self::new(stroke, pixels_per_point)
        }
    }
}

fn premultiplied(color: Color) -> [u8; 4] {
    let Color {
        red,
        green,
        blue,
        alpha,
    } = color;
    let [red, green, blue] =
        [red, green, blue].map(|value| ((u32::from(value) * u32::from(alpha) + 127) / 255) as u8);
    [red, green, blue, alpha]
}

/// What a palette says of a paint.
pub(super) fn entry(paint: Paint) -> [[u8; 4]; ENTRY] {
    let texture = paint.texture();
    let is_textured = match paint {
        Paint::Solid(_) => [0; 4],
        Paint::Texture(_) => [u8::MAX; 4],
    };
    let [hatch, counter, sparse, dots] = texture.inks().map(premultiplied);
    let ground = premultiplied(texture.ground);
    [ground, is_textured, hatch, counter, sparse, dots]
}

/// Lines of a scene that are not part of the atlas.
#[derive(Debug, Default)]
pub(super) struct MapLines {
    /// What they were made from.
    points: Vec<Arc<[PlanePoint]>>,
    /// The buffer.
    pub(super) vertices: LineVertices,
    parts: Vec<Range<u32>>,
}

impl MapLines {
    /// The lines of a scene, in order.
    pub(super) fn of(scene: &Scene) -> Self {
        let points: Vec<_> = lines_of(scene).cloned().collect();
        let mut vertices = LineVertices::default();
        let parts = points.iter().map(|line| {
            let line: Vec<[f32; 2]> = line
                .iter()
                .map(|point| [point.x as f32, point.y as f32])
                .collect();
            vertices.add(&line, [SEA, SEA])
        });
        let parts = parts.collect();
        Self {
            points,
            vertices,
            parts,
        }
    }

    /// Whether the scene has these very lines.
    pub(super) fn are_of(&self, scene: &Scene) -> bool {
        lines_of(scene).eq(&self.points)
    }
}

fn lines_of(scene: &Scene) -> impl Iterator<Item = &Arc<[PlanePoint]>> {
    let marks = scene.groups.iter().flat_map(|group| &group.marks);
    marks.filter_map(|mark| match mark {
        Mark::MapLine { points, .. } => Some(points),
        _ => None,
    })
}

/// Puts the draws of a frame together.
struct Writer<'a> {
    scene: &'a Scene,
    level: &'a Level,
    map_lines: &'a MapLines,
    pixels_per_point: f32,
    sea: Paint,
    palette: Vec<[u8; 4]>,
    draws: Vec<Draw>,
    map_lines_so_far: usize,
}

impl Frame {
    /// The frame for a scene whose [`MapLines`] are given.
    pub(super) fn new(
        scene: &Scene,
        level: &Level,
        map_lines: &MapLines,
        pixels_per_point: f32,
    ) -> Self {
        let mut writer = Writer {
            scene,
            level,
            map_lines,
            pixels_per_point,
            sea: sea_of(scene),
            palette: Vec::new(),
            draws: Vec::new(),
            map_lines_so_far: 0,
        };
        for group in &scene.groups {
            for marks in group.marks.chunk_by(|a, b| is_fill(a) && is_fill(b)) {
                writer.add(marks);
            }
        }
        Self {
            placement: Placement::new(&scene.view, pixels_per_point),
            palette: writer.palette,
            draws: writer.draws,
        }
    }
}

/// The colour of the sea: the globe's, or whatever else lies behind the shapes.
fn sea_of(scene: &Scene) -> Paint {
    let mut marks = scene.groups.iter().flat_map(|group| &group.marks);
    let globe = marks.find_map(|mark| match mark {
        Mark::Globe(color) => Some(*color),
        _ => None,
    });
    Paint::Solid(globe.unwrap_or(scene.background))
}

fn is_fill(mark: &Mark) -> bool {
    matches!(mark, Mark::Fill { .. })
}

impl Writer<'_> {
    /// Adds one mark, or several fills.
    fn add(&mut self, marks: &[Mark]) {
        match marks {
            [Mark::Fill { .. }, ..] => self.add_fills(marks),
            [Mark::Globe(color)] => {
                let palette = self.add_palette(&[], Paint::Solid(*color));
                self.draws.push(Draw::Globe(palette));
            }
            [Mark::Arcs { arcs, stroke }] => {
                let visible = self.scene.view.visible();
                let parts = self.level.lines.parts(&self.level.detail, *arcs, &visible);
                self.draws.push(Draw::AtlasLines(
                    Pen::of_arcs(*arcs, stroke, self.pixels_per_point),
                    parts,
                ));
            }
            [Mark::MapLine { stroke, .. }] => self.add_map_line(stroke),
            _ => {}
        }
    }

    fn add_fills(&mut self, marks: &[Mark]) {
        let palette = self.add_palette(marks, self.sea);
        let mut parts: Vec<Range<u32>> = Vec::new();
        for mark in marks {
            let Mark::Fill { shape, .. } = mark else {
                continue;
            };
            let Some(part) = self.level.fills.shape_indices.get(shape.index()) else {
                continue;
            };
            match parts.last_mut() {
                Some(last) if last.end == part.start => last.end = part.end,
                _ => parts.push(part.clone()),
            }
        }
        self.draws.push(Draw::Fills(palette, parts));
        let edges = self.level.lines.all_parts(&self.scene.view.visible());
        self.draws.push(Draw::Edges(palette, edges));
    }

    /// A palette where all that is not painted looks like the sea; returns its first entry.
    fn add_palette(&mut self, marks: &[Mark], sea: Paint) -> u32 {
        let start = self.palette.len();
        let shapes = self.level.fills.shape_indices.len();
        // One entry for each shape, one for the sea, one for what lies behind.
        self.palette
            .extend(std::iter::repeat_n(entry(sea), shapes + 1).flatten());
        self.palette
            .extend(entry(Paint::Solid(self.scene.background)));
        for mark in marks {
            if let Mark::Fill { shape, paint } = mark
                && shape.index() < shapes
            {
                let at = start + ENTRY * shape.index();
                self.palette[at..at + ENTRY].copy_from_slice(&entry(*paint));
            }
        }
        (start / ENTRY) as u32
    }

    fn add_map_line(&mut self, stroke: &Stroke) {
        let part = self.map_lines.parts.get(self.map_lines_so_far).cloned();
        self.map_lines_so_far += 1;
        let (Some(part), pen) = (part, Pen::new(stroke, self.pixels_per_point)) else {
            return;
        };
        match self.draws.last_mut() {
            Some(Draw::MapLines(last_pen, last)) if *last_pen == pen && last.end == part.start => {
                last.end = part.end;
            }
            _ => self.draws.push(Draw::MapLines(pen, part)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{scene, source};
    use super::*;

    fn frame(scene: &Scene) -> Frame {
        let source = source();
        let (_, level) = source.level_for(10.0);
        Frame::new(scene, level, &MapLines::of(scene), 2.0)
    }

    #[test]
    fn draws_follow_the_order_of_the_marks() {
        let draws = frame(&scene()).draws;
        let names: Vec<&str> = draws
            .iter()
            .map(|draw| match draw {
                Draw::Globe(_) => "globe",
                Draw::Fills(..) => "fills",
                Draw::Edges(..) => "edges",
                Draw::AtlasLines(..) => "lines",
                Draw::MapLines(..) => "map lines",
            })
            .collect();
        assert_eq!(
            names,
            ["globe", "map lines", "fills", "edges", "lines", "lines"]
        );
    }

    #[test]
    fn a_palette_has_an_entry_for_each_shape_then_the_sea_and_what_lies_behind() {
        let frame = frame(&scene());
        let start = frame.draws.iter().find_map(|draw| match draw {
            Draw::Fills(start, _) => Some(*start as usize),
            _ => None,
        });
        let palette = &frame.palette[ENTRY * start.unwrap()..];
        let [red, green, blue] = [[255, 0, 0, 255], [0, 255, 0, 255], [0, 0, 255, 255]];
        let (black, white, none) = ([0, 0, 0, 255], [255; 4], [0; 4]);
        let plain = |color| [color, none, none, none, none, none];
        let hatched = [green, white, black, none, none, none];
        let entries = [plain(red), hatched, plain(blue), plain(white)];
        assert_eq!(palette, entries.concat());
    }

    #[test]
    fn a_line_inside_a_shape_knows_which() {
        let mut scene = scene();
        let stroke = Stroke::solid(Color::hex(0), 4.0);
        let arcs = Arcs::Inside(crate::atlas::ShapeIndex(1));
        scene.groups[4].marks = vec![Mark::Arcs { arcs, stroke }];
        scene.view.center = PlanePoint::new(0.8, 0.05);
        let draws = frame(&scene).draws;
        let Some(Draw::AtlasLines(pen, parts)) = draws.last() else {
            panic!("no lines");
        };
        assert_eq!(pen.inside, 1);
        assert!(!parts.is_empty());
    }

    #[test]
    fn fills_that_follow_each_other_are_drawn_together_and_others_left_out() {
        let mut scene = scene();
        let source = source();
        let shapes = source.level_for(10.0).1.fills.shape_indices.clone();
        let parts = |scene: &Scene| {
            let mut draws = frame(scene).draws.into_iter();
            draws.find_map(|draw| match draw {
                Draw::Fills(_, parts) => Some(parts),
                _ => None,
            })
        };
        let both = shapes[0].start..shapes[1].end;
        assert_eq!(parts(&scene), Some(std::iter::once(both).collect()));
        scene.groups[2].marks.remove(0);
        assert_eq!(parts(&scene), Some(vec![shapes[1].clone()]));
    }

    #[test]
    fn strokes_become_pixels_and_premultiplied() {
        let draws = frame(&scene()).draws;
        let Some(Draw::AtlasLines(pen, _)) = draws.last() else {
            panic!("no lines");
        };
        assert_eq!((pen.half_width, pen.dash), (1.0, [0.0, 0.0]));
        assert!(
            pen.color
                .iter()
                .all(|value| (value - 128.0 / 255.0).abs() < 1e-6)
        );
    }

    #[test]
    fn a_place_stays_within_a_twentieth_of_a_pixel_at_the_closest_zoom() {
        // 0.02 km for a point, two pixels a point, a place far from the projection's centre.
        let mut view = scene().view;
        view.scale = crate::atlas::EARTH_RADIUS_KM / 0.02;
        view.center = PlanePoint::new(1.234_567_890_123, -0.987_654_321_098);
        let placement = Placement::new(&view, 2.0);
        for vertex in [[1.234_6_f32, -0.987_6], [1.234_5, -0.987_7]] {
            // As the shader computes it.
            let near = [0, 1].map(|axis| {
                let off = vertex[axis] - placement.center_high[axis];
                (off - placement.center_low[axis]) * placement.scale
            });
            let exact = view.screen_from_vertex(vertex);
            let x = 2.0 * f64::from(exact.x) - f64::from(near[0] + placement.size[0] / 2.0);
            let y = 2.0 * f64::from(exact.y) - f64::from(placement.size[1] / 2.0 - near[1]);
            assert!(x.abs() < 0.05 && y.abs() < 0.05, "{x} {y}");
        }
    }
}
