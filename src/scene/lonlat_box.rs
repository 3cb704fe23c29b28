//! A box of longitudes and latitudes, as the command line and the composer take it: `60,29,75,39`.

use std::fmt;
use std::str::FromStr;

/// A box of longitudes and latitudes, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(clippy::struct_field_names, reason = "the unit stands in the name")]
pub struct LonLatBox {
    /// West edge, −180 to 180.
    pub west_deg: f64,
    /// South edge, −90 to 90.
    pub south_deg: f64,
    /// East edge, −180 to 180; west of `west_deg` when the box crosses the antimeridian.
    pub east_deg: f64,
    /// North edge, −90 to 90.
    pub north_deg: f64,
}

impl LonLatBox {
    /// A box from its edges, or why there is none.
    pub fn new(
        west_deg: f64,
        south_deg: f64,
        east_deg: f64,
        north_deg: f64,
    ) -> Result<Self, &'static str> {
        let is_lon = |lon: f64| (-180.0..=180.0).contains(&lon);
        let is_lat = |lat: f64| (-90.0..=90.0).contains(&lat);
        if !(is_lon(west_deg) && is_lon(east_deg) && is_lat(south_deg) && is_lat(north_deg)) {
            return Err("longitudes go from -180 to 180, latitudes from -90 to 90");
        }
        if south_deg >= north_deg || west_deg == east_deg {
            return Err("the box is empty");
        }
        Ok(Self {
            west_deg,
            south_deg,
            east_deg,
            north_deg,
        })
    }
}

impl FromStr for LonLatBox {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = |reason: &str| {
            format!("{reason}; write west,south,east,north in degrees, such as 60,29,75,39")
        };
        let numbers: Vec<f64> = text
            .split(',')
            .map(|number| number.trim().parse::<f64>())
            .collect::<Result<_, _>>()
            .map_err(|error| wrong(&error.to_string()))?;
        let [west_deg, south_deg, east_deg, north_deg] = numbers[..] else {
            return Err(wrong("four numbers are needed"));
        };
        Self::new(west_deg, south_deg, east_deg, north_deg).map_err(wrong)
    }
}

impl fmt::Display for LonLatBox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            west_deg,
            south_deg,
            east_deg,
            north_deg,
        } = self;
        write!(f, "{west_deg},{south_deg},{east_deg},{north_deg}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_needs_four_numbers_on_the_globe() {
        let is_box = |text: &str| {
            text.parse::<LonLatBox>()
                .is_ok_and(|it| it.to_string() == text)
        };
        assert!(is_box("60,29,75,39"));
        assert!(is_box("170,-20,-170,20"), "across the antimeridian");
        for text in [
            "",
            "1,2,3",
            "a,b,c,d",
            "0,0,200,10",
            "0,10,10,0",
            "NaN,0,1,1",
            "0,0,0,5",
        ] {
            assert!(text.parse::<LonLatBox>().is_err(), "{text}");
        }
    }
}
