//! A fault of the program itself leaves a report and the view behind. Alone in its process, since it
//! watches all panics.

use kabul_atlas::explorer::workspace;
use kabul_atlas::explorer::{Action, Explorer};
use kabul_atlas::mishap::{Kept, Report, Witness, untold};
use kabul_atlas::world::World;

#[test]
fn a_fault_leaves_a_report_and_the_view_behind() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("state");
    assert_eq!(untold(&folder), None);
    let world = World::embedded().unwrap();
    let mut explorer = Explorer::new(&world, (900.0, 600.0));
    let witness = Witness::begin(folder.clone(), "kabul-atlas test".to_owned());

    // Before anything was shown there is no view to keep.
    let broken = std::thread::spawn(|| panic!("the first fault")).join();
    assert!(broken.is_err());
    let kept = untold(&folder).unwrap();
    assert_eq!(kept.workspace, None);

    explorer.apply(Action::Select("UZB".parse().ok()), &world);
    witness.remember(&explorer);
    let thread = std::thread::Builder::new().name("of a test".to_owned());
    let broken = thread
        .spawn(|| panic!("the second {}", "fault"))
        .unwrap()
        .join();
    assert!(broken.is_err());

    let Kept { report, workspace } = untold(&folder).unwrap();
    assert_eq!(untold(&folder), None, "it is told once");
    let text = std::fs::read_to_string(&report).unwrap();
    for part in [
        "the second fault",
        "of a test",
        "mishap.rs",
        "kabul-atlas test",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
    assert!(report.ends_with("report-2.txt"));
    let view = std::fs::read_to_string(workspace.unwrap()).unwrap();
    assert!(view.contains("UZB"), "{view}");
    let reading = workspace::read("rescued-2.kabul-atlas", &view, &world);
    assert!(!reading.has_error(), "{view}");

    // A folder that cannot be made costs the report, nothing else.
    let file = folder.join("report-1.txt");
    let report = Report {
        fault: "a third".to_owned(),
        about: "",
        trace: String::new(),
        workspace: None,
    };
    assert!(report.keep(&file).is_err());
    assert!(untold(&file).is_none());
}
