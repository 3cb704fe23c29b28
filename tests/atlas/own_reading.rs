//! The reader of GeoJSON against another one, the crate `geojson`.

#![expect(clippy::unwrap_used, reason = "a failed set-up is a failed test")]

use geojson::{Feature, GeoJson, GeometryValue, Position};
use kabul_atlas::data::{self, Found, Geometry, Progress, RunKind};
use proptest::prelude::*;

/// A geometry in the flat form, as the other reader sees it.
fn flat(value: &GeometryValue, out: &mut Geometry) {
    let run = |kind, positions: &[Position], out: &mut Geometry| {
        let mut has_short = false;
        for position in positions {
            if let [x, y, ..] = position.as_slice() {
                out.positions.push([*x, *y]);
            } else {
                // Something stands in its place, and the run is marked.
                out.positions.push([0.0, 0.0]);
                has_short = true;
            }
        }
        out.end_run(kind, has_short);
    };
    let polygon = |rings: &[Vec<Position>], out: &mut Geometry| {
        for (at, ring) in rings.iter().enumerate() {
            let kind = if at == 0 {
                RunKind::Exterior
            } else {
                RunKind::Hole
            };
            run(kind, ring, out);
        }
    };
    match value {
        GeometryValue::Point { coordinates } => {
            run(RunKind::Points, std::slice::from_ref(coordinates), out);
        }
        GeometryValue::MultiPoint { coordinates } => run(RunKind::Points, coordinates, out),
        GeometryValue::LineString { coordinates } => run(RunKind::Line, coordinates, out),
        GeometryValue::MultiLineString { coordinates } => {
            for line in coordinates {
                run(RunKind::Line, line, out);
            }
        }
        GeometryValue::Polygon { coordinates } => polygon(coordinates, out),
        GeometryValue::MultiPolygon { coordinates } => {
            for it in coordinates {
                polygon(it, out);
            }
        }
        GeometryValue::GeometryCollection { geometries } => {
            for it in geometries {
                flat(&it.value, out);
            }
        }
    }
}

/// Geometry, id and properties of each feature, or that it is none.
type Features = Vec<Option<(Option<Geometry>, Option<String>, Vec<(String, String)>)>>;

fn by_us(text: &str) -> Option<Features> {
    let make = |found: Found<'_>| {
        let feature = found.ok()?;
        let mut properties = Vec::new();
        feature
            .properties
            .each(|name, value| properties.push((name.to_owned(), format!("{value:?}"))));
        properties.sort();
        let id = feature.id.as_deref().map(str::to_owned);
        Some((feature.geometry.cloned(), id, properties))
    };
    let read = data::features("x", text.as_bytes(), &Progress::default(), &make);
    read.ok().map(|read| read.items)
}

fn by_others(text: &str) -> Option<Features> {
    let features = match text.parse::<GeoJson>().ok()? {
        GeoJson::FeatureCollection(collection) => collection.features,
        GeoJson::Feature(feature) => vec![feature],
        GeoJson::Geometry(geometry) => vec![Feature::from(geometry)],
    };
    let one = |feature: &Feature| {
        let geometry = feature.geometry.as_ref().map(|it| {
            let mut out = Geometry::default();
            flat(&it.value, &mut out);
            out
        });
        let id = feature.id.as_ref().map(|id| match id {
            geojson::feature::Id::String(text) => text.clone(),
            geojson::feature::Id::Number(number) => number.to_string(),
        });
        let properties = feature.properties.iter().flatten();
        let mut properties: Vec<(String, String)> = properties
            .map(|(name, value)| (name.clone(), shown(value)))
            .collect();
        properties.sort();
        Some((geometry, id, properties))
    };
    Some(features.iter().map(one).collect())
}

/// As our reader writes a value.
fn shown(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => "Nothing".to_owned(),
        serde_json::Value::Bool(it) => format!("Bool({it})"),
        serde_json::Value::Number(it) => format!("Number(\"{it}\")"),
        serde_json::Value::String(it) => format!("Text({it:?})"),
        nested => format!("Nested({:?})", nested.to_string()),
    }
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        (-180.0..180.0_f64).prop_map(|it| it.to_string()),
        (-90_000_000..90_000_000_i32).prop_map(|it| format!("{}", f64::from(it) / 1e6)),
        (-180..180_i32).prop_map(|it| it.to_string()),
        Just("1e-7".to_owned()),
        Just("0.1".to_owned()),
    ]
}

fn position() -> impl Strategy<Value = String> {
    (number(), number(), prop::option::of(number())).prop_map(|(x, y, z)| match z {
        Some(z) => format!("[{x}, {y},{z}]"),
        None => format!("[{x},{y}]"),
    })
}

fn list(of: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop::collection::vec(of, 1..4).prop_map(|it| format!("[{}]", it.join(" ,")))
}

fn geometry() -> impl Strategy<Value = String> {
    let simple = prop_oneof![
        position().prop_map(|it| ("Point", it)),
        list(position()).prop_map(|it| ("MultiPoint", it)),
        list(position()).prop_map(|it| ("LineString", it)),
        list(list(position())).prop_map(|it| ("MultiLineString", it)),
        list(list(position())).prop_map(|it| ("Polygon", it)),
        list(list(list(position()))).prop_map(|it| ("MultiPolygon", it)),
    ];
    let simple = (simple, any::<bool>()).prop_map(|((kind, coordinates), is_first)| {
        if is_first {
            format!(r#"{{"type":"{kind}","coordinates":{coordinates}}}"#)
        } else {
            format!("{{ \"coordinates\" : {coordinates},\n\"type\":\"{kind}\"}}")
        }
    });
    simple.prop_recursive(2, 8, 3, |inner| {
        list(inner).prop_map(|it| format!(r#"{{"geometries":{it},"type":"GeometryCollection"}}"#))
    })
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        (-1000..1000_i32).prop_map(|it| it.to_string()),
        "[a-zé\"\\\\\n]{0,6}".prop_map(|it| serde_json::to_string(&it).unwrap()),
        Just(r#"{"a":[1,{"b":"}"}]}"#.to_owned()),
    ]
}

fn feature() -> impl Strategy<Value = String> {
    let id = prop::option::of(prop_oneof![Just("7".to_owned()), Just("\"x\"".to_owned())]);
    let place = prop_oneof![geometry(), Just("null".to_owned())];
    (place, id, value(), value()).prop_map(|(geometry, id, a, b)| {
        let id = id.map_or(String::new(), |it| format!("\"id\":{it},"));
        format!(
            "{{\"type\":\"Feature\",{id}\"properties\":{{\"a\":{a},\"b c\":{b}}},\"geometry\":{geometry}}}"
        )
    })
}

/// Removes or doubles some letter, or puts another one in its place.
fn damaged(text: String) -> impl Strategy<Value = String> {
    let length = text.len();
    (0..length, 0..4_u8, "[\\[\\]{}\",:0-9e.\\\\a ]").prop_map(move |(at, how, letter)| {
        let mut text = text.clone();
        if !text.is_char_boundary(at) || !text.is_char_boundary(at + 1) {
            return text;
        }
        match how {
            0 => drop(text.remove(at)),
            1 => text.insert_str(at, &letter),
            2 => text.replace_range(at..=at, &letter),
            _ => text.truncate(at),
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_right_is_read_the_same(features in prop::collection::vec(feature(), 0..5)) {
        let text = format!(
            "{{\"type\":\"FeatureCollection\",\n\"features\":[{}]}}",
            features.join(",\n")
        );
        prop_assert_eq!(by_us(&text), by_others(&text));
        if let Some(one) = features.first() {
            prop_assert_eq!(by_us(one), by_others(one));
        }
        // One in each line.
        if features.len() > 1 {
            let lines = features.join("\n").replace(",\n\"type\"", ",\"type\"");
            let whole = text.replace(",\n\"type\"", ",\"type\"");
            prop_assert_eq!(by_us(&lines), by_others(&whole));
        }
    }

    #[test]
    fn nothing_is_read_that_the_other_refuses(
        text in feature().prop_flat_map(damaged)
    ) {
        let ours = by_us(&text).filter(|it| it.iter().all(Option::is_some));
        let theirs = by_others(&text);
        if let Some(ours) = ours {
            // What we let pass by intent: positions that are too short, and empty points; names
            // that come twice.
            if let Some(theirs) = &theirs {
                let places = |it: &Features| it.iter().flatten().map(|it| it.0.clone()).collect::<Vec<_>>();
                prop_assert_eq!(places(&ours), places(theirs));
            } else {
                prop_assert!(
                    serde_json::from_str::<serde_json::Value>(&text).is_ok() || text.contains("\n{"),
                    "{text}"
                );
            }
        }
    }
}
