//! Shapes: those of the atlas, those of a reader's own files, and those that a fuzzer thinks of.

mod asset;
mod files;
mod fuzz_corpus;
mod geometry_properties;
mod own_reading;
mod world;
