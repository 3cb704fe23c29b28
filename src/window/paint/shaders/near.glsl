// Where a pixel lies beside a segment.
uniform vec2 u_corner;
flat in vec2 v_from;
flat in vec2 v_to;
flat in vec2 v_from_cut;
flat in vec2 v_to_cut;
flat in float v_along;

// The way along the segment to the foot of the pixel, how far the foot lies beyond the segment's
// ends, and how far to the left the pixel lies, all in pixels.
vec3 beside(vec2 at) {
    vec2 way = v_to - v_from;
    float len = length(way);
    way = len > 0.0 ? way / len : vec2(1.0, 0.0);
    vec2 off = at - v_from;
    float along = dot(off, way);
    float beyond = max(max(-along, along - len), 0.0);
    return vec3(clamp(along, 0.0, len), beyond, way.x * off.y - way.y * off.x);
}

bool is_ours(vec2 at) {
    return dot(at - v_from, v_from_cut) >= 0.0 && dot(at - v_to, v_to_cut) <= 0.0;
}
