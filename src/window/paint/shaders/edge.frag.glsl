flat in vec4 v_grounds[2];
flat in vec4 v_are_textured[2];
flat in uvec2 v_sides;
out vec4 o_color;

// Fills alone have no smooth edges: the pixels that an edge runs through are painted again, with
// as much of either side as they hold.
void main() {
    vec2 at = gl_FragCoord.xy - u_corner;
    vec3 near = beside(at);
    if (!is_ours(at) || near.y > 0.5 || abs(near.z) > 0.5) {
        discard;
    }
    vec4 left = painted(v_grounds[0], v_are_textured[0], v_sides.x, at);
    vec4 right = painted(v_grounds[1], v_are_textured[1], v_sides.y, at);
    o_color = mix(right, left, near.z + 0.5);
}
