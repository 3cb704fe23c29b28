//! `events`: the events of the record, filtered, as a table, as CSV or whole as JSON.

use super::args::{EventsArgs, TableFormat};
use super::event_json::JsonEvent;
use super::export::find_country;
use super::filter::group;
use super::{UsageError, output, own_record, sheet};
use crate::country::Party;
use crate::groups::Group;
use crate::record::value::Word as _;
use crate::record::{Event, RecordChoice, row};
use crate::world::World;

/// How many parties of an event the table names.
const PARTIES_SHOWN: usize = 3;

pub(super) fn run(args: &EventsArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    if let (Some(from), Some(to)) = (args.from, args.to)
        && to.last_day() < from.first_day()
    {
        let (from, to) = (from.iso(), to.iso());
        return Err(UsageError(format!("--from {from} is after --to {to}")).into());
    }
    let world = own_record::world(choice, None)?;
    let filter = Filter::new(args, &world)?;
    let events = world.record.events().iter();
    let events: Vec<&Event> = events.filter(|event| filter.lets_through(event)).collect();
    if events.is_empty() {
        output::complain("no event on record is like that");
    }
    let text = match args.format {
        TableFormat::Table => table(&events),
        TableFormat::Csv => csv(&events)?,
        TableFormat::Json => {
            let events: Vec<JsonEvent> = events.into_iter().map(JsonEvent::new).collect();
            serde_json::to_string_pretty(&events)? + "\n"
        }
    };
    output::answer(&text)?;
    Ok(())
}

/// What was asked for, with countries found and words in small letters.
struct Filter<'a> {
    args: &'a EventsArgs,
    parties: Vec<Party>,
    words: Vec<String>,
    groups: Vec<&'a Group>,
}

impl<'a> Filter<'a> {
    fn new(args: &'a EventsArgs, world: &'a World) -> anyhow::Result<Self> {
        let groups = args.group.iter().map(|text| group(text, world));
        let parties = args.country.iter().map(|text| find_party(text, world));
        let text = args.text.as_deref().unwrap_or_default().to_lowercase();
        Ok(Self {
            args,
            groups: groups.collect::<Result<_, _>>()?,
            parties: parties.collect::<Result<_, _>>()?,
            words: text.split_whitespace().map(str::to_owned).collect(),
        })
    }

    /// Whether a member of one of the groups took part, as they were on that day.
    fn has_member(&self, event: &Event) -> bool {
        let states = event.parties.iter().filter_map(Party::country);
        let day = event.effect_day();
        let mut members = states.flat_map(|state| self.groups.iter().map(move |it| (it, state)));
        self.groups.is_empty() || members.any(|(group, state)| group.has(state, day))
    }

    fn lets_through(&self, event: &Event) -> bool {
        let args = self.args;
        let is_party = self.parties.is_empty()
            || self
                .parties
                .iter()
                .any(|party| event.parties.contains(party));
        let is_late = args
            .from
            .is_none_or(|from| from.first_day() <= event.date.last_day());
        let is_early = args
            .to
            .is_none_or(|to| event.date.first_day() <= to.last_day());
        is_party
            && self.has_member(event)
            && is_late
            && is_early
            && args.era.is_none_or(|era| era == event.era)
            && (args.kind.is_empty() || args.kind.contains(&event.kind))
            && (args.confidence.is_empty() || args.confidence.contains(&event.confidence))
            && self.has_words(event)
    }

    fn has_words(&self, event: &Event) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let mut parts = vec![event.id.as_str(), &event.title, &event.summary];
        parts.extend(event.note.as_deref());
        parts.extend(event.place.as_ref().map(|place| place.name.as_str()));
        for source in &event.sources {
            parts.extend([source.publisher.as_str(), &source.title, &source.url]);
        }
        let text = parts.join("\n").to_lowercase();
        self.words.iter().all(|word| text.contains(word))
    }
}

/// The country or organisation that the reader means.
fn find_party(text: &str, world: &World) -> anyhow::Result<Party> {
    let wanted = text.trim().to_lowercase();
    let is_meant = |party: &&Party| {
        let code = party.to_string().to_lowercase();
        let short = code.strip_prefix("org:");
        let named = world.places.organisation(party).is_some_and(|known| {
            let names = [Some(&known.name), known.short.as_ref()];
            let names = names.into_iter().flatten().chain(&known.aliases);
            names.into_iter().any(|name| name.to_lowercase() == wanted)
        });
        short.is_some() && (named || code == wanted || short == Some(&wanted))
    };
    if world.places.find(text).is_none()
        && let Some(organisation) = world.record.parties().find(is_meant)
    {
        return Ok(organisation.clone());
    }
    find_country(text, world).map(Party::from)
}

/// The first parties, and how many more there are.
fn some_codes(event: &Event) -> String {
    let shown = event.parties.iter().take(PARTIES_SHOWN);
    let mut codes: Vec<String> = shown.map(Party::to_string).collect();
    let n_more = event.parties.len().saturating_sub(PARTIES_SHOWN);
    codes.extend((0 < n_more).then(|| format!("+{n_more}")));
    codes.join(" ")
}

fn table(events: &[&Event]) -> String {
    let rows = events.iter().map(|event| {
        [
            event.date.iso(),
            some_codes(event),
            event.kind.id().to_owned(),
            event.confidence.id().to_owned(),
            event.title.clone(),
            event.id.clone(),
        ]
    });
    let heads = ["Date", "Parties", "Kind", "Confidence", "Title", "Id"];
    sheet::table(heads, rows)
}

fn csv(events: &[&Event]) -> anyhow::Result<String> {
    let rows = events.iter().map(|event| row::cells(event));
    sheet::csv(row::COLUMNS, rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::read_texts;

    #[test]
    fn a_formula_in_a_title_is_a_text_in_the_csv() {
        let text = r#"
            [[event]]
            id = "a"
            date = "2024"
            kind = "talks"
            title = "=HYPERLINK(\"https://example.org\")"
            summary = "-1, \"quoted\""
            parties = ["CHN", "ORG:UN"]
            confidence = "low"
            [[event.source]]
            url = "https://example.org/a"
            publisher = "P"
            [[event.source]]
            url = "https://example.org/b;c"
            publisher = "P"
        "#;
        let (record, _) = read_texts([("events.toml", text)]);
        let events: Vec<&Event> = record.events().iter().collect();
        let written = csv(&events).unwrap();
        let mut reader = csv::Reader::from_reader(written.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(&row[2], "CHN ORG:UN");
        assert_eq!(&row[4], "'=HYPERLINK(\"https://example.org\")");
        assert_eq!(&row[5], "'-1, \"quoted\"");
        assert_eq!(&row[7], "https://example.org/a https://example.org/b;c");
    }
}
