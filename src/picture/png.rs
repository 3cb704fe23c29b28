//! Pixels as a PNG file.

use std::io::Write as _;

use super::PictureError;
use super::raster::Pixels;

/// The bytes of a PNG file: RGBA where `with_alpha`, else RGB.
pub fn encode(pixels: &Pixels, with_alpha: bool) -> Result<Vec<u8>, PictureError> {
    let size = (pixels.width, pixels.height);
    encode_rows(size, with_alpha, &[], |sink| sink(&pixels.rgba))
}

/// Texts of a file, each under its keyword.
pub type Words = [(&'static str, String)];

/// The bytes of a PNG file with these words, from rows in the form of [`Pixels::rgba`] as `rows`
/// has them.
///
/// Uses the encoder's fast setting: a seventh of the time of the default one, for files about a
/// fifth larger.
pub fn encode_rows(
    (width, height): (u32, u32),
    with_alpha: bool,
    words: &Words,
    rows: impl FnOnce(&mut dyn FnMut(&[u8]) -> Result<(), PictureError>) -> Result<(), PictureError>,
) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(if with_alpha {
        png::ColorType::Rgba
    } else {
        png::ColorType::Rgb
    });
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    encoder.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
    for (keyword, text) in words {
        encoder.add_itxt_chunk((*keyword).to_owned(), text.clone())?;
    }
    let mut file = encoder.write_header()?;
    let mut writer = file.stream_writer()?;
    let mut row = Vec::new();
    rows(&mut |rgba| {
        for pixels in rgba.chunks_exact(width as usize * 4) {
            row.clear();
            for pixel in pixels.as_chunks::<4>().0 {
                if with_alpha {
                    row.extend_from_slice(&straight(*pixel));
                } else {
                    row.extend_from_slice(&pixel[..3]);
                }
            }
            writer.write_all(&row).map_err(png::EncodingError::from)?;
        }
        Ok(())
    })?;
    writer.finish()?;
    file.finish()?;
    Ok(bytes)
}

/// Colours that are not multiplied with their alpha, as files have them.
pub(super) fn straight(pixel: [u8; 4]) -> [u8; 4] {
    let alpha = u32::from(pixel[3]);
    if alpha == 0 || alpha == 255 {
        return pixel;
    }
    let channel = |value: u8| ((u32::from(value) * 255 + alpha / 2) / alpha).min(255) as u8;
    [
        channel(pixel[0]),
        channel(pixel[1]),
        channel(pixel[2]),
        pixel[3],
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_the_pixels_that_were_given() {
        let pixels = Pixels {
            width: 2,
            height: 1,
            rgba: vec![255, 0, 0, 255, 0, 64, 0, 128],
        };
        let bytes = encode(&pixels, true).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
            .read_info()
            .unwrap();
        let mut decoded = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut decoded).unwrap();
        assert_eq!(decoded, [255, 0, 0, 255, 0, 128, 0, 128]);
    }
}
