"""A code that leads from paper to the live page."""

import segno
from django.utils.safestring import SafeString, mark_safe

QUIET_ZONE = 4  # modules, as the standard asks for


def qr_svg(address: str, label: str) -> SafeString:
    """An `<svg>` for HTML, black on white, without a size of its own.

    Correction M: it can be read with 15 % of it lost, as on folded paper. `label`:
    what it is, for who does not see it.
    """
    code = segno.make(address, error="m", micro=False, boost_error=False)
    return mark_safe(  # segno escapes the label
        code.svg_inline(
            border=QUIET_ZONE,
            dark="#000",
            light="#fff",
            omitsize=True,
            svgclass="qr-code",
            lineclass=None,
            title=label,
        ).replace("<svg ", '<svg role="img" ', 1)
    )
