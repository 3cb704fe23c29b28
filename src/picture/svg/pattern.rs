//! Textures as patterns.

use super::ink;
use crate::picture::vector::texture::{Ends, Grid};
use crate::scene::{Color, DOT_RADIUS, HATCH_WIDTH, ScreenPoint, Texture};

/// The patterns that a picture uses.
pub(super) struct Patterns {
    grid: Grid,
    used: Vec<Texture>,
}

impl Patterns {
    /// None yet.
    pub(super) fn new(grid: Grid) -> Self {
        Self {
            grid,
            used: Vec::new(),
        }
    }

    /// The id of a texture's pattern.
    pub(super) fn id(&mut self, texture: Texture) -> String {
        let known = self.used.iter().position(|used| *used == texture);
        let number = known.unwrap_or_else(|| {
            self.used.push(texture);
            self.used.len() - 1
        });
        id_of(number)
    }

    /// What stands among the definitions.
    pub(super) fn definitions(&self) -> String {
        let patterns = self.used.iter().enumerate();
        patterns
            .map(|(number, texture)| self.definition(&id_of(number), texture))
            .collect()
    }

    fn definition(&self, id: &str, texture: &Texture) -> String {
        let (grid, tile) = self.grid.tile();
        let (side, corner) = (fine(tile.width()), self.grid.corner);
        let parts = [
            lines(&grid.hatch(tile), texture.hatch),
            lines(&grid.counter_hatch(tile), texture.counter_hatch),
            lines(&grid.sparse_hatch(tile), texture.sparse_hatch),
            dots(&grid.dots(tile), texture.dots),
        ];
        format!(
            "<pattern id=\"{id}\" patternUnits=\"userSpaceOnUse\" x=\"{}\" y=\"{}\" \
             width=\"{side}\" height=\"{side}\"><rect width=\"{side}\" height=\"{side}\"{}/>\
             {}</pattern>\n",
            fine(corner.x),
            fine(corner.y),
            ink("fill", texture.ground),
            parts.concat(),
        )
    }
}

fn lines(lines: &[Ends], color: Color) -> String {
    if color.alpha == 0 {
        return String::new();
    }
    let path: Vec<String> = lines
        .iter()
        .map(|[from, to]| {
            let [a, b, c, d] = [from.x, from.y, to.x, to.y].map(fine);
            format!("M{a} {b}L{c} {d}")
        })
        .collect();
    format!(
        "<path d=\"{}\" fill=\"none\"{} stroke-width=\"{HATCH_WIDTH}\"/>",
        path.concat(),
        ink("stroke", color),
    )
}

fn dots(dots: &[ScreenPoint], color: Color) -> String {
    if color.alpha == 0 {
        return String::new();
    }
    let fill = ink("fill", color);
    let circle = |dot: &ScreenPoint| {
        let (x, y) = (fine(dot.x), fine(dot.y));
        format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{DOT_RADIUS}\"{fill}/>")
    };
    dots.iter().map(circle).collect()
}

/// Tiles add up over the whole picture, so their numbers are more exact than others.
fn fine(value: f32) -> String {
    let text = format!("{value:.5}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn id_of(number: usize) -> String {
    format!("texture-{}", number + 1)
}
