//! Animations: what a viewer of the file sees, frame by frame.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::path::Path;
use std::sync::OnceLock;

use kabul_atlas::date::Day;
use kabul_atlas::engagement::Chronicle;
use kabul_atlas::picture::animation::{
    AnimationRequest, Format, SingleFrame, Step, draw, draw_frames,
};
use kabul_atlas::picture::{Extent, PictureError, PictureRequest};
use kabul_atlas::record::Era;
use kabul_atlas::scene::{LayerStack, NameStyle, ThemeName};
use kabul_atlas::world::World;

const SIZE: (u32, u32) = (480, 320);

/// The atlas with a record that changes in March 2022 and on days of October 2024 alone.
fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/change");
        let (record, problems) = kabul_atlas::record::read_folder(&folder).unwrap();
        assert!(problems.is_empty(), "{problems:?}");
        World {
            record,
            ..World::embedded().unwrap()
        }
    })
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn request(from: &str, to: &str, step: Step) -> AnimationRequest {
    AnimationRequest {
        picture: PictureRequest {
            date: day(to),
            compare: None,
            era: Era::Second,
            extent: Extent::Region,
            projection: None,
            size_px: SIZE,
            scale: 1.0,
            theme: ThemeName::Light,
            layers: LayerStack::default(),
            language: kabul_atlas::language::Language::English,
            names: NameStyle::English,
            selected: None,
            marked: Vec::new(),
            isolated: None,
            filter: kabul_atlas::filter::Filter::default(),
            title: None,
            is_transparent: false,
            own: Vec::new(),
            layout: kabul_atlas::picture::Layout::default(),
        },
        from: day(from),
        to: day(to),
        step,
        seconds_per_step: 0.25,
    }
}

fn file(request: &AnimationRequest, format: Format) -> Vec<u8> {
    draw(request, world(), format, |_, _| Ok(())).unwrap()
}

/// What a viewer shows for a while.
struct Shown {
    /// Three bytes for each pixel.
    rgb: Vec<u8>,
    seconds: f64,
    /// Pixels of the part of the file that this frame is made from.
    n_patch: usize,
}

/// Lays each part over what was there before, as viewers do.
fn play_gif(bytes: &[u8]) -> Vec<Shown> {
    let mut decoder = gif::DecodeOptions::new().read_info(bytes).unwrap();
    assert_eq!(
        (decoder.width(), decoder.height()),
        (SIZE.0 as u16, SIZE.1 as u16)
    );
    assert_eq!(decoder.repeat(), gif::Repeat::Infinite);
    let palette = decoder.global_palette().unwrap().to_vec();
    let mut canvas = vec![0; (SIZE.0 * SIZE.1 * 3) as usize];
    let mut shown = Vec::new();
    while let Some(frame) = decoder.read_next_frame().unwrap() {
        assert!(frame.palette.is_none(), "no frame has colours of its own");
        assert_eq!(frame.dispose, gif::DisposalMethod::Keep);
        let rect = [frame.left, frame.top, frame.width].map(usize::from);
        lay_over(&mut canvas, rect, &frame.buffer, |index| {
            let is_seen = Some(index) != frame.transparent;
            is_seen.then(|| palette[usize::from(index) * 3..][..3].try_into().unwrap())
        });
        shown.push(Shown {
            rgb: canvas.clone(),
            seconds: f64::from(frame.delay) / 100.0,
            n_patch: frame.buffer.len(),
        });
    }
    shown
}

fn play_apng(bytes: &[u8]) -> Vec<Shown> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
        .read_info()
        .unwrap();
    let info = reader.info().clone();
    assert_eq!((info.width, info.height), SIZE);
    let control = info.animation_control.unwrap();
    assert_eq!(control.num_plays, 0, "endless");
    let (palette, alphas) = (info.palette.unwrap(), info.trns.unwrap());
    let mut canvas = vec![0; (SIZE.0 * SIZE.1 * 3) as usize];
    let mut shown = Vec::new();
    for _ in 0..control.num_frames {
        let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
        let output = reader.next_frame(&mut buffer).unwrap();
        let frame = *reader.info().frame_control().unwrap();
        assert_eq!(frame.blend_op, png::BlendOp::Over);
        buffer.truncate(output.buffer_size());
        let rect = [frame.x_offset, frame.y_offset, frame.width].map(|side| side as usize);
        lay_over(&mut canvas, rect, &buffer, |index| {
            let is_seen = alphas[usize::from(index)] == 255;
            is_seen.then(|| palette[usize::from(index) * 3..][..3].try_into().unwrap())
        });
        shown.push(Shown {
            rgb: canvas.clone(),
            seconds: f64::from(frame.delay_num) / f64::from(frame.delay_den),
            n_patch: buffer.len(),
        });
    }
    shown
}

fn lay_over(
    canvas: &mut [u8],
    [left, top, width]: [usize; 3],
    indices: &[u8],
    color: impl Fn(u8) -> Option<[u8; 3]>,
) {
    for (at, index) in indices.iter().enumerate() {
        let (x, y) = (left + at % width, top + at / width);
        if let Some(color) = color(*index) {
            canvas[(y * SIZE.0 as usize + x) * 3..][..3].copy_from_slice(&color);
        }
    }
}

fn pixels_of(png: &[u8]) -> Vec<u8> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .unwrap();
    let mut rgb = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut rgb).unwrap();
    rgb
}

fn stills(request: &AnimationRequest) -> Vec<SingleFrame> {
    let mut frames = Vec::new();
    draw_frames(request, world(), |frame, _| {
        frames.push(frame);
        Ok::<(), PictureError>(())
    })
    .unwrap();
    frames
}

/// How many pixels differ so much that one would see it, and the mean difference of all.
fn difference(a: &[u8], b: &[u8]) -> (usize, f64) {
    assert_eq!(a.len(), b.len());
    let far = |(a, b): (&[u8], &[u8])| a.iter().zip(b).map(|(a, b)| a.abs_diff(*b)).max();
    let distances: Vec<u8> = a.chunks(3).zip(b.chunks(3)).filter_map(far).collect();
    let n_far = distances.iter().filter(|far| **far > 40).count();
    let sum: f64 = distances.iter().map(|far| f64::from(*far)).sum();
    (n_far, sum / distances.len() as f64)
}

#[test]
fn by_month_there_is_a_frame_for_the_first_day_each_months_end_and_the_last_day() {
    let request = request("2024-08-15", "2024-11-10", Step::Month);
    let days: Vec<String> = stills(&request)
        .iter()
        .map(|frame| frame.day.to_string())
        .collect();
    assert_eq!(
        days,
        [
            "2024-08-15",
            "2024-08-31",
            "2024-09-30",
            "2024-10-31",
            "2024-11-10"
        ]
    );
}

#[test]
fn by_change_there_is_a_frame_for_each_day_with_a_change_and_no_other() {
    let request = request("2024-09-30", "2024-12-31", Step::Change);
    let days: Vec<Day> = stills(&request).iter().map(|frame| frame.day).collect();
    let chronicle = Chronicle::of(&world().record, Era::Second);
    let mut expected = vec![request.from];
    expected.extend(
        chronicle
            .turns_between(request.from, request.to)
            .iter()
            .map(|turn| turn.day),
    );
    expected.dedup();
    assert_eq!(days, expected);
    assert!(days.len() > 5);
}

#[test]
fn each_frame_of_both_forms_equals_its_still_picture_but_for_rounded_colours() {
    let request = request("2024-08-31", "2024-11-30", Step::Month);
    let stills = stills(&request);
    for (form, shown) in [
        ("gif", play_gif(&file(&request, Format::Gif))),
        ("apng", play_apng(&file(&request, Format::Apng))),
    ] {
        assert_eq!(shown.len(), stills.len(), "{form}");
        for (shown, still) in shown.iter().zip(&stills) {
            let (n_far, mean) = difference(&shown.rgb, &pixels_of(&still.png));
            assert!(n_far < 40, "{form} {}: {n_far} pixels", still.day);
            assert!(mean < 1.0, "{form} {}: {mean}", still.day);
        }
    }
}

#[test]
fn frames_stand_as_long_as_asked_for_and_the_last_one_longer() {
    let request = request("2024-09-15", "2024-10-31", Step::Month);
    for shown in [
        play_gif(&file(&request, Format::Gif)),
        play_apng(&file(&request, Format::Apng)),
    ] {
        let seconds: Vec<f64> = shown.iter().map(|shown| shown.seconds).collect();
        assert_eq!(seconds, [0.25, 0.25, 3.0]);
    }
    let slow = AnimationRequest {
        seconds_per_step: 60.0,
        ..request
    };
    for shown in [
        play_gif(&file(&slow, Format::Gif)),
        play_apng(&file(&slow, Format::Apng)),
    ] {
        assert!(shown.iter().all(|shown| shown.seconds == 60.0));
    }
}

#[test]
fn a_frame_holds_no_more_than_the_part_that_differs() {
    let mut request = request("2024-08-31", "2024-09-30", Step::Month);
    // Nothing changes in that time; without title and caption the second picture is the first.
    request.picture.size_px = SIZE;
    request.picture.scale = 2.0;
    for shown in [
        play_gif(&file(&request, Format::Gif)),
        play_apng(&file(&request, Format::Apng)),
    ] {
        let parts: Vec<usize> = shown.iter().map(|shown| shown.n_patch).collect();
        assert_eq!(parts, [(SIZE.0 * SIZE.1) as usize, 1]);
        assert!(shown[0].rgb == shown[1].rgb);
    }
}

#[test]
fn where_nothing_changes_no_pixel_of_the_map_flickers() {
    let request = request("2024-06-30", "2024-09-30", Step::Month);
    let shown = play_gif(&file(&request, Format::Gif));
    // Between the band with the title and the one with the caption.
    let rows = 80..200;
    let map = |shown: &Shown| {
        let row = SIZE.0 as usize * 3;
        shown.rgb[rows.start * row..rows.end * row].to_vec()
    };
    assert!(shown.windows(2).all(|pair| map(&pair[0]) == map(&pair[1])));
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    let request = request("2024-08-31", "2024-10-31", Step::Month);
    for format in [Format::Gif, Format::Apng] {
        assert!(file(&request, format) == file(&request, format));
    }
}

#[test]
fn progress_goes_from_the_first_frame_to_the_last() {
    let request = request("2024-08-31", "2024-10-31", Step::Month);
    let mut heard = Vec::new();
    draw(&request, world(), Format::Gif, |done, all| {
        heard.push((done, all));
        Ok(())
    })
    .unwrap();
    assert_eq!(heard, [(1, 3), (2, 3), (3, 3)]);
}

#[test]
fn one_day_is_an_animation_of_one_frame() {
    for step in [Step::Month, Step::Change] {
        let request = request("2024-10-09", "2024-10-09", step);
        assert_eq!(play_gif(&file(&request, Format::Gif)).len(), 1);
        assert_eq!(play_apng(&file(&request, Format::Apng)).len(), 1);
    }
}

#[test]
fn what_cannot_be_an_animation_is_refused_before_anything_is_drawn() {
    let good = request("2021-08-15", "2026-07-01", Step::Month);
    let too_large = AnimationRequest {
        picture: PictureRequest {
            size_px: (16_384, 16_384),
            ..good.picture.clone()
        },
        ..good.clone()
    };
    // Few pictures, but each of them large.
    let too_large_days = AnimationRequest {
        from: too_large.to,
        ..too_large.clone()
    };
    let too_early = AnimationRequest {
        from: day("2020-01-01"),
        ..good.clone()
    };
    let transparent = AnimationRequest {
        picture: PictureRequest {
            is_transparent: true,
            ..good.picture.clone()
        },
        ..good.clone()
    };
    let cases = [
        (
            too_large,
            "of 16384 × 16384 pixels (frames: 61) would need about 11542 MB",
        ),
        (
            too_large_days,
            "an animation of 16384 × 16384 pixels (frames: 1) would need about 10737 MB of memory, and more than 1500 MB are not taken",
        ),
        (too_early, "15 August 2021"),
        (transparent, "sea"),
    ];
    for (request, named) in cases {
        let error = draw(&request, world(), Format::Gif, |_, _| Ok(())).unwrap_err();
        assert!(error.to_string().contains(named), "{error}");
    }
    for seconds_per_step in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e9] {
        let request = AnimationRequest {
            seconds_per_step,
            ..good.clone()
        };
        let error = draw(&request, world(), Format::Apng, |_, _| Ok(())).unwrap_err();
        assert!(matches!(error, PictureError::Seconds(_)), "{error}");
    }
}
