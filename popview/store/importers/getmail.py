"""getmail6: one INI file an account, its section [retriever] says where (getmail's configuration.html).

`password` and `password_command` are not read.
"""

import configparser

from popview.store.importers.draft import Findings
from popview.types import ImportNote, Mechanism, Security

_RETRIEVERS = {
    "SimplePOP3Retriever": Security.PLAIN,
    "BrokenUIDLPOP3Retriever": Security.PLAIN,
    "MultidropPOP3Retriever": Security.PLAIN,
    "SimplePOP3SSLRetriever": Security.TLS,
    "BrokenUIDLPOP3SSLRetriever": Security.TLS,
    "MultidropPOP3SSLRetriever": Security.TLS,
}


def read_accounts(text: str, found: Findings) -> None:
    """Add the account of a file, if it is one with POP3."""
    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read_string(text)
    except configparser.Error as error:
        found.trouble(type(error).__name__)
        return
    if not parser.has_section("retriever"):
        return
    retriever = dict(parser.items("retriever"))
    security = _RETRIEVERS.get(retriever.get("type", ""))
    if security is None:
        return
    is_browser = retriever.get("use_xoauth2", "").lower() in ("true", "1", "yes")
    is_apop = retriever.get("use_apop", "").lower() in ("true", "1", "yes")
    found.add(
        host=retriever.get("server", ""),
        user=retriever.get("username", ""),
        port=retriever.get("port", ""),
        security=security,
        mechanism=Mechanism.APOP if is_apop else Mechanism.AUTO,
        notes=(ImportNote.SIGN_IN_AGAIN,) if is_browser else (),
    )
