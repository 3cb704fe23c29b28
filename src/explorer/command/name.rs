//! The names of commands.

use super::Command;
use crate::explorer::{Direction, DrawerPart, Step, Stride, ThemeChoice};
use crate::language::Language;
use crate::record::value::Word as _;

impl Command {
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
