//! Groups of states: who belongs to the European Union, the Gulf states or Central Asia, and when.
//!
//! Read from `assets/atlas/groups.toml`, which says how a group is written and where each comes
//! from. A reader returns what it could read and what is wrong. The neighbours of Afghanistan are
//! a group too; they come from the gazetteer.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::language::Language;
use crate::places::Places;
use crate::record::read::field::{self, Field, Fields, Lines};
use crate::record::read::report::Report;
use crate::record::read::source::sources;
use crate::record::read::wording::shown;
use crate::record::{Problem, Source};

/// The file in which they stand.
const FILE: &str = "groups.toml";

/// The key of a group: 1 to 12 capital letters and digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupCode([u8; Self::LONGEST]);

impl GroupCode {
    const LONGEST: usize = 12;

    /// The six states that have a border with Afghanistan.
    pub const NEIGHBOURS: Self = Self(*b"NEIGHBOURS\0\0");

    /// The code as text.
    pub fn as_str(&self) -> &str {
        let text = std::str::from_utf8(&self.0).unwrap_or_default();
        text.trim_end_matches('\0')
    }
}

impl FromStr for GroupCode {
    type Err = NotAGroupCode;

    fn from_str(text: &str) -> Result<Self, NotAGroupCode> {
        let is_plain = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit();
        let is_code = (1..=Self::LONGEST).contains(&text.len()) && text.bytes().all(is_plain);
        if !is_code {
            return Err(NotAGroupCode(text.to_owned()));
        }
        let mut code = [0; Self::LONGEST];
        for (to, from) in code.iter_mut().zip(text.bytes()) {
            *to = from;
        }
        Ok(Self(code))
    }
}

impl fmt::Display for GroupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for GroupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that is no code of a group.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a code of a group: write 1 to 12 capital letters or digits, such as EU")]
pub struct NotAGroupCode(pub String);

/// From when to when a state belongs to a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Membership {
    /// Its first day; `None` where it was a member throughout.
    pub since: Option<Day>,
    /// Its last day; `None` where it still is one.
    pub until: Option<Day>,
}

/// A group of states.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its key.
    pub code: GroupCode,
    /// Its name.
    pub name: String,
    /// A name for lists and legends.
    pub short: String,
    /// The organisation that it is, as a party of events.
    pub organisation: Option<Party>,
    /// All who ever were members in the time that the record knows.
    pub members: BTreeMap<CountryCode, Membership>,
    /// Where that is said.
    pub sources: Vec<Source>,
}

impl Group {
    /// Its name in a language.
    pub fn name_in(&self, language: Language) -> String {
        let own = language.find(&format!("group-{}", self.code));
        own.map_or_else(|| self.name.clone(), str::to_owned)
    }

    /// Its short name in a language.
    pub fn short_in(&self, language: Language) -> String {
        let own = language.find(&format!("group-short-{}", self.code));
        own.map_or_else(|| self.short.clone(), str::to_owned)
    }
}

impl Group {
    /// Whether a state is a member on a day.
    pub fn has(&self, country: CountryCode, day: Day) -> bool {
        self.members.get(&country).is_some_and(|membership| {
            membership.since.is_none_or(|since| since <= day)
                && membership.until.is_none_or(|until| day <= until)
        })
    }

    /// Its members on a day, by code.
    pub fn members_on(&self, day: Day) -> impl Iterator<Item = CountryCode> {
        let members = self.members.keys().copied();
        members.filter(move |country| self.has(*country, day))
    }
}

/// All groups, in the order in which they are offered.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Groups(Vec<Group>);

impl Groups {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Group> {
        self.0.iter()
    }

    /// The group with this code.
    pub fn get(&self, code: GroupCode) -> Option<&Group> {
        self.iter().find(|group| group.code == code)
    }

    /// The group that a reader means by its code or a name, whatever the case.
    pub fn find(&self, text: &str) -> Option<&Group> {
        let wanted = text.trim().to_lowercase();
        let is_meant = |name: &str| name.to_lowercase() == wanted;
        self.iter().find(|group| {
            is_meant(group.code.as_str()) || is_meant(&group.name) || is_meant(&group.short)
        })
    }
}

/// The groups that are built in, the neighbours of Afghanistan first.
pub fn embedded(places: &Places) -> (Groups, Vec<Problem>) {
    let text = include_str!("../assets/atlas/groups.toml");
    let (mut groups, problems) = read(FILE, text);
    groups.0.insert(0, neighbours(places));
    (groups, problems)
}

fn neighbours(places: &Places) -> Group {
    let members = places.countries().filter(|it| it.borders_afghanistan);
    Group {
        code: GroupCode::NEIGHBOURS,
        name: "Neighbours of Afghanistan".to_owned(),
        short: "Neighbours".to_owned(),
        organisation: None,
        members: members
            .map(|country| (country.code, Membership::default()))
            .collect(),
        sources: Vec::new(),
    }
}

/// Reads the text of a file of groups. A group with an error is left out.
pub fn read(file: &str, text: &str) -> (Groups, Vec<Problem>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut report = Report::of_file(file, text);
    let mut groups: Vec<Group> = Vec::new();
    let parsed = field::parse(&mut report);
    if let Some(table) = &parsed {
        let fields = Fields::new(table.get_ref(), 0..0, "");
        fields.refuse_unknown(&["group"], &mut report);
        let list = fields.need("group", &mut report);
        let items = list.and_then(|list| list.items(&mut report));
        for item in items.unwrap_or_default() {
            let Some(group) = group(&item, &mut report) else {
                continue;
            };
            if groups.iter().any(|other| other.code == group.code) {
                item.error(&mut report, format!("{} stands twice", group.code));
                continue;
            }
            groups.push(group);
        }
    }
    (Groups(groups), report.into_problems())
}

const FIELDS: [&str; 8] = [
    "code",
    "name",
    "short",
    "organisation",
    "members",
    "since",
    "until",
    "source",
];

fn group(item: &Field<'_>, report: &mut Report<'_>) -> Option<Group> {
    let fields = item.table(report)?.at_top();
    fields.refuse_unknown(&FIELDS, report);
    let code = fields.need("code", report).and_then(|field| {
        let is_code = |text: &str| text.parse::<GroupCode>().is_ok();
        let fault = |text: &str| {
            (!is_code(text)).then_some("is not a code: write 1 to 12 capital letters or digits")
        };
        field.checked(fault, report)?.parse().ok()
    });
    let name = fields.need("name", report);
    let name = name.and_then(|field| field.text(Lines::One, report));
    let short = fields.find("short");
    let short = short.and_then(|field| field.text(Lines::One, report));
    let organisation = fields.find("organisation").and_then(|field| {
        let code = field.text(Lines::One, report)?;
        let party = field::party(&code);
        party.map_err(|reason| field.error(report, reason)).ok()
    });
    let mut members = members(&fields, report);
    for (key, is_first) in [("since", true), ("until", false)] {
        if let Some(field) = fields.find(key) {
            terms(&field, is_first, &mut members, report);
        }
    }
    let sources = sources(&fields, report);
    let (code, name) = (code?, name?);
    Some(Group {
        code,
        short: short.unwrap_or_else(|| name.clone()),
        name,
        organisation,
        members,
        sources,
    })
}

fn members(fields: &Fields<'_>, report: &mut Report<'_>) -> BTreeMap<CountryCode, Membership> {
    let field = fields.need("members", report);
    let parties = field.as_ref().map(|field| field.parties(report));
    let mut members = BTreeMap::new();
    for party in parties.unwrap_or_default() {
        match (party.country(), &field) {
            (Some(code), _) => {
                members.insert(code, Membership::default());
            }
            (None, Some(field)) => field.error(report, format!("{party} is no state")),
            (None, None) => {}
        }
    }
    members
}

/// Reads on which days memberships began or ended.
fn terms(
    field: &Field<'_>,
    is_first: bool,
    members: &mut BTreeMap<CountryCode, Membership>,
    report: &mut Report<'_>,
) {
    let Some(table) = field.table(report) else {
        return;
    };
    for entry in table.all() {
        let Some(date) = entry.date(report) else {
            continue;
        };
        let code = entry.key.parse::<CountryCode>().ok();
        let Some(membership) = code.and_then(|code| members.get_mut(&code)) else {
            let reason = format!("“{}” does not stand in members", shown(entry.key));
            entry.error(report, reason);
            continue;
        };
        if is_first {
            membership.since = Some(date.first_day());
        } else {
            membership.until = Some(date.last_day());
        }
        if matches!((membership.since, membership.until), (Some(a), Some(b)) if b < a) {
            entry.error(report, "ends before it begins");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse_day;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    fn code(text: &str) -> CountryCode {
        text.parse().unwrap()
    }

    #[test]
    fn the_built_in_groups_have_no_fault_and_known_members() {
        let places = Places::embedded().unwrap();
        let (groups, problems) = embedded(&places);
        assert_eq!(problems, Vec::new());
        assert!(groups.iter().count() >= 9);
        for group in groups.iter() {
            for member in group.members.keys() {
                assert!(places.country(*member).is_some(), "{group:?} {member}");
            }
        }
        let neighbours = groups.find("neighbours").unwrap();
        assert_eq!(neighbours.members.len(), 6);
    }

    #[test]
    fn who_left_or_came_later_is_a_member_on_its_days_only() {
        let (groups, _) = embedded(&Places::embedded().unwrap());
        let union = groups.find("eu").unwrap();
        assert!(union.has(code("GBR"), day("2020-01-31")));
        assert!(!union.has(code("GBR"), day("2020-02-01")));
        assert!(!union.has(code("EST"), day("2004-04-30")));
        assert!(union.has(code("EST"), day("2004-05-01")));
        assert_eq!(union.members_on(day("2026-01-01")).count(), 27);
    }

    #[test]
    fn each_fault_is_told_with_its_line_and_the_rest_is_read() {
        let source = "[[group.source]]\nurl = \"https://a.example/\"\npublisher = \"A\"\n";
        let text = format!(
            "[[group]]\ncode = \"eu\"\nname = \"E\"\nmembers = [\"DEU\"]\n{source}\
             [[group]]\ncode = \"X\"\nname = \"X\"\nmembers = [\"DEU\", \"Y\", \"ORG:UN\"]\n\
             since = {{ FRA = \"2020\", DEU = \"soon\" }}\ncolour = \"red\"\n{source}\
             [[group]]\ncode = \"X\"\nname = \"X\"\nmembers = []\n{source}"
        );
        let (groups, problems) = read("my.toml", &text);
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(groups.iter().count(), 1, "{told:#?}");
        for wanted in [
            "my.toml:2: code: “eu” is not a code",
            "my.toml:11: members: “Y” is not a code",
            "my.toml:11: members: ORG:UN is no state",
            "my.toml:12: since.FRA: “FRA” does not stand in members",
            "my.toml:12: since.DEU: “soon” is not a date",
            "my.toml:13: colour: is not a known field",
            "X stands twice",
        ] {
            assert!(
                told.iter().any(|it| it.contains(wanted)),
                "{wanted}: {told:#?}"
            );
        }
        let (_, problems) = read("my.toml", "group = 3");
        assert_eq!(problems.len(), 1);
    }
}
