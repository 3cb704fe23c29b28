flat out vec4 v_grounds[2];
flat out vec4 v_are_textured[2];
flat out uvec2 v_sides;

void main() {
    place_segment();
    v_grounds[0] = color_of(a_sides.x, 0u);
    v_grounds[1] = color_of(a_sides.y, 0u);
    v_are_textured[0] = color_of(a_sides.x, 1u);
    v_are_textured[1] = color_of(a_sides.y, 1u);
    v_sides = a_sides;
}
