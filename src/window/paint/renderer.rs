//! The map on the GPU: what was uploaded, and how a [`Frame`] is drawn with it.
//!
//! Lives in egui's paint callback; each call is given the context that it was made with.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use eframe::glow;

use super::frame::{Draw, Frame, MapLines, Pen, Placement};
use super::gl::{self, Palette, Program, Segments, Triangles};
use super::own::OwnPart;
use super::source::{Globe, Level, MapSource};

const PLACE: &str = include_str!("shaders/place.glsl");
const PALETTE: &str = include_str!("shaders/palette.glsl");
const TEXTURE: &str = include_str!("shaders/texture.glsl");
const SEGMENT: &str = include_str!("shaders/segment.glsl");
const NEAR: &str = include_str!("shaders/near.glsl");
const FILL_VERTEX: &str = include_str!("shaders/fill.vert.glsl");
const FILL_FRAGMENT: &str = include_str!("shaders/fill.frag.glsl");
const LINE_VERTEX: &str = include_str!("shaders/line.vert.glsl");
const LINE_FRAGMENT: &str = include_str!("shaders/line.frag.glsl");
const EDGE_VERTEX: &str = include_str!("shaders/edge.vert.glsl");
const EDGE_FRAGMENT: &str = include_str!("shaders/edge.frag.glsl");

/// All that one picture is drawn from.
#[derive(Debug)]
pub(super) struct Job {
    /// Which source, and which of its levels.
    pub(super) key: (u64, usize),
    /// The shapes.
    pub(super) level: Arc<Level>,
    /// The globe.
    pub(super) globe: Arc<Globe>,
    /// Other lines.
    pub(super) map_lines: Arc<MapLines>,
    /// What to draw.
    pub(super) frame: Frame,
    /// What to draw over it of the reader's own layers.
    pub(super) own: Vec<OwnPart>,
}

impl Job {
    /// The job for a frame of a source.
    pub(super) fn new(
        source: &MapSource,
        (number, level): (usize, &Arc<Level>),
        map_lines: &Arc<MapLines>,
        frame: Frame,
        own: Vec<OwnPart>,
    ) -> Self {
        Self {
            key: (source.id(), number),
            level: Arc::clone(level),
            globe: Arc::clone(source.globe()),
            map_lines: Arc::clone(map_lines),
            frame,
            own,
        }
    }
}

/// The rectangle that is drawn into, in pixels from the window's lower left corner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Viewport {
    /// Its lower left corner.
    pub(super) corner: [f32; 2],
    /// Its width and height.
    pub(super) size: [f32; 2],
}

/// What lies on the GPU.
#[derive(Debug)]
pub(super) struct Renderer {
    fill: Program,
    edge: Program,
    line: Program,
    palette: Palette,
    /// Of the reader's own layers, by their source.
    own_palettes: BTreeMap<u64, Palette>,
    levels: BTreeMap<(u64, usize), (Triangles, Segments)>,
    globe: Option<(u64, Triangles, Segments)>,
    map_lines: Option<(Arc<MapLines>, Segments)>,
}

impl Renderer {
    /// Compiles the shaders.
    pub(super) fn new(gl: &glow::Context) -> Result<Self, String> {
        let header = gl::shader_header(gl)?;
        let program = |vertex: &[&str], fragment: &[&str]| {
            let source = |parts: &[&str]| format!("{header}{}", parts.concat());
            Program::new(gl, &source(vertex), &source(fragment))
        };
        Ok(Self {
            fill: program(
                &[PLACE, PALETTE, FILL_VERTEX],
                &[PALETTE, TEXTURE, FILL_FRAGMENT],
            )?,
            edge: program(
                &[PLACE, PALETTE, SEGMENT, EDGE_VERTEX],
                &[PALETTE, TEXTURE, NEAR, EDGE_FRAGMENT],
            )?,
            line: program(&[PLACE, SEGMENT, LINE_VERTEX], &[NEAR, LINE_FRAGMENT])?,
            palette: Palette::new(gl)?,
            own_palettes: BTreeMap::new(),
            levels: BTreeMap::new(),
            globe: None,
            map_lines: None,
        })
    }

    /// Draws a picture, after uploading what is not there yet.
    pub(super) fn paint(
        &mut self,
        gl: &glow::Context,
        job: &Job,
        viewport: &Viewport,
    ) -> Result<(), String> {
        gl::set_viewport(gl, viewport.corner, viewport.size);
        // To ask for errors makes the driver wait: only when there is something new to it.
        let is_new = !self.holds(job);
        if is_new {
            let _of_others = gl::take_error(gl);
            self.upload(gl, job)?;
        }
        self.palette.bind(gl, &job.frame.palette);
        let (Some((triangles, segments)), Some((_, globe, globe_edge)), Some((_, map_lines))) =
            (self.levels.get(&job.key), &self.globe, &self.map_lines)
        else {
            return Ok(());
        };
        for program in [&self.fill, &self.edge, &self.line] {
            place(program, gl, &job.frame.placement, viewport);
            let shapes = job.level.fills.shape_indices.len() as u32;
            program.set_u32(gl, "u_shape_count", shapes);
            // An edge is smoothed half a pixel to either side; the rest is for its corners.
            program.set_f32(gl, "u_reach", 1.0);
        }
        for draw in &job.frame.draws {
            match draw {
                Draw::Globe(palette) => {
                    begin_with_palette(gl, &self.fill, *palette);
                    globe.draw_all(gl);
                    begin_with_palette(gl, &self.edge, *palette);
                    globe_edge.draw_all(gl);
                }
                Draw::Fills(palette, parts) => {
                    begin_with_palette(gl, &self.fill, *palette);
                    triangles.draw(gl, parts);
                }
                Draw::Edges(palette, parts) => {
                    begin_with_palette(gl, &self.edge, *palette);
                    segments.draw(gl, parts);
                }
                Draw::AtlasLines(pen, parts) => {
                    self.begin_line(gl, pen);
                    segments.draw(gl, parts);
                }
                Draw::MapLines(pen, part) => {
                    self.begin_line(gl, pen);
                    map_lines.draw(gl, std::iter::once(part));
                }
            }
        }
        self.paint_own(gl, job);
        let error = is_new.then(|| gl::take_error(gl)).flatten();
        error.map_or(Ok(()), Err)
    }

    /// Draws the reader's own layers over the map.
    fn paint_own(&mut self, gl: &glow::Context, job: &Job) {
        for part in &job.own {
            let Some((triangles, segments)) = self.levels.get(&part.key) else {
                continue;
            };
            if let Some(palette) = self.own_palettes.get_mut(&part.key.0) {
                palette.bind(gl, &part.palette);
            }
            let shapes = part.level.fills.shape_indices.len() as u32;
            for program in [&self.fill, &self.line] {
                program.begin(gl);
                program.set_u32(gl, "u_shape_count", shapes);
            }
            for draw in &part.draws {
                match draw {
                    Draw::Fills(palette, parts) => {
                        begin_with_palette(gl, &self.fill, *palette);
                        triangles.draw(gl, parts);
                    }
                    Draw::AtlasLines(pen, parts) => {
                        self.begin_line(gl, pen);
                        segments.draw(gl, parts);
                    }
                    Draw::Globe(_) | Draw::Edges(..) | Draw::MapLines(..) => {}
                }
            }
        }
    }

    /// Whether everything for the job is uploaded.
    fn holds(&self, job: &Job) -> bool {
        let lines = self.map_lines.as_ref();
        let own = |part: &OwnPart| {
            self.levels.contains_key(&part.key) && self.own_palettes.contains_key(&part.key.0)
        };
        self.levels.contains_key(&job.key)
            && job.own.iter().all(own)
            && self
                .globe
                .as_ref()
                .is_some_and(|globe| globe.0 == job.key.0)
            && lines.is_some_and(|(lines, _)| Arc::ptr_eq(lines, &job.map_lines))
    }

    fn begin_line(&self, gl: &glow::Context, pen: &Pen) {
        self.line.begin(gl);
        self.line.set_vec4(gl, "u_color", pen.color);
        self.line.set_f32(gl, "u_half_width", pen.half_width);
        self.line.set_f32(gl, "u_reach", pen.half_width + 1.0);
        self.line.set_vec2(gl, "u_dash", pen.dash);
        self.line.set_u32(gl, "u_inside", pen.inside);
    }

    fn upload(&mut self, gl: &glow::Context, job: &Job) -> Result<(), String> {
        let (source, _) = job.key;
        self.drop_levels_but(gl, job);
        for part in &job.own {
            if let Entry::Vacant(level) = self.levels.entry(part.key) {
                let triangles = Triangles::new(gl, &part.level.fills)?;
                let segments = Segments::new(gl, part.level.lines.vertices.bytes())?;
                level.insert((triangles, segments));
            }
            if let Entry::Vacant(palette) = self.own_palettes.entry(part.key.0) {
                palette.insert(Palette::new(gl)?);
            }
        }
        if let Entry::Vacant(level) = self.levels.entry(job.key) {
            let triangles = Triangles::new(gl, &job.level.fills)?;
            let segments = Segments::new(gl, job.level.lines.vertices.bytes())?;
            level.insert((triangles, segments));
        }
        if self.globe.as_ref().is_none_or(|globe| globe.0 != source) {
            self.drop_globe(gl);
            let triangles = Triangles::new(gl, &job.globe.fills)?;
            self.globe = Some((
                source,
                triangles,
                Segments::new(gl, job.globe.edge.bytes())?,
            ));
        }
        let is_new = |(lines, _): &(Arc<MapLines>, Segments)| !Arc::ptr_eq(lines, &job.map_lines);
        if self.map_lines.as_ref().is_none_or(is_new) {
            self.drop_map_lines(gl);
            let segments = Segments::new(gl, job.map_lines.vertices.bytes())?;
            self.map_lines = Some((Arc::clone(&job.map_lines), segments));
        }
        Ok(())
    }

    /// Frees what belongs to other sources, and of the reader's own layers all levels but those
    /// that are shown: they can be large.
    fn drop_levels_but(&mut self, gl: &glow::Context, job: &Job) {
        let is_own = |key: &(u64, usize)| job.own.iter().any(|part| part.key == *key);
        let is_kept = |key: &(u64, usize)| key.0 == job.key.0 || is_own(key);
        let (kept, dropped): (BTreeMap<_, _>, BTreeMap<_, _>) = std::mem::take(&mut self.levels)
            .into_iter()
            .partition(|(key, _)| is_kept(key));
        self.levels = kept;
        for (triangles, segments) in dropped.into_values() {
            triangles.destroy(gl);
            segments.destroy(gl);
        }
        let has_source = |id: &u64| job.own.iter().any(|part| part.key.0 == *id);
        let (kept, dropped): (BTreeMap<_, _>, BTreeMap<_, _>) =
            std::mem::take(&mut self.own_palettes)
                .into_iter()
                .partition(|(id, _)| has_source(id));
        self.own_palettes = kept;
        for palette in dropped.into_values() {
            palette.destroy(gl);
        }
    }

    fn drop_levels(&mut self, gl: &glow::Context) {
        for (triangles, segments) in std::mem::take(&mut self.levels).into_values() {
            triangles.destroy(gl);
            segments.destroy(gl);
        }
    }

    fn drop_globe(&mut self, gl: &glow::Context) {
        if let Some((_, triangles, segments)) = self.globe.take() {
            triangles.destroy(gl);
            segments.destroy(gl);
        }
    }

    fn drop_map_lines(&mut self, gl: &glow::Context) {
        if let Some((_, segments)) = self.map_lines.take() {
            segments.destroy(gl);
        }
    }

    /// Frees everything.
    pub(super) fn destroy(mut self, gl: &glow::Context) {
        self.drop_levels(gl);
        self.drop_globe(gl);
        self.drop_map_lines(gl);
        self.palette.destroy(gl);
        for palette in std::mem::take(&mut self.own_palettes).into_values() {
            palette.destroy(gl);
        }
        for program in [&self.fill, &self.edge, &self.line] {
            program.destroy(gl);
        }
    }
}

fn begin_with_palette(gl: &glow::Context, program: &Program, first_entry: u32) {
    program.begin(gl);
    program.set_u32(gl, "u_first_entry", first_entry);
}

fn place(program: &Program, gl: &glow::Context, placement: &Placement, viewport: &Viewport) {
    program.begin(gl);
    program.set_vec2(gl, "u_center_high", placement.center_high);
    program.set_vec2(gl, "u_center_low", placement.center_low);
    program.set_f32(gl, "u_scale", placement.scale);
    program.set_vec2(gl, "u_size", placement.size);
    program.set_vec2(gl, "u_viewport", viewport.size);
    program.set_vec2(gl, "u_corner", viewport.corner);
    program.set_vec2(gl, "u_hatch", placement.hatch);
    program.set_f32(gl, "u_dot_radius", placement.dot_radius);
    program.set_vec2(gl, "u_hatch_anchor", placement.hatch_anchor);
}
