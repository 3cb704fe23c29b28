//! What a key costs while somebody looks for something, and what a tick of a filter costs.
//! `cargo bench --bench find`.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed bench")]

use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::OnceLock;

use divan::Bencher;
use divan::counter::ItemsCount;
use kabul_atlas::engagement::Chronicle;
use kabul_atlas::engagement::Engagement;
use kabul_atlas::explorer::histogram::Histogram;
use kabul_atlas::explorer::search::{Found, Index};
use kabul_atlas::filter::Filter;
use kabul_atlas::picture::filtering::{admitted, interest};
use kabul_atlas::record::{Era, Event};
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

/// A key for each word of all titles in the record, one after the other: the time for one of them is
/// the whole divided by the number of words.
#[divan::bench]
fn a_key_for_each_word_of_the_record(bencher: Bencher<'_, '_>) {
    let titles = world().record.events().iter().map(|event| &event.title);
    let words: BTreeSet<String> = titles
        .flat_map(|title| title.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let index = index();
    let counter = ItemsCount::new(words.len());
    bencher.counter(counter).bench(|| -> usize {
        let found = words.iter().map(|word| index.find(black_box(word)).len());
        found.sum()
    });
}

#[divan::bench(args = ["level:3", "group:EU,pressure:yes", "kind:talks,confidence:high"])]
fn a_filter(bencher: Bencher<'_, '_>, text: &str) {
    let filter: Filter = text.parse().unwrap();
    let engagement = Engagement::on(&world().record, world().record.as_of(), Era::Second);
    bencher.bench(|| admitted(black_box(&filter), world(), &engagement));
}

/// All that the window makes anew when a filter changes: the states that it admits, those whose
/// symbols keep their colour, and the events of each month.
#[divan::bench(args = ["level:3", "group:EU,pressure:yes", "kind:talks,confidence:high"])]
fn a_change_of_filter(bencher: Bencher<'_, '_>, text: &str) {
    let filter: Filter = text.parse().unwrap();
    let record = &world().record;
    let engagement = Engagement::on(record, record.as_of(), Era::Second);
    let chronicle = Chronicle::of(record, Era::Second);
    bencher.bench(|| {
        let admitted = admitted(black_box(&filter), world(), &engagement);
        let histogram = admitted.as_ref().map(|admitted| {
            let is_admitted = |event: &Event| filter.admits_event(event, admitted);
            Histogram::of_those(record, &chronicle, is_admitted)
        });
        let interest = admitted.as_ref().map(|it| interest(&filter, world(), it));
        (histogram, interest)
    });
}
