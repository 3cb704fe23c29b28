//! Files are dropped onto the window, or named when it is opened.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{DroppedFile, HoveredFile};
use kabul_atlas::picture::{Extent, PictureRequest, draw_as};
use kabul_atlas::record::Era;

use super::*;

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Lets files go over the window.
pub(super) fn let_go(window: &mut Window, paths: &[PathBuf]) {
    for path in paths {
        let file = Arc::new(Dropped(path.clone()));
        window.input_mut().dropped_files.push(file);
    }
    window.step();
    window.input_mut().dropped_files.clear();
}

fn drop_onto(window: &mut Window, paths: &[PathBuf]) {
    let_go(window, paths);
    wait_for(window, |window| window.explorer().notice.is_some());
}

/// Files of each form that show Tajikistan in 2022.
fn exported(folder: &Path) -> Vec<PathBuf> {
    let request = PictureRequest {
        date: "2022-08-15".parse().unwrap(),
        compare: None,
        era: Era::Second,
        extent: Extent::Country("TJK".parse().unwrap()),
        projection: None,
        size_px: (320, 240),
        scale: 0.5,
        theme: ThemeName::Dark,
        layers: LayerStack::default(),
        language: kabul_atlas::language::Language::English,
        names: NameStyle::Local,
        selected: Some("TJK".parse().unwrap()),
        marked: Vec::new(),
        isolated: None,
        filter: kabul_atlas::filter::Filter::default(),
        title: None,
        is_transparent: false,
        own: Vec::new(),
        layout: kabul_atlas::picture::Layout::default(),
    };
    let world = World::embedded().unwrap();
    let forms = kabul_atlas::picture::Form::ALL.into_iter();
    forms
        .map(|form| {
            let path = folder.join(format!("map.{}", form.extension()));
            let bytes = draw_as(&request, &world, form, None).unwrap();
            std::fs::write(&path, bytes).unwrap();
            path
        })
        .collect()
}

fn shows_tajikistan(window: &Window) -> bool {
    let explorer = window.state().explorer();
    explorer.date.to_string() == "2022-08-15"
        && explorer.fitted == Some(Extent::Country("TJK".parse().unwrap()))
        && selected(window).as_deref() == Some("TJK")
        && explorer.names == NameStyle::Local
}

#[test]
fn a_picture_that_is_dropped_brings_its_map_back() {
    let folder = tempfile::tempdir().unwrap();
    for path in exported(folder.path()) {
        let mut window = open();
        assert!(!shows_tajikistan(&window));
        drop_onto(&mut window, std::slice::from_ref(&path));
        assert!(shows_tajikistan(&window), "{}", path.display());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(has_text(
            &window,
            &format!("The map is as {name} shows it.")
        ));
    }
}

#[test]
fn files_that_are_not_ours_are_told_and_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let ours = exported(folder.path()).remove(0);
    let bytes = std::fs::read(&ours).unwrap();
    let damaged = folder.path().join("damaged.png");
    std::fs::write(&damaged, &bytes[..bytes.len() / 2]).unwrap();
    let other = folder.path().join("photo.jpg");
    std::fs::write(&other, b"\xff\xd8\xff\xe0\x00\x10JFIF").unwrap();
    let mut window = open();
    let before = window.state().explorer().clone();
    drop_onto(&mut window, &[damaged.clone(), other.clone()]);
    for text in [
        "damaged.png is damaged",
        "photo.jpg is no file",
        "Nothing was changed",
    ] {
        assert!(has_text(&window, text), "{text}");
    }
    let mut after = window.state().explorer().clone();
    after.notice = None;
    assert_eq!(after, before);
    click(&mut window, "Dismiss");
    drop_onto(&mut window, &[ours.clone(), other, ours]);
    assert!(shows_tajikistan(&window), "one of them is");
    for text in ["photo.jpg is no file", "one file at a time"] {
        assert!(has_text(&window, text), "{text}");
    }
}

#[test]
fn files_that_the_program_was_started_with_are_opened() {
    let folder = tempfile::tempdir().unwrap();
    let ours = exported(folder.path()).remove(0);
    let builder = Harness::builder().with_size(vec2(1280.0, 800.0));
    let mut window = builder.with_max_steps(12).build_eframe(move |creation| {
        let window = AtlasWindow::new(creation, World::embedded().unwrap(), None);
        window.open_files(vec![ours]);
        window
    });
    wait_for(&mut window, AtlasWindow::is_ready);
    wait_for(&mut window, |window| window.explorer().notice.is_some());
    assert!(shows_tajikistan(&window));
}

#[test]
fn while_a_file_is_held_over_the_window_it_says_what_would_happen() {
    let mut window = open();
    window
        .input_mut()
        .hovered_files
        .push(HoveredFile::default());
    window.step();
    window.step();
    assert!(has_text(&window, "Let go to open this file"));
}
