"""Meeting rooms of venues and of some hotels."""

from decimal import Decimal
from random import Random

from catalogue.imports.record import MeetingRoom
from catalogue.models.meeting_room import EQUIPMENT, LAYOUTS

NAMES = ("Aneto", "Balaïtous", "Cylindre", "Estom", "Gaube", "Marboré", "Néouvielle")
OFTEN = {"venue": 0.9, "stay": 0.1}
ROOMS_EACH = {  # people on 10 square metres, by layout
    "theatre": 9,
    "classroom": 5,
    "u_shape": 4,
    "boardroom": 3,
    "cabaret": 4,
    "banquet": 6,
    "cocktail": 11,
}


def rooms(dice: Random, kind: str) -> tuple[MeetingRoom, ...]:
    if dice.random() >= OFTEN.get(kind, 0):
        return ()
    return tuple(_room(dice, name) for name in dice.sample(NAMES, dice.randint(1, 5)))


def _room(dice: Random, name: str) -> MeetingRoom:
    area = dice.randint(20, 400)
    layouts = dice.sample(list(LAYOUTS), dice.randint(2, len(LAYOUTS)))
    return MeetingRoom(
        name=name,
        area_m2=Decimal(area),
        height_m=Decimal(dice.randint(24, 60)) / 10,
        daylight=dice.random() < 0.8,
        seats={one: area * ROOMS_EACH[one] // 10 for one in layouts},
        equipment=tuple(dice.sample(list(EQUIPMENT), dice.randint(1, 4))),
        induction_loop=dice.choice((True, False, None)),
        step_free_stage=dice.choice((True, False, None)),
        day_rate=Decimal(dice.randint(35, 90)),
    )
