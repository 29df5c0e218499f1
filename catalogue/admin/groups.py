"""The names of the office's groups; a migration makes them."""

EDITORS = "Rédaction"
MODERATORS = "Validation"
PARTNERS = "Prestataires"
