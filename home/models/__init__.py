from .pages import HomePage
from .settings import SiteSettings

__all__ = ["HomePage", "SiteSettings"]
