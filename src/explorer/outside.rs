//! Actions that are about files, notices and what lies outside the window.

use super::{Action, Effect, Explorer};
use crate::world::World;

impl Explorer {
    /// Does what was asked for, if it is of this kind.
    #[expect(clippy::too_many_lines, reason = "a table: an action, an arm")]
    pub(super) fn apply_outside(&mut self, action: Action, world: &World) -> Option<Effect> {
        match action {
            Action::CopyComparison => return self.copy_comparison(world),
            Action::CopyStatistics => return self.copy_statistics(world),
            Action::SaveChart(is_dark) => return self.save_chart(is_dark),
            Action::CopyTable => return self.copy_table(world),
            Action::SaveTable => return self.save_table(world),
            Action::EditExport(form) => self.edit_export(form),
            Action::Export(is_dark) => return self.export(is_dark),
            Action::CopyComposed(is_dark) => return self.copy_composed(is_dark),
            Action::CopySeen(is_dark) => return Some(self.copy_seen(is_dark, world)),
            Action::ReportSelected => self.report_selected(world),
            Action::OpenReport(subject) => self.open_report(subject, world),
            Action::EditReport(form) => self.report = form,
            Action::BrowseReportPath => {
                return Some(Effect::AskReportPath(self.report.path.clone()));
            }
            Action::SaveReport => return self.save_report(),
            Action::BrowseExportPath => return Some(Effect::AskPath(self.export.path.clone())),
            Action::QuickSave(is_dark) => return self.quick_save(is_dark, world),
            Action::SaveWindow => return Some(self.save_window()),
            Action::BrowseData => return Some(Effect::AskData),
            Action::OpenData(paths) => {
                self.give_up_opening();
                return Some(Effect::OpenData(paths));
            }
            Action::OpenText(text) => {
                self.give_up_opening();
                return Some(Effect::OpenText(text));
            }
            Action::OpeningBegan(name) => self.opening = Some(name),
            Action::OpeningEnded => self.opening = None,
            Action::CancelOpening => {
                self.give_up_opening();
                return Some(Effect::CancelOpening);
            }
            Action::AddOwn(layer) => self.add_own(*layer, world),
            Action::ChangeOwn(number, change) => self.change_own(number, change),
            Action::FitOwn(number) => self.fit_own(number, world),
            Action::OpenFiles(paths) => return Some(self.open_files(paths)),
            Action::Restore(provenance, name) => self.restore(&provenance, &name, world),
            Action::CancelSave => {
                self.saving = None;
                return Some(Effect::CancelSave);
            }
            Action::SaveEnded(notice) => {
                self.saving = None;
                self.notice = Some(notice);
            }
            Action::Undo => self.undo(world),
            Action::Redo => self.redo(world),
            Action::EditWorkspace(form) => self.workspace = form,
            Action::SaveWorkspace => return self.save_workspace(),
            Action::WorkspaceSaved(path) => self.workspace_saved(path),
            Action::ReadWorkspace(path) => return Some(self.read_workspace(path)),
            Action::OpenWorkspace(opened) => self.open_workspace(*opened, world),
            Action::BrowseWorkspace { to_save } => {
                let path = self.workspace.path.clone();
                return Some(Effect::AskWorkspace { path, to_save });
            }
            Action::ListKind(kind) => self.kind = kind,
            Action::Tell(notice) => self.notice = Some(notice),
            Action::DismissNotice => self.notice = None,
            Action::OpenLink(url) => return Some(Effect::OpenLink(url)),
            Action::CopyText(text) => return Some(self.copy(text)),
            Action::Quit => return Some(Effect::Quit),
            // Carried out by `act`; named one by one, so that a new action cannot be forgotten here.
            Action::Select(_)
            | Action::SelectAndShow(_)
            | Action::SelectNeighbour(_)
            | Action::ShowOrganisation(_)
            | Action::ShowSheet(_)
            | Action::ShowList(_)
            | Action::LeavePage
            | Action::Mark(_)
            | Action::MarkOnly(_)
            | Action::MarkSelected
            | Action::CountGroup(_)
            | Action::ToggleDrawer(_)
            | Action::FillWithDrawer(_)
            | Action::SortTable(_)
            | Action::FilterTable(_)
            | Action::Hover(_)
            | Action::PanBy(..)
            | Action::PanTowards(_)
            | Action::ZoomAt(..)
            | Action::ZoomInAt(_)
            | Action::ZoomBy(_)
            | Action::Fit(_)
            | Action::Project(_)
            | Action::LayOut { .. }
            | Action::Toggle(_)
            | Action::ApplyPreset(_)
            | Action::SetOpacity(..)
            | Action::MoveLayer(..)
            | Action::Solo(_)
            | Action::SetNames(_)
            | Action::NextNames
            | Action::Isolate(_)
            | Action::ToggleFacet(_)
            | Action::SetFilter(_)
            | Action::OpenSearch
            | Action::Find(_)
            | Action::CloseSearch
            | Action::GoToFound(..)
            | Action::DismissHint
            | Action::ToggleFilters
            | Action::GoTo(_)
            | Action::Scrub(_)
            | Action::TypeDate(..)
            | Action::AskDate
            | Action::Step(..)
            | Action::ToStart
            | Action::ToEnd
            | Action::CompareWith(_)
            | Action::ToggleComparison
            | Action::SwapDates
            | Action::SetEra(_)
            | Action::Play
            | Action::Pause
            | Action::TogglePlay
            | Action::SetSpeed(_)
            | Action::SetLoop(_)
            | Action::Pass(_)
            | Action::DismissCaption
            | Action::ToggleHappenings
            | Action::ToggleTimeline
            | Action::SetTextSize(_)
            | Action::ChangeTextSize(_)
            | Action::SetTheme(_)
            | Action::SetLanguage(_)
            | Action::ToggleLayerPanel
            | Action::Fold(_)
            | Action::FindLayers(_)
            | Action::Unfold(_)
            | Action::Open(_)
            | Action::CloseDialog
            | Action::Back => {}
        }
        None
    }
}
