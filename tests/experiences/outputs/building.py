"""A small experience with everything that the outputs tell."""

from datetime import date, time

from catalogue.document import Image, ImageSource, Place, Theme
from experiences.document import ExperienceDocument, Fare, Leg, Seller, Step, Stop

BASE = "https://exemple.fr"
DAY = date(2027, 6, 12)
CASTLE = Stop(
    id="o1",
    code="0123456789ab",
    kind="visit",
    path={"fr": "/fr/offres/chateau-0123456789ab/", "en": "/en/offers/castle/"},
    title={"fr": "Château fort; musée, pyrénéen", "en": "Castle"},
    place=Place(
        commune="Lourdes",
        postal_code="65100",
        address="25 rue du Fort",
        latitude=43.0964,
        longitude=-0.0487,
    ),
)
WAY = [[(-0.05, 43.09), (-0.051, 43.092)]]
ROUTE = [[(-0.06, 43.1), (-0.07, 43.11)], [(-0.08, 43.12), (-0.09, 43.13)]]
VISIT = Step(
    id="s1",
    day=1,
    start=time(10),
    duration_minutes=90,
    stop=CASTLE,
    note={"fr": "Prendre de l’eau\net un chapeau; il fait chaud"},
)
LUNCH = Step(
    id="s2",
    day=1,
    kind="meal",
    start=time(12, 30),
    duration_minutes=60,
    leg=Leg(minutes=12, line=WAY),
)
PLAIN = Stop(
    id="o2", code="b", kind="route", path={}, title={"fr": "Voie verte"}, line=ROUTE
)
RIDE = Step(id="s3", day=1, start=time(14), duration_minutes=120, stop=PLAIN)
SELLER = Seller(legal_name="Office de tourisme", registration="IM065100000")


def experience(**kwargs) -> ExperienceDocument:
    said = {
        "id": "5b0f7d3e-1111-4222-8333-444455556666",
        "code": "abcdefabcdef",
        "path": {
            "fr": "/fr/sejours/week-end-abcdefabcdef/",
            "en": "/en/experiences/weekend-abcdefabcdef/",
        },
        "title": {"fr": "Week-end <en famille> & amis", "en": "Family weekend"},
        "summary": {"fr": "Deux jours."},
        "themes": [Theme(slug="famille", label={"fr": "Famille", "en": "Family"})],
        "images": [
            Image(
                author="A. Photographe",
                sources=[ImageSource("/media/a.jpg", 800, 600, "image/jpeg")],
            )
        ],
        "steps": [VISIT, LUNCH, RIDE],
        "seller": SELLER,
        "fares": [
            Fare(
                amount=12050, label={"fr": "Adulte", "en": "Adult"}, minimum_persons=2
            ),
            Fare(amount=900, step="s3"),
            Fare(amount=100, valid_until=date(2027, 1, 1)),
        ],
    }
    return ExperienceDocument(**(said | kwargs))
