// A segment as a rectangle around it. Where it meets its neighbour, each has its own side of the
// line that halves the angle, so that no pixel is painted by both.
layout(location = 0) in vec2 a_before;
layout(location = 1) in vec3 a_from; // x, y, the way along the line; −1: no segment begins here
layout(location = 2) in vec2 a_to;
layout(location = 3) in vec2 a_behind;
layout(location = 4) in uvec2 a_sides;
// How far from the segment there is something to paint, and half the line's width, in pixels.
uniform vec2 u_reach;
flat out vec2 v_from;
flat out vec2 v_to;
flat out vec2 v_from_cut;
flat out vec2 v_to_cut;
flat out float v_along;

// The direction across the line that halves the angle at `b`; none at a line's end, where the
// line turns back, and where a segment is shorter than the line is wide.
vec2 cut(vec2 a, vec2 b, vec2 c) {
    float first = length(b - a);
    float second = length(c - b);
    if (min(first, second) <= u_reach.y) {
        return vec2(0.0);
    }
    vec2 into = (b - a) / first;
    vec2 out_of = (c - b) / second;
    return dot(into, out_of) < -0.9 ? vec2(0.0) : into + out_of;
}

void place_segment() {
    vec2 before = pixels_from_plane(a_before);
    vec2 from = pixels_from_plane(a_from.xy);
    vec2 to = pixels_from_plane(a_to);
    vec2 behind = pixels_from_plane(a_behind);
    v_from = from;
    v_to = to;
    v_from_cut = cut(before, from, to);
    v_to_cut = cut(from, to, behind);
    v_along = a_from.z * u_scale;
    float len = length(to - from);
    vec2 way = len > 0.0 ? (to - from) / len : vec2(1.0, 0.0);
    vec2 across = vec2(-way.y, way.x);
    float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
    vec2 end = gl_VertexID < 2 ? from - way * u_reach.x : to + way * u_reach.x;
    gl_Position = clip_from_pixels(end + across * side * u_reach.x);
    if (a_from.z < 0.0) {
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    }
}
