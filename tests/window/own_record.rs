//! A record of the reader's own changes on the disk while the window shows it.

use std::fs;
use std::path::Path;

use super::*;
use kabul_atlas::date::parse_day;
use kabul_atlas::record::RecordChoice;

const EVENT: &str = r#"
[[event]]
id = "uzb-2026-06-30"
date = "2026-06-30"
kind = "mission_closed"
title = "Uzbekistan sends the envoy home"
summary = "Uzbekistan closes the Afghan embassy in Tashkent, and its own in Kabul."
parties = ["UZB"]
changes.UZB = { afghan_mission = "closed", kabul_mission = "closed" }
confidence = "high"
[[event.source]]
url = "https://example.org"
publisher = "P"
"#;

fn copy_of_the_record(to: &Path) {
    for entry in fs::read_dir("assets/record").unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

fn open_record(path: &Path) -> Window {
    let choice = RecordChoice {
        instead: Some(path.to_owned()),
        added: Vec::new(),
    };
    let builder = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_max_steps(12);
    let mut window = builder.build_eframe(move |creation| {
        AtlasWindow::new(creation, World::open(&choice, None).unwrap(), None)
    });
    wait_for(&mut window, AtlasWindow::is_ready);
    window
}

fn notice(window: &AtlasWindow) -> Option<&str> {
    let notice = window.explorer().notice.as_ref()?;
    Some(&notice.text)
}

#[test]
fn a_changed_record_is_shown_and_a_broken_one_leaves_the_last_good_one() {
    let folder = tempfile::tempdir().unwrap();
    copy_of_the_record(folder.path());
    let path = folder.path().join("2026.toml");
    let before = fs::read_to_string(&path).unwrap();
    let mut window = open_record(folder.path());
    select_uzbekistan(&mut window);
    press(&mut window, Key::G);
    assert!(has_text(&window, "Uzbekistan has accepted an ambassador"));
    let (date, layers) = (
        window.state().explorer().date,
        window.state().explorer().layers,
    );
    assert_eq!(date, parse_day("2026-07-01").unwrap());
    let n_events = window.state().world().record.events().len();
    let level = |window: &AtlasWindow| {
        let world = window.world();
        let assessed = kabul_atlas::engagement::Engagement::on(
            &world.record,
            date,
            kabul_atlas::record::Era::Second,
        );
        assessed.level("UZB".parse().unwrap())
    };
    let level_before = level(window.state());

    fs::write(&path, format!("{before}{EVENT}")).unwrap();
    wait_for(&mut window, |it| {
        it.world().record.events().len() == n_events + 1
    });
    window.run_steps(3);
    assert_eq!(selected(&window).as_deref(), Some("UZB"));
    let explorer = window.state().explorer();
    assert_eq!((explorer.date, explorer.layers), (date, layers));
    assert!(has_text(&window, "Uzbekistan sends the envoy home"));
    assert!(!has_text(&window, "Uzbekistan has accepted an ambassador"));
    assert_ne!(level(window.state()), level_before);
    assert!(notice(window.state()).is_some_and(|it| it.contains("was read again")));

    let broken = EVENT.replace("2026-06-30\"\nkind", "2026-06-31\"\nkind");
    fs::write(&path, format!("{before}{broken}")).unwrap();
    wait_for(&mut window, |it| !it.world().record_problems.is_empty());
    window.run_steps(3);
    let told = notice(window.state()).unwrap().to_owned();
    assert!(
        told.contains("2026.toml:") && told.contains("June 2026 has 30 days"),
        "{told}"
    );
    assert!(
        told.ends_with("The last good record is still shown."),
        "{told}"
    );
    assert!(has_text(&window, "Uzbekistan sends the envoy home"));
    click(&mut window, "Dismiss");
    let problems = window.state().world().record_problems.clone();
    assert!(
        problems
            .iter()
            .any(|it| it.reason.contains("June 2026 has 30 days"))
    );

    fs::remove_file(&path).unwrap();
    fs::write(&path, &before).unwrap();
    wait_for(&mut window, |it| {
        it.world().record.events().len() == n_events
    });
    window.run_steps(3);
    assert!(has_text(&window, "Uzbekistan has accepted an ambassador"));
    assert_eq!(level(window.state()), level_before);
}

#[test]
fn a_record_that_is_gone_is_told_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own");
    fs::create_dir(&own).unwrap();
    copy_of_the_record(&own);
    let mut window = open_record(&own);
    let n_events = window.state().world().record.events().len();
    fs::rename(&own, folder.path().join("elsewhere")).unwrap();
    wait_for(&mut window, |it| it.explorer().notice.is_some());
    let told = notice(window.state()).unwrap().to_owned();
    assert!(told.contains("cannot be read any more"), "{told}");
    assert_eq!(window.state().world().record.events().len(), n_events);
}
