//! Layers of a workspace are read while the window goes on, and can be given up.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use kabul_atlas::explorer::workspace::Workspace;

use super::find::write_path;
use super::opening::let_go;
use super::*;

const VIEW: &str = "view.kabul-atlas";

/// A workspace that shows another day and these files.
fn workspace(folder: &Path, files: &[&str]) -> PathBuf {
    let mut text = "format = 1\ndate = \"2022-08-15\"\n".to_owned();
    for file in files {
        write!(text, "[[own]]\nfile = \"{file}\"\n").unwrap();
    }
    let path = folder.join(VIEW);
    std::fs::write(&path, text).unwrap();
    path
}

fn towns(folder: &Path, name: &str, count: usize) {
    let town = |it: usize| {
        let lat = 30.0 + it as f64 * 1e-6;
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"n\":{it}}},\
             \"geometry\":{{\"type\":\"Point\",\"coordinates\":[66.5,{lat}]}}}}"
        )
    };
    let towns: Vec<String> = (0..count).map(town).collect();
    let all = towns.join(",\n");
    let text = format!("{{\"type\":\"FeatureCollection\",\"features\":[{all}]}}");
    std::fs::write(folder.join(name), text).unwrap();
}

fn notice(window: &Window) -> String {
    let notice = window.state().explorer().notice.as_ref();
    notice.map(|it| it.text.clone()).unwrap_or_default()
}

fn opens(window: &Window) -> Option<&str> {
    window.state().explorer().opening.as_deref()
}

#[test]
fn a_large_workspace_that_is_dropped_is_read_beside_the_window_and_can_be_given_up() {
    let folder = tempfile::tempdir().unwrap();
    // 40 MB: whoever is asked to read that has not done it when the next frame begins.
    towns(folder.path(), "small.geojson", 3);
    towns(folder.path(), "large.geojson", 400_000);
    let path = workspace(folder.path(), &["small.geojson", "large.geojson"]);
    let mut window = open();
    let before = Workspace::of(window.state().explorer());
    let_go(&mut window, &[path]);
    window.step();
    assert_eq!(opens(&window), Some(VIEW));
    assert!(has_text(&window, &format!("Opening {VIEW}")));
    // It answers meanwhile.
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.step();
    assert!(!window.state().explorer().shows_layers);
    assert_eq!(opens(&window), Some(VIEW), "it is still being read");
    window.get_by_label("Cancel").click();
    window.step();
    window.step();
    assert_eq!(opens(&window), None);
    assert!(notice(&window).contains("given up") && notice(&window).contains(VIEW));
    // What the thread still brings is not wanted any more.
    for _ in 0..40 {
        std::thread::sleep(Duration::from_millis(25));
        window.step();
    }
    let explorer = window.state().explorer();
    assert!(explorer.own.is_empty());
    let mut after = Workspace::of(explorer);
    // The map has become wider.
    after.stand = before.stand;
    assert_eq!(after, before);
    assert_eq!(explorer.undoable(window.state().world()), None);
}

#[test]
fn what_a_dropped_workspace_lacks_is_told_and_one_step_leads_back() {
    let folder = tempfile::tempdir().unwrap();
    towns(folder.path(), "good.geojson", 3);
    let broken = "{\"type\":\"FeatureCollection\",\n\"features\":[,]}";
    std::fs::write(folder.path().join("broken.geojson"), broken).unwrap();
    let files = ["gone.geojson", "good.geojson", "broken.geojson"];
    let path = workspace(folder.path(), &files);
    let mut window = open();
    let before = Workspace::of(window.state().explorer());
    let_go(&mut window, &[path]);
    wait_for(&mut window, |window| {
        window.explorer().opening.is_none() && window.explorer().notice.is_some()
    });
    let told = notice(&window);
    for wanted in [
        "Opened, but not all of it",
        "gone.geojson",
        "No such file",
        "broken.geojson",
        "line 2, column 13",
    ] {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
    let explorer = window.state().explorer();
    assert_eq!(explorer.date.to_string(), "2022-08-15");
    let names: Vec<&str> = explorer.own.iter().map(|it| &*it.content.name).collect();
    assert_eq!(names, ["good"]);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    let explorer = window.state().explorer();
    assert_eq!(Workspace::of(explorer), before);
    assert_eq!(explorer.undoable(window.state().world()), None);
}

#[test]
fn of_two_workspaces_and_own_data_each_is_opened_or_told() {
    let folder = tempfile::tempdir().unwrap();
    towns(folder.path(), "good.geojson", 3);
    towns(folder.path(), "beside.geojson", 2);
    let path = workspace(folder.path(), &["good.geojson"]);
    let beside = folder.path().join("beside.geojson");
    let mut window = open();
    let_go(&mut window, &[path.clone(), beside, path]);
    wait_for(&mut window, |window| window.explorer().own.len() == 2);
    let explorer = window.state().explorer();
    assert_eq!(explorer.date.to_string(), "2022-08-15");
    let names: Vec<&str> = explorer.own.iter().map(|it| &*it.content.name).collect();
    assert_eq!(names, ["good", "beside"], "the workspace lies below");
}

#[test]
#[cfg(unix)]
fn a_pipe_is_refused_at_once_whatever_it_is_called() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(VIEW);
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    assert!(made.unwrap().success());
    let map = folder.path().join("map.geojson");
    let made = std::process::Command::new("mkfifo").arg(&map).status();
    assert!(made.unwrap().success());
    for (path, name) in [(path, VIEW), (map, "map.geojson")] {
        let mut window = open();
        let_go(&mut window, &[path]);
        wait_for(&mut window, |window| window.explorer().notice.is_some());
        let told = notice(&window);
        assert!(
            told.contains(name) && told.contains("not an ordinary file"),
            "{told}"
        );
        assert_eq!(opens(&window), None);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_when_a_workspace_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(VIEW);
    std::os::unix::fs::symlink("/dev/full", &path).unwrap();
    let mut window = open();
    press_with(&mut window, Modifiers::COMMAND, Key::B);
    write_path(&mut window, &path);
    click(&mut window, "Save workspace");
    wait_for(&mut window, |window| window.explorer().notice.is_some());
    let told = notice(&window);
    assert!(
        told.contains(VIEW) && told.contains("No space left on device"),
        "{told}"
    );
    assert!(window.state().explorer().recent.is_empty());
}
