//! Going through time: what is worked out once, and what each day costs beyond drawing.
//! `cargo bench --bench time`.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed bench")]

use std::hint::black_box;
use std::sync::OnceLock;

use divan::Bencher;
use kabul_atlas::date::{Day, days_after};
use kabul_atlas::engagement::{Chronicle, Comparison, Engagement};
use kabul_atlas::explorer::histogram::Histogram;
use kabul_atlas::explorer::{Action, Explorer, Step, Stride};
use kabul_atlas::record::Era;
use kabul_atlas::scene::{LayerStack, Overlays, Showing, legend};
use kabul_atlas::world::World;

fn main() {
    divan::main();
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| World::embedded().unwrap())
}

#[divan::bench(args = [Era::First, Era::Second])]
fn chronicle_of_an_era(era: Era) -> Chronicle {
    Chronicle::of(black_box(&world().record), era)
}

#[divan::bench]
fn histogram_of_an_era(bencher: Bencher<'_, '_>) {
    let chronicle = Chronicle::of(&world().record, Era::Second);
    bencher.bench(|| Histogram::of(&world().record, &chronicle));
}

#[divan::bench]
fn step_to_a_change(bencher: Bencher<'_, '_>) {
    let mut explorer = Explorer::new(world(), (1440.0, 900.0));
    let mut step = Step::Back;
    bencher.bench_local(|| {
        explorer.apply(Action::Step(Stride::Turn, step), world());
        step = match step {
            Step::Back => Step::Forward,
            Step::Forward => Step::Back,
        };
    });
}

/// The state, all levels and the counts of the legend for another day: what the window works out
/// when the handle moves, but for the page of a country.
#[divan::bench]
fn move_the_handle(bencher: Bencher<'_, '_>) {
    let world = world();
    let mut explorer = Explorer::new(world, (1440.0, 900.0));
    let mut days = days();
    bencher.bench_local(|| {
        explorer.apply(Action::Scrub(days()), world);
        let engagement = Engagement::on(&world.record, explorer.date, explorer.era);
        let showing = Showing::Levels(&engagement);
        legend::legend(
            &world.atlas,
            &world.places,
            &showing,
            LayerStack::default(),
            Overlays::NONE,
            kabul_atlas::language::Language::English,
        )
    });
}

/// The same while two days are compared.
#[divan::bench]
fn move_a_compared_handle(bencher: Bencher<'_, '_>) {
    let world = world();
    let chronicle = Chronicle::of(&world.record, Era::Second);
    let mut days = days();
    bencher.bench_local(|| {
        let from = chronicle.first_day();
        let comparison = Comparison::between(&world.record, &chronicle, from, days());
        let showing = Showing::Change(&comparison);
        legend::legend(
            &world.atlas,
            &world.places,
            &showing,
            LayerStack::default(),
            Overlays::NONE,
            kabul_atlas::language::Language::English,
        )
    });
}

/// Days all over the era, one after the other.
fn days() -> impl FnMut() -> Day {
    let mut count = 0;
    move || {
        count = (count + 37) % 1700;
        days_after(Era::Second.first_day(), count)
    }
}
