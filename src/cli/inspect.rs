//! `inspect`: where a file of the atlas comes from.

use anyhow::Context as _;

use super::args::{InspectArgs, TextFormat};
use super::output;
use crate::picture::provenance::{self, Provenance, UsedExtent};

pub(super) fn run(args: &InspectArgs) -> anyhow::Result<()> {
    let path = &args.file;
    let provenance = provenance::read(path).with_context(|| path.display().to_string())?;
    let text = match args.format {
        TextFormat::Text => text(&provenance),
        TextFormat::Json => serde_json::to_string_pretty(&provenance)? + "\n",
    };
    output::answer(&text)?;
    Ok(())
}

fn text(it: &Provenance) -> String {
    let record = &it.record;
    let yes = |is: bool, words: &str| if is { words } else { "" }.to_owned();
    let is_data = it.data.is_some();
    let rows = [
        ("Made by", it.software()),
        ("Holds", yes(is_data, "rows of data")),
        (
            "Record",
            match &record.edition {
                None => format!("to {}", record.as_of),
                Some(edition) => format!("{edition}, to {}", record.as_of),
            },
        ),
        (
            "",
            format!("{} events, {} sources", record.events, record.sources),
        ),
        (
            "SHA-256 of the record",
            record.sha256.clone().unwrap_or_default(),
        ),
        ("Boundaries", it.boundaries.clone()),
        ("Date", it.date.clone()),
        ("Compared with", it.compare.clone().unwrap_or_default()),
        ("Chart", it.chart.clone().unwrap_or_default()),
        ("Animation", days(it).unwrap_or_default()),
        ("Era", it.era.clone()),
        ("Shows", extent(&it.extent)),
        (
            "Projection",
            format!(
                "{}{}",
                it.projection,
                yes(!it.is_usual_projection, ", as asked for")
            ),
        ),
        ("Layers", it.layers.clone()),
        ("Names", it.names.clone()),
        ("Own layers", it.own.join("; ")),
        ("Selected", it.selected.clone().unwrap_or_default()),
        ("Marked", it.marked.join(", ")),
        ("Filter", it.filter.clone().unwrap_or_default()),
        ("Class alone", it.isolated.clone().unwrap_or_default()),
        ("Language", it.language.clone().unwrap_or_default()),
        (
            "Title",
            match it.title.as_deref() {
                Some(title) if title.trim().is_empty() => "left out".to_owned(),
                _ => it.shown_title(),
            },
        ),
        ("Subtitle", it.subtitle.clone()),
        ("Left out", it.left_out.join(", ")),
        ("Colours", yes(!is_data, &it.theme)),
        ("Sea", yes(it.is_transparent, "left out")),
        (
            "Size",
            yes(
                !is_data,
                &format!(
                    "{} × {} pixels, scale {}",
                    it.size_px[0], it.size_px[1], it.scale
                ),
            ),
        ),
        (
            "Margin",
            yes(it.margin > 0.0, &format!("{} points", it.margin)),
        ),
        ("Paper", it.paper.clone().unwrap_or_default()),
        ("Licence", it.licence.clone()),
        ("Credit", it.credit.clone()),
    ];
    let told = rows.iter().filter(|(_, value)| !value.is_empty());
    let lines: Vec<String> = told
        .map(|(head, value)| format!("{head:<22} {}\n", output::harmless(value)))
        .collect();
    lines.concat()
}

/// The days of an animation.
fn days(it: &Provenance) -> Option<String> {
    let days = it.animation.as_ref()?;
    let (from, to, step) = (&days.from, &days.to, &days.step);
    let each = days.seconds_per_step;
    Some(format!("{from} to {to}, by {step}, {each} s each"))
}

fn extent(extent: &UsedExtent) -> String {
    match extent {
        UsedExtent::Region => "the region".to_owned(),
        UsedExtent::World => "the world".to_owned(),
        UsedExtent::Country { code } => format!("{code} and its surroundings"),
        UsedExtent::Box {
            west,
            south,
            east,
            north,
        } => format!("longitude {west} to {east}, latitude {south} to {north}"),
        UsedExtent::Exact(part) => format!(
            "x {} to {}, y {} to {} Earth radii of the projection",
            part.left, part.right, part.bottom, part.top
        ),
    }
}
