"""Pictures beside the records, into the library of photographs."""

from collections.abc import Sequence

from wagtail.models import Collection

from catalogue.imports import record
from catalogue.imports.attached import Picture
from catalogue.imports.attachments import store
from catalogue.imports.plan import Plan
from catalogue.models import Photo


def write_photos(plans: Sequence[Plan]) -> dict[str, int]:
    """SHA-256 → primary key of every photograph that the plans speak of."""
    wanted = {sha: found for plan in plans for sha, found in _pictures(plan)}
    if not wanted:
        return {}
    known = Photo.objects.filter(sha256__in=wanted).order_by("-pk")
    keys = dict(known.values_list("sha256", "pk"))
    for sha, (picture, said, title) in wanted.items():
        if sha not in keys:
            keys[sha] = _create(picture, said, title)
    return keys


def _pictures(plan: Plan):
    for image in plan.record.images or () if plan.attached.pictures else ():
        if picture := plan.attached.pictures.get(image.file):
            title = (
                image.caption.get("fr")
                or image.alt.get("fr")
                or plan.record.title.get("fr")
            )
            yield picture.sha256, (picture, image, title)


def _create(picture: Picture, said: record.Image, title: str) -> int:
    name = store(f"original_images/{picture.sha256[:32]}{picture.suffix}", picture.data)
    photo = Photo(
        title=(title or picture.sha256)[:255],
        file=name,
        sha256=picture.sha256,
        file_size=len(picture.data),
        collection=Collection.get_first_root_node(),
        author=said.author,
        licence=said.licence,
        rights_from=said.rights_from,
        rights_until=said.rights_until,
        reuse=said.reuse,
    )
    photo.save()
    return photo.pk
