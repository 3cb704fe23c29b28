//! Whatever is asked for, the composer and the command line ask for the same file.

use std::sync::LazyLock;

use clap::Parser as _;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::cli::args::{Command, CommandLine};
use crate::explorer::{Action, DaysForm, Explorer, ExportForm, ExportPart};
use crate::language::Language;
use crate::picture::animation::Step;
use crate::picture::{Layout, Paper};
use crate::scene::{Layer, LayerStack, NameStyle};

static WORLD: LazyLock<World> =
    LazyLock::new(|| own_record::world(&RecordChoice::default(), None).unwrap());
static OPENED: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(&WORLD, (1024.0, 768.0)));

/// What is said in both ways: actions in the window, words of the composer and of the command line.
#[derive(Debug, Clone)]
struct Said {
    actions: Vec<Action>,
    form: ExportForm,
    words: Vec<String>,
}

impl Said {
    fn begin(form: FileForm) -> Self {
        let name = name_of("map", form);
        Self {
            actions: Vec::new(),
            form: ExportForm {
                path: name.clone(),
                part: ExportPart::Region,
                theme: Some(ThemeName::Light),
                ..ExportForm::default()
            },
            words: vec!["kabul-atlas".to_owned(), "export".to_owned(), name],
        }
    }

    fn say(&mut self, word: &str, value: impl std::fmt::Display) {
        self.words.push(format!("--{word}={value}"));
    }

    fn switch(&mut self, is_on: bool, word: &str) -> bool {
        if is_on {
            self.words.push(format!("--{word}"));
        }
        is_on
    }

    fn part(&mut self, part: usize, projection: Option<&str>) {
        let code = |text: &str| text.parse().unwrap();
        let bounds = "60,-29.5,75,39";
        self.form.part = match part {
            0 => ExportPart::Region,
            1 => {
                self.say("view", "World");
                ExportPart::World
            }
            2 => {
                self.say("view", "uzbekistan");
                ExportPart::Country(code("UZB"))
            }
            3 => {
                self.say("view", "FJI");
                ExportPart::Country(code("FJI"))
            }
            _ => {
                self.say("bbox", bounds);
                bounds.clone_into(&mut self.form.bounds);
                ExportPart::Box
            }
        };
        if let Some(name) = projection {
            self.say("projection", name);
            self.form.projection = Some(name.parse().unwrap());
        }
    }

    fn looks(&mut self, (width, height): (u32, u32), scale: f32, theme: ThemeName) {
        let size = SizePx(width, height);
        self.say("size", size);
        self.say("scale", scale);
        self.say("theme", theme);
        self.form.size = size.to_string();
        self.form.scale = scale.to_string();
        self.form.theme = Some(theme);
    }

    fn around(
        &mut self,
        (title, subtitle): (Option<String>, String),
        is_on: [bool; 5],
        margin: f32,
    ) {
        if let Some(title) = title {
            self.say("title", &title);
            self.form.title = title;
        }
        self.say("subtitle", &subtitle);
        self.say("margin", margin);
        self.form.margin = margin.to_string();
        let [has_date, has_legend, has_credits, has_bar, has_sea] = is_on;
        self.form.layout = Layout {
            subtitle,
            has_date: !self.switch(!has_date, "no-date"),
            has_legend: !self.switch(!has_legend, "no-legend"),
            has_credits: !self.switch(!has_credits, "no-credits"),
            margin: 0.0,
        };
        self.form.has_scale_bar = Some(!self.switch(!has_bar, "no-scale-bar"));
        self.form.is_transparent = !has_sea;
    }

    fn day(&mut self, day: &str, other: Option<&str>) {
        self.say("on", day);
        self.actions.push(Action::GoTo(day.parse().unwrap()));
        if let Some(other) = other {
            self.say("compare", other);
            let other = Some(other.parse().unwrap());
            self.actions.push(Action::CompareWith(other));
        }
    }

    fn days(&mut self, from: &str, to: &str, step: Step, seconds: f64) {
        for (word, date) in [("from", from), ("to", to)] {
            if !date.is_empty() {
                self.say(word, date);
            }
        }
        let name = match step {
            Step::Month => "month",
            Step::Change => "change",
        };
        self.say("step", name);
        // In a folder of single pictures they would mean nothing.
        if !self.form.path.ends_with('/') {
            self.say("seconds-per-step", seconds);
        }
        *self.form.days = DaysForm {
            from: from.to_owned(),
            to: to.to_owned(),
            step,
            seconds: seconds.to_string(),
        };
    }

    fn in_language(&mut self, language: Option<Language>) {
        self.form.language = language;
        if let Some(language) = language {
            self.say("language", language);
        }
    }

    fn in_window(&self) -> FileRequest {
        let mut explorer = OPENED.clone();
        for action in &self.actions {
            explorer.apply(action.clone(), &WORLD);
        }
        let mut form = self.form.clone();
        if form.title == ExportForm::default().title {
            form.title.clone_from(&explorer.export.title);
        }
        explorer.apply(Action::EditExport(form), &WORLD);
        explorer.composed(false).unwrap().file
    }

    fn on_the_line(&self) -> FileRequest {
        let line = CommandLine::try_parse_from(&self.words).unwrap();
        let Some(Command::Export(args)) = line.command else {
            panic!("{:?}", self.words);
        };
        let Target { form, .. } = target(&args).unwrap();
        file(&args, form, &WORLD, Vec::new()).unwrap()
    }
}

/// The first and the last date of an animation, its steps, and how many seconds each stands.
fn days() -> impl Strategy<Value = (&'static str, &'static str, Step, f64)> {
    (
        select(vec!["", "2021-08-15", "2023", "Feb 2024"]),
        select(vec!["", "2024-03", "2026-07-01", "2031"]),
        select(vec![Step::Month, Step::Change]),
        select(vec![0.02_f64, 0.5, 60.0]),
    )
}

/// The day that is shown, and one to compare it with: before it, between the days, or after all of them.
fn day() -> impl Strategy<Value = (&'static str, Option<&'static str>)> {
    (
        select(vec!["2026-07-01", "2024-10-09", "2022-01-01"]),
        proptest::option::of(select(vec!["2021-12-31", "2024-01-31", "2026-07-02"])),
    )
}

/// Title and subtitle, which of five things are shown, and the margin.
fn around() -> impl Strategy<Value = ((Option<String>, String), [bool; 5], f32)> {
    let title = prop_oneof![
        Just(None),
        Just(Some(String::new())),
        ".{0,20}".prop_map(Some),
        "[ا-ی ]{1,12}".prop_map(Some),
    ];
    (
        (title, "[^-].{0,9}|"),
        any::<[bool; 5]>(),
        select(vec![0.0_f32, 12.5, 400.0]),
    )
}

fn said() -> impl Strategy<Value = Said> {
    let part = (
        0..5_usize,
        proptest::option::of(select(vec!["albers", "equal-earth", "mercator"])),
    );
    let looks = (
        (64..4000_u32, 64..4000_u32),
        select(vec![0.25_f32, 1.0, 1.7, 16.0]),
        select(vec![ThemeName::Light, ThemeName::Dark, ThemeName::Print]),
    );
    let shown = (
        any::<[bool; 3]>(),
        select(vec![NameStyle::English, NameStyle::Both]),
        select(vec![None, Some(Language::Russian), Some(Language::Persian)]),
    );
    let paper = proptest::option::of(select(vec!["a4", "a3 landscape", "letter"]));
    (
        select([&FileForm::ALL[..], &[FileForm::Frames]].concat()),
        part,
        looks,
        around(),
        day(),
        days(),
        shown,
        paper,
    )
        .prop_map(
            |(
                form,
                part,
                looks,
                around,
                day,
                days,
                ([pressure, filter, select], names, language),
                paper,
            )| {
                let mut said = Said::begin(form);
                said.part(part.0, part.1);
                match paper.filter(|_| form == FileForm::Day(Form::Pdf)) {
                    Some(paper) => {
                        let paper: Paper = paper.parse().unwrap();
                        said.say("page", paper.size);
                        said.switch(paper.is_landscape, "landscape");
                        said.form.paper = Some(paper);
                    }
                    None => said.looks(looks.0, looks.1, looks.2),
                }
                said.around(around.0, around.1, around.2);
                if form.is_of_days() {
                    said.days(days.0, days.1, days.2, days.3);
                } else {
                    said.day(day.0, day.1);
                }
                let can_be_transparent = !matches!(form, FileForm::Days(_));
                said.switch(
                    said.form.is_transparent && can_be_transparent,
                    "transparent",
                );
                if said.switch(select, "select=Iran") {
                    let iran = "IRN".parse().unwrap();
                    said.actions.push(Action::Select(Some(iran)));
                }
                if said.switch(filter, "group=GCC") {
                    let gulf = "group:GCC".parse().unwrap();
                    said.actions.push(Action::SetFilter(gulf));
                }
                if pressure {
                    let layers = LayerStack::default().with(Layer::Pressure, true);
                    said.say("layers", layers);
                    said.actions.push(Action::Toggle(Layer::Pressure));
                }
                said.in_language(language);
                said.say("names", names.id());
                said.actions.push(Action::SetNames(names));
                said
            },
        )
}

/// A name that asks for this form.
fn name_of(stem: &str, form: FileForm) -> String {
    match form {
        FileForm::Frames => format!("{stem}/"),
        FileForm::Day(_) | FileForm::Days(_) => format!("{stem}.{}", form.extension()),
    }
}

/// What the command line makes of these words.
fn parsed(words: &[String]) -> FileRequest {
    let line = CommandLine::try_parse_from(words).unwrap();
    let Some(Command::Export(args)) = line.command else {
        panic!("{words:?}");
    };
    let Target { form, .. } = target(&args).unwrap();
    let own = own::layers(&args.own, &WORLD).unwrap();
    file(&args, form, &WORLD, own).unwrap()
}

/// The command that the composer copies for a file of that form.
fn words_for(file: &FileRequest) -> Vec<String> {
    let out = name_of("-map", file.form());
    let choice = RecordChoice::default();
    let line = crate::explorer::command_line::CommandLine::new(file, Path::new(&out), &choice);
    line.unwrap().words()
}

/// A layer of points with awkward names of columns.
fn own_layer(folder: &Path) -> OwnLayer {
    let path = folder.join("it's, a map.geojson");
    let text = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":
        {"A, b\\c":1,"N":"x"},"geometry":{"type":"Point","coordinates":[69,34]}}]}"#;
    std::fs::write(&path, text).unwrap();
    let wish = crate::own::Wish {
        style: r"color=A\, b\\c,label=N,classes=3".parse().unwrap(),
        key: None,
    };
    let progress = crate::data::Progress::default();
    let mut layer = crate::own::open(&path, &wish, &WORLD.places, &progress).unwrap();
    assert_eq!(layer.content.problems, []);
    layer.opacity_percent = 40;
    layer
}

#[test]
fn what_only_the_window_shows_is_said_by_the_command_that_it_copies() {
    let folder = tempfile::tempdir().unwrap();
    let mut explorer = OPENED.clone();
    let mut hidden = own_layer(folder.path());
    hidden.is_on = false;
    for action in [
        Action::Toggle(Layer::Pressure),
        Action::SetOpacity(Layer::Engagement, 40),
        Action::Isolate("level:none".parse().unwrap()),
        Action::SetFilter(
            "kind:talks,confidence:high,pressure:yes,pressure:no"
                .parse()
                .unwrap(),
        ),
        Action::MarkOnly(["PAK", "IRN"].map(|code| code.parse().unwrap()).to_vec()),
        Action::AddOwn(Box::new(own_layer(folder.path()))),
    ] {
        explorer.apply(action, &WORLD);
    }
    explorer.own.push(hidden);
    let form = ExportForm {
        title: "Kabul’s \"$HOME\" `x`\nand 'more'".to_owned(),
        ..ExportForm::default()
    };
    explorer.apply(Action::EditExport(form), &WORLD);
    let wanted = explorer.composed(true).unwrap().file;
    let Extent::Exact(_) = wanted.picture().extent else {
        panic!("{:?}", wanted.picture().extent);
    };
    let mut again = parsed(&words_for(&wanted));
    let of = |file: &FileRequest| {
        let own = file.picture().own.iter();
        own.map(|it| crate::own::KeptLayer::of(it).unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(of(&again), of(&wanted));
    assert_eq!(of(&again).len(), 1, "the one that is hidden is left out");
    // The files were read twice, which alone makes them others.
    if let FileRequest::Day { picture, .. } = &mut again {
        picture.own.clone_from(&wanted.picture().own);
    }
    assert_eq!(again, wanted);
}

#[test]
fn what_lies_in_no_file_is_in_no_command() {
    let text = r#"{"type":"Point","coordinates":[69,34]}"#;
    let progress = crate::data::Progress::default();
    let pasted =
        crate::own::open::pasted(text, &crate::own::Wish::default(), &WORLD.places, &progress);
    let mut explorer = OPENED.clone();
    explorer.apply(Action::AddOwn(Box::new(pasted.unwrap())), &WORLD);
    let file = explorer.composed(false).unwrap().file;
    let choice = RecordChoice::default();
    let line = crate::explorer::command_line::CommandLine::new(&file, Path::new("a.png"), &choice);
    assert_eq!(
        line.unwrap_err().to_string(),
        "“Pasted” was pasted and lies in no file"
    );
}

#[test]
fn a_record_of_ones_own_is_named_before_the_command_and_above_the_list() {
    let file = OPENED.composed(false).unwrap().file;
    let choice = RecordChoice {
        instead: Some("/a b/own.csv".into()),
        added: vec!["/c".into(), "/d".into()],
    };
    let line = crate::explorer::command_line::CommandLine::new(&file, Path::new("a.png"), &choice)
        .unwrap();
    let parsed = CommandLine::try_parse_from(line.words()).unwrap();
    assert_eq!(own_record::choice(parsed.record, parsed.add_record), choice);
    let start = "kabul-atlas --record='/a b/own.csv' --add-record=/c --add-record=/d export a.png ";
    assert!(line.in_shell().starts_with(start), "{}", line.in_shell());
    let start = "# with kabul-atlas --record='/a b/own.csv' --add-record=/c --add-record=/d\n[[picture]]\nout = \"a.png\"\n";
    assert!(line.in_batch().starts_with(start), "{}", line.in_batch());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn equal_words_ask_for_equal_files(said in said()) {
        let wanted = said.in_window();
        prop_assert_eq!(&wanted, &said.on_the_line());
        prop_assert_eq!(&wanted, &parsed(&words_for(&wanted)), "copied as a command");
    }
}
