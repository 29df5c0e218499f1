"""What the pages load: vendored files as they were published, and small styles."""

import gzip
import hashlib
import json
import re

from config.env import PROJECT

ASSETS = PROJECT / "home" / "assets"
VENDOR = ASSETS / "vendor"


def test_vendored_files_are_those_that_were_published():
    noted = json.loads((VENDOR / "VENDOR.json").read_text())
    there = {
        str(path.relative_to(VENDOR)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.rglob("*")
        if path.is_file() and path.name != "VENDOR.json"
    }

    assert noted["files"] == there
    assert {name.partition("/")[0] for name in there} == set(noted["packages"])


def test_every_vendored_package_carries_its_licence():
    folders = [path for path in VENDOR.iterdir() if path.is_dir()]

    assert all(any("LICEN" in f.name for f in folder.iterdir()) for folder in folders)


def test_the_styles_fit_their_budget():
    css = (ASSETS / "css" / "site.css").read_bytes()

    assert len(gzip.compress(css)) <= 15_000


def test_no_template_holds_code_or_style_of_its_own():
    inline = re.compile(r"<style|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
    script = re.compile(
        r"<script(?![^>]*\b(?:src=|type=\"application/))", re.IGNORECASE
    )
    templates = (PROJECT / "templates").rglob("*.html")
    found = {
        str(path.relative_to(PROJECT)): match.group()
        for path in templates
        if "admin" not in path.parts
        for match in [
            *inline.finditer(path.read_text()),
            *script.finditer(path.read_text()),
        ]
    }

    assert found == {}
