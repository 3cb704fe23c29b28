//! What goes to the threads and to the system, and what comes back from them.

use std::sync::Arc;

use eframe::egui::{Context, OpenUrl, ViewportCommand};

use super::background::Finding;
use super::own_file::OwnFile;
use super::{AtlasWindow, sheet_panel, timeline, watch};
use crate::explorer::{Action, Effect, Notice};
use crate::record::{self, Reading};

impl AtlasWindow {
    /// Fetches what the threads have found.
    pub(super) fn fetch(&mut self) -> Vec<Action> {
        let mut actions = Vec::new();
        for finding in self.background.findings() {
            match finding {
                Finding::Hit(hit) => self.map.take_hit(hit),
                Finding::Own(content, source) => self.map.take_own(content, source),
                Finding::Source(source) => self.map.take_source(source),
                Finding::Action(action) => actions.push(action),
                Finding::Record(reading) => {
                    let notice = self.take_record(*reading);
                    actions.push(Action::Tell(notice));
                }
                Finding::Opened(progress, found) if !progress.is_given_up() => {
                    actions.extend(found);
                }
                Finding::Opened(..) => {}
                Finding::Sketch(file, sketch) => {
                    let ctx = self.background.context();
                    self.shown.preview.take(file, sketch, &ctx);
                }
                Finding::Picture(pixels) => actions.push(self.background.hand_over(&pixels)),
                Finding::ChosenReportPath(path) => {
                    let mut form = self.shown.explorer.report.clone();
                    form.path = path.display().to_string();
                    actions.push(Action::EditReport(form));
                }
                Finding::ChosenPath(path) => {
                    let mut form = self.shown.explorer.export.clone();
                    form.path = path.display().to_string();
                    actions.push(Action::EditExport(form));
                }
            }
        }
        if let Some(reason) = self
            .map
            .painter()
            .failure()
            .filter(|_| self.tells_slow_painter)
        {
            self.tells_slow_painter = false;
            let language = self.shown.explorer.language;
            let text = language.say("slow-painter", [("reason", reason.clone().into())]);
            actions.push(Action::Tell(Notice::fault(text)));
        }
        actions
    }

    /// Puts another reading of the record in place of the one that is shown; one with an error is
    /// told, and what was good stays.
    fn take_record(&mut self, reading: Result<Reading, record::ReadError>) -> Notice {
        let notice = watch::told(&reading, self.shown.explorer.language);
        let Ok(reading) = reading else {
            return notice;
        };
        let before = Arc::clone(&self.world);
        self.world = Arc::new(before.with_reading(reading));
        self.background.set_world(Arc::clone(&self.world));
        let ctx = self.background.context();
        self.shown.take_record(&before.record, &self.world, &ctx);
        self.map.forget();
        notice
    }

    pub(super) fn carry_out(&mut self, effect: Effect, ctx: &Context) {
        self.background.speak(self.shown.explorer.language);
        match effect {
            Effect::Save(order) => self.background.save(*order),
            Effect::SaveAnew(order) => self.background.save_anew(*order),
            Effect::CopyPicture(request) => self.background.copy_picture(*request),
            Effect::SaveReport(request, path) => self.background.save_report(request, path),
            Effect::AskReportPath(path) => self.background.ask_report_path(&path),
            Effect::OpenFiles(paths) => self.background.open_files(paths),
            Effect::SaveWindow(path) => {
                let save = self.background.window_saver(path);
                ctx.request_screenshot(move |image| save(&image));
            }
            Effect::AskData => self.background.ask_data(),
            Effect::OpenData(paths) => {
                let files = paths.into_iter().map(OwnFile::At).collect();
                self.background.open_data(files);
            }
            Effect::OpenText(text) => {
                self.background.open_data(vec![OwnFile::Pasted(text)]);
            }
            Effect::CancelOpening => self.background.cancel_opening(),
            Effect::CancelSave => self.background.cancel_save(),
            Effect::AskDate => timeline::ask_date(ctx),
            Effect::EnterList => sheet_panel::enter(ctx),
            Effect::AskPath(path) => self.background.ask_path(&path),
            Effect::SaveWorkspace(text, path) => self.background.save_workspace(text, path),
            Effect::ReadWorkspace(path) => self.background.read_workspace(path),
            Effect::AskWorkspace { path, to_save } => {
                self.background.ask_workspace(path.into(), to_save);
            }
            Effect::OpenLink(url) => ctx.open_url(OpenUrl::new_tab(url)),
            Effect::CopyText(text) => ctx.copy_text(text),
            Effect::SaveChart(request, path) => self.background.save_chart(request, path),
            Effect::SaveText(text, path) => self.background.save_text(text, path),
            Effect::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }
}
