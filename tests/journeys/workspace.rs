//! Workspaces: a view that is saved, opened again, passed on and drawn is the same view.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::path::PathBuf;
use std::sync::LazyLock;

use assert_cmd::Command;
use kabul_atlas::data::Progress;
use kabul_atlas::date::parse_day;
use kabul_atlas::explorer::workspace::{EXTENSION, read, write};
use kabul_atlas::explorer::{
    Action, Effect, Explorer, ExportForm, Opened, OwnChange, ThemeChoice, Workspace, WorkspaceForm,
};
use kabul_atlas::filter::Filter;
use kabul_atlas::own::{self, Wish};
use kabul_atlas::picture::{Extent, provenance};
use kabul_atlas::scene::{Class, Layer, NameStyle, ScreenRect};
use kabul_atlas::world::World;

static WORLD: LazyLock<World> = LazyLock::new(|| World::embedded().unwrap());

fn explorer(width: f32, height: f32) -> Explorer {
    let mut explorer = Explorer::new(&WORLD, (1024.0, 768.0));
    let map = ScreenRect::at(0.0, 48.0, width, height);
    let window = (width, height + 48.0);
    explorer.apply(Action::LayOut { window, map }, &WORLD);
    explorer
}

fn go(explorer: &mut Explorer, actions: impl IntoIterator<Item = Action>) {
    for action in actions {
        explorer.apply(action, &WORLD);
    }
}

/// All that a workspace keeps, each other than usual.
fn changed() -> Explorer {
    let mut explorer = explorer(913.0, 617.0);
    go(
        &mut explorer,
        [
            Action::GoTo(parse_day("2024-10-09").unwrap()),
            Action::CompareWith(Some(parse_day("2022-03-31").unwrap())),
            Action::Toggle(Layer::Corridors),
            Action::MoveLayer(Layer::Corridors, -1),
            Action::SetOpacity(Layer::Engagement, 70),
            Action::SetNames(NameStyle::Both),
            Action::SetTheme(ThemeChoice::Dark),
            Action::Select(Some("UZB".parse().unwrap())),
            Action::Isolate(Class::SHIFTS[2]),
            Action::SetFilter("level:3,group:SCO".parse().unwrap()),
            Action::ZoomBy(1.7),
            Action::PanBy(33.25, -17.5),
            Action::EditExport(ExportForm {
                title: "“Quotes”, \\ and # signs".to_owned(),
                ..ExportForm::default()
            }),
        ],
    );
    explorer
}

fn opened(workspace: Workspace) -> Action {
    Action::OpenWorkspace(Box::new(Opened {
        path: PathBuf::from("/tmp/my.kabul-atlas"),
        workspace,
        own: Vec::new(),
        problems: Vec::new(),
    }))
}

#[test]
fn a_file_says_all_of_a_view_and_is_read_as_it_was_written() {
    for explorer in [explorer(800.0, 600.0), changed()] {
        let workspace = Workspace::of(&explorer);
        let text = write(&workspace);
        let reading = read("a.kabul-atlas", &text, &WORLD);
        assert_eq!(reading.problems, Vec::new(), "{text}");
        assert_eq!(reading.workspace, Some(workspace), "{text}");
    }
}

#[test]
fn a_view_that_is_opened_is_the_one_that_was_saved() {
    let saved = Workspace::of(&changed());
    let mut other = explorer(913.0, 617.0);
    go(
        &mut other,
        [Action::Fit(Extent::World), opened(saved.clone())],
    );
    assert_eq!(Workspace::of(&other), saved);
}

#[test]
fn in_a_smaller_window_all_that_was_seen_is_seen() {
    let saved = Workspace::of(&changed());
    let mut other = explorer(500.0, 600.0);
    go(&mut other, [opened(saved.clone())]);
    let (now, then) = (other.view.visible(), saved.stand.extent());
    let Extent::Exact(then) = then else {
        panic!("{then:?}");
    };
    assert!(now.min.x <= then.min.x + 1e-9 && now.max.x >= then.max.x - 1e-9);
    assert!(now.min.y <= then.min.y + 1e-9 && now.max.y >= then.max.y - 1e-9);
}

#[test]
fn a_layer_that_is_seen_alone_is_kept_with_what_comes_after_it() {
    let mut first = changed();
    go(&mut first, [Action::Solo(Some(Layer::Crossings))]);
    let saved = Workspace::of(&first);
    assert_eq!(saved.seen_layers(), first.layers);
    let mut other = explorer(913.0, 617.0);
    go(&mut other, [opened(saved)]);
    assert_eq!(other.layers, first.layers);
    assert_eq!(other.chosen_layers(), first.chosen_layers());
}

#[test]
fn only_the_form_must_be_there() {
    let reading = read("a", "format = 1\n", &WORLD);
    assert_eq!(reading.problems, Vec::new());
    let workspace = reading.workspace.unwrap();
    assert_eq!(workspace.date, WORLD.record.as_of());
    assert_eq!(workspace.stand.fitted, Some(Extent::Region));
    let mut other = changed();
    go(&mut other, [opened(workspace)]);
    assert_eq!(other.fitted, Some(Extent::Region));
    assert!(other.filter.is_empty() && other.selected.is_none());
}

#[test]
fn what_cannot_be_used_is_told_with_its_line_and_the_rest_is_opened() {
    let text = "format = 1\ndate = \"yesterday\"\nera = \"third\"\nlayers = \"rivers\"\n\
                names = 3\ntheme = \"pink\"\nselected = \"XXX\"\nisolated = \"level:9\"\n\
                filter = [\"group:NATO\", \"level:3\", \"x\"]\ncolour = \"red\"\ncompare = \"2999-01-01\"\n\
                [view]\nprojection = \"globe\"\npart = \"moon\"\nmiddle = [0.0, nan]\nscale = 1.0\n\
                size = [800, 600]\n";
    let reading = read("my.kabul-atlas", text, &WORLD);
    let told: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    for wanted in [
        "my.kabul-atlas:2: date: “yesterday” is not a date",
        ":3: era: “third” is not a value",
        ":4: layers: “rivers” is no layer",
        ":5: names: must be a text in quotation marks, but is a number",
        ":6: theme: “pink” is no choice of colours",
        ":7: selected: the map has no shape for XXX",
        ":8: isolated: “level:9” is no class",
        ":9: filter: there is no group NATO: NEIGHBOURS, EU",
        ":9: filter: “x” is no filter",
        ":10: colour: is not a known field",
        ":11: compare: 2999-01-01 is not known",
        ":13: view.projection: ",
        ":14: view.part: “moon” is no part of the world",
        ":15: view.middle: must be two numbers",
        ":16: view.scale: is 1.0; that is",
    ] {
        assert!(
            told.iter().any(|it| it.contains(wanted)),
            "{wanted}\n{told:#?}"
        );
    }
    assert!(reading.has_error());
    assert_eq!(
        reading.workspace.unwrap().filter,
        "level:3".parse::<Filter>().unwrap()
    );
}

#[test]
fn what_is_no_workspace_is_refused_and_says_why() {
    for (text, reason) in [
        ("", "a:1: format: is missing"),
        (
            "format = 2\n",
            "a:1: format: is 2, which this version does not know",
        ),
        ("format = 0\n", "there is no form before 1"),
        ("format = \"1\"\n", "must be a whole number"),
        ("\u{0}PNG", "a:1: is not TOML"),
        ("format = 1\ndate = \n", "a:2: is not TOML"),
        ("{\"format\": 1}", "is not TOML"),
        ("format = 1\n\u{fffd}", "not UTF-8"),
    ] {
        let reading = read("a", text, &WORLD);
        assert_eq!(reading.workspace, None, "{text}");
        let told: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
        assert!(
            told.iter().any(|it| it.contains(reason)),
            "{text}: {told:?}"
        );
    }
}

#[test]
fn the_window_saves_where_the_dialog_says_and_remembers_the_file() {
    let mut explorer = changed();
    let to = |path: &str| {
        Action::EditWorkspace(WorkspaceForm {
            path: path.to_owned(),
        })
    };
    for wrong in ["", "view", "view.toml"] {
        go(&mut explorer, [to(wrong)]);
        assert!(explorer.workspace_fault().is_some(), "{wrong}");
        assert_eq!(explorer.apply(Action::SaveWorkspace, &WORLD), None);
    }
    go(&mut explorer, [to("a.kabul-atlas")]);
    let effect = explorer.apply(Action::SaveWorkspace, &WORLD);
    let Some(Effect::SaveWorkspace(text, path)) = effect else {
        panic!("{effect:?}");
    };
    assert_eq!(text, write(&Workspace::of(&explorer)));
    go(&mut explorer, [Action::WorkspaceSaved(path.clone())]);
    assert_eq!(explorer.recent, [path]);
    for number in 0..20 {
        let path = PathBuf::from(format!("/tmp/{}.{EXTENSION}", number % 10));
        go(&mut explorer, [Action::WorkspaceSaved(path)]);
    }
    assert_eq!(explorer.recent.len(), 8);
    assert_eq!(explorer.recent[0], PathBuf::from("/tmp/9.kabul-atlas"));
}

/// The window's picture, by its export dialog, and that of the command line from the file.
#[test]
fn the_command_line_draws_a_workspace_as_the_window_does() {
    let mut window = changed();
    let form = ExportForm {
        path: "map.png".to_owned(),
        size: "640x400".to_owned(),
        ..window.export.clone()
    };
    go(&mut window, [Action::EditExport(form)]);
    let Some(Effect::Save(order)) = window.apply(Action::Export(false), &WORLD) else {
        panic!("nothing to save");
    };
    let in_window = order.file.draw(&WORLD, |_, _| Ok(())).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("my.kabul-atlas");
    std::fs::write(&file, write(&Workspace::of(&window))).unwrap();
    let out = folder.path().join("map.png");
    let run = |arguments: &[&str]| {
        let mut command = Command::cargo_bin("kabul-atlas").unwrap();
        command
            .arg("export")
            .arg(&out)
            .arg("--workspace")
            .arg(&file);
        command.args(arguments).assert()
    };
    run(&["--size", "640x400"]).success();
    assert!(std::fs::read(&out).unwrap() == in_window, "another picture");
    run(&["--on", "2024-01-01"]).code(2);
    std::fs::write(&file, "format = 1\ncolour = 3\n").unwrap();
    std::fs::remove_file(&out).unwrap();
    let told = run(&[]).code(1).get_output().stderr.clone();
    let told = String::from_utf8(told).unwrap();
    assert!(
        told.contains("my.kabul-atlas:2: colour: is not a known field"),
        "{told}"
    );
    assert!(!out.exists());
}

/// A folder with two files of the reader's own and a workspace's path.
fn own_files() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let towns = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Herat","kind":"a"},"geometry":{"type":"Point","coordinates":[62.2,34.35]}},
        {"type":"Feature","properties":{"name":"Mary","kind":"b, c"},"geometry":{"type":"Point","coordinates":[61.83,37.6]}}]}"#;
    std::fs::write(folder.path().join("towns.geojson"), towns).unwrap();
    std::fs::write(
        folder.path().join("trade.csv"),
        "land,value\nUZB,3\nTJK,5\n",
    )
    .unwrap();
    let file = folder.path().join("my.kabul-atlas");
    (folder, file)
}

/// An explorer that shows both of them, each other than usual.
fn with_own(folder: &std::path::Path) -> Explorer {
    let mut explorer = explorer(640.0, 400.0);
    let open = |name: &str, style: &str| {
        let wish = Wish {
            style: style.parse().unwrap(),
            key: None,
        };
        let progress = Progress::default();
        let layer = own::open(&folder.join(name), &wish, &WORLD.places, &progress).unwrap();
        Action::AddOwn(Box::new(layer))
    };
    go(
        &mut explorer,
        [
            open("trade.csv", "color=value,method=equal,classes=3"),
            open("towns.geojson", "color=kind,label=name"),
            Action::ChangeOwn(1, OwnChange::Opacity(60)),
        ],
    );
    explorer
}

#[test]
fn a_workspace_keeps_the_readers_own_layers_by_their_files() {
    let (folder, file) = own_files();
    let window = with_own(folder.path());
    let workspace = Workspace::of(&window).seen_from(folder.path());
    let text = write(&workspace);
    assert!(text.contains("file = \"towns.geojson\""), "{text}");
    let reading = read("a", &text, &WORLD);
    assert_eq!(reading.problems, Vec::new(), "{text}");
    assert_eq!(reading.workspace, Some(workspace.clone()), "{text}");
    let (own, problems) = workspace.open_own(folder.path(), &WORLD, &Progress::default());
    assert_eq!(problems, Vec::<String>::new());
    let mut other = explorer(640.0, 400.0);
    let open = Opened {
        path: file.clone(),
        workspace: workspace.clone(),
        own,
        problems: Vec::new(),
    };
    go(&mut other, [Action::OpenWorkspace(Box::new(open))]);
    assert_eq!(Workspace::of(&other).seen_from(folder.path()), workspace);
    assert_eq!(other.own[1].opacity_percent, 60);
    // Undone, they are gone again; done again, they are there.
    go(&mut other, [Action::Undo]);
    assert!(other.own.is_empty());
    go(&mut other, [Action::Redo]);
    assert_eq!(other.own.len(), 2);

    // The window's picture and the one that the command line makes from the file.
    let form = ExportForm {
        path: "map.png".to_owned(),
        size: "640x400".to_owned(),
        ..other.export.clone()
    };
    go(&mut other, [Action::EditExport(form)]);
    let Some(Effect::Save(order)) = other.apply(Action::Export(false), &WORLD) else {
        panic!("nothing to save");
    };
    let in_window = order.file.draw(&WORLD, |_, _| Ok(())).unwrap();
    std::fs::write(&file, &text).unwrap();
    let out = folder.path().join("map.png");
    let run = || {
        let mut command = Command::cargo_bin("kabul-atlas").unwrap();
        let command = command.arg("export").arg(&out).arg("--workspace");
        command.arg(&file).args(["--size", "640x400"]).assert()
    };
    run().success();
    assert!(std::fs::read(&out).unwrap() == in_window, "another picture");
    let provenance = provenance::read(&out).unwrap();
    assert_eq!(provenance.own, ["trade: value", "towns: kind"]);

    // Without the file the picture would be another one.
    std::fs::remove_file(&out).unwrap();
    std::fs::remove_file(folder.path().join("trade.csv")).unwrap();
    let told = run().code(1).get_output().stderr.clone();
    let told = String::from_utf8(told).unwrap();
    assert!(
        told.contains("trade.csv") && told.contains("nothing was drawn"),
        "{told}"
    );
    assert!(!out.exists());
}

#[test]
fn what_is_wrong_with_a_kept_layer_is_told_with_its_line() {
    let text = "format = 1\n[[own]]\nfile = 3\n[[own]]\nfile = \"a.csv\"\nmethod = \"best\"\n\
                classes = 9\nopacity = 0\nshown = 1\nhue = \"x\"\ncolor = \"\"\n[[own]]\n";
    let reading = read("w", text, &WORLD);
    let told: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    for wanted in [
        "w:3: own.file: must be a text",
        "w:6: own.method: “best” is no method: quantiles",
        "w:7: own.classes: is 9, not 2 to 7",
        "w:8: own.opacity: is 0, not 10 to 100",
        "w:9: own.shown: ",
        "w:10: own.hue: is not a known field",
        "w:11: own.color: “” is no name of a column",
        "w:12: own.file: is missing",
    ] {
        assert!(
            told.iter().any(|it| it.starts_with(wanted)),
            "{wanted}\n{told:#?}"
        );
    }
    assert_eq!(reading.workspace.unwrap().own.len(), 1);
}

#[test]
fn what_was_pasted_is_told_when_a_workspace_is_saved() {
    let mut explorer = explorer(640.0, 400.0);
    let point = r#"{"type":"Point","coordinates":[66,36]}"#;
    let wish = Wish::default();
    let layer = own::open::pasted(point, &wish, &WORLD.places, &Progress::default()).unwrap();
    go(
        &mut explorer,
        [
            Action::AddOwn(Box::new(layer)),
            Action::WorkspaceSaved("a.kabul-atlas".into()),
        ],
    );
    let notice = explorer.notice.unwrap();
    assert!(
        notice.is_error && notice.text.contains("without the layer"),
        "{notice:?}"
    );
}
