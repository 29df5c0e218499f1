"""The sections that repeat: seasons, departures, seller, terms, lists."""

from collections.abc import Iterable

from catalogue.build.sections import contacts
from catalogue.build.values import cents, texts

from .. import document
from ..models import CancellationRule, Departure, Experience, Season, Seller


def lists(experience: Experience, name: str) -> document.Lists:
    """Language → entries of a text that has one a line."""
    return {
        language: entries
        for language, text in texts(experience, name).items()
        if (entries := [line.strip() for line in text.splitlines() if line.strip()])
    }


def seasons(rows: Iterable[Season]) -> list[document.Season]:
    return [
        document.Season(
            first_day=row.first_day,
            last_day=row.last_day,
            weekdays=sorted(int(number) for number in row.weekdays),
        )
        for row in rows
    ]


def departures(rows: Iterable[Departure]) -> list[document.Departure]:
    """By day, whatever the editor's order."""
    return [
        document.Departure(
            code=row.code,
            day=row.day,
            state=row.state,
            seats=row.seats,
            sold=row.sold,
            on_option=row.on_option,
            minimum=row.minimum,
            option_until=row.option_until,
            release_on=row.release_on,
            decided_on=row.decided_on,
            amount=cents(row.amount),
        )
        for row in sorted(rows, key=lambda row: (row.day, row.code))
    ]


def seller(row: Seller | None) -> document.Seller | None:
    if row is None:
        return None
    return document.Seller(
        legal_name=row.legal_name,
        siret=row.siret,
        registration=row.registration,
        guarantor=row.guarantor,
        insurer=row.insurer,
        terms=row.terms,
        contacts=contacts(row.contacts.all(), "public"),
    )


def terms(
    experience: Experience, cancellation: Iterable[CancellationRule]
) -> document.Terms:
    """What holds for a sale, as it was entered; the rest comes with the fares."""
    return document.Terms(
        deposit_percent=experience.deposit_percent,
        balance_days_before=experience.balance_days_before,
        booking_days_before=experience.booking_days_before,
        minimum_persons=experience.minimum_persons,
        decided_days_before=experience.decided_days_before,
        cancellation=[
            document.Cancellation(days_before=row.days_before, percent=row.percent)
            for row in sorted(cancellation, key=lambda row: -row.days_before)
        ],
    )
