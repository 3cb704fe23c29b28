//! `export --workspace`: the picture of a view that was saved in the window.

use std::path::Path;

use anyhow::{Context as _, bail};

use super::args::ExportArgs;
use super::{export, output};
use crate::data::Progress;
use crate::explorer::workspace::{Reading, read};
use crate::picture::PictureRequest;
use crate::record::{Problem, Severity};
use crate::world::World;

/// A workspace has a few lines.
const LARGEST_BYTES: u64 = 1 << 20;

/// The picture of a workspace, in the size that the words ask for. What is wrong with the file is
/// told; with an error in it nothing is drawn, because that would be another picture.
pub(super) fn request(
    args: &ExportArgs,
    world: &World,
    path: &Path,
) -> anyhow::Result<PictureRequest> {
    let shown = path.display();
    let reading = reading(path, world)?;
    for problem in &reading.problems {
        output::complain(&problem.to_string());
    }
    let has_error = reading.has_error();
    let Some(workspace) = reading.workspace.filter(|_| !has_error) else {
        bail!("{shown} has an error; nothing was drawn");
    };
    let request = workspace.request(args.size_px(), export::scale(args)?, args.theme);
    let folder = path.parent().unwrap_or(path);
    let (own, problems) = workspace.open_own(folder, world, &Progress::default());
    if let Some(first) = problems.first() {
        bail!("{shown}: {first}; nothing was drawn");
    }
    let of_own = own.iter().flat_map(|layer| &layer.content.problems);
    export::tell_problems(of_own);
    Ok(PictureRequest {
        own,
        language: args.language,
        title: args.around.title.clone().or(request.title),
        is_transparent: args.transparent,
        layers: args.around.layers(request.layers),
        layout: args.around.layout()?,
        ..request
    })
}

/// What is wrong with a workspace, and with the files that it names.
pub(super) fn problems(path: &Path, world: &World) -> anyhow::Result<Vec<Problem>> {
    let Reading {
        workspace,
        mut problems,
    } = reading(path, world)?;
    if let Some(workspace) = workspace {
        let folder = path.parent().unwrap_or(path);
        let (_, of_own) = workspace.open_own(folder, world, &Progress::default());
        problems.extend(of_own.into_iter().map(|reason| Problem {
            file: path.display().to_string(),
            line: 1,
            field: "own".to_owned(),
            reason,
            severity: Severity::Error,
        }));
    }
    Ok(problems)
}

fn reading(path: &Path, world: &World) -> anyhow::Result<Reading> {
    let shown = path.display();
    let about = std::fs::metadata(path).with_context(|| format!("{shown} cannot be read"))?;
    // A pipe might never end.
    if !about.is_file() {
        bail!("{shown} is not an ordinary file");
    }
    if LARGEST_BYTES < about.len() {
        bail!("{shown} is larger than 1 MiB: no workspace is");
    }
    let bytes = std::fs::read(path).with_context(|| format!("{shown} cannot be read"))?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(read(&shown.to_string(), &text, world))
}
