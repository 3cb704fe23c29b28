//! What the reader is told: that something was done, or that it went wrong.

use super::{Effect, Explorer};

/// Something that the reader is told until it is dismissed or replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// Whether it went wrong.
    pub is_error: bool,
}

impl Notice {
    /// That something was done.
    pub fn news(text: String) -> Self {
        let is_error = false;
        Self { text, is_error }
    }

    /// That something went wrong.
    pub fn fault(text: String) -> Self {
        let is_error = true;
        Self { text, is_error }
    }
}

impl Explorer {
    /// Tells that something was done.
    pub(super) fn tell_news(&mut self, text: String) {
        self.notice = Some(Notice::news(text));
    }

    /// Tells that something went wrong.
    pub(super) fn tell_fault(&mut self, text: String) {
        self.notice = Some(Notice::fault(text));
    }

    /// Tells why something is not done.
    pub(super) fn refuse(&mut self, text: String) -> Option<Effect> {
        self.tell_fault(text);
        None
    }

    /// Asks for text to be put on the clipboard, and tells that it was.
    pub(super) fn copy(&mut self, text: String) -> Effect {
        self.notice = Some(Notice::news(self.language.text("copied").to_owned()));
        Effect::CopyText(text)
    }
}
