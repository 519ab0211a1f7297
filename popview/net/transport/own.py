"""The person's own certificate in a TLS link (RFC 8446 section 4.4.2: the server may ask for one)."""

import os
import ssl
import tempfile
from pathlib import Path

from popview.errors import PopViewError, TlsError
from popview.store.own_certificate import load_own
from popview.types import ProblemKind, Secret


def show_own(context: ssl.SSLContext, path: str, passphrase: Secret | None) -> None:
    """Let a context show the certificate of a PEM or PKCS#12 file. TlsError(OWN_CERTIFICATE).

    The ssl module reads files alone: what was read goes through one of our own for a moment, readable for
    this person only, its key encrypted under a word that nobody keeps.
    """
    try:
        own = load_own(path, passphrase)
    except PopViewError as error:
        raise TlsError(error.kind, **error.facts) from error
    handle, name = tempfile.mkstemp(prefix="popview-")  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(own.pem)
        context.load_cert_chain(name, password=own.word.reveal())
    except OSError as error:  # ssl.SSLError is one
        reason = getattr(error, "reason", None) or type(error).__name__
        raise TlsError(ProblemKind.OWN_CERTIFICATE, path=path, reason=str(reason)) from error
    finally:
        Path(name).unlink(missing_ok=True)
