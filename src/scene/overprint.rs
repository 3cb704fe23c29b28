//! What is printed over the fill of a state, beside its level: measures against the Taliban,
//! doubts about the level, clashes.
//!
//! On a map of change no fill stands for a level, so what is said of levels rests there.

use super::compose::Content;
use super::layer::{Layer, LayerStack};
use super::paint::{Paint, Texture};
use super::showing::{Showing, faded};
use super::theme::Theme;
use super::view::{ScreenPoint, ScreenRect};
use super::{Arcs, DOT_RADIUS, Mark, ScreenPath, Step, Stroke, own};
use crate::atlas::ShapeIndex;
use crate::country::CountryCode;
use crate::engagement::Engagement;
use crate::language::Language;

/// One kind of it, as a line of the legend names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Overprint {
    /// The level is not as sure as one can be.
    Uncertain,
    /// Sanctions, frozen assets or a terror listing of its own.
    Pressure,
    /// Sanctions of the European Union alone.
    PressureThroughEu,
    /// Armed clashes in the 12 months before.
    Conflict,
}

impl Overprint {
    /// All of them, as a legend lists them.
    pub const ALL: [Self; 4] = [
        Self::Uncertain,
        Self::Pressure,
        Self::PressureThroughEu,
        Self::Conflict,
    ];

    /// The layer that shows it.
    pub fn layer(self) -> Layer {
        match self {
            Self::Uncertain => Layer::Certainty,
            Self::Pressure | Self::PressureThroughEu => Layer::Pressure,
            Self::Conflict => Layer::Conflict,
        }
    }

    /// Its name in a legend.
    pub fn name(self) -> &'static str {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Uncertain => "overprint-level-not-certain",
            Self::Pressure => "overprint-own-sanctions-freeze-or-listing",
            Self::PressureThroughEu => "overprint-sanctions-through-the-eu",
            Self::Conflict => "overprint-clash-in-the-12-months",
        })
    }

    /// Its name where there is little room.
    pub fn short_name(self) -> &'static str {
        self.short_name_in(Language::English)
    }

    /// The same in a language.
    pub fn short_name_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Uncertain => "overprint-short-level-not-certain",
            Self::Pressure => "overprint-short-measures-of-its-own",
            Self::PressureThroughEu => "overprint-short-eu-sanctions-only",
            Self::Conflict => "overprint-short-clash-within-a-year",
        })
    }

    /// One line on what it means, without a full stop.
    pub fn description(self) -> &'static str {
        self.description_in(Language::English)
    }

    /// The same in a language.
    pub fn description_in(self, language: Language) -> &'static str {
        language.text(match self {
            Self::Uncertain => "overprint-about-what-decides-the-level-is",
            Self::Pressure => "overprint-about-the-state-has-sanctions-frozen",
            Self::PressureThroughEu => "overprint-about-the-state-has-no-measures",
            Self::Conflict => "overprint-about-the-states-forces-clashed-with",
        })
    }

    /// Whether it is printed for a state on that day.
    pub fn is_of(self, engagement: &Engagement, country: CountryCode) -> bool {
        let assessment = engagement.assessments.get(&country);
        let pressure = || engagement.pressure_of(country);
        match self {
            Self::Uncertain => {
                let certainty = assessment.and_then(|it| it.certainty);
                certainty.is_some_and(|it| !it.is_full())
            }
            Self::Pressure => pressure().has_own(),
            Self::PressureThroughEu => {
                let pressure = pressure();
                pressure.through_eu.is_some() && !pressure.has_own()
            }
            Self::Conflict => assessment.is_some_and(|it| !it.conflict.is_empty()),
        }
    }

    /// Whether a map of this kind has it.
    pub fn is_on(self, layers: LayerStack, showing: &Showing<'_>) -> bool {
        let rests = self != Self::Conflict && matches!(showing, Showing::Change(_));
        layers.has(self.layer()) && !rests
    }

    /// As an area of its own, for a legend; a clash is no area.
    pub fn sample(self, theme: &Theme) -> Paint {
        let mut texture = Texture::plain(theme.land);
        self.print_on(&mut texture, theme, 100);
        Paint::of(texture)
    }

    fn print_on(self, texture: &mut Texture, theme: &Theme, percent: u8) {
        /// How opaque lines and dots are: they may not drown the colour below.
        const LINES: u8 = 125;
        const DOTS: u8 = 170;
        let ink = theme.ink_on(texture.ground);
        let lines = ink.with_alpha(LINES).faded(percent);
        match self {
            Self::Uncertain => texture.dots = ink.with_alpha(DOTS).faded(percent),
            Self::Pressure => texture.counter_hatch = lines,
            Self::PressureThroughEu => texture.sparse_hatch = lines,
            Self::Conflict => {}
        }
    }
}

/// Territories in which the law of the European Union applies as in the state that they belong to
/// (Articles 349 and 355 of the Treaty on the Functioning of the European Union).
const WITHIN_UNION: [&str; 7] = ["ALA", "GLP", "GUF", "MAF", "MTQ", "MYT", "REU"];

/// What a shape is filled with when colours have come to rest: what stands on it is inked for
/// that, because it is not placed anew while they fade.
pub(super) fn settled_paint_of(content: &Content<'_>, shape: ShapeIndex) -> Paint {
    let showing = content.showing.settled();
    paint_of(
        &Content {
            showing,
            ..*content
        },
        shape,
    )
}

/// What a shape is filled with.
pub(super) fn paint_of(content: &Content<'_>, shape: ShapeIndex) -> Paint {
    let theme = content.theme;
    let place = content.atlas.shape(shape).id;
    if let Some(paint) = place.and_then(|it| own::fill_of(content.own, it, theme)) {
        return paint;
    }
    let place = match place {
        Some(CountryCode::AFGHANISTAN) => return Paint::Solid(theme.subject),
        Some(place) => place,
        None => return Paint::Solid(theme.land),
    };
    let code = content.places.bearer_of_stance(place);
    let is_in_union = code == place || WITHIN_UNION.contains(&place.as_str());
    let on = |engagement: &Engagement| {
        let overprints = Overprint::ALL.into_iter().filter(|overprint| {
            let is_there = *overprint != Overprint::PressureThroughEu || is_in_union;
            let is_on = content.layers.has(overprint.layer());
            is_on && is_there && overprint.is_of(engagement, code)
        });
        printed(content, Showing::Levels(engagement), code, overprints)
    };
    match content.showing {
        Showing::Levels(engagement) => on(engagement),
        Showing::Fading {
            before,
            after,
            share,
        } => on(before).mixed_with(on(after), share),
        Showing::Change(_) => printed(content, content.showing, code, std::iter::empty()),
    }
}

/// The fill of a state with what is printed over it.
fn printed(
    content: &Content<'_>,
    showing: Showing<'_>,
    country: CountryCode,
    overprints: impl Iterator<Item = Overprint>,
) -> Paint {
    let (theme, layers) = (content.theme, content.layers);
    let isolated = content.focus.isolated;
    if !layers.has(Layer::Engagement) {
        return with_overprints(Paint::Solid(theme.land), overprints, content);
    }
    let paint = showing.paint_of(country, isolated, theme);
    let is_filtered_out = is_filtered_out(content, country);
    let paint = if is_filtered_out && !showing.class_of(country).is_faded_by(isolated) {
        faded(paint, theme)
    } else {
        paint
    };
    let base = paint.over(theme.land, layers.opacity_percent(Layer::Engagement));
    if is_filtered_out || showing.class_of(country).is_faded_by(isolated) {
        base
    } else {
        with_overprints(base, overprints, content)
    }
}

/// Whether a filter leaves out the stance of a place.
pub(super) fn is_filtered_out(content: &Content<'_>, place: CountryCode) -> bool {
    let country = content.places.bearer_of_stance(place);
    let interest = content.overlays.interest.as_ref();
    interest.is_some_and(|it| !it.states.contains(&country))
}

fn with_overprints(
    base: Paint,
    overprints: impl Iterator<Item = Overprint>,
    content: &Content<'_>,
) -> Paint {
    let mut texture = base.texture();
    for overprint in overprints {
        let percent = content.layers.opacity_percent(overprint.layer());
        overprint.print_on(&mut texture, content.theme, percent);
    }
    Paint::of(texture)
}

/// Width of the band around a state with clashes, in points; it is narrower where states are small.
const BAND: f32 = 3.4;
const NARROW_BAND: f32 = 2.2;
/// Coarser than this, states are small, in km for one point.
const COARSE_KM_PER_POINT: f64 = 12.0;
/// Dash and gap of the band, in points.
const BAND_DASH: (f32, f32) = (7.0, 3.5);
/// The line that joins the dashes, and the one that sets the band off from the fill, in points.
const BAND_EDGE: f32 = 1.2;

/// A band along the inner side of the borders of states with clashes.
pub(super) fn conflict_marks(content: &Content<'_>) -> Vec<Mark> {
    let visible = content.geometry.shapes_in(content.view.visible());
    let shares = visible.filter_map(|shape| {
        let share = conflict_percent(content, content.atlas.shape(shape).id?);
        (share > 0).then_some((shape, share))
    });
    let shares: Vec<(ShapeIndex, u8)> = shares.collect();
    let theme = content.theme;
    let is_coarse = content.view.km_per_point() > COARSE_KM_PER_POINT;
    let width = if is_coarse { NARROW_BAND } else { BAND };
    // Half of each lies outside, where it is not seen.
    let casing = Stroke::solid(theme.conflict_casing, 2.0 * (width + BAND_EDGE));
    let line = Stroke::solid(theme.conflict, 2.0 * BAND_EDGE);
    let band = Stroke {
        color: theme.conflict,
        width: 2.0 * width,
        dash: Some(BAND_DASH),
    };
    // All casings first: no state's lies over the band of another one.
    [casing, line, band]
        .into_iter()
        .flat_map(|stroke| {
            shares.iter().map(move |(shape, percent)| Mark::Arcs {
                arcs: Arcs::Inside(*shape),
                stroke: Stroke {
                    color: stroke.color.faded(*percent),
                    ..stroke
                },
            })
        })
        .collect()
}

/// How much of the band there is: less than all of it while one day fades into another.
fn conflict_percent(content: &Content<'_>, country: CountryCode) -> u8 {
    if is_filtered_out(content, country) {
        return 0;
    }
    let on = |engagement: &Engagement| {
        f32::from(u8::from(Overprint::Conflict.is_of(engagement, country)))
    };
    let share = match content.showing {
        Showing::Levels(engagement) => on(engagement),
        Showing::Change(comparison) => on(&comparison.after),
        Showing::Fading {
            before,
            after,
            share,
        } => on(before) + (on(after) - on(before)) * share.clamp(0.0, 1.0),
    };
    (share * 100.0).round() as u8
}

/// The corners of what a swatch shows of the band: the line around it, then two rows of dashes,
/// each from its left end; with the dashes' lengths.
pub fn band_swatch(rect: ScreenRect) -> ([ScreenRect; 3], (f32, f32)) {
    let inner = rect.grown(-BAND_EDGE / 2.0);
    let row = |y| ScreenRect::at(rect.min.x, y - BAND / 2.0, rect.width(), BAND);
    let rows = [rect.min.y + BAND / 2.0, rect.max.y - BAND / 2.0].map(row);
    // Three dashes, of which two stand in the corners.
    let dash = rect.width() / 4.4;
    ([inner, rows[0], rows[1]], (dash, 0.7 * dash))
}

/// Where a swatch has dots.
pub fn dots_swatch(rect: ScreenRect) -> [ScreenPoint; 4] {
    let at = |x: f32, y: f32| ScreenPoint {
        x: rect.min.x + x * rect.width(),
        y: rect.min.y + y * rect.height(),
    };
    [at(0.14, 0.3), at(0.38, 0.7), at(0.62, 0.3), at(0.86, 0.7)]
}

/// The swatch of a legend in a picture.
pub(super) fn swatch_marks(overprint: Overprint, theme: &Theme, rect: ScreenRect) -> Vec<Mark> {
    let line = |path, color, width, dash| Mark::Path {
        path,
        fill: None,
        stroke: Some(Stroke { color, width, dash }),
    };
    let area = |radius, paint| Mark::Path {
        path: ScreenPath::rounded_rect(rect, radius),
        fill: Some(paint),
        stroke: None,
    };
    let edge = line(ScreenPath::rounded_rect(rect, 2.5), theme.rule, 0.8, None);
    match overprint {
        Overprint::Conflict => {
            let ([inner, top, bottom], dash) = band_swatch(rect);
            let row = |row: ScreenRect| {
                let at = |x| ScreenPoint {
                    x,
                    y: row.center().y,
                };
                let steps = vec![Step::Move(at(row.min.x)), Step::Line(at(row.max.x))];
                line(ScreenPath { steps }, theme.conflict, BAND, Some(dash))
            };
            let around = ScreenPath::rounded_rect(inner, 0.0);
            vec![
                area(0.0, Paint::Solid(theme.land)),
                line(around, theme.conflict, BAND_EDGE, None),
                row(top),
                row(bottom),
            ]
        }
        Overprint::Uncertain => {
            let ink = overprint.sample(theme).texture().dots;
            let dots = dots_swatch(rect).map(|at| Mark::Path {
                path: ScreenPath::circle(at, DOT_RADIUS),
                fill: Some(Paint::Solid(ink)),
                stroke: None,
            });
            let mut marks = vec![area(2.5, Paint::Solid(theme.land)), edge];
            marks.extend(dots);
            marks
        }
        Overprint::Pressure | Overprint::PressureThroughEu => {
            vec![area(2.5, overprint.sample(theme)), edge]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Class, ThemeName};

    fn textured(ground: Paint, overprints: &[Overprint], theme: &Theme) -> Texture {
        let mut texture = ground.texture();
        for overprint in overprints {
            overprint.print_on(&mut texture, theme, 100);
        }
        texture
    }

    #[test]
    fn lines_and_dots_can_be_seen_on_each_fill_and_text_beside_them() {
        for theme in ThemeName::ALL.map(Theme::of) {
            for class in Class::LEVELS {
                let all = [Overprint::Uncertain, Overprint::Pressure];
                let texture = textured(theme.paint(class), &all, &theme);
                let ground = texture.ground;
                for ink in [texture.counter_hatch, texture.dots] {
                    let contrast = ink.over(ground).contrast(ground);
                    assert!(contrast >= 1.6, "{:?} {class:?} {contrast:.2}", theme.name);
                }
            }
        }
    }

    #[test]
    fn doubt_and_pressure_stand_together_and_leave_the_hatch_of_no_data() {
        let theme = Theme::of(ThemeName::Light);
        let no_data = theme.paint(Class::Level(None));
        let both = textured(
            no_data,
            &[Overprint::Uncertain, Overprint::Pressure],
            &theme,
        );
        assert!(both.inks().iter().filter(|ink| ink.alpha > 0).count() == 3);
        assert_eq!(both.hatch, theme.no_data_hatch);
        let through_eu = textured(no_data, &[Overprint::PressureThroughEu], &theme);
        assert_eq!(through_eu.counter_hatch.alpha, 0, "sparser than an own one");
    }

    #[test]
    fn the_opacity_of_a_layer_thins_its_ink() {
        let theme = Theme::of(ThemeName::Dark);
        let mut texture = Texture::plain(theme.land);
        Overprint::Pressure.print_on(&mut texture, &theme, 40);
        let full = Overprint::Pressure.sample(&theme).texture();
        assert_eq!(texture.counter_hatch, full.counter_hatch.faded(40));
    }
}
