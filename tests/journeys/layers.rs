//! Layers, presets and names.

use kabul_atlas::explorer::memory::Memory;
use kabul_atlas::explorer::{Action, Command, Explorer};
use kabul_atlas::scene::{Layer, LayerStack, NameStyle, Preset, Stratum};

use super::{Journey, WINDOW};

fn remembered(journey: &Journey) -> Explorer {
    let text = Memory::of(&journey.explorer, Some(WINDOW)).write().unwrap();
    let mut again = Journey::begin();
    let memory = Memory::read(&text).unwrap();
    memory.restore(&mut again.explorer, &again.world);
    again.explorer
}

fn lines(layers: LayerStack) -> Vec<Layer> {
    let order = layers.order().into_iter();
    order
        .filter(|layer| layer.stratum() == Stratum::Lines)
        .collect()
}

#[test]
fn a_preset_is_one_key_away_and_takes_the_place_of_what_was_on() {
    let mut journey = Journey::begin();
    journey.go([
        Action::Toggle(Layer::Capitals),
        Action::SetNames(NameStyle::Both),
    ]);
    for preset in Preset::ALL {
        journey.go([Command::ApplyPreset(preset).action(false)]);
        assert_eq!(journey.explorer.layers, preset.layers(), "{preset:?}");
    }
    assert_eq!(
        journey.explorer.names,
        NameStyle::Both,
        "names are no layer"
    );
}

#[test]
fn opacity_and_order_change_and_stay_within_bounds() {
    let mut journey = Journey::begin();
    journey.go([
        Action::SetOpacity(Layer::Engagement, 40),
        Action::SetOpacity(Layer::Borders, 0),
        Action::SetOpacity(Layer::Graticule, 255),
        Action::MoveLayer(Layer::Borders, -99),
    ]);
    let layers = journey.explorer.layers;
    let opacity = |layer| layers.opacity_percent(layer);
    assert_eq!(opacity(Layer::Engagement), 40);
    assert_eq!(
        (opacity(Layer::Borders), opacity(Layer::Graticule)),
        (10, 100)
    );
    assert_eq!(lines(layers).first(), Some(&Layer::Borders));
    journey.go([Action::MoveLayer(Layer::Borders, 99)]);
    assert_eq!(lines(journey.explorer.layers).last(), Some(&Layer::Borders));
}

#[test]
fn a_layer_alone_gives_way_to_what_was_on_before() {
    let mut journey = Journey::begin();
    journey.go([Action::ApplyPreset(Preset::Security)]);
    let before = journey.explorer.layers;
    journey.go([Action::Solo(Some(Layer::Pressure))]);
    let alone = journey.explorer.layers;
    assert_eq!(journey.explorer.solo(), Some(Layer::Pressure));
    assert!(alone.has(Layer::Pressure) && alone.has(Layer::Borders));
    assert!(!alone.has(Layer::Engagement) && !alone.has(Layer::Conflict));
    // Another one, then none.
    journey.go([Action::Solo(Some(Layer::Conflict))]);
    assert!(!journey.explorer.layers.has(Layer::Pressure));
    assert_eq!(journey.explorer.chosen_layers(), before);
    journey.go([Action::Solo(None)]);
    assert_eq!(
        (journey.explorer.layers, journey.explorer.solo()),
        (before, None)
    );
}

#[test]
fn escape_a_second_click_and_a_preset_end_a_layer_alone() {
    let mut journey = Journey::begin();
    let before = journey.explorer.layers;
    for end in [Action::Back, Action::Solo(Some(Layer::Certainty))] {
        journey.go([Action::Solo(Some(Layer::Certainty)), end.clone()]);
        assert_eq!(journey.explorer.solo(), None, "{end:?}");
        assert_eq!(journey.explorer.layers, before, "{end:?}");
    }
    journey.go([
        Action::Solo(Some(Layer::Certainty)),
        Action::ApplyPreset(Preset::Plain),
        Action::Solo(None),
    ]);
    assert_eq!(journey.explorer.layers, Preset::Plain.layers());
}

#[test]
fn who_switches_a_layer_while_one_is_seen_alone_sees_all_again() {
    let mut journey = Journey::begin();
    let before = journey.explorer.layers;
    journey.go([
        Action::Solo(Some(Layer::Pressure)),
        Action::SetOpacity(Layer::Engagement, 50),
        Action::Toggle(Layer::Capitals),
    ]);
    let after = before
        .with(Layer::Capitals, true)
        .with_opacity(Layer::Engagement, 50);
    assert_eq!(
        (journey.explorer.layers, journey.explorer.solo()),
        (after, None)
    );
}

#[test]
fn the_names_key_goes_round_and_brings_names_back() {
    let mut journey = Journey::begin();
    let key = || Command::NextNames.action(false);
    let mut seen = Vec::new();
    for _ in 0..3 {
        journey.go([key()]);
        seen.push(journey.explorer.names);
    }
    assert_eq!(
        seen,
        [NameStyle::Local, NameStyle::Both, NameStyle::English]
    );
    journey.go([Action::Toggle(Layer::CountryNames), key()]);
    assert!(journey.explorer.layers.has(Layer::CountryNames));
    assert_eq!(
        journey.explorer.names,
        NameStyle::English,
        "first they come back"
    );
}

#[test]
fn order_opacity_and_names_survive_a_restart_and_a_layer_alone_does_not() {
    let mut journey = Journey::begin();
    journey.go([
        Action::SetOpacity(Layer::Engagement, 60),
        Action::MoveLayer(Layer::Conflict, 2),
        Action::Toggle(Layer::Conflict),
        Action::SetNames(NameStyle::Local),
    ]);
    let chosen = journey.explorer.layers;
    journey.go([Action::Solo(Some(Layer::Conflict))]);
    let again = remembered(&journey);
    assert_eq!((again.layers, again.solo()), (chosen, None));
    assert_eq!(again.names, NameStyle::Local);
}
