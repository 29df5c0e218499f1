"""Does an experience work on a day, for a group? And if not, why?

Pure: everything is computed from the published document, a group and a day. `check`
is the door; one rule a file in `rules`; `calendar` looks at many days at once.
"""
