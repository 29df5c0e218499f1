import pytest
from django.contrib.auth.models import Permission

pytestmark = pytest.mark.django_db
FILES = {
    "images/chateau.480.webp": b"RIFF....WEBP",
    "images/evil.svg": b"<svg onload='alert(1)'/>",
    "images/evil.jpg": b"<html><script>alert(1)</script>",
    "images/page.html": b"<script>alert(1)</script>",
    "tracks/voie.gpx": b"<gpx/>",
    "original_images/with-place.jpg": b"\xff\xd8",
    "imports/feed.zip": b"PK",
}


@pytest.fixture(autouse=True)
def _files(settings):
    for name, content in FILES.items():
        path = settings.MEDIA_ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (settings.MEDIA_ROOT.parent / "secret-key").write_text("secret")
    (settings.MEDIA_ROOT / "images" / "link.jpg").symlink_to(
        settings.MEDIA_ROOT.parent / "secret-key"
    )


@pytest.fixture
def get(client):
    """Ask for a file; whatever was opened is closed at the end."""
    answers = []

    def got(name: str):
        answers.append(client.get(f"/media/{name}", follow=True))
        return answers[-1]

    yield got
    for answer in answers:
        answer.close()


def test_a_picture_is_shown_and_kept_for_a_year(get):
    response = get("images/chateau.480.webp")

    assert b"".join(response) == FILES["images/chateau.480.webp"]
    headers = {
        name: response[name]
        for name in (
            "Content-Type",
            "Content-Disposition",
            "X-Content-Type-Options",
            "Content-Security-Policy",
            "Cache-Control",
        )
    }
    assert headers == {
        "Content-Type": "image/webp",
        "Content-Disposition": 'inline; filename="chateau.480.webp"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "public, max-age=31536000, immutable",
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("images/evil.svg", "application/octet-stream"),
        ("images/page.html", "application/octet-stream"),
        ("tracks/voie.gpx", "application/gpx+xml"),
    ],
)
def test_what_is_no_picture_is_handed_over_to_be_saved(get, name, kind):
    response = get(name)

    assert response["Content-Type"] == kind
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_page_renamed_to_a_picture_stays_a_picture(get):
    response = get("images/evil.jpg")

    assert response["Content-Type"] == "image/jpeg"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "name",
    [
        "original_images/with-place.jpg",
        "imports/feed.zip",
        "images/missing.jpg",
        "images/link.jpg",
        "images",
        "images/../../secret-key",
        "images/..%2f..%2fsecret-key",
        "%2e%2e/secret-key",
        "/etc/passwd",
        "images/%00.jpg",
    ],
)
def test_nothing_else_is_for_visitors(get, name):
    assert get(name).status_code == 404


def test_an_editor_may_see_originals_and_nobody_keeps_them(
    client, get, django_user_model
):
    editor = django_user_model.objects.create_user("editor", password="x")
    editor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(editor)
    response = get("original_images/with-place.jpg")

    assert (response.status_code, response["Cache-Control"]) == (
        200,
        "private, no-store",
    )
