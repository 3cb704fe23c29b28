//! Kabul Atlas: which countries deal with the Taliban government in Kabul, how closely, since
//! when, and how we know.

pub mod atlas;
pub mod country;
