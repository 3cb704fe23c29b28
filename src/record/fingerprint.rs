//! The fingerprint of a record's files: the same bytes give the same one, on each machine.

use sha2::{Digest as _, Sha256};

/// The SHA-256 of texts one after the other, as `sha256sum` gives it for their files put together.
#[derive(Default)]
pub(super) struct Fingerprint(Sha256);

impl Fingerprint {
    /// Puts a text behind the others.
    pub(super) fn add(&mut self, text: &str) {
        self.0.update(text);
    }

    /// 64 hexadecimal digits.
    pub(super) fn digits(self) -> String {
        let digits = self.0.finalize();
        let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
        let halves = digits.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        halves.map(digit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint<const N: usize>(texts: [&str; N]) -> String {
        let mut fingerprint = Fingerprint::default();
        for text in texts {
            fingerprint.add(text);
        }
        fingerprint.digits()
    }

    #[test]
    fn it_is_the_sha_256_of_the_texts_put_together() {
        // From FIPS 180-4's example “abc”.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(fingerprint(["a", "", "bc"]), expected);
        assert_ne!(fingerprint(["abd"]), expected);
    }
}
