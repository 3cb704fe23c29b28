//! What a key costs while somebody looks for something, and what a tick of a filter costs.
//! `cargo bench --bench find`.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed bench")]

use std::hint::black_box;
use std::sync::OnceLock;

use divan::Bencher;
use kabul_atlas::engagement::Engagement;
use kabul_atlas::explorer::search::{Found, Index};
use kabul_atlas::filter::Filter;
use kabul_atlas::picture::filtering::admitted;
use kabul_atlas::record::Era;
use kabul_atlas::world::World;

fn main() {
    divan::main();
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| World::embedded().unwrap())
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::new(world(), kabul_atlas::language::Language::English))
}

#[divan::bench]
fn make_the_index() -> Index {
    Index::new(black_box(world()), kabul_atlas::language::Language::English)
}

#[divan::bench(args = ["u", "uz", "uzbek", "uzbekitsan", "talks uzbekistan 2025", "qqqqqqqq"])]
fn a_key(bencher: Bencher<'_, '_>, text: &str) {
    let index = index();
    bencher.bench(|| -> Vec<Found> { index.find(black_box(text)) });
}

#[divan::bench(args = ["level:3", "group:EU,pressure:yes", "kind:talks,confidence:high"])]
fn a_filter(bencher: Bencher<'_, '_>, text: &str) {
    let filter: Filter = text.parse().unwrap();
    let engagement = Engagement::on(&world().record, world().record.as_of(), Era::Second);
    bencher.bench(|| admitted(black_box(&filter), world(), &engagement));
}
