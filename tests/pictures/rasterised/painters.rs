//! Programs that turn files into pixels, over white.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use ::hayro::hayro_interpret::InterpreterSettings;
use ::hayro::hayro_syntax::Pdf;
use ::hayro::vello_cpu::color::palette::css::WHITE;
use ::hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use ::resvg::tiny_skia;
use ::resvg::usvg::{self, fontdb};
use kabul_atlas::text::FILES;

/// Red, green and blue, row by row.
#[derive(Debug)]
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) rgb: Vec<u8>,
}

impl Pixels {
    pub(super) fn save(&self, path: &Path) {
        let file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
        let mut encoder = ::png::Encoder::new(file, self.width, self.height);
        encoder.set_color(::png::ColorType::Rgb);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&self.rgb).unwrap();
    }

    /// From colours that are multiplied with their alpha.
    fn over_white(width: u32, height: u32, premultiplied: impl Iterator<Item = [u8; 4]>) -> Self {
        let rgb =
            premultiplied.flat_map(|[r, g, b, a]| [r, g, b].map(|it| it.saturating_add(255 - a)));
        Self {
            width,
            height,
            rgb: rgb.collect(),
        }
    }
}

/// Our own pixels.
pub(super) fn png(bytes: &[u8]) -> Pixels {
    let mut reader = ::png::Decoder::new(std::io::Cursor::new(bytes))
        .read_info()
        .unwrap();
    let mut data = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut data).unwrap();
    let (width, height) = (reader.info().width, reader.info().height);
    if reader.info().color_type == ::png::ColorType::Rgb {
        return Pixels {
            width,
            height,
            rgb: data,
        };
    }
    let premultiplied = data.as_chunks::<4>().0.iter().map(|&[r, g, b, a]| {
        let by_alpha = |it: u8| ((u32::from(it) * u32::from(a) + 127) / 255) as u8;
        [by_alpha(r), by_alpha(g), by_alpha(b), a]
    });
    Pixels::over_white(width, height, premultiplied)
}

/// An SVG by `resvg`, which knows the bundled faces alone.
pub(super) fn resvg(svg: &[u8], (width, height): (u32, u32)) -> Pixels {
    let mut faces = fontdb::Database::new();
    for (_, bytes) in FILES {
        faces.load_font_data(bytes.to_vec());
    }
    let options = usvg::Options {
        fontdb: Arc::new(faces),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_data(svg, &options).unwrap();
    assert_eq!(tree.size().to_int_size().dimensions(), (width, height));
    let mut pixmap = tiny_skia::Pixmap::new(width, height).unwrap();
    ::resvg::render(
        &tree,
        tiny_skia::Transform::identity(),
        &mut pixmap.as_mut(),
    );
    let pixels = pixmap.pixels().iter();
    Pixels::over_white(
        width,
        height,
        pixels.map(|it| [it.red(), it.green(), it.blue(), it.alpha()]),
    )
}

/// The first page of a PDF by `hayro`.
pub(super) fn hayro(pdf: &[u8], size: (u32, u32)) -> Pixels {
    let pdf = Pdf::new(pdf.to_vec()).unwrap();
    let page = &pdf.pages()[0];
    let (width, height) = page.render_dimensions();
    let settings = PixmapSettings {
        x_scale: size.0 as f32 / width,
        y_scale: size.1 as f32 / height,
        bg_color: WHITE,
    };
    let pixmap = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings {
            hinting: false,
            glyph_caching: false,
            ..RenderSettings::default()
        },
        &settings,
    );
    let pixels = pixmap.data().iter().map(|it| [it.r, it.g, it.b, it.a]);
    Pixels::over_white(size.0, size.1, pixels)
}

/// The first page of a PDF by Poppler, drawn eight times as large and averaged. At the usual size it
/// sets letters on whole rows of its pixels, and its smoothing makes edges darker than their coverage
/// is; both belong to it and not to the file.
pub(super) fn poppler(
    pdf: &[u8],
    (width, height): (u32, u32),
    folder: &Path,
    name: &str,
) -> Pixels {
    const TIMES: u32 = 8;
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, pdf).unwrap();
    let output = Command::new("pdftoppm")
        .args([
            "-png",
            "-singlefile",
            "-aa",
            "no",
            "-aaVector",
            "no",
            "-scale-to-x",
            &(TIMES * width).to_string(),
        ])
        .args(["-scale-to-y", &(TIMES * height).to_string()])
        .arg(&path)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let large = png(&output.stdout);
    let sum = |row: u32, column: u32, channel: u32| -> u32 {
        let at = |y: u32, x: u32| large.rgb[(3 * (y * large.width + x) + channel) as usize];
        let parts =
            (0..TIMES * TIMES).map(|it| (row * TIMES + it / TIMES, column * TIMES + it % TIMES));
        parts.map(|(y, x)| u32::from(at(y, x))).sum()
    };
    let mut rgb = Vec::with_capacity((3 * width * height) as usize);
    for row in 0..height {
        for column in 0..width {
            let mean =
                |channel| ((sum(row, column, channel) + TIMES * TIMES / 2) / (TIMES * TIMES)) as u8;
            rgb.extend([0, 1, 2].map(mean));
        }
    }
    Pixels { width, height, rgb }
}
