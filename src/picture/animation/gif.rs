//! An animation as GIF 89a.

use gif::{DisposalMethod, Encoder, Extension, Frame, Repeat};

use super::indexed::Patch;
use super::palette::Palette;
use crate::picture::PictureError;
use crate::picture::provenance::KEYWORD;

/// Writes the file: one table of colours for all frames, endless repetition. Times are in seconds,
/// and are rounded to hundredths. A comment holds where it comes from.
pub(super) fn encode(
    (width, height): (u32, u32),
    palette: &Palette,
    provenance: &str,
    frames: impl Iterator<Item = (Patch, f64)>,
) -> Result<Vec<u8>, PictureError> {
    let side = |side: u32| u16::try_from(side).map_err(|_large| PictureError::Size(width, height));
    let mut bytes = Vec::new();
    let colors = palette.colors().as_flattened();
    let mut encoder = Encoder::new(&mut bytes, side(width)?, side(height)?, colors)?;
    encoder.set_repeat(Repeat::Infinite)?;
    let comment = format!("{KEYWORD} {provenance}");
    encoder.write_raw_extension(Extension::Comment.into(), &[comment.as_bytes()])?;
    for (patch, seconds) in frames {
        encoder.write_frame(&Frame {
            delay: (seconds * 100.0).round() as u16,
            dispose: DisposalMethod::Keep,
            transparent: Some(palette.transparent()),
            left: side(patch.left)?,
            top: side(patch.top)?,
            width: side(patch.width)?,
            height: side(patch.height)?,
            buffer: patch.indices.into(),
            ..Frame::default()
        })?;
    }
    drop(encoder);
    Ok(bytes)
}
