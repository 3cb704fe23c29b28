//! `explain`: why a country has its level: the rule's row, and the events that decide it.

use std::fmt::Write as _;

use serde::Serialize;

use super::args::{ExplainArgs, TextFormat};
use super::days::day_to_show;
use super::event_json::JsonEvent;
use super::{export::find_country, output, own_record};
use crate::country::CountryCode;
use crate::date::in_words;
use crate::engagement::{Assessment, Level, Measure, assess, rule};
use crate::language::Language;
use crate::places::Country;
use crate::record::value::Word as _;
use crate::record::{Event, EventIndex, RecordChoice};
use crate::world::World;

pub(super) fn run(args: &ExplainArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    let world = own_record::world(choice, None)?;
    let code = find_country(&args.country, &world)?;
    let answer = Answer::new(&world, code, args)?;
    let text = match args.format {
        TextFormat::Text => answer.text()?,
        TextFormat::Json => serde_json::to_string_pretty(&answer.json())? + "\n",
    };
    output::answer(&text)?;
    Ok(())
}

/// A country's stance on a date, ready to be written.
struct Answer<'a> {
    world: &'a World,
    code: CountryCode,
    country: Option<&'a Country>,
    /// The state whose stance it takes, if that is another.
    bearer: Option<&'a Country>,
    assessment: Assessment,
}

impl<'a> Answer<'a> {
    fn new(world: &'a World, code: CountryCode, args: &ExplainArgs) -> anyhow::Result<Self> {
        let day = day_to_show(&world.record, args.era, args.on)?;
        let bearer = world.places.bearer_of_stance(code);
        Ok(Self {
            world,
            code,
            country: world.places.country(code),
            bearer: world.places.country(bearer).filter(|_| bearer != code),
            assessment: assess(&world.record, &bearer.into(), day, args.era),
        })
    }

    fn name(&self) -> &str {
        self.country
            .map_or(self.code.as_str(), |country| &country.name)
    }

    fn sentence(&self) -> String {
        if self.code == CountryCode::AFGHANISTAN {
            return "Afghanistan is the subject of the atlas: levels are those of other states towards \
                    the Taliban government in Kabul."
                .to_owned();
        }
        let bearer = self.bearer.or(self.country);
        let name = bearer.map_or_else(|| self.code.to_string(), Country::in_sentence);
        let sentence = self.assessment.sentence(&self.world.record, &name);
        match (self.bearer, self.country) {
            (Some(bearer), Some(country)) => {
                let (own, owner) = (&country.name, bearer.in_sentence());
                format!("{own} takes the stance of {owner}, to which it belongs. {sentence}")
            }
            _ => sentence,
        }
    }

    fn level(&self) -> Option<Level> {
        self.assessment
            .level
            .filter(|_| self.code != CountryCode::AFGHANISTAN)
    }

    /// The row of the rule that holds, in words.
    fn rule(&self) -> String {
        rule::row_in_words(self.level(), Language::English)
    }

    fn event(&self, index: EventIndex) -> &Event {
        &self.world.record[index]
    }

    fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        writeln!(
            text,
            "{} ({}) on {}",
            self.name(),
            self.code,
            in_words(self.assessment.day)
        )?;
        match self.level() {
            Some(level) => {
                write!(text, "Level {}: {}", level.number(), level.name())?;
                if let Some(since) = self.assessment.since {
                    write!(text, ", since {}", since.iso())?;
                }
                writeln!(text)?;
            }
            None if self.code == CountryCode::AFGHANISTAN => {}
            None => writeln!(text, "No data")?,
        }
        writeln!(text, "\n{}", self.sentence())?;
        if self.code == CountryCode::AFGHANISTAN {
            return Ok(text);
        }
        writeln!(text, "\nRule: {}", self.rule())?;
        self.write_certainty(&mut text)?;
        self.write_stance(&mut text)?;
        self.write_events(&mut text, "Decided by", &self.assessment.deciding)?;
        self.write_events(
            &mut text,
            "Armed clashes in the 12 months before",
            &self.assessment.conflict,
        )?;
        if let Some(last) = self.assessment.last_event {
            writeln!(text, "\nLast event on record: {}", self.event(last).date)?;
        }
        Ok(text)
    }

    fn write_certainty(&self, text: &mut String) -> std::fmt::Result {
        let Some(certainty) = self.assessment.certainty else {
            return Ok(());
        };
        let mut words = vec![format!("confidence {}", certainty.confidence.id())];
        words.extend(
            certainty
                .has_partial_date
                .then(|| "decided by a date that is only partly known".to_owned()),
        );
        words.extend(certainty.is_disputed.then(|| "sources disagree".to_owned()));
        words.extend(
            self.assessment
                .aged
                .then(|| "decided over 24 months ago".to_owned()),
        );
        writeln!(text, "Certainty: {}", words.join("; "))
    }

    fn write_stance(&self, text: &mut String) -> std::fmt::Result {
        let pressure = self.assessment.pressure();
        let words = pressure.measures().map(|(measure, _)| match measure {
            Measure::Sanctions => "own sanctions",
            Measure::ThroughEu => "sanctions through the EU",
            Measure::AssetFreeze => "Afghan state assets frozen",
            Measure::TerrorListing => "the Taliban listed as terrorists",
        });
        let list: Vec<&str> = words.collect();
        let pressure = if list.is_empty() {
            "none known".to_owned()
        } else {
            list.join(", ")
        };
        writeln!(
            text,
            "\nMission in Kabul:        {}",
            self.assessment.kabul_mission().name()
        )?;
        writeln!(
            text,
            "Afghan mission there:    {}",
            self.assessment.afghan_mission().name()
        )?;
        writeln!(text, "Pressure:                {pressure}")?;
        let contact = self
            .assessment
            .last_contact()
            .map(|index| self.event(index).date.to_string());
        writeln!(
            text,
            "Last official contact:   {}",
            contact.as_deref().unwrap_or("none on record")
        )
    }

    fn write_events(
        &self,
        text: &mut String,
        heading: &str,
        events: &[EventIndex],
    ) -> std::fmt::Result {
        if events.is_empty() {
            return Ok(());
        }
        writeln!(text, "\n{heading}:")?;
        for index in events {
            let event = self.event(*index);
            writeln!(text, "  {}  {} [{}]", event.date, event.title, event.id)?;
            if let Some(note) = &event.note {
                writeln!(text, "      Note: {note}")?;
            }
            for source in &event.sources {
                writeln!(text, "      {}: {}", source.publisher, source.url)?;
            }
        }
        Ok(())
    }

    fn json(&self) -> Json {
        let assessment = &self.assessment;
        let ids = |events: &[EventIndex]| {
            events
                .iter()
                .map(|index| self.event(*index).id.clone())
                .collect()
        };
        let id = |event: Option<EventIndex>| event.map(|index| self.event(index).id.clone());
        let pressure = assessment.pressure();
        Json {
            code: self.code.to_string(),
            name: self.name().to_owned(),
            on: assessment.day.to_string(),
            takes_stance_of: self.bearer.map(|bearer| bearer.code.to_string()),
            level: self.level().map(Level::number),
            level_name: self.level().map(Level::name),
            since: assessment.since.map(|since| since.iso()),
            sentence: self.sentence(),
            rule: self.rule(),
            confidence: assessment
                .certainty
                .map(|certainty| certainty.confidence.id()),
            has_partial_date: assessment
                .certainty
                .map(|certainty| certainty.has_partial_date),
            is_disputed: assessment.certainty.map(|certainty| certainty.is_disputed),
            is_aged: assessment.aged,
            recognition: assessment.recognition().id(),
            kabul_mission: assessment.kabul_mission().id(),
            afghan_mission: assessment.afghan_mission().id(),
            sanctions_by: id(pressure.sanctions),
            asset_freeze_by: id(pressure.asset_freeze),
            terror_listing_by: id(pressure.terror_listing),
            sanctions_through_eu_by: id(pressure.through_eu),
            last_contact: id(assessment.last_contact()),
            conflict: ids(&assessment.conflict),
            deciding: assessment
                .deciding
                .iter()
                .map(|index| JsonEvent::new(self.event(*index)))
                .collect(),
            last_event: id(assessment.last_event),
        }
    }
}

/// The answer as JSON; events stand there by their ids, those that decide the level whole.
#[derive(Serialize)]
struct Json {
    code: String,
    name: String,
    on: String,
    takes_stance_of: Option<String>,
    level: Option<u8>,
    level_name: Option<&'static str>,
    since: Option<String>,
    sentence: String,
    rule: String,
    confidence: Option<&'static str>,
    has_partial_date: Option<bool>,
    is_disputed: Option<bool>,
    is_aged: bool,
    recognition: &'static str,
    kabul_mission: &'static str,
    afghan_mission: &'static str,
    sanctions_by: Option<String>,
    asset_freeze_by: Option<String>,
    terror_listing_by: Option<String>,
    sanctions_through_eu_by: Option<String>,
    last_contact: Option<String>,
    conflict: Vec<String>,
    deciding: Vec<JsonEvent>,
    last_event: Option<String>,
}
