//! The outlines of symbols, and the figures inside them.

use super::{Figure, OUTLINE, SIZE, Symbol};
use crate::record::corridor::CorridorKind;
use crate::scene::overlays::IncidentKind;
use crate::scene::view::{ScreenPoint, ScreenRect};
use crate::scene::{ScreenPath, Step};

/// A quarter circle as one cubic: 4/3·tan(π/8) of the radius.
const ARC: f32 = 0.552_284_8;

/// A symbol at a place and of a size.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) symbol: Symbol,
    pub(super) center: ScreenPoint,
    pub(super) size: f32,
}

impl Shape {
    fn at(self, x: f32, y: f32) -> ScreenPoint {
        ScreenPoint {
            x: self.center.x + x,
            y: self.center.y + y,
        }
    }

    /// Its outline, smaller by `inset` points on each side.
    pub(super) fn contour(self, inset: f32) -> Vec<Step> {
        let half = self.size / 2.0 - inset;
        let rect = ScreenRect::at(
            self.center.x - half,
            self.center.y - half,
            2.0 * half,
            2.0 * half,
        );
        let polygon = |corners: &[(f32, f32)]| {
            let corners = corners.iter().map(|(x, y)| self.at(x * half, y * half));
            ScreenPath::polygon(corners).steps
        };
        match self.symbol {
            Symbol::MissionInKabul(_) => {
                ScreenPath::rounded_rect(rect, (0.14 * self.size - inset).max(0.0)).steps
            }
            Symbol::AfghanMission(_) => ScreenPath::circle(self.center, half * 1.06).steps,
            Symbol::Event => ScreenPath::circle(self.center, half * 0.75).steps,
            Symbol::Crossing(_) => self.gate(half),
            Symbol::Incident(IncidentKind::Attack) => {
                polygon(&[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)])
            }
            Symbol::Incident(IncidentKind::Clash) => {
                let mut steps = polygon(&[(-1.0, -0.85), (0.0, 0.0), (-1.0, 0.85)]);
                steps.extend(polygon(&[(1.0, -0.85), (1.0, 0.85), (0.0, 0.0)]));
                steps
            }
            Symbol::Site(CorridorKind::OilField, _) => self.drop(half),
            Symbol::Site(..) => {
                // The sides of a triangle come nearer to its middle than its corners do.
                let half = half - 0.6 * inset;
                let corners = [(-1.0, -0.75), (1.0, -0.75), (0.0, 1.0)];
                let corners = corners.map(|(x, y)| self.at(x * half, y * half));
                ScreenPath::polygon(corners).steps
            }
        }
    }

    /// An arch: straight sides, round above.
    fn gate(self, half: f32) -> Vec<Step> {
        let (wide, bend) = (half * 0.88, half * 0.88 * ARC);
        let (spring, top) = (-half + wide, -half);
        vec![
            Step::Move(self.at(-wide, half)),
            Step::Line(self.at(-wide, spring)),
            Step::Cubic(
                self.at(-wide, spring - bend),
                self.at(-bend, top),
                self.at(0.0, top),
            ),
            Step::Cubic(
                self.at(bend, top),
                self.at(wide, spring - bend),
                self.at(wide, spring),
            ),
            Step::Line(self.at(wide, half)),
            Step::Close,
        ]
    }

    /// A drop with its tip up.
    fn drop(self, half: f32) -> Vec<Step> {
        let at = |x: f32, y: f32| self.at(x * half, y * half);
        vec![
            Step::Move(at(0.0, -1.1)),
            Step::Cubic(at(0.3, -0.6), at(0.82, -0.2), at(0.82, 0.28)),
            Step::Cubic(at(0.82, 0.72), at(0.45, 1.05), at(0.0, 1.05)),
            Step::Cubic(at(-0.45, 1.05), at(-0.82, 0.72), at(-0.82, 0.28)),
            Step::Cubic(at(-0.82, -0.2), at(-0.3, -0.6), at(0.0, -1.1)),
            Step::Close,
        ]
    }

    /// What is added to the contour, under the even-odd rule, so that the figure is left.
    pub(super) fn inside(self, figure: Figure) -> Vec<Step> {
        if matches!(self.symbol, Symbol::Incident(_) | Symbol::Event) {
            return Vec::new();
        }
        let unit = self.size / SIZE;
        let rim = OUTLINE * unit;
        let half = self.size / 2.0 - rim;
        let rect = |left: f32, top: f32, right: f32, bottom: f32| {
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
            ScreenPath::polygon(corners.map(|(x, y)| self.at(x * unit, y * unit))).steps
        };
        let with_hole = |figure: Vec<Step>| {
            let mut steps = self.contour(rim);
            steps.extend(figure);
            steps
        };
        match (figure, self.symbol) {
            (Figure::Full, _) => Vec::new(),
            (Figure::Empty, _) => self.contour(rim),
            (Figure::Bar, Symbol::Crossing(_)) => rect(-3.2, -0.6, 3.2, 1.6),
            (Figure::Half, Symbol::Crossing(_)) => with_hole(rect(0.0, -4.6, 3.8, 4.5)),
            (Figure::Bar, _) => with_hole(rect(-3.0, -1.1, 3.0, 1.1)),
            (Figure::Half, Symbol::AfghanMission(_)) => self.pie(half * 1.06, 2),
            (Figure::Quarter, Symbol::AfghanMission(_)) => self.pie(half * 1.06, 3),
            (Figure::Half, Symbol::Site(kind, _)) => {
                let half = half
                    - if kind == CorridorKind::Mine {
                        0.6 * rim
                    } else {
                        0.0
                    };
                let at = |x: f32, y: f32| self.at(x * half, y * half);
                with_hole(match kind {
                    CorridorKind::OilField => vec![
                        Step::Move(at(0.82, 0.28)),
                        Step::Cubic(at(0.82, 0.72), at(0.45, 1.05), at(0.0, 1.05)),
                        Step::Cubic(at(-0.45, 1.05), at(-0.82, 0.72), at(-0.82, 0.28)),
                        Step::Close,
                    ],
                    _ => ScreenPath::polygon([at(-0.57, 0.0), at(0.57, 0.0), at(0.0, 1.0)]).steps,
                })
            }
            (Figure::Half | Figure::Quarter, _) => {
                rect(-6.0 + OUTLINE, -6.0 + OUTLINE, 6.0 - OUTLINE, 0.0)
            }
            (Figure::Dot, _) => {
                let center = match self.symbol {
                    Symbol::Site(..) => self.at(0.0, -0.6 * unit),
                    _ => self.center,
                };
                with_hole(ScreenPath::circle(center, 1.9 * unit).steps)
            }
            (Figure::Plus, _) => with_hole(self.plus(unit)),
            (Figure::Cross, Symbol::Site(..)) => with_hole(self.cross(0.6 * unit)),
            (Figure::Cross, _) => with_hole(self.cross(unit)),
        }
    }

    fn plus(self, unit: f32) -> Vec<Step> {
        let (arm, half) = (3.2, 0.85);
        let corners = [
            (-half, -arm),
            (half, -arm),
            (half, -half),
            (arm, -half),
            (arm, half),
            (half, half),
            (half, arm),
            (-half, arm),
            (-half, half),
            (-arm, half),
            (-arm, -half),
            (-half, -half),
        ];
        ScreenPath::polygon(corners.map(|(x, y)| self.at(x * unit, y * unit))).steps
    }

    /// A plus, turned by an eighth.
    fn cross(self, unit: f32) -> Vec<Step> {
        let (near, far) = (2.05, 3.15);
        let corners = [
            (0.0, -1.1),
            (near, -far),
            (far, -near),
            (1.1, 0.0),
            (far, near),
            (near, far),
            (0.0, 1.1),
            (-near, far),
            (-far, near),
            (-1.1, 0.0),
            (-far, -near),
            (-near, -far),
        ];
        ScreenPath::polygon(corners.map(|(x, y)| self.at(x * unit, y * unit))).steps
    }

    /// So many quarters of a disc, against the clock from the right (two are its upper half) or,
    /// for three, from the top.
    fn pie(self, radius: f32, quarters: u8) -> Vec<Step> {
        let first = u8::from(quarters == 3);
        // Right, up, left, down.
        let axis = |quarter: u8| match quarter % 4 {
            0 => (1.0, 0.0),
            1 => (0.0, -1.0),
            2 => (-1.0, 0.0),
            _ => (0.0, 1.0_f32),
        };
        let on = |(x, y): (f32, f32)| self.at(x * radius, y * radius);
        let mut steps = vec![Step::Move(self.center), Step::Line(on(axis(first)))];
        for quarter in first..first + quarters {
            let ((ax, ay), (bx, by)) = (axis(quarter), axis(quarter + 1));
            steps.push(Step::Cubic(
                on((ax + ARC * bx, ay + ARC * by)),
                on((bx + ARC * ax, by + ARC * ay)),
                on((bx, by)),
            ));
        }
        steps.push(Step::Close);
        steps
    }
}
