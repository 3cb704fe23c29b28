//! Undo and redo, held against a plain list of states.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use std::sync::LazyLock;

use kabul_atlas::date::{Day, days_after};
use kabul_atlas::explorer::{
    Action, Direction, Explorer, Speed, Step, Stride, ThemeChoice, Workspace,
};
use kabul_atlas::picture::Extent;
use kabul_atlas::record::Era;
use kabul_atlas::scene::{Class, Layer, NameStyle, Preset, ScreenRect};
use kabul_atlas::world::World;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

static WORLD: LazyLock<World> = LazyLock::new(|| World::embedded().unwrap());

fn laid_out() -> Explorer {
    let mut explorer = Explorer::new(&WORLD, (1024.0, 768.0));
    explorer.apply(lay_out(0.0), &WORLD);
    explorer
}

/// With a panel of this width on the left.
fn lay_out(left: f32) -> Action {
    Action::LayOut {
        window: (1280.0, 800.0),
        map: ScreenRect::at(left, 48.0, 1280.0 - left, 752.0),
    }
}

fn day(number: i32) -> Day {
    days_after(Era::Second.first_day(), number)
}

/// Actions that change a state, each a step of its own, and some that change none.
fn any_action() -> impl Strategy<Value = Action> {
    let codes = ["IRN", "UZB", "TJK", "CHN"];
    prop_oneof![
        (0..1500i32).prop_map(|number| Action::GoTo(day(number))),
        prop::option::of(0..1500i32).prop_map(|it| Action::CompareWith(it.map(day))),
        prop::sample::select(codes.to_vec()).prop_map(|code| Action::Select(code.parse().ok())),
        Just(Action::Select(None)),
        Just(Action::SelectNeighbour(Direction::Left)),
        prop::sample::select(Layer::ALL.to_vec()).prop_map(Action::Toggle),
        prop::sample::select(Layer::ALL.to_vec()).prop_map(|it| Action::Solo(Some(it))),
        prop::sample::select(Preset::ALL.to_vec()).prop_map(Action::ApplyPreset),
        prop::sample::select(NameStyle::ALL.to_vec()).prop_map(Action::SetNames),
        prop::sample::select(Class::LEVELS.to_vec()).prop_map(Action::Isolate),
        prop::sample::select(vec!["level:3", "group:EU", "kind:talks"])
            .prop_map(|facet| Action::ToggleFacet(facet.parse().unwrap())),
        Just(Action::SetTheme(ThemeChoice::Dark)),
        Just(Action::SetEra(Era::First)),
        Just(Action::SetEra(Era::Second)),
        Just(Action::Fit(Extent::World)),
        Just(Action::Fit(Extent::Region)),
        Just(Action::Step(Stride::Turn, Step::Back)),
        Just(Action::Back),
        prop::sample::select(codes.to_vec()).prop_map(|code| Action::Mark(code.parse().unwrap())),
        Just(Action::MarkOnly(vec![
            "PAK".parse().unwrap(),
            "IRN".parse().unwrap()
        ])),
        Just(Action::Hover(None)),
        Just(Action::SetSpeed(Speed::Week)),
    ]
}

/// The states that one after the other can be gone back to, by a list that knows nothing of runs.
fn states(explorer: &mut Explorer, actions: Vec<Action>) -> Vec<Workspace> {
    let mut states = vec![Workspace::of(explorer)];
    for action in actions {
        explorer.apply(action, &WORLD);
        let state = Workspace::of(explorer);
        if states.last() != Some(&state) {
            states.push(state);
        }
    }
    states
}

#[test]
fn undo_goes_back_through_all_states_and_redo_forward_again() {
    let mut runner = TestRunner::new(ProptestConfig::with_cases(48));
    let actions = prop::collection::vec(any_action(), 1..24);
    runner
        .run(&actions, |actions| {
            let mut explorer = laid_out();
            let states = states(&mut explorer, actions);
            for state in states.iter().rev().skip(1) {
                let stood = Workspace::of(&explorer).stand;
                let step = explorer.undoable(&WORLD);
                prop_assert!(step.is_some());
                // What leaves the map where it is, is called by its name.
                prop_assert!(stood != state.stand || step.as_deref() != Some("move the map"));
                explorer.apply(Action::Undo, &WORLD);
                prop_assert_eq!(&Workspace::of(&explorer), state);
            }
            prop_assert_eq!(explorer.undoable(&WORLD), None);
            for state in states.iter().skip(1) {
                explorer.apply(Action::Redo, &WORLD);
                prop_assert_eq!(&Workspace::of(&explorer), state);
            }
            prop_assert_eq!(explorer.redoable(&WORLD), None);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_drag_and_turns_of_the_wheel_are_one_step() {
    let mut explorer = laid_out();
    let before = Workspace::of(&explorer);
    for number in 0..30 {
        explorer.apply(Action::PanBy(number as f32, 3.0), &WORLD);
        explorer.apply(Action::ZoomBy(1.01), &WORLD);
        explorer.apply(Action::Hover(None), &WORLD);
    }
    assert_eq!(explorer.undoable(&WORLD).as_deref(), Some("move the map"));
    explorer.apply(Action::Undo, &WORLD);
    assert_eq!(Workspace::of(&explorer), before);
    assert_eq!(explorer.undoable(&WORLD), None);
}

#[test]
fn time_that_passes_is_one_step_and_undo_stops_it() {
    let mut explorer = laid_out();
    explorer.apply(Action::GoTo(day(100)), &WORLD);
    explorer.apply(Action::Play, &WORLD);
    for _ in 0..20 {
        explorer.apply(Action::Pass(0.5), &WORLD);
    }
    assert!(explorer.date > day(100));
    explorer.apply(Action::Undo, &WORLD);
    assert_eq!(explorer.date, day(100));
    assert!(!explorer.play.is_on());
}

#[test]
fn the_menu_says_what_would_be_undone() {
    let code = |text: &str| text.parse().ok();
    let mut explorer = laid_out();
    for (action, what) in [
        (Action::Select(code("IRN")), "show Iran"),
        (Action::GoTo(day(300)), "show 11 Jun 2022"),
        (Action::Toggle(Layer::Corridors), "show “Corridors”"),
        (Action::Toggle(Layer::Corridors), "hide “Corridors”"),
        (
            Action::ToggleFacet("group:EU".parse().unwrap()),
            "filter by “European Union”",
        ),
        (
            Action::SetFilter(kabul_atlas::filter::Filter::default()),
            "clear the filter",
        ),
        (Action::Select(None), "close Iran"),
        (
            Action::CompareWith(Some(day(5))),
            "compare with 20 Aug 2021",
        ),
        (Action::CompareWith(None), "end the comparison"),
        (
            Action::SetNames(NameStyle::Local),
            "name countries in another way",
        ),
        (Action::Mark("IRN".parse().unwrap()), "mark Iran"),
        (Action::Mark("CHN".parse().unwrap()), "mark China"),
        (Action::Mark("IRN".parse().unwrap()), "no longer mark Iran"),
        (
            Action::MarkOnly(vec!["PAK".parse().unwrap(), "UZB".parse().unwrap()]),
            "mark other states",
        ),
        (Action::MarkOnly(Vec::new()), "take all marks away"),
        (Action::Fit(Extent::World), "show the world"),
    ] {
        explorer.apply(action, &WORLD);
        assert_eq!(explorer.undoable(&WORLD).as_deref(), Some(what));
    }
    explorer.apply(Action::Undo, &WORLD);
    let redoable = explorer.redoable(&WORLD);
    assert_eq!(redoable.as_deref(), Some("show the world"));
    explorer.apply(Action::GoTo(day(10)), &WORLD);
    assert_eq!(explorer.redoable(&WORLD), None, "another way was taken");
}

#[test]
fn a_panel_that_opens_meanwhile_moves_no_place_of_the_map() {
    let mut explorer = laid_out();
    explorer.apply(Action::ZoomBy(2.0), &WORLD);
    let kabul = WORLD.middle_of("AFG".parse().unwrap()).unwrap();
    let in_window = |explorer: &Explorer, left: f32| {
        let at = explorer.view.screen_from_lonlat(kabul);
        (at.x + left, at.y)
    };
    let before = in_window(&explorer, 0.0);
    explorer.apply(Action::PanBy(200.0, 100.0), &WORLD);
    explorer.apply(Action::GoTo(day(7)), &WORLD);
    explorer.apply(lay_out(240.0), &WORLD);
    explorer.apply(Action::Undo, &WORLD);
    explorer.apply(Action::Undo, &WORLD);
    let after = in_window(&explorer, 240.0);
    // The zoom and the drag were one step: the region is shown as at the beginning.
    let region = in_window(&laid_out(), 0.0);
    assert!(
        (after.0 - region.0).abs() < 0.1 && (after.1 - region.1).abs() < 0.1,
        "{after:?} {before:?}"
    );
}
