//! The record that the program carries with it: the files of `assets/record`.

use super::problem::Problem;
use super::{Record, read_texts};

macro_rules! embed {
    ($($name:literal),+ $(,)?) => {
        &[$((
            $name,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/record/", $name)),
        )),+]
    };
}

/// Name and text of each file of `assets/record`: the one list of them.
pub const EMBEDDED_FILES: &[(&str, &str)] = embed![
    "record.toml",
    "first-emirate.toml",
    "before-2021.toml",
    "2021.toml",
    "2022.toml",
    "2023.toml",
    "2024.toml",
    "2025.toml",
    "2026.toml",
    "corridors.toml",
];

/// Reads the record that the program carries with it.
pub fn embedded() -> (Record, Vec<Problem>) {
    read_texts(EMBEDDED_FILES.iter().copied())
}
