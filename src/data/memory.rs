//! Whether a file fits into memory, before it is read.

use super::error::ReadError;

/// Bytes of memory that reading takes for each byte of a file. 302 MB of GeoJSON (6.7 million
/// vertices) took 2.8 at most; the rest is for coordinates with few digits.
pub const FACTOR: u64 = 5;

/// Where the system does not say how much memory is free, so much is taken for free.
const ASSUMED: u64 = 4 << 30;

/// Refuses a file of so many bytes if reading it would take more memory than is free.
pub(super) fn check(file: &str, bytes: u64) -> Result<(), ReadError> {
    check_against(file, bytes, available())
}

fn check_against(file: &str, bytes: u64, available: u64) -> Result<(), ReadError> {
    let needed = bytes.saturating_mul(FACTOR);
    if needed <= available {
        return Ok(());
    }
    Err(ReadError::Memory {
        file: file.to_owned(),
        bytes,
        needed,
        available,
    })
}

/// Bytes of memory that are free for this program.
pub(super) fn available() -> u64 {
    let text = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    available_in(&text).unwrap_or(ASSUMED)
}

/// The estimate of Linux.
fn available_in(meminfo: &str) -> Option<u64> {
    let line = meminfo
        .lines()
        .find_map(|it| it.strip_prefix("MemAvailable:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_does_not_fit_is_refused_with_the_numbers() {
        assert!(check_against("x", 100_000_000, 500_000_000).is_ok());
        let error = check_against("x", 3_000_000_000, 8_000_000_000).unwrap_err();
        assert_eq!(
            error.to_string(),
            "too large for this computer’s memory: x has 3000 MB and would need about 15000 MB \
             while it is read, of which 8000 MB are free"
        );
    }

    #[test]
    fn linux_says_how_much_is_free() {
        let text = "MemTotal:  100 kB\nMemAvailable:   50 kB\n";
        assert_eq!(available_in(text), Some(51_200));
        assert_eq!(available_in("nothing"), None);
    }
}
