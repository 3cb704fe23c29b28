//! Paints the marks of a chart with egui: the same marks as in a file.

use eframe::egui::{FontId, Painter, Pos2, Shape, Vec2, pos2};

use crate::scene::{Group, Mark, ScreenPath, Step, Stroke};
use crate::window::theme;

/// Paints a group whose origin lies at `origin`.
pub(super) fn paint(painter: &Painter, origin: Pos2, group: &Group) {
    let at = origin.to_vec2();
    for mark in &group.marks {
        match mark {
            Mark::Path { path, fill, stroke } => {
                let contour = contour(path, at);
                if let Some(fill) = fill {
                    area(painter, &contour, theme::color(fill.ground()));
                }
                if let Some(stroke) = stroke {
                    line(painter, path, contour, *stroke);
                }
            }
            Mark::Text(text) => {
                // The baseline lies where the scene has it: egui aligns boxes.
                let font = FontId::new(text.size, theme::family(text.line.weight()));
                let color = theme::color(text.color);
                let galley = painter.layout_no_wrap(text.line.text().to_owned(), font, color);
                let ascent = galley.rows.first().map_or(0.0, |row| {
                    row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y)
                });
                let left = pos2(text.origin.x, text.origin.y - ascent) + at;
                painter.galley(left, galley, color);
            }
            // A chart has no map.
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
}

/// The points of a path of one contour; a curve as a few straight parts.
fn contour(path: &ScreenPath, at: Vec2) -> Vec<Pos2> {
    const PARTS: u8 = 6;
    let mut points: Vec<Pos2> = Vec::with_capacity(path.steps.len());
    for step in &path.steps {
        match *step {
            Step::Move(to) | Step::Line(to) => points.push(pos2(to.x, to.y) + at),
            Step::Cubic(a, b, to) => {
                let from = points.last().copied().unwrap_or_default();
                let [a, b, to] = [a, b, to].map(|it| pos2(it.x, it.y) + at);
                for part in 1..=PARTS {
                    let t = f32::from(part) / f32::from(PARTS);
                    let u = 1.0 - t;
                    let mix = from.to_vec2() * (u * u * u)
                        + a.to_vec2() * (3.0 * u * u * t)
                        + b.to_vec2() * (3.0 * u * t * t)
                        + to.to_vec2() * (t * t * t);
                    points.push(mix.to_pos2());
                }
            }
            Step::Close => {}
        }
    }
    points
}

/// An area below steps is no convex polygon: it is filled as the triangles that make it up.
fn area(painter: &Painter, contour: &[Pos2], color: eframe::egui::Color32) {
    let flat: Vec<[f32; 2]> = contour.iter().map(|at| [at.x, at.y]).collect();
    let mut triangles: Vec<u32> = Vec::new();
    earcut::Earcut::new().earcut(flat, &[], &mut triangles);
    let mut mesh = eframe::egui::Mesh::default();
    for at in contour {
        mesh.colored_vertex(*at, color);
    }
    mesh.indices = triangles;
    painter.add(Shape::mesh(mesh));
}

fn line(painter: &Painter, path: &ScreenPath, mut points: Vec<Pos2>, stroke: Stroke) {
    if path.steps.last() == Some(&Step::Close) {
        points.extend(points.first().copied());
    }
    let pen = eframe::egui::Stroke::new(stroke.width, theme::color(stroke.color));
    match stroke.dash {
        Some((dash, gap)) => {
            painter.extend(Shape::dashed_line(&points, pen, dash, gap));
        }
        None => {
            painter.add(Shape::line(points, pen));
        }
    }
}
