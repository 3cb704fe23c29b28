flat out uvec2 v_sides;

void main() {
    place_segment();
    v_sides = a_sides;
}
