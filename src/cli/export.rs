//! `export`: the map as a picture.

use std::path::Path;

use anyhow::{Context as _, bail};

use super::args::ExportArgs;
use super::{UsageError, output};
use crate::country::CountryCode;
use crate::picture::{self, Extent, PictureRequest, SizePx};
use crate::world::World;

/// How many problems of a file are told one by one.
const PROBLEMS_TOLD: usize = 20;

pub(super) fn run(args: &ExportArgs) -> anyhow::Result<()> {
    check_extension(&args.out)?;
    let world = match &args.data {
        Some(path) => World::with_shapes(path)?,
        None => World::embedded()?,
    };
    tell_problems(&world);
    if let Some(path) = &args.data
        && world.atlas.shapes.is_empty()
    {
        bail!("nothing in {} can be drawn", path.display());
    }
    let request = request(args, &world)?;
    let bytes = picture::draw(&request, &world)?;
    picture::save::save(&args.out, &bytes)?;
    let SizePx(width, height) = args.size;
    output::complain(&format!(
        "wrote {} ({width} × {height} pixels)",
        args.out.display()
    ));
    Ok(())
}

fn check_extension(path: &Path) -> anyhow::Result<()> {
    let extension = path
        .extension()
        .map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("png") => Ok(()),
        Some(other) => Err(UsageError(format!(
            "cannot write .{other} files; the name must end in .png"
        ))
        .into()),
        None => Err(UsageError("the file's name must end in .png".to_owned()).into()),
    }
}

fn tell_problems(world: &World) {
    let all: Vec<String> = world
        .record_problems
        .iter()
        .map(ToString::to_string)
        .chain(world.atlas_problems.iter().map(ToString::to_string))
        .collect();
    for problem in all.iter().take(PROBLEMS_TOLD) {
        output::complain(problem);
    }
    if let Some(rest) = all
        .len()
        .checked_sub(PROBLEMS_TOLD)
        .filter(|rest| *rest > 0)
    {
        output::complain(&format!("and {rest} more problems"));
    }
}

fn request(args: &ExportArgs, world: &World) -> anyhow::Result<PictureRequest> {
    let view = args.view.trim().to_lowercase();
    let extent = match (args.bbox, view.as_str()) {
        (Some(bounds), _) => Extent::Box(bounds),
        (None, "region") => Extent::Region,
        (None, "world") => Extent::World,
        (None, _) => Extent::Country(on_map(&args.view, world)?),
    };
    Ok(PictureRequest {
        date: args.on.unwrap_or(world.record.as_of()),
        extent,
        projection: args.projection,
        size_px: (args.size.0, args.size.1),
        scale: args.scale,
        theme: args.theme,
        layers: args.layers,
        selected: args
            .select
            .as_deref()
            .map(|country| on_map(country, world))
            .transpose()?,
        title: args.title.clone(),
        is_transparent: args.transparent,
    })
    .and_then(|request| match request.scale {
        scale if (0.25..=16.0).contains(&scale) => Ok(request),
        scale => Err(UsageError(picture::PictureError::Scale(scale).to_string()).into()),
    })
}

/// The country that the reader means, if the map has its shape.
fn on_map(text: &str, world: &World) -> anyhow::Result<CountryCode> {
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
