//! What a person can ask for, as data.

use std::path::PathBuf;

use super::search::{Goal, Search};
use super::table::Sorting;
use super::{
    Dialog, DrawerPart, ExportForm, Notice, Opened, Order, OwnChange, PanelPart, ReportForm,
    ReportRequest, Sheet, Speed, Step, Stride, Subject, ThemeChoice, Which, WorkspaceForm,
};
use crate::atlas::projection::Projection;
use crate::country::{CountryCode, Party};
use crate::date::Day;
use crate::filter::{Facet, Filter};
use crate::groups::GroupCode;
use crate::language::Language;
use crate::own::OwnLayer;
use crate::picture::chart::ChartRequest;
use crate::picture::{Extent, PictureRequest, Provenance};
use crate::record::{Era, Kind};
use crate::scene::{Class, Layer, NameStyle, Preset, ScreenPoint, ScreenRect};

/// Something that a person asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Select a country, or none.
    Select(Option<CountryCode>),
    /// Select a country and bring it into view.
    SelectAndShow(CountryCode),
    /// Select the nearest country in a direction from the selected one.
    SelectNeighbour(Direction),
    /// Show the page of an organisation; its list closes.
    ShowOrganisation(Party),
    /// Show a corridor, a border crossing, some events or a list over the page that is there; a
    /// dialog closes.
    ShowSheet(Sheet),
    /// List what a layer shows, or the first layer that is on and shows something; the keyboard
    /// goes there.
    ShowList(Option<Layer>),
    /// Go back to the page before, or close the last one.
    LeavePage,
    /// Mark a country, or take its mark away.
    Mark(CountryCode),
    /// Mark these countries and no others.
    MarkOnly(Vec<CountryCode>),
    /// Mark the selected country, or take its mark away.
    MarkSelected,
    /// Count the states of a group, or all.
    CountGroup(Option<GroupCode>),
    /// Put what is so of the marked countries on the clipboard.
    CopyComparison,
    /// Put the counts of all months on the clipboard.
    CopyStatistics,
    /// Save the chart that the drawer shows; whether the system is dark.
    SaveChart(bool),
    /// Open the drawer below the map at a part, or shut it where it is open there.
    ToggleDrawer(DrawerPart),
    /// Let the drawer take the map's place, or leave it its own.
    FillWithDrawer(bool),
    /// Sort the table.
    SortTable(Sorting),
    /// List only rows of the table in which all these words stand.
    FilterTable(String),
    /// Put the marked rows of the table on the clipboard, or all that are listed.
    CopyTable,
    /// Save them as CSV.
    SaveTable,
    /// Point at a country, or at none.
    Hover(Option<CountryCode>),
    /// Drag the map by so many points to the right and down.
    PanBy(f32, f32),
    /// Look further in a direction.
    PanTowards(Direction),
    /// Enlarge by a factor around a point of the map.
    ZoomAt(ScreenPoint, f64),
    /// Enlarge twofold around a point of the map.
    ZoomInAt(ScreenPoint),
    /// Enlarge by a factor around the middle.
    ZoomBy(f64),
    /// Show a part of the world.
    Fit(Extent),
    /// Flatten the globe in another way.
    Project(Projection),
    /// The window has this size, and the map this part of it, in points.
    LayOut {
        /// Width and height of the window.
        window: (f32, f32),
        /// The map's part of it.
        map: ScreenRect,
    },
    /// Switch a layer.
    Toggle(Layer),
    /// Take the layers of a preset.
    ApplyPreset(Preset),
    /// Make a layer so opaque, in percent; less than 10 is 10, more than 100 is 100.
    SetOpacity(Layer, u8),
    /// Draw a layer so many places higher (−) or lower (+) among those of its kind.
    MoveLayer(Layer, i32),
    /// Show a layer alone over the map, and after that all again.
    Solo(Option<Layer>),
    /// Name countries in this way.
    SetNames(NameStyle),
    /// Name them in the next way; where they have no names, give them names.
    NextNames,
    /// Show one class in full colour and fade the others, or end that.
    Isolate(Class),
    /// Ask for a facet of states or events, or no longer.
    ToggleFacet(Facet),
    /// Ask for these; the empty filter admits all.
    SetFilter(Filter),
    /// Look for something.
    OpenSearch,
    /// Look for this.
    Find(Search),
    /// Look no longer.
    CloseSearch,
    /// Go to something that was found; whether the system is dark.
    GoToFound(Goal, bool),
    /// Take away what is told to a reader who sees the map for the first time.
    DismissHint,
    /// Open or close the list of all that can be filtered by.
    ToggleFilters,
    /// Show another day.
    GoTo(Day),
    /// The same, while the hand moves over the days.
    Scrub(Day),
    /// Show the day, or compare with the one, that somebody has typed.
    TypeDate(Which, String),
    /// Let the reader type a date.
    AskDate,
    /// Go to a day nearby.
    Step(Stride, Step),
    /// Show the first day.
    ToStart,
    /// Show the last day.
    ToEnd,
    /// Show what changed between the day that is shown and another one, or end that.
    CompareWith(Option<Day>),
    /// The same: with the first day, or end it.
    ToggleComparison,
    /// Let the two days that are compared change places.
    SwapDates,
    /// Show the time of another Taliban government.
    SetEra(Era),
    /// Let time pass.
    Play,
    /// Let it stand still.
    Pause,
    /// The one or the other.
    TogglePlay,
    /// Let it pass faster or more slowly.
    SetSpeed(Speed),
    /// Begin anew at the end, or stop there.
    SetLoop(bool),
    /// So many seconds have passed.
    Pass(f64),
    /// Take away what the map tells of the day.
    DismissCaption,
    /// Open or close the panel that tells what happened.
    ToggleHappenings,
    /// Open or close the timeline.
    ToggleTimeline,
    /// Make text and controls so large, in percent; the nearest size that there is.
    SetTextSize(u16),
    /// Make them larger (forward) or smaller (back).
    ChangeTextSize(Step),
    /// Choose the colours.
    SetTheme(ThemeChoice),
    /// Tell all in this language.
    SetLanguage(Language),
    /// Open or close the panel with layers and legend.
    ToggleLayerPanel,
    /// Fold up a part of that panel, or open it again.
    Fold(PanelPart),
    /// List only layers there that have this in their names or descriptions.
    FindLayers(String),
    /// Show the settings of a layer there, or of none.
    Unfold(Option<Layer>),
    /// Open a dialog.
    Open(Dialog),
    /// Close it.
    CloseDialog,
    /// Close what is on top: dialog, notice, isolation, a layer alone, a page.
    Back,
    /// Change the words of the export dialog.
    EditExport(ExportForm),
    /// Save the picture that the export dialog describes; whether the system is dark.
    Export(bool),
    /// Put the picture that the composer describes on the clipboard; whether the system is dark.
    CopyComposed(bool),
    /// Put exactly what is seen on the clipboard; whether the system is dark.
    CopySeen(bool),
    /// Choose the path with the system's file dialog.
    BrowseExportPath,
    /// Open the dialog for the report on the selected country.
    ReportSelected,
    /// Open the dialog for the report on a country or the region.
    OpenReport(Subject),
    /// Change its words.
    EditReport(ReportForm),
    /// Choose its path with the system's file dialog.
    BrowseReportPath,
    /// Save the report.
    SaveReport,
    /// Save exactly what is seen; whether the system is dark.
    QuickSave(bool),
    /// Save a picture of the whole window.
    SaveWindow,
    /// Open files that were dropped onto the window, or named when the program was started.
    OpenFiles(Vec<PathBuf>),
    /// Show what a file of the atlas shows, of this name.
    Restore(Box<Provenance>, String),
    /// Choose files of the reader's own with the system's dialog, and open them.
    BrowseData,
    /// Open these files.
    OpenData(Vec<PathBuf>),
    /// Open text that was pasted: a map or a table.
    OpenText(String),
    /// A file is being read.
    OpeningBegan(String),
    /// It has been read, or was given up.
    OpeningEnded,
    /// Give up the file that is being read.
    CancelOpening,
    /// Add a layer of the reader's own.
    AddOwn(Box<OwnLayer>),
    /// Change one, by its place among them.
    ChangeOwn(usize, OwnChange),
    /// Show all that one spans.
    FitOwn(usize),
    /// Give up the picture that is being saved.
    CancelSave,
    /// The picture was saved, or was not.
    SaveEnded(Notice),
    /// Go back to what was shown before.
    Undo,
    /// Do again what was undone.
    Redo,
    /// Change the words of the dialogs that save and open workspaces.
    EditWorkspace(WorkspaceForm),
    /// Save the workspace where that dialog says.
    SaveWorkspace,
    /// It was saved.
    WorkspaceSaved(PathBuf),
    /// Read this file and show what it holds.
    ReadWorkspace(PathBuf),
    /// Show what a file holds.
    OpenWorkspace(Box<Opened>),
    /// Choose the path with the system's file dialog.
    BrowseWorkspace {
        /// Whether to save there; otherwise to open.
        to_save: bool,
    },
    /// List one kind of events on the page, or all.
    ListKind(Option<Kind>),
    /// Tell the reader something.
    Tell(Notice),
    /// Take it away.
    DismissNotice,
    /// Open a page in the browser.
    OpenLink(String),
    /// Put text on the clipboard.
    CopyText(String),
    /// Close the window.
    Quit,
}

/// What somebody outside has to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Draw a picture and save it.
    Save(Box<Order>),
    /// The same, under a free name beside this one if it is taken.
    SaveAnew(Box<Order>),
    /// Save a picture of the whole window under a free name beside this one.
    SaveWindow(PathBuf),
    /// Draw a picture and put it on the clipboard.
    CopyPicture(Box<PictureRequest>),
    /// Write a report and save it.
    SaveReport(ReportRequest, PathBuf),
    /// Ask for the path of a report with the system's file dialog, beginning at this one.
    AskReportPath(String),
    /// Read files; what they hold comes back as actions.
    OpenFiles(Vec<PathBuf>),
    /// Choose files of the reader's own with the system's dialog.
    AskData,
    /// Read these files.
    OpenData(Vec<PathBuf>),
    /// Read text that was pasted.
    OpenText(String),
    /// Give up the files that are being read.
    CancelOpening,
    /// Give up the picture that is being saved: nothing more may be written.
    CancelSave,
    /// Save the text of a workspace.
    SaveWorkspace(String, PathBuf),
    /// Read a workspace, and show what it holds.
    ReadWorkspace(PathBuf),
    /// Ask for the path of a workspace with the system's file dialog.
    AskWorkspace {
        /// Where to begin.
        path: String,
        /// Whether to save there; otherwise to open.
        to_save: bool,
    },
    /// Lead the keyboard to where a date is typed.
    AskDate,
    /// Lead the keyboard into the list that is shown.
    EnterList,
    /// Ask for a path with the system's file dialog, beginning at this one.
    AskPath(String),
    /// Open a page in the browser.
    OpenLink(String),
    /// Put text on the clipboard.
    CopyText(String),
    /// Draw a chart and save it under a free name beside this one.
    SaveChart(ChartRequest, PathBuf),
    /// Save text under a free name beside this one.
    SaveText(String, PathBuf),
    /// Close the window.
    Quit,
}

/// A direction on the map as it lies on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Up,
    /// Down.
    Down,
    /// To the left.
    Left,
    /// To the right.
    Right,
}

impl Direction {
    /// A step of length one on the screen, y down.
    pub fn on_screen(self) -> (f32, f32) {
        match self {
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
        }
    }
}
