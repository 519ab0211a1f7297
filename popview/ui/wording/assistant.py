"""Sentences of the account assistant: where was looked, what was found, who says so, what is wanted."""

from PySide6.QtCore import QCoreApplication

from popview.types import (
    Advice,
    Discovery,
    DiscoveryStep,
    FoundServer,
    Mechanism,
    ProblemKind,
    Snag,
    SnagKind,
    Source,
    StepEnd,
)
from popview.ui.wording import account_setup, network
from popview.ui.wording.problems import foreign

translate = QCoreApplication.translate


def intro() -> str:
    """Return what the assistant does and does not do."""
    return translate(
        "assistant",
        "PopView looks for the server and shows what it found, before the password is sent.",
    )


def hint() -> str:
    """Return where is looked, before it began."""
    return translate(
        "assistant",
        "Looked at, in this order: the providers that PopView knows, the settings that the address’s domain"
        " publishes on the web and in the DNS, and the usual server names, over encrypted connections only.",
    )


def step_name(step: DiscoveryStep, domain: str) -> str:
    """Return where one step looks."""
    return {
        DiscoveryStep.PRESET: translate("assistant", "Providers that PopView knows"),
        DiscoveryStep.AUTOCONFIG: translate("assistant", "Settings that {domain} publishes (HTTPS)"),
        DiscoveryStep.SRV: translate("assistant", "Services that {domain} names in the DNS"),
        DiscoveryStep.PROBE: translate("assistant", "Usual server names (encrypted only)"),
    }[step].format(domain=foreign(domain, 80))


def step_end(end: StepEnd, milliseconds: int) -> str:
    """Return how a step ended, with its time."""
    said = {
        StepEnd.FOUND: translate("assistant", "found"),
        StepEnd.NOTHING: translate("assistant", "nothing"),
        StepEnd.FAILED: translate("assistant", "no usable answer"),
        StepEnd.SKIPPED: translate("assistant", "left out: it would go past the proxy"),
    }[end]
    if end is StepEnd.SKIPPED:
        return said
    return translate("assistant", "{result} ({n} ms)").format(result=said, n=milliseconds)


def found_title(found: FoundServer) -> str:
    """Return that a server was found, and whose."""
    if found.provider:
        return translate("assistant", "Found: {provider}").format(provider=foreign(found.provider, 60))
    return translate("assistant", "Found: {host}").format(host=foreign(found.host, 80))


def server(found: FoundServer) -> str:
    """Return host and port."""
    return translate("assistant", "{host}, port {port}").format(
        host=foreign(found.host, 120), port=found.port
    )


def encryption(found: FoundServer) -> str:
    """Return how the link is protected."""
    return account_setup.security_name(found.security)


def source(found: FoundServer) -> str:
    """Return who says that the mailbox is there, and how sure that is."""
    text = {
        Source.PRESET: translate("assistant", "PopView’s own list of providers: {origin}"),
        Source.AUTOCONFIG: translate("assistant", "The domain itself, over a verified connection: {origin}"),
        Source.SRV: translate("assistant", "The domain’s DNS, which could be forged on the way: {origin}"),
        Source.MX: translate(
            "assistant",
            "The domain’s DNS, which could be forged on the way: {origin} takes in its mail, so it is kept by"
            " this provider",
        ),
        Source.PROBE: translate("assistant", "A guess: {origin} answers and has a valid certificate"),
        Source.LINK: translate("assistant", "The address that was opened: {origin}"),
    }[found.source]
    return text.format(origin=foreign(found.origin, 160))


def advice(found: FoundServer) -> tuple[str, ...]:
    """Return what the provider wants of a person, one sentence each."""
    name = foreign(found.provider, 60) or found.host
    said = tuple(_advice(one).format(provider=name) for one in found.advice if one is not Advice.RECENT)
    return (
        (*said, _certificate_wanted().format(provider=name))
        if found.mechanism is Mechanism.EXTERNAL
        else said
    )


def _certificate_wanted() -> str:
    return translate(
        "assistant",
        "{provider} takes no password here: it wants a certificate of your own. Choose its file under"
        " “Change…”.",
    )


def _advice(one: Advice) -> str:
    return {
        Advice.APP_PASSWORD: translate(
            "assistant",
            "{provider} wants an app password here: a password for one program, made in the security settings"
            " of your account. Your usual password will be refused.",
        ),
        Advice.CODE: translate(
            "assistant",
            "{provider} wants an authorisation code here instead of your password. You get it in the settings"
            " of the web mailbox where POP3 is switched on.",
        ),
        Advice.MAIL_PASSWORD: translate(
            "assistant",
            "{provider} wants the password for mail programs here, which you set in your account’s settings;"
            " the one for the web pages will be refused.",
        ),
        Advice.SWITCH_ON: translate(
            "assistant", "POP3 has to be switched on first, in the settings of the web mailbox."
        ),
        Advice.PAID: translate("assistant", "POP3 is part of some paid plans only."),
        Advice.BROWSER: translate(
            "assistant",
            "{provider} accepts no passwords from mail programs any more; it wants a sign-in through the"
            " browser (OAuth 2.0).",
        ),
        Advice.RECENT: "",
    }[one]


def already_here(name: str) -> str:
    """Return that there is an account of this mailbox."""
    return translate(
        "assistant",
        "You have this mailbox already: “{name}”. Two accounts of one mailbox stand in each other’s way.",
    ).format(name=foreign(name, 60))


def recent() -> str:
    """Return the choice of Gmail's other view."""
    return translate(
        "assistant",
        "Show the &last 30 days, also what another program has fetched (“recent:” before the user name)",
    )


def foreign_consent(found: FoundServer, domain: str) -> str:
    """Return what is confirmed before a host of another domain is trusted with a password."""
    return translate(
        "assistant", "I know that {host} &keeps the mail of {domain}. My password will be sent there."
    ).format(host=foreign(found.host, 120), domain=foreign(domain, 80))


def nothing_title(discovery: Discovery) -> str:
    """Return why there is nothing to propose, in a few words."""
    kinds = {snag.kind for snag in discovery.snags}
    if discovery.without:
        return translate("assistant", "{provider} has no POP3").format(provider=discovery.without)
    if SnagKind.OFFLINE in kinds:
        return translate("assistant", "The network cannot be reached")
    if SnagKind.PROXY in kinds:
        return translate("assistant", "The proxy did not let PopView through")
    if SnagKind.PLAIN_ONLY in kinds:
        return translate("assistant", "Only a server without encryption was found")
    if SnagKind.NO_POP3 in kinds:
        return translate("assistant", "This domain says that it has no POP3")
    return translate("assistant", "No server was found")


def nothing_text(discovery: Discovery) -> str:
    """Return what that means and what to do."""
    kinds = {snag.kind for snag in discovery.snags}
    if discovery.without:
        return translate(
            "assistant",
            "PopView reads POP3 mailboxes. This provider gives its mail to its own programs or by IMAP only,"
            " so PopView cannot open the mailbox.",
        )
    if SnagKind.OFFLINE in kinds:
        return translate(
            "assistant",
            "No name could be looked up. Connect to the network and search again. Where only a proxy leads"
            " out, enter it above first.",
        )
    if SnagKind.PROXY in kinds:
        return translate(
            "assistant", "Check the proxy above, then search again. Nothing was tried without it."
        )
    if SnagKind.PLAIN_ONLY in kinds:
        return translate(
            "assistant",
            "Everyone on the way could read the password and the mail, so PopView does not propose it. Ask"
            " the provider for an encrypted server. Whoever knows the risk can set it up by hand.",
        )
    if SnagKind.NO_POP3 in kinds:
        return translate(
            "assistant",
            "The provider may have it all the same: its help pages name the server. Set up by hand.",
        )
    return translate(
        "assistant",
        "Check the address. The provider’s help pages name the POP3 server; with that, set up by hand.",
    )


def snags(discovery: Discovery) -> tuple[str, ...]:
    """Return what stood in the way, one line each; what the title says already is left out."""
    silent = {SnagKind.OFFLINE}
    return tuple(_snag(one) for one in discovery.snags if one.kind not in silent)


def _snag(snag: Snag) -> str:
    known = network.reason_text(ProblemKind.PROXY, snag.detail) if snag.kind is SnagKind.PROXY else ""
    return {
        SnagKind.OFFLINE: "",
        SnagKind.NO_ANSWER: translate("assistant", "{where} did not answer in time."),
        SnagKind.PROXY: translate("assistant", "Proxy {where}: {detail}"),
        SnagKind.CERTIFICATE: translate(
            "assistant", "{where} answered, but could not prove that it is {where}; it was not taken."
        ),
        SnagKind.NOT_HTTPS: translate(
            "assistant", "{where} wanted to lead to an address without encryption; it was not followed."
        ),
        SnagKind.REDIRECTS: translate("assistant", "{where} led on and on."),
        SnagKind.TOO_BIG: translate("assistant", "{where} sent far too much."),
        SnagKind.UNREADABLE: translate("assistant", "What {where} sent could not be understood."),
        SnagKind.WEB: translate("assistant", "{where} answered with the web error {detail}."),
        SnagKind.NO_POP3: translate("assistant", "{where} names no POP3 server."),
        SnagKind.PLAIN_ONLY: translate("assistant", "{where} offers POP3 without encryption only."),
    }[snag.kind].format(where=foreign(snag.where, 120) or "?", detail=known or foreign(snag.detail, 120))


def working_offline() -> tuple[str, str]:
    """Return title and text where the person works offline."""
    return (
        translate("assistant", "You work offline"),
        translate("assistant", "Nothing is connected. Go online in the menu Mailbox, then search again."),
    )


def no_user() -> str:
    """Return what stands where a user name is not known."""
    return translate("assistant", "Not named. Set the account up by hand to enter it.")


def not_understood() -> str:
    """Return what is wrong with an address."""
    return translate("assistant", "Enter a whole mail address, like nora@example.org.")


def bad_link() -> str:
    """Return what is wrong with a pop:// address."""
    return translate("assistant", "This pop:// address cannot be understood.")
