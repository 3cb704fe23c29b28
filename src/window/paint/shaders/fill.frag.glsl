uniform vec2 u_corner;
flat in vec4 v_ground;
flat in vec4 v_ink;
out vec4 o_color;

void main() {
    o_color = painted(v_ground, v_ink, gl_FragCoord.xy - u_corner);
}
