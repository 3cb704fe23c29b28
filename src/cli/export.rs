//! `export`: the map as a picture, or as many of them.

use std::path::Path;

use anyhow::{Context as _, bail};

use super::args::ExportArgs;
use super::check::count;
use super::days::day_to_show;
use super::{Ending, UsageError, animate, batch, filter, output, own, own_record, workspace};
use crate::atlas::problem::Problem;
use crate::country::CountryCode;
use crate::date::Day;
use crate::own::{OwnLayer, coloring};
use crate::picture::{self, Extent, FileForm, FileRequest, Form, PictureRequest, SizePx};
use crate::record::RecordChoice;
use crate::scene::{Preset, ThemeName};
use crate::world::World;

/// How many problems of a file are told one by one.
const PROBLEMS_TOLD: usize = 20;

/// What is written, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target<'a> {
    path: &'a Path,
    form: FileForm,
}

pub(super) fn run(args: &ExportArgs, choice: &RecordChoice) -> anyhow::Result<Ending> {
    if let Some(list) = &args.batch {
        return batch::run(list, choice);
    }
    let target = target(args)?;
    let world = load(args, choice)?;
    write(args, target, &world)?;
    // The process ends here: its memory goes back whole, which is faster than piece by piece.
    std::mem::forget(world);
    Ok(Ending::Done)
}

/// Record and shapes, and what is wrong with them.
pub(super) fn load(args: &ExportArgs, choice: &RecordChoice) -> anyhow::Result<World> {
    let world = own_record::world(choice, args.data.as_deref())?;
    tell_problems(world.atlas_problems.iter());
    if let Some(path) = &args.data
        && world.atlas.shapes.is_empty()
    {
        bail!("nothing in {} can be drawn", path.display());
    }
    Ok(world)
}

/// Draws and writes what is asked for.
pub(super) fn write(args: &ExportArgs, target: Target<'_>, world: &World) -> anyhow::Result<()> {
    let own = own::layers(&args.own, world)?;
    let of_own = own.iter().flat_map(|layer| &layer.content.problems);
    tell_problems(of_own);
    let Target { path, form } = target;
    let file = file(args, form, world, own)?;
    tell_ignored(args, &file);
    let n_files = animate::save(&file, world, path)?;
    if form.is_data() {
        let rows = picture::data::table(file.picture(), world)?.rows.len();
        let path = path.display();
        output::complain(&format!("wrote {path} ({rows} states and territories)"));
        return Ok(());
    }
    if form == FileForm::Frames {
        let (folder, SizePx(width, height)) = (path.display(), args.size);
        let pictures = count(n_files, "picture");
        output::complain(&format!(
            "wrote {pictures} into {folder} ({width} × {height} pixels)"
        ));
    } else {
        tell_written(path, args);
    }
    tell_credits(file.picture(), world);
    Ok(())
}

/// What the file is to hold, in the words that the window uses too.
fn file(
    args: &ExportArgs,
    form: FileForm,
    world: &World,
    own: Vec<OwnLayer>,
) -> anyhow::Result<FileRequest> {
    Ok(match form {
        FileForm::Day(form) => {
            let picture = if let Some(file) = &args.workspace {
                let mut request = workspace::request(args, world, file)?;
                request.own.extend(own);
                request
            } else {
                let (date, compare) = days(args, world)?;
                request(args, world, own, (date, compare))?
            };
            let paper = args.paper();
            FileRequest::Day {
                picture,
                form,
                paper,
            }
        }
        FileForm::Days(format) => FileRequest::Days {
            animation: animate::request(args, world, own)?,
            format,
        },
        FileForm::Frames => FileRequest::Frames(animate::request(args, world, own)?),
    })
}

/// Says which words have no use beside a table that colours the countries.
fn tell_ignored(args: &ExportArgs, file: &FileRequest) {
    let Some(table) = coloring(&file.picture().own) else {
        return;
    };
    let name = &table.content.name;
    if file.form().is_data() {
        output::complain(&format!(
            "the file holds levels, as without “{name}”: pictures alone show its values"
        ));
        return;
    }
    let words = [
        (args.compare.is_some(), "--compare"),
        (args.isolate.is_some(), "--isolate"),
        (!file.picture().filter.is_empty(), "a filter"),
    ];
    let words: Vec<&str> = words.iter().filter(|it| it.0).map(|it| it.1).collect();
    if !words.is_empty() {
        output::complain(&format!(
            "“{name}” colours the countries: {} changes nothing about their colours",
            words.join(" or ")
        ));
    }
}

fn tell_written(path: &Path, args: &ExportArgs) {
    let path = path.display();
    let size = match (args.paper(), args.size) {
        (Some(paper), _) => paper.to_string(),
        (None, SizePx(width, height)) => format!("{width} × {height} pixels"),
    };
    output::complain(&format!("wrote {path} ({size})"));
}

/// Reminds whoever leaves the credits out that they belong to the picture.
fn tell_credits(request: &PictureRequest, world: &World) {
    if !request.layout.has_credits {
        let credits = picture::credits_of(request, world);
        output::complain(&format!(
            "the picture has no credits: give them where it is published: {credits}"
        ));
    }
}

/// What the file's name and the other words ask for, if they go together.
pub(super) fn target(args: &ExportArgs) -> anyhow::Result<Target<'_>> {
    let wrong = |text: String| anyhow::Error::from(UsageError(text));
    let (path, form) = match (&args.out, &args.frames) {
        (_, Some(folder)) => (folder, FileForm::Frames),
        (Some(path), None) => {
            let form = FileForm::of(path).map_err(|unknown| wrong(unknown.to_string()))?;
            (path, form)
        }
        (None, None) => return Err(wrong("a file to write is missing".to_owned())),
    };
    let asks_for_many = [
        (args.from.is_some(), "--from"),
        (args.to.is_some(), "--to"),
        (args.step.is_some(), "--step"),
        (args.seconds_per_step.is_some(), "--seconds-per-step"),
    ];
    let asks_for_one = [
        (args.on.is_some(), "--on"),
        (args.compare.is_some(), "--compare"),
        (args.workspace.is_some(), "--workspace"),
        (
            args.transparent && form != FileForm::Frames,
            "--transparent",
        ),
    ];
    let first = |words: &[(bool, &'static str)]| {
        let word = words.iter().find(|(is_given, _)| *is_given)?;
        Some(word.1)
    };
    if args.page.is_some() && form != FileForm::Day(Form::Pdf) {
        return Err(wrong(
            "--page is for .pdf files; say how many pixels others have, such as --size 3508x2480 \
             --scale 3.125 for A4 at 300 dots per inch"
                .to_owned(),
        ));
    }
    if let Some(class) = args.isolate
        && class.is_of_change() != args.compare.is_some()
    {
        return Err(wrong(if class.is_of_change() {
            format!("--isolate {class} is about a change: say with --compare since when")
        } else {
            format!(
                "--isolate {class} is about levels, and --compare shows changes: name one such as \
                 change:+2 or change:new"
            )
        }));
    }
    match form {
        FileForm::Day(_) => match first(&asks_for_many) {
            Some(word) => Err(wrong(format!(
                "{word} is for animations, and a .{} file holds one picture: name a .gif or .apng \
                 file, or a folder for single pictures, such as years/; for one date, use --on",
                form.extension()
            ))),
            None => Ok(Target { path, form }),
        },
        FileForm::Frames if args.seconds_per_step.is_some() => Err(wrong(
            "--seconds-per-step is for animations: single pictures in a folder stand as long as \
             whoever shows them likes"
                .to_owned(),
        )),
        FileForm::Days(_) | FileForm::Frames => match first(&asks_for_one) {
            Some(word @ ("--on" | "--compare")) => Err(wrong(format!(
                "{word} is for single pictures, not for days in a row: name a .png file, or say \
                 which days to show with --from and --to"
            ))),
            Some("--transparent") => Err(wrong(
                "--transparent is for single pictures, not for animations: name a .png file, or a \
                 folder, such as years/"
                    .to_owned(),
            )),
            Some(word) => Err(wrong(format!(
                "{word} is for single pictures, not for days in a row: name a .png file"
            ))),
            None => Ok(Target { path, form }),
        },
    }
}

/// The date to show, and the one to compare it with; the later one is the date.
fn days(args: &ExportArgs, world: &World) -> anyhow::Result<(Day, Option<Day>)> {
    let record = &world.record;
    let date = day_to_show(record, args.era, args.on)?;
    let Some(compare) = args.compare else {
        return Ok((date, None));
    };
    let compare = day_to_show(record, args.era, Some(compare))?;
    if compare > date {
        output::complain(&format!(
            "--compare {compare} is after {date}: the map shows the change from {date} to {compare}"
        ));
    }
    if compare == date {
        output::complain(&format!("both dates are {date}: nothing changes"));
    }
    Ok(picture::days_in_order(date, Some(compare)))
}

/// Tells what is wrong with the files. What was put right without loss is only counted.
pub(super) fn tell_problems<'a>(problems: impl Iterator<Item = &'a Problem>) {
    let (repairs, faults): (Vec<_>, Vec<_>) = problems.partition(|it| it.what.is_repair());
    for problem in faults.iter().take(PROBLEMS_TOLD) {
        output::complain(&problem.to_string());
    }
    let rest = faults.len().saturating_sub(PROBLEMS_TOLD);
    if rest > 0 {
        output::complain(&format!("and {rest} more problems"));
    }
    if let Some(first) = repairs.first() {
        let count = match repairs.len() {
            1 => "1 thing was".to_owned(),
            many => format!("{many} things were"),
        };
        output::complain(&format!(
            "{count} put right without loss; `kabul-atlas check {}` lists them",
            first.file
        ));
    }
}

/// The picture of a day that the words ask for.
pub(super) fn request(
    args: &ExportArgs,
    world: &World,
    own: Vec<OwnLayer>,
    (date, compare): (Day, Option<Day>),
) -> anyhow::Result<PictureRequest> {
    let view = args.view.trim().to_lowercase();
    let extent = match (args.bbox, args.plane_box, view.as_str()) {
        (Some(bounds), _, _) => Extent::Box(bounds),
        (None, Some(bounds), _) => Extent::Exact(bounds),
        (None, None, "region") => Extent::Region,
        (None, None, "world") => Extent::World,
        (None, None, "own") => own::extent(&own)?,
        (None, None, _) => Extent::Country(on_map(&args.view, world)?),
    };
    let scale = scale(args)?;
    let selected = args.select.as_deref();
    let mut marked = Vec::new();
    for country in &args.mark {
        let code = on_map(country, world)?;
        if !marked.contains(&code) {
            marked.push(code);
        }
    }
    Ok(PictureRequest {
        date,
        compare,
        era: args.era,
        extent,
        projection: args.projection,
        size_px: args.size_px(),
        scale,
        theme: args.theme.unwrap_or(ThemeName::Light),
        layers: args
            .around
            .layers(args.preset.map_or(args.layers, Preset::layers)),
        language: args.language,
        names: args.names,
        selected: selected.map(|country| on_map(country, world)).transpose()?,
        marked,
        isolated: args.isolate,
        filter: filter::of(&args.filter, world)?,
        title: args.around.title.clone(),
        is_transparent: args.transparent,
        layout: args.around.layout()?,
        own,
    })
}

/// The scale, if it is one.
pub(super) fn scale(args: &ExportArgs) -> anyhow::Result<f32> {
    let scale = args.scale;
    if !picture::SCALE.contains(&scale) {
        return Err(UsageError(picture::PictureError::Scale(scale).to_string()).into());
    }
    Ok(scale)
}

/// The country that the reader means, if the map has its shape.
pub(super) fn on_map(text: &str, world: &World) -> anyhow::Result<CountryCode> {
    let code = find_country(text, world)?;
    world
        .atlas
        .find(code)
        .map(|_shape| code)
        .with_context(|| format!("the map has no shape for {code}"))
}

/// The country that the reader means by a code or a name.
pub(super) fn find_country(text: &str, world: &World) -> anyhow::Result<CountryCode> {
    let found = world.places.find(text).map(|country| country.code);
    found.ok_or_else(|| {
        let like = world
            .places
            .nearest(text)
            .map_or_else(String::new, |country| {
                format!("; did you mean {} ({})?", country.code, country.name)
            });
        UsageError(format!("“{text}” is no country that the atlas knows{like}")).into()
    })
}

#[cfg(test)]
mod same;
