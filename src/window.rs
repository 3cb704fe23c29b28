//! The window.

pub mod paint;

use crate::world::World;

/// Opens the window.
pub fn open(_world: World) -> anyhow::Result<()> {
    anyhow::bail!("not yet")
}
