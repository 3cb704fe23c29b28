// A segment as a rectangle around it.
layout(location = 0) in vec2 a_before;
layout(location = 1) in vec3 a_from; // x, y, the way along the line; −1: no segment begins here
layout(location = 2) in vec2 a_to;
layout(location = 3) in vec2 a_behind;
layout(location = 4) in uvec2 a_sides;
// How far from the segment there is something to paint, in pixels.
uniform float u_reach;
flat out vec2 v_from;
flat out vec2 v_to;
flat out vec2 v_before;
flat out vec2 v_behind;
flat out float v_along;

void place_segment() {
    vec2 from = pixels_from_plane(a_from.xy);
    vec2 to = pixels_from_plane(a_to);
    v_from = from;
    v_to = to;
    v_before = pixels_from_plane(a_before);
    v_behind = pixels_from_plane(a_behind);
    v_along = a_from.z * u_scale;
    float len = length(to - from);
    vec2 way = len > 0.0 ? (to - from) / len : vec2(1.0, 0.0);
    vec2 across = vec2(-way.y, way.x);
    float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
    vec2 end = gl_VertexID < 2 ? from - way * u_reach : to + way * u_reach;
    gl_Position = clip_from_pixels(end + across * side * u_reach);
    if (a_from.z < 0.0) {
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    }
}
