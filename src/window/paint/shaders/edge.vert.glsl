flat out vec4 v_grounds[2];
flat out vec4 v_inks[2];

void main() {
    place_segment();
    v_grounds[0] = color_of(a_sides.x, 0u);
    v_grounds[1] = color_of(a_sides.y, 0u);
    v_inks[0] = color_of(a_sides.x, 1u);
    v_inks[1] = color_of(a_sides.y, 1u);
}
