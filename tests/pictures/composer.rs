//! The composer asks for the same file as the command line does with equal options, byte by byte.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::path::Path;
use std::sync::LazyLock;

use assert_cmd::Command;
use kabul_atlas::data::Progress;
use kabul_atlas::explorer::command_line::CommandLine;
use kabul_atlas::explorer::{
    Action, DaysForm, Effect, Explorer, ExportForm, ExportPart, Order, Subject,
};
use kabul_atlas::own::{self, Wish};
use kabul_atlas::picture::animation::Step;
use kabul_atlas::picture::{FileError, FileForm, Form, Layout, Paper, PictureError, provenance};
use kabul_atlas::record::RecordChoice;
use kabul_atlas::report;
use kabul_atlas::scene::{Layer, NameStyle, Preset, ThemeName};
use kabul_atlas::world::World;

static WORLD: LazyLock<World> = LazyLock::new(|| World::embedded().unwrap());

/// A small picture of the region, as the command line draws it unless it is told otherwise.
fn usual(path: &str) -> ExportForm {
    ExportForm {
        path: path.to_owned(),
        size: "320x200".to_owned(),
        part: ExportPart::Region,
        theme: Some(ThemeName::Light),
        ..ExportForm::default()
    }
}

/// What the window saves when the composer says this.
fn ordered(actions: Vec<Action>, form: ExportForm) -> Order {
    let mut explorer = Explorer::new(&WORLD, (1024.0, 768.0));
    for action in actions {
        explorer.apply(action, &WORLD);
    }
    // As long as the reader writes no title, the one that is offered stands there.
    let title = if form.title == ExportForm::default().title {
        explorer.export.title.clone()
    } else {
        form.title.clone()
    };
    let form = ExportForm { title, ..form };
    explorer.apply(Action::EditExport(form), &WORLD);
    match explorer.apply(Action::Export(false), &WORLD) {
        Some(Effect::Save(order)) => *order,
        other => panic!("{other:?}: {:?}", explorer.notice),
    }
}

fn run(folder: &Path, name: &str, arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    command.current_dir(folder).arg("export").arg(name);
    command.args(arguments).assert().success();
    std::fs::read(folder.join(name)).unwrap()
}

/// What the window does before, what its composer says, and what the command line is told.
type Case = (Vec<Action>, ExportForm, &'static str, Vec<&'static str>);

fn on(day: &str) -> Action {
    Action::GoTo(day.parse().unwrap())
}

#[expect(clippy::too_many_lines, reason = "one case after the other")]
fn cases() -> Vec<Case> {
    let code = |text: &str| text.parse().unwrap();
    let paper: Paper = "a4 landscape".parse().unwrap();
    vec![
        (vec![], usual("a.png"), "a.png", vec!["--size", "320x200"]),
        (
            vec![on("2024-10-09"), Action::ApplyPreset(Preset::Security)],
            ExportForm {
                part: ExportPart::World,
                theme: Some(ThemeName::Dark),
                scale: "0.5".to_owned(),
                ..usual("b.webp")
            },
            "b.webp",
            vec![
                "--on",
                "2024-10-09",
                "--preset",
                "security",
                "--view",
                "world",
                "--theme",
                "dark",
                "--scale",
                "0.5",
                "--size",
                "320x200",
            ],
        ),
        (
            vec![
                Action::Toggle(Layer::Pressure),
                Action::SetNames(NameStyle::Both),
                Action::Select(Some(code("IRN"))),
            ],
            ExportForm {
                part: ExportPart::Country(code("UZB")),
                theme: Some(ThemeName::Print),
                title: "<Ташкент> & کابل".to_owned(),
                layout: Layout {
                    subtitle: "For a \"talk\"".to_owned(),
                    has_date: false,
                    has_legend: false,
                    has_credits: false,
                    ..Layout::default()
                },
                margin: "12".to_owned(),
                has_scale_bar: Some(false),
                is_transparent: true,
                ..usual("c.svg")
            },
            "c.svg",
            vec![
                "--view",
                "Uzbekistan",
                "--names",
                "both",
                "--select",
                "IRN",
                "--theme",
                "print",
                "--title",
                "<Ташкент> & کابل",
                "--subtitle",
                "For a \"talk\"",
                "--no-date",
                "--no-legend",
                "--no-credits",
                "--no-scale-bar",
                "--margin",
                "12",
                "--transparent",
                "--size",
                "320x200",
                "--layers",
                "engagement,pressure,borders,disputed-borders,country-names,graticule,scale-bar",
            ],
        ),
        (
            vec![Action::CompareWith(Some("2022-01-01".parse().unwrap()))],
            ExportForm {
                paper: Some(paper),
                title: String::new(),
                ..usual("d.pdf")
            },
            "d.pdf",
            vec![
                "--compare",
                "2022-01-01",
                "--page",
                "a4",
                "--landscape",
                "--title",
                "",
            ],
        ),
        (
            vec![],
            ExportForm {
                part: ExportPart::Box,
                bounds: " 60, 29,75,39".to_owned(),
                projection: Some("mercator".parse().unwrap()),
                ..usual("e.pdf")
            },
            "e.pdf",
            vec![
                "--bbox",
                "60,29,75,39",
                "--projection",
                "mercator",
                "--size",
                "320x200",
            ],
        ),
        (
            vec![on("2023-06-30")],
            usual("f.csv"),
            "f.csv",
            vec!["--on", "2023-06", "--size", "320x200"],
        ),
        (
            vec![Action::SetFilter("group:GCC".parse().unwrap())],
            ExportForm {
                part: ExportPart::World,
                ..usual("g.json")
            },
            "g.json",
            vec!["--group", "GCC", "--view", "world", "--size", "320x200"],
        ),
        (
            vec![Action::Mark(code("PAK")), Action::Mark(code("TJK"))],
            usual("h.geojson"),
            "h.geojson",
            vec!["--mark", "PAK", "--mark", "TJK", "--size", "320x200"],
        ),
        (
            // What stands in the window is not what stands in the days.
            vec![on("2022-03-03"), Action::ToggleComparison],
            ExportForm {
                days: Box::new(DaysForm {
                    from: "2025-06".to_owned(),
                    to: "Jul 2025".to_owned(),
                    step: Step::Change,
                    seconds: "1.5".to_owned(),
                }),
                is_transparent: true,
                ..usual("i.gif")
            },
            "i.gif",
            vec![
                "--from",
                "2025-06",
                "--to",
                "2025-07",
                "--step",
                "change",
                "--seconds-per-step",
                "1.5",
                "--size",
                "320x200",
            ],
        ),
        (
            vec![],
            ExportForm {
                days: Box::new(DaysForm {
                    from: "2026-05-01".to_owned(),
                    ..DaysForm::default()
                }),
                ..usual("j.apng")
            },
            "j.apng",
            vec!["--from", "2026-05-01", "--size", "320x200"],
        ),
        (
            vec![
                Action::SetEra(kabul_atlas::record::Era::First),
                on("1998-08-08"),
            ],
            usual("k.webp"),
            "k.webp",
            vec!["--era", "first", "--on", "1998-08-08", "--size", "320x200"],
        ),
    ]
}

/// Points of the reader's own, seen whole.
#[test]
fn own_data_are_the_same_in_window_and_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("towns.geojson");
    let points = [("Herat", 62.2, 34.3), ("Kunduz", 68.9, 36.7)].map(|(name, lon, lat)| {
        format!(
            r#"{{"type":"Feature","properties":{{"name":"{name}"}},"geometry":{{"type":"Point","coordinates":[{lon},{lat}]}}}}"#
        )
    });
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        points.join(",")
    );
    std::fs::write(&file, text).unwrap();
    // Both name the file as it was given.
    let layer = own::open(&file, &Wish::default(), &WORLD.places, &Progress::default()).unwrap();
    let form = ExportForm {
        part: ExportPart::Own,
        ..usual("own.png")
    };
    let order = ordered(vec![Action::AddOwn(Box::new(layer))], form);
    let from_window = order.file.draw(&WORLD, |_, _| Ok(())).unwrap();
    let add = file.display().to_string();
    let line = ["--add", &add, "--view", "own", "--size", "320x200"];
    assert!(from_window == run(folder.path(), "own.png", &line));
}

/// A title that was offered follows; one of the reader's own stays.
#[test]
fn the_title_of_own_data_alone_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("towns.geojson");
    std::fs::write(&file, r#"{"type":"Point","coordinates":[66,34]}"#).unwrap();
    let layer = own::open(&file, &Wish::default(), &WORLD.places, &Progress::default()).unwrap();
    let mut explorer = Explorer::new(&WORLD, (1024.0, 768.0));
    explorer.apply(Action::AddOwn(Box::new(layer)), &WORLD);
    let mut form = explorer.export.clone();
    let before = form.title.clone();
    explorer.show_own_alone(&mut form, true);
    assert_eq!(form.title, "towns");
    explorer.apply(Action::EditExport(form.clone()), &WORLD);
    let file = explorer.composed(false).unwrap().file;
    assert!(!file.picture().layers.has(Layer::Engagement));
    let line = CommandLine::new(&file, Path::new("a.png"), &RecordChoice::default()).unwrap();
    assert!(!line.in_shell().contains("--style"), "{}", line.in_shell());
    explorer.show_own_alone(&mut form, false);
    assert_eq!(form.title, before);
    form.title = "Mine".to_owned();
    explorer.show_own_alone(&mut form, true);
    assert_eq!(form.title, "Mine");
}

/// A command that was copied, given to a shell as it is, makes the same file; so does the entry of a
/// list of pictures.
#[cfg(unix)]
#[test]
fn a_copied_command_and_a_copied_entry_make_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("it's a map.geojson");
    let text = r#"{"type":"Feature","properties":{"a, b":"x"},"geometry":{"type":"Point","coordinates":[66,34]}}"#;
    std::fs::write(&file, text).unwrap();
    let wish = Wish {
        style: r"label=a\, b".parse().unwrap(),
        key: None,
    };
    let layer = own::open(&file, &wish, &WORLD.places, &Progress::default()).unwrap();
    let seen = vec![
        on("2024-10-09"),
        Action::Isolate("level:3".parse().unwrap()),
        Action::SetFilter("kind:talks,confidence:high".parse().unwrap()),
        Action::Mark("PAK".parse().unwrap()),
        Action::SetOpacity(Layer::Engagement, 50),
        Action::AddOwn(Box::new(layer)),
    ];
    let form = ExportForm {
        part: ExportPart::View,
        title: "It’s 'so': \"$HOME\" `ls` \\ افغانستان\nand on".to_owned(),
        layout: Layout {
            subtitle: "--help".to_owned(),
            has_legend: false,
            ..Layout::default()
        },
        ..usual("copied.png")
    };
    let alone = ExportForm {
        is_own_alone: true,
        part: ExportPart::Own,
        ..usual("alone.svg")
    };
    let program = Command::cargo_bin("kabul-atlas").unwrap();
    let program = Path::new(program.get_program());
    let mut list = String::new();
    let mut wanted = Vec::new();
    for form in [form, alone] {
        let order = ordered(seen.clone(), form);
        let line = CommandLine::new(&order.file, &order.path, &RecordChoice::default()).unwrap();
        let status = std::process::Command::new("/bin/sh")
            .current_dir(folder.path())
            .env("PATH", program.parent().unwrap())
            .args(["-c", &line.in_shell()])
            .status();
        assert!(status.unwrap().success(), "{}", line.in_shell());
        let drawn = order.file.draw(&WORLD, |_, _| Ok(())).unwrap();
        let path = folder.path().join(&order.path);
        assert!(
            drawn == std::fs::read(&path).unwrap(),
            "{}",
            line.in_shell()
        );
        std::fs::remove_file(&path).unwrap();
        list += &line.in_batch();
        wanted.push((path, drawn));
    }
    // What the atlas alone tells is not said of the reader's own data.
    let alone = String::from_utf8(wanted[1].1.clone()).unwrap();
    assert!(
        alone.contains("Own data: it&#39;s a map.geojson")
            || alone.contains("Own data: it's a map.geojson")
    );
    assert!(!alone.contains("derived from dated"), "it has no levels");
    let path = folder.path().join("list.toml");
    std::fs::write(&path, &list).unwrap();
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    command
        .args(["export", "--batch"])
        .arg(&path)
        .assert()
        .success();
    for (path, drawn) in wanted {
        assert!(drawn == std::fs::read(&path).unwrap(), "{list}");
    }
}

#[test]
fn reports_are_the_same_in_window_and_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let mut explorer = Explorer::new(&WORLD, (1024.0, 768.0));
    let code = "TJK".parse().unwrap();
    let country = [
        Action::Select(Some(code)),
        on("2025-06-30"),
        Action::ReportSelected,
    ];
    let region = [Action::OpenReport(Subject::Region)];
    let cases: [(&[Action], &[&str]); 2] = [
        (&country, &["Tajikistan", "--on", "2025-06"]),
        (&region, &["region", "--on", "2025-06-30"]),
    ];
    for (actions, words) in cases {
        for action in actions {
            explorer.apply(action.clone(), &WORLD);
        }
        let effect = explorer.apply(Action::SaveReport, &WORLD);
        let Some(Effect::SaveReport(request, path)) = effect else {
            panic!("{effect:?}");
        };
        assert!(
            path.to_string_lossy().starts_with("kabul-atlas-report-"),
            "{path:?}"
        );
        explorer.apply(Action::CancelSave, &WORLD);
        let out = folder.path().join("report.pdf");
        let mut command = Command::cargo_bin("kabul-atlas").unwrap();
        command.arg("report").args(words).arg("-o").arg(&out);
        command.assert().success();
        let from_window = report::draw(&request, &WORLD).unwrap();
        assert!(from_window == std::fs::read(&out).unwrap(), "{words:?}");
    }
}

#[test]
fn no_title_is_too_odd_for_any_form_of_file() {
    let odd = [
        "",
        "   ",
        "a\u{0}b\u{7}c\td\ne\u{1b}[31m",
        "</text><script>&amp;]]>\"'",
        "افغانستان و طالبان (2024) with Latin",
        "\u{202e}backwards\u{202c} \u{fffe}\u{ffff}\u{feff}",
        &"long ".repeat(400),
        "👩‍👩‍👧 ก็ 漢字 \u{e000}",
    ];
    for (number, title) in odd.into_iter().enumerate() {
        for form in FileForm::ALL {
            let days = DaysForm {
                from: "2026-06-30".to_owned(),
                ..DaysForm::default()
            };
            let layout = Layout {
                subtitle: title.to_owned(),
                ..Layout::default()
            };
            let asked = ExportForm {
                title: title.to_owned(),
                size: "200x160".to_owned(),
                layout,
                days: Box::new(days),
                ..usual(&format!("odd.{}", form.extension()))
            };
            let order = ordered(Vec::new(), asked);
            let bytes = order.file.draw(&WORLD, |_, _| Ok(())).unwrap();
            let told = provenance::read_bytes(&bytes);
            let told = told.unwrap_or_else(|error| panic!("{number} {form:?}: {error}"));
            assert_eq!(told.title.as_deref(), Some(title), "{number} {form:?}");
            if form == FileForm::Day(Form::Svg) {
                let text = String::from_utf8(bytes).unwrap();
                roxmltree::Document::parse(&text).unwrap();
            }
        }
    }
}

/// The names and bytes of the files in a folder, by name.
fn files_in(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = folder
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_series_of_pictures_is_the_same_from_window_and_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("window/");
    let form = ExportForm {
        days: Box::new(DaysForm {
            from: "2026-05-01".to_owned(),
            ..DaysForm::default()
        }),
        is_transparent: true,
        ..usual(&path.display().to_string())
    };
    let order = ordered(vec![], form);
    let mut told = Vec::new();
    let n_files = order.file.save(&WORLD, &order.path, |done, all| {
        told.push((done, all));
        Ok(())
    });
    assert_eq!(n_files.unwrap(), 4);
    assert_eq!(told, [(1, 4), (2, 4), (3, 4), (4, 4)]);
    let line = ["--from", "2026-05-01", "--size", "320x200", "--transparent"];
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    command.current_dir(&folder).args(["export", "line/"]);
    command.args(line).assert().success();
    let from_window = files_in(&path);
    assert_eq!(from_window.len(), 4);
    assert!(from_window == files_in(&folder.path().join("line")));
    let copied = CommandLine::new(&order.file, Path::new("copied/"), &RecordChoice::default());
    let mut command = Command::cargo_bin("kabul-atlas").unwrap();
    command
        .current_dir(&folder)
        .args(&copied.unwrap().words()[1..]);
    command.assert().success();
    assert!(from_window == files_in(&folder.path().join("copied")));
}

#[test]
fn a_file_that_is_given_up_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    for (name, last) in [
        ("series/", 2),
        ("film.gif", 2),
        ("map.png", 1),
        ("map.csv", 1),
    ] {
        let path = folder.path().join(name);
        let form = ExportForm {
            days: Box::new(DaysForm {
                from: "2026-05-01".to_owned(),
                ..DaysForm::default()
            }),
            ..usual(&path.display().to_string())
        };
        let order = ordered(vec![], form);
        let saved = order.file.save(&WORLD, &order.path, |done, _| {
            (done < last).then_some(()).ok_or(PictureError::GivenUp)
        });
        let error = saved.unwrap_err();
        assert!(
            matches!(error, FileError::Picture(PictureError::GivenUp)),
            "{name}: {error}"
        );
        assert_eq!(files_in(folder.path()), [], "{name}");
    }
}

#[test]
fn window_and_command_line_write_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for (actions, form, name, arguments) in cases() {
        let order = ordered(actions, form);
        let from_window = order.file.draw(&WORLD, |_, _| Ok(())).unwrap();
        let from_line = run(folder.path(), name, &arguments);
        assert!(from_window == from_line, "{name}: {:?}", order.file);
    }
}
