"""Batches as a phone sends them."""

import json
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from catalogue.models import Observation

ADDRESS = "/survey/answers/"


def said(offer, fact: str, value: object = None, **more) -> dict:
    """An answer given a minute ago."""
    at = (timezone.now() - timedelta(minutes=1)).isoformat()
    state = "known" if value is not None else "unknown"
    common = {
        "uid": str(uuid4()),
        "offer": offer.pk,
        "fact": fact,
        "note": "",
        "at": at,
    }
    return {**common, "state": state, "value": value, **more}


def send(client, user, *answers: dict, **files):
    """The response to one batch."""
    batch = json.dumps({"surveyor": user.pk, "answers": answers})
    return client.post(ADDRESS, {"batch": batch, **files})


def told(response) -> list[tuple[str, str]]:
    """(status, reason) of each answer."""
    results = response.json()["results"]
    return [(one["status"], one["reason"]) for one in results]


def rows(offer) -> list[tuple]:
    """(fact, state, value, method, does it count) of what is there, in its order."""
    counting = set(Observation.objects.counting().values_list("pk", flat=True))
    found = Observation.objects.filter(offer=offer, retracts=None).order_by("pk")
    return [(r.fact, r.state, r.value, r.method, r.pk in counting) for r in found]


def picture(name="photo.jpg") -> SimpleUploadedFile:
    """A small photograph."""
    file = BytesIO()
    Image.new("RGB", (40, 30), "green").save(file, "JPEG")
    return SimpleUploadedFile(name, file.getvalue(), "image/jpeg")
