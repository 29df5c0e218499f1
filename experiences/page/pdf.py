"""The page as a document: tagged, for printing and for screen readers (PDF/UA-1).

Import it where it is used: WeasyPrint takes seconds.
"""

from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.storage import default_storage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from PIL import ImageFile
from weasyprint import CSS, HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

from experiences.outputs.qr import qr_svg

# WeasyPrint's import lets every picture of the process pass that breaks off halfway
ImageFile.LOAD_TRUNCATED_IMAGES = False

TEMPLATE = "experiences/pdf/document.html"
STYLE = "experiences/pdf/style.css"
VARIANT = "pdf/ua-1"
KEPT = 16


class SiteFetcher(URLFetcher):
    """Reads what lies in the site's own folders, and nothing from anywhere else."""

    def fetch(self, url: str, headers: dict | None = None) -> URLFetcherResponse:
        """Raises ValueError for an address of another site, OSError without a file."""
        path = unquote(urlsplit(url).path)
        if not url.startswith(f"{settings.BASE_URL}/"):
            raise ValueError(f"not of this site: {url}")
        return URLFetcherResponse(url, _content(path))


def experience_pdf(context: dict, language: str) -> bytes:
    """`context`: of the page. `language`: the active one."""
    address = context["base_url"] + context["canonical"]
    more = {"LANGUAGE_CODE": language, "qr": qr_svg(address, _("QR code of the page"))}
    return _written(render_to_string(TEMPLATE, context | more))


@lru_cache(maxsize=KEPT)
def _written(html: str) -> bytes:
    document = HTML(string=html, base_url=settings.BASE_URL, url_fetcher=SiteFetcher())
    style = CSS(string=render_to_string(STYLE))
    return document.write_pdf(pdf_variant=VARIANT, stylesheets=[style])


def _content(path: str) -> bytes:
    if path.startswith(settings.STATIC_URL):
        name = path.removeprefix(settings.STATIC_URL)
        found = finders.find(name)
        return Path(found).read_bytes() if found else _read(staticfiles_storage, name)
    if path.startswith(settings.MEDIA_URL):
        return _read(default_storage, path.removeprefix(settings.MEDIA_URL))
    raise ValueError(f"neither static nor media: {path}")


def _read(storage, name: str) -> bytes:
    with storage.open(name) as file:
        return file.read()
