//! The countries on the map for those who do not see it: each is a node with its name, its level and
//! whether it borders Afghanistan, and stands where it stands on the map. The focus of the map is on
//! the selected one, so that Shift and an arrow key tell where they lead.

use eframe::egui::{Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, accesskit, vec2};

use crate::country::CountryCode;
use crate::explorer::Action;
use crate::places::{Country, Standing};
use crate::window::desk::Desk;

/// Half the side of a country's place, in points.
const HALF: f32 = 9.0;

/// Puts the countries that are seen below the node of the map, and does what assistive technology
/// asks of them. Without such technology nothing is done at all.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, map: &Response) {
    let ctx = ui.ctx().clone();
    if ctx.accesskit_node_builder(map.id, |_| ()).is_none() {
        return;
    }
    let selected = desk.explorer.selected;
    let mut asked = None;
    let builder = UiBuilder::new()
        .max_rect(map.rect)
        .id_salt("countries on the map")
        .accessibility_parent(map.id)
        .accessibility_role(Role::ListBox)
        .accessibility_label(desk.text("map-countries-on-the-map"));
    ui.scope_builder(builder, |ui| {
        for (place, rect) in seen(desk, map.rect) {
            let id = map.id.with(place.code.as_str());
            // Neither clicked nor hovered: the map below does that.
            let response = ui.interact(rect, id, Sense::empty());
            let is_on = selected == Some(place.code);
            let name = name_of(desk, place);
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_on, &name));
            ctx.accesskit_node_builder(id, |node| node.add_action(accesskit::Action::Click));
            let click = accesskit::Action::Click;
            if ui.input(|input| input.has_accesskit_action_request(id, click)) {
                asked = Some(place.code);
            }
        }
    });
    if let Some(country) = asked {
        desk.ask(Action::SelectAndShow(country));
    }
    let active = selected.filter(|code| ctx.has_accesskit_node(map.id.with(code.as_str())));
    if let Some(country) = active {
        let node = map.id.with(country.as_str()).accesskit_id();
        ctx.accesskit_node_builder(map.id, |map| map.set_active_descendant(node));
    }
}

/// The states in the picture, by name, each with its place.
fn seen<'a>(desk: &Desk<'a>, map: Rect) -> Vec<(&'a Country, Rect)> {
    let world = desk.world;
    let places = world.places.countries();
    let states = places.filter(|place| place.standing != Standing::Territory);
    let mut seen: Vec<(&Country, Rect)> = states
        .filter(|place| world.atlas.find(place.code).is_some())
        .filter_map(|place| {
            let middle = world.middle_of(place.code)?;
            let at = desk.explorer.view.screen_from_lonlat(middle);
            let at = map.min + vec2(at.x, at.y);
            let rect = Rect::from_center_size(at, vec2(2.0 * HALF, 2.0 * HALF));
            map.contains(at).then(|| (place, rect.intersect(map)))
        })
        .collect();
    seen.sort_by(|a, b| a.0.name.cmp(&b.0.name));
    seen
}

/// "Uzbekistan, Ambassadors, borders Afghanistan".
fn name_of(desk: &Desk<'_>, place: &Country) -> String {
    let class = match place.code {
        CountryCode::AFGHANISTAN => desk.text("map-subject-of-the-atlas"),
        code => desk.showing.class_of(code).name_in(desk.language()),
    };
    let mut parts = vec![place.name_in(desk.language()), class];
    if place.borders_afghanistan {
        parts.push(desk.text("map-borders-afghanistan"));
    }
    if desk.explorer.marked.contains(&place.code) {
        parts.push(desk.text("map-marked"));
    }
    parts.join(desk.text("comma"))
}
