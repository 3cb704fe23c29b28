//! SVG and PDF files, turned into pixels by programs that are not ours, look as our PNG does.
//!
//! Of the same request, the mean difference of a channel is at most 2 of 255, and at most 0.5 % of
//! the pixels are off by more than 32 in some channel. SVG goes through `resvg`, with the bundled
//! faces as the only ones that it knows; PDF through `hayro`. Where Poppler is installed,
//! `KABUL_ATLAS_POPPLER=1 cargo test --test pictures rasterised` sends each PDF through `pdftoppm`, too.
//!
//! Pictures that differ are left in the folder that the message names.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

mod painters;

use std::path::{Path, PathBuf};

use kabul_atlas::picture::{self, Extent, Form, Layout, PictureRequest};
use kabul_atlas::record::Era;
use kabul_atlas::scene::{LayerStack, NameStyle, Preset, ThemeName};
use painters::{Pixels, hayro, png, poppler, resvg};

use super::world;

/// The largest mean difference of a channel, of 255.
const MEAN: f64 = 2.0;
/// By how much a pixel may differ, of 255, before it counts as another one.
const OFF: u8 = 32;
/// Which share of the pixels may be others.
const SHARE: f64 = 0.005;

fn region(theme: ThemeName) -> PictureRequest {
    PictureRequest {
        date: "2026-07-01".parse().unwrap(),
        compare: None,
        era: Era::Second,
        extent: Extent::Region,
        projection: None,
        size_px: (1200, 800),
        scale: 1.0,
        theme,
        layers: LayerStack::default(),
        language: kabul_atlas::language::Language::English,
        names: NameStyle::English,
        selected: Some("UZB".parse().unwrap()),
        marked: Vec::new(),
        title: None,
        is_transparent: false,
        own: Vec::new(),
        filter: kabul_atlas::filter::Filter::default(),
        isolated: None,
        layout: Layout::default(),
    }
}

/// How two pictures of the same size differ.
#[derive(Debug)]
struct Difference {
    mean: f64,
    share: f64,
}

impl Difference {
    fn between(a: &Pixels, b: &Pixels) -> Self {
        assert_eq!((a.width, a.height), (b.width, b.height));
        let pixels = a
            .rgb
            .as_chunks::<3>()
            .0
            .iter()
            .zip(b.rgb.as_chunks::<3>().0);
        let (mut sum, mut n_off) = (0_u64, 0_u64);
        for (a, b) in pixels {
            let by = [0, 1, 2].map(|channel: usize| a[channel].abs_diff(b[channel]));
            sum += by.iter().map(|by| u64::from(*by)).sum::<u64>();
            n_off += u64::from(by.iter().any(|by| *by > OFF));
        }
        let n_pixels = f64::from(a.width) * f64::from(a.height);
        Self {
            mean: sum as f64 / (3.0 * n_pixels),
            share: n_off as f64 / n_pixels,
        }
    }

    fn is_small(&self) -> bool {
        self.mean <= MEAN && self.share <= SHARE
    }
}

/// Where pictures that differ are left.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rasterised");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Compares what others make of our SVG and our PDF with our PNG.
#[expect(clippy::print_stdout, reason = "the figures are seen with --nocapture")]
fn compare(name: &str, request: &PictureRequest) {
    let ours = png(&picture::draw(request, world()).unwrap());
    let draw = |form| picture::draw_as(request, world(), form, None).unwrap();
    let (svg, pdf) = (draw(Form::Svg), draw(Form::Pdf));
    let mut theirs = vec![
        ("resvg", resvg(&svg, request.size_px)),
        ("hayro", hayro(&pdf, request.size_px)),
    ];
    if std::env::var("KABUL_ATLAS_POPPLER").is_ok_and(|it| it == "1") {
        theirs.push(("pdftoppm", poppler(&pdf, request.size_px, &folder(), name)));
    }
    let mut faults = Vec::new();
    for (program, theirs) in theirs {
        let difference = Difference::between(&ours, &theirs);
        let Difference { mean, share } = difference;
        println!(
            "{name}, {program}: mean {mean:.3}, off {:.3} %",
            share * 100.0
        );
        if !difference.is_small() || std::env::var_os("KEEP_PICTURES").is_some() {
            ours.save(&folder().join(format!("{name}-ours.png")));
            theirs.save(&folder().join(format!("{name}-{program}.png")));
        }
        if !difference.is_small() {
            faults.push(format!(
                "{program}: mean {mean:.3} of 255, {:.3} % off",
                share * 100.0
            ));
        }
    }
    assert_eq!(
        faults,
        Vec::<String>::new(),
        "{name}; see {}",
        folder().display()
    );
}

#[test]
fn region_light() {
    compare("region-light", &region(ThemeName::Light));
}

#[test]
fn region_dark() {
    compare("region-dark", &region(ThemeName::Dark));
}

#[test]
fn region_print() {
    compare("region-print", &region(ThemeName::Print));
}

#[test]
fn world_light() {
    let request = PictureRequest {
        extent: Extent::World,
        ..region(ThemeName::Light)
    };
    compare("world-light", &request);
}

#[test]
fn all_layers() {
    for theme in [ThemeName::Light, ThemeName::Dark] {
        let request = PictureRequest {
            layers: "all".parse().unwrap(),
            ..region(theme)
        };
        compare(&format!("all-layers-{theme}"), &request);
    }
}

#[test]
fn presets() {
    for preset in Preset::ALL {
        let request = PictureRequest {
            layers: preset.layers(),
            ..region(ThemeName::Light)
        };
        compare(&format!("preset-{}", preset.id()), &request);
    }
}

#[test]
fn a_comparison_of_two_days() {
    let request = PictureRequest {
        compare: Some("2021-08-15".parse().unwrap()),
        ..region(ThemeName::Light)
    };
    compare("compare", &request);
}

#[test]
fn names_in_their_own_scripts_under_a_title_from_right_to_left() {
    for names in [NameStyle::Local, NameStyle::Both] {
        let request = PictureRequest {
            names,
            title: Some("افغانستان و همسایگان آن".to_owned()),
            ..region(ThemeName::Light)
        };
        compare(&format!("names-{names}"), &request);
    }
}

#[test]
fn without_a_sea() {
    let request = PictureRequest {
        is_transparent: true,
        ..region(ThemeName::Light)
    };
    compare("transparent", &request);
}

#[test]
fn a_country_up_close_with_larger_text() {
    let request = PictureRequest {
        extent: Extent::Country("TJK".parse().unwrap()),
        layers: "all".parse().unwrap(),
        scale: 1.25,
        ..region(ThemeName::Light)
    };
    compare("tajikistan", &request);
}

#[test]
fn faded_layers() {
    let request = PictureRequest {
        layers: "engagement@40,borders@50,country-names@70,pressure@60,missions-in-kabul@50"
            .parse()
            .unwrap(),
        ..region(ThemeName::Light)
    };
    compare("faded", &request);
}

#[test]
fn pictures_that_differ_are_told_from_pictures_that_do_not() {
    let of = |value: u8| Pixels {
        width: 100,
        height: 10,
        rgb: vec![value; 3000],
    };
    assert!(Difference::between(&of(100), &of(102)).is_small());
    assert!(!Difference::between(&of(100), &of(103)).is_small());
    let mut six_off = of(100);
    for pixel in 0..6 {
        six_off.rgb[3 * pixel] = 133;
    }
    let difference = Difference::between(&of(100), &six_off);
    assert!(
        difference.mean < 0.1 && !difference.is_small(),
        "{difference:?}"
    );
}
