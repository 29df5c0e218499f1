"""What the environment may set, each read once.

DATABASE_URL       database; default: SQLite in DATA_DIR
ELASTICSEARCH_URL  distributed search, its nodes comma-separated; absent: the embedded
                   engine
ELASTICSEARCH_PREFIX  begins the names of our indexes there; default: cordee
ELASTICSEARCH_REPLICAS  copies of an index beside the first, as least-most; default:
                   0-1, which is one as soon as there is a second node
DATA_DIR           embedded database, index, media, marker; default: var/
BASE_URL           address under which visitors reach the site
SECRET_KEY         default: generated once and kept in DATA_DIR
ALLOWED_HOSTS      comma-separated; default: the host of BASE_URL and this machine
PORT               port of `make run`; default: 8000
MAP_TILES_URL      tiles as https://…/{z}/{x}/{y}.png; absent: maps without a background
MAP_TILES_CREDIT   who drew them, as their licence asks
REPORTS_PER_HOUR   reports of wrong facts that one visitor may send; default: 10
OWN_PROXIES        proxies of yours in front of the site that each add to
                   X-Forwarded-For, which is believed so far and no further; default: 0
"""

import secrets
from pathlib import Path
from urllib.parse import urlsplit

import environ

PROJECT = Path(__file__).resolve().parent.parent

read = environ.Env()

DATA_DIR = Path(read.str("DATA_DIR", default=str(PROJECT / "var"))).resolve()
PORT = read.int("PORT", default=8000)
BASE_URL = read.str("BASE_URL", default=f"http://localhost:{PORT}").rstrip("/")
ELASTICSEARCH_URL = read.str("ELASTICSEARCH_URL", default="")
ELASTICSEARCH_PREFIX = read.str("ELASTICSEARCH_PREFIX", default="cordee")
ELASTICSEARCH_REPLICAS = read.str("ELASTICSEARCH_REPLICAS", default="0-1")
MAP_TILES_URL = read.str("MAP_TILES_URL", default="")
MAP_TILES_CREDIT = read.str("MAP_TILES_CREDIT", default="")
REPORTS_PER_HOUR = read.int("REPORTS_PER_HOUR", default=10)
OWN_PROXIES = read.int("OWN_PROXIES", default=0)
HTTPS = BASE_URL.startswith("https://")


def allowed_hosts() -> list[str]:
    """ALLOWED_HOSTS, or the host of BASE_URL and the names of this machine."""
    here = [urlsplit(BASE_URL).hostname or "localhost", "localhost", "127.0.0.1"]
    return read.list("ALLOWED_HOSTS", default=[*here, "[::1]"])


def secret_key() -> str:
    """SECRET_KEY, or one made on the first start and kept in DATA_DIR (mode 600)."""
    if key := read.str("SECRET_KEY", default=""):
        return key
    kept = DATA_DIR / "secret-key"
    if not kept.exists():
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(48))
    return kept.read_text()


def map_tiles_origin() -> list[str]:
    """Where map tiles come from, for the content security policy."""
    parts = urlsplit(MAP_TILES_URL)
    host = parts.netloc.replace("{s}", "*")
    return [f"{parts.scheme}://{host}"] if host else []


def database() -> dict:
    """The default database, with what parsing a DATABASE_URL would drop."""
    sqlite = f"sqlite:///{DATA_DIR / 'cordee.sqlite3'}"
    settings = environ.Env.db_url_config(read.str("DATABASE_URL", default=sqlite))
    if settings["ENGINE"] == "django.db.backends.sqlite3":
        Path(settings["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        settings["OPTIONS"] = {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                " PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
            ),
        }
    else:
        settings["CONN_MAX_AGE"] = 60
        settings["CONN_HEALTH_CHECKS"] = True
    return settings
