//! Keys: from egui's events to commands, by the one table of commands.

use eframe::egui::{Context, Event, Id, Key as Pressed, Modifiers};

use super::desk::Desk;
use super::timeline;
use crate::explorer::Command;
use crate::explorer::command::{Key, Shortcut};

/// Asks for the commands whose keys were pressed.
///
/// While words are typed, no key is a command; over a dialog only those that hold Ctrl and do not
/// open another one; arrow keys and the space bar only where no other control needs them.
pub(super) fn collect(ctx: &Context, desk: &mut Desk<'_>, map: Id) {
    if ctx.text_edit_focused() || ctx.any_popup_open() {
        return;
    }
    let focused = ctx.memory(|memory| memory.focused());
    let is_map_free = focused.is_none() || focused == Some(map);
    let is_on_timeline = focused.is_some_and(timeline::is_handle);
    let has_dialog = desk.explorer.dialog.is_some() || desk.explorer.search.is_some();
    let pressed: Vec<(Pressed, Modifiers)> =
        ctx.input(|input| input.events.iter().filter_map(press).collect());
    for (key, modifiers) in pressed {
        let Some(command) = command_for(key, modifiers) else {
            continue;
        };
        let is_allowed = match command {
            Command::Quit => true,
            _ if has_dialog => false,
            Command::Pan(_) | Command::SelectNeighbour(_) => is_map_free,
            Command::Play => is_map_free || is_on_timeline,
            Command::ShowRegion | Command::ShowWorld => !is_on_timeline,
            _ => true,
        };
        if is_allowed {
            desk.command(command);
        }
    }
}

fn press(event: &Event) -> Option<(Pressed, Modifiers)> {
    match event {
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => Some((*key, *modifiers)),
        _ => None,
    }
}

fn command_for(key: Pressed, modifiers: Modifiers) -> Option<Command> {
    if modifiers.alt {
        return None;
    }
    let commands = Command::all().into_iter();
    let mut keyed = commands.flat_map(|command| {
        let keys = [command.shortcut(), command.other_shortcut()];
        keys.into_iter().flatten().map(move |key| (command, key))
    });
    keyed
        .find(|(_, shortcut)| is_meant(*shortcut, key, modifiers))
        .map(|(command, _)| command)
}

fn is_meant(shortcut: Shortcut, key: Pressed, modifiers: Modifiers) -> bool {
    // On many keyboards + lies on = or needs Shift: whoever presses it means to enlarge.
    let is_plus = shortcut.key == Key::Plus && matches!(key, Pressed::Plus | Pressed::Equals);
    let is_key = is_plus || egui_key(shortcut.key) == Some(key);
    // A full stop needs Shift on some of them.
    let is_mark = matches!(shortcut.key, Key::Comma | Key::Period | Key::Slash);
    let is_shift_right = shortcut.shift == modifiers.shift || is_plus || is_mark;
    is_key && is_shift_right && shortcut.ctrl == modifiers.command
}

fn egui_key(key: Key) -> Option<Pressed> {
    Some(match key {
        Key::Up => Pressed::ArrowUp,
        Key::Down => Pressed::ArrowDown,
        Key::Left => Pressed::ArrowLeft,
        Key::Right => Pressed::ArrowRight,
        Key::Plus => Pressed::Plus,
        Key::Minus => Pressed::Minus,
        Key::Home => Pressed::Home,
        Key::End => Pressed::End,
        Key::PageUp => Pressed::PageUp,
        Key::PageDown => Pressed::PageDown,
        Key::Space => Pressed::Space,
        Key::Comma => Pressed::Comma,
        Key::Period => Pressed::Period,
        Key::Slash => Pressed::Slash,
        Key::Escape => Pressed::Escape,
        Key::F1 => Pressed::F1,
        Key::Letter(letter) => return Pressed::from_name(&letter.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explorer::Direction;

    #[test]
    fn every_shortcut_of_the_table_is_understood() {
        for command in Command::all() {
            let Some(shortcut) = command.shortcut() else {
                continue;
            };
            let key = egui_key(shortcut.key).unwrap();
            let modifiers = Modifiers {
                shift: shortcut.shift,
                command: shortcut.ctrl,
                ctrl: shortcut.ctrl,
                ..Modifiers::NONE
            };
            assert_eq!(command_for(key, modifiers), Some(command));
        }
    }

    #[test]
    fn shift_and_an_arrow_select_and_an_arrow_alone_pans() {
        let right = Pressed::ArrowRight;
        let select = Some(Command::SelectNeighbour(Direction::Right));
        assert_eq!(command_for(right, Modifiers::SHIFT), select);
        assert_eq!(
            command_for(right, Modifiers::NONE),
            Some(Command::Pan(Direction::Right))
        );
        assert_eq!(command_for(right, Modifiers::ALT), None);
        assert_eq!(
            command_for(Pressed::Equals, Modifiers::SHIFT),
            Some(Command::ZoomIn)
        );
    }
}
