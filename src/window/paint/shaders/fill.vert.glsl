layout(location = 0) in vec2 a_at;
layout(location = 1) in uint a_shape;
flat out vec4 v_ground;
flat out vec4 v_ink;

void main() {
    v_ground = color_of(a_shape, 0u);
    v_ink = color_of(a_shape, 1u);
    gl_Position = clip_from_pixels(pixels_from_plane(a_at));
}
