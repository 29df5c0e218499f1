"""A photograph that goes with an answer: checked like one of the library."""

from django.core.files.uploadedfile import UploadedFile
from wagtail.images.fields import WagtailImageField

from catalogue.accessibility.facts import FACTS
from catalogue.models import Offer, Photo

from .answer import Answer


def check_photo(file: UploadedFile) -> UploadedFile:
    """The file, if it is a picture of a kind and size that we keep.

    Raises ValidationError.
    """
    return WagtailImageField().clean(file)


def keep_photo(file: UploadedFile, answer: Answer, offer: Offer, user) -> Photo:
    """Into the library, with its author, for this site."""
    photo = Photo(
        title=f"{offer}: {FACTS[answer.fact].label}"[:255],
        file=file,
        author=user.get_full_name() or user.get_username(),
        uploaded_by_user=user,
    )
    photo._set_image_file_metadata()
    photo.save()
    return photo
