//! Rows of a picture as blocks of DEFLATE (RFC 1951), each of which can be made by itself.
//!
//! A map repeats what lies to the left, above, or above and a pixel to the side (hatches). So
//! repetitions are looked for at these few distances only, and the codes are fitted to each block:
//! that takes a few milliseconds for a picture where a search for all repetitions takes a hundred.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Bytes and lengths of repetitions (0 to 285), as RFC 1951 numbers them.
const SYMBOLS: usize = 286;

/// Distances of repetitions (0 to 29).
const DISTANCES: usize = 30;

/// The symbol that ends a block.
const END: usize = 256;

/// The longest repetition that one symbol stands for, and the farthest.
const LONGEST: usize = 258;
pub(super) const FARTHEST: usize = 1 << 15;

/// Shorter repetitions are not worth their symbols: of what is near, and of what is far away.
const SHORTEST: [usize; 2] = [4, 8];
const FAR: usize = 256;

/// No code has more bits.
const MOST_BITS: u8 = 15;

/// The order in which the lengths of the codes for code lengths are written.
const ORDER: [u8; 19] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
];

/// What ends a stream of blocks: an empty last block.
pub(super) const LAST_BLOCK: [u8; 2] = [3, 0];

/// One block that is not the last, filled up to whole bytes by an empty one behind it. Repetitions
/// are looked for at some distances, each of [`FARTHEST`] at most, from one pixel of so many bytes
/// to the next.
pub(super) fn block(bytes: &[u8], distances: &[usize], pixel: usize) -> Vec<u8> {
    let far: Vec<Distance> = distances.iter().map(|it| Distance::new(*it)).collect();
    let tokens = tokens(bytes, distances, pixel);
    let mut counts = [0_u32; SYMBOLS];
    let mut far_counts = [0_u32; DISTANCES];
    counts[END] = 1;
    for token in &tokens {
        match token.split() {
            (byte, None) => counts[usize::from(byte)] += 1,
            (length, Some(which)) => {
                counts[usize::from(symbol_of(length).0)] += 1;
                far_counts[usize::from(far[which].symbol)] += 1;
            }
        }
    }
    // A code for distances must be there, even if nothing is repeated.
    far_counts[0] = far_counts[0].max(1);
    let lengths: [u8; SYMBOLS] = code_lengths(&counts);
    let far_lengths: [u8; DISTANCES] = code_lengths(&far_counts);
    let (codes, far_codes) = (codes(&lengths), codes(&far_lengths));
    let mut out = Bits {
        bytes: Vec::with_capacity(tokens.len() + 256),
        held: 0,
        count: 0,
    };
    out.push(0b100, 3); // not the last; codes of its own
    out.push(SYMBOLS as u64 - 257, 5);
    out.push(DISTANCES as u64 - 1, 5);
    out.push(ORDER.len() as u64 - 4, 4);
    for symbol in ORDER {
        // Lengths of up to 15 bits in 4 bits each; nothing is repeated.
        out.push(if symbol < 16 { 4 } else { 0 }, 3);
    }
    for length in lengths.iter().chain(&far_lengths) {
        out.push(u64::from(reversed(u16::from(*length), 4)), 4);
    }
    for token in &tokens {
        let (value, which) = token.split();
        let Some(which) = which else {
            let byte = usize::from(value);
            out.push(u64::from(codes[byte]), lengths[byte]);
            continue;
        };
        let (symbol, extra, extra_bits) = symbol_of(value);
        let symbol = usize::from(symbol);
        out.push(u64::from(codes[symbol]), lengths[symbol]);
        out.push(u64::from(extra), extra_bits);
        let far = &far[which];
        let symbol = usize::from(far.symbol);
        out.push(u64::from(far_codes[symbol]), far_lengths[symbol]);
        out.push(u64::from(far.extra), far.extra_bits);
    }
    out.push(u64::from(codes[END]), lengths[END]);
    out.push(0, 3);
    out.fill_up();
    out.bytes.extend([0, 0, 0xFF, 0xFF]);
    out.bytes
}

/// A byte, or a repetition of so many bytes at one of the distances.
#[derive(Clone, Copy)]
struct Token(u16, u8);

impl Token {
    const BYTE: u8 = u8::MAX;

    /// The byte, or the length and which distance.
    #[inline]
    fn split(self) -> (u16, Option<usize>) {
        (self.0, (self.1 != Self::BYTE).then(|| usize::from(self.1)))
    }
}

/// Takes bytes apart: the longest repetition first, and otherwise the bytes of a pixel.
fn tokens(bytes: &[u8], distances: &[usize], pixel: usize) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(bytes.len() / 16);
    let mut at = 0;
    // What was of use the last time is tried first.
    let mut usual = 0;
    while at < bytes.len() {
        let mut best = (0, 0);
        let others = (0..distances.len()).filter(|which| *which != usual);
        for which in std::iter::once(usual).chain(others) {
            let Some(&distance) = distances.get(which).filter(|it| **it <= at) else {
                continue;
            };
            let length = repeated(bytes, at, distance);
            let shortest = SHORTEST[usize::from(distance > FAR)];
            if length >= shortest && length > best.0 {
                best = (length, which);
                if length == LONGEST {
                    break;
                }
            }
        }
        let (length, which) = best;
        if length > 0 {
            tokens.push(Token(length as u16, which as u8));
            at += length;
            usual = which;
        } else {
            let end = bytes.len().min(at + pixel);
            let single = bytes[at..end].iter();
            tokens.extend(single.map(|byte| Token(u16::from(*byte), Token::BYTE)));
            at = end;
        }
    }
    tokens
}

/// How many bytes from here on, [`LONGEST`] at most, are those that lie so far back.
#[inline]
fn repeated(bytes: &[u8], at: usize, distance: usize) -> usize {
    let most = LONGEST.min(bytes.len() - at);
    let here = &bytes[at..at + most];
    let there = &bytes[at - distance..at - distance + most];
    let ((here, here_rest), (there, there_rest)) = (here.as_chunks::<8>(), there.as_chunks::<8>());
    for (number, (a, b)) in here.iter().zip(there).enumerate() {
        let differing = u64::from_le_bytes(*a) ^ u64::from_le_bytes(*b);
        if differing != 0 {
            return number * 8 + differing.trailing_zeros() as usize / 8;
        }
    }
    let rest = here_rest.iter().zip(there_rest);
    here.len() * 8 + rest.take_while(|(a, b)| a == b).count()
}

/// The symbol of a length, what is added to it, and in how many bits (RFC 1951, 3.2.5).
#[inline]
fn symbol_of(length: u16) -> (u16, u16, u8) {
    if usize::from(length) == LONGEST {
        return (285, 0, 0);
    }
    let above = length - 3;
    if above < 8 {
        return (257 + above, 0, 0);
    }
    let extra_bits = above.ilog2() as u16 - 2;
    let symbol = 257 + 4 * extra_bits + (above >> extra_bits);
    (symbol, above & ((1 << extra_bits) - 1), extra_bits as u8)
}

/// The symbol of a distance, and what is added to it.
struct Distance {
    symbol: u8,
    extra: u16,
    extra_bits: u8,
}

impl Distance {
    fn new(distance: usize) -> Self {
        let above = distance.clamp(1, FARTHEST) as u16 - 1;
        if above < 4 {
            return Self {
                symbol: above as u8,
                extra: 0,
                extra_bits: 0,
            };
        }
        let extra_bits = above.ilog2() as u8 - 1;
        Self {
            symbol: 2 * extra_bits + (above >> extra_bits) as u8,
            extra: above & ((1 << extra_bits) - 1),
            extra_bits,
        }
    }
}

/// Lengths of codes by D. A. Huffman's method (1952), of [`MOST_BITS`] at most; 0 for symbols that
/// do not come.
fn code_lengths<const N: usize>(counts: &[u32; N]) -> [u8; N] {
    let mut counts = *counts;
    loop {
        let lengths = unlimited_lengths(&counts);
        if lengths.iter().all(|length| *length <= MOST_BITS) {
            return lengths;
        }
        // Rare symbols become less rare, and their codes shorter.
        for count in counts.iter_mut().filter(|count| **count > 0) {
            *count = count.div_ceil(2);
        }
    }
}

fn unlimited_lengths<const N: usize>(counts: &[u32; N]) -> [u8; N] {
    let mut lengths = [0; N];
    // The parent of each node; symbols first, then nodes in the order in which they are made.
    let mut parents = [0_usize; 2 * SYMBOLS];
    let used = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let mut heap: BinaryHeap<_> = used
        .map(|(symbol, count)| Reverse((u64::from(*count), symbol)))
        .collect();
    let mut next = N;
    while let (Some(Reverse(a)), Some(Reverse(b))) = (heap.pop(), heap.peek().copied()) {
        heap.pop();
        (parents[a.1], parents[b.1]) = (next, next);
        heap.push(Reverse((a.0 + b.0, next)));
        next += 1;
    }
    let root = next - 1;
    let mut depths = [0_u8; 2 * SYMBOLS];
    for node in (N..root).rev() {
        depths[node] = depths[parents[node]].saturating_add(1);
    }
    for (symbol, length) in lengths.iter_mut().enumerate() {
        if counts[symbol] > 0 {
            // The only one still needs a code.
            *length = if root < N {
                1
            } else {
                depths[parents[symbol]].saturating_add(1)
            };
        }
    }
    lengths
}

/// The codes that follow from lengths (RFC 1951, 3.2.2), the first bit lowest.
fn codes<const N: usize>(lengths: &[u8; N]) -> [u16; N] {
    let mut codes = [0; N];
    let mut next = 0;
    for bits in 1..=MOST_BITS {
        for (code, _) in codes
            .iter_mut()
            .zip(lengths)
            .filter(|(_, length)| **length == bits)
        {
            *code = reversed(next, bits);
            next += 1;
        }
        next <<= 1;
    }
    codes
}

/// The lowest bits in opposite order.
fn reversed(code: u16, bits: u8) -> u16 {
    code.reverse_bits() >> (16 - bits)
}

/// Bits that become bytes, the first lowest.
struct Bits {
    bytes: Vec<u8>,
    held: u64,
    count: u8,
}

impl Bits {
    /// Adds up to 16 bits.
    #[inline]
    fn push(&mut self, bits: u64, count: u8) {
        self.held |= bits << self.count;
        self.count += count;
        if self.count >= 48 {
            self.bytes.extend_from_slice(&self.held.to_le_bytes()[..6]);
            self.held >>= 48;
            self.count -= 48;
        }
    }

    /// Fills up to whole bytes with zeros.
    fn fill_up(&mut self) {
        let bytes = usize::from(self.count.div_ceil(8));
        self.bytes.extend(&self.held.to_le_bytes()[..bytes]);
        (self.held, self.count) = (0, 0);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;
    use proptest::prelude::*;

    fn inflated(blocks: &[&[u8]]) -> Vec<u8> {
        let distances = [3, 97, 100, 1, FARTHEST];
        let blocks = blocks.iter().map(|bytes| block(bytes, &distances, 3));
        let mut stream = blocks.collect::<Vec<_>>().concat();
        stream.extend(LAST_BLOCK);
        let mut bytes = Vec::new();
        let mut decoder = flate2::read::DeflateDecoder::new(&*stream);
        decoder.read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn what_is_packed_comes_out_again() {
        let zeros = |count| vec![0; count];
        for bytes in [
            vec![],
            vec![7],
            b"Kabul".to_vec(),
            (0..=255).collect(),
            [zeros(5), vec![1], zeros(300), vec![2], zeros(258 * 3 + 2)].concat(),
        ] {
            assert_eq!(inflated(&[&bytes]), bytes);
        }
        for count in 0..1100 {
            assert_eq!(
                inflated(&[&zeros(count), b"x"]),
                [zeros(count), b"x".to_vec()].concat()
            );
        }
    }

    #[test]
    fn codes_of_very_rare_bytes_stay_short() {
        // Counts like Fibonacci's numbers make the longest codes.
        let mut bytes = Vec::new();
        let (mut a, mut b) = (1_usize, 1);
        for byte in 1..=27_u8 {
            bytes.extend(vec![byte; a]);
            (a, b) = (b, a + b);
        }
        assert_eq!(inflated(&[&bytes]), bytes);
    }

    #[test]
    fn runs_take_next_to_no_room() {
        assert!(block(&vec![0; 1_000_000], &[1], 1).len() < 2300);
    }

    #[test]
    fn every_distance_and_length_is_written_as_the_standard_has_it() {
        for distance in (1..200).chain([257, 4096, 5761, 11_521, FARTHEST - 1, FARTHEST]) {
            let start: Vec<u8> = (0..distance).map(|at| (at * 31 % 251) as u8).collect();
            let length = distance % LONGEST + 8;
            let again: Vec<u8> = start.iter().cycle().take(length).copied().collect();
            let bytes = [start, again].concat();
            let mut stream = block(&bytes, &[distance], 1);
            stream.extend(LAST_BLOCK);
            let mut inflated = Vec::new();
            let mut decoder = flate2::read::DeflateDecoder::new(&*stream);
            decoder.read_to_end(&mut inflated).unwrap();
            assert!(inflated == bytes, "{distance}");
        }
    }

    proptest! {
        #[test]
        fn anything_comes_out_again(
            parts in prop::collection::vec((any::<u8>(), 0..400_usize, prop::bool::ANY), 0..60),
        ) {
            let bytes: Vec<u8> = parts
                .iter()
                .flat_map(|(byte, count, is_run)| vec![if *is_run { 0 } else { *byte }; *count])
                .collect();
            let (first, second) = bytes.split_at(bytes.len() / 3);
            prop_assert_eq!(inflated(&[first, second]), bytes);
        }
    }
}
