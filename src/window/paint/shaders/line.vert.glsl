void main() {
    place_segment();
}
