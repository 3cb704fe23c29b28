//! A workspace as a file: a few lines of TOML that a person can read, write and compare.
//!
//! Form 1. Only `format` must be there; whatever is left out is as the atlas opens: the record's
//! last day, the region, the usual layers. A file of an older form is read for ever, one of a
//! later form is refused. What cannot be used is told with its line, and the rest is read.

use std::fmt::{Display, Write as _};
use std::str::FromStr;

use super::{Exact, Stand, Workspace, own};
use crate::atlas::projection::Projection;
use crate::atlas::{EARTH_RADIUS_KM, PlanePoint};
use crate::country::CountryCode;
use crate::date::Day;
use crate::engagement::Chronicle;
use crate::explorer::drawer::can_be_marked;
use crate::explorer::{ThemeChoice, moving};
use crate::filter::{Facet, Filter};
use crate::picture::Extent;
use crate::record::Era;
use crate::record::problem::{Problem, Severity};
use crate::record::read::field::{self, Field, Fields};
use crate::record::read::report::Report;
use crate::record::read::wording::is_invisible;
use crate::record::value::Word as _;
use crate::scene::{LayerStack, NameStyle};
use crate::world::World;

/// The form that this program writes.
const FORMAT: i64 = 1;

const FIELDS: [&str; 15] = [
    "format", "title", "date", "era", "compare", "layers", "alone", "names", "theme", "selected",
    "marked", "isolated", "filter", "view", "own",
];

const VIEW_FIELDS: [&str; 5] = ["projection", "part", "middle", "scale", "size"];

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The view; `None` where the file is no workspace at all.
    pub workspace: Option<Workspace>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// Whether something of the file could not be used.
    pub fn has_error(&self) -> bool {
        let mut problems = self.problems.iter();
        self.workspace.is_none() || problems.any(|it| it.severity == Severity::Error)
    }
}

/// The word for a part of the world that is shown whole, if it has one.
pub(in crate::explorer) fn part_word(extent: Extent) -> Option<String> {
    match extent {
        Extent::Region => Some("region".to_owned()),
        Extent::World => Some("world".to_owned()),
        Extent::Country(code) => Some(code.to_string()),
        Extent::Box(_) | Extent::Exact(_) => None,
    }
}

/// The part of the world that a word means.
pub(in crate::explorer) fn part_of_word(word: &str) -> Result<Extent, String> {
    match word {
        "region" => Ok(Extent::Region),
        "world" => Ok(Extent::World),
        code => code.parse().map(Extent::Country).map_err(|_no_code| {
            format!("“{code}” is no part of the world: region, world, or a code such as UZB")
        }),
    }
}

/// A workspace as the text of a file.
pub fn write(workspace: &Workspace) -> String {
    let mut text =
        "# A view of Kabul Atlas, to be opened with it. Lines that are left out are as usual.\n"
            .to_owned();
    let mut line = |key: &str, value: String| {
        // Writing to a String cannot fail.
        let _infallible = writeln!(text, "{key} = {value}");
    };
    line("format", FORMAT.to_string());
    if let Some(title) = &workspace.title {
        line("title", quoted(title));
    }
    line("date", quoted(workspace.date));
    if workspace.era != Era::Second {
        line("era", quoted(workspace.era.id()));
    }
    if let Some(day) = workspace.compare {
        line("compare", quoted(day));
    }
    line("layers", quoted(workspace.layers));
    if let Some(layer) = workspace.alone {
        line("alone", quoted(layer.id()));
    }
    line("names", quoted(workspace.names));
    line("theme", quoted(workspace.theme.id()));
    if let Some(code) = workspace.selected {
        line("selected", quoted(code));
    }
    if !workspace.marked.is_empty() {
        let codes: Vec<String> = workspace.marked.iter().map(quoted).collect();
        line("marked", format!("[{}]", codes.join(", ")));
    }
    if let Some(class) = workspace.isolated {
        line("isolated", quoted(class));
    }
    if !workspace.filter.is_empty() {
        let facets: Vec<String> = workspace.filter.facets().map(quoted).collect();
        line("filter", format!("[{}]", facets.join(", ")));
    }
    text.push_str(&view(&workspace.stand));
    for layer in &workspace.own {
        text.push_str(&own::lines(layer));
    }
    text
}

fn view(stand: &Stand) -> String {
    let mut lines = vec![
        String::new(),
        "[view]".to_owned(),
        format!("projection = {}", quoted(stand.projection.id())),
    ];
    if let Some(part) = stand.fitted.and_then(part_word) {
        lines.push(format!("part = {}", quoted(part)));
    }
    if let Some(exact) = stand.exact {
        let PlanePoint { x, y } = exact.center;
        let about = near(stand.projection, exact.center);
        lines.push("# Earth radii on the projection’s plane".to_owned() + &about);
        lines.push(format!("middle = [{x:?}, {y:?}]"));
        let km = EARTH_RADIUS_KM / exact.scale;
        lines.push(format!(
            "# points for one Earth radius: {km:.2} km for a point"
        ));
        lines.push(format!("scale = {:?}", exact.scale));
        let (width, height) = exact.size;
        lines.push("# of the map, in points".to_owned());
        lines.push(format!("size = [{width:?}, {height:?}]"));
    }
    lines.join("\n") + "\n"
}

/// Where that is on the globe, for whoever reads the file.
fn near(projection: Projection, center: PlanePoint) -> String {
    let Some(at) = projection.inverse(center) else {
        return String::new();
    };
    let (lon, lat) = (at.lon_deg, at.lat_deg);
    let east = if lon < 0.0 { "W" } else { "E" };
    let north = if lat < 0.0 { "S" } else { "N" };
    format!(", near {:.2}° {east}, {:.2}° {north}", lon.abs(), lat.abs())
}

/// A TOML string.
pub(super) fn quoted(value: impl Display) -> String {
    toml::Value::String(value.to_string()).to_string()
}

/// Reads the text of a file. `file` is its name, for the problems.
pub fn read(file: &str, text: &str, world: &World) -> Reading {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut report = Report::of_file(file, text);
    let parsed = field::parse(&mut report);
    let workspace = parsed.as_ref().and_then(|table| {
        let fields = Fields::new(table.get_ref(), 0..0, "");
        is_known_form(&fields, &mut report).then(|| workspace(&fields, world, &mut report))
    });
    Reading {
        workspace,
        problems: report.into_problems(),
    }
}

fn is_known_form(fields: &Fields<'_>, report: &mut Report<'_>) -> bool {
    let Some(field) = fields.need("format", report) else {
        return false;
    };
    match field.whole_number(report) {
        Some(1..=FORMAT) => true,
        Some(other) => {
            let reason = if other > FORMAT {
                format!("is {other}, which this version does not know; a later one wrote the file")
            } else {
                format!("is {other}; there is no form before 1")
            };
            field.error(report, reason);
            false
        }
        None => false,
    }
}

fn workspace(fields: &Fields<'_>, world: &World, report: &mut Report<'_>) -> Workspace {
    fields.refuse_unknown(&FIELDS, report);
    let era = fields.find("era").and_then(|field| field.word(report));
    let era = era.unwrap_or(Era::Second);
    let chronicle = Chronicle::of(&world.record, era);
    let day = |key, report: &mut Report<'_>| {
        let field = fields.find(key)?;
        let day: Day = field.day(report)?;
        let known = chronicle.nearest_day(day);
        if known != day {
            let reason = format!("{day} is not known in that era; {known} is shown instead");
            report.warn(&field.at, key, reason);
        }
        Some(known)
    };
    let date = day("date", report).unwrap_or_else(|| chronicle.last_day());
    let compare = day("compare", report);
    let is_on_map = |code: &CountryCode| match world.atlas.find(*code) {
        Some(_) => Ok(()),
        None => Err(format!("the map has no shape for {code}")),
    };
    Workspace {
        title: fields.find("title").and_then(|field| title(&field, report)),
        date,
        era,
        compare,
        layers: parsed(fields, "layers", |_: &LayerStack| Ok(()), report).unwrap_or_default(),
        alone: parsed(fields, "alone", |_| Ok(()), report),
        names: parsed(fields, "names", |_: &NameStyle| Ok(()), report).unwrap_or_default(),
        theme: parsed(fields, "theme", |_: &ThemeChoice| Ok(()), report).unwrap_or_default(),
        selected: parsed(fields, "selected", is_on_map, report),
        marked: marked(fields, world, report),
        isolated: parsed(fields, "isolated", |_| Ok(()), report),
        filter: fields
            .find("filter")
            .map(|field| filter(&field, world, report))
            .unwrap_or_default(),
        stand: stand(fields, world, report),
        own: own::layers(fields, report),
    }
}

/// A title may be empty: then there is none.
fn title(field: &Field<'_>, report: &mut Report<'_>) -> Option<String> {
    let fault = |text: &str| {
        let is_hidden = text.chars().any(is_invisible);
        is_hidden.then_some("holds characters that cannot be seen")
    };
    field.checked(fault, report)
}

/// A field whose text a type reads, and that a check accepts.
fn parsed<T: FromStr>(
    fields: &Fields<'_>,
    key: &'static str,
    check: impl Fn(&T) -> Result<(), String>,
    report: &mut Report<'_>,
) -> Option<T>
where
    T::Err: Display,
{
    item(&fields.find(key)?, check, report)
}

fn item<T: FromStr>(
    field: &Field<'_>,
    check: impl Fn(&T) -> Result<(), String>,
    report: &mut Report<'_>,
) -> Option<T>
where
    T::Err: Display,
{
    let text = field.checked(|_| None, report)?;
    let value = text.parse::<T>().map_err(|error| error.to_string());
    match value.and_then(|value| check(&value).map(|()| value)) {
        Ok(value) => Some(value),
        Err(reason) => {
            field.error(report, reason);
            None
        }
    }
}

/// States that can be marked, each once.
fn marked(fields: &Fields<'_>, world: &World, report: &mut Report<'_>) -> Vec<CountryCode> {
    let can_be_marked = |code: &CountryCode| {
        let is_state = can_be_marked(*code, world);
        let reason = || format!("{code} is no state on the map that can be marked");
        is_state.then_some(()).ok_or_else(reason)
    };
    let items = fields.find("marked").and_then(|field| field.items(report));
    let mut marked: Vec<CountryCode> = Vec::new();
    for field in items.unwrap_or_default() {
        if let Some(code) = item(&field, can_be_marked, report)
            && !marked.contains(&code)
        {
            marked.push(code);
        }
    }
    marked
}

fn filter(field: &Field<'_>, world: &World, report: &mut Report<'_>) -> Filter {
    let is_known = |facet: &Facet| match facet {
        Facet::Group(code) if world.groups.get(*code).is_none() => {
            let known: Vec<&str> = world.groups.iter().map(|it| it.code.as_str()).collect();
            Err(format!("there is no group {code}: {}", known.join(", ")))
        }
        _ => Ok(()),
    };
    let items = field.items(report).unwrap_or_default();
    let facets = items.iter().filter_map(|it| item(it, is_known, report));
    facets.collect()
}

fn stand(fields: &Fields<'_>, world: &World, report: &mut Report<'_>) -> Stand {
    let usual = |extent: Extent| Stand {
        projection: extent.usual_projection(world),
        fitted: Some(extent),
        exact: None,
    };
    let table = fields.find("view").and_then(|field| field.table(report));
    let Some(view) = table else {
        return usual(Extent::Region);
    };
    view.refuse_unknown(&VIEW_FIELDS, report);
    let part = view.find("part").and_then(|field| {
        let word = field.checked(|_| None, report)?;
        let part = part_of_word(&word).and_then(|part| match part {
            Extent::Country(code) if world.atlas.find(code).is_none() => {
                Err(format!("the map has no shape for {code}"))
            }
            part => Ok(part),
        });
        part.map_err(|reason| field.error(report, reason)).ok()
    });
    let exact = exact(&view, report);
    let fitted = if exact.is_none() {
        Some(part.unwrap_or(Extent::Region))
    } else {
        part
    };
    let projection = parsed(&view, "projection", |_: &Projection| Ok(()), report);
    let usual = fitted.map_or(Projection::Albers, |it| it.usual_projection(world));
    Stand {
        projection: projection.unwrap_or(usual),
        fitted,
        exact,
    }
}

/// Where exactly: all of it or nothing.
fn exact(view: &Fields<'_>, report: &mut Report<'_>) -> Option<Exact> {
    /// No plane is wider or higher than this, in Earth radii.
    const FARTHEST: f64 = 10.0;
    let keys = ["middle", "scale", "size"];
    if keys.iter().all(|key| view.find(key).is_none()) {
        return None;
    }
    let middle = view.need("middle", report);
    let scale = view.need("scale", report);
    let size = view.need("size", report);
    let (middle, scale, size) = (middle?, scale?, size?);
    let center = pair(&middle, -FARTHEST..=FARTHEST, report);
    let km_per_point = scale.number(report).map(|it| (it, EARTH_RADIUS_KM / it));
    let sides = pair(&size, 1.0..=100_000.0, report);
    let (known, (points, km)) = (moving::KM_PER_POINT, km_per_point?);
    // Whoever writes it by hand is not refused for a rounding.
    let is_known = *known.start() * 0.999 <= km && km <= *known.end() * 1.001;
    if !is_known {
        let reason = format!("is {points:?}; that is {km:.3} km for a point, not 0.02 to 60");
        scale.error(report, reason);
        return None;
    }
    let ((x, y), (width, height)) = (center?, sides?);
    Some(Exact {
        center: PlanePoint { x, y },
        scale: points,
        size: (width as f32, height as f32),
    })
}

/// Two numbers within bounds; so neither is a NaN.
fn pair(
    field: &Field<'_>,
    bounds: std::ops::RangeInclusive<f64>,
    report: &mut Report<'_>,
) -> Option<(f64, f64)> {
    let items = field.items(report)?;
    let numbers: Vec<f64> = items.iter().filter_map(|it| it.number(report)).collect();
    match numbers[..] {
        [a, b] if bounds.contains(&a) && bounds.contains(&b) => Some((a, b)),
        _ => {
            let (least, most) = bounds.into_inner();
            field.error(
                report,
                format!("must be two numbers from {least} to {most}"),
            );
            None
        }
    }
}
