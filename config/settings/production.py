"""What `make run` and a server use: everything from the environment."""

from config import env

from .base import *  # noqa: F403
from .content import *  # noqa: F403
from .services import *  # noqa: F403

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.HTTPS
SECURE_SSL_REDIRECT = False  # the proxy in front decides
SECURE_HSTS_SECONDS = 31_536_000 if env.HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = env.HTTPS
CSRF_TRUSTED_ORIGINS = [env.BASE_URL]
