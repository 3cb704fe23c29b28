//! What happens by itself as time goes by: good news goes away, the days pass, the state is kept.

use eframe::egui::Context;

use super::{AtlasWindow, notice_bar, timeline};
use crate::explorer::memory::Memory;
use crate::explorer::{Action, Notice};

/// How long a change waits until it is written to the state file, in seconds.
const KEEP_EVERY_S: f64 = 3.0;

impl AtlasWindow {
    /// Takes good news away after a while.
    pub(super) fn age_notice(&mut self, ctx: &Context) -> Option<Action> {
        let notice = self
            .shown
            .explorer
            .notice
            .as_ref()
            .filter(|notice| !notice.is_error)?;
        let now = ctx.input(|input| input.time);
        let from = match &self.notice_from {
            Some((shown, from)) if shown == notice => *from,
            _ => now,
        };
        self.notice_from = Some((notice.clone(), from));
        let rest = from + notice_bar::SHOWN_S - now;
        if rest <= 0.0 {
            self.notice_from = None;
            return Some(Action::DismissNotice);
        }
        ctx.request_repaint_after_secs(rest as f32);
        None
    }

    /// Takes away what the map tells of a day, when time stands still there for a while.
    pub(super) fn age_caption(&mut self, ctx: &Context) -> Option<Action> {
        let explorer = &self.shown.explorer;
        let day = explorer.caption.filter(|_| !explorer.play.is_on());
        let Some(day) = day else {
            self.caption_from = None;
            return None;
        };
        let now = ctx.input(|input| input.time);
        let from = match self.caption_from {
            Some((shown, from)) if shown == day => from,
            _ => now,
        };
        self.caption_from = Some((day, from));
        let rest = from + timeline::CAPTION_SHOWN_S - now;
        if rest <= 0.0 {
            return Some(Action::DismissCaption);
        }
        ctx.request_repaint_after_secs(rest as f32);
        None
    }

    /// Lets time pass where it does, but not before something happens.
    pub(super) fn pass_time(&mut self, ctx: &Context) -> Option<Action> {
        let Some(due) = self.shown.explorer.play.due_secs() else {
            self.passed_s = None;
            return None;
        };
        let now = ctx.input(|input| input.time);
        let passed = now - *self.passed_s.get_or_insert(now);
        if passed < due {
            ctx.request_repaint_after_secs((due - passed) as f32);
            return None;
        }
        self.passed_s = Some(now);
        Some(Action::Pass(passed))
    }

    /// What survives a restart.
    pub(super) fn memory(&self, ctx: &Context) -> Memory {
        let size = ctx.content_rect().size();
        Memory::of(&self.shown.explorer, Some((size.x, size.y)))
    }

    /// Writes the state from time to time.
    pub(super) fn keep(&mut self, ctx: &Context) -> Option<Action> {
        if !self.shown.explorer.is_laid_out() {
            return None;
        }
        let now = ctx.input(|input| input.time);
        let rest = self.kept_at + KEEP_EVERY_S - now;
        if rest > 0.0 {
            if ctx.has_requested_repaint() {
                ctx.request_repaint_after_secs(rest as f32);
            }
            return None;
        }
        self.kept_at = now;
        let memory = self.memory(ctx);
        let reason = self.state.keep(memory).err()?;
        let language = self.shown.explorer.language;
        Some(Action::Tell(Notice::fault(
            language.say("state-not-kept", [("reason", reason.into())]),
        )))
    }
}
