//! How much each vertex matters, once and for all details.
//!
//! The weight of a vertex is the square root of its effective area (M. Visvalingam and
//! J. D. Whyatt 1993): the vertex with the smallest triangle goes first, its neighbours' triangles
//! grow, and so on. Against the distance of Douglas and Peucker this keeps the look of coasts: a
//! fjord or spit goes when it has become too small to see, not when its tip happens to be near a
//! chord, and no spikes are left standing. Areas are measured on a sphere, each triangle at the
//! latitude of its middle vertex.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::LonLat;
use super::outlines::{ArcKind, Outlines, Polygon, RingIndex, Weight};
use super::{EARTH_RADIUS_KM, KM_PER_DEGREE};

/// Sets the weights of all vertices and the sizes of all arcs.
pub(super) fn weigh(outlines: &mut Outlines, vertices: &[LonLat]) {
    let half = vertices.len() as u32 / 2;
    let middle = outlines.arcs.partition_point(|arc| arc.end <= half);
    let boundary = outlines
        .arcs
        .get(middle)
        .map_or(vertices.len(), |arc| arc.start as usize);
    let (first, second) = outlines.weights.split_at_mut(boundary);
    let arcs = &outlines.arcs;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut work = Work::default();
            for arc in &arcs[middle..] {
                let (start, end) = (arc.start as usize, arc.end as usize);
                if arc.kind != ArcKind::Seam {
                    let weights = &mut second[start - boundary..end - boundary];
                    work.weigh_arc(&vertices[start..end], weights);
                }
            }
        });
        let mut work = Work::default();
        for arc in &arcs[..middle] {
            let vertices_of = arc.start as usize..arc.end as usize;
            if arc.kind != ArcKind::Seam {
                work.weigh_arc(&vertices[vertices_of.clone()], &mut first[vertices_of]);
            }
        }
    });
    size_up(outlines, vertices);
}

/// The work space of one thread.
#[derive(Default)]
struct Work {
    /// Triangle's area as bits, which sort like the number, then the vertex.
    queue: BinaryHeap<Reverse<u64>>,
    areas: Vec<f32>,
    before: Vec<u32>,
    after: Vec<u32>,
    cosines: Vec<f32>,
}

impl Work {
    /// Ends keep their weight.
    fn weigh_arc(&mut self, points: &[LonLat], weights: &mut [Weight]) {
        let count = points.len();
        if count < 3 {
            return;
        }
        let last = count as u32 - 1;
        self.areas.clear();
        self.areas.resize(count, f32::INFINITY);
        self.before.clear();
        self.before.extend((0..=last).map(|at| at.wrapping_sub(1)));
        self.after.clear();
        self.after.extend(1..=last + 1);
        self.cosines.clear();
        let cosine = |place: &LonLat| place.lat_deg.to_radians().cos() as f32;
        self.cosines.extend(points.iter().map(cosine));
        let mut queue = std::mem::take(&mut self.queue).into_vec();
        queue.clear();
        for at in 1..last {
            queue.push(self.measure(points, at));
        }
        self.queue = BinaryHeap::from(queue);
        let mut largest: f32 = 0.0;
        while let Some(Reverse(key)) = self.queue.pop() {
            let at = key as u32;
            let area = f32::from_bits((key >> 32) as u32);
            if self.areas[at as usize] != area {
                continue; // measured anew since
            }
            largest = largest.max(area);
            weights[at as usize] = Weight::from_km(f64::from(largest).sqrt());
            let (before, after) = (self.before[at as usize], self.after[at as usize]);
            self.after[before as usize] = after;
            self.before[after as usize] = before;
            for neighbour in [before, after] {
                if neighbour != 0 && neighbour != last {
                    let entry = self.measure(points, neighbour);
                    self.queue.push(entry);
                }
            }
        }
    }

    /// The area in km² of the triangle of a vertex and its neighbours, as an entry of the queue.
    fn measure(&mut self, points: &[LonLat], at: u32) -> Reverse<u64> {
        let middle = points[at as usize];
        let from = points[self.before[at as usize] as usize];
        let to = points[self.after[at as usize] as usize];
        let cross = (from.lon_deg - middle.lon_deg) * (to.lat_deg - middle.lat_deg)
            - (to.lon_deg - middle.lon_deg) * (from.lat_deg - middle.lat_deg);
        let scale = 0.5 * KM_PER_DEGREE * KM_PER_DEGREE * f64::from(self.cosines[at as usize]);
        let area = (cross.abs() * scale) as f32;
        self.areas[at as usize] = area;
        Reverse(u64::from(area.to_bits()) << 32 | u64::from(at))
    }
}

/// Sets the sizes of arcs that are whole rings, and sees to it that what stays has an area.
fn size_up(outlines: &mut Outlines, vertices: &[LonLat]) {
    let swept: Vec<f64> = outlines
        .arcs
        .iter()
        .map(|arc| swept_km2(&vertices[arc.start as usize..arc.end as usize]))
        .collect();
    for (arc, swept) in outlines.arcs.iter_mut().zip(&swept) {
        let (start, end) = (arc.start as usize, arc.end as usize);
        if end - start > 2 && vertices[start] == vertices[end - 1] {
            arc.size = Weight::from_km(swept.abs().sqrt());
        }
    }
    let area_of = |polygon: &Polygon| {
        let parts = outlines.arcs_of_ring(RingIndex(polygon.first_ring)).iter();
        let areas = parts.map(|part| {
            let sign = if part.is_reversed() { -1.0 } else { 1.0 };
            sign * swept[part.arc().index()]
        });
        areas.sum::<f64>()
    };
    let largest_rings: Vec<RingIndex> = outlines
        .shapes
        .iter()
        .filter_map(|range| {
            let polygons = &outlines.polygons[range.start as usize..range.end as usize];
            polygons
                .iter()
                .map(|polygon| (area_of(polygon), RingIndex(polygon.first_ring)))
                .reduce(|best, other| if other.0 > best.0 { other } else { best })
        })
        .map(|(_, ring)| ring)
        .collect();
    for ring in largest_rings {
        let parts = outlines.arcs_of_ring(ring).to_vec();
        if let [only] = parts[..] {
            outlines.arcs[only.arc().index()].size = Weight::ALWAYS;
        } else if parts.len() == 2 {
            for part in parts {
                lift(outlines, part.arc().index(), 1, Weight::ALWAYS);
            }
        }
    }
    for arc in 0..outlines.arcs.len() {
        let (start, end) = (
            outlines.arcs[arc].start as usize,
            outlines.arcs[arc].end as usize,
        );
        if vertices[start] == vertices[end - 1] {
            // Its end, and three more corners.
            lift(outlines, arc, 3, outlines.arcs[arc].size);
        }
    }
}

/// Raises the weights of the heaviest vertices within an arc to at least a given weight.
fn lift(outlines: &mut Outlines, arc: usize, count: usize, least: Weight) {
    let (start, end) = (
        outlines.arcs[arc].start as usize,
        outlines.arcs[arc].end as usize,
    );
    if end - start < 3 {
        return;
    }
    let inner = &mut outlines.weights[start + 1..end - 1];
    let mut heaviest: Vec<(Weight, Reverse<usize>)> = Vec::with_capacity(count + 1);
    for (at, &weight) in inner.iter().enumerate() {
        let candidate = (weight, Reverse(at));
        if heaviest.len() < count || heaviest.last().is_some_and(|least| candidate > *least) {
            let place = heaviest.partition_point(|better| *better > candidate);
            heaviest.insert(place, candidate);
            heaviest.truncate(count);
        }
    }
    for (_, Reverse(at)) in heaviest {
        inner[at] = inner[at].max(least);
    }
}

/// What an arc adds to the area of a ring that it is a part of, in km²: the area between it and
/// the equator, positive towards the west. (R² Σ Δλ · mean sin φ, with the sign of the ring.)
fn swept_km2(points: &[LonLat]) -> f64 {
    let sine = |place: LonLat| place.lat_deg.to_radians().sin();
    let mut sum = 0.0;
    let Some((&first, rest)) = points.split_first() else {
        return sum;
    };
    let mut before = (first.lon_deg, sine(first));
    for &place in rest {
        let here = (place.lon_deg, sine(place));
        sum += (before.0 - here.0).to_radians() * f64::midpoint(before.1, here.1);
        before = here;
    }
    sum * EARTH_RADIUS_KM * EARTH_RADIUS_KM
}
