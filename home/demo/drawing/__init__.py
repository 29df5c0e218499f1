"""How the demonstration's pictures are drawn: sky, ranges, ground, and one motif."""
