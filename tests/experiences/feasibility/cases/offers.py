from datetime import date

from catalogue.document import Label
from experiences.feasibility.finding import blocking, warning

from ..building import experience, nowhere, step, stop
from ..case import Case

STARS = Label(
    "classement", "3 stars", awarded_on=date(2022, 5, 1), expires_on=date(2027, 4, 30)
)
QUALITY = Label(
    "qualite-tourisme", awarded_on=date(2025, 1, 1), expires_on=date(2030, 1, 1)
)


def at(minutes=60, **more):
    return experience(step(minutes=minutes, where=stop(**more)))


CASES = [
    Case("nothing in it", experience(), (blocking("no_steps"),)),
    Case(
        "no offer yet",
        experience(nowhere("visit", start="10:00")),
        (blocking("no_offer", "visit"),),
    ),
    Case(
        "withdrawn",
        at(public=False, withdrawn_on=date(2027, 3, 1)),
        (blocking("not_public", "visit", first_day=date(2027, 3, 1)),),
    ),
    Case("never published", at(public=False), (blocking("not_public", "visit"),)),
    Case("no price", at(priced=False), (warning("price_missing", "visit"),)),
    Case(
        "nobody said how long it takes",
        at(minutes=None),
        (warning("duration_unknown", "visit", minutes=60),),
    ),
    Case(
        "an expired label",
        at(labels=[STARS]),
        (
            warning(
                "label_expired", "visit", subject="3 stars", last_day=date(2027, 4, 30)
            ),
        ),
    ),
    Case("a label on its last day", at(labels=[STARS]), (), date(2027, 4, 30)),
    Case(
        "a label whose scheme has ended",
        at(labels=[QUALITY]),
        (
            warning(
                "label_expired",
                "visit",
                subject="qualite-tourisme",
                last_day=date(2026, 12, 31),
            ),
        ),
    ),
    Case("a label nobody dated", at(labels=[Label("famille-plus")])),
]
