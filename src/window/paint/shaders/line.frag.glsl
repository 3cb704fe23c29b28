uniform vec4 u_color;
uniform float u_half_width;
uniform vec2 u_dash;
// The shape inside of which alone the line is seen; 0xFFFFFFFD for none.
uniform uint u_inside;
flat in uvec2 v_sides;
out vec4 o_color;

// How much of the stretch from −½ to ½ around `at` lies between the two.
float overlap(float at, float low, float high) {
    return clamp(min(high, at + 0.5) - max(low, at - 0.5), 0.0, 1.0);
}

float cross2(vec2 a, vec2 b) {
    return a.x * b.y - a.y * b.x;
}

// How far a pixel lies to the left of the line. Beyond an end of the segment the next one has a
// say: what is nearest to a corner lies on the corner's outer side.
float to_the_left(vec2 at, vec3 near) {
    vec2 way = v_to - v_from;
    bool is_before = dot(at - v_from, way) < 0.0;
    float turn = is_before ? cross2(v_from - v_before, way) : cross2(way, v_behind - v_to);
    bool is_at_corner = near.y > 0.0 && turn != 0.0;
    return is_at_corner ? -sign(turn) * length(near.yz) : near.z;
}

float cover_inside(float left) {
    if (u_inside == 0xFFFFFFFDu) {
        return 1.0;
    }
    float depth = v_sides.x == u_inside ? left : v_sides.y == u_inside ? -left : -1.0;
    return clamp(depth + 0.5, 0.0, 1.0);
}

void main() {
    vec2 at = gl_FragCoord.xy - u_corner;
    if (!is_ours(at)) {
        discard;
    }
    vec3 near = beside(at);
    float cover = overlap(length(near.yz), -u_half_width, u_half_width);
    if (u_dash.x > 0.0) {
        float period = u_dash.x + u_dash.y;
        float along = mod(v_along + near.x, period);
        cover *= overlap(along, 0.0, u_dash.x) + overlap(along, period, period + u_dash.x);
    }
    cover *= cover_inside(to_the_left(at, near));
    o_color = u_color * cover;
}
