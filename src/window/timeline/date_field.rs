//! A day that can be typed.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Align2, Context, FontId, Id, Key, Response, TextEdit, Ui};

use crate::date::Day;
use crate::explorer::{Action, Which};
use crate::text::Weight;
use crate::window::desk::Desk;
use crate::window::theme;

/// Width in points: enough for “30 September 2026”.
const WIDTH: f32 = 124.0;

/// Shows the field. Enter shows the day that was typed; what is no day stays, to be mended.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, (which, day): (Which, Day), name: &str) {
    let id = id(which);
    let typed = ui.data(|data| data.get_temp::<String>(id));
    let is_typing = ui.memory(|memory| memory.has_focus(id));
    let mut text = typed
        .filter(|_| is_typing)
        .unwrap_or_else(|| desk.language().day(day));
    let font = FontId::new(theme::BODY, theme::family(Weight::SemiBold));
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .font(font)
        .align(Align2::LEFT_CENTER)
        .desired_width(WIDTH);
    let response = ui.add(edit);
    let response = response
        .accessible_name(name)
        .on_hover_text(desk.text("time-type-a-day-a-month"));
    let is_asked = ui.data_mut(|data| data.remove_temp::<Asked>(id).is_some());
    if response.gained_focus() || is_asked {
        select_all(ui, &response, &text);
    }
    let is_done = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if is_done {
        if desk.language().parse_date(&text).is_err() {
            response.request_focus();
        }
        desk.ask(Action::TypeDate(which, text.clone()));
    }
    if response.has_focus() || is_done {
        ui.data_mut(|data| data.insert_temp(id, text));
    } else {
        ui.data_mut(|data| data.remove_temp::<String>(id));
    }
}

/// Somebody was led to the field by a key, and will type over what stands there.
#[derive(Debug, Clone, Copy, Default)]
struct Asked;

/// Leads the keyboard to the day that is shown.
pub(in crate::window) fn ask(ctx: &Context) {
    let id = id(Which::Shown);
    ctx.memory_mut(|memory| memory.request_focus(id));
    ctx.data_mut(|data| data.insert_temp(id, Asked));
}

fn id(which: Which) -> Id {
    Id::unique(match which {
        Which::Shown => "date",
        Which::Other => "other date",
    })
}

fn select_all(ui: &Ui, response: &Response, text: &str) {
    let ctx = ui.ctx();
    let Some(mut state) = TextEditState::load(ctx, response.id) else {
        return;
    };
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ctx, response.id);
}
