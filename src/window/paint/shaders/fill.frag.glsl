uniform vec2 u_corner;
flat in vec4 v_ground;
flat in vec4 v_is_textured;
flat in uint v_shape;
out vec4 o_color;

void main() {
    o_color = painted(v_ground, v_is_textured, v_shape, gl_FragCoord.xy - u_corner);
}
