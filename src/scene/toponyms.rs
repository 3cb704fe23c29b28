//! Names and the symbols that they belong to: Kabul, countries, capitals, markers of small states.

use std::sync::Arc;

use super::compose::{Content, settled_paint_of};
use super::labels::{HALO, Placer, Rank, Wanted, middle_of};
use super::layer::Layer;
use super::overlays::DRAWN_BACK;
use super::overprint::is_filtered_out;
use super::own::Cover;
use super::view::{ScreenPoint, ScreenRect};
use super::{Color, Mark, Paint, ScreenPath, Stroke, Text};
use crate::atlas::{LonLat, ShapeIndex};
use crate::country::CountryCode;
use crate::engagement::Level;
use crate::places::{City, Standing};
use crate::text::{Line, Weight};

/// Where a state's marker stands, if it is too small to be seen without one.
fn marker_of(content: &Content<'_>, placer: &Placer<'_>, shape: ShapeIndex) -> Option<ScreenPoint> {
    /// Below this area on the screen a shape gets a marker, in square points.
    const TOO_SMALL: f32 = 48.0;
    let country = content
        .atlas
        .shape(shape)
        .id
        .and_then(|code| content.places.country(code));
    let is_state = country.is_some_and(|country| country.standing == Standing::State);
    if !is_state || placer.area(shape) >= TOO_SMALL {
        return None;
    }
    let at = content
        .view
        .screen_from_plane(content.geometry.middle(shape)?);
    placer.is_seen(at).then_some(at)
}

/// States that would be too small to see get a dot of their level's colour.
pub(super) fn markers(content: &Content<'_>, placer: &mut Placer<'_>) -> Vec<Mark> {
    let radius = if content.view.km_per_point() > 12.0 {
        2.6
    } else {
        4.0
    };
    let theme = content.theme;
    let mut marks = Vec::new();
    for shape in content.geometry.shapes_in(content.view.visible()) {
        let Some(at) = marker_of(content, placer, shape) else {
            continue;
        };
        // A dot is too small for lines.
        let paint = Paint::Solid(settled_paint_of(content, shape).ground());
        placer.take(ScreenRect::at(at.x, at.y, 0.0, 0.0).grown(radius + 1.0));
        let ring = |radius, fill, color, width| Mark::Path {
            path: ScreenPath::circle(at, radius),
            fill,
            stroke: Some(Stroke::solid(color, width)),
        };
        let code = content.atlas.shape(shape).id;
        if code.is_some() && code == content.focus.selected {
            marks.push(ring(radius + 1.5, None, theme.accent_casing, 5.0));
            marks.push(ring(radius + 1.5, Some(paint), theme.accent, 2.6));
        } else {
            let percent = if code.is_some_and(|it| is_filtered_out(content, it)) {
                DRAWN_BACK
            } else {
                100
            };
            marks.push(ring(radius, Some(paint), theme.ink.faded(percent), 0.9));
        }
    }
    marks
}

/// What Afghanistan is filled with.
fn subjects_ground(content: &Content<'_>) -> Color {
    let shape = content.atlas.find(CountryCode::AFGHANISTAN);
    let paint = shape.map(|shape| settled_paint_of(content, shape));
    paint.map_or(content.theme.subject, |paint| paint.ground())
}

/// Radius of the star of Kabul, in points.
pub(super) const STAR: f32 = 7.5;

fn subjects_capital<'a>(content: &Content<'a>) -> Option<&'a City> {
    let country = content.places.country(CountryCode::AFGHANISTAN)?;
    country.capital.as_ref()
}

/// Where Kabul lies on the screen.
pub(super) fn place_of_kabul(content: &Content<'_>) -> Option<ScreenPoint> {
    let capital = subjects_capital(content)?;
    Some(content.view.screen_from_lonlat(LonLat {
        lon_deg: capital.lon,
        lat_deg: capital.lat,
    }))
}

/// The star of Kabul, as it is drawn in a view.
#[derive(Debug, Clone, Copy)]
pub(super) struct Star {
    shape: ShapeIndex,
    at: ScreenPoint,
    radius: f32,
    is_named: bool,
}

/// The star, wherever it can be seen; takes its room, so that nothing covers it.
pub(super) fn star(content: &Content<'_>, placer: &mut Placer<'_>) -> Option<Star> {
    /// Below this area Afghanistan has no room for two names, in square points.
    const ROOM_FOR_TWO: f32 = 5000.0;
    /// Below this area there is none for the star beside Afghanistan's own name.
    const ROOM_FOR_STAR: f32 = 1500.0;
    let shape = content.atlas.find(CountryCode::AFGHANISTAN)?;
    let at = place_of_kabul(content)?;
    let is_named = content.layers.has(Layer::CountryNames);
    let is_crowded = is_named && placer.area(shape) < ROOM_FOR_STAR;
    if !placer.is_seen(at) || is_crowded {
        return None;
    }
    let is_small = placer.area(shape) < ROOM_FOR_TWO;
    let radius = if is_small { 4.5 } else { STAR };
    placer.take(ScreenRect::at(at.x, at.y, 0.0, 0.0).grown(radius));
    Some(Star {
        shape,
        at,
        radius,
        is_named: !is_small,
    })
}

/// The subject's capital: the star, and its name where there is room.
pub(super) fn kabul(
    content: &Content<'_>,
    cover: &Cover<'_>,
    placer: &mut Placer<'_>,
    star: Star,
) -> Vec<Mark> {
    let Star {
        shape, at, radius, ..
    } = star;
    let subject = content.places.country(CountryCode::AFGHANISTAN);
    let Some(capital) = subject.and_then(|it| it.capital_in(content.language)) else {
        return Vec::new();
    };
    let theme = content.theme;
    let ground = Paint::Solid(subjects_ground(content));
    let ground = cover.ground(ground, at).ground();
    let ink = theme.ink_on(ground);
    let mut marks = vec![Mark::Path {
        path: ScreenPath::star(at, radius),
        fill: Some(Paint::Solid(ink)),
        stroke: Some(Stroke::solid(ground, 0.8)),
    }];
    if !star.is_named {
        return marks;
    }
    let (line, size) = (Line::new(capital, Weight::Bold), 12.5);
    if let Some((origin, _)) = placer.place_beside_symbol(at, radius, (&line, size), shape) {
        let halo = Some((ground, HALO));
        marks.push(Mark::Text(Text {
            line: Arc::new(line),
            origin,
            size,
            color: ink,
            halo,
        }));
    }
    marks
}

/// How much a name matters: Afghanistan, then its neighbours, then the selected state and those with
/// the closest ties, then those with others, then the rest.
fn rank_of(content: &Content<'_>, placer: &Placer<'_>, shape: ShapeIndex) -> Wanted {
    let code = content.atlas.shape(shape).id;
    let country = code.and_then(|code| content.places.country(code));
    let is_selected = code.is_some() && code == content.focus.selected;
    let level = ranking_level(content, shape);
    let is_territory = country.is_some_and(|country| country.standing == Standing::Territory);
    let (rank, may_cross) = match country {
        _ if code == Some(CountryCode::AFGHANISTAN) => (Rank::Subject, true),
        Some(country) if country.borders_afghanistan => (Rank::Neighbour, true),
        _ if is_selected => (Rank::Leading, true),
        _ if is_territory => (Rank::Territory, false),
        _ if level >= Some(Level::Ambassadors) => (Rank::Leading, true),
        _ if level >= Some(Level::LimitedPresence) => (Rank::Present, false),
        _ if level.is_some() => (Rank::Known, false),
        Some(_) => (Rank::Unknown, false),
        None => (Rank::Nameless, false),
    };
    let marker = is_selected
        .then(|| marker_of(content, placer, shape))
        .flatten();
    let scale = content.view.scale;
    let whole_area = (content.geometry.plane.shape_area(shape) * scale * scale) as f32;
    Wanted {
        shape,
        rank,
        may_cross,
        whole_area,
        marker,
    }
}

/// The level by which a name matters.
fn ranking_level(content: &Content<'_>, shape: ShapeIndex) -> Option<Level> {
    let code = content.atlas.shape(shape).id?;
    let bearer = content.places.bearer_of_stance(code);
    match content.ranking {
        Some(engagement) => engagement.level(bearer),
        None => content.showing.level(bearer),
    }
}

/// The names without which the map cannot be read: Afghanistan, its neighbours, the leading
/// states. They are placed before symbols, on places that no symbol wants if there are such.
pub(super) fn leading_names(
    content: &Content<'_>,
    cover: &Cover<'_>,
    placer: &mut Placer<'_>,
) -> Vec<Mark> {
    names_of_rank(content, cover, placer, |rank| rank <= Rank::Leading)
}

/// All other names.
pub(super) fn names(
    content: &Content<'_>,
    cover: &Cover<'_>,
    placer: &mut Placer<'_>,
) -> Vec<Mark> {
    names_of_rank(content, cover, placer, |rank| rank > Rank::Leading)
}

fn names_of_rank(
    content: &Content<'_>,
    cover: &Cover<'_>,
    placer: &mut Placer<'_>,
    is_wanted: impl Fn(Rank) -> bool,
) -> Vec<Mark> {
    if !content.layers.has(Layer::CountryNames) {
        return Vec::new();
    }
    let wanted = content
        .geometry
        .shapes_in(content.view.visible())
        .map(|shape| rank_of(content, placer, shape))
        .filter(|wanted| is_wanted(wanted.rank))
        .collect();
    let placed = placer.place_names(content.lettering, content.names, wanted);
    let marks = placed.into_iter().flat_map(|placed| {
        let paint = if placed.at_sea {
            Paint::Solid(content.theme.sea)
        } else {
            settled_paint_of(content, placed.shape)
        };
        let first = placed.lines.first();
        let middle = first.map(|it| middle_of(&it.line, it.size, it.origin));
        let paint = middle.map_or(paint, |middle| cover.ground(paint, middle));
        let ground = paint.ground();
        placed.lines.into_iter().map(move |line| {
            Mark::Text(Text {
                line: line.line,
                origin: line.origin,
                size: line.size,
                color: content.theme.ink_on(ground),
                halo: Some((ground, halo_on(paint))),
            })
        })
    });
    let percent = content.layers.opacity_percent(Layer::CountryNames);
    marks.map(|mark| mark.faded(percent)).collect()
}

/// The halo of a name over a fill: wide where lines cross the letters, or dots look like stops.
fn halo_on(paint: Paint) -> f32 {
    const WIDE: f32 = 3.4;
    let [_, printed @ ..] = paint.texture().inks();
    if printed.iter().any(|ink| ink.alpha > 0) {
        WIDE
    } else {
        HALO
    }
}

/// Whether the map is close enough for capitals.
pub(super) fn shows_capitals(content: &Content<'_>) -> bool {
    /// Coarser than this, capitals would only crowd the names, in km for one point.
    const COARSEST_KM_PER_POINT: f64 = 9.0;
    content.layers.has(Layer::Capitals) && content.view.km_per_point() <= COARSEST_KM_PER_POINT
}

pub(super) fn capitals(
    content: &Content<'_>,
    cover: &Cover<'_>,
    placer: &mut Placer<'_>,
) -> Vec<Mark> {
    const SIZE: f32 = 10.5;
    const RADIUS: f32 = 2.6;
    let view = &content.view;
    if !shows_capitals(content) {
        return Vec::new();
    }
    let mut marks = Vec::new();
    for shape in content.geometry.shapes_in(view.visible()) {
        let code = content.atlas.shape(shape).id;
        let country = code.and_then(|code| content.places.country(code));
        let Some(capital) = country.and_then(|country| country.capital.as_ref()) else {
            continue;
        };
        let at = view.screen_from_lonlat(LonLat {
            lon_deg: capital.lon,
            lat_deg: capital.lat,
        });
        let dot = ScreenRect::at(at.x, at.y, 0.0, 0.0).grown(RADIUS + 0.5);
        let is_free = !placer.taken().iter().any(|taken| taken.overlaps(&dot));
        if code == Some(CountryCode::AFGHANISTAN) || !placer.is_seen(at) || !is_free {
            continue;
        }
        let is_territory = country.is_some_and(|it| it.standing == Standing::Territory);
        let Some(line) = content.lettering.capital(shape).filter(|_| !is_territory) else {
            continue;
        };
        if let Some((origin, at_sea)) = placer.place_beside_symbol(at, RADIUS, (line, SIZE), shape)
        {
            placer.take(dot);
            let land = settled_paint_of(content, shape);
            let covered = |paint, at| cover.ground(paint, at).ground();
            let below = covered(land, at);
            marks.push(Mark::Path {
                path: ScreenPath::circle(at, RADIUS),
                fill: Some(Paint::Solid(content.theme.ink_on(below))),
                stroke: Some(Stroke::solid(below, 1.0)),
            });
            let sea = Paint::Solid(content.theme.sea);
            let ground = covered(
                if at_sea { sea } else { land },
                middle_of(line, SIZE, origin),
            );
            let ink = content.theme.ink_on(ground);
            let halo = Some((ground, HALO));
            marks.push(Mark::Text(Text {
                line: Arc::clone(line),
                origin,
                size: SIZE,
                color: ink,
                halo,
            }));
        }
    }
    let percent = content.layers.opacity_percent(Layer::Capitals);
    marks.into_iter().map(|mark| mark.faded(percent)).collect()
}
