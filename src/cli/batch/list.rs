//! The file that says which pictures to draw.
//!
//! Each `[[picture]]` holds options of `export` by their names without the dashes, and `out` or
//! `frames`. Options before the first one hold for all pictures that do not say otherwise. Files
//! are named from the folder of the list.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use clap::error::{ContextKind, ContextValue};
use clap::{ArgAction, CommandFactory as _, Parser as _};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::cli::args::{Command, CommandLine, ExportArgs};
use crate::picture::FileForm;

/// Options of which a picture has one: what it says itself replaces the others that hold for all.
const ONE_OF: [&[&str]; 5] = [
    &["view", "bbox", "plane-box"],
    &["size", "page"],
    &["layers", "preset"],
    &["on", "from"],
    &["on", "to"],
];

/// Options whose values are files and folders.
const PATHS: [&str; 6] = ["out", "frames", "data", "workspace", "add", "join"];

/// A picture that is asked for.
#[derive(Debug)]
pub(super) struct Order {
    /// The list's path, as it was given.
    list: String,
    /// Its place in the list, from 1.
    number: usize,
    /// The line on which it, or what is wrong with it, begins.
    line: usize,
    /// What it is called: the file or folder to write.
    name: String,
    /// The words of the command line, or what is wrong with them.
    pub(super) args: Result<Box<ExportArgs>, String>,
}

impl Order {
    /// What is wrong with it, and where that stands.
    pub(super) fn fault(&self, reason: &str) -> String {
        let Self {
            list,
            line,
            number,
            name,
            ..
        } = self;
        format!("{list}:{line}: picture {number} ({name}): {reason}")
    }
}

/// A value with the line of its key.
#[derive(Debug, Clone)]
struct Word {
    line: usize,
    /// Its values, each for the option once more; none where it is left out after all.
    values: Vec<String>,
    /// Whether it is an option without a value.
    is_switch: bool,
}

type Words = BTreeMap<String, Word>;

/// Reads a list. What is wrong with one picture stands in its order; what is wrong with the list
/// as a whole is returned as lines.
pub(super) fn read(path: &Path, text: &str) -> Result<Vec<Order>, Vec<String>> {
    let list = path.display().to_string();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let line_of = |span: Range<usize>| {
        let before = text.get(..span.start).unwrap_or(text);
        1 + before.matches('\n').count()
    };
    let whole = |line: usize, reason: &str| vec![format!("{list}:{line}: {reason}")];
    let table = DeTable::parse(text).map_err(|error| {
        let line = line_of(error.span().unwrap_or(0..0));
        whole(line, &format!("is not TOML: {}", error.message()))
    })?;
    let table = table.get_ref();
    let pictures = table.get("picture").map(|it| (it.span(), it.get_ref()));
    let pictures = match pictures {
        Some((_, DeValue::Array(pictures))) => pictures,
        Some((span, _)) => {
            let reason = "picture: write [[picture]], with two brackets on each side";
            return Err(whole(line_of(span), reason));
        }
        None => return Err(whole(1, "holds no [[picture]]")),
    };
    let reader = Reader {
        folder: folder_of(path),
        line_of: &line_of,
        options: options(),
    };
    let shared = reader.words(table.iter().filter(|(key, _)| key.get_ref() != "picture"));
    let shared = shared.map_err(|(line, reason)| whole(line, &reason))?;
    if let Some(word) = shared.get("out").or_else(|| shared.get("frames")) {
        let reason = "out and frames belong to one picture: write them below [[picture]]";
        return Err(whole(word.line, reason));
    }
    let orders: Vec<Order> = (pictures.iter().zip(1..))
        .map(|(picture, number)| reader.order(&list, number, picture, &shared))
        .collect();
    let twice = twice(&orders);
    if orders.is_empty() {
        Err(whole(1, "holds no [[picture]]"))
    } else if twice.is_empty() {
        Ok(orders)
    } else {
        Err(twice)
    }
}

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// Nothing: it is on or off.
    Nothing,
    /// One value, which may be a list with commas.
    One,
    /// A value, and the option may stand more than once.
    Many,
}

/// The names of `export`'s options, and what they take.
fn options() -> BTreeMap<String, Takes> {
    let command = CommandLine::command();
    let export = command.find_subcommand("export");
    let arguments = export.into_iter().flat_map(|it| it.get_arguments());
    arguments
        .filter_map(|it| {
            let takes = match it.get_action() {
                ArgAction::Append => Takes::Many,
                action if action.takes_values() => Takes::One,
                _ => Takes::Nothing,
            };
            Some((it.get_long()?.to_owned(), takes))
        })
        .filter(|(name, _)| !matches!(name.as_str(), "batch" | "help"))
        .chain([("out".to_owned(), Takes::One)])
        .collect()
}

struct Reader<'a> {
    folder: PathBuf,
    line_of: &'a dyn Fn(Range<usize>) -> usize,
    options: BTreeMap<String, Takes>,
}

/// A line, and what is wrong there.
type Fault = (usize, String);

impl Reader<'_> {
    fn order(
        &self,
        list: &str,
        number: usize,
        picture: &Spanned<DeValue<'_>>,
        shared: &Words,
    ) -> Order {
        let line = (self.line_of)(picture.span());
        let mut order = Order {
            list: list.to_owned(),
            number,
            line,
            name: "without a name".to_owned(),
            args: Err(String::new()),
        };
        let DeValue::Table(table) = picture.get_ref() else {
            order.args = Err("is no table of options".to_owned());
            return order;
        };
        for key in ["frames", "out"] {
            if let Some(DeValue::String(name)) = table.get(key).map(Spanned::get_ref) {
                order.name = name.to_string();
            }
        }
        let args = self.words(table.iter()).and_then(|own| {
            let words = joined(&own, shared);
            self.parse(line, &words)
        });
        order.args = args.map_err(|(at, reason)| {
            order.line = at;
            reason
        });
        order
    }

    /// Options and their values as the command line would have them.
    fn words<'t>(
        &self,
        table: impl Iterator<
            Item = (
                &'t Spanned<std::borrow::Cow<'t, str>>,
                &'t Spanned<DeValue<'t>>,
            ),
        >,
    ) -> Result<Words, Fault> {
        let mut words = Words::new();
        for (key, value) in table {
            let line = (self.line_of)(key.span());
            let key = key.get_ref().as_ref();
            let fault = |reason: String| (line, format!("{key}: {reason}"));
            let Some(takes) = self.options.get(key) else {
                return Err(fault(format!("is no option of export{}", self.like(key))));
            };
            let values = match (value.get_ref(), takes) {
                (DeValue::Boolean(is_on), Takes::Nothing) => {
                    is_on.then(String::new).into_iter().collect()
                }
                (_, Takes::Nothing) => return Err(fault("is true or false".to_owned())),
                (DeValue::String(text), _) if text.is_empty() && PATHS.contains(&key) => {
                    return Err(fault("is empty: name a file or a folder".to_owned()));
                }
                (DeValue::Array(_), takes) if *takes != Takes::Many && PATHS.contains(&key) => {
                    return Err(fault("is one file or folder, not a list".to_owned()));
                }
                (DeValue::Array(parts), takes) => {
                    let parts: Option<Vec<String>> =
                        parts.iter().map(|it| plain(it.get_ref())).collect();
                    let parts = parts.ok_or_else(|| fault("holds more than words".to_owned()))?;
                    if *takes == Takes::Many {
                        parts
                    } else {
                        vec![parts.join(",")]
                    }
                }
                (value, _) => match plain(value) {
                    Some(text) => vec![text],
                    None => return Err(fault("is no text and no number".to_owned())),
                },
            };
            let word = Word {
                line,
                values,
                is_switch: *takes == Takes::Nothing,
            };
            words.insert(key.to_owned(), word);
        }
        Ok(words)
    }

    fn like(&self, key: &str) -> String {
        let names = self.options.keys();
        let nearest = names
            .map(|name| (strsim::damerau_levenshtein(name, key), name))
            .filter(|(steps, name)| *steps <= name.len() / 2)
            .min();
        nearest.map_or_else(String::new, |(_, name)| format!("; did you mean {name}?"))
    }

    /// What the command line makes of the words.
    fn parse(&self, line: usize, words: &Words) -> Result<Box<ExportArgs>, Fault> {
        let mut line_of_words: Vec<OsString> = vec!["kabul-atlas".into(), "export".into()];
        let mut out = None;
        let all = words.iter();
        let all = all.flat_map(|(key, word)| word.values.iter().map(move |it| (key, word, it)));
        for (key, word, value) in all {
            let is_path = PATHS.contains(&key.as_str());
            let value = if is_path {
                self.folder.join(value).into_os_string()
            } else {
                value.into()
            };
            if key == "out" {
                out = Some(value);
                continue;
            }
            let mut option = OsString::from(format!("--{key}"));
            if !word.is_switch {
                option.push("=");
                option.push(value);
            }
            line_of_words.push(option);
        }
        if out.is_none() && !words.contains_key("frames") {
            return Err((line, "out is missing: the file to write".to_owned()));
        }
        line_of_words.extend(out.into_iter().flat_map(|out| ["--".into(), out]));
        match CommandLine::try_parse_from(line_of_words) {
            Ok(line_of_words) => match line_of_words.command {
                Some(Command::Export(args)) => Ok(args),
                _ => Err((line, "is no picture".to_owned())),
            },
            Err(error) => {
                let at = option_of(&error).and_then(|key| words.get(&key));
                Err((at.map_or(line, |word| word.line), in_one_line(&error)))
            }
        }
    }
}

/// A value as one word.
fn plain(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.as_str().to_owned()),
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Boolean(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

/// A picture's own words, and those that hold for all and go with them.
fn joined(own: &Words, shared: &Words) -> Words {
    let is_replaced = |key: &String| {
        let mut groups = ONE_OF.iter().filter(|group| group.contains(&key.as_str()));
        groups.any(|group| group.iter().any(|other| own.contains_key(*other)))
    };
    let shared = shared.iter().filter(|(key, _)| !is_replaced(key));
    let mut words: Words = shared
        .map(|(key, word)| (key.clone(), word.clone()))
        .collect();
    words.extend(own.iter().map(|(key, word)| (key.clone(), word.clone())));
    words
}

/// The option that an error of the command line is about.
fn option_of(error: &clap::Error) -> Option<String> {
    let ContextValue::String(option) = error.get(ContextKind::InvalidArg)? else {
        return None;
    };
    let option = option.strip_prefix("--")?;
    let end = option.find([' ', '=', '[']).unwrap_or(option.len());
    option.get(..end).map(str::to_owned)
}

fn in_one_line(error: &clap::Error) -> String {
    let text = error.to_string();
    let text = text.strip_prefix("error: ").unwrap_or(&text);
    let told = text.split("\n\n").next().unwrap_or(text);
    let words: Vec<&str> = told.split_whitespace().collect();
    words.join(" ")
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Files and folders that more than one picture would write, a line for each.
fn twice(orders: &[Order]) -> Vec<String> {
    let mut first: BTreeMap<PathBuf, &Order> = BTreeMap::new();
    let mut faults = Vec::new();
    for order in orders {
        let Ok(args) = &order.args else {
            continue;
        };
        for path in [&args.out, &args.frames].into_iter().flatten() {
            if let Some(first) = first.get(&place_of(path)) {
                let (line, number) = (first.line, first.number);
                faults.push(order.fault(&format!(
                    "{} is also what picture {number} on line {line} writes",
                    path.display()
                )));
            } else {
                first.insert(place_of(path), order);
            }
        }
    }
    faults.extend(within(&first));
    faults
}

/// Files and folders that lie in a folder which another picture fills, a line for each.
fn within(places: &BTreeMap<PathBuf, &Order>) -> Vec<String> {
    let is_folder = |order: &Order| {
        let args = order.args.as_ref().ok();
        args.is_some_and(|args| {
            let out = args.out.as_deref().map(FileForm::of);
            args.frames.is_some() || out == Some(Ok(FileForm::Frames))
        })
    };
    let folders: Vec<(&PathBuf, &&Order)> = places
        .iter()
        .filter(|(_, order)| is_folder(order))
        .collect();
    let mut faults = Vec::new();
    for (place, order) in places {
        let outer = folders
            .iter()
            .find(|(folder, _)| place != *folder && place.starts_with(folder));
        if let Some((folder, outer)) = outer {
            let (line, number) = (outer.line, outer.number);
            faults.push(order.fault(&format!(
                "it would lie in {}, the folder that picture {number} on line {line} fills",
                folder.display()
            )));
        }
    }
    faults
}

/// The path with nothing in it that leads away and back.
fn place_of(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut place = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                place.pop();
            }
            part => place.push(part),
        }
    }
    let folder = place.parent().and_then(|it| it.canonicalize().ok());
    match (folder, place.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => place,
    }
}
