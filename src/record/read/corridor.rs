//! One `[[corridor]]` block to a corridor, or to problems.

use super::Work;
use super::block::Entry;
use super::field::{Field, Fields, Lines, coordinate, entry, fault_of_id, parse};
use super::report::Report;
use super::source::sources;
use crate::date::EventDate;
use crate::record::corridor::{Basis, Corridor, CorridorKind, Milestone, Section, Waypoint};
use crate::record::source::Source;

const FIELDS: [&str; 11] = [
    "id",
    "name",
    "kind",
    "partners",
    "concerned",
    "summary",
    "note",
    "schematic",
    "section",
    "milestone",
    "source",
];

/// Reads a corridor; `None` if anything about it is wrong.
pub(super) fn read(report: &mut Report<'_>) -> Option<Work<Corridor>> {
    let root = parse(report)?;
    let fields = entry(root.get_ref(), Entry::Corridor, report)?;
    let corridor = corridor(&fields, report).filter(|_| !report.has_error())?;
    let dates = corridor.milestones.iter();
    Some(Work {
        id: corridor.id.clone(),
        line: report.line_of(&(0..0)),
        last_day: dates.map(|it| it.date.first_day()).max(),
        it: corridor,
    })
}

/// Reads all fields, so that all problems are told, and only then gives up on what is missing.
fn corridor(fields: &Fields<'_>, report: &mut Report<'_>) -> Option<Corridor> {
    fields.refuse_unknown(&FIELDS, report);
    let id = fields.need("id", report);
    let id = id.and_then(|field| field.checked(fault_of_id, report));
    let kind = fields.need("kind", report);
    let kind = kind.and_then(|field| field.word::<CorridorKind>(report));
    let name = text(fields, "name", Lines::One, report);
    let summary = text(fields, "summary", Lines::Many, report);
    let note = fields
        .find("note")
        .map(|field| field.text(Lines::Many, report));
    let partners = fields.need("partners", report);
    let partners = partners.map(|field| field.parties(report));
    let concerned = fields.find("concerned").map(|field| field.parties(report));
    let schematic = fields.find("schematic").map(|field| field.flag(report));
    let sections = sections(fields, kind, report);
    let sources = sources(fields, report);
    let milestones = milestones(fields, &sections, &sources, report);
    Some(Corridor {
        id: id?,
        name: name?,
        kind: kind?,
        partners: partners?,
        concerned: concerned.unwrap_or_default(),
        summary: summary?,
        note: note.flatten(),
        is_schematic: schematic.flatten().unwrap_or_default(),
        sections,
        milestones,
        sources,
    })
}

/// A text that must be there.
pub(super) fn text(
    fields: &Fields<'_>,
    key: &'static str,
    lines: Lines,
    report: &mut Report<'_>,
) -> Option<String> {
    fields.need(key, report)?.text(lines, report)
}

/// The tables of a list, which may be missing.
pub(super) fn tables<'a>(
    fields: &Fields<'a>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Vec<(Field<'a>, Fields<'a>)> {
    let items = fields.find(key).and_then(|field| field.items(report));
    let items = items.unwrap_or_default().into_iter();
    items
        .filter_map(|item| {
            let table = item.table(report)?;
            Some((item, table))
        })
        .collect()
}

fn sections(
    fields: &Fields<'_>,
    kind: Option<CorridorKind>,
    report: &mut Report<'_>,
) -> Vec<Section> {
    if fields.need("section", report).is_none() {
        return Vec::new();
    }
    let mut sections: Vec<Section> = Vec::new();
    for (item, table) in tables(fields, "section", report) {
        table.refuse_unknown(&["name", "points"], report);
        let name = text(&table, "name", Lines::One, report);
        let points = table.need("points", report);
        let points = points.map(|field| points_of(&field, kind, report));
        let (Some(name), Some(points)) = (name, points) else {
            continue;
        };
        if sections.iter().any(|section| section.name == name) {
            item.error(report, format!("two sections are named “{name}”"));
        }
        sections.push(Section { name, points });
    }
    sections
}

fn points_of(
    field: &Field<'_>,
    kind: Option<CorridorKind>,
    report: &mut Report<'_>,
) -> Vec<Waypoint> {
    let Some(items) = field.items(report) else {
        return Vec::new();
    };
    let is_site = kind.is_some_and(CorridorKind::is_site);
    let (least, most) = if is_site { (1, 1) } else { (2, usize::MAX) };
    if items.len() < least {
        field.error(report, format!("needs at least {least} points"));
    } else if most < items.len() {
        field.error(report, "holds several points, but a site is one");
    }
    items
        .iter()
        .filter_map(|item| waypoint(item, report))
        .collect()
}

fn waypoint(item: &Field<'_>, report: &mut Report<'_>) -> Option<Waypoint> {
    let fields = item.table(report)?;
    fields.refuse_unknown(&["name", "lon", "lat", "basis"], report);
    let name = text(&fields, "name", Lines::One, report);
    let lon = coordinate(&fields, "lon", 180.0, report);
    let lat = coordinate(&fields, "lat", 90.0, report);
    let basis = fields.need("basis", report);
    let basis = basis.and_then(|field| field.word::<Basis>(report));
    Some(Waypoint {
        name: name?,
        lon: lon?,
        lat: lat?,
        basis: basis?,
    })
}

fn milestones(
    fields: &Fields<'_>,
    sections: &[Section],
    sources: &[Source],
    report: &mut Report<'_>,
) -> Vec<Milestone> {
    let mut milestones: Vec<Milestone> = Vec::new();
    for (_, table) in tables(fields, "milestone", report) {
        table.refuse_unknown(&["date", "text", "sets", "sections", "url"], report);
        let date = date_in_order(&table, milestones.last().map(|it| it.date), report);
        let words = text(&table, "text", Lines::Many, report);
        let sets = table.find("sets").map(|field| field.word(report));
        let about = table
            .find("sections")
            .map(|field| named_sections(&field, sections, report));
        let url = table
            .find("url")
            .map(|field| url_among(&field, sources, report));
        if let (Some(date), Some(text)) = (date, words) {
            milestones.push(Milestone {
                date,
                text,
                sets: sets.flatten(),
                sections: about.unwrap_or_default(),
                url: url.flatten(),
            });
        }
    }
    milestones
}

/// A date that is not before the one above it: what comes later holds.
pub(super) fn date_in_order(
    fields: &Fields<'_>,
    above: Option<EventDate>,
    report: &mut Report<'_>,
) -> Option<EventDate> {
    let field = fields.need("date", report)?;
    let date = field.date(report)?;
    if let Some(above) = above.filter(|above| date.last_day() < above.first_day()) {
        let (date, above) = (date.iso(), above.iso());
        field.error(
            report,
            format!("{date} stands after {above}; put them in the order of their dates"),
        );
        return None;
    }
    Some(date)
}

fn named_sections(field: &Field<'_>, sections: &[Section], report: &mut Report<'_>) -> Vec<usize> {
    let mut places = Vec::new();
    for item in field.items(report).unwrap_or_default() {
        let Some(name) = item.text(Lines::One, report) else {
            continue;
        };
        match sections.iter().position(|section| section.name == name) {
            Some(place) => places.push(place),
            None => item.error(report, format!("no section is named “{name}”")),
        }
    }
    places
}

/// The address of one of the sources that stand with the entry.
pub(super) fn url_among(
    field: &Field<'_>,
    sources: &[Source],
    report: &mut Report<'_>,
) -> Option<String> {
    let url = field.text(Lines::One, report)?;
    if !sources.iter().any(|source| source.url == url) {
        field.error(report, "is not the address of one of the sources below");
        return None;
    }
    Some(url)
}
