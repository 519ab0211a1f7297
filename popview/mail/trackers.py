"""Pictures that are there to report that a mail was opened, not to be seen: they are never loaded.

Told by their size, and by the addresses under which the large senders' counters are known to answer
(each documented by its service as the address of its open counter).
"""

import re

from popview.mail.styles import names_resource

__all__ = ["is_tiny", "is_tracker"]

_TINY = frozenset({"0", "1", "0px", "1px"})
_KNOWN_HOST = re.compile(
    r"(?:\A|\.)(?:awstrack\.me|emltrk\.com|pstmrk\.it|t\.yesware\.com|mailtrack\.io|bl-1\.com"
    r"|google-analytics\.com|mailstat\.us)\Z"
)
_KNOWN_PATH = re.compile(
    r"/(?:wf/open|track(?:ing)?/open|e/o/|e2t/o/|oo?/[\w-]{16,}|open\.(?:php|aspx?|gif|png)|__ptq\.gif|__utm\.gif"
    r"|lt\.php\?[^#]{0,400}\bl=open|pixel\.(?:gif|png|php)|beacon\.(?:gif|png)|1x1\.(?:gif|png)"
    r"|t/[\w-]{4,80}/o\.gif|tr\?id=\d)",
    re.IGNORECASE,
)
_PATH = re.compile(r"\A(?:https?:)?//[^/?#]{1,300}(/.{0,1000})?", re.IGNORECASE | re.DOTALL)
_SIDE = re.compile(r"(?:^|;)(?:max-)?(width|height):[01](?:\.\d+)?(?:px|pt)?(?=;|$|!)")


def is_tracker(found: dict[str, str], source: str) -> bool:
    """Tell whether an <img> with these attributes only reports that the mail was opened."""
    hosts = names_resource(source)
    if not hosts:
        return False
    path = _PATH.match(source)
    return (
        is_tiny(found)
        or _KNOWN_HOST.search(hosts[0]) is not None
        or (path is not None and path[1] is not None and _KNOWN_PATH.match(path[1]) is not None)
    )


def is_tiny(found: dict[str, str]) -> bool:
    """Tell a picture that nobody can see: a pixel, or hidden by its own style."""
    style = found.get("style", "").replace(" ", "").lower()
    sides = {side[1] for side in _SIDE.finditer(style)}
    sides |= {side for side in ("width", "height") if found.get(side, "").strip() in _TINY}
    return "display:none" in style or len(sides) == 2
