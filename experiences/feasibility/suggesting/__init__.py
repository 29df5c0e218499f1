"""What would mend a finding, tried before it is suggested."""

from .changes import Change
from .suggestions import Suggestion, suggestions

__all__ = ["Change", "Suggestion", "suggestions"]
