"""An illustration for each offer of the demonstration, drawn from its scene.

The scene (season, hour, motif) of each offer stands in `scenes.json`; everything else
follows from the offer's identifier, so that the same picture is drawn every time.
"""

import json
import zlib
from io import BytesIO
from pathlib import Path

import msgspec
import numpy as np
from PIL import Image

from .drawing import nature, settled, ways
from .drawing.canvas import Pen, finished
from .drawing.palette import palette
from .drawing.scene import Scene
from .drawing.sky import sky

MOTIFS = {
    "town": settled.in_town,
    "village": settled.in_village,
    "snowvillage": settled.in_snow,
    "barn": settled.by_barn,
    "church": settled.by_church,
    "castle": settled.under_castle,
    "camp": settled.at_camp,
    "market": settled.on_market,
    "hall": settled.lit_hall,
    "fair": settled.at_fair,
    "river": nature.by_river,
    "lake": nature.by_lake,
    "waterfall": nature.by_waterfall,
    "forest": nature.in_forest,
    "meadow": nature.in_meadows,
    "peaks": nature.in_peaks,
    "stars": nature.under_stars,
    "cave": nature.in_cave,
    "spa": nature.at_spa,
    "garden": nature.in_garden,
    "vineyard": nature.on_vineyard,
    "road": ways.over_pass,
    "footpath": ways.on_path,
    "train": ways.by_train,
    "table": ways.at_table,
}


class Setting(msgspec.Struct, frozen=True):
    """What a picture shows: a season, an hour, a motif of `MOTIFS`."""

    season: str
    hour: str
    motif: str


def settings() -> dict[str, Setting]:
    """Identifier of an offer → its setting."""
    path = Path(__file__).parent / "scenes.json"
    return msgspec.convert(json.loads(path.read_text()), dict[str, Setting])


def draw(external_id: str, setting: Setting) -> Image.Image:
    """The illustration of one offer: 1600 × 1067 pixels, RGB."""
    rng = np.random.default_rng(zlib.crc32(external_id.encode()))
    colours = palette(setting.season, setting.hour, rng)
    sheet, pen = sky(colours, setting.hour, rng), Pen()
    MOTIFS[setting.motif](Scene(sheet, pen, colours, rng, setting.hour, setting.season))
    return pen.lay_on(finished(sheet))


def jpeg(external_id: str, setting: Setting) -> bytes:
    """The same as a JPEG file."""
    file = BytesIO()
    draw(external_id, setting).save(file, "JPEG", quality=86)
    return file.getvalue()
