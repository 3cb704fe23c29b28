//! How levels are decided, as a page that people can read.
//!
//! Written from the rule itself and from the numbers that it uses, so that the page and what is
//! done cannot drift apart. `METHODOLOGY.md` is this text, and a test holds it to that.

use super::level::Level;
use super::rule;
use super::stance::CONTACT_MONTHS;
use super::{AGED_AFTER_MONTHS, CONFLICT_MONTHS};
use crate::date::{Day, in_words as day_in_words};
use crate::language::Language;
use crate::record::value::{
    AfghanMission, AssetFreeze, KabulMission, Recognition, Sanctions, TerrorListing, Word,
};
use crate::record::{About, Era};

/// A part of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading, without a full stop.
    pub heading: &'static str,
    /// Its paragraphs: plain text, a sentence or more each.
    pub paragraphs: Vec<String>,
}

/// The page for a record that tells this of itself, in the order in which people should read it.
pub fn in_words(about: &About) -> Vec<Section> {
    vec![
        section("What is on record", &record(about)),
        section("The rule", &rule()),
        section("What counts as contact", &contact()),
        section("Beside the level", &beside()),
        section("How sure a level is", &certainty()),
        section("Dates known in part", &partial_dates()),
        section("What holds from before", &baseline()),
        section("Territories and borders", &territories()),
        section("What an event sets", &fields()),
        section("What is not covered", &not_covered(about.as_of)),
        section("How to correct us", &correction(about)),
    ]
}

fn section(heading: &'static str, paragraphs: &[String]) -> Section {
    Section {
        heading,
        paragraphs: paragraphs.to_vec(),
    }
}

fn record(about: &About) -> [String; 2] {
    [
        "The atlas stores no levels. It stores events: what happened, on which day, between whom, \
         and which pages say so. From the events up to a day it works out where each country \
         stands then, its stance, and a rule turns the stance into a level. One happening is one \
         event, however many states take part. Whatever is shown can be followed back to its \
         sources."
            .to_owned(),
        format!(
            "The record ends on {}. What came later is not in it; on later days everything stays \
             as it was then. The result depends on the record and the day alone.",
            day_in_words(about.as_of)
        ),
    ]
}

fn fields() -> [String; 8] {
    [
        "An event says explicitly, for each state, what it sets, whether it is an official \
         contact, whether it states the state’s own position, and whether it is an armed clash. \
         None of that is guessed from the kind of event. What no event sets is not known."
            .to_owned(),
        format!(
            "Recognition de jure: {}. Where no event says otherwise there is none.",
            names::<Recognition>()
        ),
        format!(
            "The state’s own mission in Kabul. It may be: {}.",
            names::<KabulMission>()
        ),
        format!(
            "The Afghan mission in its capital. It may be: {}. A consulate elsewhere, with the \
             embassy in other hands, counts as consular.",
            names::<AfghanMission>()
        ),
        format!(
            "Its own listing of the Taliban as terrorists: {}.",
            names::<TerrorListing>()
        ),
        format!(
            "Its sanctions: {}. Those of the United Nations and of the European Union are recorded \
             with these organisations; those of the Union are also shown on each of its members, \
             marked as through the EU.",
            names::<Sanctions>()
        ),
        format!("Afghan state assets: {}.", names::<AssetFreeze>()),
        "There is an ambassador when credentials are presented or accepted, or when the sending \
         government formally raises or announces the rank. An ambassador who stayed on in 2021 \
         with credentials given to the Republic leads a mission that is open, its rank not known; \
         a person of ambassadorial rank who works as chargé d’affaires is a chargé."
            .to_owned(),
    ]
}

fn rule() -> Vec<String> {
    let introduction = "The level of a country on a day is that of the first row that holds:";
    let rows =
        rule::in_words(Language::English).map(|(level, text)| format!("{}. {text}", label(level)));
    let no_data = format!("No data. {}", rule::no_data(Language::English));
    [introduction.to_owned()]
        .into_iter()
        .chain(rows)
        .chain([no_data])
        .collect()
}

fn label(level: Level) -> String {
    format!("Level {}, {}", level.number(), level.name())
}

fn contact() -> [String; 1] {
    [format!(
        "An official contact is one between officials of the state and officials of the Taliban \
         government, in that capacity. The transit of evacuees, private travel and meetings of \
         others are none. A contact counts through the same calendar day {CONTACT_MONTHS} months \
         later, or the last day of that month where it is shorter."
    )]
}

fn beside() -> [String; 3] {
    [
        "Sanctions, frozen assets and terror listings stand beside the level and never change it: \
         one country can hold talks and sanction at once."
            .to_owned(),
        format!(
            "Conflict is an armed clash of a state’s forces with those of the Taliban, or a \
             strike of its forces on Afghan soil, in the {CONFLICT_MONTHS} months up to the day. \
             It stands beside the level too: neighbours exchange ambassadors and fire. Militants, \
             smugglers and infiltrators are incidents, not conflict."
        ),
        format!(
            "A level is marked as old where all events that decide it are over \
             {AGED_AFTER_MONTHS} months old."
        ),
    ]
}

fn certainty() -> [String; 3] {
    [
        "Each event has a confidence. High: two independent sources, or one that is authoritative \
         for the matter, such as the ministry concerned, the United Nations, a court, or an \
         agency on the scene. Medium: a claim of one party alone. Low: one weak page."
            .to_owned(),
        "A level is as sure as the least sure of the events that decide it; what a later event \
         confirms is as sure as the surer of the two."
            .to_owned(),
        "Where sources disagree about a deciding event, its note says how, and the level is shown \
         as disputed. The layer Certainty marks every level on the map that is not fully sure."
            .to_owned(),
    ]
}

fn partial_dates() -> [String; 1] {
    [format!(
        "Of some events only the month or the year is known. They take effect on the first day \
         on which they can have happened, but not before {}, are shown as they are known, and \
         make a level that they alone decide uncertain. On one day, events with exact dates come \
         before those known in part.",
        day_in_words(Era::Second.first_day())
    )]
}

fn baseline() -> [String; 2] {
    let first_day = day_in_words(Era::Second.first_day());
    [
        format!(
            "The atlas begins on {first_day}, when the Taliban took Kabul. Missions that were \
             closed or absent before that day, listings, sanctions and freezes carry over. \
             Nothing else does: dealings with the Republic are no dealings with the Taliban."
        ),
        "The Taliban’s first government ruled from 1996 to 2001. Its era in the atlas begins in \
         1994, when the movement appeared. Its events never count in this one."
            .to_owned(),
    ]
}

fn territories() -> [String; 3] {
    [
        "Territories take the stance of the state that they belong to, and say so. What is \
         disputed or not generally recognised stands by itself, usually without data: Taiwan, \
         Kosovo, Northern Cyprus, Somaliland, Western Sahara, Palestine."
            .to_owned(),
        "Borders are shown as they stand de facto, disputed ones dashed. Colours, names and \
         borders are no statement on anybody’s claims."
            .to_owned(),
        "Afghanistan is the subject of the atlas and has no level.".to_owned(),
    ]
}

fn not_covered(as_of: Day) -> [String; 2] {
    [
        format!(
            "Anything after {}; the motives of states; trade and aid, except where they are an \
             official contact; dealings with other Afghan groups. “No data” means that no event on \
             record shows where a state stands. It does not mean that there were no contacts.",
            day_in_words(as_of)
        ),
        "Arab states, Africa and Latin America are thinly covered, and many states have only a \
         statement or an evacuation of August 2021 on record. A mission that was opened or closed quietly may \
         be missing. Many sources were read as copies or excerpts."
            .to_owned(),
    ]
}

fn correction(about: &About) -> [String; 2] {
    [
        "Say which event is wrong, by its id, or which is missing, and give a page that says so. \
         Each event stands in a file that people edit by hand, in assets/record, which also says \
         how events are coded. A level is never corrected by itself: argue about the event, or \
         about the rule."
            .to_owned(),
        format!(
            "The record may be used under {}: “{}, as of {}”.",
            about.licence,
            about.title,
            day_in_words(about.as_of)
        ),
    ]
}

/// All values of a field as people read them.
fn names<T: Word>() -> String {
    let names: Vec<&str> = T::ALL.iter().map(|word| word.name()).collect();
    match names.split_last() {
        // Some names have a comma of their own.
        Some((last, rest)) if !rest.is_empty() => format!("{}; or {last}", rest.join("; ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Vec<Section> {
        in_words(&About {
            as_of: "2026-07-01".parse().unwrap(),
            title: "A record".to_owned(),
            licence: "a licence".to_owned(),
        })
    }

    fn text() -> String {
        let sections = page().into_iter();
        let paragraphs: Vec<String> = sections.flat_map(|it| it.paragraphs).collect();
        paragraphs.join("\n")
    }

    #[test]
    fn the_page_holds_every_row_of_the_rule_in_its_order() {
        let text = text();
        let mut at = 0;
        for (level, condition) in rule::in_words(Language::English) {
            let row = format!("{}. {condition}", label(level));
            let found = text[at..].find(&row);
            assert!(found.is_some(), "{row}");
            at += found.unwrap();
        }
    }

    #[test]
    fn the_page_says_when_the_record_ends_and_how_to_cite_it() {
        let text = text();
        assert!(text.contains("ends on 1 July 2026"));
        assert!(text.contains("under a licence: “A record, as of 1 July 2026”"));
    }

    #[test]
    fn every_section_says_something() {
        for section in page() {
            assert!(!section.heading.is_empty() && !section.paragraphs.is_empty());
            for paragraph in &section.paragraphs {
                let ends = paragraph.ends_with('.') || paragraph.ends_with(':');
                assert!(ends, "{}: {paragraph}", section.heading);
                assert!(!paragraph.contains("  "), "{paragraph}");
            }
        }
    }
}
