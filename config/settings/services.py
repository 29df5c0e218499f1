"""What runs beside Django: search engine, logs, content security policy."""

import structlog
from csp.constants import NONCE, NONE, SELF

from config import env

ELASTICSEARCH_URL = env.ELASTICSEARCH_URL
ELASTICSEARCH_PREFIX = env.ELASTICSEARCH_PREFIX
ELASTICSEARCH_REPLICAS = env.ELASTICSEARCH_REPLICAS
SEARCH_INDEX_DIR = env.DATA_DIR / "search"
SEARCH_DRAIN_AFTER_COMMIT = True
EXPERIENCES_FOLLOW_AFTER_COMMIT = True  # else the worker alone builds them again
SEARCH_LOG_SECONDS = 5.0  # searches wait so long in memory to be counted together
MAP_TILES_URL = env.MAP_TILES_URL
MAP_TILES_CREDIT = env.MAP_TILES_CREDIT
REPORTS_PER_HOUR = env.REPORTS_PER_HOUR
OWN_PROXIES = env.OWN_PROXIES

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:", *env.map_tiles_origin()],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
            "foreign_pre_chain": [
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.stdlib.ExtraAdder(),
                structlog.processors.TimeStamper(fmt="iso", utc=True),
            ],
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"cordee": {"level": "INFO"}},
}
