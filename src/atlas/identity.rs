//! What a feature calls itself: its key, its country's code, its name.
//!
//! Files disagree on where these are; the usual places are tried in a fixed order. Natural Earth's
//! "-99" means none.

use geojson::feature::Id;
use geojson::{Feature, JsonObject, JsonValue};

use crate::country::CountryCode;

/// Properties that hold a code, in lower case, best first. `adm0_a3` comes before `iso_a3_eh`,
/// in which Natural Earth gives several territories the code of one state.
const CODE_PROPERTIES: [&str; 12] = [
    "iso_a3",
    "adm0_a3",
    "iso_a3_eh",
    "iso3166-1-alpha-3",
    "iso_3166_1_alpha_3",
    "iso3",
    "a3",
    "alpha3",
    "cca3",
    "code",
    "country_code",
    "id",
];

/// Properties that hold a name, in lower case, best first.
const NAME_PROPERTIES: [&str; 8] = [
    "name",
    "name_en",
    "admin",
    "name_long",
    "country",
    "title",
    "label",
    "geounit",
];

/// Codes of Natural Earth's own for which the atlas uses another one.
const ALIASES: [(&str, &str); 1] = [("KOS", "XKX")];

/// What a feature calls itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) code: Option<CountryCode>,
    /// The code, or else the feature's `id`, a code-like property, or `None`.
    pub(super) key: Option<String>,
    pub(super) name: Option<String>,
}

impl Identity {
    pub(super) fn of(feature: &Feature) -> Self {
        let id = match &feature.id {
            Some(Id::String(text)) => meaningful(text),
            Some(Id::Number(number)) => meaningful(&number.to_string()),
            None => None,
        };
        let mut keys: Vec<String> = id.into_iter().collect();
        let mut name = None;
        if let Some(properties) = &feature.properties {
            keys.extend(values(properties, &CODE_PROPERTIES));
            name = values(properties, &NAME_PROPERTIES).next();
        }
        let code = keys.iter().find_map(|key| country_code(key));
        let key = code.map(|code| code.to_string());
        Self {
            code,
            key: key.or_else(|| keys.into_iter().next()),
            name,
        }
    }
}

fn country_code(key: &str) -> Option<CountryCode> {
    let alias = ALIASES.iter().find(|(theirs, _)| *theirs == key);
    alias.map_or(key, |(_, ours)| ours).parse().ok()
}

/// The values of the wanted properties, in the order wanted, whatever the case of their names.
fn values<'a>(properties: &'a JsonObject, wanted: &'a [&str]) -> impl Iterator<Item = String> + 'a {
    wanted.iter().filter_map(move |&name| {
        // By the exact name first: a lookup, and the best match where several differ in case only.
        let exact = properties.get(name).and_then(text_of);
        exact.or_else(|| {
            let mut found = properties
                .iter()
                .filter(|(key, _)| key.eq_ignore_ascii_case(name));
            found.find_map(|(_, value)| text_of(value))
        })
    })
}

fn text_of(value: &JsonValue) -> Option<String> {
    match value {
        JsonValue::String(text) => meaningful(text),
        JsonValue::Number(number) => meaningful(&number.to_string()),
        _ => None,
    }
}

/// The text without white space around it, unless it stands for nothing.
fn meaningful(text: &str) -> Option<String> {
    let text = text.trim();
    (!matches!(text, "" | "-99" | "-99.0" | "-" | "NULL" | "null")).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(json: &str) -> Identity {
        Identity::of(&json.parse().unwrap())
    }

    #[test]
    fn the_usual_places_are_tried_and_minus_99_is_none() {
        let france = identity(
            r#"{"type":"Feature","geometry":null,"properties":
                {"ISO_A3":"-99","ISO_A3_EH":"FRA","ADM0_A3":"FRA","NAME":"France","name_fr":"x"}}"#,
        );
        assert_eq!(france.code, "FRA".parse().ok());
        assert_eq!(france.key.as_deref(), Some("FRA"));
        assert_eq!(france.name.as_deref(), Some("France"));
    }

    #[test]
    fn a_code_is_preferred_to_a_number() {
        let afghanistan =
            identity(r#"{"type":"Feature","id":4,"geometry":null,"properties":{"a3":"AFG"}}"#);
        assert_eq!(afghanistan.key.as_deref(), Some("AFG"));
        assert_eq!(afghanistan.name, None);
    }

    #[test]
    fn without_a_code_the_id_is_the_key() {
        let district = identity(
            r#"{"type":"Feature","id":"district-7","geometry":null,"properties":{"code":7}}"#,
        );
        assert_eq!(district.code, None);
        assert_eq!(district.key.as_deref(), Some("district-7"));
    }

    #[test]
    fn kosovo_has_the_code_of_the_record() {
        let kosovo =
            identity(r#"{"type":"Feature","geometry":null,"properties":{"ADM0_A3":"KOS"}}"#);
        assert_eq!(kosovo.key.as_deref(), Some("XKX"));
    }

    #[test]
    fn a_nameless_feature_has_no_key() {
        let nobody = identity(r#"{"type":"Feature","geometry":null,"properties":{"id":" "}}"#);
        assert_eq!((nobody.code, nobody.key, nobody.name), (None, None, None));
    }
}
