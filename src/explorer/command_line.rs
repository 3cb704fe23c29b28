//! The command line that makes a file again: what a request asks for, in the words of `export`.
//!
//! The command line reads them as the same [`FileRequest`], and equal requests give equal bytes.

use std::path::{Path, PathBuf};

use crate::language::Language;
use crate::own::{LayerWords, OwnLayer};
use crate::picture::animation::{AnimationRequest, Step};
use crate::picture::{Extent, FileRequest, PictureRequest, SizePx};
use crate::record::{Era, RecordChoice};
use crate::scene::{LayerStack, NameStyle, ThemeName};

/// The program's name.
const PROGRAM: &str = "kabul-atlas";

/// A file in the words of `kabul-atlas export`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandLine {
    /// Which record is read: options of the program, not of one file.
    record: Vec<(&'static str, String)>,
    /// Options by their names without dashes; those that are switched on have no value.
    options: Vec<(&'static str, Option<String>)>,
    /// The file that is written.
    out: String,
}

/// Why no command line makes the same file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsayable {
    /// A layer of the reader's own was pasted and lies in no file.
    #[error("“{0}” was pasted and lies in no file")]
    Pasted(String),
    /// A path is no text.
    #[error("{} cannot be written as text", .0.display())]
    Path(PathBuf),
    /// A column's name would not come back from the words of a style.
    #[error("a column of “{0}” has a name that cannot be written as an option")]
    Column(String),
}

impl Unsayable {
    /// The reason as [`ToString`] gives it in English.
    pub fn told_in(&self, language: Language) -> String {
        let (key, name) = match self {
            Self::Pasted(name) => ("unsayable-pasted", name.clone()),
            Self::Path(path) => ("unsayable-path", path.display().to_string()),
            Self::Column(name) => ("unsayable-column", name.clone()),
        };
        language.say(key, [("name", name.into())])
    }
}

impl CommandLine {
    /// The words for a file that is saved under this path, with the record that was chosen.
    ///
    /// # Errors
    ///
    /// Something is shown that no option can name.
    pub fn new(file: &FileRequest, out: &Path, record: &RecordChoice) -> Result<Self, Unsayable> {
        let mut line = Self {
            record: Vec::new(),
            options: Vec::new(),
            out: text_of(out)?,
        };
        for (name, path) in [("record", record.instead.as_ref())]
            .into_iter()
            .chain(record.added.iter().map(|path| ("add-record", Some(path))))
        {
            let path = path.map(|path| text_of(path)).transpose()?;
            line.record.extend(path.map(|path| (name, path)));
        }
        let picture = file.picture();
        line.say_days(file);
        line.say_part(picture);
        line.say_size(file);
        line.say_looks(picture);
        line.say_surroundings(picture);
        for layer in &picture.own {
            line.say_own(layer)?;
        }
        // The first style is for the first file: only those after all others may be missing.
        while line.options.last() == Some(&("style", Some(String::new()))) {
            line.options.pop();
        }
        Ok(line)
    }

    fn say(&mut self, name: &'static str, value: impl ToString) {
        self.options.push((name, Some(value.to_string())));
    }

    fn switch(&mut self, name: &'static str, is_on: bool) {
        self.options.extend(is_on.then_some((name, None)));
    }

    fn say_days(&mut self, file: &FileRequest) {
        match file {
            FileRequest::Day { picture, .. } => {
                self.say("on", picture.date);
                if let Some(other) = picture.compare {
                    self.say("compare", other);
                }
            }
            FileRequest::Days { animation, .. } => {
                self.say_span(animation);
                self.say("seconds-per-step", animation.seconds_per_step);
            }
            FileRequest::Frames(animation) => self.say_span(animation),
        }
        if file.picture().era == Era::First {
            self.say("era", "first");
        }
    }

    /// The days of an animation.
    fn say_span(&mut self, animation: &AnimationRequest) {
        self.say("from", animation.from);
        self.say("to", animation.to);
        let step = match animation.step {
            Step::Month => "month",
            Step::Change => "change",
        };
        self.say("step", step);
    }

    fn say_part(&mut self, picture: &PictureRequest) {
        match picture.extent {
            Extent::Region => self.say("view", "region"),
            Extent::World => self.say("view", "world"),
            Extent::Country(code) => self.say("view", code),
            Extent::Box(bounds) => self.say("bbox", bounds),
            Extent::Exact(bounds) => {
                let (min, max) = (bounds.min, bounds.max);
                let edges = [min.x, min.y, max.x, max.y].map(|edge| edge.to_string());
                self.say("plane-box", edges.join(","));
            }
        }
        if let Some(projection) = picture.projection {
            self.say("projection", projection.id());
        }
    }

    fn say_size(&mut self, file: &FileRequest) {
        let picture = file.picture();
        if let Some(paper) = file.paper() {
            self.say("page", paper.size);
            self.switch("landscape", paper.is_landscape);
        } else {
            let (width, height) = picture.size_px;
            self.say("size", SizePx(width, height));
        }
        if picture.scale != 1.0 {
            self.say("scale", picture.scale);
        }
    }

    fn say_looks(&mut self, picture: &PictureRequest) {
        if picture.theme != ThemeName::Light {
            self.say("theme", picture.theme);
        }
        if picture.layers != LayerStack::default() {
            self.say("layers", picture.layers);
        }
        if picture.names != NameStyle::English {
            self.say("names", picture.names.id());
        }
        if picture.language != Language::English {
            self.say("language", picture.language);
        }
        if let Some(code) = picture.selected {
            self.say("select", code);
        }
        for code in &picture.marked {
            self.say("mark", code);
        }
        if let Some(class) = picture.isolated {
            self.say("isolate", class);
        }
        if !picture.filter.is_empty() {
            self.say("filter", &picture.filter);
        }
        self.switch("transparent", picture.is_transparent);
    }

    fn say_surroundings(&mut self, picture: &PictureRequest) {
        let layout = &picture.layout;
        if let Some(title) = &picture.title {
            self.say("title", title);
        }
        if !layout.subtitle.is_empty() {
            self.say("subtitle", &layout.subtitle);
        }
        self.switch("no-date", !layout.has_date);
        self.switch("no-legend", !layout.has_legend);
        self.switch("no-credits", !layout.has_credits);
        if layout.margin != 0.0 {
            self.say("margin", layout.margin);
        }
    }

    fn say_own(&mut self, layer: &OwnLayer) -> Result<(), Unsayable> {
        let name = || layer.content.name.clone();
        let path = layer.content.path.as_ref();
        let path = path.ok_or_else(|| Unsayable::Pasted(name()))?;
        let words = LayerWords::from(layer);
        let style = words.to_string();
        if style.parse() != Ok(words) {
            return Err(Unsayable::Column(name()));
        }
        // Files before styles.
        let at = self.options.iter().position(|(name, _)| *name == "style");
        let at = at.unwrap_or(self.options.len());
        self.options.insert(at, ("add", Some(text_of(path)?)));
        self.say("style", style);
        Ok(())
    }

    /// All words, the program's name first.
    pub fn words(&self) -> Vec<String> {
        let mut words = vec![PROGRAM.to_owned()];
        let record = self.record.iter();
        words.extend(record.map(|(name, value)| format!("--{name}={value}")));
        words.push("export".to_owned());
        let is_option = self.out.starts_with('-');
        let out = if is_option { "./" } else { "" };
        words.push(format!("{out}{}", self.out));
        words.extend(self.options.iter().map(|(name, value)| match value {
            Some(value) => format!("--{name}={value}"),
            None => format!("--{name}"),
        }));
        words
    }

    /// As it is pasted into a shell (`sh`, `bash`, `zsh`).
    pub fn in_shell(&self) -> String {
        let words: Vec<String> = self.words().iter().map(|word| quoted(word)).collect();
        words.join(" ")
    }

    /// As a `[[picture]]` of a file for `export --batch`.
    pub fn in_batch(&self) -> String {
        let mut lines = Vec::new();
        if !self.record.is_empty() {
            let record = self.record.iter();
            let words = record.map(|(name, value)| quoted(&format!("--{name}={value}")));
            let words: Vec<String> = words.collect();
            lines.push(format!("# with {PROGRAM} {}", words.join(" ")).replace('\n', " "));
        }
        lines.push("[[picture]]".to_owned());
        lines.push(format!("out = {}", toml_text(&self.out)));
        let mut told: Vec<&str> = Vec::new();
        for (name, value) in &self.options {
            if told.contains(name) {
                continue;
            }
            told.push(name);
            let all = self.options.iter().filter(|(it, _)| it == name);
            let all: Vec<String> = all
                .filter_map(|(_, value)| value.as_deref().map(toml_text))
                .collect();
            let value = match (value, all.as_slice()) {
                (None, _) => "true".to_owned(),
                (Some(_), [one]) if !is_repeated(name) => one.clone(),
                (Some(_), all) => format!("[{}]", all.join(", ")),
            };
            lines.push(format!("{name} = {value}"));
        }
        lines.join("\n") + "\n"
    }
}

/// Whether an option may stand more than once.
fn is_repeated(name: &str) -> bool {
    matches!(name, "add" | "style" | "mark")
}

fn text_of(path: &Path) -> Result<String, Unsayable> {
    let text = path.to_str().map(str::to_owned);
    text.ok_or_else(|| Unsayable::Path(path.to_owned()))
}

/// A word as a shell takes it back: bare where nothing in it means anything, or in single quotes.
fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_=.,/:@+".contains(letter);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    // Quotes begin after the name of the option, which reads better.
    let (name, value) = match word.split_once('=') {
        Some((name, value)) if name.starts_with("--") => (format!("{name}="), value),
        _ => (String::new(), word),
    };
    format!("{name}'{}'", value.replace('\'', r"'\''"))
}

fn toml_text(text: &str) -> String {
    toml::Value::from(text).to_string()
}
