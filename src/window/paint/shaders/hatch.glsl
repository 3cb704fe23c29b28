uniform vec2 u_viewport;
// Side of the square that repeats, half the width of a line, both in pixels.
uniform vec2 u_hatch;
// Where the squares start from, in pixels from the upper left corner.
uniform vec2 u_hatch_anchor;

// How much of a pixel a half plane covers whose edge runs diagonally, `depth` pixels beyond the
// pixel's middle.
float diagonal_cover(float depth) {
    float t = clamp(depth * 1.41421356, -1.0, 1.0);
    return t < 0.0 ? 0.5 * (1.0 + t) * (1.0 + t) : 1.0 - 0.5 * (1.0 - t) * (1.0 - t);
}

// Diagonal lines from lower left to upper right, one through the corners of each square.
vec4 painted(vec4 ground, vec4 ink, vec2 at) {
    if (ground == ink) {
        return ground;
    }
    float x = at.x - u_hatch_anchor.x;
    float y = u_viewport.y - at.y - u_hatch_anchor.y;
    float along = mod(x + y, u_hatch.x);
    float off = min(along, u_hatch.x - along) * 0.70710678;
    float cover = diagonal_cover(u_hatch.y - off) - diagonal_cover(-u_hatch.y - off);
    return ink * cover + ground * (1.0 - ink.a * cover);
}
