//! What a feature calls itself: its key, its country's code, its name.
//!
//! Files disagree on where these are; the usual places are tried in a fixed order. Natural Earth's
//! "-99" means none.

use super::row::Scalar;
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
pub const NAME_PROPERTIES: [&str; 8] = [
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
pub struct Identity {
    /// The country that it is, where its key is a country's code.
    pub code: Option<CountryCode>,
    /// The code, or else the feature's `id`, a code-like property, or `None`.
    pub key: Option<String>,
    /// What to call it.
    pub name: Option<String>,
}

/// Gathers an identity while properties go by.
#[derive(Debug, Default)]
pub struct Finder {
    codes: [Candidate; CODE_PROPERTIES.len()],
    names: [Candidate; NAME_PROPERTIES.len()],
}

/// A value, and whether its property has exactly the wanted name, not only in another case.
type Candidate = Option<(bool, String)>;

impl Finder {
    /// A property goes by.
    pub fn see(&mut self, name: &str, value: &Scalar<'_>) {
        let lists = [
            (&CODE_PROPERTIES[..], &mut self.codes[..]),
            (&NAME_PROPERTIES[..], &mut self.names[..]),
        ];
        for (wanted, found) in lists {
            for (wanted, found) in wanted.iter().zip(found) {
                if !wanted.eq_ignore_ascii_case(name) {
                    continue;
                }
                let is_exact = *wanted == name;
                let is_better = found.as_ref().is_none_or(|it| is_exact && !it.0);
                if is_better && let Some(text) = text_of(value) {
                    *found = Some((is_exact, text));
                }
            }
        }
    }

    /// What was found; `id` is that of the feature itself.
    pub fn finish(self, id: Option<&str>) -> Identity {
        let mut keys: Vec<String> = id.and_then(meaningful).into_iter().collect();
        keys.extend(self.codes.into_iter().flatten().map(|(_, text)| text));
        let code = keys.iter().find_map(|key| country_code(key));
        let key = code.map(|code| code.to_string());
        Identity {
            code,
            key: key.or_else(|| keys.into_iter().next()),
            name: self
                .names
                .into_iter()
                .flatten()
                .next()
                .map(|(_, text)| text),
        }
    }
}

fn country_code(key: &str) -> Option<CountryCode> {
    let alias = ALIASES.iter().find(|(theirs, _)| *theirs == key);
    alias.map_or(key, |(_, ours)| ours).parse().ok()
}

fn text_of(value: &Scalar<'_>) -> Option<String> {
    match value {
        Scalar::Text(text) | Scalar::Number(text) => meaningful(text),
        Scalar::Nothing | Scalar::Bool(_) | Scalar::Nested(_) => None,
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
    use crate::data::{Progress, features};

    fn identity(json: &str) -> Identity {
        let make = |found: Result<crate::data::RawFeature<'_>, _>| found.unwrap().identity();
        let found = features("x", json.as_bytes(), &Progress::default(), &make);
        found.unwrap().items.remove(0)
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
    fn a_name_in_the_wanted_case_is_preferred() {
        let named =
            identity(r#"{"type":"Feature","geometry":null,"properties":{"NAME":"A","name":"B"}}"#);
        assert_eq!(named.name.as_deref(), Some("B"));
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
