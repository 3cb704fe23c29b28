//! Pixels as a PNG file.
//!
//! Rows are packed some at a time, on any thread; a file is what was packed, in order.

mod deflate;

use super::PictureError;
use super::raster::Pixels;

/// Rows that are packed together: the same whatever the number of threads.
const PACKED_ROWS: usize = 72;

/// The bytes of a PNG file: RGBA where `with_alpha`, else RGB.
pub fn encode(pixels: &Pixels, with_alpha: bool) -> Result<Vec<u8>, PictureError> {
    encode_with(pixels, with_alpha, &[])
}

/// The same with some words.
pub fn encode_with(
    pixels: &Pixels,
    with_alpha: bool,
    words: &Words,
) -> Result<Vec<u8>, PictureError> {
    let size = (pixels.width, pixels.height);
    let packer = Packer::new(size, with_alpha);
    let rows = pixels.rgba.chunks(pixels.width as usize * 4 * PACKED_ROWS);
    let parts = rows.map(|rows| packer.pack(rows)).collect();
    packer.finish(parts, words)
}

/// Texts of a file, each under its keyword.
pub type Words = [(&'static str, String)];

/// Makes a file from rows that are packed each by themselves.
#[derive(Debug, Clone, Copy)]
pub struct Packer {
    size: (u32, u32),
    with_alpha: bool,
}

/// Some rows of a file, packed.
#[derive(Debug)]
pub struct Packed {
    bytes: Vec<u8>,
    /// The checksum (RFC 1950, Adler-32) of what was packed, and its length in bytes.
    checksum: u32,
    length: usize,
}

impl Packer {
    /// For a file of this size: RGBA where `with_alpha`, else RGB.
    pub fn new(size: (u32, u32), with_alpha: bool) -> Self {
        Self { size, with_alpha }
    }

    /// Packs some whole rows, in the form of [`Pixels::rgba`].
    pub fn pack(&self, rgba: &[u8]) -> Packed {
        let width = self.size.0 as usize;
        let depth = if self.with_alpha { 4 } else { 3 };
        // A byte before each row says how it is filtered.
        let length = 1 + width * depth;
        let is_wide = length + depth > deflate::FARTHEST;
        let rows = rgba.chunks_exact((width * 4).max(1));
        let mut filtered = vec![0; rows.len() * length];
        for (row, pixels) in filtered.chunks_exact_mut(length).zip(rows) {
            if let [_, samples @ ..] = row {
                self.samples(pixels, samples);
            }
        }
        let distances = if is_wide {
            // The row above is too far away to be pointed at: differences to it stand instead.
            subtract_rows(&mut filtered, length);
            vec![1]
        } else {
            vec![depth, length, length - depth, length + depth]
        };
        Packed {
            bytes: deflate::block(&filtered, &distances, depth),
            checksum: simd_adler32::adler32(&&*filtered),
            length: filtered.len(),
        }
    }

    /// The samples of a row of pixels.
    fn samples(&self, pixels: &[u8], samples: &mut [u8]) {
        let pixels = pixels.as_chunks::<4>().0.iter();
        if self.with_alpha {
            for (pixel, samples) in pixels.zip(samples.as_chunks_mut::<4>().0) {
                *samples = straight(*pixel);
            }
        } else {
            for ([red, green, blue, _], samples) in pixels.zip(samples.as_chunks_mut::<3>().0) {
                *samples = [*red, *green, *blue];
            }
        }
    }

    /// The bytes of a file with these words, of rows that were packed in order.
    pub fn finish(&self, parts: Vec<Packed>, words: &Words) -> Result<Vec<u8>, PictureError> {
        let mut bytes = Vec::with_capacity(parts.iter().map(|part| part.bytes.len() + 12).sum());
        let mut encoder = png::Encoder::new(&mut bytes, self.size.0, self.size.1);
        encoder.set_color(if self.with_alpha {
            png::ColorType::Rgba
        } else {
            png::ColorType::Rgb
        });
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
        for (keyword, text) in words {
            encoder.add_itxt_chunk((*keyword).to_owned(), text.clone())?;
        }
        let mut file = encoder.write_header()?;
        let mut checksum = 1;
        let last = parts.len().saturating_sub(1);
        for (number, mut part) in parts.into_iter().enumerate() {
            checksum = joined(checksum, part.checksum, part.length);
            if number == 0 {
                // A stream of DEFLATE with a window of 32 KiB, made fast (RFC 1950).
                part.bytes.splice(0..0, [0x78, 0x01]);
            }
            if number == last {
                part.bytes.extend(deflate::LAST_BLOCK);
                part.bytes.extend(checksum.to_be_bytes());
            }
            file.write_chunk(png::chunk::IDAT, &part.bytes)?;
        }
        file.finish()?;
        Ok(bytes)
    }
}

/// Makes rows differences to the row above, all but the first.
fn subtract_rows(rows: &mut [u8], length: usize) {
    let count = rows.len() / length;
    for row in (1..count).rev() {
        let (above, below) = rows.split_at_mut(row * length);
        let pairs = below.iter_mut().zip(&above[(row - 1) * length..]);
        pairs.for_each(|(sample, above)| *sample = sample.wrapping_sub(*above));
        below[0] = UP;
    }
}

/// The filter that takes differences to the row above.
const UP: u8 = 2;

/// The checksum of two texts behind each other, of which the second is so long.
fn joined(first: u32, second: u32, length: usize) -> u32 {
    const PRIME: u64 = 65_521;
    let halves = |sum: u32| (u64::from(sum & 0xFFFF), u64::from(sum >> 16));
    let ((a1, b1), (a2, b2)) = (halves(first), halves(second));
    // Each sum of the second began at 1 and not where the first ended.
    let a = (a1 + a2 + PRIME - 1) % PRIME;
    let length = length as u64 % PRIME;
    let b = (b1 + b2 + length * (a1 + PRIME - 1)) % PRIME;
    (b << 16 | a) as u32
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

    #[test]
    fn a_file_of_many_parts_holds_the_same() {
        for (width, rows) in [(97, 3 * PACKED_ROWS as u32 + 5), (16_000, 5)] {
            check_parts(width, rows);
        }
    }

    fn check_parts(width: u32, height: u32) {
        let samples = (0..width * height).flat_map(|at| {
            let (x, y) = (at % width, at / width);
            let shade = if (x / 20 + y / 30) % 3 == 0 { x * y } else { 9 };
            [shade as u8, (shade >> 3) as u8, 200, 255]
        });
        let pixels = Pixels {
            width,
            height,
            rgba: samples.collect(),
        };
        for with_alpha in [false, true] {
            let bytes = encode(&pixels, with_alpha).unwrap();
            let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
            decoder.ignore_checksums(false);
            let mut reader = decoder.read_info().unwrap();
            let mut decoded = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut decoded).unwrap();
            let expected: Vec<u8> = if with_alpha {
                pixels.rgba.clone()
            } else {
                let rgb = pixels.rgba.chunks(4).flat_map(|pixel| &pixel[..3]);
                rgb.copied().collect()
            };
            assert!(decoded == expected);
        }
    }

    #[test]
    fn checksums_are_joined_as_if_of_one_text() {
        let text: Vec<u8> = (0..200_000_u32).map(|at| (at * 7 % 251) as u8).collect();
        let sum = |text: &[u8]| simd_adler32::adler32(&text);
        for at in [0, 1, 65_521, 150_000, text.len()] {
            let (first, second) = text.split_at(at);
            assert_eq!(joined(sum(first), sum(second), second.len()), sum(&text));
        }
    }
}
