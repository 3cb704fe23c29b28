//! The few things that the map needs of OpenGL, and the only unsafe code.
//!
//! Needs OpenGL 3.3 or OpenGL ES 3.0. Objects have to be destroyed by hand, since that needs the
//! context. Nothing here knows what is drawn.
#![expect(unsafe_code, reason = "each call of OpenGL is unsafe in glow")]

// Safety, for all blocks below. glow asks that the context is current on this thread, that
// objects belong to it, and that OpenGL is never made to read memory that is not there:
// - functions are called from egui's paint callback, or on exit, with the context that egui_glow
//   has made current; there is only one, and all objects come from it;
// - slices are handed over with their length, and OpenGL copies them before it returns;
// - draws never reach beyond what was uploaded: `Triangles` and `Segments` keep the number of
//   their elements and cut each part to it, and indices are checked on upload.

use std::collections::BTreeMap;
use std::ops::Range;

use eframe::egui_glow::ShaderVersion;
use eframe::glow::{self, HasContext as _};

use super::lines::{VERTEX_BYTES, WINDOW};
use super::source::Fills;

/// The first line of each shader, or why there can be none.
pub(super) fn shader_header(gl: &glow::Context) -> Result<&'static str, String> {
    let version = gl.version();
    let is_embedded = ShaderVersion::get(gl).is_embedded();
    match (version.major, version.minor) {
        (3.., _) if is_embedded => Ok("#version 300 es\nprecision highp float;\n\
             precision highp int;\nprecision highp sampler2D;\n"),
        (3, 3..) | (4.., _) => Ok("#version 330 core\n"),
        (major, minor) => Err(format!("OpenGL {major}.{minor} is too old: 3.3 is needed")),
    }
}

/// Sets the rectangle that is drawn into, in pixels from the window's lower left corner.
pub(super) fn set_viewport(
    gl: &glow::Context,
    [left, bottom]: [f32; 2],
    [width, height]: [f32; 2],
) {
    // SAFETY: see the top of the file.
    unsafe { gl.viewport(left as i32, bottom as i32, width as i32, height as i32) }
}

/// Two shaders and their uniforms.
#[derive(Debug)]
pub(super) struct Program {
    raw: glow::Program,
    uniforms: BTreeMap<String, glow::UniformLocation>,
}

impl Program {
    /// Compiles and links; the error is the driver's message.
    pub(super) fn new(gl: &glow::Context, vertex: &str, fragment: &str) -> Result<Self, String> {
        // SAFETY: see the top of the file.
        unsafe {
            let raw = gl.create_program()?;
            let result = link(gl, raw, vertex, fragment);
            if let Err(message) = result {
                gl.delete_program(raw);
                return Err(message);
            }
            let count = gl.get_active_uniforms(raw);
            let names =
                (0..count).filter_map(|index| Some(gl.get_active_uniform(raw, index)?.name));
            let uniforms = names
                .filter_map(|name| {
                    let location = gl.get_uniform_location(raw, &name)?;
                    Some((name, location))
                })
                .collect();
            Ok(Self { raw, uniforms })
        }
    }

    /// Makes it the program in use.
    pub(super) fn begin(&self, gl: &glow::Context) {
        // SAFETY: see the top of the file.
        unsafe { gl.use_program(Some(self.raw)) }
    }

    /// Sets a uniform of one float of the program in use; does nothing if it has none of the name.
    pub(super) fn set_f32(&self, gl: &glow::Context, name: &str, value: f32) {
        // SAFETY: see the top of the file.
        unsafe { gl.uniform_1_f32(self.uniforms.get(name), value) }
    }

    /// Like [`Self::set_f32`], for `uint`.
    pub(super) fn set_u32(&self, gl: &glow::Context, name: &str, value: u32) {
        // SAFETY: see the top of the file.
        unsafe { gl.uniform_1_u32(self.uniforms.get(name), value) }
    }

    /// Like [`Self::set_f32`], for `vec2`.
    pub(super) fn set_vec2(&self, gl: &glow::Context, name: &str, [x, y]: [f32; 2]) {
        // SAFETY: see the top of the file.
        unsafe { gl.uniform_2_f32(self.uniforms.get(name), x, y) }
    }

    /// Like [`Self::set_f32`], for `vec4`.
    pub(super) fn set_vec4(&self, gl: &glow::Context, name: &str, [x, y, z, w]: [f32; 4]) {
        // SAFETY: see the top of the file.
        unsafe { gl.uniform_4_f32(self.uniforms.get(name), x, y, z, w) }
    }

    /// Frees it.
    pub(super) fn destroy(&self, gl: &glow::Context) {
        // SAFETY: see the top of the file.
        unsafe { gl.delete_program(self.raw) }
    }
}

/// # Safety
/// As at the top of the file.
unsafe fn link(
    gl: &glow::Context,
    program: glow::Program,
    vertex: &str,
    fragment: &str,
) -> Result<(), String> {
    let stages = [
        (glow::VERTEX_SHADER, vertex),
        (glow::FRAGMENT_SHADER, fragment),
    ];
    for (stage, source) in stages {
        // SAFETY: the caller's.
        unsafe {
            let shader = gl.create_shader(stage)?;
            gl.shader_source(shader, source);
            gl.compile_shader(shader);
            let is_good = gl.get_shader_compile_status(shader);
            let message = gl.get_shader_info_log(shader);
            if is_good {
                gl.attach_shader(program, shader);
            }
            // It lives on as long as the program does.
            gl.delete_shader(shader);
            if !is_good {
                return Err(message);
            }
        }
    }
    // SAFETY: the caller's.
    unsafe {
        gl.link_program(program);
        if gl.get_program_link_status(program) {
            Ok(())
        } else {
            Err(gl.get_program_info_log(program))
        }
    }
}

/// A vertex buffer with the array that tells how to read it.
#[derive(Debug)]
struct Vertices {
    array: glow::VertexArray,
    buffer: glow::Buffer,
}

impl Vertices {
    /// Uploads, and leaves both bound.
    fn new(gl: &glow::Context, bytes: &[u8]) -> Result<Self, String> {
        if i32::try_from(bytes.len()).is_err() {
            return Err("there are too many vertices".to_owned());
        }
        // SAFETY: see the top of the file.
        unsafe {
            let array = gl.create_vertex_array()?;
            let buffer = gl
                .create_buffer()
                .inspect_err(|_message| gl.delete_vertex_array(array))?;
            gl.bind_vertex_array(Some(array));
            gl.bind_buffer(glow::ARRAY_BUFFER, Some(buffer));
            gl.buffer_data_u8_slice(glow::ARRAY_BUFFER, bytes, glow::STATIC_DRAW);
            Ok(Self { array, buffer })
        }
    }

    fn destroy(&self, gl: &glow::Context) {
        // SAFETY: see the top of the file.
        unsafe {
            gl.delete_vertex_array(self.array);
            gl.delete_buffer(self.buffer);
        }
    }
}

/// Filled triangles.
#[derive(Debug)]
pub(super) struct Triangles {
    vertices: Vertices,
    indices: glow::Buffer,
    index_count: u32,
}

impl Triangles {
    /// Uploads them.
    pub(super) fn new(gl: &glow::Context, fills: &Fills) -> Result<Self, String> {
        let vertex_count = fills.vertices.len() / Fills::VERTEX_BYTES;
        let (words, _) = fills.indices.as_chunks::<4>();
        if i32::try_from(fills.indices.len()).is_err() {
            return Err("there are too many triangles".to_owned());
        }
        if words
            .iter()
            .any(|word| u32::from_ne_bytes(*word) as usize >= vertex_count)
        {
            return Err("a triangle has a corner that is not there".to_owned());
        }
        let vertices = Vertices::new(gl, &fills.vertices)?;
        // SAFETY: see the top of the file.
        unsafe {
            let indices = gl
                .create_buffer()
                .inspect_err(|_message| vertices.destroy(gl))?;
            gl.bind_buffer(glow::ELEMENT_ARRAY_BUFFER, Some(indices));
            gl.buffer_data_u8_slice(
                glow::ELEMENT_ARRAY_BUFFER,
                &fills.indices,
                glow::STATIC_DRAW,
            );
            let stride = gl_int(Fills::VERTEX_BYTES);
            gl.vertex_attrib_pointer_f32(0, 2, glow::FLOAT, false, stride, 0);
            gl.vertex_attrib_pointer_i32(1, 1, glow::UNSIGNED_INT, stride, 8);
            gl.enable_vertex_attrib_array(0);
            gl.enable_vertex_attrib_array(1);
            gl.bind_vertex_array(None);
            gl.bind_buffer(glow::ELEMENT_ARRAY_BUFFER, None);
            Ok(Self {
                vertices,
                indices,
                index_count: words.len() as u32,
            })
        }
    }

    /// Draws parts of the index buffer.
    pub(super) fn draw<'a>(
        &self,
        gl: &glow::Context,
        parts: impl IntoIterator<Item = &'a Range<u32>>,
    ) {
        // SAFETY: see the top of the file.
        unsafe {
            gl.bind_vertex_array(Some(self.vertices.array));
            for part in parts {
                let end = part.end.min(self.index_count);
                let count = gl_int(end.saturating_sub(part.start));
                if count > 0 {
                    gl.draw_elements(
                        glow::TRIANGLES,
                        count,
                        glow::UNSIGNED_INT,
                        gl_int(part.start).saturating_mul(4),
                    );
                }
            }
            gl.bind_vertex_array(None);
        }
    }

    /// Draws all of them.
    pub(super) fn draw_all(&self, gl: &glow::Context) {
        self.draw(gl, std::iter::once(&(0..self.index_count)));
    }

    /// Frees them.
    pub(super) fn destroy(&self, gl: &glow::Context) {
        self.vertices.destroy(gl);
        // SAFETY: see the top of the file.
        unsafe { gl.delete_buffer(self.indices) }
    }
}

/// The segments of lines, each drawn as a rectangle.
#[derive(Debug)]
pub(super) struct Segments {
    vertices: Vertices,
    vertex_count: u32,
}

impl Segments {
    /// Uploads the bytes of [`super::lines::LineVertices`].
    pub(super) fn new(gl: &glow::Context, bytes: &[u8]) -> Result<Self, String> {
        let vertices = Vertices::new(gl, bytes)?;
        // SAFETY: see the top of the file.
        unsafe {
            for location in 0..5 {
                gl.enable_vertex_attrib_array(location);
                gl.vertex_attrib_divisor(location, 1);
            }
            gl.bind_vertex_array(None);
        }
        Ok(Self {
            vertices,
            vertex_count: (bytes.len() / VERTEX_BYTES) as u32,
        })
    }

    /// Draws the segments of parts of the buffer.
    pub(super) fn draw<'a>(
        &self,
        gl: &glow::Context,
        parts: impl IntoIterator<Item = &'a Range<u32>>,
    ) {
        // SAFETY: see the top of the file.
        unsafe {
            gl.bind_vertex_array(Some(self.vertices.array));
            gl.bind_buffer(glow::ARRAY_BUFFER, Some(self.vertices.buffer));
            for part in parts {
                let end = part.end.min(self.vertex_count);
                let count = gl_int(end.saturating_sub(part.start).saturating_sub(WINDOW - 1));
                if count > 0 {
                    let stride = gl_int(VERTEX_BYTES);
                    // The instances' first vertex cannot be said otherwise before OpenGL 4.2.
                    let first = gl_int(part.start).saturating_mul(stride);
                    gl.vertex_attrib_pointer_f32(0, 2, glow::FLOAT, false, stride, first);
                    gl.vertex_attrib_pointer_f32(1, 3, glow::FLOAT, false, stride, first + stride);
                    gl.vertex_attrib_pointer_f32(
                        2,
                        2,
                        glow::FLOAT,
                        false,
                        stride,
                        first + 2 * stride,
                    );
                    gl.vertex_attrib_pointer_f32(
                        3,
                        2,
                        glow::FLOAT,
                        false,
                        stride,
                        first + 3 * stride,
                    );
                    gl.vertex_attrib_pointer_i32(
                        4,
                        2,
                        glow::UNSIGNED_INT,
                        stride,
                        first + stride + 12,
                    );
                    gl.draw_arrays_instanced(glow::TRIANGLE_STRIP, 0, 4, count);
                }
            }
            gl.bind_vertex_array(None);
        }
    }

    /// Draws all of them.
    pub(super) fn draw_all(&self, gl: &glow::Context) {
        self.draw(gl, std::iter::once(&(0..self.vertex_count)));
    }

    /// Frees them.
    pub(super) fn destroy(&self, gl: &glow::Context) {
        self.vertices.destroy(gl);
    }
}

/// Colours that shaders look up by number.
#[derive(Debug)]
pub(super) struct Palette {
    texture: glow::Texture,
    /// What was uploaded last.
    colors: Vec<[u8; 4]>,
}

impl Palette {
    /// Colours in a row of the texture; the shaders know it too.
    const WIDTH: usize = 1024;

    /// An empty one.
    pub(super) fn new(gl: &glow::Context) -> Result<Self, String> {
        // SAFETY: see the top of the file.
        unsafe {
            let texture = gl.create_texture()?;
            gl.bind_texture(glow::TEXTURE_2D, Some(texture));
            for filter in [glow::TEXTURE_MIN_FILTER, glow::TEXTURE_MAG_FILTER] {
                gl.tex_parameter_i32(glow::TEXTURE_2D, filter, gl_int(glow::NEAREST));
            }
            gl.tex_parameter_i32(glow::TEXTURE_2D, glow::TEXTURE_MAX_LEVEL, 0);
            Ok(Self {
                texture,
                colors: Vec::new(),
            })
        }
    }

    /// Binds it to texture unit 0, where samplers look by default, with these colours.
    pub(super) fn bind(&mut self, gl: &glow::Context, colors: &[[u8; 4]]) {
        // SAFETY: see the top of the file.
        unsafe {
            gl.active_texture(glow::TEXTURE0);
            gl.bind_texture(glow::TEXTURE_2D, Some(self.texture));
        }
        if self.colors == colors {
            return;
        }
        colors.clone_into(&mut self.colors);
        let rows = colors.len().div_ceil(Self::WIDTH).max(1);
        let mut bytes: Vec<u8> = colors.iter().flatten().copied().collect();
        bytes.resize(rows * Self::WIDTH * 4, 0);
        // SAFETY: see the top of the file; the slice holds all rows.
        unsafe {
            gl.pixel_store_i32(glow::UNPACK_ALIGNMENT, 1);
            gl.tex_image_2d(
                glow::TEXTURE_2D,
                0,
                gl_int(glow::RGBA8),
                gl_int(Self::WIDTH),
                gl_int(rows),
                0,
                glow::RGBA,
                glow::UNSIGNED_BYTE,
                glow::PixelUnpackData::Slice(Some(&bytes)),
            );
        }
    }

    /// Frees it.
    pub(super) fn destroy(&self, gl: &glow::Context) {
        // SAFETY: see the top of the file.
        unsafe { gl.delete_texture(self.texture) }
    }
}

/// A number as OpenGL takes it. Uploads are small enough that none is ever cut.
fn gl_int(value: impl TryInto<i32>) -> i32 {
    value.try_into().unwrap_or(i32::MAX)
}

/// Whether something went wrong since the last call; all such news is taken.
pub(super) fn take_error(gl: &glow::Context) -> Option<String> {
    /// A lost context may report for ever.
    const MOST: usize = 16;
    // SAFETY: see the top of the file.
    let codes = std::iter::repeat_with(|| unsafe { gl.get_error() });
    let code = codes
        .take(MOST)
        .take_while(|code| *code != glow::NO_ERROR)
        .last()?;
    Some(format!("OpenGL reports error 0x{code:04X}"))
}
