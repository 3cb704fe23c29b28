//! What a reader does with layers of their own, as lists of actions.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use kabul_atlas::data::{Progress, ReadError};
use kabul_atlas::explorer::{Action, Effect, Explorer, OwnChange, Sheet};
use kabul_atlas::own::{self, OwnLayer, Style, Wish};
use kabul_atlas::scene::Layer;
use kabul_atlas::world::World;

fn layer(world: &World, west: i32) -> OwnLayer {
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[
        {{"type":"Feature","properties":{{"name":"A","n":1}},"geometry":{{"type":"Point","coordinates":[{west},34]}}}},
        {{"type":"Feature","properties":{{"name":"B","n":2}},"geometry":{{"type":"Point","coordinates":[{west},35]}}}}]}}"#
    );
    own::open::pasted(&text, &Wish::default(), &world.places, &Progress::default()).unwrap()
}

fn do_all(explorer: &mut Explorer, world: &World, actions: impl IntoIterator<Item = Action>) {
    for action in actions {
        explorer.apply(action, world);
    }
}

#[test]
fn layers_are_added_ordered_changed_and_taken_away() {
    let world = World::embedded().unwrap();
    let mut explorer = Explorer::new(&world, (1000.0, 700.0));
    let add = |west| Action::AddOwn(Box::new(layer(&world, west)));
    do_all(&mut explorer, &world, [add(65), add(66)]);
    assert_eq!(explorer.own.len(), 2);
    assert!(
        explorer
            .notice
            .as_ref()
            .unwrap()
            .text
            .contains("2 features")
    );
    let second = explorer.own[1].clone();
    let change = |number, change| Action::ChangeOwn(number, change);
    let style: Style = "color=n,label=name".parse().unwrap();
    do_all(
        &mut explorer,
        &world,
        [
            change(1, OwnChange::Move(-1)),
            change(0, OwnChange::Opacity(3)),
            change(0, OwnChange::Show(false)),
            change(0, OwnChange::Restyle(Box::new(style.clone()))),
            change(9, OwnChange::Remove),
        ],
    );
    let first = &explorer.own[0];
    assert!(std::sync::Arc::ptr_eq(&first.content, &second.content));
    assert_eq!(
        (first.opacity_percent, first.is_on, &first.style),
        (10, false, &style)
    );
    assert_eq!(first.name_of(1), "B");
    do_all(
        &mut explorer,
        &world,
        [change(0, OwnChange::Remove), change(0, OwnChange::Remove)],
    );
    assert!(explorer.own.is_empty());
}

#[test]
fn what_is_given_up_is_no_layer_however_small_it_is() {
    let world = World::embedded().unwrap();
    let progress = Progress::default();
    progress.give_up();
    let ring = "[[60,30],[70,30],[70,40],[60,40],[60,30]]";
    for text in [
        format!("{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}"),
        format!("{{\"type\":\"LineString\",\"coordinates\":{ring}}}"),
        "{\"type\":\"Point\",\"coordinates\":[66,36]}".to_owned(),
    ] {
        let read = own::open::pasted(&text, &Wish::default(), &world.places, &progress);
        assert!(matches!(read, Err(ReadError::GivenUp { .. })), "{read:?}");
    }
}

#[test]
fn no_more_layers_are_added_than_can_be_told_apart() {
    let world = World::embedded().unwrap();
    let mut explorer = Explorer::new(&world, (1000.0, 700.0));
    for west in 60..70 {
        explorer.apply(Action::AddOwn(Box::new(layer(&world, west))), &world);
    }
    assert_eq!(explorer.own.len(), own::MOST_LAYERS);
    let notice = explorer.notice.unwrap();
    assert!(
        notice.is_error && notice.text.contains("no more than 8"),
        "{notice:?}"
    );
}

#[test]
fn the_page_of_a_feature_leads_back_and_goes_with_its_layer() {
    let world = World::embedded().unwrap();
    let mut explorer = Explorer::new(&world, (1000.0, 700.0));
    explorer.apply(Action::AddOwn(Box::new(layer(&world, 65))), &world);
    explorer.apply(Action::Select("IRN".parse().ok()), &world);
    explorer.apply(Action::ShowSheet(Sheet::Own(0, 1)), &world);
    assert_eq!(explorer.focus().own.unwrap().1.0, 1);
    explorer.apply(Action::ChangeOwn(0, OwnChange::Remove), &world);
    assert_eq!(explorer.focus().own, None);
    assert_eq!(explorer.selected, "IRN".parse().ok());
}

#[test]
fn what_lies_out_of_sight_is_brought_into_view_and_goes_into_the_picture() {
    let world = World::embedded().unwrap();
    let mut explorer = Explorer::new(&world, (1000.0, 700.0));
    let before = explorer.view;
    explorer.apply(Action::AddOwn(Box::new(layer(&world, 65))), &world);
    assert_eq!(explorer.view, before);
    explorer.apply(Action::AddOwn(Box::new(layer(&world, -60))), &world);
    assert_ne!(explorer.view, before);
    assert!(explorer.layers.has(Layer::Engagement));
    match explorer.apply(Action::QuickSave(false), &world) {
        Some(Effect::SaveAnew(order)) => assert_eq!(order.file.picture().own.len(), 2),
        other => panic!("{other:?}"),
    }
}
