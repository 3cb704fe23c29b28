//! The look of the window's controls: faces, sizes and colours, taken from the map's theme by
//! role. There is one accent.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::style::{Selection, WidgetVisuals, Widgets};
use eframe::egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Frame, Margin,
    RichText, Shadow, Stroke, Style, TextStyle, Theme as Shade, ThemePreference, Vec2, Visuals,
};

use crate::explorer::ThemeChoice;
use crate::scene::{Color, Theme, ThemeName};
use crate::text::{FILES, Weight};

/// The face for Arabic script, and the family that begins with it.
const ARABIC: &str = "Vazirmatn-Regular";
/// The bold one, which egui would never come to.
const ARABIC_BOLD: &str = "Vazirmatn-Bold";

/// Space between things that do not belong together, in points.
pub(super) const GAP: f32 = 16.0;
/// Rounding of controls, in points.
pub(super) const RADIUS: u8 = 6;

/// Running text, in points.
pub(super) const BODY: f32 = 13.5;
/// From line to line, for one point of type size.
pub(super) const LEADING: f32 = 1.42;
/// Secondary text.
pub(super) const SMALL: f32 = 12.0;

/// A colour of the map for egui.
pub(super) fn color(color: Color) -> Color32 {
    Color32::from_rgba_unmultiplied(color.red, color.green, color.blue, color.alpha)
}

/// The theme in which the window stands just now.
pub(super) fn current(ctx: &Context) -> ThemeName {
    match ctx.theme() {
        Shade::Dark => ThemeName::Dark,
        Shade::Light => ThemeName::Light,
    }
}

/// Follows the reader's choice.
pub(super) fn choose(ctx: &Context, choice: ThemeChoice) {
    ctx.set_theme(match choice {
        ThemeChoice::System => ThemePreference::System,
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark => ThemePreference::Dark,
    });
}

/// Gives egui the bundled faces and both themes; where the system does not say, light.
pub(super) fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    ctx.options_mut(|options| {
        options.fallback_theme = Shade::Light;
        // The commands for the size of text do that, and it is kept.
        options.zoom_with_keyboard = false;
    });
    ctx.set_style_of(
        Shade::Light,
        style(&Theme::of(ThemeName::Light), Shade::Light),
    );
    ctx.set_style_of(Shade::Dark, style(&Theme::of(ThemeName::Dark), Shade::Dark));
}

/// The family of a weight.
pub(super) fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::SemiBold => FontFamily::Name("semibold".into()),
        Weight::Bold => FontFamily::Name("bold".into()),
    }
}

/// The family for a name in its own script.
///
/// egui sets the words of a line from left to right unless one face has all of it, space
/// included: a name in Arabic script is set in the face that has that script.
pub(super) fn family_for(text: &str) -> FontFamily {
    let is_arabic = |letter: char| ('\u{600}'..='\u{6FF}').contains(&letter);
    if text.chars().any(is_arabic) {
        FontFamily::Name(ARABIC.into())
    } else {
        FontFamily::Proportional
    }
}

/// Text that stands out by its weight.
pub(super) fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).family(family(Weight::SemiBold))
}

/// The title of a part of a panel.
pub(super) fn heading(text: impl Into<String>, theme: &Theme) -> RichText {
    strong(text).size(SMALL).color(color(theme.muted))
}

/// Secondary text.
pub(super) fn muted(text: impl Into<String>, theme: &Theme) -> RichText {
    let text = RichText::new(text).size(SMALL).color(color(theme.muted));
    text.line_height(Some(SMALL * LEADING))
}

/// Running text of more than one line.
pub(super) fn prose(text: impl Into<String>) -> RichText {
    RichText::new(text).line_height(Some(BODY * LEADING))
}

/// The frame of a panel with this margin inside.
pub(super) fn panel_frame(theme: &Theme, margin: Margin) -> Frame {
    Frame::new().fill(color(theme.paper)).inner_margin(margin)
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FILES {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert((*name).to_owned(), data);
    }
    let weights = [Weight::Regular, Weight::SemiBold, Weight::Bold];
    for (index, weight) in weights.into_iter().enumerate() {
        // The weight itself, then every other script; the other weights have nothing to add.
        let others = FILES.iter().skip(weights.len());
        let others = others.filter(|(name, _)| *name != ARABIC_BOLD);
        let order = FILES.get(index).into_iter().chain(others);
        let names: Vec<String> = order.map(|(name, _)| (*name).to_owned()).collect();
        if weight == Weight::Regular {
            fonts.families.insert(FontFamily::Monospace, names.clone());
        }
        fonts.families.insert(family(weight), names);
    }
    let rest = FILES.iter().map(|(name, _)| (*name).to_owned());
    let arabic = std::iter::once(ARABIC.to_owned()).chain(rest.filter(|name| name != ARABIC));
    let family = FontFamily::Name(ARABIC.into());
    fonts.families.insert(family, arabic.collect());
    fonts
}

fn style(theme: &Theme, shade: Shade) -> Style {
    let mut style = Style {
        text_styles: text_styles(),
        visuals: visuals(theme, shade),
        animation_time: 0.16,
        url_in_tooltip: true,
        ..Style::default()
    };
    style.spacing.item_spacing = Vec2::new(8.0, 8.0);
    style.spacing.button_padding = Vec2::new(12.0, 6.0);
    style.spacing.interact_size = Vec2::new(32.0, 30.0);
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.window_margin = Margin::same(24);
    style.spacing.icon_width = 16.0;
    style.spacing.icon_width_inner = 8.0;
    style.spacing.icon_spacing = 8.0;
    style.spacing.tooltip_width = 300.0;
    style.spacing.combo_height = 320.0;
    style.interaction.tooltip_delay = 0.35;
    style.interaction.show_tooltips_only_when_still = false;
    style
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    let regular = |size| FontId::new(size, family(Weight::Regular));
    BTreeMap::from([
        (TextStyle::Small, regular(SMALL)),
        (TextStyle::Body, regular(BODY)),
        (TextStyle::Button, regular(BODY)),
        (TextStyle::Monospace, regular(BODY)),
        (TextStyle::Heading, FontId::new(20.0, family(Weight::Bold))),
    ])
}

fn visuals(theme: &Theme, shade: Shade) -> Visuals {
    let base = match shade {
        Shade::Dark => Visuals::dark(),
        Shade::Light => Visuals::light(),
    };
    let (ink, paper, accent) = (color(theme.ink), color(theme.paper), color(theme.accent));
    let shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: Color32::from_black_alpha(if shade == Shade::Dark { 110 } else { 36 }),
    };
    Visuals {
        widgets: widgets(theme),
        selection: Selection {
            bg_fill: color(theme.ink.with_alpha(34).over(theme.paper)),
            stroke: Stroke::new(1.5, ink),
        },
        override_text_color: None,
        weak_text_color: Some(color(theme.muted)),
        hyperlink_color: ink,
        faint_bg_color: color(theme.ink.with_alpha(10).over(theme.paper)),
        extreme_bg_color: paper,
        text_edit_bg_color: Some(color(theme.ink.with_alpha(8).over(theme.paper))),
        code_bg_color: color(theme.ink.with_alpha(14).over(theme.paper)),
        warn_fg_color: accent,
        error_fg_color: accent,
        window_corner_radius: CornerRadius::same(10),
        window_shadow: shadow,
        window_fill: paper,
        window_stroke: Stroke::new(1.0, color(theme.rule)),
        menu_corner_radius: CornerRadius::same(8),
        panel_fill: paper,
        popup_shadow: shadow,
        ..base
    }
}

fn widgets(theme: &Theme) -> Widgets {
    let ink = color(theme.ink);
    let tint = |alpha| color(theme.ink.with_alpha(alpha).over(theme.paper));
    let state = |fill, edge: Stroke| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.5, ink),
        expansion: 0.0,
    };
    let edge = Stroke::new(1.0, tint(56));
    // egui shows the focused control as it shows the pressed one: the edge in the accent says
    // where the keyboard is.
    let focus = Stroke::new(2.0, color(theme.accent));
    Widgets {
        noninteractive: WidgetVisuals {
            bg_stroke: Stroke::new(1.0, color(theme.rule)),
            ..state(color(theme.paper), edge)
        },
        inactive: state(color(theme.paper), edge),
        hovered: state(tint(16), Stroke::new(1.0, tint(90))),
        active: state(tint(20), focus),
        open: state(tint(20), Stroke::new(1.0, tint(90))),
    }
}
