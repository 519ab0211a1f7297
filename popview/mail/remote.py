"""Pictures that a mail names but does not hold: what could be loaded after consent, and what was loaded.

While the HTML is made safe they bear names of ours; afterwards each becomes a picture of the album
where its octets were handed in, else an outline of the size that it was to have, else the words that
stand for it. Nothing is loaded here.
"""

import html as entities
import re
from collections import Counter
from collections.abc import Mapping
from urllib.parse import quote

from popview.mail.images import Album, measure
from popview.mail.outlines import stated_size
from popview.mail.styles import names_resource
from popview.mail.trackers import is_tiny
from popview.mail.visible import cut

__all__ = ["MOST_REMOTE", "Remote", "picture_source"]

MOST_REMOTE = 100
"""Addresses of one message that may be asked for; no newsletter needs more."""

_MOST_ADDRESS = 4_000  # letters
_MOST_ALT = 300
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_BLANKS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]")
_WEB = re.compile(r"(https?:)?[/\\]{2,}(?=[^/\\?#])", re.IGNORECASE)
_NAME = "cid:remote-"
_IMG = re.compile(r"<img((?:[^>\"]|\"[^\"]*+\")*+)>")
_ATTRIBUTE = re.compile(r" ([a-z]+)=\"([^\"]*)\"")
_OWN = frozenset({"src", "alt", "width", "height"})  # what an outline says itself
_SAFE = "!#$%&'()*+,/:;=?@[]~"


def picture_source(value: str) -> str:
    """Return the source of an <img> as browsers read it: a web address whole, else without any blanks."""
    web = _CONTROLS.sub("", value[: 2 * _MOST_ADDRESS]).strip()
    start = _WEB.match(web)
    if start is None:
        return _BLANKS.sub("", value)
    rest = web[start.end() :].replace("\\", "/") if "?" not in web else web[start.end() :]
    address = f"{(start[1] or 'https:').lower()}//{quote(rest, safe=_SAFE)}"
    return address if len(address) <= _MOST_ADDRESS else ""


class Remote:
    """The distant pictures of one message. `loaded`: address to octets, by the person's consent."""

    def __init__(self, loaded: Mapping[str, bytes] | None = None) -> None:
        self._loaded = loaded or {}
        self._addresses: dict[str, str] = {}  # our name -> address
        self._names: dict[str, str] = {}
        self._counted: set[str] = set()
        self.wanted: dict[str, None] = {}  # addresses that may be asked for, in order

    def name_of(self, source: str) -> str | None:
        """Return our name for a web address; None for anything else, and for one too many."""
        if _WEB.match(source) is None or len(self._names) >= 10 * MOST_REMOTE:
            return self._names.get(source)
        name = self._names.setdefault(source, f"{_NAME}{len(self._names)}")
        self._addresses[name] = source
        return name

    def __contains__(self, name: str) -> bool:
        return name in self._addresses

    def settle(self, html: str, album: Album, blocked: Counter[str], trackers: Counter[str]) -> str:
        """Put pictures, outlines or words in the place of our names; count what is not shown by its host.

        Runs on sanitised HTML without its hidden parts: what is not in it any more, nobody could see.
        """
        if not self._addresses:
            return html
        seen: set[str] = set()

        def put(found: re.Match[str]) -> str:
            attributes = {name: entities.unescape(value) for name, value in _ATTRIBUTE.findall(found[1])}
            name = attributes.get("src", "")
            if name not in self._addresses:
                return found[0]
            seen.add(name)
            return self._put(found[0], attributes, album, blocked, trackers)

        settled = _IMG.sub(put, html)
        for name in self._addresses.keys() - seen:
            hosts = names_resource(self._addresses[name])[:1]
            blocked.update(hosts)
            trackers.update(hosts)
        self._addresses.clear()  # from here on the names mean nothing
        self._names.clear()
        return settled

    def _put(
        self,
        tag: str,
        attributes: dict[str, str],
        album: Album,
        blocked: Counter[str],
        trackers: Counter[str],
    ) -> str:
        address = self._addresses[attributes["src"]]
        hosts = [] if address in self._counted else names_resource(address)[:1]  # each picture once
        data = self._loaded.get(address)
        size = measure(data) if data is not None else None
        is_pixel = is_tiny(attributes) or (size is not None and max(size[1:]) <= 2)
        if is_pixel:
            trackers.update(hosts)
        elif data is not None and (shown := album.add_data(data)):
            return tag.replace(f'src="{attributes["src"]}"', f'src="{shown}"')
        elif len(self.wanted) < MOST_REMOTE and data is None:
            self.wanted[address] = None
        self._counted.add(address)
        blocked.update(hosts)
        words = cut(attributes.get("alt", ""), _MOST_ALT)
        stated = None if is_pixel else stated_size(attributes)
        if stated is None:
            return entities.escape(words, quote=False)
        return _outline(tag, words, stated, album)


def _outline(tag: str, words: str, size: tuple[int, int], album: Album) -> str:
    """Return the tag made one of a picture that is not there but keeps its place."""
    name = album.add_outline(*size)
    rest = "".join(f' {name}="{value}"' for name, value in _ATTRIBUTE.findall(tag) if name not in _OWN)
    return f'<img src="{name}" alt="{entities.escape(words)}" width="{size[0]}" height="{size[1]}"{rest}>'
