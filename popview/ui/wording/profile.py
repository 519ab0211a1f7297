"""What is known of a server in words: its connection, its habits, and what they mean for the mail."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from popview.types import Account, Mechanism, Security, ServerProfile
from popview.ui.wording.account_setup import fingerprint, mechanism_name
from popview.ui.wording.marked import QT_TRANSLATE_NOOP
from popview.ui.wording.problems import foreign

translate = QCoreApplication.translate

MINUTE_S = 60

FLAGS: Final[dict[str, tuple[str, str]]] = {
    "capa": (
        QT_TRANSLATE_NOOP("profile", "Says what it can do (CAPA)"),
        QT_TRANSLATE_NOOP(
            "profile", "If not, PopView relies on what was learnt and asks for nothing unusual."
        ),
    ),
    "uidl": (
        QT_TRANSLATE_NOOP("profile", "Gives every message a lasting name (UIDL)"),
        QT_TRANSLATE_NOOP(
            "profile", "If not, messages are recognised by their header alone, and deleting asks more of you."
        ),
    ),
    "top": (
        QT_TRANSLATE_NOOP("profile", "Shows the beginning of a message (TOP)"),
        QT_TRANSLATE_NOOP(
            "profile", "If not, senders, subjects and previews are seen only once a message is fetched."
        ),
    ),
    "top_exact": (
        QT_TRANSLATE_NOOP("profile", "Sends only as many lines as it was asked for"),
        QT_TRANSLATE_NOOP("profile", "If not, a preview costs as much time as the whole message."),
    ),
    "lang": (
        QT_TRANSLATE_NOOP("profile", "Speaks several languages (LANG)"),
        QT_TRANSLATE_NOOP("profile", "If so, PopView asks for yours, for what the server says of errors."),
    ),
    "last": (
        QT_TRANSLATE_NOOP("profile", "Says up to where messages were read (LAST)"),
        QT_TRANSLATE_NOOP(
            "profile",
            "If so, PopView asks it once to learn what counts as reading. Some servers hang up at it.",
        ),
    ),
    "top_marks": (
        QT_TRANSLATE_NOOP("profile", "A preview counts as reading"),
        QT_TRANSLATE_NOOP(
            "profile", "Other programs then show the message as read. PopView only takes note of it."
        ),
    ),
    "retr_marks": (
        QT_TRANSLATE_NOOP("profile", "Fetching counts as reading"),
        QT_TRANSLATE_NOOP(
            "profile", "Other programs then show the message as read. PopView asks beforehand."
        ),
    ),
    "retr_hides": (
        QT_TRANSLATE_NOOP("profile", "Fetching hides or deletes the message"),
        QT_TRANSLATE_NOOP("profile", "It is then missing from the next list. PopView asks beforehand."),
    ),
    "rewrites_headers": (
        QT_TRANSLATE_NOOP("profile", "Changes the header of a message afterwards"),
        QT_TRANSLATE_NOOP(
            "profile",
            "Such a message can be read, but not deleted: nothing proves that it is still the same.",
        ),
    ),
    "steady_sizes": (
        QT_TRANSLATE_NOOP("profile", "Tells the same size every time"),
        QT_TRANSLATE_NOOP(
            "profile", "If so, the size helps to recognise a message whose beginning cannot be shown."
        ),
    ),
    "uidl_single": (
        QT_TRANSLATE_NOOP("profile", "Names a single message (UIDL with a number)"),
        QT_TRANSLATE_NOOP("profile", "If not, PopView asks for all names to find one: a little slower."),
    ),
    "pipelining": (
        QT_TRANSLATE_NOOP("profile", "Takes many commands at once"),
        QT_TRANSLATE_NOOP("profile", "If not, PopView waits for each answer: slow, but it never gets lost."),
    ),
    "behind_pass": (
        QT_TRANSLATE_NOOP("profile", "Takes commands along with the password"),
        QT_TRANSLATE_NOOP(
            "profile", "Saves one wait when signing in. Some servers lose such commands; then say no."
        ),
    ),
    "rset_before_quit": (
        QT_TRANSLATE_NOOP("profile", "Needs RSET before QUIT"),
        QT_TRANSLATE_NOOP("profile", "For servers that delete at the end whatever was read."),
    ),
    "idle_s": (
        QT_TRANSLATE_NOOP("profile", "Hangs up after silence of"),
        QT_TRANSLATE_NOOP("profile", "PopView leaves before that, so that the mailbox is not left locked."),
    ),
    "login_delay_s": (
        QT_TRANSLATE_NOOP("profile", "Wants a pause between two sign-ins"),
        QT_TRANSLATE_NOOP("profile", "PopView does not offer to try again any sooner."),
    ),
    "expire_days": (
        QT_TRANSLATE_NOOP("profile", "Deletes messages by itself"),
        QT_TRANSLATE_NOOP(
            "profile", "Nobody marks these messages: the server removes them by its own rules."
        ),
    ),
}
"""Field of ServerProfile to what it says of the server, and what follows from it."""

CONSENT = "retr_consent"
NUMBERS: Final[dict[str, tuple[int, ...]]] = {
    "idle_s": (0, 30, 60, 120, 300, 600, 1800),
    "login_delay_s": (0, 60, 300, 600, 900, 1800),
    "expire_days": (-1, 0, 1, 7, 14, 30, 60, 90, 180, 365),
}
"""What may be chosen for a field that is no yes or no: seconds, seconds, days."""


def flag_title(field: str) -> str:
    """Return what a flag says of the server."""
    if field == CONSENT:
        return translate("profile", "Your consent to fetching")
    return _say(FLAGS[field][0])


def flag_note(field: str) -> str:
    """Return what follows from it."""
    if field == CONSENT:
        return translate("profile", "Whether PopView asks before it fetches from this account.")
    return _say(FLAGS[field][1])


def is_known(profile: ServerProfile, field: str) -> bool:
    """Return whether anything was learnt; what is off by nature counts only once it is on."""
    value = getattr(profile, field)
    if field in ("behind_pass", "rset_before_quit"):
        return bool(value)
    if field in ("idle_s", "login_delay_s"):
        return bool(value > 0)
    return value is not None


def flag_state(profile: ServerProfile, field: str) -> str:
    """Return where the value comes from: learnt, set by the person, or not known yet."""
    if field == CONSENT:
        return ""
    if field in profile.overruled:
        return translate("profile", "Set by you")
    if not is_known(profile, field):
        return translate("profile", "Not known yet")
    return translate("profile", "Learnt: {value}").format(value=value_name(field, getattr(profile, field)))


def choices(profile: ServerProfile, field: str) -> tuple[tuple[str, object], ...]:
    """Return what may be chosen for a field: words and value; the value None means automatic."""
    if field == CONSENT:
        return (
            (translate("profile", "Ask beforehand"), False),
            (translate("profile", "Fetch without asking"), True),
        )
    values: list[object] = [True, False]
    if field in NUMBERS:
        own = [getattr(profile, field)] if field in profile.overruled else []
        values = sorted({*NUMBERS[field], *own})
    return (
        (translate("profile", "Automatic"), None),
        *((_capital(value_name(field, value)), value) for value in values),
    )


def value_name(field: str, value: object) -> str:
    """Return one value of a field inside a sentence: "yes", "5 minutes", "after 30 days"."""
    if isinstance(value, bool):
        return translate("profile", "yes") if value else translate("profile", "no")
    assert isinstance(value, int)
    if field == "expire_days":
        if value < 0:
            return translate("profile", "never")
        if value == 0:
            return translate("profile", "as soon as they were fetched")
        if value == 1:
            return translate("profile", "after 1 day")
        return translate("profile", "after %n days", None, value)
    if value == 0:
        return (
            translate("profile", "nothing known") if field == "idle_s" else translate("profile", "no pause")
        )
    return span(value)


def span(seconds: int) -> str:
    """Return a time span in words: "45 seconds", "5 minutes"."""
    if seconds == MINUTE_S:
        return translate("profile", "1 minute")
    if seconds == 1:
        return translate("profile", "1 second")
    if seconds % MINUTE_S == 0 and seconds > 0:
        return translate("profile", "%n minutes", None, seconds // MINUTE_S)
    return translate("profile", "%n seconds", None, seconds)


# -- the connection --------------------------------------------------------------------------------


def connection_facts(account: Account, profile: ServerProfile) -> tuple[tuple[str, str, str], ...]:
    """Return what was negotiated last: an id, a title, and the words; lines that say nothing are left out."""
    facts = [
        (
            "Server",
            translate("profile", "Server"),
            translate("profile", "{host}, port {port}").format(host=account.host, port=account.port),
        ),
        ("Encryption", translate("profile", "Encryption"), encryption(profile)),
        ("Mechanism", translate("profile", "Signed in by"), _mechanism(profile)),
        ("Software", translate("profile", "Server software"), _software(profile)),
        ("Identities", translate("profile", "Lasting identities (UIDL)"), _identities(profile)),
        ("Expiry", translate("profile", "Storage"), expiry(profile.expire_days)),
        ("Certificate", translate("profile", "Certificate (SHA-256)"), fingerprint(profile.certificate)),
    ]
    return tuple(fact for fact in facts if fact[2])


def connection_note(profile: ServerProfile, checked: str) -> str:
    """Return how old that knowledge is; `checked` is the sentence about the last check."""
    if profile.security is None and profile.mechanism is Mechanism.AUTO:
        return translate("profile", "PopView has not been connected yet. Check the mailbox to learn more.")
    return translate("profile", "As of the last connection · {checked}").format(checked=checked)


def encryption(profile: ServerProfile) -> str:
    """Return how the last connection was protected."""
    if profile.tls_version:
        words = profile.tls_version.replace("TLSv", "TLS ")
        return f"{words} · {profile.tls_cipher}" if profile.tls_cipher else words
    if profile.security is Security.PLAIN:
        return translate("profile", "None: everyone on the way can read along")
    return translate("profile", "Not known yet")


def _mechanism(profile: ServerProfile) -> str:
    if profile.mechanism is Mechanism.AUTO:
        return translate("profile", "Not known yet")
    return mechanism_name(profile.mechanism)


def _software(profile: ServerProfile) -> str:
    if profile.implementation:
        return foreign(profile.implementation, 120)
    if profile.security is None:
        return translate("profile", "Not known yet")
    return translate("profile", "The server does not say")


def _identities(profile: ServerProfile) -> str:
    if profile.uidl is None:
        return translate("profile", "Not known yet")
    if profile.uidl:
        return translate("profile", "Yes: messages are recognised safely")
    return translate("profile", "No: messages are recognised by their header alone")


# -- expiry ----------------------------------------------------------------------------------------


def expiry(days: int | None) -> str:
    """Return what the server says of keeping mail (EXPIRE, RFC 2449 section 6.7); "" for nothing."""
    if days is None:
        return ""
    if days < 0:
        return translate("profile", "The server keeps messages until they are deleted")
    if days == 0:
        return translate("profile", "The server may delete a message as soon as it was fetched")
    if days == 1:
        return translate("profile", "The server deletes messages 1 day after they arrived")
    return translate("profile", "The server deletes messages %n days after they arrived", None, days)


def expires_in(days_left: int) -> str:
    """Return when the server may delete one message."""
    if days_left <= 0:
        return translate("profile", "The server may delete this at any time")
    if days_left == 1:
        return translate("profile", "The server deletes this in 1 day")
    return translate("profile", "The server deletes this in %n days", None, days_left)


# -- the question before the first fetch -------------------------------------------------------------


def fetch_title() -> str:
    """Return the question."""
    return translate("profile", "Fetch the whole message?")


def fetch_reason(profile: ServerProfile, account_name: str, *, may_hide: bool = False) -> str:
    """Return what fetching does on this server; "" where it does nothing.

    may_hide: its provider is known to have a setting for that; what was seen, or said by the person, wins.
    """
    if profile.retr_hides:
        return translate(
            "profile",
            "The server of “{account}” hides or deletes a message once it was fetched. "
            "Other programs and devices may then not see it any more.",
        ).format(account=account_name)
    if profile.expire_days == 0:
        return translate(
            "profile",
            "The server of “{account}” says that it may delete a message as soon as it was fetched "
            "(EXPIRE 0). The copy on this computer would then be the only one.",
        ).format(account=account_name)
    if may_hide and profile.retr_hides is None:
        return translate(
            "profile",
            "The server of “{account}” may archive or delete a message once it was fetched, by a setting on "
            "its web page. Other programs and devices may then not see it any more.",
        ).format(account=account_name)
    if profile.retr_marks:
        return translate(
            "profile",
            "The server of “{account}” marks a message as read once it was fetched. "
            "Other programs and devices then no longer show it as new.",
        ).format(account=account_name)
    return ""


def fetch_note() -> str:
    """Return what the answer means for later."""
    return translate(
        "profile",
        "Your consent counts for this account until you take it back under “Connection and server”. "
        "Previews are not affected.",
    )


def _capital(text: str) -> str:
    return QLocale().toUpper(text[:1]) + text[1:]


def _say(text: str) -> str:
    return translate("profile", text)
