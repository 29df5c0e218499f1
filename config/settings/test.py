"""For the tests: a data folder of its own, quick hashing, no index on its own."""

import os
import tempfile
from pathlib import Path

os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="cordee-test-")
os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "0" * 40)

from .production import *  # noqa: E402, F403

SUFFIX = os.environ.get("TEST_DB_SUFFIX", "")
DATABASES["default"]["TEST"] = {"NAME": f"test_cordee{SUFFIX}"}  # noqa: F405
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    # a file, not memory: threads and processes share it; a killed process loses
    # nothing without fsync, only a power cut would
    OPTIONS = DATABASES["default"]["OPTIONS"]  # noqa: F405
    OPTIONS["init_command"] = OPTIONS["init_command"].replace("FULL", "OFF")
    DATABASES["default"]["TEST"]["NAME"] = str(  # noqa: F405
        Path(os.environ["DATA_DIR"]) / "test.sqlite3"
    )
STATIC_ROOT.mkdir(parents=True)  # noqa: F405  # WhiteNoise warns of a missing one
ALLOWED_HOSTS = ["*"]
STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AXES_ENABLED = False
ELASTICSEARCH_FOR_TESTS = ELASTICSEARCH_URL  # noqa: F405  # of the tests that need it
ELASTICSEARCH_URL = ""
SEARCH_DRAIN_AFTER_COMMIT = False  # a test drains when it wants to
EXPERIENCES_FOLLOW_AFTER_COMMIT = False  # and follows the feed when it wants to
SEARCH_LOG_SECONDS = None  # and counts searches when it wants to
