//! `passage`: all that is known of a corridor or a border crossing: how far each part has come, what
//! happened when, and where that is written.

use std::fmt::Write as _;

use serde::Serialize;

use super::args::{PassageArgs, TextFormat};
use super::{UsageError, output, own_record};
use crate::country::Party;
use crate::date::{Day, EventDate, in_words};
use crate::explorer::listing::{crossing_in_words, statuses};
use crate::language::Language;
use crate::places::Places;
use crate::record::value::Word as _;
use crate::record::{Corridor, Crossing, Record, RecordChoice, Source};

/// A corridor or a crossing, ready to be written.
#[derive(Debug, Serialize)]
struct Passage {
    id: String,
    name: String,
    /// What it is: a kind of corridor, or a border crossing.
    kind: &'static str,
    date: String,
    /// How far the whole or each part has come by the date.
    status: Vec<PartStatus>,
    summary: String,
    note: Option<String>,
    /// By name: those who take part in a corridor, or the neighbour of a crossing.
    partners: Vec<String>,
    #[serde(skip)]
    partners_are: &'static str,
    concerned: Vec<String>,
    /// In the order of the dates, also what came after the date.
    history: Vec<Step>,
    sources: Vec<Page>,
}

#[derive(Debug, Serialize)]
struct PartStatus {
    /// The sections that share it; none for the whole.
    sections: Vec<String>,
    status: String,
}

#[derive(Debug, Serialize)]
struct Step {
    /// As precise as it is known: 2024-10-09, 2024-10 or 2024.
    date: String,
    #[serde(skip)]
    when: EventDate,
    sections: Vec<String>,
    /// The status from then on, if it sets one.
    sets: Option<&'static str>,
    text: String,
    url: Option<String>,
}

#[derive(Debug, Serialize)]
struct Page {
    publisher: String,
    title: String,
    url: String,
}

pub(super) fn run(args: &PassageArgs, choice: &RecordChoice) -> anyhow::Result<()> {
    let world = own_record::world(choice, None)?;
    // Lines and gates are older than any era.
    let last = world.record.as_of();
    let day = args.on.map_or(last, |day| day.min(last));
    let passage = find(&world.record, &args.name)?.told(&world.places, day);
    let text = match args.format {
        TextFormat::Text => passage.text(day)?,
        TextFormat::Json => serde_json::to_string_pretty(&passage)? + "\n",
    };
    output::answer(&text)?;
    Ok(())
}

/// One of the two.
#[derive(Debug, Clone, Copy)]
enum Found<'a> {
    Corridor(&'a Corridor),
    Crossing(&'a Crossing),
}

impl<'a> Found<'a> {
    fn id(self) -> &'a str {
        match self {
            Self::Corridor(it) => &it.id,
            Self::Crossing(it) => &it.id,
        }
    }

    fn name(self) -> &'a str {
        match self {
            Self::Corridor(it) => &it.name,
            Self::Crossing(it) => &it.name,
        }
    }

    fn told(self, places: &Places, day: Day) -> Passage {
        match self {
            Self::Corridor(it) => of_corridor(it, places, day),
            Self::Crossing(it) => of_crossing(it, places, day),
        }
    }
}

/// The one with this id, or the only one in whose name or id the words stand.
fn find<'a>(record: &'a Record, text: &str) -> anyhow::Result<Found<'a>> {
    let wanted = text.trim().to_lowercase();
    let corridors = record.corridors().iter().map(Found::Corridor);
    let crossings = record.crossings().iter().map(Found::Crossing);
    let all: Vec<Found<'a>> = corridors.chain(crossings).collect();
    if let Some(exact) = all.iter().find(|it| it.id() == wanted) {
        return Ok(*exact);
    }
    let has_words = |it: &&Found<'a>| {
        let name = it.name().to_lowercase();
        !wanted.is_empty() && (name.contains(&wanted) || it.id().contains(&wanted))
    };
    let found: Vec<&Found<'a>> = all.iter().filter(has_words).collect();
    let ids = |found: &[&Found<'a>]| {
        let ids: Vec<&str> = found.iter().map(|it| it.id()).collect();
        ids.join(", ")
    };
    let reason = match found.as_slice() {
        [one] => return Ok(**one),
        [] => format!(
            "“{text}” is no corridor and no border crossing of the record; \
             `kabul-atlas list corridors` and `kabul-atlas list crossings` list them"
        ),
        several => format!("“{text}” could be any of these: {}", ids(several)),
    };
    Err(UsageError(reason).into())
}

fn of_corridor(corridor: &Corridor, places: &Places, day: Day) -> Passage {
    let has_parts = corridor.sections.len() > 1;
    let names = |parties: &[Party]| parties.iter().map(|it| places.name(it)).collect();
    let section = |number: &usize| corridor.sections.get(*number).map(|it| it.name.clone());
    let statuses = statuses(corridor, day);
    Passage {
        id: corridor.id.clone(),
        name: corridor.name.clone(),
        kind: corridor.kind.name(),
        date: day.to_string(),
        status: statuses
            .iter()
            .map(|it| PartStatus {
                sections: it
                    .sections
                    .iter()
                    .filter(|_| has_parts)
                    .map(|name| (*name).to_owned())
                    .collect(),
                status: it.in_words(Language::English),
            })
            .collect(),
        summary: corridor.summary.clone(),
        note: corridor.note.clone(),
        partners: names(&corridor.partners),
        partners_are: "Partners",
        concerned: names(&corridor.concerned),
        history: corridor
            .milestones
            .iter()
            .map(|it| Step {
                date: it.date.iso(),
                when: it.date,
                sections: it.sections.iter().filter_map(section).collect(),
                sets: it.sets.map(|status| status.name()),
                text: it.text.clone(),
                url: it.url.clone(),
            })
            .collect(),
        sources: pages(&corridor.sources),
    }
}

fn of_crossing(crossing: &Crossing, places: &Places, day: Day) -> Passage {
    Passage {
        id: crossing.id.clone(),
        name: crossing.name.clone(),
        kind: "Border crossing",
        date: day.to_string(),
        status: vec![PartStatus {
            sections: Vec::new(),
            status: crossing_in_words(crossing, day, Language::English),
        }],
        summary: crossing.summary.clone(),
        note: crossing.note.clone(),
        partners: vec![places.name(&crossing.neighbour.into())],
        partners_are: "Neighbour",
        concerned: Vec::new(),
        history: crossing
            .changes
            .iter()
            .map(|it| Step {
                date: it.date.iso(),
                when: it.date,
                sections: Vec::new(),
                sets: Some(it.status.name()),
                text: it.text.clone(),
                url: it.url.clone(),
            })
            .collect(),
        sources: pages(&crossing.sources),
    }
}

fn pages(sources: &[Source]) -> Vec<Page> {
    let sources = sources.iter();
    sources
        .map(|source| Page {
            publisher: source.publisher.clone(),
            title: source.title.clone(),
            url: source.url.clone(),
        })
        .collect()
}

impl Passage {
    fn text(&self, day: Day) -> Result<String, std::fmt::Error> {
        let mut text = format!("{} ({})\n{}\n", self.name, self.id, self.kind);
        writeln!(text, "On {}:", in_words(day))?;
        for part in &self.status {
            match part.sections.join("; ").as_str() {
                "" => writeln!(text, "  {}", part.status)?,
                sections => writeln!(text, "  {sections}: {}", part.status)?,
            }
        }
        writeln!(text, "\n{}", self.summary)?;
        if let Some(note) = &self.note {
            writeln!(text, "Note: {note}")?;
        }
        for (head, names) in [
            (self.partners_are, &self.partners),
            ("Also concerned", &self.concerned),
        ] {
            if !names.is_empty() {
                writeln!(text, "{head}: {}", names.join(", "))?;
            }
        }
        let (before, after): (Vec<&Step>, Vec<&Step>) = self
            .history
            .iter()
            .partition(|step| step.when.first_day() <= day);
        for (head, steps) in [("What happened", before), ("What came after", after)] {
            if !steps.is_empty() {
                writeln!(text, "\n{head}:")?;
            }
            for step in steps {
                write_step(&mut text, step)?;
            }
        }
        text += "\nSources:\n";
        for page in &self.sources {
            let title = match page.title.as_str() {
                "" => String::new(),
                title => format!(", “{title}”"),
            };
            writeln!(text, "  {}{title}: {}", page.publisher, page.url)?;
        }
        Ok(text)
    }
}

fn write_step(text: &mut String, step: &Step) -> std::fmt::Result {
    write!(text, "  {}", step.when)?;
    if let Some(status) = step.sets {
        write!(text, " [{status}]")?;
    }
    if !step.sections.is_empty() {
        write!(text, " {}:", step.sections.join("; "))?;
    }
    writeln!(text, " {}", step.text)?;
    if let Some(url) = &step.url {
        writeln!(text, "    {url}")?;
    }
    Ok(())
}
