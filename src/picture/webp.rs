//! Pixels as a WebP file without loss, which is smaller than PNG and which all browsers show.

use image_webp::{ColorType, WebPEncoder};

use super::PictureError;
use super::png::straight;
use super::raster::Pixels;

/// The bytes of a WebP file with a packet of XMP: RGBA where `with_alpha`, else RGB.
pub fn encode(pixels: &Pixels, with_alpha: bool, xmp: &str) -> Result<Vec<u8>, PictureError> {
    let rgba = pixels.rgba.as_chunks::<4>().0;
    let (samples, color): (Vec<u8>, ColorType) = if with_alpha {
        let straight = rgba.iter().flat_map(|pixel| straight(*pixel));
        (straight.collect(), ColorType::Rgba8)
    } else {
        let opaque = rgba
            .iter()
            .flat_map(|[red, green, blue, _]| [*red, *green, *blue]);
        (opaque.collect(), ColorType::Rgb8)
    };
    let mut bytes = Vec::new();
    let mut encoder = WebPEncoder::new(&mut bytes);
    encoder.set_xmp_metadata(xmp.as_bytes().to_vec());
    encoder.encode(&samples, pixels.width, pixels.height, color)?;
    Ok(bytes)
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
        for (with_alpha, expected) in [
            (true, &[255, 0, 0, 255, 0, 128, 0, 128][..]),
            (false, &[255, 0, 0, 0, 64, 0]),
        ] {
            let bytes = encode(&pixels, with_alpha, "<x/>").unwrap();
            let mut decoder = image_webp::WebPDecoder::new(std::io::Cursor::new(bytes)).unwrap();
            let mut decoded = vec![0; decoder.output_buffer_size().unwrap()];
            decoder.read_image(&mut decoded).unwrap();
            assert_eq!(decoded, expected);
            assert_eq!(decoder.xmp_metadata().unwrap().unwrap(), b"<x/>");
        }
    }
}
