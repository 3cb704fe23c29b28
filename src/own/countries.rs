//! Which country a text means: by name in any language of the gazetteer, by code of two or three
//! letters, by number.

use std::collections::{BTreeMap, BTreeSet};

use crate::country::CountryCode;
use crate::places::Places;

/// Names that more than one country bears in everyday use; whoever writes them has to say which.
const AMBIGUOUS: [(&str, &[&str]); 4] = [
    ("congo", &["COD", "COG"]),
    ("korea", &["KOR", "PRK"]),
    ("virgin islands", &["VGB", "VIR"]),
    ("saint martin", &["MAF", "SXM"]),
];

/// Names that are one country's, but are also used short for others.
const OFTEN_MEANT_OTHERWISE: [(&str, &[&str]); 4] = [
    ("guinea", &["GNB", "GNQ", "PNG"]),
    ("samoa", &["ASM"]),
    ("sudan", &["SSD"]),
    ("ireland", &["GBR"]),
];

/// All names and codes.
#[derive(Debug)]
pub struct CountryNames<'a> {
    places: &'a Places,
    names: BTreeMap<String, BTreeSet<CountryCode>>,
    codes: BTreeMap<String, CountryCode>,
    numbers: BTreeMap<u32, CountryCode>,
}

/// What a text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// A country; with others that some mean by the same name.
    Country(CountryCode, Vec<CountryCode>),
    /// One of several.
    Several(Vec<CountryCode>),
    /// No country; with those whose names are most like it.
    Nobody(Vec<CountryCode>),
}

impl<'a> CountryNames<'a> {
    /// The names of a gazetteer.
    pub fn new(places: &'a Places) -> Self {
        let mut names: BTreeMap<String, BTreeSet<CountryCode>> = BTreeMap::new();
        let (mut codes, mut numbers) = (BTreeMap::new(), BTreeMap::new());
        for country in places.countries() {
            let all = std::iter::once(&country.name)
                .chain(&country.short)
                .chain(&country.local)
                .chain(country.names.values())
                .chain(&country.aliases);
            for name in all {
                names.entry(folded(name)).or_default().insert(country.code);
            }
            codes.insert(country.code.to_string(), country.code);
            if let Some(alpha2) = &country.alpha2 {
                codes.insert(alpha2.clone(), country.code);
            }
            let number = country.numeric.as_ref().and_then(|it| it.parse().ok());
            if let Some(number) = number {
                numbers.insert(number, country.code);
            }
        }
        Self {
            places,
            names,
            codes,
            numbers,
        }
    }

    /// The country with this number of ISO 3166-1, with or without zeros before it.
    pub fn by_number(&self, text: &str) -> Option<CountryCode> {
        let text = text.trim();
        let is_number = (1..=3).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
        let number = text.parse().ok().filter(|_| is_number)?;
        self.numbers.get(&number).copied()
    }

    /// The country with this code of two or three letters, whatever their case.
    pub fn by_code(&self, text: &str) -> Option<CountryCode> {
        let text = text.trim();
        (2..=3)
            .contains(&text.len())
            .then(|| self.codes.get(&text.to_uppercase()).copied())?
    }

    /// What a code or a name means.
    pub fn find(&self, text: &str) -> Meant {
        if let Some(code) = self.by_code(text) {
            return Meant::Country(code, Vec::new());
        }
        let wanted = folded(text);
        let known = |codes: &[&str]| -> Vec<CountryCode> {
            let codes = codes.iter().filter_map(|code| code.parse().ok());
            codes
                .filter(|code| self.places.country(*code).is_some())
                .collect()
        };
        if let Some((_, codes)) = AMBIGUOUS.iter().find(|(name, _)| *name == wanted) {
            return Meant::Several(known(codes));
        }
        let found = self.names.get(&wanted);
        match found
            .map(|it| it.iter().copied().collect::<Vec<_>>())
            .as_deref()
        {
            Some(&[code]) => {
                let mut others = OFTEN_MEANT_OTHERWISE.iter();
                let others = others.find(|(name, _)| *name == wanted);
                Meant::Country(
                    code,
                    others.map(|(_, codes)| known(codes)).unwrap_or_default(),
                )
            }
            Some(several @ [_, _, ..]) => Meant::Several(several.to_vec()),
            _ => Meant::Nobody(self.nearest(&wanted)),
        }
    }

    /// Countries with names most like this one, the likest first; at most three.
    fn nearest(&self, wanted: &str) -> Vec<CountryCode> {
        const LEAST: f64 = 0.82;
        if wanted.chars().count() < 3 {
            return Vec::new();
        }
        let mut likeness: BTreeMap<CountryCode, f64> = BTreeMap::new();
        for (name, codes) in &self.names {
            let mut like = strsim::jaro_winkler(wanted, name);
            // A name with something before or behind it.
            if name.chars().count() > 3 && (wanted.contains(name.as_str()) || name.contains(wanted))
            {
                like = like.max(0.9);
            }
            for code in codes {
                let best = likeness.entry(*code).or_default();
                *best = best.max(like);
            }
        }
        let mut found: Vec<(CountryCode, f64)> = likeness.into_iter().collect();
        found.retain(|(_, like)| *like >= LEAST);
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.into_iter().map(|(code, _)| code).take(3).collect()
    }

    /// Countries as a reader is told of them: “Congo (COG) or DR Congo (COD)”.
    pub fn told(&self, codes: &[CountryCode]) -> String {
        let names = codes.iter().map(|code| {
            let country = self.places.country(*code);
            country.map_or_else(|| code.to_string(), |it| format!("{} ({code})", it.name))
        });
        names.collect::<Vec<_>>().join(" or ")
    }
}

/// A name without what people write differently: case, accents, signs, “the”, “and” for “&”.
fn folded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            '&' => out.push_str(" and "),
            'à'..='å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => out.push('e'),
            'ì'..='ï' | 'ī' | 'ı' => out.push('i'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => out.push('o'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => out.push('u'),
            'š' | 'ś' | 'ş' => out.push('s'),
            'ž' | 'ź' | 'ż' => out.push('z'),
            'ý' | 'ÿ' => out.push('y'),
            'ß' => out.push_str("ss"),
            // The dot of a Turkish İ, and the vowel signs of Arabic.
            '\u{307}' | '\u{64b}'..='\u{652}' => {}
            'ي' => out.push('ی'),
            'ك' => out.push('ک'),
            letter if letter.is_alphanumeric() => out.push(letter),
            '\'' | '’' | '.' => {}
            _ => out.push(' '),
        }
    }
    let words = out.split_whitespace().filter(|word| *word != "the");
    let words = words.map(|word| if word == "st" { "saint" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str) -> String {
        let places = Places::embedded().unwrap();
        let names = CountryNames::new(&places);
        let list = |codes: Vec<CountryCode>| {
            let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
            codes.join(" ")
        };
        match names.find(text) {
            Meant::Country(code, others) if others.is_empty() => code.to_string(),
            Meant::Country(code, others) => format!("{code}, not {}", list(others)),
            Meant::Several(codes) => format!("one of {}", list(codes)),
            Meant::Nobody(codes) => format!("like {}", list(codes)),
        }
    }

    #[test]
    fn countries_are_found_by_code_and_by_name_in_any_language() {
        for (text, code) in [
            ("AFG", "AFG"),
            ("af", "AFG"),
            ("Afghanistan", "AFG"),
            ("افغانستان", "AFG"),
            ("Россия", "RUS"),
            ("Turkey", "TUR"),
            ("TURKIYE", "TUR"),
            ("the Netherlands", "NLD"),
            ("Cote d'Ivoire", "CIV"),
            ("Bosnia & Herzegovina", "BIH"),
            ("St. Lucia", "LCA"),
            ("阿富汗", "AFG"),
        ] {
            assert_eq!(find(text), code, "{text}");
        }
    }

    #[test]
    fn what_could_be_several_is_not_decided() {
        assert_eq!(find("Congo"), "one of COD COG");
        assert_eq!(find("Korea"), "one of KOR PRK");
        assert_eq!(find("Guinea"), "GIN, not GNB GNQ PNG");
    }

    #[test]
    fn what_is_no_country_gets_suggestions() {
        assert!(find("Afganistan X").starts_with("like AFG"));
        assert!(find("Uzbekstan").starts_with("like UZB"));
        assert_eq!(find("Total"), "like ");
    }

    #[test]
    fn numbers_are_found_with_and_without_zeros() {
        let places = Places::embedded().unwrap();
        let names = CountryNames::new(&places);
        let afghanistan = "AFG".parse().ok();
        assert_eq!(names.by_number("004"), afghanistan);
        assert_eq!(names.by_number("4"), afghanistan);
        assert_eq!(names.by_number("4.0"), None);
        assert_eq!(names.by_number("999"), None);
    }
}
