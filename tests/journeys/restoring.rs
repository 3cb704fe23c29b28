//! An exported file is opened again: the map is as it was, and the same picture comes of it.

use kabul_atlas::atlas::PlanePoint;
use kabul_atlas::atlas::plane::PlaneBounds;
use kabul_atlas::atlas::projection::Projection;
use kabul_atlas::explorer::restore::restored;
use kabul_atlas::explorer::{Action, Effect, Explorer, ExportPart, Order};
use kabul_atlas::language::Language;
use kabul_atlas::picture::animation::{AnimationRequest, Format, Step};
use kabul_atlas::picture::provenance::read_bytes;
use kabul_atlas::picture::{Extent, FileRequest, Form, Paper, PictureRequest, Provenance, draw_as};
use kabul_atlas::record::Era;
use kabul_atlas::scene::{Layer, LayerStack, LonLatBox, NameStyle, Preset, ThemeName};

use super::{Journey, code};

fn small() -> PictureRequest {
    PictureRequest {
        date: "2024-10-09".parse().unwrap(),
        compare: None,
        era: Era::Second,
        extent: Extent::Region,
        projection: None,
        size_px: (320, 240),
        scale: 0.5,
        theme: ThemeName::Light,
        layers: LayerStack::default(),
        language: Language::English,
        names: NameStyle::English,
        selected: None,
        marked: Vec::new(),
        isolated: None,
        filter: kabul_atlas::filter::Filter::default(),
        title: None,
        is_transparent: false,
        own: Vec::new(),
        layout: kabul_atlas::picture::Layout::default(),
    }
}

/// Requests of every kind that differ in all that can be brought back.
fn requests() -> Vec<PictureRequest> {
    let exact = PlaneBounds {
        min: PlanePoint::new(-0.1, -0.1 / 3.0),
        max: PlanePoint::new(0.1 / 3.0, 0.1 / 7.0),
    };
    let layers = Preset::Security.layers();
    vec![
        small(),
        PictureRequest {
            extent: Extent::World,
            theme: ThemeName::Print,
            language: Language::Russian,
            marked: vec![code("PAK"), code("IRN")],
            title: Some(String::new()),
            ..small()
        },
        PictureRequest {
            extent: Extent::Country(code("TJK")),
            compare: Some("2021-08-15".parse().unwrap()),
            projection: Some(Projection::Mercator),
            selected: Some(code("UZB")),
            language: Language::Persian,
            names: NameStyle::Both,
            ..small()
        },
        PictureRequest {
            extent: Extent::Box(LonLatBox::new(60.0, 29.0, 75.0, 39.0).unwrap()),
            layers: layers
                .with_opacity(Layer::Engagement, 40)
                .moved(Layer::Borders, -1),
            title: Some("کابل & <Kabul>".to_owned()),
            ..small()
        },
        PictureRequest {
            extent: Extent::Exact(exact),
            projection: Some(Projection::Equirectangular),
            is_transparent: true,
            scale: 0.7,
            language: Language::Russian,
            ..small()
        },
        PictureRequest {
            date: "1998-08-08".parse().unwrap(),
            era: Era::First,
            theme: ThemeName::Dark,
            ..small()
        },
    ]
}

fn opened(journey: &mut Journey, bytes: &[u8]) {
    let provenance = read_bytes(bytes).unwrap();
    journey.go([Action::Restore(Box::new(provenance), "map".to_owned())]);
}

/// What the window would save now, as its dialog stands.
fn ordered(journey: &mut Journey, path: &str) -> Order {
    let mut form = journey.explorer.export.clone();
    path.clone_into(&mut form.path);
    let effects = journey.go([Action::EditExport(form), Action::Export(true)]);
    journey.go([Action::CancelSave]);
    match effects.into_iter().next() {
        Some(Effect::Save(order)) => *order,
        other => panic!("{other:?}: {:?}", journey.explorer.notice),
    }
}

#[test]
fn whatever_was_exported_comes_back_and_gives_the_same_file_again() {
    for (number, request) in requests().into_iter().enumerate() {
        // Each kind of request in two forms, each form with several kinds.
        let pictures: Vec<Form> = Form::ALL.into_iter().filter(|it| !it.is_data()).collect();
        for form in [number, number + 1].map(|it| pictures[it % pictures.len()]) {
            let mut journey = Journey::begin();
            journey.go([Action::Mark(code("CHN"))]);
            // Where the window stood before makes no difference.
            journey.go([
                Action::Select(Some(code("CHN"))),
                Action::Isolate(kabul_atlas::scene::Class::Level(None)),
                Action::ZoomBy(3.0),
                Action::Solo(Some(Layer::Contacts)),
                Action::ToggleComparison,
                Action::Play,
            ]);
            let bytes = draw_as(&request, &journey.world, form, None).unwrap();
            opened(&mut journey, &bytes);
            let order = ordered(&mut journey, &format!("/tmp/again.{}", form.extension()));
            assert_eq!(order.file.picture(), &request);
            let again = order.file.draw(&journey.world, |_, _| Ok(()));
            assert!(again.unwrap() == bytes, "{form:?} {request:?}");
        }
    }
}

#[test]
fn the_window_shows_what_the_file_showed() {
    for request in requests() {
        let mut journey = Journey::begin();
        let bytes = draw_as(&request, &journey.world, Form::Png, None).unwrap();
        opened(&mut journey, &bytes);
        let it = &journey.explorer;
        assert_eq!(
            (it.date, it.compare, it.era),
            (request.date, request.compare, request.era)
        );
        assert_eq!((it.layers, it.names), (request.layers, request.names));
        assert_eq!(it.selected, request.selected);
        assert_eq!(it.marked, request.marked);
        assert_eq!(it.language, Language::English, "that of the window stays");
        assert_eq!(it.fitted, Some(request.extent));
        let usual = request.extent.usual_projection(&journey.world);
        assert_eq!(it.view.projection, request.projection.unwrap_or(usual));
        let target = request.extent.target(&journey.world, it.view.projection);
        let (target, seen) = (target.unwrap(), it.view.visible());
        // To within the rounding of its edges.
        let rest = 1e-6 * seen.width();
        assert!(seen.min.x - rest <= target.min.x && target.max.x <= seen.max.x + rest);
        assert!(seen.min.y - rest <= target.min.y && target.max.y <= seen.max.y + rest);
        let is_filled =
            target.width() > 0.5 * seen.width() || target.height() > 0.5 * seen.height();
        assert!(is_filled, "as large as it can be: {:?}", request.extent);
        assert!(!it.play.is_on() && it.isolated.is_none() && it.solo().is_none());
        let notice = it.notice.as_ref().unwrap();
        assert_eq!(
            (notice.text.as_str(), notice.is_error),
            ("The map is as map shows it.", false)
        );
    }
}

#[test]
fn after_the_map_is_moved_the_part_that_was_opened_is_no_longer_meant() {
    let mut journey = Journey::begin();
    let request = requests().remove(4);
    let bytes = draw_as(&request, &journey.world, Form::Png, None).unwrap();
    opened(&mut journey, &bytes);
    journey.go([Action::PanBy(40.0, 0.0)]);
    let seen = Extent::Exact(journey.explorer.view.visible());
    assert_eq!(
        ordered(&mut journey, "/tmp/moved.png")
            .file
            .picture()
            .extent,
        seen
    );
    opened(&mut journey, &bytes);
    journey.go([Action::Project(Projection::Albers)]);
    let order = ordered(&mut journey, "/tmp/other.png");
    assert_ne!(
        order.file.picture().extent,
        request.extent,
        "a part of another plane"
    );
    assert_eq!(order.file.picture().projection, Some(Projection::Albers));
}

#[test]
fn a_sheet_of_paper_comes_back() {
    let mut journey = Journey::begin();
    let paper: Paper = "a4 landscape".parse().unwrap();
    let request = PictureRequest {
        size_px: paper.size_px(),
        scale: 1.0,
        ..small()
    };
    let bytes = draw_as(&request, &journey.world, Form::Pdf, Some(paper)).unwrap();
    opened(&mut journey, &bytes);
    let order = ordered(&mut journey, "/tmp/sheet.pdf");
    assert_eq!(
        (order.file.paper(), order.file.picture()),
        (Some(paper), &request)
    );
    assert_eq!(journey.explorer.export.part, ExportPart::Region);
}

fn told(request: &PictureRequest, journey: &Journey) -> Provenance {
    read_bytes(&draw_as(request, &journey.world, Form::Png, None).unwrap()).unwrap()
}

fn brought_back(journey: &Journey, it: &Provenance) -> (Explorer, String) {
    let restored = restored(&journey.explorer, it, &journey.world).unwrap();
    (restored.explorer, restored.remarks.join(" "))
}

#[test]
fn a_file_of_another_record_says_so_and_comes_back_all_the_same() {
    let journey = Journey::begin();
    let mut it = told(&small(), &journey);
    it.record.sha256 = Some("0".repeat(64));
    it.record.as_of = "2025-01-31".to_owned();
    it.record.events = 321;
    let (explorer, remarks) = brought_back(&journey, &it);
    assert!(
        remarks.contains("to 31 January 2025, 321 events"),
        "{remarks}"
    );
    assert_eq!(explorer.date, small().date);
    it.date = "2031-01-31".to_owned();
    it.boundaries = "shapes.geojson".to_owned();
    it.selected = Some("QQQ".to_owned());
    let (explorer, remarks) = brought_back(&journey, &it);
    assert_eq!(explorer.date, journey.world.record.as_of());
    assert_eq!(explorer.selected, None);
    for text in ["31 January 2031", "shapes.geojson", "QQQ"] {
        assert!(remarks.contains(text), "{text}: {remarks}");
    }
}

#[test]
fn what_cannot_be_used_changes_nothing_but_the_notice() {
    let mut journey = Journey::begin();
    let mut it = told(&requests().remove(2), &journey);
    it.layers = "engagement,rivers".to_owned();
    let mut before = journey.explorer.clone();
    journey.go([Action::Restore(Box::new(it), "map.png".to_owned())]);
    let notice = journey.explorer.notice.clone().unwrap();
    assert!(
        notice.is_error && notice.text.contains("rivers"),
        "{notice:?}"
    );
    before.notice = Some(notice);
    assert_eq!(journey.explorer, before);
}

#[test]
fn an_animation_brings_back_its_last_day() {
    let journey = Journey::begin();
    let mut it = told(&small(), &journey);
    it.animation = Some(kabul_atlas::picture::provenance::UsedDays {
        from: "2024-01-01".to_owned(),
        to: "2024-10-09".to_owned(),
        step: "month".to_owned(),
        seconds_per_step: 0.5,
    });
    let (explorer, remarks) = brought_back(&journey, &it);
    assert_eq!(explorer.date, small().date);
    assert!(remarks.contains("last day, 9 October 2024"), "{remarks}");
}

#[test]
fn the_days_of_an_animation_come_back_and_give_the_same_file_again() {
    let mut journey = Journey::begin();
    let to = "2026-06-15".parse().unwrap();
    let file = FileRequest::Days {
        animation: AnimationRequest {
            picture: PictureRequest {
                date: to,
                ..small()
            },
            from: "2026-05-01".parse().unwrap(),
            to,
            step: Step::Change,
            seconds_per_step: 1.25,
        },
        format: Format::Gif,
    };
    let bytes = file.draw(&journey.world, |_, _| Ok(())).unwrap();
    // The window compares, which an animation does not.
    journey.go([Action::ToggleComparison]);
    opened(&mut journey, &bytes);
    let order = ordered(&mut journey, "/tmp/again.gif");
    assert_eq!(order.file, file);
}
