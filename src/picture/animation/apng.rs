//! An animation as PNG, which shows its first frame where animations are not known.

use png::{BitDepth, BlendOp, ColorType, Compression, DisposeOp, Encoder, Filter};

use super::indexed::Patch;
use super::palette::Palette;
use crate::picture::PictureError;
use crate::picture::png::Words;

/// Writes the file: one table of colours for all frames, endless repetition. Times are in seconds,
/// and are rounded to thousandths.
pub(super) fn encode(
    (width, height): (u32, u32),
    palette: &Palette,
    n_frames: usize,
    words: &Words,
    frames: impl Iterator<Item = (Patch, f64)>,
) -> Result<Vec<u8>, PictureError> {
    const ENDLESS: u32 = 0;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    let mut colors = palette.colors().to_vec();
    let mut alphas = vec![u8::MAX; colors.len()];
    colors.push([0; 3]);
    alphas.push(0);
    encoder.set_palette(colors.as_flattened().to_vec());
    encoder.set_trns(alphas);
    encoder.set_compression(Compression::Balanced);
    // Places of a palette have no neighbourhood that a filter could use.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_animated(n_frames as u32, ENDLESS)?;
    encoder.set_blend_op(BlendOp::Over)?;
    encoder.set_dispose_op(DisposeOp::None)?;
    for (keyword, text) in words {
        encoder.add_itxt_chunk((*keyword).to_owned(), text.clone())?;
    }
    let mut writer = encoder.write_header()?;
    for (patch, seconds) in frames {
        writer.set_frame_delay((seconds * 1000.0).round() as u16, 1000)?;
        writer.set_frame_dimension(patch.width, patch.height)?;
        writer.set_frame_position(patch.left, patch.top)?;
        writer.write_image_data(&patch.indices)?;
    }
    writer.finish()?;
    Ok(bytes)
}
