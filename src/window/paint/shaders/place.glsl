// How the plane lies on the pixels of the map: origin lower left, y up.
uniform vec2 u_center_high;
uniform vec2 u_center_low;
uniform float u_scale;
// Width and height of the picture, and of the viewport that holds it, which may be a pixel more.
uniform vec2 u_size;
uniform vec2 u_viewport;

vec2 pixels_from_plane(vec2 at) {
    // First the large part: near the centre this difference is exact.
    vec2 middle = vec2(0.5 * u_size.x, u_viewport.y - 0.5 * u_size.y);
    return ((at - u_center_high) - u_center_low) * u_scale + middle;
}

vec4 clip_from_pixels(vec2 at) {
    return vec4(2.0 * at / u_viewport - 1.0, 0.0, 1.0);
}
