//! A workspace is asked for, read elsewhere, given up or shown.

use kabul_atlas::explorer::Opened;
use kabul_atlas::explorer::workspace::Workspace;

use super::*;

#[test]
fn a_workspace_that_is_given_up_changes_nothing_and_one_that_is_read_is_one_step() {
    let mut journey = Journey::begin();
    let before = Workspace::of(&journey.explorer);
    let path = PathBuf::from("maps/view.kabul-atlas");
    journey.go([Action::Open(Dialog::OpenWorkspace)]);
    let read = journey.go([Action::ReadWorkspace(path.clone())]);
    assert_eq!(journey.explorer.dialog, None, "progress can be seen");
    assert_eq!(read, [Effect::ReadWorkspace(path.clone())]);
    assert_eq!(
        journey.explorer.opening.as_deref(),
        Some("view.kabul-atlas")
    );
    let ended = journey.go([Action::CancelOpening]);
    assert_eq!(ended, [Effect::CancelOpening]);
    let notice = journey.explorer.notice.take().unwrap();
    assert!(!notice.is_error && notice.text.contains("view.kabul-atlas"));
    assert_eq!(journey.explorer.opening, None);
    assert_eq!(Workspace::of(&journey.explorer), before);
    assert_eq!(journey.explorer.undoable(&journey.world), None);

    let opened = Opened {
        path: path.clone(),
        workspace: Workspace {
            date: "2022-08-15".parse().unwrap(),
            ..before.clone()
        },
        own: Vec::new(),
        problems: Vec::new(),
    };
    journey.go([
        Action::ReadWorkspace(path),
        Action::OpeningEnded,
        Action::OpenWorkspace(Box::new(opened)),
    ]);
    assert_eq!(journey.explorer.date.to_string(), "2022-08-15");
    journey.go([Action::Undo]);
    assert_eq!(Workspace::of(&journey.explorer), before);
    assert_eq!(journey.explorer.undoable(&journey.world), None);
}

#[test]
fn whoever_opens_something_else_is_told_what_was_given_up_for_it() {
    let mut journey = Journey::begin();
    let picture = PathBuf::from("a.png");
    let view = PathBuf::from("b.kabul-atlas");
    let both = vec![picture.clone(), view];
    let effects = journey.go([Action::OpenFiles(both.clone())]);
    assert_eq!(effects, [Effect::OpenFiles(both)]);
    assert_eq!(journey.explorer.opening.as_deref(), Some("b.kabul-atlas"));
    assert_eq!(journey.explorer.notice, None);
    let next = vec![PathBuf::from("c.geojson")];
    let effects = journey.go([Action::OpenData(next.clone())]);
    assert_eq!(effects, [Effect::OpenData(next)]);
    let notice = journey.explorer.notice.take().unwrap();
    assert!(notice.text.contains("b.kabul-atlas"), "{}", notice.text);
    journey.go([Action::OpenFiles(vec![picture])]);
    assert_eq!(journey.explorer.opening.as_deref(), Some("a.png"));
}
