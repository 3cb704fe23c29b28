//! A scene as SVG 1.1: groups by layer, shapes by country, real text.
//!
//! Units are logical points; width and height say how many pixels they make. Layers are groups
//! with the layer's id, which Inkscape lists as layers, countries are paths with the country's
//! code and a title. No font is embedded: texts name the atlas's own first and usual ones behind
//! it, and are set as wide as they are in the other pictures (names that are set apart, about so).

mod number;
mod pattern;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use number::{number, push_steps, steps};
use pattern::Patterns;

use super::provenance::{Provenance, xmp};
use super::vector::texture::Grid;
use super::vector::{LineStyle, Outline, Plotter, plot};
use super::xml::escaped;
use super::{Composed, PictureError};
use crate::atlas::{Atlas, PlanePoint, ShapeIndex};
use crate::language::with_capital;
use crate::scene::{
    Color, Geometry, Group, Layer, Paint, ScreenPath, ScreenPoint, Step, Stroke, Text,
};
use crate::text::Weight;

/// The faces, the atlas's own first: what stands behind has letters of about the same width.
const FAMILIES: &str = "Inter, 'Helvetica Neue', Arial, 'Noto Sans', Vazirmatn, sans-serif";

/// The bytes of an SVG file of so many pixels.
pub fn draw(
    composed: &Composed,
    atlas: &Atlas,
    provenance: &Provenance,
) -> Result<Vec<u8>, PictureError> {
    let Composed {
        scene,
        plane,
        detail,
        pixels_per_point,
        own,
    } = composed;
    let own = own.geometry();
    let anchor = scene.view.screen_from_plane(PlanePoint::new(0.0, 0.0));
    let mut sheet = Sheet {
        text: String::new(),
        atlas,
        patterns: Patterns::new(Grid::at(anchor, *pixels_per_point)),
        n_clips: 0,
        codes: BTreeSet::new(),
    };
    plot(
        scene,
        Geometry::new(plane, detail).with_own(&own),
        *pixels_per_point,
        &mut sheet,
    );
    let (width, height) = (number(scene.view.width), number(scene.view.height));
    let [width_px, height_px] = provenance.size_px;
    let title = provenance.shown_title();
    let background = match scene.background {
        Color { alpha: 0, .. } => String::new(),
        color => format!(
            "<rect id=\"background\" width=\"{width}\" height=\"{height}\"{}/>\n",
            ink("fill", color)
        ),
    };
    let svg = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" \
         xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" version=\"1.1\" \
         width=\"{width_px}\" height=\"{height_px}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"{FAMILIES}\" text-rendering=\"geometricPrecision\" stroke-linejoin=\"round\" \
         fill-rule=\"evenodd\" clip-rule=\"evenodd\">\n\
         <title>{}</title>\n<desc>{}</desc>\n<metadata>\n{}\n</metadata>\n\
         <defs>\n<clipPath id=\"picture\"><rect width=\"{width}\" height=\"{height}\"/></clipPath>\n\
         {}</defs>\n{background}{}</svg>\n",
        escaped(&title),
        escaped(&provenance.credit),
        xmp::rdf(provenance)?,
        sheet.patterns.definitions(),
        sheet.text,
    );
    Ok(svg.into_bytes())
}

/// An SVG as it is written.
struct Sheet<'a> {
    text: String,
    atlas: &'a Atlas,
    patterns: Patterns,
    /// Countries that have a path; another one of the same code gets no id.
    codes: BTreeSet<ShapeIndex>,
    /// How many areas there are that lines are cut at.
    n_clips: usize,
}

impl Sheet<'_> {
    fn push(&mut self, part: &str) {
        self.text.push_str(part);
    }

    /// `fill="…"` or `stroke="…"`.
    fn paint(&mut self, attribute: &str, paint: Paint) -> String {
        match paint {
            Paint::Solid(color) => ink(attribute, color),
            Paint::Texture(texture) => {
                format!(" {attribute}=\"url(#{})\"", self.patterns.id(texture))
            }
        }
    }

    /// The steps of an outline: an absolute beginning, then differences.
    fn push_outline(&mut self, outline: &Outline) {
        self.push(" d=\"");
        for run in &outline.runs {
            self.push_run(run);
            if outline.is_closed {
                self.text.push('z');
            }
        }
        self.text.push('"');
    }

    fn push_run(&mut self, run: &[ScreenPoint]) {
        let mut at = None;
        let mut is_line = false;
        for point in run {
            let to = (steps(point.x), steps(point.y));
            let Some((x, y)) = at.replace(to) else {
                self.text.push('M');
                self.push_pair(to);
                continue;
            };
            let by = (to.0 - x, to.1 - y);
            if by != (0, 0) {
                self.text.push(if is_line { ' ' } else { 'l' });
                self.push_pair(by);
                is_line = true;
            }
        }
        // A point alone is a dot, if its ends are round.
        if !is_line {
            self.push("h0");
        }
    }

    fn push_pair(&mut self, (x, y): (i64, i64)) {
        push_steps(&mut self.text, x);
        // A minus sign parts numbers, too.
        if y >= 0 {
            self.text.push(' ');
        }
        push_steps(&mut self.text, y);
    }

    fn push_point(&mut self, point: ScreenPoint) {
        self.push_pair((steps(point.x), steps(point.y)));
    }

    fn push_path(&mut self, path: &ScreenPath) {
        self.push(" d=\"");
        for step in &path.steps {
            match *step {
                Step::Move(to) => {
                    self.text.push('M');
                    self.push_point(to);
                }
                Step::Line(to) => {
                    self.text.push('L');
                    self.push_point(to);
                }
                Step::Cubic(a, b, to) => {
                    self.text.push('C');
                    for (number, point) in [a, b, to].into_iter().enumerate() {
                        self.push(if number > 0 { " " } else { "" });
                        self.push_point(point);
                    }
                }
                Step::Close => self.text.push('Z'),
            }
        }
        self.text.push('"');
    }
}

impl Plotter for Sheet<'_> {
    fn begin(&mut self, group: &Group) {
        let name = name_of(group.id);
        // Writing into a text cannot fail.
        let _written = writeln!(
            self.text,
            "<g id=\"{}\" inkscape:groupmode=\"layer\" inkscape:label=\"{}\" \
             clip-path=\"url(#picture)\">",
            escaped(group.id),
            escaped(&name),
        );
    }

    fn end(&mut self) {
        self.push("</g>\n");
    }

    fn area(&mut self, outline: &Outline, paint: Paint, shape: Option<ShapeIndex>) {
        let fill = self.paint("fill", paint);
        self.push("<path");
        let shape = shape.map(|index| (index, self.atlas.shape(index)));
        let code = shape.and_then(|(_, shape)| shape.id);
        if let Some(code) = code
            && let Some(first) = self.atlas.find(code)
            && self.codes.insert(first)
        {
            self.push(&format!(" id=\"{code}\""));
        }
        self.push(&fill);
        self.push_outline(outline);
        match shape {
            Some((_, shape)) => {
                self.push("><title>");
                self.push(&escaped(&shape.name));
                self.push("</title></path>\n");
            }
            None => self.push("/>\n"),
        }
    }

    fn line(&mut self, outline: &Outline, line: &LineStyle) {
        let stroke = self.paint("stroke", line.paint);
        self.push("<path fill=\"none\"");
        self.push(&stroke);
        self.push(&pen(line));
        self.push_outline(outline);
        self.push("/>\n");
    }

    fn line_inside(&mut self, area: &Outline, outline: &Outline, line: &LineStyle) {
        self.n_clips += 1;
        let id = format!("inside-{}", self.n_clips);
        self.push(&format!("<clipPath id=\"{id}\"><path"));
        self.push_outline(area);
        self.push(&format!("/></clipPath>\n<g clip-path=\"url(#{id})\">\n"));
        self.line(outline, line);
        self.push("</g>\n");
    }

    fn symbol(&mut self, path: &ScreenPath, fill: Option<Paint>, stroke: Option<&Stroke>) {
        if path.steps.is_empty() {
            return;
        }
        let fill = match fill {
            Some(paint) => self.paint("fill", paint),
            None => " fill=\"none\"".to_owned(),
        };
        self.push("<path");
        self.push(&fill);
        if let Some(stroke) = stroke {
            let line = pen(&stroke.into());
            self.push(&ink("stroke", stroke.color));
            self.push(&line);
        }
        self.push_path(path);
        self.push("/>\n");
    }

    fn text(&mut self, text: &Text) {
        let line = &text.line;
        let width = line.width(text.size);
        // From the middle it stands in the same place in whichever direction it is read.
        let (anchor, x) = if line.is_right_to_left() {
            let middle = text.origin.x + width / 2.0;
            (" text-anchor=\"middle\" direction=\"rtl\"", middle)
        } else {
            ("", text.origin.x)
        };
        let weight = match line.weight() {
            Weight::Regular => "",
            Weight::SemiBold => " font-weight=\"600\"",
            Weight::Bold => " font-weight=\"700\"",
        };
        let halo = text.halo.map_or_else(String::new, |(color, width)| {
            let (stroke, width) = (ink("stroke", color), number(2.0 * width));
            format!("{stroke} stroke-width=\"{width}\" paint-order=\"stroke\"")
        });
        let spacing_em = if line.is_latin() {
            line.spacing_em()
        } else {
            0.0
        };
        // Programs differ in whether the room behind the last letter counts, so a text that is set
        // apart has no length of its own: with the atlas's faces it is as wide without.
        let width = match spacing_em * text.size {
            0.0 => format!(
                " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
                number(width)
            ),
            points => format!(" letter-spacing=\"{}\"", number(points)),
        };
        let content = line.text();
        let has_odd_spaces =
            content.starts_with(' ') || content.ends_with(' ') || content.contains("  ");
        let space = if has_odd_spaces {
            " xml:space=\"preserve\""
        } else {
            ""
        };
        // Writing into a text cannot fail.
        let _written = writeln!(
            self.text,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight}{anchor}{width}{}{halo}{space}>{}</text>",
            number(x),
            number(text.origin.y),
            number(text.size),
            ink("fill", text.color),
            escaped(content),
        );
    }
}

/// The name of a group for people.
fn name_of(id: &str) -> String {
    if let Ok(layer) = id.parse::<Layer>() {
        return layer.name().to_owned();
    }
    with_capital(id)
}

/// An attribute with a colour, and one for its opacity.
fn ink(attribute: &str, color: Color) -> String {
    let Color {
        red,
        green,
        blue,
        alpha,
    } = color;
    let opacity = match alpha {
        u8::MAX => String::new(),
        alpha => format!(" {attribute}-opacity=\"{:.3}\"", f32::from(alpha) / 255.0),
    };
    format!(" {attribute}=\"#{red:02x}{green:02x}{blue:02x}\"{opacity}")
}

/// Width, ends and dashes of a line.
fn pen(line: &LineStyle) -> String {
    let width = number(line.width);
    match line.dash {
        None => format!(" stroke-width=\"{width}\" stroke-linecap=\"round\""),
        Some((dash, gap)) => {
            let (dash, gap) = (number(dash), number(gap));
            format!(" stroke-width=\"{width}\" stroke-dasharray=\"{dash} {gap}\"")
        }
    }
}
