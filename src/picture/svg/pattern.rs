//! Hatches as patterns, on the same grid as in the pictures of pixels.

use super::ink;
use super::number::number;
use crate::picture::raster::hatch_side_px;
use crate::scene::{HATCH_WIDTH, Paint, ScreenPoint};

/// The patterns that a picture uses.
pub(super) struct Patterns {
    /// Side of a tile in points.
    side: f32,
    /// Where the first tile's corner lies.
    corner: ScreenPoint,
    used: Vec<Paint>,
}

impl Patterns {
    /// None yet. Tiles are whole pixels wide, and begin where the plane's origin is at `anchor`.
    pub(super) fn new(anchor: ScreenPoint, pixels_per_point: f32) -> Self {
        let side_px = hatch_side_px(pixels_per_point);
        let corner = |value: f32| {
            let pixel = (value * pixels_per_point).round().rem_euclid(side_px);
            pixel / pixels_per_point
        };
        Self {
            side: side_px / pixels_per_point,
            corner: ScreenPoint {
                x: corner(anchor.x),
                y: corner(anchor.y),
            },
            used: Vec::new(),
        }
    }

    /// The id of a paint's pattern.
    pub(super) fn id(&mut self, paint: Paint) -> String {
        let known = self.used.iter().position(|used| *used == paint);
        let number = known.unwrap_or_else(|| {
            self.used.push(paint);
            self.used.len() - 1
        });
        id_of(number)
    }

    /// What stands among the definitions.
    pub(super) fn definitions(&self) -> String {
        let patterns = self.used.iter().enumerate();
        patterns
            .map(|(number, paint)| self.definition(&id_of(number), *paint))
            .collect()
    }

    fn definition(&self, id: &str, paint: Paint) -> String {
        let Paint::Hatch {
            ground,
            ink: of_lines,
        } = paint
        else {
            return String::new();
        };
        let (side, x, y) = (fine(self.side), fine(self.corner.x), fine(self.corner.y));
        let lines: Vec<String> = [-self.side, 0.0, self.side]
            .into_iter()
            .map(|shift| {
                let (left, right) = (shift - self.side, shift + 2.0 * self.side);
                let (bottom, top) = (2.0 * self.side, -self.side);
                let [left, bottom, right, top] = [left, bottom, right, top].map(fine);
                format!("M{left} {bottom}L{right} {top}")
            })
            .collect();
        format!(
            "<pattern id=\"{id}\" patternUnits=\"userSpaceOnUse\" x=\"{x}\" y=\"{y}\" \
             width=\"{side}\" height=\"{side}\"><rect width=\"{side}\" height=\"{side}\"{}/>\
             <path d=\"{}\" fill=\"none\"{} stroke-width=\"{}\"/></pattern>\n",
            ink("fill", ground),
            lines.concat(),
            ink("stroke", of_lines),
            number(HATCH_WIDTH),
        )
    }
}

/// Sides of tiles add up over the whole picture, so they are written more exactly than others.
fn fine(value: f32) -> String {
    format!("{value:.5}")
}

fn id_of(number: usize) -> String {
    format!("hatch-{}", number + 1)
}
