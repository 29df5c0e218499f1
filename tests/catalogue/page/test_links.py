import pytest

from catalogue.page.links import contact_link, own_link, web_link


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "//example.org/",
        "/admin/",
        "http://[",
        "ftp://example.org/",
        "vbscript:x",
        "",
    ],
)
def test_web_link_refuses_what_is_no_page_of_the_web(address):
    assert web_link(address) == ""


def test_web_link_keeps_an_address():
    assert web_link("https://example.org/a?b=c") == "https://example.org/a?b=c"


@pytest.mark.parametrize(
    ("channel", "value", "link"),
    [
        ("phone", "+33562000000", "tel:+33562000000"),
        ("sms", "+33600000000", "sms:+33600000000"),
        ("phone", "+33;ext=javascript:x", ""),
        ("email", "a+b@example.org", "mailto:a+b@example.org"),
        ("email", "a@example.org?bcc=x@y.z", "mailto:a@example.org%3Fbcc%3Dx@y.z"),
        ("email", "nobody", ""),
        ("relay", "https://relay.example.org/", "https://relay.example.org/"),
        ("website", "javascript:alert(1)", ""),
    ],
)
def test_contact_link_leads_where_the_channel_says(channel, value, link):
    assert contact_link(channel, value) == link


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("/media/tracks/a.gpx", "/media/tracks/a.gpx"),
        ("//example.org/a.gpx", ""),
        ("/\\example.org/a.gpx", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_own_link_is_a_path_of_this_site(address, link):
    assert own_link(address) == link
