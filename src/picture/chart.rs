//! Charts as files: how many states have each level over time, and the levels of a few states.
//!
//! The same plane, bars and lines are drawn in the window.

use super::provenance::xmp;
use super::{
    Composed, Extent, Form, Layout, OwnGrounds, PictureError, PictureRequest, Provenance, SIDE_PX,
    pdf, raster, svg, webp, wording,
};
use crate::atlas::detail::Detail;
use crate::atlas::plane::PlaneAtlas;
use crate::country::CountryCode;
use crate::date::{Day, days_between};
use crate::engagement::Chronicle;
use crate::engagement::statistics::Statistics;
use crate::filter::Filter;
use crate::groups::{Group, GroupCode};
use crate::language::Language;
use crate::record::Era;
use crate::scene::chart::{self, Bar, Key, Plane, StepLine};
use crate::scene::frame::Furniture;
use crate::scene::legend::states;
use crate::scene::{Geometry, LayerStack, NameStyle, Scene, ScreenRect, Theme, ThemeName};
use crate::world::World;

/// How a chart becomes a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartForm {
    /// Width and height in pixels, each within [`SIDE_PX`].
    pub size_px: (u32, u32),
    /// How much larger text and lines are than usual, 0.25 to 16.
    pub scale: f32,
    /// The colours.
    pub theme: ThemeName,
    /// The language of its words.
    pub language: Language,
}

/// What a chart tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartOf {
    /// How many states have each level, of a group or of all.
    Statistics(Option<GroupCode>),
    /// The levels of a few states.
    Levels(Vec<CountryCode>),
}

/// A chart as a file.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartRequest {
    /// What it tells.
    pub of: ChartOf,
    /// Whose time.
    pub era: Era,
    /// The day whose counts stand beside it.
    pub day: Day,
    /// How it is drawn.
    pub form: ChartForm,
}

impl ChartRequest {
    /// The words by which the command line makes it.
    pub fn words(&self) -> String {
        let what = match &self.of {
            ChartOf::Statistics(None) => "statistics".to_owned(),
            ChartOf::Statistics(Some(group)) => format!("statistics --group {group}"),
            ChartOf::Levels(countries) => {
                let codes: Vec<&str> = countries.iter().map(|code| code.as_str()).collect();
                format!("compare {}", codes.join(" "))
            }
        };
        let era = match self.era {
            Era::First => " --era first",
            Era::Second => "",
        };
        let language = match self.form.language {
            Language::English => String::new(),
            other => format!(" --language {other}"),
        };
        format!("{what} --on {}{era}{language}", self.day)
    }

    /// The bytes of a file.
    ///
    /// # Errors
    ///
    /// A size or a scale out of bounds, too little memory, an encoder that fails.
    pub fn draw(&self, world: &World, file: Form) -> Result<Vec<u8>, PictureError> {
        let form = &self.form;
        check(form)?;
        let chronicle = Chronicle::of(&world.record, self.era);
        let scene = match &self.of {
            ChartOf::Statistics(code) => {
                let group = code.and_then(|code| world.groups.get(code));
                statistics_scene(world, &chronicle, (group, self.day), form)
            }
            ChartOf::Levels(countries) => levels_scene(world, &chronicle, countries, form),
        };
        draw(scene, world, (self.words(), self.era), form, file)
    }
}

/// The states that are counted: those of the map, or members of a group on each day.
pub fn count(world: &World, chronicle: &Chronicle, group: Option<&Group>) -> Statistics {
    let states: Vec<CountryCode> = states(&world.atlas, &world.places).collect();
    Statistics::of(chronicle, &states, |code, day| {
        group.is_none_or(|group| group.has(code, day))
    })
}

/// The plane of an era's days in this place, with its years.
pub fn plane(
    chronicle: &Chronicle,
    rect: ScreenRect,
    shown: Option<Day>,
    language: Language,
) -> Plane {
    let (first, last) = (chronicle.first_day(), chronicle.last_day());
    let years = first.year() + 1..=last.year();
    let years = years.filter_map(|year| {
        let day = Day::new(year, 1, 1).ok()?;
        Some((share(chronicle, day), language.number(year)))
    });
    Plane {
        rect,
        ticks: years.collect(),
        shown: shown.map(|day| share(chronicle, day)),
        language,
    }
}

/// How far a day lies in the era, 0 to 1.
pub fn share(chronicle: &Chronicle, day: Day) -> f32 {
    let whole = days_between(chronicle.first_day(), chronicle.last_day()).max(1);
    days_between(chronicle.first_day(), day) as f32 / whole as f32
}

/// The months as parts of a chart.
pub fn bars(chronicle: &Chronicle, statistics: &Statistics) -> Vec<Bar> {
    let months = statistics.months.iter().enumerate();
    months
        .map(|(place, month)| {
            let next = statistics.months.get(place + 1);
            let end = next.map_or(1.0, |next| share(chronicle, next.from));
            let [a, b, c, d, e, f, _] = month.counts;
            Bar {
                span: (share(chronicle, month.from), end),
                counts: [a, b, c, d, e, f],
            }
        })
        .collect()
}

/// The steps of a state as a line of a chart.
pub fn step_line(chronicle: &Chronicle, country: CountryCode) -> StepLine {
    let steps = chronicle.steps_of(country).iter();
    let mut steps: Vec<_> = steps
        .map(|step| (share(chronicle, step.from), step.level))
        .collect();
    if steps.is_empty() {
        steps.push((0.0, None));
    }
    StepLine { steps }
}

/// How many states have each level over time; the counts beside it are those of `day`.
pub fn statistics_scene(
    world: &World,
    chronicle: &Chronicle,
    (group, day): (Option<&Group>, Day),
    form: &ChartForm,
) -> Scene {
    let statistics = count(world, chronicle, group);
    let month = statistics
        .month_of(day)
        .or_else(|| statistics.months.last());
    let counts = month.map_or([0; 7], |month| month.counts);
    let language = form.language;
    let all = || language.text("drawer-all-states").to_owned();
    let whom = group.map_or_else(all, |group| group.name_in(language));
    let counted = month.map_or(day, |month| month.day);
    let values = [("whom", whom.into()), ("day", language.day(counted).into())];
    let furniture = furniture(
        world,
        language.text("chart-how-many-states").to_owned(),
        language.say("chart-by-month", values),
        language,
    );
    let theme = Theme::of(form.theme);
    let bars = bars(chronicle, &statistics);
    chart::page(
        &furniture,
        Key::Counts(&counts, language),
        size(form),
        &theme,
        |rect| {
            let plane = plane(chronicle, rect, None, language);
            chart::stacked(&plane, &bars, statistics.most(), &theme)
        },
    )
}

/// The levels of a few states over time.
pub fn levels_scene(
    world: &World,
    chronicle: &Chronicle,
    countries: &[CountryCode],
    form: &ChartForm,
) -> Scene {
    let names: Vec<String> = countries
        .iter()
        .map(|code| world.places.name_in(&(*code).into(), form.language))
        .collect();
    let furniture = furniture(
        world,
        form.language.text("chart-over-time").to_owned(),
        names.join(form.language.text("comma")),
        form.language,
    );
    let theme = Theme::of(form.theme);
    let lines: Vec<StepLine> = countries
        .iter()
        .map(|code| step_line(chronicle, *code))
        .collect();
    chart::page(
        &furniture,
        Key::Lines(&names, form.language),
        size(form),
        &theme,
        |rect| {
            let plane = plane(chronicle, rect, None, form.language);
            chart::steps(&plane, &lines, &theme)
        },
    )
}

fn size(form: &ChartForm) -> (f32, f32) {
    let (width, height) = form.size_px;
    (width as f32 / form.scale, height as f32 / form.scale)
}

fn furniture(world: &World, title: String, subtitle: String, language: Language) -> Furniture {
    Furniture {
        title: Some(title),
        subtitle: Some(subtitle),
        credits: Some(wording::credits_of_record(world, language)),
        language,
        ..Furniture::default()
    }
}

/// The bytes of a file. `words` are those by which the command line makes the chart again.
fn draw(
    scene: Scene,
    world: &World,
    (words, era): (String, Era),
    form: &ChartForm,
    file: Form,
) -> Result<Vec<u8>, PictureError> {
    let provenance = provenance(world, (words, era), form, &scene);
    // No mark of a chart refers to the map; one is there because painters of maps ask for it.
    let plane = PlaneAtlas::new(&world.atlas, scene.view.projection);
    let detail = Detail::new(&plane, 1000.0);
    let composed = Composed {
        scene,
        plane,
        detail,
        own: OwnGrounds::default(),
        pixels_per_point: form.scale,
    };
    let geometry = Geometry::new(&composed.plane, &composed.detail);
    let pixels = || raster::rasterise(&composed.scene, geometry, form.size_px, form.scale);
    match file {
        Form::Png => {
            let words = provenance.words()?;
            let scene = &composed.scene;
            super::png_of(scene, geometry, form.size_px, form.scale, (false, &words))
        }
        Form::WebP => webp::encode(&pixels()?, false, &xmp::packet(&provenance)?),
        Form::Svg => svg::draw(&composed, &world.atlas, &provenance),
        Form::Pdf => pdf::draw(&composed, &provenance, None),
        Form::Csv | Form::Json | Form::GeoJson => Err(PictureError::ChartAsData),
    }
}

fn check(form: &ChartForm) -> Result<(), PictureError> {
    let (width, height) = form.size_px;
    if !SIDE_PX.contains(&width) || !SIDE_PX.contains(&height) {
        return Err(PictureError::Size(width, height));
    }
    if !super::SCALE.contains(&form.scale) {
        return Err(PictureError::Scale(form.scale));
    }
    Ok(())
}

fn provenance(
    world: &World,
    (words, era): (String, Era),
    form: &ChartForm,
    scene: &Scene,
) -> Provenance {
    let request = PictureRequest {
        date: world.record.as_of(),
        compare: None,
        era,
        extent: Extent::World,
        projection: None,
        size_px: form.size_px,
        scale: form.scale,
        theme: form.theme,
        layers: LayerStack::NONE,
        language: form.language,
        names: NameStyle::English,
        layout: Layout::default(),
        selected: None,
        marked: Vec::new(),
        isolated: None,
        filter: Filter::default(),
        title: None,
        is_transparent: false,
        own: Vec::new(),
    };
    Provenance {
        chart: Some(words),
        ..Provenance::of(&request, world, scene.view.visible())
    }
}
