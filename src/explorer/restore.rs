//! Brings back the view of a file that the atlas wrote: day, comparison, era, part of the world,
//! projection, layers, names, selection, title, and what was asked of the picture.
//!
//! Pure: a state and a [`Provenance`] go in, a new state comes out, with remarks on whatever
//! cannot be as it was. How the window is arranged (its size, panels, colours and language) stays;
//! colours and language of the file stand in the composer.

use super::{DaysForm, Explorer, ExportForm, ExportPart, Notice};
use crate::country::CountryCode;
use crate::date::{Day, parse_day};
use crate::language::Language;
use crate::own::OwnLayer;
use crate::picture::provenance::UnusableField;
use crate::picture::{Extent, PictureRequest, Provenance, SizePx, usual_title};
use crate::world::World;

/// A state that was brought back.
#[derive(Debug, Clone, PartialEq)]
pub struct Restored {
    /// The state.
    pub explorer: Explorer,
    /// What is not as it was, in sentences for the reader.
    pub remarks: Vec<String>,
}

/// The state in which the window shows what the file showed.
///
/// # Errors
///
/// Something in the provenance is not what this program knows; nothing is changed then.
pub fn restored(
    before: &Explorer,
    provenance: &Provenance,
    world: &World,
) -> Result<Restored, UnusableField> {
    let request = provenance.request()?;
    let paper = provenance.paper()?;
    let mut explorer = before.clone();
    let mut remarks = Vec::new();
    let language = before.language;
    remarks.extend(other_record(provenance, world, language));
    remarks.extend(other_boundaries(provenance, world, language));
    remarks.extend(own_layers(provenance, before));
    put_away(&mut explorer);
    explorer.set_era(request.era, world);
    explorer.compare_with(None);
    let date = known(&explorer, request.date, &mut remarks);
    explorer.show_day(date);
    let compare = request.compare;
    explorer.compare = compare.map(|day| known(&explorer, day, &mut remarks));
    explorer.select(on_map(request.selected, world, (language, &mut remarks)));
    explorer.mark_only(&request.marked, world);
    explorer.layers = request.layers;
    explorer.names = request.names;
    explorer.isolated = request.isolated;
    explorer.filter = request.filter.clone();
    show(&mut explorer, &request, world, &mut remarks);
    // Rows of data tell nothing of how a picture of them should look.
    let wanted = if provenance.data.is_some() {
        before.export.clone()
    } else {
        form(&request)
    };
    let form = form(&request);
    explorer.export = ExportForm {
        path: before.export.path.clone(),
        paper,
        part: form.part,
        projection: form.projection,
        title: form.title,
        language: form.language,
        days: Box::new(days(provenance)),
        ..wanted
    };
    explorer.notice = None;
    if provenance.animation.is_some() {
        let day = language.day(explorer.date).into();
        remarks.push(language.say("restored-animation", [("day", day)]));
    }
    Ok(Restored { explorer, remarks })
}

impl Explorer {
    /// Shows what the file of this name showed, and says so.
    pub(super) fn restore(&mut self, provenance: &Provenance, name: &str, world: &World) {
        match restored(self, provenance, world) {
            Ok(Restored { explorer, remarks }) => {
                *self = explorer;
                let is_error = !remarks.is_empty();
                let mut text = self.language.say("restored", [("name", name.into())]);
                for remark in remarks {
                    text.push(' ');
                    text += &remark;
                }
                self.notice = Some(Notice { text, is_error });
            }
            Err(error) => {
                self.notice = Some(Notice::fault({
                    let reason = error.to_string().into();
                    let values = [("name", name.into()), ("reason", reason)];
                    self.language.say("restored-unusable", values)
                }));
            }
        }
    }
}

/// Closes what lies over the map and would hide what was brought back.
fn put_away(explorer: &mut Explorer) {
    explorer.pause();
    explorer.show_alone(None);
    explorer.caption = None;
    explorer.hovered = None;
    explorer.isolated = None;
    explorer.dialog = None;
    explorer.kind = None;
}

/// The map in its place, if that part of the world is on it.
fn show(
    explorer: &mut Explorer,
    request: &PictureRequest,
    world: &World,
    remarks: &mut Vec<String>,
) {
    let projection = request
        .projection
        .unwrap_or_else(|| request.extent.usual_projection(world));
    explorer.fitted = None;
    explorer.fit_in(request.extent, projection, world);
    if explorer.fitted.is_none() {
        remarks.push(explorer.language.text("restored-not-on-map").to_owned());
    }
}

/// What the export dialog says, so that it gives the same picture again.
fn form(request: &PictureRequest) -> ExportForm {
    let (width, height) = request.size_px;
    let usual = usual_title(request.era, request.compare.is_some(), request.language);
    ExportForm {
        size: SizePx(width, height).to_string(),
        scale: request.scale.to_string(),
        title: request.title.clone().unwrap_or_else(|| usual.to_owned()),
        theme: Some(request.theme),
        language: Some(request.language),
        part: match request.extent {
            Extent::Region => ExportPart::Region,
            Extent::World => ExportPart::World,
            Extent::Country(code) => ExportPart::Country(code),
            Extent::Box(_) | Extent::Exact(_) => ExportPart::View,
        },
        projection: request.projection,
        is_transparent: request.is_transparent,
        layout: request.layout.clone(),
        margin: request.layout.margin.to_string(),
        ..ExportForm::default()
    }
}

/// What it says of the days of an animation.
fn days(provenance: &Provenance) -> DaysForm {
    let usual = DaysForm::default();
    let Ok(Some(animation)) = provenance.animation() else {
        return usual;
    };
    DaysForm {
        from: animation.from.to_string(),
        to: animation.to.to_string(),
        step: animation.step,
        seconds: animation.seconds_per_step.to_string(),
    }
}

/// The day itself or the nearest one that is known.
fn known(explorer: &Explorer, day: Day, remarks: &mut Vec<String>) -> Day {
    let chronicle = explorer.chronicle();
    let known = day.clamp(chronicle.first_day(), chronicle.last_day());
    if known != day {
        let language = explorer.language;
        let values = [
            ("day", language.day(day).into()),
            ("known", language.day(known).into()),
        ];
        remarks.push(language.say("restored-other-day", values));
    }
    known
}

fn on_map(
    code: Option<CountryCode>,
    world: &World,
    (language, remarks): (Language, &mut Vec<String>),
) -> Option<CountryCode> {
    let code = code?;
    let is_there = world.atlas.find(code).is_some();
    if !is_there {
        let code = code.as_str().into();
        remarks.push(language.say("restored-not-selected", [("code", code)]));
    }
    is_there.then_some(code)
}

fn other_record(provenance: &Provenance, world: &World, language: Language) -> Option<String> {
    let (used, here) = (&provenance.record, &world.record);
    if used.sha256.as_deref() == here.fingerprint() {
        return None;
    }
    let day =
        |text: &str| parse_day(text).map_or_else(|_other| text.to_owned(), |day| language.day(day));
    let values = [
        ("used", day(&used.as_of).into()),
        ("usedEvents", used.events.into()),
        ("here", language.day(here.as_of()).into()),
        ("hereEvents", here.events().len().into()),
    ];
    Some(language.say("restored-other-record", values))
}

fn other_boundaries(provenance: &Provenance, world: &World, language: Language) -> Option<String> {
    (provenance.boundaries != world.boundaries).then(|| {
        let values = [
            ("used", provenance.boundaries.as_str().into()),
            ("here", world.boundaries.as_str().into()),
        ];
        language.say("restored-other-boundaries", values)
    })
}

/// Pictures hold no data of a reader's own; what is open now stays.
fn own_layers(provenance: &Provenance, before: &Explorer) -> Option<String> {
    let shown = before.own.iter().filter(|layer| layer.is_on);
    let now: Vec<String> = shown.map(OwnLayer::heading).collect();
    if provenance.own == now {
        return None;
    }
    Some(if provenance.own.is_empty() {
        before.language.text("restored-own-stay").to_owned()
    } else {
        let names = provenance.own.join(before.language.text("and")).into();
        before
            .language
            .say("restored-own-missing", [("names", names)])
    })
}
