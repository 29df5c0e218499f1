"""A delivery in numbers: what its records became, and what was found in them."""

from collections import Counter
from pathlib import Path

from catalogue.imports.record import OfferRecord
from catalogue.imports.sources.datatourisme import SOURCE

PARTS = (
    "summary", "description", "machine_translated", "themes", "attributes", "provider",
    "contacts", "opening_hours", "opening_note", "hours_confirmed_until", "occurrences",
    "prices", "price_note", "payment_methods", "capacity", "languages", "labels",
    "meeting_rooms", "images", "same_as", "unclassified",
)  # fmt: skip


def summary(path: Path) -> dict[str, Counter]:
    """Numbers only: records by kind and sector, with each part, problems by code."""
    counts = {
        name: Counter()
        for name in (
            "records",
            "kinds",
            "sectors",
            "with",
            "labels",
            "reuse",
            "problems",
        )
    }
    with SOURCE.open(path) as delivery:
        counts["records"]["announced"] = delivery.total
        for raw in delivery:
            found = SOURCE.convert(raw)
            counts["records"]["read"] += 1
            codes = (f"{p.severity} {p.code}" for p in found.problems)
            counts["problems"].update(codes)
            if found.record is not None:
                _count(counts, found.record)
    return counts


def _count(counts: dict[str, Counter], record: OfferRecord) -> None:
    counts["records"]["published" if record.publish else "draft"] += 1
    counts["kinds"][record.kind] += 1
    counts["sectors"].update(record.sectors)
    counts["with"].update(part for part in PARTS if getattr(record, part))
    counts["with"]["point"] += record.place.latitude is not None
    counts["with"]["insee"] += bool(record.place.insee)
    for claim in record.observations:
        counts["with"][f"claim {claim.value}"] += 1
    counts["with"][f"free {record.free_of_charge}"] += 1
    counts["with"][f"pets {record.pets_welcome}"] += 1
    counts["labels"].update(label.scheme for label in record.labels)
    counts["reuse"].update(image.reuse for image in record.images)
