//! The one table of commands: menu, shortcut, tooltip and help come from it.

mod key;
mod name;

pub use self::key::{Key, Shortcut};
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
