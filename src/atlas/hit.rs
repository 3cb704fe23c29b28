//! Which shape is here?
//!
//! Exact at full detail, whatever is drawn: the globe is divided into cells of half a degree, each
//! wholly in one shape (or in none), or with a list of the polygons that it may be in. Those are
//! asked by counting the edges west of the place, of which only those in a narrow band of
//! latitudes are looked at.

use std::ops::Range;

use super::outlines::{Outlines, PolygonIndex};
use super::plane::PlaneAtlas;
use super::{Atlas, LonLat, PlanePoint, ShapeIndex};

const CELLS_PER_DEGREE: f64 = 2.0;
const COLUMNS: usize = 720;
const ROWS: usize = 360;

/// Bands of latitude in a degree, for a polygon's edges.
const BANDS_PER_DEGREE: f64 = 16.0;

/// Answers [`Self::shape_at`] quickly.
#[derive(Debug, Clone)]
pub struct HitIndex {
    polygons: Vec<Banded>,
    /// The bands' edges, each as the ends' longitudes and latitudes.
    edges: Vec<[f64; 4]>,
    /// For each cell, from the south-west along the rows, the end of its part of `candidates`.
    cell_ends: Vec<u32>,
    candidates: Vec<Candidate>,
}

/// A polygon whose edges are sorted into bands of latitude.
#[derive(Debug, Clone)]
struct Banded {
    shape: ShapeIndex,
    /// The number of the first band, counted from the south pole.
    first_band: u32,
    /// For each band, the beginning of its edges; and the end of the last.
    band_starts: Vec<u32>,
}

/// A polygon that reaches into a cell: a polygon's number, and whether it fills the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate(u32);

impl Candidate {
    fn new(polygon: usize, fills_cell: bool) -> Self {
        Self((polygon as u32) << 1 | u32::from(fills_cell))
    }

    fn polygon(self) -> usize {
        (self.0 >> 1) as usize
    }

    fn fills_cell(self) -> bool {
        self.0 & 1 == 1
    }
}

impl HitIndex {
    /// Prepares an atlas for questions.
    pub fn new(atlas: &Atlas) -> Self {
        let mut index = Self {
            polygons: Vec::new(),
            edges: Vec::new(),
            cell_ends: Vec::new(),
            candidates: Vec::new(),
        };
        let mut in_cells: Vec<(u32, Candidate)> = Vec::new();
        let mut edges = Vec::new();
        for (number, polygon) in atlas.outlines.polygons.iter().enumerate() {
            collect_edges(atlas, PolygonIndex(number as u32), &mut edges);
            let banded = index.band(polygon.shape, &edges);
            index.fill_cells(number, &banded, &edges, &mut in_cells);
            index.polygons.push(banded);
        }
        // The last in the file first; and once a polygon fills the cell, the others are hidden.
        in_cells.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        let mut cells = in_cells.chunk_by(|a, b| a.0 == b.0).peekable();
        for cell in 0..(COLUMNS * ROWS) as u32 {
            if let Some(here) = cells.next_if(|here| here[0].0 == cell) {
                for (_, candidate) in here {
                    index.candidates.push(*candidate);
                    if candidate.fills_cell() {
                        break;
                    }
                }
            }
            index.cell_ends.push(index.candidates.len() as u32);
        }
        index
    }

    /// The shape that contains the place: the last in the file where several do. `None` at sea and
    /// for numbers that are no place.
    pub fn shape_at(&self, place: LonLat) -> Option<ShapeIndex> {
        let cell = cell_of(place)?;
        let start = match cell.checked_sub(1) {
            Some(before) => self.cell_ends[before],
            None => 0,
        };
        let candidates = &self.candidates[start as usize..self.cell_ends[cell] as usize];
        let mut polygons = candidates.iter().filter_map(|candidate| {
            let polygon = &self.polygons[candidate.polygon()];
            (candidate.fills_cell() || self.contains(polygon, place)).then_some(polygon.shape)
        });
        polygons.next()
    }

    /// The shape at or near a point of the plane, `reach` in units of the plane.
    ///
    /// A shape that as a whole is smaller than the reach and lies within it comes first, then the
    /// shape that contains the point, then the nearest one within reach.
    pub fn near(&self, plane: &PlaneAtlas, point: PlanePoint, reach: f64) -> Option<ShapeIndex> {
        let here = plane
            .projection()
            .inverse(point)
            .and_then(|place| self.shape_at(place));
        let is_small = |shape: ShapeIndex| {
            let bounds = plane.shape_bounds(shape);
            bounds.width().max(bounds.height()) < reach
        };
        if here.is_some_and(is_small) {
            return here;
        }
        let mut nearest: Option<(bool, f64, ShapeIndex)> = None;
        for (number, polygon) in (0..).zip(plane.outlines().polygons()) {
            let index = PolygonIndex(number);
            if plane.polygon_bounds(index).distance(point) > reach {
                continue;
            }
            let is_large = !is_small(polygon.shape);
            if is_large && here.is_some() {
                continue;
            }
            let distance = distance(plane, index, point);
            let found = (is_large, distance, polygon.shape);
            let is_better = |best: (bool, f64, ShapeIndex)| (found.0, found.1) < (best.0, best.1);
            if distance <= reach && nearest.is_none_or(is_better) {
                nearest = Some(found);
            }
        }
        nearest.map(|(_, _, shape)| shape).or(here)
    }

    /// Sorts a polygon's edges into bands.
    fn band(&mut self, shape: ShapeIndex, edges: &[[f64; 4]]) -> Banded {
        let lowest = edges.iter().map(|edge| bands_of(edge).start).min();
        let highest = edges.iter().map(|edge| bands_of(edge).end).max();
        let (first_band, end_band) = (lowest.unwrap_or(0), highest.unwrap_or(0));
        let mut counts = vec![0_u32; (end_band - first_band) as usize + 1];
        for band in edges.iter().flat_map(bands_of) {
            counts[(band - first_band) as usize] += 1;
        }
        let mut next = self.edges.len() as u32;
        for count in &mut counts {
            next += std::mem::replace(count, next);
        }
        let band_starts = counts.clone();
        self.edges.resize(next as usize, [0.0; 4]);
        for edge in edges {
            for band in bands_of(edge) {
                let slot = &mut counts[(band - first_band) as usize];
                self.edges[*slot as usize] = *edge;
                *slot += 1;
            }
        }
        Banded {
            shape,
            first_band,
            band_starts,
        }
    }

    fn edges_at(&self, polygon: &Banded, lat_deg: f64) -> &[[f64; 4]] {
        let band = band_of(lat_deg).checked_sub(polygon.first_band);
        let starts =
            band.and_then(|band| polygon.band_starts.get(band as usize..band as usize + 2));
        match starts {
            Some(&[start, end]) => &self.edges[start as usize..end as usize],
            _ => &[],
        }
    }

    /// Whether an odd number of edges lies west of the place.
    fn contains(&self, polygon: &Banded, place: LonLat) -> bool {
        let (x, y) = (place.lon_deg, place.lat_deg);
        let mut is_inside = false;
        for &[ax, ay, bx, by] in self.edges_at(polygon, y) {
            if (ay > y) != (by > y) {
                // The side of the edge, without dividing.
                let cross = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
                is_inside ^= (cross < 0.0) == (by > ay);
            }
        }
        is_inside
    }

    /// Notes the cells into which a polygon reaches.
    fn fill_cells(
        &self,
        number: usize,
        polygon: &Banded,
        edges: &[[f64; 4]],
        in_cells: &mut Vec<(u32, Candidate)>,
    ) {
        let mut crossed: Vec<(u32, u32)> = Vec::with_capacity(edges.len());
        for &[ax, ay, bx, by] in edges {
            for row in row_of(ay.min(by))..=row_of(ay.max(by)) {
                for column in column_of(ax.min(bx))..=column_of(ax.max(bx)) {
                    crossed.push((row as u32, column as u32));
                }
            }
        }
        crossed.sort_unstable();
        crossed.dedup();
        let cell = |row: u32, column: u32| row * COLUMNS as u32 + column;
        for &(row, column) in &crossed {
            in_cells.push((cell(row, column), Candidate::new(number, false)));
        }
        for pair in crossed.windows(2) {
            let [(row, column), (next_row, next_column)] = *pair else {
                continue;
            };
            if row != next_row || column + 1 == next_column {
                continue;
            }
            // No edge comes between: what holds for one cell of the gap holds for all.
            let centre = LonLat::new(
                (f64::from(column) + 1.5) / CELLS_PER_DEGREE - 180.0,
                (f64::from(row) + 0.5) / CELLS_PER_DEGREE - 90.0,
            );
            if self.contains(polygon, centre) {
                let filled = column + 1..next_column;
                let candidate = Candidate::new(number, true);
                in_cells.extend(filled.map(|column| (cell(row, column), candidate)));
            }
        }
    }
}

fn collect_edges(atlas: &Atlas, polygon: PolygonIndex, edges: &mut Vec<[f64; 4]>) {
    edges.clear();
    let outlines: &Outlines = &atlas.outlines;
    for ring in outlines.rings_of(polygon) {
        for part in outlines.arcs_of_ring(ring) {
            let points = atlas.arc(part.arc());
            let pairs = points.windows(2);
            edges.extend(pairs.map(|p| [p[0].lon_deg, p[0].lat_deg, p[1].lon_deg, p[1].lat_deg]));
        }
    }
}

/// The distance from a point to the outline of a polygon.
fn distance(plane: &PlaneAtlas, polygon: PolygonIndex, point: PlanePoint) -> f64 {
    let outlines = plane.outlines();
    let arcs = outlines
        .rings_of(polygon)
        .flat_map(|ring| outlines.arcs_of_ring(ring));
    let edges = arcs.flat_map(|part| plane.arc(part.arc()).windows(2));
    let squares = edges.map(|edge| {
        let [a, b] = [edge[0], edge[1]].map(|end| end.map(f64::from));
        let (along_x, along_y) = (b[0] - a[0], b[1] - a[1]);
        let length = along_x * along_x + along_y * along_y;
        let share = ((point.x - a[0]) * along_x + (point.y - a[1]) * along_y) / length;
        // NaN for an edge without length: then its end will do.
        let share = if share.is_nan() {
            0.0
        } else {
            share.clamp(0.0, 1.0)
        };
        (a[0] + share * along_x - point.x).powi(2) + (a[1] + share * along_y - point.y).powi(2)
    });
    squares.fold(f64::INFINITY, f64::min).sqrt()
}

fn band_of(lat_deg: f64) -> u32 {
    ((lat_deg + 90.0) * BANDS_PER_DEGREE) as u32
}

/// The bands into which an edge reaches; none for an edge along a parallel, which nothing crosses.
fn bands_of(&[_, ay, _, by]: &[f64; 4]) -> Range<u32> {
    if ay == by {
        return band_of(ay)..band_of(ay);
    }
    band_of(ay.min(by))..band_of(ay.max(by)) + 1
}

fn row_of(lat_deg: f64) -> usize {
    (((lat_deg + 90.0) * CELLS_PER_DEGREE) as usize).min(ROWS - 1)
}

fn column_of(lon_deg: f64) -> usize {
    (((lon_deg + 180.0) * CELLS_PER_DEGREE) as usize).min(COLUMNS - 1)
}

fn cell_of(place: LonLat) -> Option<usize> {
    let is_place = place.lon_deg.abs() <= 180.0 && place.lat_deg.abs() <= 90.0;
    is_place.then(|| row_of(place.lat_deg) * COLUMNS + column_of(place.lon_deg))
}

#[cfg(test)]
mod tests {
    use super::super::projection::Projection;
    use super::super::read;
    use super::*;

    fn square(west: f64, south: f64, size: f64) -> String {
        let (east, north) = (west + size, south + size);
        format!(
            r#"{{"type":"Feature","properties":null,"geometry":{{"type":"Polygon","coordinates":
            [[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"#
        )
    }

    fn atlas(features: &[String]) -> Atlas {
        let text = features.join(",");
        let text = format!(r#"{{"type":"FeatureCollection","features":[{text}]}}"#);
        read::shapes("test", text.as_bytes()).unwrap().0
    }

    #[test]
    fn a_place_is_in_a_shape_or_at_sea() {
        let index = HitIndex::new(&atlas(&[square(60.1, 30.1, 5.0), square(65.1, 30.1, 5.0)]));
        let at = |lon, lat| index.shape_at(LonLat::new(lon, lat));
        assert_eq!(at(60.11, 30.11), Some(ShapeIndex(0)));
        assert_eq!(at(63.0, 33.0), Some(ShapeIndex(0)));
        assert_eq!(at(65.09, 33.0), Some(ShapeIndex(0)));
        assert_eq!(at(65.11, 33.0), Some(ShapeIndex(1)));
        for sea in [
            (60.09, 33.0),
            (70.11, 33.0),
            (63.0, 30.09),
            (63.0, 35.11),
            (-63.0, 33.0),
        ] {
            assert_eq!(at(sea.0, sea.1), None);
        }
        for nowhere in [
            (f64::NAN, 0.0),
            (0.0, f64::INFINITY),
            (181.0, 0.0),
            (0.0, -90.1),
        ] {
            assert_eq!(at(nowhere.0, nowhere.1), None);
        }
    }

    #[test]
    fn of_shapes_that_overlap_the_last_is_found() {
        let shapes = [
            square(60.0, 30.0, 9.0),
            square(62.0, 32.0, 5.0),
            square(60.0, 30.0, 1.0),
        ];
        let index = HitIndex::new(&atlas(&shapes));
        let at = |lon, lat| index.shape_at(LonLat::new(lon, lat));
        assert_eq!(at(64.0, 34.0), Some(ShapeIndex(1)));
        assert_eq!(at(68.0, 34.0), Some(ShapeIndex(0)));
        assert_eq!(at(60.5, 30.5), Some(ShapeIndex(2)));
    }

    #[test]
    fn the_whole_world_is_found_everywhere() {
        let world = r#"{"type":"Polygon","coordinates":
            [[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}"#;
        let index = HitIndex::new(&read::shapes("test", world.as_bytes()).unwrap().0);
        for lon in (-179..180).step_by(7) {
            for lat in (-89..90).step_by(7) {
                let place = LonLat::new(f64::from(lon), f64::from(lat));
                assert_eq!(index.shape_at(place), Some(ShapeIndex(0)), "{place:?}");
            }
        }
    }

    #[test]
    fn a_small_state_is_found_within_reach_even_inside_another() {
        // A dwarf off the coast of a giant, and one inside it.
        let shapes = [
            square(60.0, 30.0, 9.0),
            square(59.5, 33.0, 0.1),
            square(64.0, 34.0, 0.1),
        ];
        let atlas = atlas(&shapes);
        let plane = PlaneAtlas::new(&atlas, Projection::Equirectangular);
        let index = HitIndex::new(&atlas);
        let near = |lon, lat, reach_deg: f64| {
            let point = plane.projection().forward(LonLat::new(lon, lat));
            index.near(&plane, point, reach_deg.to_radians())
        };
        assert_eq!(near(64.2, 34.2, 0.3), Some(ShapeIndex(2)));
        assert_eq!(near(64.2, 34.2, 0.01), Some(ShapeIndex(0)));
        assert_eq!(near(59.4, 33.0, 0.3), Some(ShapeIndex(1)));
        assert_eq!(near(59.8, 33.05, 0.3), Some(ShapeIndex(1)));
        assert_eq!(near(59.9, 36.0, 0.3), Some(ShapeIndex(0)));
        assert_eq!(near(59.0, 36.0, 0.3), None);
    }
}
