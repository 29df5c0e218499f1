"""A route with the GPX file that it is measured from."""

import hashlib

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from wagtail.admin.forms.models import WagtailAdminModelForm

from catalogue.tracks import Track, TrackError, read_gpx


class RouteForm(WagtailAdminModelForm):
    """Checks an uploaded track; what it measures replaces what was typed."""

    track: Track | None = None

    def clean_gpx(self):
        uploaded = self.cleaned_data["gpx"]
        if isinstance(uploaded, UploadedFile):
            self.track = self._read(uploaded)
        return uploaded

    def _read(self, uploaded: UploadedFile) -> Track:
        try:
            return read_gpx(uploaded.file)
        except TrackError as error:
            raise ValidationError(error.message, code=error.code) from error
        finally:
            uploaded.seek(0)

    def clean(self):
        cleaned = super().clean()
        if self.track:
            cleaned["length_m"] = self.track.length_m
            cleaned["ascent_m"] = self.track.ascent_m
            cleaned["descent_m"] = self.track.descent_m
            cleaned["loop"] = self.track.is_loop
            self.instance.line = [
                [point[:2] for point in line] for line in self.track.lines
            ]
            self.instance.profile = [list(point) for point in self.track.profile or ()]
        elif cleaned.get("gpx") is False:
            self.instance.line, self.instance.profile = [], []
        return cleaned

    def keep_upload(self) -> None:
        """Store an uploaded track under the hash of its content, once.

        A draft of a live offer keeps only a file's name, and autosave posts the
        same file again and again.
        """
        uploaded = self.cleaned_data.get("gpx") if self.is_valid() else None
        if not isinstance(uploaded, UploadedFile):
            return
        digest = hashlib.file_digest(uploaded.file, "sha256").hexdigest()
        uploaded.seek(0)
        name = f"tracks/{digest}.gpx"
        field = self.instance._meta.get_field("gpx")
        if not field.storage.exists(name):
            field.storage.save(name, uploaded)
        self.instance.gpx = self.cleaned_data["gpx"] = name
