//! Pictures made of lines and texts: what an SVG holds, and what must be the same as in pixels.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::collections::BTreeSet;

use kabul_atlas::picture::provenance::read_bytes;
use kabul_atlas::picture::{Extent, Form, Paper, PictureRequest, compose_picture, draw_as};
use kabul_atlas::record::Era;
use kabul_atlas::scene::{LayerStack, Mark, NameStyle, ThemeName};
use roxmltree::{Document, Node};

use super::world;

fn region() -> PictureRequest {
    PictureRequest {
        date: "2026-07-01".parse().unwrap(),
        compare: None,
        era: Era::Second,
        extent: Extent::Region,
        projection: None,
        size_px: (1200, 800),
        scale: 1.0,
        theme: ThemeName::Light,
        layers: "all".parse().unwrap(),
        language: kabul_atlas::language::Language::English,
        names: NameStyle::default(),
        selected: Some("UZB".parse().unwrap()),
        marked: Vec::new(),
        isolated: None,
        filter: kabul_atlas::filter::Filter::default(),
        title: None,
        is_transparent: false,
        own: Vec::new(),
        layout: kabul_atlas::picture::Layout::default(),
    }
}

fn svg(request: &PictureRequest) -> String {
    String::from_utf8(draw_as(request, world(), Form::Svg, None).unwrap()).unwrap()
}

fn find<'a>(document: &'a Document<'_>, id: &str) -> Option<Node<'a, 'a>> {
    document
        .descendants()
        .find(|node| node.attribute("id") == Some(id))
}

#[test]
fn an_svg_has_a_group_for_each_part_and_a_path_for_each_country() {
    let request = region();
    let text = svg(&request);
    let document = Document::parse(&text).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("width"), Some("1200"));
    assert_eq!(root.attribute("viewBox"), Some("0 0 1200 800"));
    let scene = compose_picture(&request, world()).unwrap().scene;
    let ids: Vec<&str> = scene.groups.iter().map(|group| group.id).collect();
    let groups = root
        .children()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "g")));
    let found: Vec<&str> = groups.filter_map(|node| node.attribute("id")).collect();
    assert_eq!(found, ids, "in the order in which they are painted");
    for (code, name) in [
        ("UZB", "Uzbekistan"),
        ("IND", "India"),
        ("AFG", "Afghanistan"),
    ] {
        let path = find(&document, code).unwrap();
        let title = path.children().find_map(|node| node.first_child()).unwrap();
        assert_eq!(title.text(), Some(name));
        assert!(path.attribute("d").unwrap().starts_with('M'));
    }
    assert!(
        find(&document, "BRA").is_none(),
        "what lies elsewhere is left out"
    );
}

#[test]
fn each_id_stands_once_and_each_reference_leads_somewhere() {
    for theme in ThemeName::ALL {
        let text = svg(&PictureRequest {
            theme,
            extent: Extent::World,
            ..region()
        });
        let document = Document::parse(&text).unwrap();
        let ids = document
            .descendants()
            .filter_map(|node| node.attribute("id"));
        let mut known = BTreeSet::new();
        for id in ids {
            assert!(known.insert(id), "{id} stands twice");
        }
        let values = document.descendants().flat_map(|node| {
            let attributes = node.attributes().collect::<Vec<_>>();
            attributes
                .into_iter()
                .map(|attribute| attribute.value().to_owned())
        });
        let references: BTreeSet<String> = values
            .filter_map(|value| Some(value.strip_prefix("url(#")?.strip_suffix(')')?.to_owned()))
            .collect();
        assert!(references.len() > 1, "a hatch and the edge");
        for reference in references {
            assert!(known.contains(reference.as_str()), "{reference}");
        }
    }
}

#[test]
fn an_svg_says_the_same_texts_in_the_same_places_as_the_picture_in_pixels() {
    let request = region();
    let text = svg(&request);
    let document = Document::parse(&text).unwrap();
    let scene = compose_picture(&request, world()).unwrap().scene;
    let marks = scene.groups.iter().flat_map(|group| &group.marks);
    let painted: Vec<(String, String)> = marks
        .filter_map(|mark| match mark {
            Mark::Text(text) => {
                let x = (text.origin.x * 100.0).round() / 100.0;
                Some((text.line.text().to_owned(), x.to_string()))
            }
            _ => None,
        })
        .collect();
    let written: Vec<(String, String)> = document
        .descendants()
        .filter(|node| node.tag_name().name() == "text")
        .map(|node| {
            let x = node.attribute("x").unwrap().to_owned();
            (node.text().unwrap().to_owned(), x)
        })
        .collect();
    assert!(painted.len() > 30);
    assert_eq!(written, painted);
}

#[test]
fn nothing_in_an_svg_lies_far_outside_the_picture() {
    let request = PictureRequest {
        extent: Extent::Country("TJK".parse().unwrap()),
        layers: LayerStack::default(),
        ..region()
    };
    let text = svg(&request);
    let document = Document::parse(&text).unwrap();
    let mut far = 0.0_f64;
    for path in document
        .descendants()
        .filter_map(|node| node.attribute("d"))
    {
        // Beginnings are absolute, each after an M.
        for run in path.split('M').skip(1) {
            let mut numbers = run.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'));
            let first: f64 = numbers
                .find_map(|number| number.parse().ok())
                .unwrap_or(0.0);
            far = far.max(first - 1200.0).max(-first);
        }
    }
    assert!(far < 30.0, "{far}");
}

#[test]
fn titles_with_marks_of_xml_and_letters_of_other_scripts_stay_what_they_are() {
    let title = "<کابل> & \"Kabul\" \u{0}\u{FFFE}";
    let request = PictureRequest {
        title: Some(title.to_owned()),
        ..region()
    };
    let text = svg(&request);
    let document = Document::parse(&text).unwrap();
    let group = find(&document, "title").unwrap();
    let shown = group
        .descendants()
        .find(|node| node.tag_name().name() == "text");
    let shown = shown.unwrap();
    assert_eq!(shown.text(), Some("<کابل> & \"Kabul\"  \u{FFFD}"));
    assert_eq!(shown.attribute("direction"), Some("rtl"));
    let provenance = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(provenance.title.unwrap(), title, "whole, in what is told");
}

#[test]
fn without_a_sea_there_is_no_background() {
    let text = svg(&region());
    assert!(find(&Document::parse(&text).unwrap(), "background").is_some());
    let text = svg(&PictureRequest {
        is_transparent: true,
        ..region()
    });
    assert!(find(&Document::parse(&text).unwrap(), "background").is_none());
}

#[test]
fn each_form_tells_where_it_comes_from_and_is_the_same_each_time() {
    for form in Form::ALL {
        let bytes = draw_as(&region(), world(), form, None).unwrap();
        assert_eq!(read_bytes(&bytes).unwrap().request().unwrap(), region());
        assert!(
            bytes == draw_as(&region(), world(), form, None).unwrap(),
            "{form:?}"
        );
        let cut = &bytes[..bytes.len() - 1000];
        assert!(read_bytes(cut).is_err(), "{form:?}");
    }
}

/// Whether some bytes stand in others.
fn holds(bytes: &[u8], wanted: &str) -> bool {
    bytes
        .windows(wanted.len())
        .any(|it| it == wanted.as_bytes())
}

#[test]
fn a_pdf_has_one_page_of_the_size_of_the_paper_and_embedded_faces() {
    let paper: Paper = "a4 landscape".parse().unwrap();
    let request = PictureRequest {
        size_px: paper.size_px(),
        language: kabul_atlas::language::Language::English,
        names: NameStyle::Both,
        ..region()
    };
    let bytes = draw_as(&request, world(), Form::Pdf, Some(paper)).unwrap();
    assert!(
        holds(&bytes, "/MediaBox[0 0 841.88"),
        "A4, its long side below"
    );
    assert!(holds(&bytes, "+Inter-Bold") && holds(&bytes, "+Vazirmatn"));
    assert!(holds(&bytes, "/FontFile2"), "and their letters");
    assert!(!holds(&bytes, "CreationDate"), "nothing tells when");
    let provenance = read_bytes(&bytes).unwrap();
    assert_eq!(provenance.paper().unwrap(), Some(paper));
    assert_eq!(provenance.request().unwrap(), request);
    let as_on_screen = draw_as(&region(), world(), Form::Pdf, None).unwrap();
    assert!(
        holds(&as_on_screen, "/MediaBox[0 0 900 600]"),
        "1200 × 800 pixels, 96 to an inch"
    );
}

#[test]
fn an_svg_of_the_region_is_small_enough_for_the_web() {
    let large = PictureRequest {
        size_px: (1920, 1080),
        ..region()
    };
    let size = svg(&large).len();
    assert!(size < 1_500_000, "{size} bytes");
}
