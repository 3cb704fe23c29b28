//! Puts a scene together: the one place where facts and shapes meet.

use super::frame::{self, Furniture};
use super::geometry::Geometry;
use super::labels::{Lettering, NameStyle, Placer};
use super::layer::{Layer, LayerStack, Stratum};
use super::overlays::Overlays;
pub(super) use super::overprint::{paint_of, settled_paint_of};
use super::showing::{Class, Showing};
use super::signs::{self, Sign, Symbols};
use super::theme::Theme;
use super::view::{ScreenPoint, ScreenRect, View};
use super::{
    Arcs, Color, Group, Mark, Scene, Stroke, contacts, corridors, moving, north_arrow, overprint,
    own, reference, toponyms,
};
use crate::atlas::{Atlas, ShapeIndex};
use crate::country::CountryCode;
use crate::engagement::Engagement;
use crate::language::Language;
use crate::own::OwnLayer;
use crate::places::Places;

/// Whether the group of this name holds symbols or names.
pub(super) fn is_above(id: &str) -> bool {
    let names = [Layer::Capitals.id(), Layer::CountryNames.id()];
    ["markers", "kabul", own::NAMES].contains(&id)
        || names.contains(&id)
        || signs::CARRIED.contains(&id)
}

/// Symbols and names over the map, and what the symbols stand for.
#[derive(Debug)]
pub(super) struct Above {
    pub(super) groups: Vec<Group>,
    /// Of symbols, and of the lines below them.
    pub(super) signs: Vec<Sign>,
}

/// Dash and gap of disputed borders, in points.
pub(super) const DISPUTED_DASH: (f32, f32) = (4.5, 3.5);

/// Dash and gap of the outlines of marked countries, in points.
const MARKED_DASH: (f32, f32) = (7.0, 4.0);

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
    /// The language of the words on the map.
    pub language: Language,
    /// How countries are named.
    pub names: NameStyle,
    /// What the fills tell.
    pub showing: Showing<'a>,
    /// By whose levels names give way to each other, so that they stay where they are while days
    /// go by; `None` takes the levels that are shown.
    pub ranking: Option<&'a Engagement>,
    /// What the layers over the fills show.
    pub overlays: &'a Overlays,
    /// The reader's own layers, the first lowest; where they lie, says the geometry.
    pub own: &'a [OwnLayer],
    /// What is switched on.
    pub layers: LayerStack,
    /// The colours.
    pub theme: &'a Theme,
    /// What the reader looks at.
    pub focus: Focus,
    /// The countries that the reader has marked.
    pub marked: &'a [CountryCode],
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
    /// The one class that is shown in full colour, the others faded.
    pub isolated: Option<Class>,
    /// The selected feature of a layer of the reader's own.
    pub own: Option<(usize, ShapeIndex)>,
}

/// Puts the scene together.
pub fn compose(content: &Content<'_>) -> Scene {
    put_together(content, None)
}

/// Puts the scene together while the map moves, in a tenth of the time.
///
/// Symbols and names are not placed anew, but carried along from `settled`, a scene that [`compose`] made a
/// moment ago of the same content in another view of the same projection.
pub fn compose_moving(content: &Content<'_>, settled: &Scene) -> Scene {
    put_together(content, Some(settled))
}

fn put_together(content: &Content<'_>, settled: Option<&Scene>) -> Scene {
    let view = &content.view;
    let theme = content.theme;
    let mut laid = frame::lay_out(content.furniture, theme, (view.width, view.height));
    let bar = scale_bar(content, laid.map);
    laid.taken.extend(bar.as_ref().map(|(_, bounds)| *bounds));
    let arrow = north_arrow(content, laid.map, bar.as_ref().map(|(_, bounds)| *bounds));
    laid.taken.extend(arrow.as_ref().map(|(_, bounds)| *bounds));
    let mut groups = vec![sea(content)];
    groups.extend(content.layers.has(Layer::Graticule).then(|| {
        let group = Group {
            id: Layer::Graticule.id(),
            marks: reference::graticule(view, theme),
        };
        group.faded(content.layers.opacity_percent(Layer::Graticule))
    }));
    groups.push(fills(content));
    let (lines, line_signs) = lines(content, settled);
    groups.extend(lines);
    groups.extend(emphasis(content));
    groups.extend(own::groups(content));
    let above = match settled {
        Some(settled) => moving::carry(settled, view),
        None => symbols_and_names(content, laid.map, laid.taken, line_signs),
    };
    groups.extend(above.groups);
    let aids = [(Layer::ScaleBar, bar), (Layer::NorthArrow, arrow)];
    groups.extend(aids.into_iter().filter_map(|(layer, aid)| {
        let (marks, _) = aid?;
        let id = layer.id();
        Some(Group { id, marks }.faded(content.layers.opacity_percent(layer)))
    }));
    groups.extend(laid.groups);
    Scene {
        view: *view,
        background: background(content),
        groups,
        signs: above.signs,
    }
}

fn scale_bar(content: &Content<'_>, map: ScreenRect) -> Option<(Vec<Mark>, ScreenRect)> {
    let corner = ScreenPoint {
        x: map.max.x - 20.0,
        y: map.max.y - 16.0,
    };
    content
        .layers
        .has(Layer::ScaleBar)
        .then(|| reference::scale_bar(&content.view, content.theme, content.language, corner))?
}

/// The arrow above the scale bar, or in its place.
fn north_arrow(
    content: &Content<'_>,
    map: ScreenRect,
    bar: Option<ScreenRect>,
) -> Option<(Vec<Mark>, ScreenRect)> {
    let corner = ScreenPoint {
        x: map.max.x - 16.0,
        y: bar.map_or(map.max.y - 12.0, |bar| bar.min.y - 4.0),
    };
    let is_wanted = content.layers.has(Layer::NorthArrow);
    is_wanted.then(|| {
        north_arrow::north_arrow(
            &content.view,
            map,
            (content.theme, content.language),
            corner,
        )
    })?
}

/// The globe's face, unless it fills the picture: then the background is the sea.
fn sea(content: &Content<'_>) -> Group {
    let is_seen = !content.is_transparent && !content.view.is_within_globe();
    let globe = is_seen.then_some(Mark::Globe(content.theme.sea));
    Group {
        id: "sea",
        marks: globe.into_iter().collect(),
    }
}

fn background(content: &Content<'_>) -> Color {
    match content.view.is_within_globe() {
        _ if content.is_transparent => Color::TRANSPARENT,
        true => content.theme.sea,
        // Beyond the globe's edge.
        false => content.theme.paper,
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

/// The lines of the map, in the reader's order, and the coasts over them; with what they stand
/// for. Lines that only the projection decides are those of `settled`, if there is one.
fn lines(content: &Content<'_>, settled: Option<&Scene>) -> (Vec<Group>, Vec<Sign>) {
    let theme = content.theme;
    let layers = content.layers.upwards(Stratum::Lines);
    let mut signs = Vec::new();
    let mut groups: Vec<Group> = layers
        .filter_map(|layer| {
            let (marks, of_layer) = match (layer, settled) {
                (Layer::Corridors | Layer::Contacts, Some(settled)) => {
                    let mut groups = settled.groups.iter();
                    return groups.find(|group| group.id == layer.id()).cloned();
                }
                (Layer::Contacts, None) => contacts::arcs(content),
                (Layer::Corridors, None) => corridors::lines(content),
                _ => (line_marks(content, layer), Vec::new()),
            };
            signs.extend(of_layer);
            let group = Group {
                id: layer.id(),
                marks,
            };
            Some(group.faded(content.layers.opacity_percent(layer)))
        })
        .filter(|group| !group.marks.is_empty())
        .collect();
    let coast = Mark::Arcs {
        arcs: Arcs::Coasts,
        stroke: Stroke::solid(theme.coast, 0.8),
    };
    groups.push(Group {
        id: "coasts",
        marks: vec![coast],
    });
    (groups, signs)
}

fn line_marks(content: &Content<'_>, layer: Layer) -> Vec<Mark> {
    let theme = content.theme;
    let arcs = |arcs, stroke| Mark::Arcs { arcs, stroke };
    match layer {
        Layer::Conflict => overprint::conflict_marks(content),
        Layer::Borders => vec![arcs(Arcs::Borders, Stroke::solid(theme.border, 0.9))],
        Layer::DisputedBorders => {
            let gap = Stroke::solid(theme.disputed_gap, 1.3);
            let dash = Stroke {
                color: theme.disputed,
                width: 1.3,
                dash: Some(DISPUTED_DASH),
            };
            vec![arcs(Arcs::Disputed, gap), arcs(Arcs::Disputed, dash)]
        }
        _ => Vec::new(),
    }
}

/// Outlines of Afghanistan, of marked countries, of the one under the pointer and of the selected one.
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
    let marked = content.marked.iter();
    let marked = marked.filter(|code| content.focus.selected != Some(**code));
    let marked: Vec<Mark> = marked
        .filter_map(|code| shape_of(*code))
        .flat_map(|shape| {
            let dashes = Mark::Arcs {
                arcs: Arcs::Outline(shape),
                stroke: Stroke {
                    dash: Some(MARKED_DASH),
                    ..Stroke::solid(theme.accent, 2.2)
                },
            };
            [outline(shape, theme.accent_casing, 4.2), dashes]
        })
        .collect();
    let marked = (!marked.is_empty()).then_some(Group {
        id: "marked",
        marks: marked,
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
    let groups = [subject, marked, hovered, selected].into_iter();
    groups.flatten().collect()
}

/// Kabul, markers of small states, symbols, capitals and names: placed together, so that none
/// covers another.
fn symbols_and_names(
    content: &Content<'_>,
    map: ScreenRect,
    taken: Vec<ScreenRect>,
    mut signs: Vec<Sign>,
) -> Above {
    let mut placer = Placer::new(content.geometry, &content.view, map.grown(-4.0), taken);
    let markers = toponyms::markers(content, &mut placer);
    let star = toponyms::star(content, &mut placer);
    let cover = own::Cover::of(content);
    let symbols = Symbols::of(content);
    placer.reserve(symbols.homes());
    let kabul = star.map(|star| toponyms::kabul(content, &cover, &mut placer, star));
    let mut names = toponyms::leading_names(content, &cover, &mut placer);
    placer.reserve(Vec::new());
    let (symbols, of_symbols) = symbols.place(content, &mut placer);
    signs.extend(of_symbols);
    let own_names = own::names(content, &mut placer);
    names.extend(toponyms::names(content, &cover, &mut placer));
    let capitals = toponyms::capitals(content, &cover, &mut placer);
    let group = |id, marks| Group { id, marks };
    // A name may stand on a place that a symbol had to leave: its letters lie over the line.
    let (leaders, symbols): (Vec<Group>, Vec<Group>) = symbols
        .into_iter()
        .partition(|group| group.id == signs::LEADERS);
    let mut groups = vec![group("markers", markers)];
    groups.extend(leaders);
    groups.push(group(Layer::Capitals.id(), capitals));
    groups.push(group(Layer::CountryNames.id(), names));
    groups.extend(own_names);
    groups.extend(symbols);
    groups.push(group("kabul", kabul.unwrap_or_default()));
    groups.retain(|group| !group.marks.is_empty());
    Above { groups, signs }
}
