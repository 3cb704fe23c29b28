//! The record, the rule and what both tell.
//!
//! Tests stand together in few programs: each one is linked with the whole of the atlas, which takes
//! longer than most of what it tests.

mod chronicle;
mod corridors;
mod design_facts;
mod engagement;
mod happenings;
mod methodology;
mod own_record;
mod reading;
mod statuses;
