//! One `[[event]]` block to an event, or to problems.

use std::collections::BTreeMap;

use super::base_name;
use super::block::Entry;
use super::field::{Field, Fields, Lines, coordinate, entry, fault_of_id, parse, party};
use super::report::Report;
use super::source::{source_lines, sources};
use crate::country::Party;
use crate::date::EventDate;
use crate::record::event::{Era, Event, LONGEST_TITLE, Place};
use crate::record::origin::Origin;
use crate::record::value::{Changes, Confidence, Word};

const EVENT_FIELDS: [&str; 16] = [
    "id",
    "date",
    "kind",
    "title",
    "summary",
    "parties",
    "changes",
    "contact",
    "position",
    "conflict",
    "place",
    "confidence",
    "note",
    "article",
    "era",
    "source",
];
const CHANGES_FIELDS: [&str; 6] = [
    "recognition",
    "kabul_mission",
    "afghan_mission",
    "terror_listing",
    "sanctions",
    "asset_freeze",
];

/// An event as one file tells it, still to be held against the others.
pub(super) struct ReadEvent {
    /// Its id, if that much could be read.
    pub(super) id: Option<String>,
    pub(super) id_line: usize,
    pub(super) date_line: usize,
    /// `None` if anything about it is wrong.
    pub(super) event: Option<Event>,
    pub(super) origin: Origin,
}

pub(super) fn read(report: &mut Report<'_>) -> ReadEvent {
    let mut read = ReadEvent {
        id: None,
        id_line: report.line_of(&(0..0)),
        date_line: report.line_of(&(0..0)),
        event: None,
        origin: Origin {
            file: report.file().to_owned(),
            line: report.line_of(&(0..0)),
            source_lines: Vec::new(),
        },
    };
    let Some(root) = parse(report) else {
        return read;
    };
    let Some(fields) = entry(root.get_ref(), Entry::Event, report) else {
        return read;
    };
    if let Some(id) = fields.need("id", report) {
        read.id_line = report.line_of(&id.at);
        read.id = id.checked(fault_of_id, report);
    }
    if let Some(date) = fields.find("date") {
        read.date_line = report.line_of(&date.at);
    }
    read.origin.source_lines = source_lines(&fields, report);
    let event = event(&fields, read.id.clone(), report);
    read.event = event.filter(|_| !report.has_error());
    read
}

/// Reads all fields, so that all problems are told, and only then gives up on what is missing.
fn event(fields: &Fields<'_>, id: Option<String>, report: &mut Report<'_>) -> Option<Event> {
    fields.refuse_unknown(&EVENT_FIELDS, report);
    let date_field = fields.need("date", report);
    let date = date_field.as_ref().and_then(|field| field.date(report));
    let kind = fields
        .need("kind", report)
        .and_then(|field| field.word(report));
    let title = title(fields, report);
    let summary = fields.need("summary", report);
    let summary = summary.and_then(|field| field.text(Lines::Many, report));
    let parties = parties(fields, report);
    let mut among = |key| {
        fields
            .find(key)
            .map(|field| members(&field, &parties, report))
    };
    let contact = among("contact").unwrap_or_default();
    let position = among("position").unwrap_or_default();
    let conflict = among("conflict").unwrap_or_default();
    let changes = changes(fields, &parties, report);
    let place = fields.find("place").map(|field| place(&field, report));
    let confidence = fields.need("confidence", report);
    let confidence = confidence.and_then(|field| field.word::<Confidence>(report));
    let note = fields
        .find("note")
        .map(|field| field.text(Lines::Many, report));
    let article = fields.find("article").map(|field| field.flag(report));
    let era = fields
        .find("era")
        .map_or(Some(Era::Second), |field| field.word(report));
    let sources = sources(fields, report);
    if let (Some(field), Some(date), Some(era)) = (&date_field, date, era) {
        check_era(field, date, era, report);
        check_file(field, date, report);
    }
    let event = Event {
        id: id?,
        date: date?,
        kind: kind?,
        title: title?,
        summary: summary?,
        parties,
        changes,
        contact,
        position,
        conflict,
        place: place.unwrap_or_default(),
        sources,
        confidence: confidence?,
        note: note.flatten(),
        article: article.flatten().unwrap_or_default(),
        era: era?,
    };
    check_baseline(&event, fields, report);
    Some(event)
}

fn title(fields: &Fields<'_>, report: &mut Report<'_>) -> Option<String> {
    let field = fields.need("title", report)?;
    let title = field.text(Lines::One, report)?;
    let length = title.chars().count();
    if LONGEST_TITLE < length {
        let reason = format!("has {length} characters; a title has at most {LONGEST_TITLE}");
        field.error(report, reason);
        return None;
    }
    Some(title)
}

fn parties(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<Party> {
    let Some(field) = fields.need("parties", report) else {
        return Vec::new();
    };
    let n_items = field.items(report).map(|items| items.len());
    if n_items == Some(0) {
        field.error(report, "is empty: somebody must take part");
    }
    if n_items.is_none() {
        return Vec::new();
    }
    field.parties(report)
}

/// A list of some of the event's parties.
fn members(field: &Field<'_>, parties: &[Party], report: &mut Report<'_>) -> Vec<Party> {
    let members = field.parties(report);
    for party in &members {
        check_party(field, party, parties, report);
    }
    members
}

fn check_party(field: &Field<'_>, party: &Party, parties: &[Party], report: &mut Report<'_>) {
    if !parties.contains(party) {
        field.error(report, format!("{party} is not among the parties"));
    }
}

fn changes(
    fields: &Fields<'_>,
    parties: &[Party],
    report: &mut Report<'_>,
) -> BTreeMap<Party, Changes> {
    let mut all = BTreeMap::new();
    let Some(table) = fields.find("changes").and_then(|field| field.table(report)) else {
        return all;
    };
    for field in table.all() {
        let party = match party(field.key) {
            Ok(party) => party,
            Err(reason) => {
                field.error(report, reason);
                continue;
            }
        };
        check_party(&field, &party, parties, report);
        let Some(of_party) = field.table(report) else {
            continue;
        };
        of_party.refuse_unknown(&CHANGES_FIELDS, report);
        let changes = Changes {
            recognition: changed(&of_party, "recognition", report),
            kabul_mission: changed(&of_party, "kabul_mission", report),
            afghan_mission: changed(&of_party, "afghan_mission", report),
            terror_listing: changed(&of_party, "terror_listing", report),
            sanctions: changed(&of_party, "sanctions", report),
            asset_freeze: changed(&of_party, "asset_freeze", report),
        };
        if changes.is_empty() && !report.has_error() {
            field.error(report, "sets nothing");
        }
        all.insert(party, changes);
    }
    all
}

fn changed<T: Word>(fields: &Fields<'_>, key: &'static str, report: &mut Report<'_>) -> Option<T> {
    fields.find(key)?.word(report)
}

fn place(field: &Field<'_>, report: &mut Report<'_>) -> Option<Place> {
    let fields = field.table(report)?;
    fields.refuse_unknown(&["name", "lon", "lat"], report);
    let name = fields.need("name", report);
    let name = name.and_then(|field| field.text(Lines::One, report));
    let lon = coordinate(&fields, "lon", 180.0, report);
    let lat = coordinate(&fields, "lat", 90.0, report);
    Some(Place {
        name: name?,
        lon: lon?,
        lat: lat?,
    })
}

/// Events of the first Emirate lie within it; others that do are likely to have lost their era.
fn check_era(field: &Field<'_>, date: EventDate, era: Era, report: &mut Report<'_>) {
    let first = Era::First;
    let begins_early = date.first_day() < first.first_day();
    let ends_late = first.last_day().is_some_and(|last| last < date.last_day());
    let is_within = !begins_early && !ends_late;
    if era == Era::First && !is_within {
        let reason = "is outside the first Emirate, which is 1994 to 2001 here";
        field.error(report, format!("{} {reason}", date.iso()));
    }
    if era == Era::Second && is_within {
        let reason = "is within the first Emirate: is era = \"first_emirate\" missing?";
        report.warn(&field.at, &field.name, format!("{} {reason}", date.iso()));
    }
}

/// A file with a year for its name holds that year.
fn check_file(field: &Field<'_>, date: EventDate, report: &mut Report<'_>) {
    let stem = base_name(report.file()).trim_end_matches(".toml");
    let Ok(year) = stem.parse::<i16>() else {
        return;
    };
    if year != date.first_day().year() {
        let reason = format!(
            "{} belongs in another file than {}",
            date.iso(),
            report.file()
        );
        report.warn(&field.at, &field.name, reason);
    }
}

/// Before the Taliban government there was nobody to recognise, meet or send envoys to.
fn check_baseline(event: &Event, fields: &Fields<'_>, report: &mut Report<'_>) {
    let mut changes = event.changes.values();
    if !event.is_baseline() || changes.all(|it| it.carried_over() == *it) {
        return;
    }
    if let Some(field) = fields.find("changes") {
        let reason = "only missions that are closed or none, listings, sanctions and freezes \
                      carry over from before 15 August 2021; the rest has no effect";
        report.warn(&field.at, &field.name, reason);
    }
}
