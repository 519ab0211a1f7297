"""A certificate that is not trusted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.types import Certificate, Trust
from popview.ui.accounts.certificate_dialog import CertificateDialog
from popview.ui.theme import Theme
from tests.ui import samples


def dialog_for(qtbot: QtBot, theme: Theme, certificate: Certificate) -> CertificateDialog:
    made = CertificateDialog(certificate, samples.ACCOUNT, theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> CertificateDialog:
    return dialog_for(qtbot, theme, samples.CERTIFICATE)


def text(dialog: CertificateDialog, name: str) -> str:
    return str(dialog.findChild(QLabel, name).text())


def test_it_shows_asked_offered_issuer_dates_and_fingerprint(dialog: CertificateDialog) -> None:
    assert text(dialog, "certificateAsked") == "pop.example.org, port 995"
    assert text(dialog, "certificateOffered") == "mail.hosting.example, *.hosting.example"
    assert text(dialog, "certificateIssuer") == "CN=Hosting Root CA, O=Hosting AS"
    assert text(dialog, "certificateValidity") == "1 August 2025 – 30 October 2026"
    assert text(dialog, "certificateFingerprint").startswith("3F 9A C1")
    assert len(text(dialog, "certificateFingerprint").split()) == 32
    assert text(dialog, "certificateReasons").count("•") == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_the_safe_answer_is_the_default(qtbot: QtBot, dialog: CertificateDialog, key: Qt.Key) -> None:
    assert dialog.stay.isDefault()
    qtbot.waitUntil(dialog.stay.hasFocus)
    with qtbot.assertNotEmitted(dialog.trusted), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.stay, key)


def test_trust_counts_for_exactly_this_certificate_host_and_port(
    qtbot: QtBot, dialog: CertificateDialog
) -> None:
    with qtbot.waitSignal(dialog.trusted) as told:
        qtbot.mouseClick(dialog.trust, Qt.MouseButton.LeftButton)
    assert told.args == [Trust("pop.example.org", 995, samples.CERTIFICATE.sha256)]
    assert "pop.example.org, port 995" in text(dialog, "certificateTrustNote")


def test_names_in_a_certificate_are_plain_text_and_bounded(qtbot: QtBot, theme: Theme) -> None:
    evil = replace(samples.CERTIFICATE, names=("<b>x</b>\n\u202e" + "y" * 5000,), issuer="<i>z</i>")
    dialog = dialog_for(qtbot, theme, evil)
    for label in dialog.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    assert len(text(dialog, "certificateOffered")) <= 400
    assert "\u202e" not in text(dialog, "certificateOffered")


def test_what_it_may_mean_depends_on_what_is_wrong(qtbot: QtBot, theme: Theme) -> None:
    expired = dialog_for(qtbot, theme, replace(samples.CERTIFICATE, reasons=("expired",)))
    changed = dialog_for(qtbot, theme, replace(samples.CERTIFICATE, reasons=("changed",)))
    assert "forgot to renew" in text(expired, "certificateMeaning")
    assert "between you and the server" in text(changed, "certificateMeaning")
