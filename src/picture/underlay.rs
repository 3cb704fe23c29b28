//! Which common borders of two fills need a line below them.
//!
//! Neighbours' edges are smoothed one after the other, which would let the sea shine through
//! between them. So each common border over which no line is drawn is first underlaid with the
//! colour of one of the two.

use crate::atlas::outlines::ArcKind;
use crate::scene::{Arcs, Mark, Scene};

/// Which borders of a scene lines are drawn over, so that they need no underlay. Their colour is
/// near the sea's, so what shines through beside them cannot be told from the line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Underlay {
    has_borders: bool,
    has_disputed: bool,
}

/// Wide enough that every pixel which a border touches has its middle inside.
pub(super) const WIDTH_PX: f32 = 2.0;

impl Underlay {
    pub(super) fn of(scene: &Scene) -> Self {
        let is_drawn = |wanted: Arcs| {
            let mut marks = scene.groups.iter().flat_map(|group| &group.marks);
            marks.any(|mark| matches!(mark, Mark::Arcs { arcs, .. } if *arcs == wanted))
        };
        // Without a sea the pixels beside the line would be holes.
        let has_ground = scene.background.alpha == u8::MAX;
        Self {
            has_borders: has_ground && is_drawn(Arcs::Borders),
            has_disputed: has_ground && is_drawn(Arcs::Disputed),
        }
    }

    /// Whether lines of this kind need an underlay.
    pub(super) fn is_needed(self, kind: ArcKind) -> bool {
        match kind {
            ArcKind::Border => !self.has_borders,
            ArcKind::Disputed(_) => !self.has_disputed,
            ArcKind::Seam => true,
            ArcKind::Coast => false,
        }
    }
}
