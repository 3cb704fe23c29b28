//! What a layer shows, as a list: the same facts as on the map, for those who do not see it or
//! would rather read. Each row leads to a page.

use eframe::egui::{ComboBox, Label, Ui, vec2};

use super::{follow, head, offer_layer, to_enter};
use crate::date::Day;
use crate::engagement::Engagement;
use crate::explorer::listing::{self, Row};
use crate::explorer::sheet::LISTED;
use crate::explorer::{Action, Sheet};
use crate::language::Language;
use crate::record::Era;
use crate::scene::Layer;
use crate::text::Weight;
use crate::window::control::block;
use crate::window::desk::Desk;
use crate::window::theme;
use crate::world::World;

/// The rows of a layer on a day.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::window) struct List {
    layer: Layer,
    when: (Era, Day),
    headline: String,
    rows: Vec<Row>,
}

impl List {
    /// What the layer shows on the day of `engagement`.
    pub(in crate::window) fn new(
        world: &World,
        engagement: &Engagement,
        layer: Layer,
        language: Language,
    ) -> Self {
        let rows = listing::rows(world, engagement, layer, language);
        Self {
            layer,
            when: (engagement.era, engagement.day),
            headline: listing::headline(engagement, layer, rows.len(), language),
            rows,
        }
    }

    /// Whether this is the list of that layer on that day.
    pub(in crate::window) fn is_of(&self, layer: Layer, engagement: &Engagement) -> bool {
        self.layer == layer && self.when == (engagement.era, engagement.day)
    }
}

/// Shows it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, layer: Layer) {
    head(ui, desk, layer.name_in(desk.language()), 18.0);
    picker(ui, desk, layer);
    let Some(list) = desk.list.filter(|list| list.layer == layer) else {
        return;
    };
    ui.add(Label::new(theme::muted(&list.headline, desk.theme)).wrap());
    offer_layer(ui, desk, layer);
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    let is_entered = ui.data_mut(|data| data.remove_temp::<bool>(to_enter())) == Some(true);
    for (number, row) in list.rows.iter().enumerate() {
        let theme = desk.theme;
        let response = block(ui, theme, &row.in_one_line(), |ui| words(ui, desk, row));
        if is_entered && number == 0 {
            response.request_focus();
        }
        if response.has_focus() {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            follow(desk, &row.goal);
        }
    }
}

/// The lists of other layers that are on.
fn picker(ui: &mut Ui, desk: &mut Desk<'_>, layer: Layer) {
    let combo = ComboBox::from_id_salt("listed layer")
        .selected_text(layer.name_in(desk.language()))
        .width(200.0);
    let response = combo.show_ui(ui, |ui| {
        for other in LISTED {
            let is_on = desk.explorer.layers.has(other);
            let name = if is_on {
                other.name_in(desk.language()).to_owned()
            } else {
                desk.say(
                    "sheet-off",
                    [("other", other.name_in(desk.language()).into())],
                )
            };
            if ui.selectable_label(other == layer, name).clicked() {
                desk.ask(Action::ShowSheet(Sheet::List(other)));
            }
        }
    });
    response
        .response
        .accessible_name(desk.text("sheet-layer-to-list"));
}

fn words(ui: &mut Ui, desk: &Desk<'_>, row: &Row) {
    ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
    let family = theme::family(Weight::SemiBold);
    ui.add(Label::new(theme::prose(&row.name).family(family)).wrap());
    ui.add(Label::new(theme::prose(&row.what)).wrap());
    for line in &row.more {
        ui.add(Label::new(theme::muted(line, desk.theme)).wrap());
    }
}
