// Six colours for each shape, premultiplied: ground, whether there is more, inks from bottom to
// top. Behind the shapes one entry for the sea, and one for what lies behind the globe.
uniform sampler2D u_palette;
uniform uint u_first_entry;
uniform uint u_shape_count;

uint entry_of(uint shape) {
    if (shape == 0xFFFFFFFEu) {
        return u_shape_count + 1u;
    }
    return min(shape, u_shape_count);
}

vec4 color_of(uint shape, uint which) {
    uint texel = 6u * (u_first_entry + entry_of(shape)) + which;
    return texelFetch(u_palette, ivec2(int(texel & 1023u), int(texel >> 10)), 0);
}
