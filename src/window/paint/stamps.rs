//! Text and symbols above the map, drawn by the CPU as in a picture and kept in a texture.
//!
//! A text is set at whole pixels, a symbol at quarters of one, so that what moves with the map
//! need not be drawn again. What was not used for the longest time goes first when there is no
//! more room.

use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

use eframe::egui::{self, Color32, ColorImage};

use super::page::{Page, Place};
use crate::picture::raster::Stamp;
use crate::scene::{Mark, Paint, Scene, ScreenPath, ScreenPoint, Step, Stroke, Text};

/// Stamps that were painted before.
#[derive(Debug, Default)]
pub(super) struct Stamps {
    page: Option<Page>,
    kept: BTreeMap<Key, Kept>,
    /// Counts the pictures.
    now: u64,
}

/// The hash of all that a stamp's pixels depend on.
type Key = u64;

#[derive(Debug)]
struct Kept {
    /// `None` if there is nothing to see.
    place: Option<Place>,
    /// From the origin to the upper left corner, in pixels.
    offset: [i32; 2],
    last_used: u64,
}

/// A stamp to paint: which, and the pixel of its origin.
struct Wanted {
    key: Key,
    at: [f32; 2],
}

impl Stamps {
    /// The scene's texts and symbols in order, as one mesh; `corner` is the upper left corner of
    /// the map in pixels.
    pub(super) fn mesh(
        &mut self,
        ctx: &egui::Context,
        scene: &Scene,
        corner: [f32; 2],
        pixels_per_point: f32,
    ) -> egui::Mesh {
        self.now += 1;
        let mut page = self.page.take().unwrap_or_else(|| Page::new(ctx));
        let mut wanted = Vec::new();
        // First all, then where they are: making room moves what is there.
        for mark in scene.groups.iter().flat_map(|group| &group.marks) {
            match mark {
                Mark::Text(text) => {
                    wanted.push(self.want_text(ctx, &mut page, text, pixels_per_point));
                }
                Mark::Path { path, fill, stroke } => {
                    let symbol = Symbol::new(path, *fill, stroke.as_ref(), pixels_per_point);
                    wanted.extend(symbol.map(|symbol| self.want_symbol(ctx, &mut page, &symbol)));
                }
                Mark::Globe(_)
                | Mark::Fill { .. }
                | Mark::Arcs { .. }
                | Mark::MapLine { .. }
                | Mark::OwnFills { .. }
                | Mark::OwnEdges { .. }
                | Mark::OwnLines { .. }
                | Mark::OwnOutline { .. } => {}
            }
        }
        let mut mesh = egui::Mesh::with_texture(page.texture());
        for Wanted { key, at } in wanted {
            let Some(Kept {
                place: Some(place),
                offset,
                ..
            }) = self.kept.get(&key)
            else {
                continue;
            };
            let left = (corner[0] + at[0]).floor() + offset[0] as f32;
            let top = (corner[1] + at[1]).floor() + offset[1] as f32;
            let point = |x: f32, y: f32| egui::pos2(x / pixels_per_point, y / pixels_per_point);
            let (right, bottom) = (left + place.width as f32, top + place.height as f32);
            let rect = egui::Rect::from_min_max(point(left, top), point(right, bottom));
            mesh.add_rect_with_uv(rect, page.uv(*place), Color32::WHITE);
        }
        self.page = Some(page);
        mesh
    }

    fn want_text(
        &mut self,
        ctx: &egui::Context,
        page: &mut Page,
        text: &Text,
        pixels_per_point: f32,
    ) -> Wanted {
        let mut hasher = DefaultHasher::new();
        let line = &text.line;
        // The width tells how far the letters are set apart.
        (line.text(), line.weight(), line.width(1.0).to_bits()).hash(&mut hasher);
        (text.size.to_bits(), pixels_per_point.to_bits(), text.color).hash(&mut hasher);
        text.halo
            .map(|(color, width)| (color, width.to_bits()))
            .hash(&mut hasher);
        let key = hasher.finish();
        self.keep(ctx, page, key, || Stamp::of_text(text, pixels_per_point));
        let at = [text.origin.x, text.origin.y].map(|value| (value * pixels_per_point).round());
        Wanted { key, at }
    }

    fn want_symbol(&mut self, ctx: &egui::Context, page: &mut Page, symbol: &Symbol<'_>) -> Wanted {
        let key = symbol.key();
        self.keep(ctx, page, key, || symbol.stamp());
        Wanted { key, at: symbol.at }
    }

    /// Makes the stamp if it is not there.
    fn keep(
        &mut self,
        ctx: &egui::Context,
        page: &mut Page,
        key: Key,
        make: impl FnOnce() -> Option<Stamp>,
    ) {
        if let Some(kept) = self.kept.get_mut(&key) {
            kept.last_used = self.now;
            return;
        }
        let stamp = make();
        let offset = stamp
            .as_ref()
            .map_or([0, 0], |stamp| [stamp.left, stamp.top]);
        let place = stamp.and_then(|stamp| {
            let size = [stamp.pixels.width as usize, stamp.pixels.height as usize];
            let image = ColorImage::from_rgba_premultiplied(size, &stamp.pixels.rgba);
            page.add(&image).or_else(|| {
                self.make_room(ctx, page);
                page.add(&image)
            })
        });
        self.kept.insert(
            key,
            Kept {
                place,
                offset,
                last_used: self.now,
            },
        );
    }

    /// Starts a new page with what this picture needs, and half of the rest.
    fn make_room(&mut self, ctx: &egui::Context, page: &mut Page) {
        let old = std::mem::replace(page, Page::new(ctx));
        let mut ages: Vec<u64> = self.kept.values().map(|kept| kept.last_used).collect();
        ages.sort_unstable();
        let median = ages.get(ages.len() / 2).copied().unwrap_or_default();
        let now = self.now;
        self.kept
            .retain(|_, kept| kept.last_used == now || kept.last_used > median);
        for kept in self.kept.values_mut() {
            kept.place = kept.place.and_then(|place| page.add(&old.picture(place)));
        }
    }
}

/// A path as a stamp: its shape around its first point, and where that stands.
struct Symbol<'a> {
    /// Relative to `at`, in points.
    path: ScreenPath,
    fill: Option<Paint>,
    stroke: Option<&'a Stroke>,
    /// In whole pixels from the map's upper left corner.
    at: [f32; 2],
    pixels_per_point: f32,
}

impl<'a> Symbol<'a> {
    /// `None` without steps.
    fn new(
        path: &ScreenPath,
        fill: Option<Paint>,
        stroke: Option<&'a Stroke>,
        pixels_per_point: f32,
    ) -> Option<Self> {
        /// Places within a pixel that are told apart, along either axis.
        const PHASES: f32 = 4.0;
        /// Shapes that differ by less than this part of a pixel are the same.
        const FINENESS: f32 = 32.0;
        let first = path.steps.iter().find_map(|step| match step {
            Step::Move(at) | Step::Line(at) | Step::Cubic(_, _, at) => Some(*at),
            Step::Close => None,
        })?;
        let rounded = |value: f32, parts: f32| (value * parts).round() / parts;
        let start = [first.x, first.y].map(|value| rounded(value * pixels_per_point, PHASES));
        let at = start.map(f32::floor);
        let moved = |point: ScreenPoint| {
            let along = |value: f32, from: f32, axis: usize| {
                let way = rounded((value - from) * pixels_per_point, FINENESS);
                (way + start[axis] - at[axis]) / pixels_per_point
            };
            ScreenPoint {
                x: along(point.x, first.x, 0),
                y: along(point.y, first.y, 1),
            }
        };
        let steps = path.steps.iter().map(|step| match *step {
            Step::Move(to) => Step::Move(moved(to)),
            Step::Line(to) => Step::Line(moved(to)),
            Step::Cubic(a, b, to) => Step::Cubic(moved(a), moved(b), moved(to)),
            Step::Close => Step::Close,
        });
        Some(Self {
            path: ScreenPath {
                steps: steps.collect(),
            },
            fill,
            stroke,
            at,
            pixels_per_point,
        })
    }

    fn key(&self) -> Key {
        let mut hasher = DefaultHasher::new();
        let mut add = |points: &[ScreenPoint]| {
            for point in points {
                (point.x.to_bits(), point.y.to_bits()).hash(&mut hasher);
            }
            points.len().hash(&mut hasher);
        };
        for step in &self.path.steps {
            match *step {
                Step::Move(to) => add(&[to, to]),
                Step::Line(to) => add(&[to]),
                Step::Cubic(a, b, to) => add(&[a, b, to]),
                Step::Close => add(&[]),
            }
        }
        let stroke = self.stroke.map(|stroke| {
            let dash = stroke
                .dash
                .map(|(dash, gap)| (dash.to_bits(), gap.to_bits()));
            (stroke.color, stroke.width.to_bits(), dash)
        });
        (self.fill, stroke, self.pixels_per_point.to_bits()).hash(&mut hasher);
        hasher.finish()
    }

    fn stamp(&self) -> Option<Stamp> {
        Stamp::of_path(&self.path, self.fill, self.stroke, self.pixels_per_point)
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{scene, text};
    use super::*;
    use crate::scene::{Color, Group};

    fn with(marks: Vec<Mark>) -> Scene {
        Scene {
            groups: vec![Group { id: "above", marks }],
            ..scene()
        }
    }

    fn circle(x: f32, y: f32) -> Mark {
        Mark::Path {
            path: ScreenPath::circle(ScreenPoint { x, y }, 3.0),
            fill: Some(Paint::Solid(Color::hex(0))),
            stroke: None,
        }
    }

    #[test]
    fn what_moves_is_drawn_once_and_stands_on_whole_pixels() {
        let (ctx, mut stamps) = (egui::Context::default(), Stamps::default());
        for step in 0..8_u8 {
            let x = 20.0 + 0.37 * f32::from(step);
            let shown = with(vec![Mark::Text(text(ScreenPoint { x, y: 40.0 }))]);
            let mesh = stamps.mesh(&ctx, &shown, [7.0, 9.0], 1.5);
            assert_eq!(mesh.vertices.len(), 4);
            for vertex in &mesh.vertices {
                let (x, y) = (vertex.pos.x * 1.5, vertex.pos.y * 1.5);
                assert!((x - x.round()).abs() < 1e-3 && (y - y.round()).abs() < 1e-3);
            }
        }
        assert_eq!(stamps.kept.len(), 1);
    }

    #[test]
    fn a_symbol_is_drawn_once_for_each_quarter_of_a_pixel() {
        let (ctx, mut stamps) = (egui::Context::default(), Stamps::default());
        for step in 0..200_u8 {
            let shown = with(vec![circle(10.0 + 0.05 * f32::from(step), 10.0)]);
            stamps.mesh(&ctx, &shown, [0.0, 0.0], 1.0);
        }
        assert_eq!(stamps.kept.len(), 4);
    }

    #[test]
    fn another_colour_size_or_word_is_another_stamp() {
        let (ctx, mut stamps) = (egui::Context::default(), Stamps::default());
        let first = text(ScreenPoint::default());
        let mut larger = first.clone();
        larger.size += 1.0;
        let mut red = first.clone();
        red.color = Color::hex(0xFF_00_00);
        let mut bare = first.clone();
        bare.halo = None;
        let marks = [first, larger, red, bare].map(Mark::Text);
        stamps.mesh(&ctx, &with(marks.to_vec()), [0.0, 0.0], 1.0);
        assert_eq!(stamps.kept.len(), 4);
    }

    #[test]
    fn what_is_needed_stays_when_room_is_made() {
        let (ctx, mut stamps) = (egui::Context::default(), Stamps::default());
        let large = |size: f32| {
            let mut large = text(ScreenPoint { x: 0.0, y: 300.0 });
            large.size = size;
            large
        };
        let kept = Mark::Text(text(ScreenPoint { x: 5.0, y: 50.0 }));
        // Far more than a page holds, a little at a time.
        for step in 0..60_u8 {
            let other = Mark::Text(large(200.0 + f32::from(step)));
            let mesh = stamps.mesh(&ctx, &with(vec![kept.clone(), other]), [0.0, 0.0], 1.0);
            assert_eq!(mesh.vertices.len(), 8, "both are there in picture {step}");
        }
        assert!(stamps.kept.len() < 50, "{} are kept", stamps.kept.len());
    }
}
