//! The keys of commands.

use super::Command;
use crate::explorer::{Direction, DrawerPart, Step, Stride};
use crate::language::Language;
use crate::scene::{Layer, Preset};

/// A key, by the name that is printed on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// With Ctrl (on a Mac: Command).
    pub ctrl: bool,
    /// With Shift.
    pub shift: bool,
    /// The key.
    pub key: Key,
}

/// Keys that commands use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named as it is printed")]
pub enum Key {
    Up,
    Down,
    Left,
    Right,
    Plus,
    Minus,
    Home,
    End,
    PageUp,
    PageDown,
    Space,
    Comma,
    Period,
    Slash,
    Escape,
    F1,
    Letter(char),
}

impl Key {
    /// The name for the reader; what is printed on keys stays as it is.
    pub fn name_in(self, language: Language) -> String {
        match self {
            Self::Up => "↑".to_owned(),
            Self::Down => "↓".to_owned(),
            Self::Left => "←".to_owned(),
            Self::Right => "→".to_owned(),
            Self::Plus => "+".to_owned(),
            Self::Minus => "−".to_owned(),
            Self::Home => "Home".to_owned(),
            Self::End => "End".to_owned(),
            Self::PageUp => "Page up".to_owned(),
            Self::PageDown => "Page down".to_owned(),
            Self::Space => language.text("key-space").to_owned(),
            Self::Comma => ",".to_owned(),
            Self::Period => ".".to_owned(),
            Self::Slash => "/".to_owned(),
            Self::Escape => "Esc".to_owned(),
            Self::F1 => "F1".to_owned(),
            Self::Letter(letter) => letter.to_string(),
        }
    }
}

impl Shortcut {
    const fn plain(key: Key) -> Self {
        Self {
            ctrl: false,
            shift: false,
            key,
        }
    }
    const fn ctrl(letter: char) -> Self {
        Self::ctrl_key(Key::Letter(letter))
    }
    const fn ctrl_key(key: Key) -> Self {
        Self {
            ctrl: true,
            shift: false,
            key,
        }
    }
    const fn shift(key: Key) -> Self {
        Self {
            ctrl: false,
            shift: true,
            key,
        }
    }

    /// The name for the reader, such as “Ctrl+E”.
    pub fn name_in(self, language: Language) -> String {
        let ctrl = if self.ctrl { "Ctrl+" } else { "" };
        let shift = if self.shift { "Shift+" } else { "" };
        format!("{ctrl}{shift}{}", self.key.name_in(language))
    }
}

impl Command {
    /// Its key, if it has one.
    pub fn shortcut(self) -> Option<Shortcut> {
        Some(match self {
            Self::Pan(direction) => Shortcut::plain(arrow(direction)),
            Self::SelectNeighbour(direction) => Shortcut::shift(arrow(direction)),
            Self::ZoomIn => Shortcut::plain(Key::Plus),
            Self::ZoomOut => Shortcut::plain(Key::Minus),
            Self::ShowRegion => Shortcut::plain(Key::Home),
            Self::ShowWorld => Shortcut::shift(Key::Home),
            Self::Back => Shortcut::plain(Key::Escape),
            Self::ToggleLayerPanel => Shortcut::ctrl('L'),
            Self::Toggle(layer) => Shortcut::plain(Key::Letter(letter_of(layer)?)),
            Self::ApplyPreset(preset) => Shortcut::ctrl(digit_of(preset)),
            Self::NextNames => Shortcut::shift(Key::Letter('N')),
            Self::TextSize(Step::Forward) => Shortcut::ctrl_key(Key::Plus),
            Self::TextSize(Step::Back) => Shortcut::ctrl_key(Key::Minus),
            Self::UsualTextSize => Shortcut::ctrl('0'),
            Self::Play => Shortcut::plain(Key::Space),
            Self::Step(stride, step) => step_key(stride, step),
            Self::FirstDay => Shortcut::ctrl_key(Key::Home),
            Self::LastDay => Shortcut::ctrl_key(Key::End),
            Self::GoToDate => Shortcut::ctrl('G'),
            Self::Compare => Shortcut::ctrl('D'),
            Self::ToggleTimeline => Shortcut::ctrl('T'),
            Self::ToggleHappenings => Shortcut::ctrl('M'),
            Self::ShowDrawer(DrawerPart::Table) => Shortcut::shift(Key::Letter('T')),
            Self::ShowDrawer(DrawerPart::Compare) => Shortcut::shift(Key::Letter('C')),
            Self::ShowDrawer(DrawerPart::Statistics) => Shortcut::shift(Key::Letter('S')),
            Self::MarkSelected => Shortcut::shift(Key::Letter('M')),
            Self::OpenData => Shortcut {
                shift: true,
                ..Shortcut::ctrl('O')
            },
            Self::Export => Shortcut::ctrl('E'),
            Self::QuickSave => Shortcut::ctrl('S'),
            Self::SaveWindow => Shortcut {
                shift: true,
                ..Shortcut::ctrl('S')
            },
            Self::CopyPicture => Shortcut {
                shift: true,
                ..Shortcut::ctrl('C')
            },
            Self::ReportCountry => Shortcut::ctrl('R'),
            Self::Search => Shortcut::ctrl('K'),
            Self::ToggleFilters => Shortcut::ctrl('F'),
            Self::ClearFilter => Shortcut {
                shift: true,
                ..Shortcut::ctrl('F')
            },
            Self::Undo => Shortcut::ctrl('Z'),
            Self::Redo => Shortcut {
                shift: true,
                ..Shortcut::ctrl('Z')
            },
            Self::SaveWorkspace => Shortcut::ctrl('B'),
            Self::OpenWorkspace => Shortcut::ctrl('O'),
            Self::ShowList => Shortcut::plain(Key::Letter('L')),
            Self::Passages => Shortcut::plain(Key::Letter('W')),
            Self::Organisations => Shortcut::plain(Key::Letter('O')),
            Self::Help => Shortcut::plain(Key::F1),
            Self::Manual => Shortcut::shift(Key::F1),
            Self::Quit => Shortcut::ctrl('Q'),
            Self::Project(_)
            | Self::Speak(_)
            | Self::Colour(_)
            | Self::SwapDates
            | Self::ShowEra(_)
            | Self::ReportRegion
            | Self::Methodology
            | Self::About => return None,
        })
    }

    /// Another key that does the same, for hands that know it from elsewhere.
    pub fn other_shortcut(self) -> Option<Shortcut> {
        match self {
            Self::Search => Some(Shortcut::plain(Key::Slash)),
            Self::Redo => Some(Shortcut::ctrl('Y')),
            _ => None,
        }
    }

    /// Its keys for the reader, such as “Ctrl+K or /”; empty without any.
    pub fn keys_in(self, language: Language) -> String {
        let keys = [self.shortcut(), self.other_shortcut()];
        let names: Vec<String> = keys
            .into_iter()
            .flatten()
            .map(|key| key.name_in(language))
            .collect();
        names.join(language.text("or"))
    }
}

/// Page up and down lead through time: alone to what changes the map, with Ctrl to every event,
/// with Shift by months. Days have the keys by which films are stepped through.
fn step_key(stride: Stride, step: Step) -> Shortcut {
    let page = match step {
        Step::Back => Key::PageUp,
        Step::Forward => Key::PageDown,
    };
    match (stride, step) {
        (Stride::Turn, _) => Shortcut::plain(page),
        (Stride::Event, _) => Shortcut::ctrl_key(page),
        (Stride::Month, _) => Shortcut::shift(page),
        (Stride::Day, Step::Back) => Shortcut::plain(Key::Comma),
        (Stride::Day, Step::Forward) => Shortcut::plain(Key::Period),
    }
}

/// The digit of a preset: its place in the menu.
fn digit_of(preset: Preset) -> char {
    match preset {
        Preset::Engagement => '1',
        Preset::Diplomacy => '2',
        Preset::Trade => '3',
        Preset::Security => '4',
        Preset::Plain => '5',
    }
}

/// The letter that switches a layer.
fn letter_of(layer: Layer) -> Option<char> {
    Some(match layer {
        Layer::Engagement => 'E',
        Layer::Certainty => 'U',
        Layer::Pressure => 'P',
        Layer::Conflict => 'F',
        Layer::Borders => 'B',
        Layer::DisputedBorders => 'D',
        Layer::Corridors => 'R',
        Layer::Contacts => 'T',
        Layer::Crossings => 'X',
        Layer::Incidents => 'I',
        Layer::Events => 'M',
        Layer::MissionsInKabul => 'K',
        Layer::AfghanMissions => 'A',
        Layer::CountryNames => 'N',
        Layer::Capitals => 'C',
        Layer::Graticule => 'G',
        Layer::ScaleBar | Layer::NorthArrow => return None,
    })
}

fn arrow(direction: Direction) -> Key {
    match direction {
        Direction::Up => Key::Up,
        Direction::Down => Key::Down,
        Direction::Left => Key::Left,
        Direction::Right => Key::Right,
    }
}
