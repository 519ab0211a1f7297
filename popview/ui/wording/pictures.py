"""Sentences about distant pictures: what was not loaded, what is being loaded, what could not be."""

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from popview.types import Document, PictureFault

translate = QCoreApplication.translate

_MOST_HOSTS = 3


def blocked_text(document: Document) -> str:
    """Return what was not loaded and from whom; "" for nothing."""
    total = sum(count for _, count in document.blocked)
    if not total:
        return ""
    trackers = sum(count for _, count in document.trackers)
    pictures = min(len(document.remote), total - trackers)
    things = _joined([_pictures(pictures), _trackers(trackers), _others(total - trackers - pictures)])
    return translate(
        "pictures", "Not loaded, so that nobody learns you opened this: {things} from {hosts}."
    ).format(things=things, hosts=_hosts(document.blocked))


def left_text(document: Document) -> str:
    """Return what stays blocked although the person agreed to pictures; "" for nothing."""
    trackers = sum(count for _, count in document.trackers)
    if not trackers:
        return ""
    return translate("pictures", "Still not loaded: {things} from {hosts}.").format(
        things=_trackers(trackers), hosts=_hosts(document.trackers)
    )


def progress_text(done: int, total: int) -> str:
    """Return how far loading is."""
    return translate("pictures", "Loading pictures… {done} of {total}").format(done=done, total=total)


def faults_text(faults: Mapping[str, PictureFault]) -> str:
    """Return how many pictures could not be loaded, and why; "" for none."""
    if not faults:
        return ""
    counts = Counter(faults.values()).most_common()
    if len(counts) == 1:
        why = fault_text(counts[0][0])
    else:
        why = ", ".join(
            translate("pictures", "{why} ({count})").format(why=fault_text(fault), count=count)
            for fault, count in counts
        )
    text = (
        translate("pictures", "1 picture could not be loaded")
        if len(faults) == 1
        else translate("pictures", "%Ln pictures could not be loaded", "", len(faults))
    )
    return translate("pictures", "{text}: {why}.").format(text=text, why=why)


def fault_text(fault: PictureFault) -> str:
    """Return why a picture is not shown, as the end of a sentence."""
    return {
        PictureFault.BAD_ADDRESS: translate("pictures", "its address is not that of a web picture"),
        PictureFault.LOCAL: translate("pictures", "it would lead into your own network"),
        PictureFault.UNREACHABLE: translate("pictures", "the server cannot be reached"),
        PictureFault.INSECURE: translate("pictures", "the connection is not secure"),
        PictureFault.TIMEOUT: translate("pictures", "the server does not answer"),
        PictureFault.REFUSED: translate("pictures", "the server does not have it"),
        PictureFault.REDIRECTS: translate("pictures", "the server sends from place to place"),
        PictureFault.NO_PICTURE: translate("pictures", "it is not a picture of a known kind"),
        PictureFault.TOO_LARGE: translate("pictures", "it is too large"),
        PictureFault.LEFT_OUT: translate("pictures", "the message wants too many or too large ones"),
        PictureFault.PROXY: translate(
            "pictures", "the account is reached through a proxy, and pictures would go past it"
        ),
        PictureFault.OFFLINE: translate("pictures", "you work offline"),
        PictureFault.STOPPED: translate("pictures", "you stopped it"),
    }[fault]


def always_text(address: str) -> str:
    """Return that this sender's pictures are shown without asking."""
    return translate("pictures", "Pictures from {address} are always loaded.").format(address=_short(address))


def always_tip(address: str) -> str:
    """Return the tool tip of the button that stops asking for a sender."""
    return translate("pictures", "Always load the pictures in messages from {address}").format(
        address=_short(address)
    )


def _pictures(count: int) -> str:
    if count == 1:
        return translate("pictures", "1 picture")
    return translate("pictures", "%Ln pictures", "", count) if count else ""


def _trackers(count: int) -> str:
    if count == 1:
        return translate("pictures", "1 tracker")
    return translate("pictures", "%Ln trackers", "", count) if count else ""


def _others(count: int) -> str:
    if count == 1:
        return translate("pictures", "1 other thing")
    return translate("pictures", "%Ln other things", "", count) if count else ""


def _joined(things: Iterable[str]) -> str:
    *first, last = [thing for thing in things if thing]
    if not first:
        return last
    return translate("pictures", "{first} and {last}").format(first=", ".join(first), last=last)


def _hosts(counts: Iterable[tuple[str, int]]) -> str:
    hosts = sorted(counts, key=lambda one: -one[1])
    names = ", ".join(_short(host) for host, _ in hosts[:_MOST_HOSTS])
    if len(hosts) > _MOST_HOSTS:
        more = translate("pictures", "{names} and %Ln more", "", len(hosts) - _MOST_HOSTS)
        return more.replace("{names}", names)
    return names


def _short(value: str, most: int = 60) -> str:
    return value if len(value) <= most else value[: most - 1] + "…"
