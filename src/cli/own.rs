//! Files of the reader's own that an export draws.

use anyhow::bail;

use super::args::OwnArgs;
use super::{UsageError, export, output};
use crate::data::Progress;
use crate::own::{self, Kind, MOST_LAYERS, OwnLayer, Style, Wish};
use crate::picture::Extent;
use crate::world::World;

/// Reads all files, those of `--add` in their order and the table of `--join`.
pub(super) fn layers(args: &OwnArgs, world: &World) -> anyhow::Result<Vec<OwnLayer>> {
    if args.add.len() + usize::from(args.join.is_some()) > MOST_LAYERS {
        return Err(UsageError(format!("no more than {MOST_LAYERS} files can be shown")).into());
    }
    if args.style.len() > args.add.len() {
        return Err(UsageError("there are more --style than --add".to_owned()).into());
    }
    let mut layers = Vec::new();
    let styles = args.style.iter().cloned().map(Some);
    let styles = styles.chain(std::iter::repeat(None));
    for (path, words) in args.add.iter().zip(styles) {
        let words = words.unwrap_or_default();
        let wish = Wish {
            style: words.style,
            key: words.key,
        };
        let mut layer = own::open(path, &wish, &world.places, &Progress::default())?;
        layer.opacity_percent = words.opacity_percent;
        if let Some(places) = layer.content.places()
            && places.atlas.shapes.is_empty()
        {
            export::tell_problems(layer.content.problems.iter());
            bail!("nothing in {} can be drawn", path.display());
        }
        layers.push(layer);
    }
    if let Some(path) = &args.join {
        let usual = Style::default();
        let wish = Wish {
            style: Style {
                color_by: args.column.clone(),
                method: args.method.unwrap_or_default(),
                classes: args.classes.unwrap_or(usual.classes),
                ..usual
            },
            key: args.key.clone(),
        };
        let layer = own::open(path, &wish, &world.places, &Progress::default())?;
        let Kind::Values(joined) = &layer.content.kind else {
            return Err(UsageError(format!(
                "{} is a map, not a table of countries; draw it with --add",
                path.display()
            ))
            .into());
        };
        output::complain(&format!(
            "{}: {} countries by column “{}”, coloured by “{}”; {} of {} rows name none",
            path.display(),
            joined.rows.len(),
            joined.key,
            layer.style.color_by.as_deref().unwrap_or_default(),
            joined.unmatched,
            joined.table.row_count(),
        ));
        layers.push(layer);
    }
    Ok(layers)
}

/// What all files with places show together, with a little around it.
pub(super) fn extent(layers: &[OwnLayer]) -> anyhow::Result<Extent> {
    Extent::of_own(layers).ok_or_else(|| {
        UsageError("--view own shows what --add names, and it is missing".to_owned()).into()
    })
}
