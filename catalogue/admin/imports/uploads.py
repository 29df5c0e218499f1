"""Uploaded deliveries, kept in the folder of imports until they are applied."""

import shutil
from pathlib import Path
from uuid import uuid4

from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile

from catalogue.imports.lock import folder

SUFFIXES = {".zip", ".json", ".jsonld", ".csv", ".xml", ".gz"}


def keep(upload: UploadedFile) -> str:
    """Move an upload there under a name of our own; returns that name."""
    suffix = Path(upload.name).suffix.lower()
    name = f"{uuid4().hex}{suffix if suffix in SUFFIXES else ''}"
    path = folder() / name
    if isinstance(upload, TemporaryUploadedFile):
        shutil.move(upload.temporary_file_path(), path)
    else:
        with path.open("wb") as file:
            shutil.copyfileobj(upload, file)
    return name
