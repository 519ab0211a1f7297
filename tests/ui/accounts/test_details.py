"""The card of what was negotiated last."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from popview.types import ServerProfile
from popview.ui.accounts.details import ConnectionCard
from popview.ui.theme import Theme
from tests.ui.samples import ACCOUNT
from tests.ui.scenes_profile import KNOWN


def test_every_fact_has_a_name_and_can_be_heard(qtbot, theme: Theme) -> None:
    card = ConnectionCard(theme=theme)
    qtbot.addWidget(card)
    card.show_facts(ACCOUNT, KNOWN)
    label = card.findChild(QLabel, "connectionEncryption")
    assert label.text() == "TLS 1.3 · TLS_AES_256_GCM_SHA384"
    assert label.accessibleName().startswith("Encryption: ")
    assert "Server: pop.example.org, port 995" in card.text()
    assert "Certificate (SHA-256): 8F 14" in card.text()


def test_new_facts_replace_the_old_ones_and_the_same_leave_a_selection(qtbot, theme: Theme) -> None:
    card = ConnectionCard(theme=theme)
    qtbot.addWidget(card)
    card.show_facts(ACCOUNT, ServerProfile())
    label = card.findChild(QLabel, "connectionServer")
    label.setSelection(0, 3)
    card.show_facts(ACCOUNT, ServerProfile())
    assert label.selectedText() == "pop"
    card.show_facts(ACCOUNT, KNOWN)
    assert "Dovecot" in card.text()
    assert "Not known" not in card.text()


def test_what_a_server_says_of_itself_is_no_markup(qtbot, theme: Theme) -> None:
    card = ConnectionCard(theme=theme)
    qtbot.addWidget(card)
    card.show_facts(ACCOUNT, replace(KNOWN, implementation="<b>Evil</b>"))
    assert "<b>Evil</b>" in card.text()
