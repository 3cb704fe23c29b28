//! A picture for a file: which map, how large, in which form. No window and no GPU is needed.
//!
//! A [`PictureRequest`] says what the reader wants, in the words of the command line and of the
//! export dialog; [`draw`] turns it into the bytes of a PNG. Saving is [`save`]'s task.

pub mod png;
pub mod raster;
pub mod save;

use std::fmt;
use std::str::FromStr;

use crate::atlas::detail::Detail;
use crate::atlas::outlines::PolygonIndex;
use crate::atlas::plane::{PlaneAtlas, PlaneBounds};
use crate::atlas::projection::Projection;
use crate::atlas::{LonLat, PlanePoint, ShapeIndex};
use crate::country::CountryCode;
use crate::date::{Day, in_words};
use crate::engagement::Engagement;
use crate::record::Era;
use crate::scene::compose::{self, Content, Focus};
use crate::scene::frame::{Furniture, map_frame};
use crate::scene::labels::Lettering;
use crate::scene::legend;
use crate::scene::view::{bounds_around, bounds_of_box};
use crate::scene::{Geometry, LayerSet, LonLatBox, Scene, Showing, Theme, ThemeName, View};
use crate::world::World;

/// Smallest and largest side of a picture, in pixels.
pub const SIDE_PX: std::ops::RangeInclusive<u32> = 64..=16_384;

/// What a picture shows, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureRequest {
    /// The day that it shows.
    pub date: Day,
    /// Which part of the world.
    pub extent: Extent,
    /// How the globe becomes a plane; `None` takes the extent's own projection.
    pub projection: Option<Projection>,
    /// Its width and height in pixels, each within [`SIDE_PX`].
    pub size_px: (u32, u32),
    /// How much larger text and symbols are than usual, 0.25 to 16.
    pub scale: f32,
    /// Its colours.
    pub theme: ThemeName,
    /// What is switched on.
    pub layers: LayerSet,
    /// The country with the accent outline.
    pub selected: Option<CountryCode>,
    /// The title; `None` takes the usual one, the empty text leaves it out.
    pub title: Option<String>,
    /// Whether the sea is left out.
    pub is_transparent: bool,
}

/// A part of the world to show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Extent {
    /// Afghanistan and the countries around it.
    Region,
    /// All of it.
    World,
    /// One country with its surroundings.
    Country(CountryCode),
    /// A box of longitudes and latitudes.
    Box(LonLatBox),
    /// Exactly what a window shows, in the plane of its projection.
    Exact(PlaneBounds),
}

/// The region: from the Levant to western China, from the Arabian Sea to southern Siberia.
pub const REGION: LonLatBox = LonLatBox {
    west_deg: 37.0,
    south_deg: 9.0,
    east_deg: 95.0,
    north_deg: 54.0,
};

/// The least that a box shows from side to side, in Earth radii: about 1 km. The shapes know
/// nothing finer, and the far ends of their lines would leave the range of the rasteriser.
const LEAST_BOX: f64 = 1.6e-4;

impl Extent {
    /// The projection that shows it best: equal-area, centred where it lies.
    pub fn usual_projection(&self, world: &World) -> Projection {
        /// Where the region's conic shows shapes without much distortion.
        const CONIC_LON_DEG: std::ops::RangeInclusive<f64> = 5.0..=140.0;
        let is_near = |place: LonLat| {
            CONIC_LON_DEG.contains(&place.lon_deg) && (-5.0..=72.0).contains(&place.lat_deg)
        };
        match self {
            Self::Region | Self::Exact(_) => Projection::Albers,
            Self::World => Projection::EqualEarth,
            Self::Country(code) => match world.middle_of(*code) {
                Some(middle) if is_near(middle) => Projection::Albers,
                _ => Projection::EqualEarth,
            },
            Self::Box(bounds) => {
                let corner = |lon_deg, lat_deg| is_near(LonLat { lon_deg, lat_deg });
                let crosses = bounds.east_deg < bounds.west_deg;
                if !crosses
                    && corner(bounds.west_deg, bounds.south_deg)
                    && corner(bounds.east_deg, bounds.north_deg)
                {
                    Projection::Albers
                } else {
                    Projection::EqualEarth
                }
            }
        }
    }

    /// Its rectangle in the plane, if it has one there.
    pub fn target(&self, world: &World, projection: Projection) -> Option<PlaneBounds> {
        match self {
            Self::Region => bounds_of_box(projection, REGION),
            Self::World => bounds_around(projection.outline()),
            Self::Country(code) => country_rect(world, projection, *code),
            Self::Box(bounds) => {
                bounds_of_box(projection, *bounds).map(|rect| at_least(LEAST_BOX, rect))
            }
            Self::Exact(rect) => Some(*rect),
        }
    }
}

/// A country's main parts with surroundings: at least 60 % more on each side, and never so close
/// that the shape's own detail ends.
fn country_rect(world: &World, projection: Projection, code: CountryCode) -> Option<PlaneBounds> {
    /// 700 km in Earth radii.
    const LEAST: f64 = 0.11;
    let bounds = main_bounds(world, projection, world.atlas.find(code)?)?;
    let center = PlanePoint {
        x: f64::midpoint(bounds.min.x, bounds.max.x),
        y: f64::midpoint(bounds.min.y, bounds.max.y),
    };
    let half_width = (bounds.width() * 0.8).max(LEAST / 2.0);
    let half_height = (bounds.height() * 0.8).max(LEAST / 2.0);
    Some(PlaneBounds {
        min: PlanePoint {
            x: center.x - half_width,
            y: center.y - half_height,
        },
        max: PlanePoint {
            x: center.x + half_width,
            y: center.y + half_height,
        },
    })
}

/// The rectangle around a shape's largest part, and around those that belong to it for the eye:
/// not much smaller and not far away (both halves of Malaysia, but not French Guiana).
fn main_bounds(world: &World, projection: Projection, shape: ShapeIndex) -> Option<PlaneBounds> {
    /// A part of less than this of the largest one's area is passed over.
    const LEAST_AREA: f64 = 0.12;
    /// A gap wider than this part of what is there already is too far.
    const FARTHEST: f64 = 0.7;
    // Projected as a whole: only there a part on the edge of the map lies on one side of it.
    let plane = PlaneAtlas::new(&world.atlas, projection);
    let mut parts: Vec<_> = world.atlas.polygons(shape).collect();
    let area = |part: &PolygonIndex| plane.polygon_area(*part);
    parts.sort_by(|a, b| area(b).total_cmp(&area(a)));
    let largest = parts.first()?;
    let least = LEAST_AREA * area(largest);
    let near = parts.iter().take_while(|part| area(part) >= least);
    let near = near.map(|part| plane.polygon_bounds(*part));
    let largest = plane.polygon_bounds(*largest);
    Some(near.fold(largest, |all, part| {
        let gap_x = (part.min.x - all.max.x).max(all.min.x - part.max.x);
        let gap_y = (part.min.y - all.max.y).max(all.min.y - part.max.y);
        let is_far = gap_x > FARTHEST * all.width() || gap_y > FARTHEST * all.height();
        if is_far { all } else { all.union(part) }
    }))
}

/// The rectangle itself, or one around its middle that is `least` Earth radii wide and high.
fn at_least(least: f64, rect: PlaneBounds) -> PlaneBounds {
    let (x, y) = (
        f64::midpoint(rect.min.x, rect.max.x),
        f64::midpoint(rect.min.y, rect.max.y),
    );
    let half = least / 2.0;
    rect.union(PlaneBounds {
        min: PlanePoint {
            x: x - half,
            y: y - half,
        },
        max: PlanePoint {
            x: x + half,
            y: y + half,
        },
    })
}

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// A side is outside [`SIDE_PX`].
    #[error("a picture of {0} × {1} pixels cannot be made: each side must be from 64 to 16384")]
    Size(u32, u32),
    /// The scale is no usable number.
    #[error("scale {0} cannot be used: it must be from 0.25 to 16")]
    Scale(f32),
    /// The extent lies nowhere on the map.
    #[error("there is nothing of that part of the world on the map")]
    Nowhere,
    /// The pixels do not fit into memory.
    #[error("there is not enough memory for {width} × {height} pixels ({} MB)", u64::from(*.width) * u64::from(*.height) * 4 / 1_000_000)]
    Memory {
        /// Pixels in a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// The encoder failed.
    #[error("the picture could not be encoded as PNG")]
    Encode(#[from] ::png::EncodingError),
}

/// A composed picture, ready for any form of file.
#[derive(Debug)]
pub struct Composed {
    /// What is drawn.
    pub scene: Scene,
    /// Where the shapes lie that it refers to.
    pub plane: PlaneAtlas,
    /// The points of those shapes.
    pub detail: Detail,
    /// Pixels for one point.
    pub pixels_per_point: f32,
}

/// Composes a picture: everything but the drawing.
pub fn compose_picture(request: &PictureRequest, world: &World) -> Result<Composed, PictureError> {
    let (width_px, height_px) = request.size_px;
    if !SIDE_PX.contains(&width_px) || !SIDE_PX.contains(&height_px) {
        return Err(PictureError::Size(width_px, height_px));
    }
    if !(0.25..=16.0).contains(&request.scale) {
        return Err(PictureError::Scale(request.scale));
    }
    let size = (
        width_px as f32 / request.scale,
        height_px as f32 / request.scale,
    );
    let projection = request
        .projection
        .unwrap_or_else(|| request.extent.usual_projection(world));
    let plane = PlaneAtlas::new(&world.atlas, projection);
    let engagement = Engagement::on(&world.record, request.date, Era::Second);
    let showing = Showing::Levels(&engagement);
    let furniture = furniture(request, world, &showing, projection);
    let map = map_frame(&furniture, size);
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
    let detail = Detail::new(&plane, tolerance_km(&view, request.scale));
    let lettering = Lettering::new(&world.atlas, &world.places);
    let scene = compose::compose(&Content {
        atlas: &world.atlas,
        geometry: Geometry {
            plane: &plane,
            detail: &detail,
        },
        places: &world.places,
        lettering: &lettering,
        showing,
        layers: request.layers,
        theme: &Theme::of(request.theme),
        focus: Focus {
            selected: request.selected,
            ..Focus::default()
        },
        view,
        furniture: &furniture,
        is_transparent: request.is_transparent,
    });
    Ok(Composed {
        scene,
        plane,
        detail,
        pixels_per_point: request.scale,
    })
}

/// How much of the shapes' detail may be left out without being seen: half a pixel.
pub fn tolerance_km(view: &View, pixels_per_point: f32) -> f64 {
    0.5 * view.km_per_point() / f64::from(pixels_per_point)
}

/// Draws a picture, and returns the bytes of a PNG file.
pub fn draw(request: &PictureRequest, world: &World) -> Result<Vec<u8>, PictureError> {
    let composed = compose_picture(request, world)?;
    let Composed {
        scene,
        plane,
        detail,
        pixels_per_point,
    } = &composed;
    let geometry = Geometry { plane, detail };
    let size = request.size_px;
    png::encode_rows(size, request.is_transparent, |sink| {
        raster::rasterise_bands(scene, geometry, size, *pixels_per_point, sink)
    })
}

fn furniture(
    request: &PictureRequest,
    world: &World,
    showing: &Showing<'_>,
    projection: Projection,
) -> Furniture {
    let title = match &request.title {
        None => Some("Who deals with the Taliban government in Kabul".to_owned()),
        Some(title) if title.trim().is_empty() => None,
        Some(title) => Some(title.clone()),
    };
    Furniture {
        title,
        subtitle: Some(subtitle(request, world)),
        credits: Some(credits(world, projection)),
        legend: legend::legend(&world.atlas, &world.places, showing, request.layers),
        scale_bar: true,
    }
}

fn subtitle(request: &PictureRequest, world: &World) -> String {
    let date = in_words(request.date);
    if request.date > world.record.as_of() {
        let as_of = in_words(world.record.as_of());
        return format!("Level of engagement on {date}, as far as known on {as_of}");
    }
    format!("Level of engagement on {date}, derived from dated and sourced events")
}

/// One line that says where everything comes from.
pub fn credits(world: &World, projection: Projection) -> String {
    format!(
        "Kabul Atlas · Record to {}, {} events · Boundaries: {} · {}",
        in_words(world.record.as_of()),
        world.record.events().len(),
        world.boundaries,
        projection.name(),
    )
}

/// Width and height, as the command line takes them: `1920x1080`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SizePx(pub u32, pub u32);

impl FromStr for SizePx {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong =
            || format!("“{text}” is no size: write width and height in pixels, such as 1920x1080");
        let (width, height) = text.split_once(['x', 'X', '×']).ok_or_else(wrong)?;
        let side = |text: &str| text.trim().parse::<u32>().map_err(|_not_a_number| wrong());
        let (width, height) = (side(width)?, side(height)?);
        if SIDE_PX.contains(&width) && SIDE_PX.contains(&height) {
            Ok(Self(width, height))
        } else {
            Err(PictureError::Size(width, height).to_string())
        }
    }
}

impl fmt::Display for SizePx {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}", self.0, self.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_two_numbers_within_bounds() {
        assert_eq!("1920x1080".parse(), Ok(SizePx(1920, 1080)));
        assert_eq!("64×16384".parse(), Ok(SizePx(64, 16_384)));
        for text in [
            "",
            "1920",
            "x",
            "0x0",
            "63x100",
            "100x16385",
            "-1x100",
            "1e3x100",
            "99999999999x1",
        ] {
            assert!(text.parse::<SizePx>().is_err(), "{text}");
        }
    }
}
