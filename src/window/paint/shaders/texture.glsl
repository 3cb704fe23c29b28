uniform vec2 u_viewport;
// Side of the square in whose corners lines meet, half the width of a line, both in pixels.
uniform vec2 u_hatch;
uniform float u_dot_radius;
// Where the squares start from, in pixels from the upper left corner.
uniform vec2 u_hatch_anchor;

// How much of a pixel a half plane covers whose edge runs diagonally, `depth` pixels beyond the
// pixel's middle.
float diagonal_cover(float depth) {
    float t = clamp(depth * 1.41421356, -1.0, 1.0);
    return t < 0.0 ? 0.5 * (1.0 + t) * (1.0 + t) : 1.0 - 0.5 * (1.0 - t) * (1.0 - t);
}

// How much of a pixel is covered by diagonal lines that cross the axis every `period` pixels.
float line_cover(float along, float period) {
    along = mod(along, period);
    float off = min(along, period - along) * 0.70710678;
    return diagonal_cover(u_hatch.y - off) - diagonal_cover(-u_hatch.y - off);
}

// Dots midway between the lines, two in each four squares.
float dot_cover(vec2 at) {
    float period = 2.0 * u_hatch.x;
    vec2 off = mod(at - vec2(0.5 * u_hatch.x, 0.0), period);
    float corner = length(min(off, period - off));
    float middle = length(off - 0.5 * period);
    return clamp(u_dot_radius - min(corner, middle) + 0.5, 0.0, 1.0);
}

vec4 laid_over(vec4 ground, vec4 ink, float cover) {
    return ink * cover + ground * (1.0 - ink.a * cover);
}

// What a shape is filled with at a pixel, if its palette says that there is more than the ground.
vec4 painted(vec4 ground, vec4 is_textured, uint shape, vec2 at) {
    if (is_textured.a == 0.0) {
        return ground;
    }
    float x = at.x - u_hatch_anchor.x;
    float y = u_viewport.y - at.y - u_hatch_anchor.y;
    vec4 color = laid_over(ground, color_of(shape, 2u), line_cover(x + y, u_hatch.x));
    color = laid_over(color, color_of(shape, 3u), line_cover(x - y, u_hatch.x));
    color = laid_over(color, color_of(shape, 4u), line_cover(x - y, 2.0 * u_hatch.x));
    return laid_over(color, color_of(shape, 5u), dot_cover(vec2(x, y)));
}
