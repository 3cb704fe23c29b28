//! What survives a restart: a small readable text.
//!
//! Not the day, the era and the comparison: the next start shows what the record knows last.
//! Read leniently (a missing field takes its usual value), but a text that is not of the form at
//! all is reported, so that its file can be set aside instead of being overwritten.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::workspace::{MOST_RECENT, part_of_word, part_word};
use super::{Explorer, Folded, ThemeChoice};
use crate::atlas::LonLat;
use crate::atlas::projection::Projection;
use crate::language::Language;
use crate::scene::LayerStack;
use crate::world::World;

/// The version of the form that this program writes.
const FORMAT: u32 = 1;

/// The part of an [`Explorer`] that is kept, in words that can be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    format: u32,
    /// Width and height of the window in points.
    pub window: Option<(f32, f32)>,
    /// The part of the world that is shown whole: `region` or `world`.
    part: Option<String>,
    layers: Option<String>,
    /// How countries are named: `english`, `local` or `both`.
    names: Option<String>,
    /// The language in which all is told: `en`, `ru`.
    language: Option<String>,
    /// How large text is, in percent.
    text_percent: u16,
    theme: ThemeChoice,
    projection: Option<String>,
    /// Longitude and latitude of the map's middle, in degrees.
    center: Option<(f64, f64)>,
    km_per_point: Option<f64>,
    selected: Option<String>,
    shows_layers: bool,
    /// Which parts of that panel are folded up.
    folded: Folded,
    shows_timeline: bool,
    /// Whether the panel that tells what happened is to be open; by itself, where there is room.
    shows_happenings: Option<bool>,
    /// How fast time passes: `week`, `fortnight`, `month` or `quarter`.
    speed: Option<String>,
    /// Whether it begins anew at the end.
    is_endless: bool,
    /// The workspaces that were saved or opened last.
    recent: Vec<String>,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            format: FORMAT,
            window: None,
            part: None,
            layers: None,
            names: None,
            language: None,
            text_percent: 100,
            theme: ThemeChoice::default(),
            projection: None,
            center: None,
            km_per_point: None,
            selected: None,
            shows_layers: true,
            folded: Folded::default(),
            shows_timeline: true,
            shows_happenings: None,
            speed: None,
            is_endless: false,
            recent: Vec::new(),
        }
    }
}

/// Why a text is no memory.
#[derive(Debug, thiserror::Error)]
pub enum MemoryError {
    /// It is not of the form.
    #[error("it cannot be read")]
    Form(#[from] serde_json::Error),
    /// It was written by a later version.
    #[error("it is of format {0}, which this version does not know")]
    Later(u32),
}

impl Memory {
    /// What is kept of an explorer, in a window of this size.
    pub fn of(explorer: &Explorer, window: Option<(f32, f32)>) -> Self {
        let view = &explorer.view;
        let recent = explorer.recent.iter().filter_map(|path| path.to_str());
        // A view that still shows a whole part of the world is fitted anew next time.
        let part = explorer.fitted.and_then(part_word);
        let is_moved = part.is_none();
        let center = view.projection.inverse(view.center).filter(|_| is_moved);
        Self {
            format: FORMAT,
            window,
            part,
            layers: Some(explorer.chosen_layers().to_string()),
            names: Some(explorer.names.to_string()),
            language: Some(explorer.language.to_string()),
            text_percent: explorer.text_percent,
            theme: explorer.theme,
            projection: Some(view.projection.id().to_owned()),
            center: center.map(|place| (place.lon_deg, place.lat_deg)),
            km_per_point: is_moved.then(|| view.km_per_point()),
            selected: explorer.selected.map(|code| code.to_string()),
            shows_layers: explorer.shows_layers,
            folded: explorer.folded,
            shows_timeline: explorer.shows_timeline,
            shows_happenings: explorer.happenings_wanted,
            speed: Some(explorer.play.speed.to_string()),
            is_endless: explorer.play.is_endless,
            recent: recent.map(str::to_owned).collect(),
        }
    }

    /// As text.
    pub fn write(&self) -> Result<String, MemoryError> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// From text.
    pub fn read(text: &str) -> Result<Self, MemoryError> {
        let memory: Self = serde_json::from_str(text)?;
        if memory.format > FORMAT {
            return Err(MemoryError::Later(memory.format));
        }
        Ok(memory)
    }

    /// Puts an explorer back to what was kept; what makes no sense any more is passed over.
    pub fn restore(&self, explorer: &mut Explorer, world: &World) {
        if let Some(Ok(layers)) = self.layers.as_deref().map(str::parse::<LayerStack>) {
            explorer.layers = layers;
        }
        if let Some(Ok(names)) = self.names.as_deref().map(str::parse) {
            explorer.names = names;
        }
        if let Some(Ok(language)) = self.language.as_deref().map(str::parse::<Language>) {
            explorer.set_language(language);
        }
        explorer.set_text_size(self.text_percent);
        explorer.theme = self.theme;
        explorer.shows_layers = self.shows_layers;
        explorer.folded = self.folded;
        explorer.shows_timeline = self.shows_timeline;
        explorer.happenings_wanted = self.shows_happenings;
        if let Some(Ok(speed)) = self.speed.as_deref().map(str::parse) {
            explorer.play.speed = speed;
        }
        explorer.play.is_endless = self.is_endless;
        let recent = self.recent.iter().take(MOST_RECENT);
        explorer.recent = recent.map(PathBuf::from).collect();
        explorer.selected = self
            .selected
            .as_deref()
            .and_then(|code| code.parse().ok())
            .filter(|code| world.atlas.find(*code).is_some());
        self.restore_view(explorer, world);
    }

    fn restore_view(&self, explorer: &mut Explorer, world: &World) {
        let projection = self
            .projection
            .as_deref()
            .and_then(|id| id.parse::<Projection>().ok());
        let part = self.part.as_deref().map(part_of_word);
        if let Some(Ok(part)) = part {
            let projection = projection.unwrap_or_else(|| part.usual_projection(world));
            explorer.fit_in(part, projection, world);
            return;
        }
        let (Some(projection), Some((lon_deg, lat_deg)), Some(km_per_point)) =
            (projection, self.center, self.km_per_point)
        else {
            return;
        };
        let is_on_globe = (-180.0..=180.0).contains(&lon_deg) && (-90.0..=90.0).contains(&lat_deg);
        if !is_on_globe || !super::moving::KM_PER_POINT.contains(&km_per_point) {
            return;
        }
        explorer.view.projection = projection;
        explorer.view.center = projection.forward(LonLat { lon_deg, lat_deg });
        explorer.view.scale = crate::atlas::EARTH_RADIUS_KM / km_per_point;
        explorer.fitted = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_no_memory_is_reported() {
        assert!(matches!(Memory::read("{"), Err(MemoryError::Form(_))));
        assert!(matches!(
            Memory::read("{\"format\": 99}"),
            Err(MemoryError::Later(99))
        ));
        assert_eq!(Memory::read("{}").unwrap(), Memory::default());
    }
}
