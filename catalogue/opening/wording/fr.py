"""Opening hours in French."""

import re

from .base import Wording

_ELISIONS = (
    (re.compile(r"\bde (?=[aàâeéèêiîoôuy])", re.IGNORECASE), "d’"),
    (re.compile(r"\bde le (?=\w)"), "du "),
    (re.compile(r"\bde les (?=\w)"), "des "),
    (re.compile(r"\bà le (?=\w)"), "au "),
)


def _polish(text: str) -> str:
    for pattern, replacement in _ELISIONS:
        text = pattern.sub(replacement, text)
    return text


def _clock(hours: int, minutes: int) -> str:
    return f"{hours} h {minutes:02d}" if minutes else f"{hours} h"


def _span(hours: int, minutes: int) -> str:
    return _clock(hours, minutes) if hours else f"{minutes} min"


FRENCH = Wording(
    days=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    glue=", ",
    last_glue=" et ",
    every_day="tous les jours",
    one_day="le {day}",
    day_range="du {first} au {last}",
    nth={
        **{1: "le 1er", 2: "le 2e", 3: "le 3e", 4: "le 4e", 5: "le 5e"},
        **{-1: "le dernier", -2: "l’avant-dernier"},
    },
    nth_of_month="{nth} {day} du mois",
    public_holidays="les jours fériés",
    eve="la veille des jours fériés",
    morrow="le lendemain des jours fériés",
    all_year="toute l’année",
    one_month="en {month}",
    two_months="en {first} et {last}",
    month_range="de {first} à {last}",
    with_year="{text} {year}",
    with_years="{text}, {years}",
    first_of_month="1er",
    date="{day} {month}",
    date_with_year="{day} {month} {year}",
    one_date="le {date}",
    date_range="du {first} au {last}",
    from_date="à partir du {date}",
    until_date="jusqu’au {date}",
    feasts={
        -2: "Vendredi saint",
        0: "dimanche de Pâques",
        1: "lundi de Pâques",
        39: "jeudi de l’Ascension",
        49: "dimanche de Pentecôte",
        50: "lundi de Pentecôte",
    },
    one_year="en {year}",
    year_range="de {first} à {last}",
    from_year="à partir de {year}",
    one_week="la semaine {week}",
    week_range="de la semaine {first} à la semaine {last}",
    odd_weeks="les semaines impaires",
    even_weeks="les semaines paires",
    midnight="minuit",
    clock=_clock,
    time_range="de {first} à {last}",
    event_range="de {first} à {last}",
    next_day="{time} le lendemain",
    from_time="à partir de {time}",
    or_later="{hours} ou plus tard",
    events={
        "sunrise": "le lever du soleil",
        "sunset": "le coucher du soleil",
        "dawn": "l’aube",
        "dusk": "le crépuscule",
    },
    before_event="{span} avant {event}",
    after_event="{span} après {event}",
    span=_span,
    when_glue=", ",
    hours_after_days="{when} {hours}",
    hours_after_dates="{when}, {hours}",
    all_day="toute la journée",
    always="24 h sur 24, 7 jours sur 7",
    open_when="{when}, {what}",
    closed="fermé",
    closed_when="fermé {when}",
    closed_hours="fermé {when}, {hours}",
    to_confirm="horaires à confirmer",
    to_confirm_when="{when}, horaires à confirmer",
    hours_not_given="{when}, horaires non précisés",
    comment="{text} ({comment})",
    replaces="{text} (remplace ce qui précède)",
    otherwise="sinon, {text}",
    as_written="selon l’expression « {text} »",
    polish=_polish,
)
