//! The embedded atlas as bytes: an [`Atlas`] that decodes in a millisecond or two.

use super::Atlas;

/// Why bytes are no packed atlas.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a packed atlas: {0}")]
pub struct UnpackError(pub &'static str);

/// An atlas as bytes, its coordinates rounded to 1e-4°.
pub fn pack(atlas: &Atlas) -> Vec<u8> {
    todo!("{atlas:?}")
}

/// The atlas that [`pack`] packed.
pub fn unpack(bytes: &[u8]) -> Result<Atlas, UnpackError> {
    todo!("{}", bytes.len())
}
