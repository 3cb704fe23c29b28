//! Colours on their way from the levels of one day to those of another.
//!
//! Only what is shown goes slowly: the state is at its day at once. No fading where controls have
//! no motion either (egui's animation time is zero).

use eframe::egui::Context;

use crate::engagement::Engagement;
use crate::explorer::Action;

/// How long it takes, in seconds.
const DURATION_S: f64 = 0.25;

/// The levels that fade away, and how far they are.
#[derive(Debug, Default)]
pub(super) struct Fade {
    before: Option<Engagement>,
    from_s: f64,
    share: f32,
}

impl Fade {
    /// Whether an action leads to another day in a way that the eye should be able to follow; a
    /// hand that moves over the days is followed without delay.
    pub(super) fn is_asked_by(action: &Action) -> bool {
        matches!(
            action,
            Action::Pass(_)
                | Action::Play
                | Action::TogglePlay
                | Action::Step(..)
                | Action::GoTo(_)
                | Action::TypeDate(..)
                | Action::ToStart
                | Action::ToEnd
                | Action::SwapDates
                | Action::SetEra(_)
        )
    }

    /// From these levels to those that are shown now.
    pub(super) fn start(&mut self, before: Engagement, ctx: &Context) {
        let has_motion = ctx.global_style().animation_time > 0.0;
        self.before = has_motion.then_some(before);
        self.from_s = ctx.input(|input| input.time);
        self.share = 0.0;
        if has_motion {
            ctx.request_repaint();
        }
    }

    /// The levels that are shown now are there at once.
    pub(super) fn stop(&mut self) {
        self.before = None;
    }

    /// How far it is by now; asks for another frame until it is there.
    pub(super) fn advance(&mut self, ctx: &Context) {
        if self.before.is_none() {
            return;
        }
        let gone_s = ctx.input(|input| input.time) - self.from_s;
        self.share = (gone_s / DURATION_S).clamp(0.0, 1.0) as f32;
        if self.share >= 1.0 {
            self.before = None;
        }
        ctx.request_repaint();
    }

    /// The levels that fade away, and the share of those that appear, from 0 to 1; nothing while
    /// the map is at rest.
    pub(super) fn before(&self) -> Option<(&Engagement, f32)> {
        Some((self.before.as_ref()?, self.share))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explorer::{Step, Stride};
    use crate::record::Era;

    #[test]
    fn steps_and_passing_time_are_eased_and_the_hand_is_followed_at_once() {
        let day = Era::Second.first_day();
        for action in [
            Action::Pass(0.1),
            Action::Step(Stride::Turn, Step::Back),
            Action::ToEnd,
            Action::GoTo(day),
        ] {
            assert!(Fade::is_asked_by(&action), "{action:?}");
        }
        for action in [Action::Scrub(day), Action::CompareWith(Some(day))] {
            assert!(!Fade::is_asked_by(&action), "{action:?}");
        }
    }

    #[test]
    fn a_fade_goes_from_one_to_the_other_and_ends() {
        let record = crate::record::embedded().0;
        let before = Engagement::on(&record, Era::Second.first_day(), Era::Second);
        let ctx = Context::default();
        let mut fade = Fade::default();
        let frame = |time, fade: &mut Fade| {
            let input = eframe::egui::RawInput {
                time: Some(time),
                ..Default::default()
            };
            let mut share = None;
            let mut output = ctx.run_ui(input, |ui| {
                if time == 0.0 {
                    fade.start(before.clone(), ui.ctx());
                }
                fade.advance(ui.ctx());
                share = fade.before().map(|(_, share)| share);
            });
            output.textures_delta.clear();
            share
        };
        assert_eq!(frame(0.0, &mut fade), Some(0.0));
        let half = frame(DURATION_S / 2.0, &mut fade).unwrap();
        assert!((half - 0.5).abs() < 0.01, "{half}");
        assert_eq!(frame(DURATION_S, &mut fade), None);
    }
}
