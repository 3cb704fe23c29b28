layout(location = 0) in vec2 a_at;
layout(location = 1) in uint a_shape;
flat out vec4 v_ground;
flat out vec4 v_is_textured;
flat out uint v_shape;

void main() {
    v_ground = color_of(a_shape, 0u);
    v_is_textured = color_of(a_shape, 1u);
    v_shape = a_shape;
    gl_Position = clip_from_pixels(pixels_from_plane(a_at));
}
