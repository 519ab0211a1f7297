"""The account assistant in each state, for the pictures."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from popview.types import (
    Advice,
    Discovery,
    DiscoveryStep,
    FoundServer,
    Mechanism,
    PopUrl,
    Problem,
    ProblemKind,
    Security,
    Snag,
    SnagKind,
    Source,
    StepEnd,
    TrialStep,
)
from popview.ui.accounts.assistant import AccountAssistant
from popview.ui.theme import Theme
from tests.ui import samples

URL = "https://autoconfig.example.org/mail/config-v1.1.xml"
ADDRESS = "nora@example.org"
OWN = FoundServer(
    "pop.example.org", 995, Security.TLS, ADDRESS, Source.AUTOCONFIG, URL, provider="Example Mail"
)
GMAIL = FoundServer(
    "pop.gmail.com",
    995,
    Security.TLS,
    "nora@gmail.com",
    Source.PRESET,
    "Gmail",
    provider="Gmail",
    advice=(Advice.SWITCH_ON, Advice.APP_PASSWORD, Advice.RECENT),
    help="https://support.google.com/mail/answer/7104828",
    guide="google",
)
OUTLOOK = FoundServer(
    "outlook.office365.com",
    995,
    Security.TLS,
    "nora@outlook.com",
    Source.PRESET,
    "Outlook.com",
    provider="Outlook.com",
    advice=(Advice.SWITCH_ON, Advice.BROWSER),
    guide="microsoft",
)
FOREIGN = FoundServer(
    "mx7.hosting.example",
    995,
    Security.TLS,
    ADDRESS,
    Source.SRV,
    "_pop3s._tcp.example.org",
    foreign=True,
)
FIRM = FoundServer(
    "outlook.office365.com",
    995,
    Security.TLS,
    ADDRESS,
    Source.MX,
    "example-org.mail.protection.outlook.com",
    provider="Microsoft 365",
    advice=(Advice.SWITCH_ON, Advice.BROWSER),
    guide="microsoft",
    foreign=True,
)
STLS = FoundServer("mail.example.org", 110, Security.STLS, ADDRESS, Source.PROBE, "mail.example.org")
PRESET, CONFIG, SRV, PROBE = DiscoveryStep


def fresh(theme: Theme, address: str = "", password: str = "") -> AccountAssistant:
    """Return one with these fields filled in."""
    dialog = AccountAssistant(theme=theme)
    dialog.show()
    dialog.form.address.setText(address)
    dialog.form.password.setText(password)
    return dialog


def searching(theme: Theme, address: str = ADDRESS, password: str = "secret") -> AccountAssistant:
    """Return one in the middle of a search."""
    dialog = fresh(theme, address, password)
    dialog.go.click()
    dialog.show_search_step(PRESET, StepEnd.NOTHING, 1)
    dialog.show_search_step(CONFIG, None, 0)
    return dialog


def found(
    theme: Theme, server: FoundServer, address: str = ADDRESS, password: str = "secret"
) -> AccountAssistant:
    """Return one that found this server."""
    dialog = searching(theme, address, password)
    dialog.show_discovery(Discovery(address, server))
    return dialog


def nothing(theme: Theme, *snags: Snag, without: str = "") -> AccountAssistant:
    """Return one that found nothing, with every step of the search."""
    dialog = searching(theme)
    if without:
        dialog.show_search_step(PRESET, StepEnd.FOUND, 1)
    else:
        dialog.show_search_step(CONFIG, StepEnd.FAILED, 212)
        dialog.show_search_step(SRV, StepEnd.NOTHING, 34)
        dialog.show_search_step(PROBE, StepEnd.FAILED if snags else StepEnd.NOTHING, 5012)
    dialog.show_discovery(Discovery(ADDRESS, None, without, snags))
    return dialog


def _trying(theme: Theme) -> AccountAssistant:
    dialog = found(theme, OWN)
    dialog.go.click()
    where = (("host", "pop.example.org"), ("address", "192.0.2.7"), ("milliseconds", "23"))
    dialog.show_step(TrialStep.FOUND, where)
    dialog.show_step(TrialStep.ENCRYPTED, (("version", "TLSv1.3"), ("cipher", "TLS_AES_256_GCM_SHA384")))
    return dialog


def _refused(theme: Theme) -> QWidget:
    dialog = _trying(theme)
    facts = (("user", ADDRESS), ("mechanism", "PLAIN"))
    dialog.show_trial_problem(
        Problem(ProblemKind.WRONG_PASSWORD, facts, server_text="-ERR [AUTH] Authentication failed.")
    )
    return dialog


def _certificate(theme: Theme) -> QWidget:
    dialog = found(theme, FOREIGN)
    dialog.card.confirm.setChecked(True)
    dialog.go.click()
    dialog.show_step(TrialStep.FOUND, (("host", "mx7.hosting.example"), ("address", "192.0.2.7")))
    dialog.show_certificate(samples.CERTIFICATE)
    return dialog


def _link(theme: Theme) -> QWidget:
    dialog = fresh(theme)
    dialog.show_url(PopUrl("mail.example.org", 8110, Security.STLS, "nora", Mechanism.APOP))
    return dialog


def _offline(theme: Theme) -> QWidget:
    dialog = searching(theme)
    dialog.show_offline()
    return dialog


def _bad_address(theme: Theme) -> QWidget:
    dialog = fresh(theme, "nora")
    dialog.go.click()
    return dialog


def _known(theme: Theme) -> QWidget:
    dialog = fresh(theme, ADDRESS, "secret")
    dialog.card.known = {(OWN.host, ADDRESS): "Home"}
    dialog.go.click()
    dialog.show_discovery(Discovery(ADDRESS, OWN))
    return dialog


def _no_password(theme: Theme) -> QWidget:
    dialog = found(theme, STLS, password="")
    dialog.go.click()
    return dialog


def _by_proxy(theme: Theme) -> AccountAssistant:
    dialog = fresh(theme, ADDRESS, "secret")
    dialog.form.by_proxy.click()
    dialog.form.proxy.host.setText("proxy.example.org")
    return dialog


def _bad_proxy(theme: Theme) -> QWidget:
    dialog = fresh(theme, ADDRESS, "secret")
    dialog.form.by_proxy.click()
    dialog.go.click()
    return dialog


def _no_way_through(theme: Theme) -> QWidget:
    dialog = _by_proxy(theme)
    dialog.go.click()
    dialog.show_search_step(PRESET, StepEnd.NOTHING, 1)
    dialog.show_search_step(CONFIG, StepEnd.FAILED, 3)
    snag = Snag(SnagKind.PROXY, "proxy.example.org:1080", "unreachable")
    dialog.show_discovery(Discovery(ADDRESS, snags=(snag,)))
    return dialog


def _nothing_by_proxy(theme: Theme) -> QWidget:
    dialog = _by_proxy(theme)
    dialog.go.click()
    for step, end in ((PRESET, "nothing"), (CONFIG, "nothing"), (SRV, "skipped"), (PROBE, "nothing")):
        dialog.show_search_step(step, StepEnd(end), 41)
    dialog.show_discovery(Discovery(ADDRESS))
    return dialog


SCENES: dict[str, Callable[[Theme], QWidget]] = {
    "assistant-new": fresh,
    "assistant-bad-address": _bad_address,
    "assistant-searching": searching,
    "assistant-found": lambda theme: found(theme, OWN),
    "assistant-found-gmail": lambda theme: found(theme, GMAIL, "nora@gmail.com"),
    "assistant-found-outlook": lambda theme: found(theme, OUTLOOK, "nora@outlook.com"),
    "assistant-found-foreign": lambda theme: found(theme, FOREIGN),
    "assistant-found-firm": lambda theme: found(theme, FIRM),
    "assistant-no-password": _no_password,
    "assistant-known": _known,
    "assistant-trying": _trying,
    "assistant-refused": _refused,
    "assistant-certificate": _certificate,
    "assistant-link": _link,
    "assistant-offline": _offline,
    "assistant-no-network": lambda theme: nothing(theme, Snag(SnagKind.OFFLINE)),
    "assistant-nothing": lambda theme: nothing(
        theme,
        Snag(SnagKind.CERTIFICATE, "autoconfig.example.org"),
        Snag(SnagKind.NO_ANSWER, "pop.example.org"),
    ),
    "assistant-no-pop3": lambda theme: nothing(theme, without="Proton Mail"),
    "assistant-plain-only": lambda theme: nothing(theme, Snag(SnagKind.PLAIN_ONLY, "pop.example.org")),
    "assistant-by-proxy": _by_proxy,
    "assistant-bad-proxy": _bad_proxy,
    "assistant-proxy": _no_way_through,
    "assistant-proxy-nothing": _nothing_by_proxy,
}
