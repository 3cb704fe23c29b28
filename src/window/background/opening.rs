//! Files that are read for the map: one lot at a time, told how far it is, given up.
//!
//! What is read comes back tagged with its lot, so that nothing of one that was given up can reach
//! the map.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Background, Finding};
use crate::data::Progress;
use crate::explorer::Action;
use crate::window::own_file::OwnFile;
use crate::window::{drop as dropped, workspace_file};

impl Background {
    /// Reads files of the reader's own, one after the other; each becomes a layer.
    pub(in crate::window) fn open_data(&mut self, files: Vec<OwnFile>) {
        let progress = self.begin_opening();
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        let language = self.language;
        self.start("own data", move |world, _| {
            progress.expect_files(files.len());
            for file in files {
                if progress.is_given_up() {
                    break;
                }
                let bring = |action| {
                    let brought = Finding::Opened(Arc::clone(&progress), vec![action]);
                    drop(sender.send(brought));
                    ctx.request_repaint();
                };
                bring(Action::OpeningBegan(file.name(language)));
                progress.begin_file();
                bring(file.read(&world.places, &progress, language));
            }
            Some(Finding::Opened(progress, vec![Action::OpeningEnded]))
        });
    }

    /// Reads files and brings back what they ask for.
    pub(in crate::window) fn open_files(&mut self, paths: Vec<PathBuf>) {
        let progress = self.begin_opening();
        let language = self.language;
        self.start("files", move |world, _| {
            let mut actions = vec![Action::OpeningEnded];
            actions.extend(dropped::open(&paths, world, &progress, language));
            Some(Finding::Opened(progress, actions))
        });
    }

    /// Reads a workspace.
    pub(in crate::window) fn read_workspace(&mut self, path: PathBuf) {
        let progress = self.begin_opening();
        let language = self.language;
        self.start("workspace", move |world, _| {
            let opened = workspace_file::opened(path, world, &progress, language);
            let actions = vec![Action::OpeningEnded, opened];
            Some(Finding::Opened(progress, actions))
        });
    }

    /// How far the reading of files is, from 0 to 1.
    pub(in crate::window) fn opened_share(&self) -> f32 {
        self.opening.as_ref().map_or(0.0, |it| it.share())
    }

    /// Gives up the files that are being read.
    pub(in crate::window) fn cancel_opening(&mut self) {
        if let Some(progress) = self.opening.take() {
            progress.give_up();
        }
    }

    fn begin_opening(&mut self) -> Arc<Progress> {
        self.cancel_opening();
        let progress = Arc::new(Progress::default());
        self.opening = Some(Arc::clone(&progress));
        progress
    }
}
