from itertools import combinations

import numpy as np
import pytest
from PIL import Image

from home.demo.illustrations import MOTIFS, Setting, draw, jpeg, settings


def small(picture: Image.Image) -> np.ndarray:
    return np.asarray(picture.resize((32, 21), Image.Resampling.BOX), dtype=np.float32)


@pytest.fixture(scope="module")
def one_of_each() -> dict[str, Image.Image]:
    """A picture of every motif, as some offer has it."""
    found = {}
    for external_id, setting in settings().items():
        if setting.motif not in found:
            found[setting.motif] = draw(external_id, setting)
    return found


def test_every_motif_is_drawn_at_full_size(one_of_each):
    assert set(one_of_each) == set(MOTIFS)
    assert {(p.size, p.mode) for p in one_of_each.values()} == {((1600, 1067), "RGB")}


def test_same_offer_has_the_same_picture_to_the_byte():
    setting = settings()["moulin-papier-oussouet"]

    assert jpeg("moulin-papier-oussouet", setting) == jpeg(
        "moulin-papier-oussouet", setting
    )


def test_two_motifs_never_look_alike(one_of_each):
    sketches = {motif: small(picture) for motif, picture in one_of_each.items()}
    closest = min(
        float(np.abs(sketches[a] - sketches[b]).mean())
        for a, b in combinations(sketches, 2)
    )
    assert closest > 8  # of 255, over all points and colours


def test_two_offers_with_one_setting_differ():
    setting = Setting("summer", "noon", "peaks")
    one, other = (small(draw(name, setting)) for name in ("one", "other"))

    assert float(np.abs(one - other).mean()) > 4


def test_light_follows_the_hour():
    bright = {
        hour: small(draw("x", Setting("summer", hour, "meadow"))).mean()
        for hour in ("night", "dusk", "noon")
    }
    assert bright["night"] < bright["dusk"] < bright["noon"]
