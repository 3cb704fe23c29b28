//! The reader's own layers on the map: projected on threads, and told apart from frame to frame.

use std::sync::Arc;

use crate::atlas::projection::Projection;
use crate::own::{Content, OwnLayer};
use crate::window::background::Background;
use crate::window::paint::OwnSource;

/// The sources of the layers.
#[derive(Debug, Default)]
pub(super) struct OwnSources {
    ready: Vec<(Arc<Content>, OwnSource)>,
    awaited: Vec<(Arc<Content>, Projection)>,
    /// The layers that were shown last, and their sources and levels.
    shown: (Vec<OwnLayer>, Vec<Option<(u64, usize)>>),
    /// Grows with each change of what is shown.
    version: u64,
}

impl OwnSources {
    /// A source has been made.
    pub(super) fn take(&mut self, content: Arc<Content>, source: OwnSource) {
        let projection = source.projection();
        self.awaited
            .retain(|(it, of)| !(Arc::ptr_eq(it, &content) && *of == projection));
        // One projection of each file: the last one.
        self.ready.retain(|(it, _)| !Arc::ptr_eq(it, &content));
        self.ready.push((content, source));
    }

    /// The sources of these layers in a projection; what is not ready is being made.
    pub(super) fn of(
        &mut self,
        layers: &[OwnLayer],
        projection: Projection,
        background: &Background,
    ) -> Vec<Option<OwnSource>> {
        let is_shown =
            |content: &Arc<Content>| layers.iter().any(|it| Arc::ptr_eq(&it.content, content));
        self.ready.retain(|(content, _)| is_shown(content));
        self.awaited.retain(|(content, _)| is_shown(content));
        let mut sources = Vec::new();
        for layer in layers {
            let content = &layer.content;
            let mut ready = self.ready.iter();
            let source = ready
                .find(|(it, source)| Arc::ptr_eq(it, content) && source.projection() == projection);
            sources.push(source.map(|(_, source)| source.clone()));
            let is_awaited = |(it, of): &(Arc<Content>, Projection)| {
                Arc::ptr_eq(it, content) && *of == projection
            };
            let is_missing = source.is_none() && content.places().is_some();
            if is_missing && !self.awaited.iter().any(is_awaited) {
                self.awaited.push((Arc::clone(content), projection));
                background.project_own(Arc::clone(content), projection);
            }
        }
        sources
    }

    /// A number that is another one whenever something else is shown.
    pub(super) fn version(
        &mut self,
        layers: &[OwnLayer],
        sources: &[Option<OwnSource>],
        km_per_pixel: f64,
    ) -> u64 {
        let keys = sources.iter();
        let keys = keys.map(|it| it.as_ref().map(|it| it.key(km_per_pixel)));
        let keys: Vec<_> = keys.collect();
        if self.shown.0 != layers || self.shown.1 != keys {
            self.shown = (layers.to_vec(), keys);
            self.version += 1;
        }
        self.version
    }

    /// The name of a layer that is not on the map yet.
    pub(super) fn awaited(&self) -> Option<String> {
        let (content, _) = self.awaited.first()?;
        Some(content.name.clone())
    }

    /// Whether all layers are on the map.
    pub(super) fn is_ready(&self) -> bool {
        self.awaited.is_empty()
    }
}
