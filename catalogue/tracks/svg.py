"""The profile as points of an SVG polyline."""

from collections.abc import Sequence


def profile_svg_points(
    profile: Sequence[tuple[float, float]], width: int, height: int
) -> str:
    """ "0,80 10,72.5 …" for a box of ``width`` by ``height``; "" for no profile.

    The lowest point lies on the bottom, the highest on the top; a flat profile runs
    along the middle.
    """
    if not profile:
        return ""
    distances, heights = zip(*profile, strict=True)
    length = max(distances) - min(distances) or 1
    low, rise = min(heights), max(heights) - min(heights)
    return " ".join(
        f"{_short((distance - min(distances)) / length * width)},"
        f"{_short(height - (above - low) / rise * height if rise else height / 2)}"
        for distance, above in profile
    )


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
