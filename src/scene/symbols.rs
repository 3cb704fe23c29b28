//! Symbols that stand at a place: two shapes for missions, a gate for crossings, and so on.
//!
//! Each is readable at 12 points and without colour: the shape says what it is, the figure
//! inside what state it is in. The same figure means the same in each shape.

mod shape;

use self::shape::Shape;
use super::overlays::IncidentKind;
use super::theme::{SignColors, Theme};
use super::view::ScreenPoint;
use super::{Color, Mark, Paint, ScreenPath, Stroke};
use crate::language::Language;
use crate::record::corridor::{CorridorKind, CrossingStatus, WorkStatus};
use crate::record::value::{AfghanMission, KabulMission};

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Symbol {
    /// A square: a state's own mission in Kabul.
    MissionInKabul(KabulMission),
    /// A circle: the Afghan mission in a capital.
    AfghanMission(AfghanMission),
    /// A gate: a border crossing; `None` is not known.
    Crossing(Option<CrossingStatus>),
    /// A lozenge for an attack, two triangles that meet for a clash.
    Incident(IncidentKind),
    /// A triangle for a mine, a drop for an oil field.
    Site(CorridorKind, Option<WorkStatus>),
    /// A dot: an event of the month.
    Event,
}

/// Usual size of a symbol without its casing, in points.
pub(super) const SIZE: f32 = 12.0;
/// Width of the casing around a symbol, in points.
pub(super) const CASING: f32 = 1.3;
/// Width of a symbol's outline, in points of its usual size.
const OUTLINE: f32 = 1.5;

/// What stands inside a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Figure {
    Full,
    /// Its lower half is filled.
    Half,
    /// Its upper right quarter is filled.
    Quarter,
    Dot,
    Bar,
    Plus,
    Cross,
    Empty,
}

impl Symbol {
    /// The symbol of a mission in Kabul; technical and humanitarian ones share one.
    pub fn of_mission_in_kabul(mission: KabulMission) -> Option<Self> {
        match mission {
            KabulMission::Unknown | KabulMission::None => None,
            KabulMission::Humanitarian => Some(Self::MissionInKabul(KabulMission::Technical)),
            _ => Some(Self::MissionInKabul(mission)),
        }
    }

    /// The symbol of an Afghan mission.
    pub fn of_afghan_mission(mission: AfghanMission) -> Option<Self> {
        let is_there = !matches!(mission, AfghanMission::Unknown | AfghanMission::None);
        is_there.then_some(Self::AfghanMission(mission))
    }

    /// How a legend names it.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::MissionInKabul(mission) => match mission {
                KabulMission::Ambassador => "symbol-ambassador",
                KabulMission::Charge => "symbol-charge-daffaires",
                KabulMission::Open => "symbol-open-rank-not-known",
                KabulMission::Consular => "symbol-consular",
                KabulMission::Technical | KabulMission::Humanitarian => {
                    "symbol-technical-or-humanitarian"
                }
                KabulMission::Closed => "symbol-closed",
                KabulMission::None | KabulMission::Unknown => "symbol-none",
            },
            Self::AfghanMission(mission) => match mission {
                AfghanMission::Ambassador => "symbol-ambassador-of-the-taliban",
                AfghanMission::Charge => "symbol-charge-of-the-taliban",
                AfghanMission::Open => "symbol-taliban-run-rank-not-known",
                AfghanMission::Consular => "symbol-taliban-run-consular",
                AfghanMission::Cooperating => "symbol-republics-works-with-kabul",
                AfghanMission::Republic => "symbol-held-by-the-former-republic",
                AfghanMission::Closed => "symbol-closed",
                AfghanMission::None | AfghanMission::Unknown => "symbol-none",
            },
            Self::Crossing(status) => match status {
                Some(CrossingStatus::Open) => "symbol-open",
                Some(CrossingStatus::Limited) => "symbol-open-for-some",
                Some(CrossingStatus::Closed) => "symbol-closed",
                None => "symbol-not-known",
            },
            Self::Incident(IncidentKind::Attack) => "symbol-attack",
            Self::Incident(IncidentKind::Clash) => "symbol-armed-clash",
            Self::Site(CorridorKind::OilField, _) => "symbol-oil-field",
            Self::Site(..) => "symbol-mine",
            Self::Event => "symbol-event-of-the-month",
        })
    }

    /// Its width and height at a size, casing included.
    pub(super) fn extent(self, size: f32) -> f32 {
        match self {
            Self::Event => 0.75 * size + 2.0 * CASING,
            _ => size + 2.0 * CASING,
        }
    }

    fn figure(self) -> Figure {
        match self {
            Self::MissionInKabul(mission) => match mission {
                KabulMission::Ambassador => Figure::Full,
                KabulMission::Charge => Figure::Half,
                KabulMission::Open => Figure::Dot,
                KabulMission::Consular => Figure::Bar,
                KabulMission::Technical | KabulMission::Humanitarian => Figure::Plus,
                KabulMission::Closed => Figure::Cross,
                KabulMission::None | KabulMission::Unknown => Figure::Empty,
            },
            Self::AfghanMission(mission) => match mission {
                AfghanMission::Ambassador => Figure::Full,
                AfghanMission::Charge => Figure::Half,
                AfghanMission::Open => Figure::Dot,
                AfghanMission::Consular => Figure::Bar,
                AfghanMission::Cooperating => Figure::Quarter,
                AfghanMission::Closed => Figure::Cross,
                AfghanMission::Republic | AfghanMission::None | AfghanMission::Unknown => {
                    Figure::Empty
                }
            },
            Self::Crossing(status) => match status {
                Some(CrossingStatus::Open) => Figure::Empty,
                Some(CrossingStatus::Limited) => Figure::Half,
                Some(CrossingStatus::Closed) => Figure::Bar,
                None => Figure::Dot,
            },
            Self::Site(_, status) => match status {
                Some(WorkStatus::Operating) => Figure::Full,
                Some(WorkStatus::Building) => Figure::Half,
                Some(WorkStatus::Planned) => Figure::Empty,
                Some(WorkStatus::Stalled) => Figure::Cross,
                None => Figure::Dot,
            },
            Self::Incident(_) | Self::Event => Figure::Full,
        }
    }

    fn colors(self, theme: &Theme) -> (Color, Color) {
        let SignColors {
            ink,
            casing,
            afghan,
            incident,
            closed,
            stalled,
            ..
        } = theme.signs;
        match self {
            Self::AfghanMission(AfghanMission::Republic | AfghanMission::Closed)
            | Self::MissionInKabul(_) => (ink, casing),
            Self::AfghanMission(_) => (ink, afghan),
            Self::Crossing(Some(CrossingStatus::Closed)) => (closed, casing),
            Self::Incident(_) => (incident, casing),
            Self::Site(_, Some(WorkStatus::Stalled)) => (stalled, casing),
            Self::Crossing(_) | Self::Site(..) => (ink, casing),
            Self::Event => (theme.accent, theme.accent_casing),
        }
    }

    /// Draws it around `center`: the ground with its casing, then outline and figure as one.
    pub(super) fn marks(self, center: ScreenPoint, size: f32, theme: &Theme) -> Vec<Mark> {
        let (ink, ground) = self.colors(theme);
        let casing = match self {
            Self::Event => theme.accent_casing,
            _ => theme.signs.casing,
        };
        let shape = Shape {
            symbol: self,
            center,
            size,
        };
        let body = shape.contour(0.0);
        let mark = |steps, fill, stroke| Mark::Path {
            path: ScreenPath { steps },
            fill: Some(Paint::Solid(fill)),
            stroke,
        };
        let around = Some(Stroke::solid(casing, 2.0 * CASING));
        let mut drawn = body.clone();
        drawn.extend(shape.inside(self.figure()));
        vec![mark(body, ground, around), mark(drawn, ink, None)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::value::Word as _;
    use crate::scene::Step;
    use crate::scene::ThemeName;
    use std::collections::BTreeSet;

    /// The ink of a symbol, in rows of points: what is seen without colour.
    fn figure(symbol: Symbol) -> Vec<Step> {
        let theme = Theme::of(ThemeName::Light);
        let marks = symbol.marks(ScreenPoint::default(), SIZE, &theme);
        match marks.last() {
            Some(Mark::Path { path, .. }) => path.steps.clone(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn each_state_of_a_symbol_has_a_figure_of_its_own() {
        let kabul = KabulMission::ALL.iter();
        let kabul = kabul.filter_map(|it| Symbol::of_mission_in_kabul(*it));
        let afghan = AfghanMission::ALL.iter();
        let afghan = afghan.filter_map(|it| Symbol::of_afghan_mission(*it));
        let status = CrossingStatus::ALL.iter().copied().map(Some).chain([None]);
        let work = WorkStatus::ALL.iter().copied().map(Some).chain([None]);
        let work: Vec<_> = work.collect();
        let sites = [CorridorKind::Mine, CorridorKind::OilField].into_iter();
        let sites = sites.flat_map(|kind| work.iter().map(move |it| Symbol::Site(kind, *it)));
        let kinds = [IncidentKind::Attack, IncidentKind::Clash].map(Symbol::Incident);
        let symbols: Vec<Symbol> = kabul
            .chain(afghan)
            .chain(status.map(Symbol::Crossing))
            .chain(sites)
            .chain(kinds)
            .chain([Symbol::Event])
            .collect();
        let mut seen: Vec<(Symbol, Vec<Step>)> = Vec::new();
        for symbol in symbols {
            let figure = figure(symbol);
            let twin = seen
                .iter()
                .find(|(it, drawn)| *it != symbol && *drawn == figure);
            assert!(twin.is_none(), "{symbol:?} looks like {twin:?}");
            seen.push((symbol, figure));
        }
        let names: BTreeSet<&str> = seen.iter().map(|(symbol, _)| symbol.name()).collect();
        assert!(!names.contains("None"), "{names:?}");
    }

    #[test]
    fn a_symbol_stays_within_its_size() {
        for symbol in [
            Symbol::MissionInKabul(KabulMission::Technical),
            Symbol::AfghanMission(AfghanMission::Charge),
            Symbol::Crossing(Some(CrossingStatus::Limited)),
            Symbol::Site(CorridorKind::OilField, None),
        ] {
            let reach = SIZE / 2.0 + CASING;
            for step in figure(symbol) {
                if let Step::Move(at) | Step::Line(at) | Step::Cubic(_, _, at) = step {
                    assert!(
                        at.x.abs() <= reach && at.y.abs() <= reach,
                        "{symbol:?} {at:?}"
                    );
                }
            }
        }
    }
}
