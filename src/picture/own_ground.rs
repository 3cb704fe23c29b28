//! The reader's own layers as they lie on a picture's map.

use crate::atlas::detail::Detail;
use crate::atlas::plane::PlaneAtlas;
use crate::atlas::projection::Projection;
use crate::own::OwnLayer;
use crate::scene::OwnGeometry;

/// All layers in a projection at some detail.
#[derive(Debug, Default)]
pub struct OwnGrounds {
    /// Nothing for a layer that is off, or without places.
    layers: Vec<Option<Ground>>,
}

#[derive(Debug)]
struct Ground {
    plane: PlaneAtlas,
    detail: Detail,
    points: Vec<[f32; 2]>,
}

impl OwnGrounds {
    /// Projects the layers, and leaves out what is smaller than a tolerance in kilometres.
    pub fn new(layers: &[OwnLayer], projection: Projection, tolerance_km: f64) -> Self {
        let ground = |layer: &OwnLayer| {
            let collection = layer.content.places().filter(|_| layer.is_on)?;
            let plane = PlaneAtlas::new(&collection.atlas, projection);
            Some(Ground {
                detail: Detail::new(&plane, tolerance_km),
                plane,
                points: collection.project_points(projection),
            })
        };
        Self {
            layers: layers.iter().map(ground).collect(),
        }
    }

    /// What painters need of them.
    pub fn geometry(&self) -> Vec<Option<OwnGeometry<'_>>> {
        let layers = self.layers.iter();
        let geometry = layers.map(|it| {
            let Ground {
                plane,
                detail,
                points,
            } = it.as_ref()?;
            Some(OwnGeometry {
                plane,
                detail,
                points,
            })
        });
        geometry.collect()
    }
}
