//! The one table of commands: menu, shortcut, tooltip and help come from it.

use super::{Action, Dialog, Direction, DrawerPart, Step, Stride, Subject, ThemeChoice};
use crate::atlas::projection::Projection;
use crate::filter::Filter;
use crate::language::Language;
use crate::manual::Chapter;
use crate::picture::Extent;
use crate::record::Era;
use crate::record::value::Word as _;
use crate::scene::{Layer, Preset};

/// Something that has a name and a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Look further in a direction.
    Pan(Direction),
    /// Select the next country in a direction.
    SelectNeighbour(Direction),
    /// Enlarge.
    ZoomIn,
    /// Reduce.
    ZoomOut,
    /// Show the region.
    ShowRegion,
    /// Show the world.
    ShowWorld,
    /// Close what is on top, or clear the selection.
    Back,
    /// Open or close the panel with layers and legend.
    ToggleLayerPanel,
    /// Switch a layer.
    Toggle(Layer),
    /// Take the layers of a preset.
    ApplyPreset(Preset),
    /// Name countries in another way.
    NextNames,
    /// Flatten the globe in another way.
    Project(Projection),
    /// Tell all in a language.
    Speak(Language),
    /// Take light colours, dark ones, or those of the system.
    Colour(ThemeChoice),
    /// Make text and controls larger or smaller.
    TextSize(Step),
    /// Make them as large as usual.
    UsualTextSize,
    /// Let time pass, or stand still.
    Play,
    /// Go to a day nearby.
    Step(Stride, Step),
    /// Go to the first day.
    FirstDay,
    /// Go to the last day.
    LastDay,
    /// Type a date.
    GoToDate,
    /// Show what changed between two days, or end that.
    Compare,
    /// Let the two days change places.
    SwapDates,
    /// Show the time of another Taliban government.
    ShowEra(Era),
    /// Open or close the timeline.
    ToggleTimeline,
    /// Open or close the panel that tells what happened.
    ToggleHappenings,
    /// Mark the selected country, or take its mark away.
    MarkSelected,
    /// Open or shut the drawer below the map at a part.
    ShowDrawer(DrawerPart),
    /// Open files of the reader's own.
    OpenData,
    /// Open the export dialog.
    Export,
    /// Save what is seen.
    QuickSave,
    /// Save a picture of the window.
    SaveWindow,
    /// Put what is seen on the clipboard.
    CopyPicture,
    /// Save what is known of the selected country.
    ReportCountry,
    /// Save what is known of the region.
    ReportRegion,
    /// Find anything.
    Search,
    /// Open or close the list of all that can be filtered by.
    ToggleFilters,
    /// Show all states again.
    ClearFilter,
    /// Go back to what was shown before.
    Undo,
    /// Do again what was undone.
    Redo,
    /// Save the view as a workspace.
    SaveWorkspace,
    /// Open a workspace.
    OpenWorkspace,
    /// Read what the map shows as a list.
    ShowList,
    /// List corridors and border crossings.
    Passages,
    /// List the organisations.
    Organisations,
    /// Open the manual.
    Manual,
    /// Tell how levels are decided.
    Methodology,
    /// Show keys and commands.
    Help,
    /// Tell what this is.
    About,
    /// Close the window.
    Quit,
}

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
    /// All commands, in the order of the help.
    pub fn all() -> Vec<Self> {
        let directions = [
            Direction::Up,
            Direction::Down,
            Direction::Left,
            Direction::Right,
        ];
        let mut all: Vec<Self> = directions.into_iter().map(Self::Pan).collect();
        all.extend([
            Self::ZoomIn,
            Self::ZoomOut,
            Self::ShowRegion,
            Self::ShowWorld,
        ]);
        all.extend(directions.into_iter().map(Self::SelectNeighbour));
        all.push(Self::Back);
        all.push(Self::ToggleLayerPanel);
        all.extend(Preset::ALL.into_iter().map(Self::ApplyPreset));
        all.extend(Layer::ALL.into_iter().map(Self::Toggle));
        all.push(Self::NextNames);
        all.extend(Projection::ALL.into_iter().map(Self::Project));
        all.extend(Language::IN_WINDOW.map(Self::Speak));
        all.extend(ThemeChoice::ALL.map(Self::Colour));
        all.extend([Step::Forward, Step::Back].map(Self::TextSize));
        all.push(Self::UsualTextSize);
        all.push(Self::Play);
        for stride in [Stride::Turn, Stride::Event, Stride::Month, Stride::Day] {
            all.extend([Step::Back, Step::Forward].map(|step| Self::Step(stride, step)));
        }
        all.extend([
            Self::FirstDay,
            Self::LastDay,
            Self::GoToDate,
            Self::Compare,
            Self::SwapDates,
        ]);
        all.extend(Era::ALL.iter().copied().map(Self::ShowEra));
        all.extend([Self::ToggleTimeline, Self::ToggleHappenings]);
        all.extend(DrawerPart::ALL.map(Self::ShowDrawer));
        all.push(Self::MarkSelected);
        all.extend([
            Self::OpenData,
            Self::Export,
            Self::QuickSave,
            Self::SaveWindow,
            Self::CopyPicture,
            Self::ReportCountry,
            Self::ReportRegion,
            Self::SaveWorkspace,
            Self::OpenWorkspace,
            Self::Undo,
            Self::Redo,
            Self::Search,
            Self::ToggleFilters,
            Self::ClearFilter,
            Self::ShowList,
            Self::Passages,
            Self::Organisations,
            Self::Manual,
            Self::Methodology,
            Self::Help,
            Self::About,
            Self::Quit,
        ]);
        all
    }

    /// Its name for the reader: sentence case, no full stop, … where it opens a dialog.
    pub fn name(self) -> String {
        self.name_in(Language::English)
    }

    /// The same in a language.
    pub fn name_in(self, language: Language) -> String {
        let name = match self {
            Self::Pan(direction) => {
                return language.say(
                    "command-move-the-map",
                    [("direction", word_in(direction, language).into())],
                );
            }
            Self::SelectNeighbour(direction) => {
                return language.say(
                    "command-select-the-next-country",
                    [("direction", word_in(direction, language).into())],
                );
            }
            Self::ZoomIn => language.text("command-zoom-in"),
            Self::ZoomOut => language.text("command-zoom-out"),
            Self::ShowRegion => language.text("command-show-the-region"),
            Self::ShowWorld => language.text("command-show-the-world"),
            Self::Back => language.text("command-close-or-clear-the-selection"),
            Self::ToggleLayerPanel => language.text("command-layers-and-legend"),
            Self::Toggle(layer) => {
                return language.say("command-layer", [("layer", layer.name_in(language).into())]);
            }
            Self::ApplyPreset(preset) => {
                return language.say(
                    "command-preset",
                    [("preset", preset.name_in(language).into())],
                );
            }
            Self::NextNames => language.text("command-country-names-english-local-script"),
            Self::Project(projection) => {
                return language.say(
                    "command-projection",
                    [("projection", projection.name_in(language).into())],
                );
            }
            Self::Speak(other) => {
                return language.say("command-language", [("language", other.own_name().into())]);
            }
            Self::Colour(choice) => language.text(colours_key(choice)),
            Self::TextSize(Step::Forward) => language.text("command-larger-text"),
            Self::TextSize(Step::Back) => language.text("command-smaller-text"),
            Self::UsualTextSize => language.text("command-usual-text-size"),
            Self::Play => language.text("command-play-or-pause"),
            Self::Step(stride, step) => step_name_in(stride, step, language),
            Self::FirstDay => language.text("command-first-day"),
            Self::LastDay => language.text("command-last-day"),
            Self::GoToDate => language.text("command-go-to-a-date"),
            Self::Compare => language.text("command-compare-two-days"),
            Self::SwapDates => language.text("command-swap-the-two-days"),
            Self::ShowEra(era) => {
                return language.say("command-era", [("era", era.name_in(language).into())]);
            }
            Self::ToggleTimeline => language.text("command-timeline"),
            Self::ToggleHappenings => language.text("command-what-happened"),
            Self::ShowDrawer(part) => language.text(drawer_key(part)),
            Self::MarkSelected => language.text("command-mark-the-selected-country-to"),
            Self::OpenData => language.text("command-open-data"),
            Self::Export => language.text("command-export"),
            Self::QuickSave => language.text("command-save-what-is-seen"),
            Self::SaveWindow => language.text("command-save-a-picture-of-the"),
            Self::CopyPicture => language.text("command-copy-picture"),
            Self::ReportCountry => language.text("command-report-country"),
            Self::ReportRegion => language.text("command-report-region"),
            Self::Search => language.text("command-find-anything"),
            Self::ToggleFilters => language.text("command-filter-states-and-events"),
            Self::ClearFilter => language.text("command-clear-the-filter"),
            Self::Undo => language.text("command-undo"),
            Self::Redo => language.text("command-redo"),
            Self::SaveWorkspace => language.text("command-save-workspace"),
            Self::OpenWorkspace => language.text("command-open-workspace"),
            Self::ShowList => language.text("command-what-the-map-shows-as"),
            Self::Passages => language.text("command-corridors-and-crossings"),
            Self::Organisations => language.text("command-organisations"),
            Self::Manual => language.text("command-manual"),
            Self::Methodology => language.text("command-how-levels-are-decided"),
            Self::Help => language.text("command-keys-and-commands"),
            Self::About => language.text("command-about-the-atlas"),
            Self::Quit => language.text("command-quit"),
        };
        name.to_owned()
    }

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

    /// What it asks for.
    pub fn action(self, system_is_dark: bool) -> Action {
        match self {
            Self::Pan(direction) => Action::PanTowards(direction),
            Self::SelectNeighbour(direction) => Action::SelectNeighbour(direction),
            Self::ZoomIn => Action::ZoomBy(1.5),
            Self::ZoomOut => Action::ZoomBy(1.0 / 1.5),
            Self::ShowRegion => Action::Fit(Extent::Region),
            Self::ShowWorld => Action::Fit(Extent::World),
            Self::Back => Action::Back,
            Self::ToggleLayerPanel => Action::ToggleLayerPanel,
            Self::Toggle(layer) => Action::Toggle(layer),
            Self::ApplyPreset(preset) => Action::ApplyPreset(preset),
            Self::NextNames => Action::NextNames,
            Self::Project(projection) => Action::Project(projection),
            Self::Speak(language) => Action::SetLanguage(language),
            Self::Colour(choice) => Action::SetTheme(choice),
            Self::TextSize(step) => Action::ChangeTextSize(step),
            Self::UsualTextSize => Action::SetTextSize(100),
            Self::Play => Action::TogglePlay,
            Self::Step(stride, step) => Action::Step(stride, step),
            Self::FirstDay => Action::ToStart,
            Self::LastDay => Action::ToEnd,
            Self::GoToDate => Action::AskDate,
            Self::Compare => Action::ToggleComparison,
            Self::SwapDates => Action::SwapDates,
            Self::ShowEra(era) => Action::SetEra(era),
            Self::ToggleTimeline => Action::ToggleTimeline,
            Self::ToggleHappenings => Action::ToggleHappenings,
            Self::ShowDrawer(part) => Action::ToggleDrawer(part),
            Self::MarkSelected => Action::MarkSelected,
            Self::OpenData => Action::BrowseData,
            Self::Export => Action::Open(Dialog::Export),
            Self::QuickSave => Action::QuickSave(system_is_dark),
            Self::SaveWindow => Action::SaveWindow,
            Self::CopyPicture => Action::CopySeen(system_is_dark),
            Self::ReportCountry => Action::ReportSelected,
            Self::ReportRegion => Action::OpenReport(Subject::Region),
            Self::Search => Action::OpenSearch,
            Self::ToggleFilters => Action::ToggleFilters,
            Self::ClearFilter => Action::SetFilter(Filter::default()),
            Self::Undo => Action::Undo,
            Self::Redo => Action::Redo,
            Self::SaveWorkspace => Action::Open(Dialog::SaveWorkspace),
            Self::OpenWorkspace => Action::Open(Dialog::OpenWorkspace),
            Self::ShowList => Action::ShowList(None),
            Self::Passages => Action::Open(Dialog::Passages),
            Self::Organisations => Action::Open(Dialog::Organisations),
            Self::Manual => Action::Open(Dialog::Manual(Chapter::default())),
            Self::Methodology => Action::Open(Dialog::Manual(Chapter::Methodology)),
            Self::Help => Action::Open(Dialog::Help),
            Self::About => Action::Open(Dialog::About),
            Self::Quit => Action::Quit,
        }
    }
}

fn step_name_in(stride: Stride, step: Step, language: Language) -> &'static str {
    language.text(match (stride, step) {
        (Stride::Day, Step::Back) => "step-a-day-back",
        (Stride::Day, Step::Forward) => "step-a-day-forward",
        (Stride::Month, Step::Back) => "step-a-month-back",
        (Stride::Month, Step::Forward) => "step-a-month-forward",
        (Stride::Turn, Step::Back) => "step-previous-change-of-a-level",
        (Stride::Turn, Step::Forward) => "step-next-change-of-a-level",
        (Stride::Event, Step::Back) => "step-previous-event-of-the-selected",
        (Stride::Event, Step::Forward) => "step-next-event-of-the-selected",
    })
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

/// The key of what chooses colours.
fn colours_key(choice: ThemeChoice) -> &'static str {
    match choice {
        ThemeChoice::System => "command-colours-system",
        ThemeChoice::Light => "command-colours-light",
        ThemeChoice::Dark => "command-colours-dark",
    }
}

/// The key of what opens a part of the drawer.
fn drawer_key(part: DrawerPart) -> &'static str {
    match part {
        DrawerPart::Table => "command-table-of-states",
        DrawerPart::Compare => "command-compare-marked-states",
        DrawerPart::Statistics => "command-statistics",
    }
}

fn word_in(direction: Direction, language: Language) -> &'static str {
    language.text(match direction {
        Direction::Up => "direction-up",
        Direction::Down => "direction-down",
        Direction::Left => "direction-to-the-left",
        Direction::Right => "direction-to-the-right",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key_or_a_name() {
        let all = Command::all();
        for command in &all {
            let is_taken = |key| all.iter().any(|it| it.shortcut() == Some(key));
            assert!(
                !command.other_shortcut().is_some_and(is_taken),
                "{command:?}"
            );
        }
        for (index, command) in all.iter().enumerate() {
            for other in &all[index + 1..] {
                assert_ne!(command.name(), other.name());
                if command.shortcut().is_some() {
                    assert_ne!(
                        command.shortcut(),
                        other.shortcut(),
                        "{command:?} {other:?}"
                    );
                }
            }
        }
    }
}
