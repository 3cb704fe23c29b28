//! Puts a scene together: the one place where facts and shapes meet.

use std::sync::Arc;

use super::frame::{self, Furniture, LegendEntry, Swatch};
use super::geometry::Geometry;
use super::labels::{HALO, Lettering, Placer, Wanted};
use super::layer::{Layer, LayerSet};
use super::theme::Theme;
use super::view::{ScreenPoint, ScreenRect, View};
use super::{Arcs, Color, Group, Mark, Paint, Scene, ScreenPath, Stroke, Text, reference};
use crate::atlas::{Atlas, LonLat, ShapeIndex};
use crate::country::CountryCode;
use crate::engagement::{Engagement, Level};
use crate::places::{Places, Standing};
use crate::text::{Line, Weight};

/// Dash and gap of disputed borders, in points.
pub(super) const DISPUTED_DASH: (f32, f32) = (4.5, 3.5);

/// All that a scene is made from. Two equal contents give equal scenes.
#[derive(Debug, Clone, Copy)]
pub struct Content<'a> {
    /// The shapes.
    pub atlas: &'a Atlas,
    /// The shapes in the plane, as fine as the view needs.
    pub geometry: Geometry<'a>,
    /// Their names.
    pub places: &'a Places,
    /// Their names, shaped.
    pub lettering: &'a Lettering,
    /// How closely each country deals with Kabul on the date.
    pub engagement: &'a Engagement,
    /// What is switched on.
    pub layers: LayerSet,
    /// The colours.
    pub theme: &'a Theme,
    /// What the reader looks at.
    pub focus: Focus,
    /// Where the map stands.
    pub view: View,
    /// What stands around it.
    pub furniture: &'a Furniture,
    /// Whether sea and margin are left out, so that the picture can be laid over another.
    pub is_transparent: bool,
}

/// What the reader looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Focus {
    /// The selected country.
    pub selected: Option<CountryCode>,
    /// The country under the pointer.
    pub hovered: Option<CountryCode>,
    /// The one class that is shown in full colour, the others faded; `Some(None)` is no data.
    pub isolated: Option<Option<Level>>,
}

/// Puts the scene together.
pub fn compose(content: &Content<'_>) -> Scene {
    let view = &content.view;
    let theme = content.theme;
    let laid = frame::lay_out(content.furniture, theme, (view.width, view.height));
    let mut groups = vec![sea(content)];
    groups.extend(content.layers.has(Layer::Graticule).then(|| Group {
        id: Layer::Graticule.id(),
        marks: reference::graticule(view, theme),
    }));
    groups.push(fills(content));
    groups.extend(lines(content));
    groups.extend(emphasis(content));
    groups.extend(symbols_and_names(content, laid.map, laid.taken));
    groups.extend(laid.groups);
    Scene {
        view: *view,
        background: if content.is_transparent {
            Color::TRANSPARENT
        } else {
            theme.sea
        },
        groups,
    }
}

fn sea(content: &Content<'_>) -> Group {
    let globe = (!content.is_transparent).then_some(Mark::Globe(content.theme.sea));
    Group {
        id: "sea",
        marks: globe.into_iter().collect(),
    }
}

/// The level that a shape shows: its own, or that of the state that it belongs to.
pub fn level_of_shape(content: &Content<'_>, shape: ShapeIndex) -> Option<Level> {
    let code = content.atlas.shape(shape).id?;
    content
        .engagement
        .level(content.places.bearer_of_stance(code))
}

/// What a shape is filled with.
fn paint_of(content: &Content<'_>, shape: ShapeIndex) -> Paint {
    let theme = content.theme;
    let code = content.atlas.shape(shape).id;
    if code == Some(CountryCode::AFGHANISTAN) {
        return Paint::Solid(theme.subject);
    }
    if !content.layers.has(Layer::Engagement) || code.is_none() {
        return Paint::Solid(theme.land);
    }
    let level = level_of_shape(content, shape);
    if content
        .focus
        .isolated
        .is_some_and(|isolated| isolated != level)
    {
        return Paint::Solid(theme.level(level).with_alpha(52).over(theme.land));
    }
    match level {
        Some(_) => Paint::Solid(theme.level(level)),
        None => frame::no_data(theme),
    }
}

fn fills(content: &Content<'_>) -> Group {
    let marks = content
        .geometry
        .shapes_in(content.view.visible())
        .map(|shape| Mark::Fill {
            shape,
            paint: paint_of(content, shape),
        })
        .collect();
    Group {
        id: Layer::Engagement.id(),
        marks,
    }
}

fn lines(content: &Content<'_>) -> Vec<Group> {
    let theme = content.theme;
    let arcs = |arcs, stroke| Mark::Arcs { arcs, stroke };
    let coast = arcs(Arcs::Coasts, Stroke::solid(theme.coast, 0.8));
    let mut groups = Vec::new();
    if content.layers.has(Layer::Borders) {
        let stroke = Stroke::solid(theme.border, 0.9);
        groups.push(Group {
            id: Layer::Borders.id(),
            marks: vec![arcs(Arcs::Borders, stroke)],
        });
    }
    if content.layers.has(Layer::DisputedBorders) {
        let gap = Stroke::solid(theme.disputed_gap, 1.3);
        let dash = Stroke {
            color: theme.disputed,
            width: 1.3,
            dash: Some(DISPUTED_DASH),
        };
        let marks = vec![arcs(Arcs::Disputed, gap), arcs(Arcs::Disputed, dash)];
        groups.push(Group {
            id: Layer::DisputedBorders.id(),
            marks,
        });
    }
    groups.push(Group {
        id: "coasts",
        marks: vec![coast],
    });
    groups
}

/// Outlines of Afghanistan, of the country under the pointer and of the selected one.
fn emphasis(content: &Content<'_>) -> Vec<Group> {
    let theme = content.theme;
    let shape_of = |code| content.atlas.find(code);
    let outline = |shape, color, width| Mark::Arcs {
        arcs: Arcs::Outline(shape),
        stroke: Stroke::solid(color, width),
    };
    let subject = shape_of(CountryCode::AFGHANISTAN).map(|shape| Group {
        id: "afghanistan",
        marks: vec![outline(shape, theme.subject_outline, 1.6)],
    });
    let hovered = content
        .focus
        .hovered
        .filter(|code| content.focus.selected != Some(*code))
        .and_then(shape_of)
        .map(|shape| Group {
            id: "hovered",
            marks: vec![outline(shape, theme.ink, 1.6)],
        });
    let selected = content
        .focus
        .selected
        .and_then(shape_of)
        .map(|shape| Group {
            id: "selection",
            marks: vec![
                outline(shape, theme.accent_casing, 5.0),
                outline(shape, theme.accent, 2.6),
            ],
        });
    [subject, hovered, selected].into_iter().flatten().collect()
}

/// Kabul, markers of small states, capitals, names and the scale bar: placed together, so that
/// none covers another.
fn symbols_and_names(content: &Content<'_>, map: ScreenRect, taken: Vec<ScreenRect>) -> Vec<Group> {
    let view = &content.view;
    let corner = ScreenPoint {
        x: map.max.x - 20.0,
        y: map.max.y - 16.0,
    };
    let bar = content
        .furniture
        .scale_bar
        .then(|| reference::scale_bar(view, content.theme, corner))
        .flatten();
    let mut placer = Placer::new(content.geometry, view, map.grown(-4.0), taken);
    if let Some((_, bounds)) = &bar {
        placer.take(*bounds);
    }
    let markers = markers(content, &mut placer);
    let kabul = kabul(content, &mut placer);
    let names = names(content, &mut placer);
    let capitals = capitals(content, &mut placer);
    let group = |id, marks: Vec<Mark>| (!marks.is_empty()).then_some(Group { id, marks });
    [
        group("markers", markers),
        group(Layer::Capitals.id(), capitals),
        group(Layer::CountryNames.id(), names),
        group("kabul", kabul),
        group("scale-bar", bar.map(|(marks, _)| marks).unwrap_or_default()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// States that would be too small to see get a dot of their level's colour.
fn markers(content: &Content<'_>, placer: &mut Placer<'_>) -> Vec<Mark> {
    /// Below this area on the screen a shape gets a marker, in square points.
    const TOO_SMALL: f32 = 48.0;
    let radius = if content.view.km_per_point() > 12.0 {
        2.6
    } else {
        4.0
    };
    let theme = content.theme;
    let mut marks = Vec::new();
    for shape in content.geometry.shapes_in(content.view.visible()) {
        let country = content
            .atlas
            .shape(shape)
            .id
            .and_then(|code| content.places.country(code));
        let is_state = country.is_some_and(|country| country.standing == Standing::State);
        if !is_state || placer.area(shape) >= TOO_SMALL {
            continue;
        }
        let Some(middle) = content.geometry.middle(shape) else {
            continue;
        };
        let at = content.view.screen_from_plane(middle);
        if !placer.is_seen(at) {
            continue;
        }
        let paint = match paint_of(content, shape) {
            Paint::Hatch { ground, .. } => Paint::Solid(ground),
            paint @ Paint::Solid(_) => paint,
        };
        placer.take(ScreenRect::at(at.x, at.y, 0.0, 0.0).grown(radius + 1.0));
        marks.push(Mark::Path {
            path: ScreenPath::circle(at, radius),
            fill: Some(paint),
            stroke: Some(Stroke::solid(theme.ink, 0.9)),
        });
    }
    marks
}

/// The subject's capital: a star and its name, wherever it can be seen.
fn kabul(content: &Content<'_>, placer: &mut Placer<'_>) -> Vec<Mark> {
    let shape = content.atlas.find(CountryCode::AFGHANISTAN);
    let capital = content
        .places
        .country(CountryCode::AFGHANISTAN)
        .and_then(|country| country.capital.as_ref());
    let (Some(shape), Some(capital)) = (shape, capital) else {
        return Vec::new();
    };
    let place = LonLat {
        lon_deg: capital.lon,
        lat_deg: capital.lat,
    };
    let at = content.view.screen_from_lonlat(place);
    if !placer.is_seen(at) {
        return Vec::new();
    }
    let theme = content.theme;
    let is_small = placer.area(shape) < 900.0;
    let radius = if is_small { 4.5 } else { 7.5 };
    let ink = theme.ink_on(theme.subject);
    let mut marks = vec![Mark::Path {
        path: ScreenPath::star(at, radius),
        fill: Some(Paint::Solid(ink)),
        stroke: Some(Stroke::solid(theme.subject, 0.8)),
    }];
    placer.take(ScreenRect::at(at.x, at.y, 0.0, 0.0).grown(radius));
    if is_small {
        return marks;
    }
    let (line, size) = (Line::new(&capital.name, Weight::Bold), 12.5);
    if let Some(origin) = placer.place_beside_symbol(at, radius, (&line, size), shape) {
        let halo = Some((theme.subject, HALO));
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

/// How much a name matters: Afghanistan, then its neighbours, then the states that the story is
/// about, then those with a level, then the rest.
fn rank_of(content: &Content<'_>, shape: ShapeIndex) -> Option<Wanted> {
    /// Beside the neighbours, the states without which the story cannot be told: the one that
    /// recognises Kabul, and two whose ties decide much of the rest.
    const LEADING: [&str; 3] = ["RUS", "IND", "ARE"];
    let code = content.atlas.shape(shape).id;
    let country = code.and_then(|code| content.places.country(code));
    let is_leading = code.is_some_and(|code| LEADING.contains(&code.as_str()));
    let level = level_of_shape(content, shape);
    let is_territory = country.is_some_and(|country| country.standing == Standing::Territory);
    let (rank, may_cross) = match country {
        _ if code == Some(CountryCode::AFGHANISTAN) => (0, true),
        Some(country) if country.borders_afghanistan => (1, true),
        _ if is_leading => (2, true),
        _ if content.focus.selected == code && code.is_some() => (2, true),
        _ if is_territory => (7, false),
        _ if level >= Some(Level::LimitedPresence) => (3, false),
        _ if level.is_some() => (4, false),
        Some(_) => (5, false),
        None => (6, false),
    };
    Some(Wanted {
        shape,
        rank,
        may_cross,
    })
}

fn names(content: &Content<'_>, placer: &mut Placer<'_>) -> Vec<Mark> {
    if !content.layers.has(Layer::CountryNames) {
        return Vec::new();
    }
    let wanted = content
        .geometry
        .shapes_in(content.view.visible())
        .filter_map(|shape| rank_of(content, shape))
        .collect();
    placer
        .place_names(content.lettering, wanted)
        .into_iter()
        .map(|placed| {
            let ground = if placed.at_sea {
                content.theme.sea
            } else {
                paint_of(content, placed.shape).ground()
            };
            Mark::Text(Text {
                line: placed.line,
                origin: placed.origin,
                size: placed.size,
                color: content.theme.ink_on(ground),
                halo: Some((ground, HALO)),
            })
        })
        .collect()
}

fn capitals(content: &Content<'_>, placer: &mut Placer<'_>) -> Vec<Mark> {
    /// Coarser than this, capitals would only crowd the names, in km for one point.
    const COARSEST_KM_PER_POINT: f64 = 9.0;
    const SIZE: f32 = 10.5;
    const RADIUS: f32 = 2.6;
    let view = &content.view;
    if !content.layers.has(Layer::Capitals) || view.km_per_point() > COARSEST_KM_PER_POINT {
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
        let ground = paint_of(content, shape).ground();
        let ink = content.theme.ink_on(ground);
        let Some(line) = content.lettering.capital(shape) else {
            continue;
        };
        if let Some(origin) = placer.place_beside_symbol(at, RADIUS, (line, SIZE), shape) {
            placer.take(dot);
            marks.push(Mark::Path {
                path: ScreenPath::circle(at, RADIUS),
                fill: Some(Paint::Solid(ink)),
                stroke: Some(Stroke::solid(ground, 1.0)),
            });
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
    marks
}

/// The legend for what a picture shows, with the number of states at each level.
pub fn legend_entries(
    atlas: &Atlas,
    places: &Places,
    engagement: &Engagement,
    layers: LayerSet,
) -> Vec<LegendEntry> {
    let mut entries = Vec::new();
    let count = |level: Option<Level>| count_states(atlas, places, engagement, level);
    if layers.has(Layer::Engagement) {
        entries.extend(Level::ALL.into_iter().rev().map(|level| LegendEntry {
            swatch: Swatch::Level(Some(level)),
            name: level.name().to_owned(),
            count: Some(count(Some(level))),
        }));
        entries.push(LegendEntry {
            swatch: Swatch::Level(None),
            name: "No data".to_owned(),
            count: Some(count(None)),
        });
    }
    entries.push(LegendEntry {
        swatch: Swatch::Subject,
        name: "Afghanistan".to_owned(),
        count: None,
    });
    if layers.has(Layer::DisputedBorders) {
        let name = "Disputed border".to_owned();
        entries.push(LegendEntry {
            swatch: Swatch::DisputedBorder,
            name,
            count: None,
        });
    }
    entries
}

/// How many states on the map have this level (`None`: no data); territories and Afghanistan are
/// not counted.
pub fn count_states(
    atlas: &Atlas,
    places: &Places,
    engagement: &Engagement,
    level: Option<Level>,
) -> usize {
    atlas
        .shapes
        .iter()
        .filter_map(|shape| shape.id)
        .filter(|code| *code != CountryCode::AFGHANISTAN)
        .filter_map(|code| places.country(code))
        .filter(|country| country.standing != Standing::Territory)
        .filter(|country| engagement.level(country.code) == level)
        .count()
}
