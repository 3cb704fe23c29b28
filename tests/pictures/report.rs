//! Reports: what they tell, how many pages they have, and where they lead.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use hayro::hayro_syntax::Pdf;
use kabul_atlas::language::Language;
use kabul_atlas::picture::Paper;
use kabul_atlas::picture::provenance::read_bytes;
use kabul_atlas::record::Era;
use kabul_atlas::report::{ReportRequest, Subject, draw};

use super::world;

fn of(subject: Subject) -> ReportRequest {
    ReportRequest {
        subject,
        date: "2026-07-01".parse().unwrap(),
        era: Era::Second,
        paper: "a4".parse::<Paper>().unwrap(),
        language: Language::English,
        has_all_events: false,
    }
}

fn country(code: &str) -> ReportRequest {
    of(Subject::Country(code.parse().unwrap()))
}

fn pages(pdf: &[u8]) -> usize {
    Pdf::new(pdf.to_vec()).unwrap().pages().len()
}

fn count(bytes: &[u8], wanted: &str) -> usize {
    let wanted = wanted.as_bytes();
    bytes
        .windows(wanted.len())
        .filter(|it| *it == wanted)
        .count()
}

#[test]
fn each_sort_of_country_has_a_report_of_two_pages_at_most() {
    // Many events, few, none, a territory, the subject itself, an unrecognised state.
    for code in ["PAK", "UZB", "CHL", "GRL", "AFG", "XKX"] {
        let pdf = draw(&country(code), world()).unwrap();
        assert!((1..=2).contains(&pages(&pdf)), "{code}");
    }
}

#[test]
fn a_report_leads_to_each_source_of_all_events_if_all_are_asked_for() {
    let request = ReportRequest {
        has_all_events: true,
        ..country("UZB")
    };
    let pdf = draw(&request, world()).unwrap();
    let record = &world().record;
    let events = record.events_of(&"UZB".parse().unwrap());
    let told = events
        .iter()
        .map(|index| &record[*index])
        .filter(|it| it.era == Era::Second);
    let mut n_sources = 0;
    for source in told.flat_map(|event| &event.sources) {
        n_sources += 1;
        let url = source.url.replace('(', "\\(").replace(')', "\\)");
        assert!(count(&pdf, &url) > 0, "{url}");
    }
    assert!(n_sources > 40 && pages(&pdf) > 2);
}

#[test]
fn the_report_on_the_region_has_map_table_and_changes() {
    let pdf = draw(&of(Subject::Region), world()).unwrap();
    assert!(pages(&pdf) >= 2);
    assert!(
        count(&pdf, "/URI(") > 5,
        "the changes lead to their sources"
    );
}

#[test]
fn a_report_tells_where_it_comes_from_and_is_the_same_each_time() {
    let request = country("TJK");
    let pdf = draw(&request, world()).unwrap();
    let provenance = read_bytes(&pdf).unwrap();
    assert_eq!(provenance.date, "2026-07-01");
    assert!(provenance.shown_title().starts_with("Tajikistan"));
    assert!(pdf == draw(&request, world()).unwrap());
    assert_eq!(count(&pdf, "CreationDate"), 0);
}

#[test]
fn sheets_of_other_sizes_and_the_first_era_are_set_too() {
    for paper in ["letter", "a3"] {
        let request = ReportRequest {
            paper: paper.parse().unwrap(),
            ..country("IRN")
        };
        assert!(pages(&draw(&request, world()).unwrap()) <= 2, "{paper}");
    }
    let first = ReportRequest {
        era: Era::First,
        date: "1998-01-01".parse().unwrap(),
        ..country("SAU")
    };
    assert!(pages(&draw(&first, world()).unwrap()) >= 1);
}

#[test]
fn reports_are_written_in_russian_too_and_say_something_else_there() {
    for request in [
        country("UZB"),
        country("AFG"),
        country("GRL"),
        of(Subject::Region),
    ] {
        let english = draw(&request, world()).unwrap();
        let russian = ReportRequest {
            language: Language::Russian,
            ..request
        };
        let russian = draw(&russian, world()).unwrap();
        assert!(pages(&russian) >= 1 && english != russian, "{request:?}");
        let title = read_bytes(&russian).unwrap().shown_title();
        let is_russian = title.chars().filter(|it| ('а'..='я').contains(it)).count() > 20;
        assert!(is_russian, "{title}");
    }
}
