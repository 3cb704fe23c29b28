//! The part of a picture that stays the same whatever day it shows: shapes, names, view.

use super::filtering::{admitted, interest};
use super::overlays::overlays;
use super::own_ground::OwnGrounds;
use super::{Extent, PictureError, PictureRequest, tolerance_km, wording};
use crate::atlas::detail::Detail;
use crate::atlas::plane::PlaneAtlas;
use crate::atlas::projection::Projection;
use crate::engagement::Engagement;
use crate::scene::compose::{self, Content, Focus};
use crate::scene::frame::{self, Caption, Furniture, Legend, legend_side, map_frame};
use crate::scene::labels::Lettering;
use crate::scene::own::with_own;
use crate::scene::{Geometry, Scene, Showing, Theme, View, legend};
use crate::world::World;

/// Shapes in the plane, names and view: all that many days share.
#[derive(Debug)]
pub(super) struct BaseMap {
    pub(super) plane: PlaneAtlas,
    pub(super) detail: Detail,
    pub(super) own: OwnGrounds,
    lettering: Lettering,
    view: View,
    theme: Theme,
}

/// What is laid over a base map.
#[derive(Debug, Clone)]
pub(super) struct Sheet<'a> {
    pub(super) showing: Showing<'a>,
    pub(super) caption: Option<Caption>,
    /// By whose levels names give way to each other; those that are shown if there is none.
    pub(super) ranking: Option<&'a Engagement>,
}

impl<'a> Sheet<'a> {
    /// A sheet without a caption.
    pub(super) fn of(showing: Showing<'a>) -> Self {
        Self {
            showing,
            caption: None,
            ranking: None,
        }
    }
}

impl BaseMap {
    /// Prepares the map of a request. `caption` is one of the size that all sheets have.
    pub(super) fn new(
        request: &PictureRequest,
        world: &World,
        caption: Option<&Caption>,
    ) -> Result<Self, PictureError> {
        request.check()?;
        let (width_px, height_px) = request.size_px;
        let size = (
            width_px as f32 / request.scale,
            height_px as f32 / request.scale,
        );
        let projection = request
            .projection
            .unwrap_or_else(|| request.extent.usual_projection(world));
        let furniture = Furniture {
            caption: caption.cloned(),
            legend: legend_on(world, request),
            ..words_around(request, world, projection)
        };
        let mut map = map_frame(&furniture, size);
        // What is asked for stands beside a long legend, not below it.
        map.min.x += legend_side(&furniture, size);
        let frame = match request.extent {
            // A margin around the globe; elsewhere the map runs to the edges.
            Extent::World => map.grown(-12.0),
            _ => map,
        };
        let target = request
            .extent
            .target(world, projection)
            .ok_or(PictureError::Nowhere)?;
        let view = View::fit(projection, target, size, frame);
        let plane = PlaneAtlas::new(&world.atlas, projection);
        let tolerance_km = tolerance_km(&view, request.scale);
        let detail = Detail::new(&plane, tolerance_km);
        Ok(Self {
            own: OwnGrounds::new(&request.own, projection, tolerance_km),
            plane,
            detail,
            lettering: Lettering::new(&world.atlas, &world.places, request.language),
            view,
            theme: Theme::of(request.theme),
        })
    }

    /// Where the shapes lie.
    pub(super) fn geometry(&self) -> Geometry<'_> {
        Geometry::new(&self.plane, &self.detail)
    }

    /// Where the map stands.
    pub(super) fn view(&self) -> View {
        self.view
    }

    /// The scene with a sheet laid over the map.
    pub(super) fn scene(
        &self,
        request: &PictureRequest,
        world: &World,
        sheet: &Sheet<'_>,
    ) -> Scene {
        let engagement = sheet.showing.engagement();
        let mut overlays = overlays(&world.record, engagement, request.layers);
        let admitted = admitted(&request.filter, world, engagement);
        overlays.interest = admitted.map(|it| interest(&request.filter, world, &it));
        let own = self.own.geometry();
        let has_date = request.layout.has_date;
        let dateline = has_date.then(|| wording::dateline(request, world, &sheet.showing));
        let whole_legend = || {
            let (atlas, places) = (&world.atlas, &world.places);
            let (showing, layers) = (&sheet.showing, request.layers);
            let legend =
                legend::legend(atlas, places, showing, layers, &overlays, request.language);
            with_own(legend, &request.own, request.language)
        };
        let has_legend = request.layout.has_legend;
        let furniture = Furniture {
            dateline: dateline.unwrap_or_default(),
            caption: sheet.caption.clone(),
            legend: has_legend.then(whole_legend).unwrap_or_default(),
            ..words_around(request, world, self.view.projection)
        };
        compose::compose(&Content {
            atlas: &world.atlas,
            geometry: self.geometry().with_own(&own),
            own: &request.own,
            places: &world.places,
            lettering: &self.lettering,
            language: request.language,
            names: request.names,
            showing: sheet.showing,
            ranking: sheet.ranking,
            overlays: &overlays,
            layers: request.layers,
            theme: &self.theme,
            focus: Focus {
                selected: request.selected,
                isolated: request.isolated,
                ..Focus::default()
            },
            marked: &request.marked,
            view: self.view,
            furniture: &furniture,
            is_transparent: request.is_transparent,
        })
    }
}

/// How high the bands above and below the map of a picture are that has the request's width and is
/// high enough for them, in points.
pub fn bands_height(request: &PictureRequest, world: &World) -> f32 {
    let usual = || request.extent.usual_projection(world);
    let projection = request.projection.unwrap_or_else(usual);
    let furniture = words_around(request, world, projection);
    frame::bands_height(&furniture, request.size_px.0 as f32 / request.scale)
}

/// What stands around the map on each day, and a line for the date of which only the height counts.
pub(super) fn words_around(
    request: &PictureRequest,
    world: &World,
    projection: Projection,
) -> Furniture {
    let layout = &request.layout;
    let subtitle = Some(layout.subtitle.clone()).filter(|it| !it.trim().is_empty());
    let credits = layout.has_credits;
    Furniture {
        title: wording::title(request),
        subtitle,
        dateline: layout.has_date.then(String::new).into_iter().collect(),
        credits: credits.then(|| wording::credits_with_own(request, world, projection)),
        margin: layout.margin,
        language: request.language,
        ..Furniture::default()
    }
}

/// About the legend that the picture will have; its size hardly differs from day to day.
fn legend_on(world: &World, request: &PictureRequest) -> Legend {
    if !request.layout.has_legend {
        return Legend::default();
    }
    let engagement = Engagement::on(&world.record, request.date, request.era);
    let overlays = overlays(&world.record, &engagement, request.layers);
    let showing = Showing::Levels(&engagement);
    let legend = legend::legend(
        &world.atlas,
        &world.places,
        &showing,
        request.layers,
        &overlays,
        request.language,
    );
    with_own(legend, &request.own, request.language)
}
