//! Corridors and border crossings: works and gates between Afghanistan and its neighbours, with
//! the dated, sourced history of their status.
//!
//! Like a level, a status is never typed in for "today": it follows from the milestones up to a
//! day. Before the first that sets one it is not known.

use super::source::Source;
use super::value::words;
use crate::country::{CountryCode, Party};
use crate::date::{Day, EventDate};

words! {
    /// What is built, or carried.
    CorridorKind {
        GasPipeline = "gas_pipeline", "Gas pipeline";
        PowerLine = "power_line", "Power line";
        Railway = "railway", "Railway";
        Road = "road", "Road";
        Canal = "canal", "Canal";
        TradeRoute = "trade_route", "Trade route";
        GasTransit = "gas_transit", "Gas transit";
        Mine = "mine", "Mine";
        OilField = "oil_field", "Oil field";
    }
}

impl CorridorKind {
    /// Whether it is at one place, not between places.
    pub fn is_site(self) -> bool {
        matches!(self, Self::Mine | Self::OilField)
    }
}

words! {
    /// How far a work has come.
    WorkStatus {
        Operating = "operating", "operating";
        Building = "building", "under construction";
        Stalled = "stalled", "stalled";
        Planned = "planned", "planned";
    }
}

words! {
    /// Whether a border crossing lets anything through.
    CrossingStatus {
        Open = "open", "open";
        Limited = "limited", "open for some";
        Closed = "closed", "closed";
    }
}

words! {
    /// How a waypoint came to its coordinates.
    Basis {
        GeoNames = "geonames", "GeoNames";
        NaturalEarth = "natural_earth", "Natural Earth";
        Page = "page", "the pages cited";
        Hand = "hand", "placed by hand, within 5 to 20 km";
        Guess = "guess", "a guess: no page names the place";
    }
}

/// A pipeline, line, railway, road, canal or route, or a site; as a whole and by sections.
#[derive(Clone, Debug, PartialEq)]
pub struct Corridor {
    /// Its name in the record: small letters, digits and hyphens; never used twice.
    pub id: String,
    /// Its name for the reader.
    pub name: String,
    /// What it is.
    pub kind: CorridorKind,
    /// The states and organisations that build or run it.
    pub partners: Vec<Party>,
    /// States that it touches without their taking part.
    pub concerned: Vec<Party>,
    /// What it is to be, and how far it has come, in our own words.
    pub summary: String,
    /// Where sources disagree, or what the drawing cannot tell.
    pub note: Option<String>,
    /// Whether the line is a sketch and no route.
    pub is_schematic: bool,
    /// Its parts, never none.
    pub sections: Vec<Section>,
    /// What happened, in the order of the dates.
    pub milestones: Vec<Milestone>,
    /// Where all that is written; never empty.
    pub sources: Vec<Source>,
}

/// A part of a corridor that has a status of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// From where to where.
    pub name: String,
    /// Its course; a site has one point, everything else at least two.
    pub points: Vec<Waypoint>,
}

/// A point of a corridor's course.
#[derive(Clone, Debug, PartialEq)]
pub struct Waypoint {
    /// What lies there.
    pub name: String,
    /// Degrees east of Greenwich, −180 to 180.
    pub lon: f64,
    /// Degrees north of the equator, −90 to 90.
    pub lat: f64,
    /// How its place is known.
    pub basis: Basis,
}

/// Something that happened to a corridor.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// When.
    pub date: EventDate,
    /// What, in our own words.
    pub text: String,
    /// The status from that day on, if it says so.
    pub sets: Option<WorkStatus>,
    /// The sections that it is about, by their places among the corridor's; empty for all.
    pub sections: Vec<usize>,
    /// The address of the source that says so, one of the corridor's.
    pub url: Option<String>,
}

impl Milestone {
    fn is_about(&self, section: usize) -> bool {
        self.sections.is_empty() || self.sections.contains(&section)
    }
}

impl Corridor {
    /// The last milestone up to a day that sets a section's status, with that status; `None`
    /// while it is not known.
    pub fn status_on(&self, section: usize, day: Day) -> Option<(WorkStatus, &Milestone)> {
        self.milestones
            .iter()
            .filter(|it| it.date.first_day() <= day && it.is_about(section))
            .filter_map(|it| Some((it.sets?, it)))
            .next_back()
    }

    /// The milestones up to a day, in the order of their dates.
    pub fn milestones_until(&self, day: Day) -> impl DoubleEndedIterator<Item = &Milestone> {
        let milestones = self.milestones.iter();
        milestones.filter(move |it| it.date.first_day() <= day)
    }
}

/// A gate on Afghanistan's border.
#[derive(Clone, Debug, PartialEq)]
pub struct Crossing {
    /// Its name in the record.
    pub id: String,
    /// Its name for the reader.
    pub name: String,
    /// The state on the other side.
    pub neighbour: CountryCode,
    /// Degrees east of Greenwich, −180 to 180.
    pub lon: f64,
    /// Degrees north of the equator, −90 to 90.
    pub lat: f64,
    /// What passes there, in our own words.
    pub summary: String,
    /// Where sources disagree, or what they leave open.
    pub note: Option<String>,
    /// When it opened and closed, in the order of the dates.
    pub changes: Vec<CrossingChange>,
    /// Where all that is written; never empty.
    pub sources: Vec<Source>,
}

/// A border crossing opens, closes, or is found open or closed.
#[derive(Clone, Debug, PartialEq)]
pub struct CrossingChange {
    /// When; the earliest day of which a source tells it.
    pub date: EventDate,
    /// What it is from then on.
    pub status: CrossingStatus,
    /// For whom and for what, in our own words.
    pub text: String,
    /// The address of the source that says so, one of the crossing's.
    pub url: Option<String>,
}

impl Crossing {
    /// The last change up to a day; `None` while its status is not known.
    pub fn status_on(&self, day: Day) -> Option<&CrossingChange> {
        let mut changes = self.changes.iter();
        changes.rfind(|it| it.date.first_day() <= day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn milestone(date: &str, sets: Option<WorkStatus>, sections: &[usize]) -> Milestone {
        Milestone {
            date: date.parse().unwrap(),
            text: "Something happens.".to_owned(),
            sets,
            sections: sections.to_vec(),
            url: None,
        }
    }

    fn corridor(milestones: Vec<Milestone>) -> Corridor {
        let section = |name: &str| Section {
            name: name.to_owned(),
            points: Vec::new(),
        };
        Corridor {
            id: "a".to_owned(),
            name: "A".to_owned(),
            kind: CorridorKind::Railway,
            partners: Vec::new(),
            concerned: Vec::new(),
            summary: "A railway.".to_owned(),
            note: None,
            is_schematic: false,
            sections: vec![section("north"), section("south")],
            milestones,
            sources: Vec::new(),
        }
    }

    #[test]
    fn a_section_has_the_status_of_its_last_milestone_and_none_before_the_first() {
        let railway = corridor(vec![
            milestone("2018", Some(WorkStatus::Planned), &[]),
            milestone("2020-05-01", Some(WorkStatus::Building), &[0]),
            milestone("2021-03", None, &[]),
            milestone("2023-07-11", Some(WorkStatus::Operating), &[0]),
        ]);
        let status = |section, day: &str| {
            let status = railway.status_on(section, day.parse().unwrap());
            status.map(|(status, _)| status)
        };
        assert_eq!(status(0, "2017-12-31"), None);
        assert_eq!(status(0, "2018-01-01"), Some(WorkStatus::Planned));
        assert_eq!(status(0, "2021-08-15"), Some(WorkStatus::Building));
        assert_eq!(status(1, "2021-08-15"), Some(WorkStatus::Planned));
        assert_eq!(status(0, "2023-07-11"), Some(WorkStatus::Operating));
        assert_eq!(status(1, "2026-01-01"), Some(WorkStatus::Planned));
    }
}
