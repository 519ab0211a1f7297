"""Sentences of the account, password and certificate dialogs."""

from PySide6.QtCore import QCoreApplication

from popview.types import (
    Account,
    Certificate,
    Keyring,
    Mechanism,
    Problem,
    ProblemKind,
    Security,
    TrialStep,
    Trust,
)
from popview.ui.validation import Fault
from popview.ui.wording import problems, values

translate = QCoreApplication.translate

_DETAILS = {TrialStep.FOUND: ("address",), TrialStep.ENCRYPTED: ("cipher",)}


def security_name(security: Security) -> str:
    """Return the name of one way to protect the link, as in the list."""
    return {
        Security.TLS: translate("account setup", "TLS from the start (recommended)"),
        Security.STLS: translate("account setup", "TLS after connecting (STLS)"),
        Security.PLAIN: translate("account setup", "No encryption"),
    }[security]


def mechanism_name(mechanism: Mechanism) -> str:
    """Return the name of one way to sign in."""
    if mechanism is Mechanism.AUTO:
        return translate("account setup", "Automatic: the best that both sides know")
    return {
        Mechanism.USER: translate("account setup", "User and password (USER, PASS)"),
        Mechanism.APOP: translate("account setup", "APOP (password is not sent)"),
        Mechanism.EXTERNAL: translate("account setup", "Client certificate (EXTERNAL)"),
        Mechanism.XOAUTH2: translate("account setup", "Browser (XOAUTH2)"),
        Mechanism.OAUTHBEARER: translate("account setup", "Browser (OAUTHBEARER)"),
    }.get(mechanism, str(mechanism))


def forbidden_methods(forbidden: tuple[Mechanism, ...]) -> str:
    """Return which methods are never used, short: the names that servers give them, or how many."""
    if not forbidden:
        return translate("account setup", "None: all are allowed")
    if len(forbidden) > 3:
        return translate("account setup", "%n methods", None, len(forbidden))
    return ", ".join(mechanism.value.upper() for mechanism in forbidden)


def forbidden_name(forbidden: tuple[Mechanism, ...]) -> str:
    """Return the same for those who hear it."""
    return translate("account setup", "Never sign in by: {methods}").format(
        methods=forbidden_methods(forbidden)
    )


def fault_text(fault: Fault | None) -> str:
    """Return what is wrong with a field, and what would be right; "" where nothing is."""
    if fault is None:
        return ""
    return {
        Fault.EMPTY_HOST: translate(
            "account setup", "Enter the name of the POP3 server, like pop.example.org."
        ),
        Fault.HOST_IS_ADDRESS: translate(
            "account setup", "This is a mail address; enter the name of the server."
        ),
        Fault.HOST_IS_URL: translate(
            "account setup", "Enter the bare name of the server, without “://” and path."
        ),
        Fault.HOST_HAS_PORT: translate("account setup", "The port has a field of its own."),
        Fault.PORT: translate("account setup", "The port is a number from 1 to 65535."),
        Fault.HOST_CHARACTERS: translate(
            "account setup", "A server’s name has no blanks or special characters."
        ),
        Fault.EMPTY_USER: translate("account setup", "Enter the user name; often it is the mail address."),
        Fault.EDGE_BLANK: translate("account setup", "It begins or ends with a blank."),
        Fault.CONTROL: translate(
            "account setup", "It holds a line break or another character that cannot be sent."
        ),
        Fault.EMPTY_PASSWORD: translate("account setup", "Enter the password to test with."),
        Fault.NO_CONSENT: translate("account setup", "Without encryption your agreement is needed."),
        Fault.NO_OWN: translate(
            "account setup", "This needs your own certificate: choose its file under “Network”."
        ),
        Fault.FORBIDDEN: translate(
            "account setup", "You have forbidden this method below: choose another one, or allow it."
        ),
        Fault.ALL_FORBIDDEN: translate(
            "account setup", "Nothing is left by which PopView could sign in here: allow at least one."
        ),
        Fault.EMPTY_PROXY: translate("account setup", "Enter the name of the proxy, like proxy.example.org."),
        Fault.EMPTY_PROXY_USER: translate("account setup", "The password for the proxy needs a user name."),
        Fault.PROXY_COLON: translate("account setup", "A user name for an HTTP proxy has no colon."),
        Fault.PROXY_LETTERS: translate(
            "account setup", "It is too long, or holds a letter that cannot be sent to this kind of proxy."
        ),
    }[fault]


def plain_consent() -> str:
    """Return the consent to a link without encryption."""
    return translate(
        "account setup",
        "I know that without encryption everyone on the way can read my mail, and I want it all the same.",
    )


def plain_password_consent() -> str:
    """Return the consent to send the password itself over such a link."""
    return translate(
        "account setup",
        "Send even the password readable, if the server offers nothing better. Others may then use it.",
    )


def trial_hint() -> str:
    """Return what the test does, before it was started."""
    return translate(
        "account setup", "The test signs in and counts the messages. It fetches, changes and deletes nothing."
    )


def trial_passed() -> str:
    """Return the result of a test that went well."""
    return translate("account setup", "Everything works. Save the account to see the mailbox.")


def step_wait(step: TrialStep) -> str:
    """Return a step of the test that has not come yet."""
    return {
        TrialStep.FOUND: translate("account setup", "Find the server"),
        TrialStep.ENCRYPTED: translate("account setup", "Encrypt the connection"),
        TrialStep.SIGNED_IN: translate("account setup", "Sign in"),
        TrialStep.COUNTED: translate("account setup", "Count the messages"),
        TrialStep.UIDL: translate("account setup", "Ask for lasting identities (UIDL)"),
    }[step]


def step_done(step: TrialStep, facts: dict[str, str]) -> str:
    """Return a step that went well, with what was found and how long it took."""
    details = [_fact(facts, name) for name in _DETAILS.get(step, ()) if facts.get(name)]
    if facts.get("milliseconds"):
        details.append(translate("account setup", "{n} ms").format(n=_fact(facts, "milliseconds")))
    text = _step_text(step, facts)
    return f"{text} ({', '.join(details)})" if details else text


def _step_text(step: TrialStep, facts: dict[str, str]) -> str:
    if step is TrialStep.FOUND:
        return translate("account setup", "Found {host}").format(host=_fact(facts, "host"))
    if step is TrialStep.ENCRYPTED:
        if not facts.get("version"):
            return translate("account setup", "Connected without encryption")
        return translate("account setup", "Encrypted with {version}").format(version=_fact(facts, "version"))
    if step is TrialStep.SIGNED_IN:
        return translate("account setup", "Signed in by {mechanism}").format(
            mechanism=_fact(facts, "mechanism")
        )
    if step is TrialStep.COUNTED:
        count, octets = _int(facts, "messages"), _int(facts, "octets")
        return translate("account setup", "{messages} in the mailbox").format(
            messages=values.messages_and_size(count, octets)
        )
    if facts.get("usable", "yes") == "yes":
        return translate(
            "account setup", "Messages have lasting identities (UIDL): they can be deleted safely"
        )
    return translate(
        "account setup",
        "No lasting identities (UIDL): messages can be read, but deleted only with your consent each time",
    )


def is_doubtful(step: TrialStep, facts: dict[str, str]) -> bool:
    """Return whether a step went well and yet deserves a warning."""
    if step is TrialStep.ENCRYPTED:
        return not facts.get("version")
    return step is TrialStep.UIDL and facts.get("usable", "yes") != "yes"


def removal(account: Account, marked: int, saved: int) -> tuple[str, str]:
    """Return what is lost with an account, and what stays."""
    lost = [
        translate(
            "account setup", "Its sign-in by the browser is forgotten, and the provider asked to end it."
        )
        if account.uses_browser
        else translate("account setup", "Its password leaves the keyring."),
        translate("account setup", "Its list, previews and settings go."),
    ]
    if marked:
        lost.append(
            translate("account setup", "{messages} marked for deletion: the marks are forgotten.").format(
                messages=values.messages(marked)
            )
        )
    stays = [translate("account setup", "Nothing is deleted on the server.")]
    if saved:
        stays.append(
            translate("account setup", "{messages} kept here stay as files on this computer.").format(
                messages=values.messages(saved)
            )
        )
    stays.append(translate("account setup", "The log of deletions stays."))
    return " ".join(lost), " ".join(stays)


def password_title(account: Account) -> str:
    """Return the question for a password."""
    return translate("account setup", "Password for {account}").format(account=account.name)


def password_text(account: Account) -> str:
    """Return for whom and where the password is."""
    return translate("account setup", "User {user} on {host}").format(user=account.user, host=account.host)


def keyring_text(keyring: Keyring) -> str:
    """Return where a password is kept, and for how long."""
    return {
        Keyring.USABLE: translate("account setup", "It is kept in this computer’s keyring, never in a file."),
        Keyring.LOCKED: translate(
            "account setup",
            "The keyring is locked: the password is known only until PopView ends, in no file.",
        ),
        Keyring.ABSENT: translate(
            "account setup",
            "This computer has no keyring that PopView trusts: the password is known only until PopView ends,"
            " in no file.",
        ),
    }[keyring]


def certificate_lines(certificate: Certificate) -> tuple[str, ...]:
    """Return what is wrong with a certificate, one sentence each."""
    return problems.certificate_reasons(Problem(ProblemKind.CERTIFICATE, certificate=certificate))


def certificate_meaning(certificate: Certificate) -> str:
    """Return what it may mean, and what to do."""
    if "changed" in certificate.reasons:
        return translate(
            "account setup",
            "Servers renew certificates, but a changed one may also mean that somebody stands between you and"
            " the server. Ask whoever runs it before you go on.",
        )
    reasons = set(certificate.reasons)
    if reasons == {"not-yet-valid"}:
        return translate(
            "account setup",
            "Most likely this computer’s clock is wrong: look at its date and time, then try again."
            " If they are right, wait until that day, or ask whoever runs the server.",
        )
    if reasons == {"wrong-host"}:
        return translate(
            "account setup",
            "Often several domains share a server, and its certificate names another of them; or the server"
            " name in the account is wrong. Try the name that the certificate is made out to, if it is your"
            " provider’s. If it is not, somebody else may be answering.",
        )
    if reasons == {"expired"}:
        return translate(
            "account setup",
            "Most likely the server’s owner forgot to renew it. Waiting a day often helps.",
        )
    return translate(
        "account setup",
        "In a hotel, train or company network this often means that somebody listens. If you run the server"
        " yourself, compare the fingerprint with the one shown there.",
    )


def certificate_validity(certificate: Certificate) -> str:
    """Return "1 August 2025 – 30 October 2026"; unreadable dates as they came."""
    return f"{values.day(certificate.not_before)} – {values.day(certificate.not_after)}"


def trust_text(trust: Trust) -> str:
    """Return for which server a certificate is trusted, and how its fingerprint begins."""
    return translate("account setup", "{host}, port {port}: SHA-256 {beginning}…").format(
        host=trust.host, port=trust.port, beginning=fingerprint(trust.sha256[:16])
    )


def trusts_hint(is_empty: bool) -> str:
    """Return what the list of trusted certificates is for."""
    if is_empty:
        return translate(
            "account setup",
            "None. Where nobody vouches for a server’s certificate, PopView shows it and asks; what you trust"
            " is listed here.",
        )
    return translate(
        "account setup",
        "On these servers PopView accepts exactly these certificates."
        " Take one off the list, and it asks again.",
    )


def fingerprint(sha256: str) -> str:
    """Return a fingerprint in pairs, sixteen a line, as other programs show it."""
    pairs = [sha256[at : at + 2].upper() for at in range(0, len(sha256), 2)]
    return "\n".join(" ".join(pairs[at : at + 16]) for at in range(0, len(pairs), 16))


def trust_note(certificate: Certificate) -> str:
    """Return what trusting means, and what it does not."""
    return translate(
        "account setup",
        "Trusting counts for exactly this certificate on {host}, port {port}."
        " For another one you are asked again.",
    ).format(host=certificate.host, port=certificate.port)


def _fact(facts: dict[str, str], name: str) -> str:
    return problems.foreign(facts.get(name, "?"), 80)


def _int(facts: dict[str, str], name: str) -> int:
    text = facts.get(name, "")
    return int(text) if text.isascii() and text.isdigit() else -1 if name == "octets" else 0
