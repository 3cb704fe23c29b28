//! The file that the composer describes, drawn small on a thread of its own whenever the composer
//! says something else. The last one stays until the next one is there.

use std::path::Path;
use std::sync::Arc;

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Color32, ColorImage, Context, FontId, Grid, Image, Label, Layout, Painter, Rect, Role,
    Sense, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, UiBuilder, Vec2, WidgetInfo,
    pos2, vec2,
};

use crate::explorer::{Dialog, Explorer};
use crate::language::{Language, Value};
use crate::picture::data::Table;
use crate::picture::raster::Pixels;
use crate::picture::{FileForm, FileRequest, PictureError, Preview as Drawn, save};
use crate::text::Weight;
use crate::window::background::Background;
use crate::window::desk::{Desk, is_dark};
use crate::window::theme;

/// How long the composer must have said the same before it is drawn, in seconds.
const REST_S: f64 = 0.2;
/// How long is believed what was seen of the folder, in seconds.
const PLACE_S: f64 = 2.0;
/// The longest side of a preview, in points.
const LONGEST: f32 = 760.0;
/// Room around it, and between it and its caption.
const ROOM: f32 = 12.0;

/// What a thread brings back.
pub(in crate::window) type Sketch = Result<Drawn, PictureError>;

/// What is shown beside the form.
#[derive(Debug, Default)]
pub(in crate::window) struct Preview {
    wanted: Option<Arc<FileRequest>>,
    since: f64,
    asked: Option<Arc<FileRequest>>,
    shown: Option<(Arc<FileRequest>, Shown)>,
    place: Place,
}

/// What can be told of the path without writing there.
#[derive(Debug, Default)]
struct Place {
    path: String,
    seen_at: f64,
    fault: Option<PlaceFault>,
    is_taken: bool,
}

enum Shown {
    Picture(TextureHandle, Option<usize>),
    Rows(Table),
    Fault(PictureError),
}

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Picture(..) => "Picture",
            Self::Rows(_) => "Rows",
            Self::Fault(_) => "Fault",
        })
    }
}

/// Why no file can be saved under a path.
#[derive(Debug)]
enum PlaceFault {
    Folder(String),
    NoFolder(String),
    NotAFolder(String),
    NotEmpty(String),
    Other(String),
}

impl Place {
    fn look(&mut self, path: &str, now: f64) {
        if self.path == path && now < self.seen_at + PLACE_S {
            return;
        }
        let at = Path::new(path.trim());
        let fault = match FileForm::of(at) {
            Ok(FileForm::Frames) => save::check_folder(at),
            Ok(FileForm::Day(_) | FileForm::Days(_)) | Err(_) => save::check_place(at),
        };
        *self = Self {
            path: path.to_owned(),
            seen_at: now,
            fault: fault.err().map(PlaceFault::from),
            is_taken: at.is_file(),
        };
    }
}

impl From<save::SaveError> for PlaceFault {
    fn from(error: save::SaveError) -> Self {
        match error {
            save::SaveError::Folder(path) => Self::Folder(path.display().to_string()),
            save::SaveError::NoFolder(path) => Self::NoFolder(path.display().to_string()),
            save::SaveError::NotAFolder(path) => Self::NotAFolder(path.display().to_string()),
            save::SaveError::NotEmpty(path) => Self::NotEmpty(path.display().to_string()),
            refused @ save::SaveError::Refused { .. } => Self::Other(refused.to_string()),
        }
    }
}

impl PlaceFault {
    /// It as a sentence.
    fn told_in(&self, language: Language) -> String {
        let (key, name, value) = match self {
            Self::Folder(path) => ("composer-is-a-folder", "path", path),
            Self::NoFolder(path) => ("composer-no-such-folder", "path", path),
            Self::NotAFolder(path) => ("composer-is-a-file", "path", path),
            Self::NotEmpty(path) => ("composer-folder-is-not-empty", "path", path),
            Self::Other(reason) => ("composer-cannot-be-saved-there", "reason", reason),
        };
        language.say(key, [(name, value.as_str().into())])
    }
}

impl Preview {
    /// Asks for another picture when the composer describes another one and has come to rest.
    pub(in crate::window) fn follow(
        &mut self,
        explorer: &Explorer,
        background: &Background,
        ctx: &Context,
    ) {
        if explorer.dialog != Some(Dialog::Export) {
            if self.wanted.is_some() || self.shown.is_some() {
                *self = Self::default();
            }
            return;
        }
        let now = ctx.input(|input| input.time);
        self.place.look(&explorer.export.path, now);
        let Ok(order) = explorer.composed(is_dark(ctx)) else {
            return;
        };
        if self.wanted.as_deref() != Some(&order.file) {
            self.wanted = Some(Arc::new(order.file));
            // The first one at once.
            let is_first = self.shown.is_none() && self.asked.is_none();
            self.since = if is_first { now - REST_S } else { now };
        }
        let Some(wanted) = &self.wanted else { return };
        if self.asked.is_some() || self.is_current() {
            return;
        }
        let rest = self.since + REST_S - now;
        if rest > 0.0 {
            ctx.request_repaint_after_secs(rest as f32);
            return;
        }
        self.asked = Some(Arc::clone(wanted));
        let pixels_per_point = ctx.pixels_per_point().clamp(1.0, 2.0);
        background.sketch(Arc::clone(wanted), (LONGEST * pixels_per_point) as u32);
    }

    /// Takes what a thread has drawn; what nobody waits for any more stays out of sight.
    pub(in crate::window) fn take(
        &mut self,
        file: Arc<FileRequest>,
        sketch: Sketch,
        ctx: &Context,
    ) {
        if !self.asked.as_ref().is_some_and(|it| Arc::ptr_eq(it, &file)) {
            return;
        }
        self.asked = None;
        let texture = |pixels: &Pixels| {
            let size = [pixels.width as usize, pixels.height as usize];
            let image = ColorImage::from_rgba_premultiplied(size, &pixels.rgba);
            ctx.load_texture("preview", image, TextureOptions::LINEAR)
        };
        let shown = match sketch {
            Ok(Drawn::Picture(pixels)) => Shown::Picture(texture(&pixels), None),
            Ok(Drawn::Days { last, frames }) => Shown::Picture(texture(&last), Some(frames)),
            Ok(Drawn::Rows(table)) => Shown::Rows(table),
            Err(error) => Shown::Fault(error),
        };
        self.shown = Some((file, shown));
        ctx.request_repaint();
    }

    /// Whether what is shown is what the composer describes.
    pub(in crate::window) fn is_current(&self) -> bool {
        let shown = self.shown.as_ref().map(|(file, _)| file);
        let both = self.wanted.as_ref().zip(shown);
        both.is_some_and(|(wanted, shown)| Arc::ptr_eq(wanted, shown))
    }

    /// Why no file can be saved under the path that was typed, if that can be seen.
    pub(in crate::window) fn place_fault(&self, language: Language) -> Option<String> {
        self.place.fault.as_ref().map(|it| it.told_in(language))
    }

    /// Whether a file of that path is there already.
    pub(in crate::window) const fn would_replace(&self) -> bool {
        self.place.is_taken
    }

    /// Shows it in this much room.
    pub(in crate::window) fn show(&self, ui: &mut Ui, desk: &Desk<'_>, room: Vec2) {
        let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
        let caption = self.caption(desk.language());
        let name = desk.say("composer-preview", [("caption", caption.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let ground = theme::color(desk.theme.ink.with_alpha(14).over(desk.theme.paper));
        ui.painter().rect_filled(rect, 6.0, ground);
        let ink = theme::color(desk.theme.muted);
        let font = FontId::new(theme::SMALL, theme::family(Weight::Regular));
        let mut inside = rect.shrink(ROOM);
        let mut words = LayoutJob::simple(caption, font, ink, inside.width());
        words.halign = Align::Center;
        let words = ui.painter().layout_job(words);
        let top = inside.bottom() - words.size().y;
        inside.max.y = top - ROOM / 2.0;
        match self.shown.as_ref() {
            Some((file, Shown::Picture(texture, _))) => {
                picture(ui, desk, inside, (file, texture));
            }
            Some((_, Shown::Rows(table))) => rows(ui, desk, inside, table),
            Some((_, Shown::Fault(error))) => {
                let mut ui = ui.new_child(below(inside));
                let reason = error.told_in(desk.language());
                let text = desk.say("composer-it-cannot-be-drawn", [("reason", reason.into())]);
                ui.add(Label::new(theme::prose(text)).wrap());
            }
            None => {}
        }
        let at = pos2(rect.center().x, top);
        ui.painter_at(rect).galley(at, words, ink);
    }

    /// What the file will be, in a few words.
    fn caption(&self, language: Language) -> String {
        let Some((file, shown)) = self.shown.as_ref().filter(|_| self.is_current()) else {
            return language.text("composer-being-drawn").to_owned();
        };
        let picture = file.picture();
        let day = |day| Value::from(language.day(day));
        let (width, height) = picture.size_px;
        let size = match file.paper() {
            Some(paper) => paper.name_in(language),
            None => in_pixels((width, height), language),
        };
        match (shown, file.as_ref()) {
            (Shown::Rows(table), _) => {
                let count = table.rows.len();
                let values = [("day", day(table.day)), ("count", count.into())];
                language.say("composer-states-and-territories", values)
            }
            (Shown::Picture(_, Some(frames)), FileRequest::Days { animation, .. }) => {
                let seconds = animation.duration_s(*frames).round();
                let values = [
                    ("count", (*frames).into()),
                    ("size", size.into()),
                    ("seconds", seconds.into()),
                ];
                language.say("composer-last-of-pictures", values)
            }
            (Shown::Picture(_, Some(frames)), FileRequest::Frames(_)) => {
                let values = [("count", (*frames).into()), ("size", size.into())];
                language.say("composer-last-of-series", values)
            }
            (Shown::Fault(_), _) => language.text("composer-no-preview").to_owned(),
            _ => match picture.compare {
                Some(other) => {
                    let values = [
                        ("first", day(other)),
                        ("second", day(picture.date)),
                        ("size", size.into()),
                    ];
                    language.say("composer-two-days", values)
                }
                None => format!("{} · {size}", language.day(picture.date)),
            },
        }
    }
}

/// A size in words.
pub(in crate::window) fn in_pixels((width, height): (u32, u32), language: Language) -> String {
    let values = [
        ("width", width.to_string().into()),
        ("height", height.to_string().into()),
    ];
    language.say("composer-width-by-height-pixels", values)
}

fn picture(
    ui: &Ui,
    desk: &Desk<'_>,
    inside: Rect,
    (file, texture): (&FileRequest, &TextureHandle),
) {
    let (width, height) = file.picture().size_px;
    let size = vec2(width as f32, height as f32);
    let scale = (inside.width() / size.x).min(inside.height() / size.y);
    let at = Rect::from_center_size(inside.center(), size * scale);
    if file.picture().is_transparent {
        chequer(&ui.painter_at(at), at);
    }
    Image::new(texture).paint_at(ui, at);
    let edge = Stroke::new(1.0, theme::color(desk.theme.rule));
    ui.painter().rect_stroke(at, 0.0, edge, StrokeKind::Outside);
}

/// What stands for nothing behind a transparent picture.
fn chequer(painter: &Painter, rect: Rect) {
    const SIDE: f32 = 8.0;
    painter.rect_filled(rect, 0.0, Color32::from_gray(250));
    let columns = (rect.width() / SIDE).ceil() as u32;
    let rows = (rect.height() / SIDE).ceil() as u32;
    for row in 0..rows {
        for column in (0..columns).filter(|column| (row + column) % 2 == 1) {
            let at = rect.min + vec2(column as f32, row as f32) * SIDE;
            let tile = Rect::from_min_size(at, Vec2::splat(SIDE));
            painter.rect_filled(tile, 0.0, Color32::from_gray(225));
        }
    }
}

/// What stands in a rectangle, one below the other.
fn below(rect: Rect) -> UiBuilder {
    let layout = Layout::top_down(Align::Min);
    UiBuilder::new().max_rect(rect).layout(layout)
}

/// The first rows of a file of data.
fn rows(ui: &mut Ui, desk: &Desk<'_>, inside: Rect, table: &Table) {
    const ROW: f32 = 22.0;
    let clip = inside.intersect(ui.clip_rect());
    let mut ui = ui.new_child(below(inside));
    ui.set_clip_rect(clip);
    ui.label(theme::strong(table.heading_in(desk.language())));
    let shown = ((inside.height() - 52.0) / ROW).max(1.0) as usize;
    let grid = Grid::new("rows").num_columns(4).spacing(vec2(16.0, 4.0));
    ui.spacing_mut().interact_size.y = ROW - 4.0;
    grid.show(&mut ui, |ui| {
        for row in table.rows.iter().take(shown) {
            let before = row.before.as_ref();
            let before = before.map(|it| format!("{} → ", it.level_name));
            let level = before.unwrap_or_default() + row.level_name;
            let since = row.since.clone().unwrap_or_default();
            for text in [row.code.as_str(), &row.name, &level] {
                ui.label(text);
            }
            ui.label(theme::muted(since, desk.theme));
            ui.end_row();
        }
    });
    if shown < table.rows.len() {
        ui.label(theme::muted("…", desk.theme));
    }
}
