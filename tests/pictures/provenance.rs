//! Where a file comes from: what is written into it can be read again and gives the same picture.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use kabul_atlas::atlas::PlanePoint;
use kabul_atlas::atlas::plane::PlaneBounds;
use kabul_atlas::atlas::projection::Projection;
use kabul_atlas::picture::animation::{self, AnimationRequest, Format, Step};
use kabul_atlas::picture::provenance::{FORMAT, Provenance, ReadError, read, read_bytes};
use kabul_atlas::picture::{self, Extent, PictureRequest};
use kabul_atlas::record::Era;
use kabul_atlas::scene::{Class, Layer, LayerStack, LonLatBox, NameStyle, ThemeName};
use proptest::prelude::*;

use super::world;

fn plain() -> PictureRequest {
    PictureRequest {
        date: "2024-10-09".parse().unwrap(),
        compare: None,
        era: Era::Second,
        extent: Extent::Region,
        projection: None,
        size_px: (200, 150),
        scale: 1.0,
        theme: ThemeName::Light,
        layers: LayerStack::default(),
        language: kabul_atlas::language::Language::English,
        names: NameStyle::default(),
        selected: None,
        marked: vec!["TJK".parse().unwrap(), "CHN".parse().unwrap()],
        isolated: None,
        filter: kabul_atlas::filter::Filter::default(),
        title: None,
        is_transparent: false,
        own: Vec::new(),
        layout: picture::Layout::default(),
    }
}

fn told(request: &PictureRequest) -> Provenance {
    let seen = PlaneBounds {
        min: PlanePoint::new(-0.5, -0.4),
        max: PlanePoint::new(0.5, 0.4),
    };
    Provenance::of(request, world(), seen)
}

fn reread(provenance: &Provenance) -> Provenance {
    let file = format!("{{\"provenance\":{}}}", provenance.json().unwrap());
    read_bytes(file.as_bytes()).unwrap()
}

#[test]
fn a_picture_tells_what_it_rests_on() {
    let it = read_bytes(&picture::draw(&plain(), world()).unwrap()).unwrap();
    let record = &world().record;
    assert_eq!(it.format, FORMAT);
    assert_eq!(it.version, env!("CARGO_PKG_VERSION"));
    assert_eq!(it.date, "2024-10-09");
    assert_eq!(it.record.as_of, record.as_of().to_string());
    assert_eq!(it.record.events, record.events().len());
    assert_eq!(it.record.sha256.as_deref(), record.fingerprint());
    assert_eq!(it.record.sha256.unwrap().len(), 64);
    assert_eq!(it.boundaries, "Natural Earth, de facto");
    assert!(it.credit.contains(&it.licence), "{}", it.credit);
    assert!(it.seen.left < it.seen.right && it.seen.bottom < it.seen.top);
}

#[test]
fn an_odd_request_comes_back_from_its_picture_whole() {
    let request = PictureRequest {
        compare: Some("2021-08-15".parse().unwrap()),
        extent: Extent::Exact(PlaneBounds {
            min: PlanePoint::new(-0.1 / 3.0, 1e-3 / 7.0),
            max: PlanePoint::new(0.1 / 3.0, 0.1 / 7.0),
        }),
        projection: Some(Projection::Albers),
        scale: 1.1,
        theme: ThemeName::Dark,
        layers: LayerStack::default()
            .with(Layer::Events, true)
            .with_opacity(Layer::Engagement, 40)
            .moved(Layer::Corridors, -1),
        language: kabul_atlas::language::Language::English,
        names: NameStyle::Both,
        selected: Some("UZB".parse().unwrap()),
        marked: Vec::new(),
        isolated: Some(Class::SHIFTS[2]),
        filter: "level:3,group:EU".parse().unwrap(),
        title: Some("<کابل> & “Kabul”\u{7}".to_owned()),
        is_transparent: true,
        layout: picture::Layout {
            subtitle: "\u{202E}کابل & <em>\u{0}".to_owned(),
            has_date: false,
            has_legend: false,
            has_credits: false,
            margin: 12.5,
        },
        ..plain()
    };
    let bytes = picture::draw(&request, world()).unwrap();
    let provenance = read_bytes(&bytes).unwrap();
    assert_eq!(provenance.request().unwrap(), request);
    let again = picture::draw(&provenance.request().unwrap(), world()).unwrap();
    assert!(again == bytes, "the same picture, byte by byte");
}

#[test]
fn an_animation_comes_back_from_each_form_of_its_file() {
    let request = AnimationRequest {
        picture: plain(),
        from: "2024-10-01".parse().unwrap(),
        to: "2024-10-09".parse().unwrap(),
        step: Step::Change,
        seconds_per_step: 0.3,
    };
    for format in [Format::Gif, Format::Apng] {
        let bytes = animation::draw(&request, world(), format, |_, _| Ok(())).unwrap();
        let provenance = read_bytes(&bytes).unwrap();
        assert_eq!(provenance.animation().unwrap(), Some(request.clone()));
        let cut = read_bytes(&bytes[..bytes.len() - 20]).unwrap_err();
        assert!(matches!(cut, ReadError::Damaged(_)), "{format:?}: {cut:?}");
    }
    animation::draw_frames(&request, world(), |frame, _| {
        let provenance = read_bytes(&frame.png).unwrap();
        assert_eq!(provenance.date, frame.day.to_string());
        Ok::<(), picture::PictureError>(())
    })
    .unwrap();
}

#[test]
fn a_picture_that_was_cut_short_says_so_wherever_it_was_cut() {
    let bytes = picture::draw(&plain(), world()).unwrap();
    for length in (8..bytes.len()).step_by(bytes.len() / 97) {
        let error = read_bytes(&bytes[..length]).unwrap_err();
        assert!(
            matches!(error, ReadError::Damaged(_)),
            "{length}: {error:?}"
        );
    }
    let mut flipped = bytes.clone();
    let at = bytes
        .windows(12)
        .position(|window| window == b"Natural Eart")
        .unwrap();
    flipped[at] ^= 1;
    let error = read_bytes(&flipped).unwrap_err();
    assert!(matches!(error, ReadError::Damaged(_)), "{error:?}");
}

#[test]
fn files_of_others_say_nothing_or_are_of_an_unknown_form() {
    let pixels = picture::raster::Pixels {
        width: 1,
        height: 1,
        rgba: vec![0; 4],
    };
    let foreign = picture::png::encode(&pixels, true).unwrap();
    let nothing: [&[u8]; 5] = [
        &foreign,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"{\"type\":\"FeatureCollection\",\"features\":[]}",
        b"%PDF-1.7\n%%EOF\n",
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00\x3b",
    ];
    for bytes in nothing {
        let error = read_bytes(bytes).unwrap_err();
        assert!(matches!(error, ReadError::Nothing), "{error:?}");
    }
    for bytes in [&b""[..], b"\xff\xd8\xff\xe0", b"code,name\n", b"\0\0\0\0"] {
        let error = read_bytes(bytes).unwrap_err();
        assert!(matches!(error, ReadError::UnknownForm), "{error:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(read(folder.path()), Err(ReadError::Folder)));
}

#[test]
fn a_later_form_names_the_program_that_made_it() {
    let later = br#"{"provenance":{"format":2,"program":"Kabul Atlas","version":"9.1.0"}}"#;
    let error = read_bytes(later).unwrap_err();
    assert!(error.to_string().contains("Kabul Atlas 9.1.0"), "{error}");
}

#[test]
fn what_this_program_cannot_use_is_named() {
    let mut it = told(&plain());
    it.layers = "engagement,rivers".to_owned();
    let file = format!("{{\"provenance\":{}}}", it.json().unwrap());
    let error = read_bytes(file.as_bytes()).unwrap_err().to_string();
    assert!(
        error.contains("layers") && error.contains("rivers"),
        "{error}"
    );
}

fn extents() -> impl Strategy<Value = Extent> {
    let edge = -3.0..3.0_f64;
    let exact = (edge.clone(), edge.clone(), 1e-9..1.0_f64, 1e-9..1.0_f64);
    let exact = exact.prop_map(|(x, y, width, height)| {
        let (min, max) = (
            PlanePoint::new(x, y),
            PlanePoint::new(x + width, y + height),
        );
        Extent::Exact(PlaneBounds { min, max })
    });
    let boxes = (-180.0..=180.0, -90.0..0.0, -180.0..=180.0, 0.1..=90.0_f64);
    let boxes = boxes.prop_filter_map("an empty box", |(west, south, east, north)| {
        LonLatBox::new(west, south, east, north)
            .ok()
            .map(Extent::Box)
    });
    prop_oneof![
        Just(Extent::Region),
        Just(Extent::World),
        "[A-Z]{3}".prop_map(|code| Extent::Country(code.parse().unwrap())),
        exact,
        boxes,
    ]
}

proptest! {
    #[test]
    fn each_request_comes_back_from_what_is_told(
        extent in extents(),
        title in proptest::option::of(".*"),
        scale in 0.25..16.0_f32,
        size_px in (64..16_384_u32, 64..16_384_u32),
        projection in proptest::option::of(proptest::sample::select(&Projection::ALL[..])),
        is_transparent: bool,
    ) {
        let request = PictureRequest {
            extent, title, scale, size_px, projection, is_transparent, ..plain()
        };
        prop_assert_eq!(reread(&told(&request)).request().unwrap(), request);
    }

    #[test]
    fn whatever_bytes_are_read_nothing_breaks(bytes in proptest::collection::vec(any::<u8>(), 0..200), kind in 0..6_usize) {
        let heads: [&[u8]; 6] = [b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\0\0WEBP", b"%PDF-1.7", b"<svg", b"{"];
        let _any_error = read_bytes(&[heads[kind], &bytes].concat());
    }
}
