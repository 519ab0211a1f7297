"""Distant pictures: why one was not loaded, and what stands in its place."""

from enum import StrEnum

OUTLINE = "cid:outline-"
"""Begins the source of a picture that is not there but keeps its place; then "WIDTHxHEIGHT" in pixels."""


class PictureFault(StrEnum):
    """Why a distant picture is not shown although the person agreed."""

    BAD_ADDRESS = "bad-address"  # no http or https, no host, an odd port, a name and password in it
    LOCAL = "local"  # leads into the person's own network
    UNREACHABLE = "unreachable"  # no such host, refused, lost
    INSECURE = "insecure"  # the certificate or TLS failed, or a redirect from HTTPS to HTTP
    TIMEOUT = "timeout"
    REFUSED = "refused"  # the server answered with an error
    REDIRECTS = "redirects"  # too many
    NO_PICTURE = "no-picture"  # not one of the raster formats
    TOO_LARGE = "too-large"  # octets or pixels
    LEFT_OUT = "left-out"  # the limit of all pictures together, in octets, number or time
    PROXY = "proxy"  # the account is reached through a proxy, which this would go past
    OFFLINE = "offline"  # the person works offline
    STOPPED = "stopped"
