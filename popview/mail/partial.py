"""Whether a preview shows enough: the first text whole, and what comes behind it."""

from popview.mail.tree import scan

__all__ = ["shows_enough"]

_TEXTS = frozenset({"text/plain", "text/html"})


def shows_enough(top: bytes) -> bool:
    """Say whether the first readable part of what TOP gave has ended, and the next one's header is there.

    A message without any text shows enough with the header of its first part. Never raises.
    """
    leaves = [node for node in scan(top, is_whole=False).root.walk() if node.is_leaf]
    for place, leaf in enumerate(leaves):
        if leaf.kind in _TEXTS and leaf.entity.disposition != "attachment":
            return leaf.is_complete and (place + 1 == len(leaves) or leaves[place + 1].entity.has_fields)
    return bool(leaves) and leaves[0].entity.has_fields and not leaves[0].kind.startswith("multipart/")
