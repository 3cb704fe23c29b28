//! The composer asks for the same file as the command line does with equal options, byte by byte.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::path::Path;
use std::sync::LazyLock;

use assert_cmd::Command;
use kabul_atlas::explorer::{Action, DaysForm, Effect, Explorer, ExportForm, ExportPart, Order};
use kabul_atlas::picture::animation::Step;
use kabul_atlas::picture::{Layout, Paper};
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
                "--on", "2024-10-09", "--preset", "security", "--view", "world", "--theme", "dark",
                "--scale", "0.5", "--size", "320x200",
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
                "--view", "Uzbekistan", "--names", "both", "--select", "IRN", "--theme", "print",
                "--title", "<Ташкент> & کابل", "--subtitle", "For a \"talk\"", "--no-date",
                "--no-legend", "--no-credits", "--no-scale-bar", "--margin", "12", "--transparent",
                "--size", "320x200", "--layers",
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
            vec!["--compare", "2022-01-01", "--page", "a4", "--landscape", "--title", ""],
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
                "--bbox", "60,29,75,39", "--projection", "mercator", "--size", "320x200",
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
                days: DaysForm {
                    from: "2025-06".to_owned(),
                    to: "Jul 2025".to_owned(),
                    step: Step::Change,
                    seconds: "1.5".to_owned(),
                },
                is_transparent: true,
                ..usual("i.gif")
            },
            "i.gif",
            vec![
                "--from", "2025-06", "--to", "2025-07", "--step", "change", "--seconds-per-step",
                "1.5", "--size", "320x200",
            ],
        ),
        (
            vec![],
            ExportForm {
                days: DaysForm {
                    from: "2026-05-01".to_owned(),
                    ..DaysForm::default()
                },
                ..usual("j.apng")
            },
            "j.apng",
            vec!["--from", "2026-05-01", "--size", "320x200"],
        ),
        (
            vec![Action::SetEra(kabul_atlas::record::Era::First), on("1998-08-08")],
            usual("k.webp"),
            "k.webp",
            vec!["--era", "first", "--on", "1998-08-08", "--size", "320x200"],
        ),
    ]
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
