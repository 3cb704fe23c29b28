//! Kabul Atlas: which countries deal with the Taliban government in Kabul, how closely, since
//! when, and how we know.
//!
//! ```text
//! files ──▶ record ──on a date──▶ engagement ─┐
//!                                             ├─▶ scene ──▶ window │ picture (PNG)
//! GeoJSON ─▶ atlas ──projection──▶ plane ─────┘
//!                                   input ─▶ Action ─▶ explorer (date, selection, view)
//! ```
//!
//! Facts and shapes meet in one place, the [`scene`]. Nothing to the right is known to anything
//! on the left, and egui is known to [`window`] alone. The modules in the order of that way:

pub mod atlas;
pub mod cli;
pub mod country;
pub mod data;
pub mod date;
pub mod delimited;
pub mod engagement;
pub mod explorer;
pub mod filter;
pub mod groups;
pub mod language;
pub mod logging;
pub mod manual;
pub mod mishap;
pub mod own;
pub mod picture;
pub mod places;
pub mod record;
pub mod report;
pub mod scene;
pub mod text;
pub mod version;
#[cfg(feature = "window")]
pub mod window;
pub mod world;
