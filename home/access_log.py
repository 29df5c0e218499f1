"""The access log of the server: what was asked and how it went, not who asked what."""

from urllib.parse import quote

from gunicorn.glogging import Logger

# time, method, path, status, bytes, milliseconds: no address, no device, and neither
# query string nor referrer, in which are the words that somebody searched
FORMAT = "%(t)s %(m)s %(U)s %(s)s %(B)s %(M)sms"


class AccessLog(Logger):
    """One line a request, whatever its path holds."""

    def atoms(self, resp, req, environ, request_time):
        atoms = super().atoms(resp, req, environ, request_time)
        # as it came: decoded, "%0a" would begin a line of its own
        atoms["U"] = quote(environ["PATH_INFO"], encoding="latin-1")
        return atoms
