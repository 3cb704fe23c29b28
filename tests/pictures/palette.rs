//! The colours of the map, as people with and without a colour-vision deficiency see them.

use kabul_atlas::engagement::Shift;
use kabul_atlas::scene::{Class, Color, Theme, ThemeName};

/// Linear RGB as seen with full normal vision, protanopia, deuteranopia and tritanopia: the
/// matrices of Machado, Oliveira and Fernandes (2009) at full severity.
const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
    (
        "normal",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

fn apply(matrix: [[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

/// CIE L*a*b* under D65.
fn lab(color: Color, vision: [[f64; 3]; 3]) -> [f64; 3] {
    const XYZ_FROM_RGB: [[f64; 3]; 3] = [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ];
    let linear = [color.red, color.green, color.blue].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    });
    let seen = apply(vision, linear).map(|value| value.clamp(0.0, 1.0));
    let [x, y, z] = apply(XYZ_FROM_RGB, seen);
    let f = |t: f64| {
        if t > 216.0 / 24389.0 {
            t.cbrt()
        } else {
            (24389.0 / 27.0 * t + 16.0) / 116.0
        }
    };
    let (x, y, z) = (f(x / 0.95047), f(y), f(z / 1.08883));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The difference of two colours by CIEDE2000 (Sharma, Wu and Dalal 2005).
fn difference([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let c_mean = f64::midpoint(a1.hypot(b1), a2.hypot(b2));
    let g = 0.5 * (1.0 - (c_mean.powi(7) / (c_mean.powi(7) + 25_f64.powi(7))).sqrt());
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let is_grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if is_grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let (dl, dc) = (l2 - l1, c2 - c1);
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = match h1 + h2 {
        sum if is_grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => f64::midpoint(sum, 360.0),
        sum => f64::midpoint(sum, -360.0),
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0)
        - 0.20 * cos(4.0 * h - 63.0);
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let theta = 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rc = 2.0 * (c.powi(7) / (c.powi(7) + 25_f64.powi(7))).sqrt();
    let rt = -rc * (2.0 * theta).to_radians().sin();
    let (dl, dc, dh) = (dl / sl, dc / sc, dh / sh);
    (dl * dl + dc * dc + dh * dh + rt * dc * dh).sqrt()
}

/// The fills of all changes, without the hatch of no data.
fn shifts(theme: &Theme) -> Vec<(Class, Color)> {
    Class::SHIFTS
        .into_iter()
        .filter(|class| *class != Class::Shift(None))
        .map(|class| (class, theme.paint(class).ground()))
        .collect()
}

#[test]
fn the_difference_is_that_of_the_published_examples() {
    // Rows 1, 10 and 17 of the test data of Sharma, Wu and Dalal.
    let rows = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0009, -2.4900], 4.8045),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
    ];
    for (one, other, expected) in rows {
        assert!((difference(one, other) - expected).abs() < 1e-3);
    }
}

#[test]
fn neighbouring_levels_can_be_told_apart_with_each_vision() {
    const LEAST: f64 = 8.0;
    for theme in ThemeName::ALL.map(Theme::of) {
        for (vision, matrix) in VISIONS {
            for pair in theme.levels.windows(2) {
                let apart = difference(lab(pair[0], matrix), lab(pair[1], matrix));
                assert!(
                    apart >= LEAST,
                    "{} {vision} {pair:?}: {apart:.1}",
                    theme.name
                );
            }
        }
    }
}

#[test]
fn all_changes_can_be_told_apart_with_each_vision_and_from_afghanistan() {
    for theme in ThemeName::ALL.map(Theme::of) {
        for (vision, matrix) in VISIONS {
            let shifts = shifts(&theme);
            for (index, (class, color)) in shifts.iter().enumerate() {
                let others = shifts[index + 1..].iter().map(|(_, other)| *other);
                for other in others.chain([theme.subject]) {
                    let apart = difference(lab(*color, matrix), lab(other, matrix));
                    let name = theme.name;
                    assert!(
                        apart >= 8.0,
                        "{name} {vision} {class:?} {other:?}: {apart:.1}"
                    );
                }
            }
        }
    }
}

#[test]
fn in_grey_no_two_changes_are_equally_light() {
    for theme in ThemeName::ALL.map(Theme::of) {
        let normal = VISIONS[0].1;
        let mut lightness: Vec<f64> = shifts(&theme)
            .iter()
            .map(|(_, color)| lab(*color, normal)[0])
            .collect();
        lightness.sort_by(f64::total_cmp);
        for pair in lightness.windows(2) {
            assert!(pair[1] - pair[0] >= 4.0, "{}: {lightness:.1?}", theme.name);
        }
    }
}

#[test]
fn larger_changes_stand_out_more_from_what_is_unchanged() {
    for theme in ThemeName::ALL.map(Theme::of) {
        for side in [theme.rises, theme.falls] {
            let contrasts = side.map(|color| color.contrast(theme.unchanged));
            assert!(contrasts.is_sorted(), "{}: {contrasts:?}", theme.name);
        }
    }
}

#[test]
fn what_is_neither_a_rise_nor_a_fall_has_hardly_any_hue() {
    for theme in ThemeName::ALL.map(Theme::of) {
        for shift in [Shift::Unchanged, Shift::NewlyKnown] {
            let color = theme.paint(Class::Shift(Some(shift))).ground();
            let [_, a, b] = lab(color, VISIONS[0].1);
            assert!(
                a.hypot(b) < 12.0,
                "{} {shift:?}: {:.1}",
                theme.name,
                a.hypot(b)
            );
        }
    }
}

#[test]
fn lines_of_a_chart_can_be_told_apart_with_each_vision_and_stand_out_from_the_paper() {
    const LEAST: f64 = 15.0;
    for theme in ThemeName::ALL.map(Theme::of) {
        for (place, line) in theme.lines.iter().enumerate() {
            assert!(line.contrast(theme.paper) >= 3.0, "{} {line:?}", theme.name);
            for (vision, matrix) in VISIONS {
                for other in &theme.lines[place + 1..] {
                    let apart = difference(lab(*line, matrix), lab(*other, matrix));
                    assert!(
                        apart >= LEAST,
                        "{} {vision} {line:?} {other:?}: {apart:.1}",
                        theme.name
                    );
                }
            }
        }
    }
}

/// What is too hard to see in the window: text below 4.5:1, symbols and edges of focus below 3:1
/// (WCAG 2.2, 1.4.3 and 1.4.11).
fn faults_of_contrast(theme: &Theme) -> Vec<String> {
    let tint = |alpha| theme.ink.with_alpha(alpha).over(theme.paper);
    // Paper, and the grounds of hovered, marked and pressed rows and buttons.
    let grounds = [theme.paper, tint(8), tint(12), tint(16), tint(20), tint(26)];
    let mut pairs: Vec<(&str, Color, Color, f64)> = Vec::new();
    for ground in grounds {
        pairs.push(("text", theme.ink, ground, 4.5));
        pairs.push(("secondary text", theme.muted, ground, 4.5));
        pairs.push(("ring of focus", theme.accent, ground, 3.0));
    }
    let on_accent = theme.ink_on(theme.accent);
    pairs.push(("text on the accent", on_accent, theme.accent, 4.5));
    pairs.push(("text on ink", theme.paper, theme.ink, 4.5));
    pairs.push(("edge of a tick box", theme.muted, theme.paper, 3.0));
    pairs.push((
        "band of a clash",
        theme.conflict,
        theme.conflict_casing,
        3.0,
    ));
    pairs.push(("outline", theme.accent, theme.accent_casing, 3.0));
    pairs.push(("coast", theme.coast, theme.sea, 3.0));
    pairs.push(("disputed border", theme.disputed, theme.disputed_gap, 3.0));
    for line in theme.lines {
        pairs.push(("line of a chart", line, theme.paper, 3.0));
    }
    for level in theme.levels {
        pairs.push(("name on a level", theme.ink_on(level), level, 4.5));
    }
    let faults = pairs
        .into_iter()
        .filter(|(_, a, b, least)| a.contrast(*b) < *least);
    let told = faults.map(|(what, a, b, least)| {
        format!("{} {what}: {:.2}, not {least}", theme.name, a.contrast(b))
    });
    told.collect()
}

#[test]
fn text_and_symbols_of_the_window_stand_out() {
    for theme in ThemeName::ALL.map(Theme::of) {
        assert_eq!(faults_of_contrast(&theme), Vec::<String>::new());
    }
}

#[test]
fn a_spoiled_colour_is_found() {
    for name in ThemeName::ALL {
        let sound = Theme::of(name);
        let pale = sound.ink.with_alpha(70).over(sound.paper);
        let spoiled = [
            Theme {
                ink: pale,
                ..sound.clone()
            },
            Theme {
                muted: pale,
                ..sound.clone()
            },
            Theme {
                accent: pale,
                ..sound.clone()
            },
            Theme {
                coast: sound.sea,
                ..sound.clone()
            },
            Theme {
                disputed: sound.disputed_gap,
                ..sound.clone()
            },
            Theme {
                conflict: sound.conflict_casing,
                ..sound.clone()
            },
            Theme {
                lines: [pale; 5],
                ..sound.clone()
            },
        ];
        for theme in spoiled {
            assert!(!faults_of_contrast(&theme).is_empty(), "{name}");
        }
    }
}

#[test]
fn colours_of_own_layers_can_be_told_apart_and_are_not_those_of_levels() {
    for theme in ThemeName::ALL.map(Theme::of) {
        for (vision, matrix) in VISIONS {
            let apart = |a: Color, b: Color| difference(lab(a, matrix), lab(b, matrix));
            let at = |a: Color, b: Color, least: f64| {
                let apart = apart(a, b);
                let name = theme.name;
                assert!(apart >= least, "{name} {vision} {a:?} {b:?}: {apart:.1}");
            };
            let map = theme.levels.iter().chain([&theme.subject, &theme.no_data]);
            let map: Vec<Color> = map.copied().collect();
            for pair in theme.own.ramp.windows(2) {
                at(pair[0], pair[1], 7.0);
            }
            for (index, color) in theme.own.categories.iter().enumerate() {
                for other in &theme.own.categories[index + 1..] {
                    at(*color, *other, 12.0);
                }
            }
            for color in &map {
                for own in theme.own.ramp {
                    at(own, *color, 5.5);
                }
                for own in theme.own.categories {
                    at(own, *color, 8.0);
                }
            }
        }
    }
}
