//! Who was a member of the European Union when; its sanctions are shown on members.
//!
//! Source: European Union, "EU countries", table of members by year of entry,
//! <https://european-union.europa.eu/principles-countries-history/eu-countries_en>, which stood,
//! with the days of entry and of the United Kingdom's withdrawal, at
//! <https://europa.eu/european-union/about-eu/countries_en>; days of entry into force of the
//! accession treaties on EUR-Lex; withdrawal of the United Kingdom at midnight, Brussels time,
//! after 31 January 2020: notice OJ L 29, 31.1.2020, p. 189. The twelve members of the
//! Communities before 1 November 1993 are members from that day, on which the Treaty on European
//! Union came into force. Read on 23 November 2026.

use jiff::civil::date;

use crate::country::CountryCode;
use crate::date::Day;

/// The days of entry, and who entered then.
const ENTRIES: [(Day, &[&str]); 5] = [
    (
        date(1993, 11, 1),
        &[
            "BEL", "DEU", "DNK", "ESP", "FRA", "GBR", "GRC", "IRL", "ITA", "LUX", "NLD", "PRT",
        ],
    ),
    (date(1995, 1, 1), &["AUT", "FIN", "SWE"]),
    (
        date(2004, 5, 1),
        &[
            "CYP", "CZE", "EST", "HUN", "LTU", "LVA", "MLT", "POL", "SVK", "SVN",
        ],
    ),
    (date(2007, 1, 1), &["BGR", "ROU"]),
    (date(2013, 7, 1), &["HRV"]),
];

/// The last day on which a state was a member, of those that left.
const LAST_DAYS: [(&str, Day); 1] = [("GBR", date(2020, 1, 31))];

/// Whether a state is a member of the European Union on a day.
pub fn is_eu_member(country: CountryCode, day: Day) -> bool {
    let code = country.as_str();
    let has_entered = ENTRIES
        .iter()
        .any(|(entry, members)| *entry <= day && members.contains(&code));
    let has_left = LAST_DAYS
        .iter()
        .any(|(leaver, last_day)| *leaver == code && *last_day < day);
    has_entered && !has_left
}
