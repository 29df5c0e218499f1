"""What the catalogue holds already, looked up by what a record says of it.

Each list is read once, when the first record to apply needs it, and grows with the
import; what a refused chunk added is forgotten by reading it again.
"""

from .communes import Communes
from .neighbours import Neighbours
from .providers import Providers
from .themes import Themes

__all__ = ["Communes", "Neighbours", "Providers", "Themes"]
