// Where a pixel lies beside a segment. Where the segment meets its neighbours, each pixel is
// painted by the one that is nearest, so that no joint is painted twice.
uniform vec2 u_corner;
flat in vec2 v_before;
flat in vec2 v_from;
flat in vec2 v_to;
flat in vec2 v_behind;
flat in float v_along;

// The square of the distance from a segment; the very same for two that share the nearest end.
float distance2(vec2 at, vec2 from, vec2 to) {
    vec2 way = to - from;
    float along = dot(at - from, way);
    float square = dot(way, way);
    vec2 foot = along <= 0.0 ? from : along >= square ? to : from + way * (along / square);
    return dot(at - foot, at - foot);
}

bool is_ours(vec2 at) {
    float own = distance2(at, v_from, v_to);
    bool is_first = v_before == v_from;
    bool is_last = v_behind == v_to;
    return (is_first || own < distance2(at, v_before, v_from))
        && (is_last || own <= distance2(at, v_to, v_behind));
}

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
