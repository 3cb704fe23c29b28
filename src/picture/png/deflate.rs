//! Rows of a picture as blocks of DEFLATE (RFC 1951), each of which can be made by itself.
//!
//! After filtering, most bytes of a map are zeros in long runs. So only runs of zeros are looked
//! for, and the codes are fitted to each block: that takes a few milliseconds for a picture where
//! a search for all repetitions takes a hundred.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Bytes and runs (0 to 285), as RFC 1951 numbers them.
const SYMBOLS: usize = 286;

/// The symbol that ends a block.
const END: usize = 256;

/// The longest run that one symbol stands for.
const LONGEST: usize = 258;

/// No code has more bits.
const MOST_BITS: u8 = 15;

/// The order in which the lengths of the codes for code lengths are written.
const ORDER: [u8; 19] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
];

/// What ends a stream of blocks: an empty last block.
pub(super) const LAST_BLOCK: [u8; 2] = [3, 0];

/// One block that is not the last, filled up to whole bytes by an empty one behind it.
pub(super) fn block(bytes: &[u8]) -> Vec<u8> {
    let mut counts = [0_u32; SYMBOLS];
    counts[END] = 1;
    let mut runs = 0;
    for_each_token(bytes, |token| match token {
        Token::Byte(byte) => counts[usize::from(byte)] += 1,
        Token::Run(length) => {
            counts[usize::from(symbol_of(length).0)] += 1;
            runs += 1;
        }
    });
    let lengths = code_lengths(&counts);
    let codes = codes(&lengths);
    let bits: u64 = counts.iter().zip(lengths).map(|(n, bits)| u64::from(*n) * u64::from(bits)).sum();
    let mut out = Bits {
        bytes: Vec::with_capacity((bits / 8) as usize + runs + 256),
        held: 0,
        count: 0,
    };
    out.push(0b100, 3); // not the last; codes of its own
    out.push(SYMBOLS as u64 - 257, 5);
    out.push(0, 5); // one code for distances
    out.push(ORDER.len() as u64 - 4, 4);
    for symbol in ORDER {
        // Lengths of up to 15 bits in 4 bits each; nothing is repeated.
        out.push(if symbol < 16 { 4 } else { 0 }, 3);
    }
    for length in lengths.iter().chain(&[1]) {
        out.push(u64::from(reversed(u16::from(*length), 4)), 4);
    }
    for_each_token(bytes, |token| match token {
        Token::Byte(byte) => {
            let byte = usize::from(byte);
            out.push(u64::from(codes[byte]), lengths[byte]);
        }
        Token::Run(length) => {
            let (symbol, extra, extra_bits) = symbol_of(length);
            let symbol = usize::from(symbol);
            out.push(u64::from(codes[symbol]), lengths[symbol]);
            // What is repeated lies one byte back: the only distance, of code 0.
            out.push(u64::from(extra), extra_bits + 1);
        }
    });
    out.push(u64::from(codes[END]), lengths[END]);
    out.push(0, 3);
    out.fill_up();
    out.bytes.extend([0, 0, 0xFF, 0xFF]);
    out.bytes
}

enum Token {
    Byte(u8),
    /// So many zeros more, 3 to [`LONGEST`].
    Run(usize),
}

/// Takes bytes apart into single ones and runs of zeros.
#[inline]
fn for_each_token(bytes: &[u8], mut each: impl FnMut(Token)) {
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        each(Token::Byte(byte));
        at += 1;
        if byte != 0 {
            continue;
        }
        let mut run = zeros(bytes.get(at..).unwrap_or_default());
        at += run;
        while run > 2 {
            // A rest of one or two would be no run.
            let length = run.min(LONGEST);
            each(Token::Run(length));
            run -= length;
        }
        for _ in 0..run {
            each(Token::Byte(0));
        }
    }
}

/// How many zeros come first.
#[inline]
fn zeros(bytes: &[u8]) -> usize {
    let (chunks, rest) = bytes.as_chunks::<8>();
    for (number, chunk) in chunks.iter().enumerate() {
        let word = u64::from_le_bytes(*chunk);
        if word != 0 {
            return number * 8 + word.trailing_zeros() as usize / 8;
        }
    }
    chunks.len() * 8 + rest.iter().take_while(|byte| **byte == 0).count()
}

/// The symbol of a length, what is added to it, and in how many bits (RFC 1951, 3.2.5).
#[inline]
fn symbol_of(length: usize) -> (u16, u16, u8) {
    if length == LONGEST {
        return (285, 0, 0);
    }
    let above = length as u16 - 3;
    if above < 8 {
        return (257 + above, 0, 0);
    }
    let extra_bits = above.ilog2() as u16 - 2;
    let symbol = 257 + 4 * extra_bits + (above >> extra_bits);
    (symbol, above & ((1 << extra_bits) - 1), extra_bits as u8)
}

/// Lengths of codes by D. A. Huffman's method (1952), of [`MOST_BITS`] at most; 0 for symbols that
/// do not come.
fn code_lengths(counts: &[u32; SYMBOLS]) -> [u8; SYMBOLS] {
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

fn unlimited_lengths(counts: &[u32; SYMBOLS]) -> [u8; SYMBOLS] {
    let mut lengths = [0; SYMBOLS];
    // The parent of each node; symbols first, then nodes in the order in which they are made.
    let mut parents = [0_usize; 2 * SYMBOLS];
    let used = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let mut heap: BinaryHeap<_> = used
        .map(|(symbol, count)| Reverse((u64::from(*count), symbol)))
        .collect();
    let mut next = SYMBOLS;
    while let (Some(Reverse(a)), Some(Reverse(b))) = (heap.pop(), heap.peek().copied()) {
        heap.pop();
        (parents[a.1], parents[b.1]) = (next, next);
        heap.push(Reverse((a.0 + b.0, next)));
        next += 1;
    }
    let root = next - 1;
    let mut depths = [0_u8; 2 * SYMBOLS];
    for node in (SYMBOLS..root).rev() {
        depths[node] = depths[parents[node]].saturating_add(1);
    }
    for (symbol, length) in lengths.iter_mut().enumerate() {
        if counts[symbol] > 0 {
            // A block of nothing but its end still needs a code.
            *length = if root < SYMBOLS { 1 } else { depths[parents[symbol]].saturating_add(1) };
        }
    }
    lengths
}

/// The codes that follow from lengths (RFC 1951, 3.2.2), the first bit lowest.
fn codes(lengths: &[u8; SYMBOLS]) -> [u16; SYMBOLS] {
    let mut codes = [0; SYMBOLS];
    let mut next = 0;
    for bits in 1..=MOST_BITS {
        for (code, _) in codes.iter_mut().zip(lengths).filter(|(_, length)| **length == bits) {
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
        let mut stream: Vec<u8> = blocks.iter().flat_map(|bytes| block(bytes)).collect();
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
            assert_eq!(inflated(&[&zeros(count), b"x"]), [zeros(count), b"x".to_vec()].concat());
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
        assert!(block(&vec![0; 1_000_000]).len() < 2300);
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
