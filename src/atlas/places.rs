//! Numbers for places: the same number for the same coordinates in the same strip.
//!
//! A plain open-addressing table, four to five times as fast here as the standard one, with a hash
//! that anyone can collide on purpose: such a file is slow to read, no more.

use std::hash::{BuildHasherDefault, Hasher};

use super::LonLat;
use super::cut::Piece;
use super::outlines::Strip;

/// A map whose keys are numbers that this program made.
pub(super) type FastMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<FastHasher>>;

/// Multiplies by an odd number near 2⁶⁴/φ and rotates, as rustc's hash does.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct FastHasher(u64);

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

impl Hasher for FastHasher {
    fn finish(&self) -> u64 {
        // The table takes the low bits, the product mixes upward.
        self.0.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(MULTIPLIER);
    }

    fn write_u32(&mut self, word: u32) {
        self.write_u64(u64::from(word));
    }
}

/// All different places, in two halves, each of which a thread can gather by itself.
#[derive(Debug)]
pub(super) struct Places([Half; 2]);

/// With fewer places a second thread is not worth its start.
const MANY: usize = 20_000;

impl Places {
    /// The places of all corners of pieces, and for each corner in order the number of its place.
    pub(super) fn of(pieces: &[Piece]) -> (Self, Vec<u32>) {
        let count = pieces.iter().flat_map(|p| &p.rings).map(Vec::len).sum();
        let gather = |which| {
            let mut half = Half::with_capacity(which, count);
            let mut corners = Vec::with_capacity(count);
            for piece in pieces {
                let ring = piece.rings.iter().flatten();
                corners.extend(ring.map(|corner| half.add(piece.strip, *corner)));
            }
            (half, corners)
        };
        let ((first, mut corners), (second, others)) = if count < MANY {
            (gather(0), gather(1))
        } else {
            std::thread::scope(|scope| {
                let second = scope.spawn(|| gather(1));
                let first = gather(0);
                match second.join() {
                    Ok(second) => (first, second),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            })
        };
        for (corner, other) in corners.iter_mut().zip(others) {
            // One of the two has it, and the other says that it is free.
            *corner = (*corner).min(other);
        }
        (Self([first, second]), corners)
    }

    /// Above all numbers.
    pub(super) fn len(&self) -> usize {
        let halves = self.0.iter();
        2 * halves.map(|half| half.known.len()).max().unwrap_or(0)
    }

    pub(super) fn at(&self, number: u32) -> LonLat {
        self.0[(number & 1) as usize].known[(number >> 1) as usize].0
    }

    /// The number of a place if it has one.
    pub(super) fn find(&self, strip: Strip, place: LonLat) -> Option<u32> {
        let mut halves = self.0.iter();
        halves.find_map(|half| half.find(strip, place))
    }
}

/// The places of which the hash has the same highest bit.
#[derive(Debug)]
struct Half {
    which: u32,
    /// Places by their order here, or [`Self::FREE`]; the length is a power of two.
    slots: Vec<u32>,
    known: Vec<(LonLat, Strip)>,
}

impl Half {
    const FREE: u32 = u32::MAX;

    /// With room for so many places; more than that must not be added.
    fn with_capacity(which: u32, places: usize) -> Self {
        Self {
            which,
            // Always with free slots, and as a rule half of the places are in the other half.
            slots: vec![Self::FREE; (places + places / 4 + 1).next_power_of_two()],
            known: Vec::with_capacity(places / 3),
        }
    }

    /// The number of a place, a new one if need be; [`Self::FREE`] if it is in the other half.
    fn add(&mut self, strip: Strip, place: LonLat) -> u32 {
        let Some(slot) = self.slot_of(strip, place) else {
            return Self::FREE;
        };
        if self.slots[slot] == Self::FREE {
            self.slots[slot] = self.known.len() as u32;
            self.known.push((place, strip));
        }
        self.slots[slot] << 1 | self.which
    }

    fn find(&self, strip: Strip, place: LonLat) -> Option<u32> {
        let number = self.slots[self.slot_of(strip, place)?];
        (number != Self::FREE).then_some(number << 1 | self.which)
    }

    /// Where the place is, or would be; `None` if it is in the other half.
    fn slot_of(&self, strip: Strip, place: LonLat) -> Option<usize> {
        let mut hasher = FastHasher::default();
        hasher.write_u64(place.lon_deg.to_bits());
        hasher.write_u64(place.lat_deg.to_bits());
        let hash = hasher.finish();
        if hash >> 63 != u64::from(self.which) {
            return None;
        }
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let number = self.slots[slot];
            if number == Self::FREE || self.known[number as usize] == (place, strip) {
                return Some(slot);
            }
            slot = (slot + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_place_has_the_same_number_within_a_strip() {
        let (cut, elsewhere) = (LonLat::new(-114.0, 40.0), LonLat::new(-114.0, 41.0));
        let piece = |strip, corners: &[LonLat]| Piece {
            shape: 0,
            source: 0,
            strip,
            is_at_edge: true,
            rings: vec![corners.to_vec()],
        };
        let main = piece(Strip::Main, &[cut, elsewhere, cut]);
        let west = piece(Strip::West, &[cut]);
        let (places, corners) = Places::of(&[main, west]);
        let [a, b, c, d] = corners[..] else {
            panic!("{corners:?}");
        };
        assert!(a == c && a != b && a != d && b != d);
        assert_eq!(places.find(Strip::West, elsewhere), None);
        assert_eq!(places.find(Strip::West, cut), Some(d));
        assert!((places.len() as u32) > a.max(b).max(d));
        assert_eq!(places.at(b), elsewhere);
    }

    #[test]
    fn many_places_on_two_threads_are_as_different_as_they_were() {
        let corner = |at: u32| LonLat::new(f64::from(at % 700) / 7.0, f64::from(at / 700) / 7.0);
        let ring: Vec<LonLat> = (0..60_000).chain(0..60_000).map(corner).collect();
        let piece = Piece {
            shape: 0,
            source: 0,
            strip: Strip::Main,
            is_at_edge: false,
            rings: vec![ring.clone()],
        };
        let (places, corners) = Places::of(&[piece]);
        let (first, again) = corners.split_at(60_000);
        assert_eq!(first, again);
        assert!(
            corners
                .iter()
                .zip(&ring)
                .all(|(number, place)| places.at(*number) == *place)
        );
        let mut numbers = first.to_vec();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), 60_000);
    }
}
