uniform vec4 u_color;
uniform float u_half_width;
uniform vec2 u_dash;
out vec4 o_color;

// How much of the stretch from −½ to ½ around `at` lies between the two.
float overlap(float at, float low, float high) {
    return clamp(min(high, at + 0.5) - max(low, at - 0.5), 0.0, 1.0);
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
    o_color = u_color * cover;
}
