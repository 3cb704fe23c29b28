//! Actions that are about files, notices and what lies outside the window.

use super::{Action, Effect, Explorer};
use crate::world::World;

impl Explorer {
    /// Does what was asked for, if it is of this kind.
    pub(super) fn apply_outside(&mut self, action: Action, world: &World) -> Option<Effect> {
        match action {
            Action::CopyComparison => return self.copy_comparison(world),
            Action::CopyStatistics => return self.copy_statistics(world),
            Action::SaveChart(is_dark) => return self.save_chart(is_dark),
            Action::CopyTable => return self.copy_table(world),
            Action::SaveTable => return self.save_table(world),
            Action::EditExport(form) => self.export = form,
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
            Action::OpenData(paths) => return Some(Effect::OpenData(paths)),
            Action::OpenText(text) => return Some(Effect::OpenText(text)),
            Action::OpeningBegan(name) => self.opening = Some(name),
            Action::OpeningEnded => self.opening = None,
            Action::CancelOpening => {
                self.opening = None;
                return Some(Effect::CancelOpening);
            }
            Action::AddOwn(layer) => self.add_own(*layer, world),
            Action::ChangeOwn(number, change) => self.change_own(number, change),
            Action::FitOwn(number) => self.fit_own(number, world),
            Action::OpenFiles(paths) => return Some(Effect::OpenFiles(paths)),
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
            Action::ReadWorkspace(path) => return Some(Effect::ReadWorkspace(path)),
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
            // All others are carried out where the state is.
            _ => {}
        }
        None
    }
}
