"""Title, text and advice of what can go wrong with a server.

Names in braces are facts of types.ProblemKind.
"""

from typing import Final

from popview.types import ProblemKind
from popview.ui.wording.marked import QT_TRANSLATE_NOOP

TEXTS: Final[dict[ProblemKind, tuple[str, str, str]]] = {
    ProblemKind.HOST_UNKNOWN: (
        QT_TRANSLATE_NOOP("problems", "Server not found"),
        QT_TRANSLATE_NOOP("problems", "No computer with the name {host} could be found."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Look for a typing mistake in the server name, and see whether this computer is online.",
        ),
    ),
    ProblemKind.PORT_REFUSED: (
        QT_TRANSLATE_NOOP("problems", "Nothing answers on port {port}"),
        QT_TRANSLATE_NOOP("problems", "{host} is there, but refuses connections on port {port}."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Check the port: 995 is usual with TLS, 110 with STARTTLS. Your provider may also have POP3 "
            "switched off until you allow it in its settings.",
        ),
    ),
    ProblemKind.UNREACHABLE: (
        QT_TRANSLATE_NOOP("problems", "Server cannot be reached"),
        QT_TRANSLATE_NOOP("problems", "There is no way from this computer to {host} at the moment."),
        QT_TRANSLATE_NOOP(
            "problems", "See whether this computer is online, and whether a VPN or a firewall is in the way."
        ),
    ),
    ProblemKind.CONNECT_TIMEOUT: (
        QT_TRANSLATE_NOOP("problems", "No connection"),
        QT_TRANSLATE_NOOP("problems", "{host} did not answer on port {port} within {seconds} seconds."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Try again. If it stays like this, check the server name and the port, or ask whether a firewall "
            "blocks that port.",
        ),
    ),
    ProblemKind.NO_GREETING: (
        QT_TRANSLATE_NOOP("problems", "The server stays silent"),
        QT_TRANSLATE_NOOP(
            "problems", "{host} took the connection on port {port}, but said nothing for {seconds} seconds."
        ),
        QT_TRANSLATE_NOOP(
            "problems",
            "Often the port expects TLS from the first byte: try port 995 with TLS. If the settings worked "
            "before, the server is busy: try again later.",
        ),
    ),
    ProblemKind.TIMEOUT: (
        QT_TRANSLATE_NOOP("problems", "The server stopped answering"),
        QT_TRANSLATE_NOOP("problems", "There was no answer to {command} for {seconds} seconds."),
        QT_TRANSLATE_NOOP("problems", "What had arrived is kept. Try again."),
    ),
    ProblemKind.LOST: (
        QT_TRANSLATE_NOOP("problems", "Connection lost"),
        QT_TRANSLATE_NOOP("problems", "The server hung up, or the line broke, during {command}."),
        QT_TRANSLATE_NOOP(
            "problems", "What had arrived is kept. Try again: PopView goes on where it stopped."
        ),
    ),
    ProblemKind.PROXY: (
        QT_TRANSLATE_NOOP("problems", "The proxy did not let us through"),
        QT_TRANSLATE_NOOP("problems", "No connection could be made through {proxy}."),
        QT_TRANSLATE_NOOP("problems", "Check the proxy in the settings of this account, or remove it."),
    ),
    ProblemKind.OWN_CERTIFICATE: (
        QT_TRANSLATE_NOOP("problems", "Your own certificate cannot be used"),
        QT_TRANSLATE_NOOP("problems", "This account shows the server the certificate in {path}."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Choose another file in the settings of this account, or none if the server asks for none.",
        ),
    ),
    ProblemKind.TLS: (
        QT_TRANSLATE_NOOP("problems", "No encrypted connection"),
        QT_TRANSLATE_NOOP("problems", "PopView and {host} could not agree on an encrypted connection."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Nothing secret was sent. Check port and security of the account; very old servers know only "
            "kinds of encryption that are no longer safe.",
        ),
    ),
    ProblemKind.TLS_ON_PLAIN_PORT: (
        QT_TRANSLATE_NOOP("problems", "This port does not begin with TLS"),
        QT_TRANSLATE_NOOP("problems", "Port {port} of {host} speaks POP3 without encryption at first."),
        QT_TRANSLATE_NOOP("problems", "Choose STARTTLS for this port, or port 995 with TLS."),
    ),
    ProblemKind.PLAIN_ON_TLS_PORT: (
        QT_TRANSLATE_NOOP("problems", "This port wants TLS"),
        QT_TRANSLATE_NOOP(
            "problems",
            "Port {port} of {host} waits for an encrypted connection, and the account asks for a plain one.",
        ),
        QT_TRANSLATE_NOOP("problems", "Choose TLS as the security of this account."),
    ),
    ProblemKind.CERTIFICATE: (
        QT_TRANSLATE_NOOP("problems", "The server could not prove who it is"),
        QT_TRANSLATE_NOOP(
            "problems", "The certificate of {host} is not trusted, so nothing secret was sent."
        ),
        QT_TRANSLATE_NOOP(
            "problems",
            "In a foreign network, do not go on. If you run this server yourself, compare the fingerprint "
            "and then trust exactly this certificate.",
        ),
    ),
    ProblemKind.NO_STLS: (
        QT_TRANSLATE_NOOP("problems", "The server offers no encryption here"),
        QT_TRANSLATE_NOOP(
            "problems",
            "The account asks for STARTTLS, but {host} does not offer it on port {port}. "
            "Your password was not sent.",
        ),
        QT_TRANSLATE_NOOP(
            "problems", "Try TLS on port 995. If it worked yesterday, be careful: someone may sit between."
        ),
    ),
    ProblemKind.STLS_INJECTION: (
        QT_TRANSLATE_NOOP("problems", "Somebody tampered with the start of the encryption"),
        QT_TRANSLATE_NOOP(
            "problems",
            "Unexpected bytes came before the encryption began. PopView hung up and sent nothing secret.",
        ),
        QT_TRANSLATE_NOOP("problems", "Use TLS on port 995, or another network."),
    ),
    ProblemKind.SECURITY_DOWNGRADE: (
        QT_TRANSLATE_NOOP("problems", "The server was better protected before"),
        QT_TRANSLATE_NOOP(
            "problems",
            "Until now PopView signed in with {before}; today the server takes only {now}, "
            "which gives more away. PopView hung up and sent nothing secret.",
        ),
        QT_TRANSLATE_NOOP(
            "problems",
            "In a foreign network, wait until you are back. If your provider did change it, "
            "choose that way to sign in in the settings of this account.",
        ),
    ),
    ProblemKind.WEAKER_ENCRYPTION: (
        QT_TRANSLATE_NOOP("problems", "The connection was better encrypted before"),
        QT_TRANSLATE_NOOP(
            "problems",
            "The last connection to {host} used {before}; today only {now} came about. "
            "PopView hung up and sent nothing secret.",
        ),
        QT_TRANSLATE_NOOP(
            "problems",
            "A virus scanner, a company network or somebody on the way may be opening the connection. "
            "If your provider changed its server, choose “Forget what was learnt” under “Connection and "
            "server”: then PopView accepts it.",
        ),
    ),
    ProblemKind.PLAIN_NOT_ALLOWED: (
        QT_TRANSLATE_NOOP("problems", "Not without encryption"),
        QT_TRANSLATE_NOOP(
            "problems",
            "This account has no encryption, and you have not agreed to send a password in the clear.",
        ),
        QT_TRANSLATE_NOOP(
            "problems", "Choose TLS in the settings of this account, or give your consent there."
        ),
    ),
    ProblemKind.GREETING_REFUSED: (
        QT_TRANSLATE_NOOP("problems", "The server turned us away"),
        QT_TRANSLATE_NOOP("problems", "{host} refused the connection with its first words."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Its own words below often tell the reason: too many connections, or maintenance. Try later.",
        ),
    ),
    ProblemKind.NOT_POP3: (
        QT_TRANSLATE_NOOP("problems", "This is not a POP3 server"),
        QT_TRANSLATE_NOOP("problems", "{host} answered on port {port}, but not in the language of POP3."),
        QT_TRANSLATE_NOOP(
            "problems", "Check the server name and the port; names of POP3 servers often begin with pop."
        ),
    ),
    ProblemKind.WRONG_PASSWORD: (
        QT_TRANSLATE_NOOP("problems", "Wrong user name or password"),
        QT_TRANSLATE_NOOP("problems", "The server did not accept the password of {user}."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Enter it again; the stored one is kept until a new one works. Some providers want an "
            "app password, or must be told to allow POP3.",
        ),
    ),
    ProblemKind.LOGIN_REFUSED: (
        QT_TRANSLATE_NOOP("problems", "The server did not let us in"),
        QT_TRANSLATE_NOOP(
            "problems", "Signing in as {user} was refused, without a reason that PopView knows."
        ),
        QT_TRANSLATE_NOOP(
            "problems",
            "Read the server's words below. Then check user name and password; many servers want the whole "
            "e-mail address as user name.",
        ),
    ),
    ProblemKind.NO_MECHANISM: (
        QT_TRANSLATE_NOOP("problems", "No common way to sign in"),
        QT_TRANSLATE_NOOP(
            "problems", "The server offers {offered}, and this account allows none of these ways."
        ),
        QT_TRANSLATE_NOOP("problems", "Set “Sign-in method” to automatic in the settings of this account."),
    ),
    ProblemKind.MAILBOX_LOCKED: (
        QT_TRANSLATE_NOOP("problems", "The mailbox is in use"),
        QT_TRANSLATE_NOOP(
            "problems",
            "Another program or device has this mailbox open, and POP3 lets in only one at a time.",
        ),
        QT_TRANSLATE_NOOP(
            "problems",
            "Your password is fine. Close the other program, or wait: a lock left "
            "behind goes away within minutes.",
        ),
    ),
    ProblemKind.LOGIN_DELAY: (
        QT_TRANSLATE_NOOP("problems", "The server asks us to wait"),
        QT_TRANSLATE_NOOP("problems", "It wants {seconds} seconds between two sign-ins."),
        QT_TRANSLATE_NOOP("problems", "Your password is fine. Try again a little later."),
    ),
    ProblemKind.TEMPORARY: (
        QT_TRANSLATE_NOOP("problems", "The server has trouble at the moment"),
        QT_TRANSLATE_NOOP(
            "problems", "It reported a temporary failure. Nothing is wrong with your settings."
        ),
        QT_TRANSLATE_NOOP("problems", "Try again in a few minutes."),
    ),
    ProblemKind.SERVER_REFUSED: (
        QT_TRANSLATE_NOOP("problems", "The server refused"),
        QT_TRANSLATE_NOOP("problems", "It answered {command} with an error."),
        QT_TRANSLATE_NOOP("problems", "Its own words below may tell the reason. Check the mailbox again."),
    ),
    ProblemKind.NO_TOP: (
        QT_TRANSLATE_NOOP("problems", "The server shows no previews"),
        QT_TRANSLATE_NOOP(
            "problems", "It does not know TOP, by which PopView looks at a message without downloading it."
        ),
        QT_TRANSLATE_NOOP("problems", "Fetch the message to read it."),
    ),
    ProblemKind.BREAKS_OFF: (
        QT_TRANSLATE_NOOP("problems", "The server breaks off at this message"),
        QT_TRANSLATE_NOOP(
            "problems",
            "It broke the session at {command} of this message twice, at the same place. PopView has set it "
            "aside, so that the others can go on.",
        ),
        QT_TRANSLATE_NOOP("problems", "Try again if the server may have been mended since, or delete it."),
    ),
    ProblemKind.OUT_OF_STEP: (
        QT_TRANSLATE_NOOP("problems", "The server broke the rules of POP3"),
        QT_TRANSLATE_NOOP(
            "problems",
            "It sent something that answers no question. PopView hung up, since nobody knows any more which "
            "answer belongs to what.",
        ),
        QT_TRANSLATE_NOOP(
            "problems", "Try again. If it comes back, save the protocol log and send it to us."
        ),
    ),
    ProblemKind.LIMIT: (
        QT_TRANSLATE_NOOP("problems", "The server sent too much"),
        QT_TRANSLATE_NOOP(
            "problems",
            "It went past the limit that PopView sets for this ({limit}: {value}), so PopView hung up.",
        ),
        QT_TRANSLATE_NOOP(
            "problems", "What had arrived is kept. If your mail really is this large, tell us."
        ),
    ),
}
