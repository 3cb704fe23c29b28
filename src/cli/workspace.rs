//! `export --workspace`: the picture of a view that was saved in the window.

use std::path::Path;

use anyhow::{Context as _, bail};

use super::args::ExportArgs;
use super::{export, output};
use crate::explorer::workspace::read;
use crate::picture::PictureRequest;
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
    let reading = read(&shown.to_string(), &text, world);
    for problem in &reading.problems {
        output::complain(&problem.to_string());
    }
    let has_error = reading.has_error();
    let Some(workspace) = reading.workspace.filter(|_| !has_error) else {
        bail!("{shown} has an error; nothing was drawn");
    };
    let request = workspace.request(args.size_px(), export::scale(args)?, args.theme);
    Ok(PictureRequest {
        title: args.around.title.clone().or(request.title),
        language: args.language,
        is_transparent: args.transparent,
        layers: args.around.layers(request.layers),
        layout: args.around.layout()?,
        ..request
    })
}
