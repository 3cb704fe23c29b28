//! Opens the window, or says in one line why none can be opened.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::anyhow;
use eframe::NativeOptions;
use eframe::egui::{IconData, ViewportBuilder};

use super::AtlasWindow;
use super::memory::{StateFile, usual_path};
use crate::world::World;

/// The usual and the smallest size of the window, in points.
const SIZE: (f32, f32) = (1440.0, 900.0);
const SMALLEST: (f32, f32) = (640.0, 480.0);

/// Opens the window and stays until it is closed. Without a display or without a graphics driver
/// the error says so in one line and names the command that needs neither.
///
/// What the files hold is shown as if they had been dropped onto the window.
pub fn open(world: World, files: Vec<PathBuf>) -> anyhow::Result<()> {
    let usual = usual_path();
    let folder = usual.as_deref().and_then(Path::parent).map(Path::to_owned);
    let (state, found) = StateFile::open(usual);
    let kept = found.memory.as_ref().and_then(|memory| memory.window);
    let size = kept.filter(|size| is_usable(*size)).unwrap_or(SIZE);
    let viewport = ViewportBuilder::default()
        .with_title("Kabul Atlas")
        .with_app_id("kabul-atlas")
        .with_icon(icon())
        .with_inner_size([size.0, size.1])
        .with_min_inner_size([SMALLEST.0, SMALLEST.1]);
    let options = NativeOptions {
        viewport,
        ..NativeOptions::default()
    };
    let is_open = Arc::new(AtomicBool::new(false));
    let opened = Arc::clone(&is_open);
    let create: eframe::AppCreator<'static> = Box::new(move |creation| {
        opened.store(true, Ordering::SeqCst);
        let mut window = AtlasWindow::with_state(creation, world, state, found);
        if let Some(folder) = folder {
            window.watch(folder);
        }
        tracing::info!("the window is open");
        window.open_files(files);
        Ok(Box::new(window))
    });
    let run = || eframe::run_native("Kabul Atlas", options, create);
    let reason = match catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(error)) => reason_of(&error),
        // A fault of ours in an open window is no lack of a display.
        Err(panic) if is_open.load(Ordering::SeqCst) => resume_unwind(panic),
        Err(panic) => words_of(panic.as_ref()),
    };
    let reason = plain(&reason);
    Err(anyhow!(
        "no window can be opened here ({reason}); use `kabul-atlas export map.png` to draw the \
         map without one"
    ))
}

/// The icon of the window, where the desktop does not take it from the program's entry.
fn icon() -> IconData {
    let bytes = include_bytes!("../../assets/desktop/icons/64.png");
    eframe::icon_data::from_png_bytes(bytes).unwrap_or_default()
}

fn reason_of(error: &eframe::Error) -> String {
    match error {
        eframe::Error::Glutin(error) => format!("no OpenGL driver: {error}"),
        // Its own words go through all that was asked for.
        eframe::Error::NoGlutinConfigs(_, error) => format!("no OpenGL driver: {error}"),
        other => other.to_string(),
    }
}

/// One line without the places in the source code that winit puts before its reasons.
fn plain(reason: &str) -> String {
    let line = reason.lines().next().unwrap_or_default();
    let behind_place = line
        .split_once(".rs:")
        .and_then(|(_, rest)| rest.split_once(": "));
    let words = behind_place.map_or(line, |(_, words)| words);
    words.trim_end_matches('.').to_owned()
}

fn is_usable((width, height): (f32, f32)) -> bool {
    (SMALLEST.0..=16_384.0).contains(&width) && (SMALLEST.1..=16_384.0).contains(&height)
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    text.unwrap_or_else(|| "the system gave no reason".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_one_line_without_places_in_source_code() {
        let reason = "winit EventLoopError: os error at /home/x/winit-0.30/src/mod.rs:765: no \
                      DISPLAY is set.\nmore";
        assert_eq!(plain(reason), "no DISPLAY is set");
        assert_eq!(plain("no driver"), "no driver");
        assert_eq!(plain(""), "");
    }
}
