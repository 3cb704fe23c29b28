//! How much each vertex matters, once and for all details.
//!
//! The weight of a vertex is the square root of its effective area (M. Visvalingam and
//! J. D. Whyatt 1993): the vertex with the smallest triangle goes first, its neighbours' triangles
//! grow, and so on. Against the distance of Douglas and Peucker this keeps the look of coasts: a
//! fjord or spit goes when it has become too small to see, not when its tip happens to be near a
//! chord, and no spikes are left standing. Areas are measured on a sphere, each triangle at the
//! latitude of its middle vertex.

use std::cmp::Reverse;

use super::LonLat;
use super::outlines::{ArcKind, OutlineArc, Outlines, Polygon, RingIndex, Weight};
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
    let weigh = |arcs: &[OutlineArc], weights: &mut [Weight], first: usize| -> Vec<f64> {
        let mut work = Work::default();
        let mut swept = Vec::with_capacity(arcs.len());
        for arc in arcs {
            let (start, end) = (arc.start as usize, arc.end as usize);
            let points = &vertices[start..end];
            if arc.kind != ArcKind::Seam {
                work.weigh_arc(points, &mut weights[start - first..end - first]);
            }
            swept.push(swept_km2(points));
        }
        swept
    };
    let swept = std::thread::scope(|scope| {
        let more = scope.spawn(|| weigh(&arcs[middle..], second, boundary));
        let mut swept = weigh(&arcs[..middle], first, 0);
        match more.join() {
            Ok(more) => swept.extend(more),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        swept
    });
    size_up(outlines, vertices, &swept);
}

/// The work space of one thread.
#[derive(Default)]
struct Work {
    queue: Queue,
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
        self.before.clear();
        self.before.extend((0..=last).map(|at| at.wrapping_sub(1)));
        self.after.clear();
        self.after.extend(1..=last + 1);
        self.cosines.clear();
        let cosine = |place: &LonLat| place.lat_deg.to_radians().cos() as f32;
        self.cosines.extend(points.iter().map(cosine));
        self.queue.clear(count);
        for at in 1..last {
            let key = self.measure(points, at);
            self.queue.keys.push(key);
        }
        self.queue.put_in_order();
        let mut largest: f32 = 0.0;
        let mut weight = Weight::NEVER;
        while let Some(key) = self.queue.pop() {
            let at = key as u32;
            let area = f32::from_bits((key >> 32) as u32);
            if area > largest {
                largest = area;
                weight = Weight::from_km(f64::from(largest).sqrt());
            }
            weights[at as usize] = weight;
            let (before, after) = (self.before[at as usize], self.after[at as usize]);
            self.after[before as usize] = after;
            self.before[after as usize] = before;
            for neighbour in [before, after] {
                if neighbour != 0 && neighbour != last {
                    let key = self.measure(points, neighbour);
                    self.queue.change(key);
                }
            }
        }
    }

    /// The area in km² of the triangle of a vertex and its neighbours, as a key of the queue.
    #[inline]
    fn measure(&self, points: &[LonLat], at: u32) -> u64 {
        let middle = points[at as usize];
        let from = points[self.before[at as usize] as usize];
        let to = points[self.after[at as usize] as usize];
        let cross = (from.lon_deg - middle.lon_deg) * (to.lat_deg - middle.lat_deg)
            - (to.lon_deg - middle.lon_deg) * (from.lat_deg - middle.lat_deg);
        let scale = 0.5 * KM_PER_DEGREE * KM_PER_DEGREE * f64::from(self.cosines[at as usize]);
        let area = (cross.abs() * scale) as f32;
        u64::from(area.to_bits()) << 32 | u64::from(at)
    }
}

/// Vertices by the areas of their triangles, the smallest first: a heap in which each vertex
/// stands once and knows where, so that its area can change.
///
/// A key is the area as bits, which sort like the number, then the vertex.
#[derive(Default)]
struct Queue {
    keys: Vec<u64>,
    /// Where each vertex stands.
    places: Vec<u32>,
}

impl Queue {
    /// Empties it, for vertices with numbers below `count`.
    fn clear(&mut self, count: usize) {
        self.keys.clear();
        self.places.clear();
        self.places.resize(count, 0);
    }

    /// Makes a heap of keys that are in no order.
    fn put_in_order(&mut self) {
        for (place, key) in (0..).zip(&self.keys) {
            self.places[*key as u32 as usize] = place;
        }
        for place in (0..self.keys.len() / 2).rev() {
            let key = self.keys[place];
            self.sink(place, key);
        }
    }

    fn pop(&mut self) -> Option<u64> {
        let last = self.keys.pop()?;
        let Some(&first) = self.keys.first() else {
            return Some(last);
        };
        self.sink(0, last);
        Some(first)
    }

    /// Gives a vertex that stands in the queue another key.
    fn change(&mut self, key: u64) {
        let place = self.places[key as u32 as usize] as usize;
        if key > self.keys[place] {
            self.sink(place, key);
        } else {
            self.rise(place, key);
        }
    }

    #[inline]
    fn put(&mut self, place: usize, key: u64) {
        self.keys[place] = key;
        self.places[key as u32 as usize] = place as u32;
    }

    fn sink(&mut self, mut place: usize, key: u64) {
        loop {
            let mut child = 2 * place + 1;
            let Some(&left) = self.keys.get(child) else {
                break;
            };
            let mut least = left;
            if let Some(&right) = self.keys.get(child + 1)
                && right < left
            {
                (child, least) = (child + 1, right);
            }
            if key < least {
                break;
            }
            self.put(place, least);
            place = child;
        }
        self.put(place, key);
    }

    fn rise(&mut self, mut place: usize, key: u64) {
        while let Some(parent) = place.checked_sub(1).map(|it| it / 2) {
            let above = self.keys[parent];
            if above < key {
                break;
            }
            self.put(place, above);
            place = parent;
        }
        self.put(place, key);
    }
}

/// Sets the sizes of arcs that are whole rings, and sees to it that what stays has an area. With
/// what each arc sweeps.
fn size_up(outlines: &mut Outlines, vertices: &[LonLat], swept: &[f64]) {
    for (arc, swept) in outlines.arcs.iter_mut().zip(swept) {
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
