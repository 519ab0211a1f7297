"""A certificate that is not trusted: what is wrong, whose it is, its fingerprint. Safe button first."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from popview.types import Account, Certificate, Trust
from popview.ui.fitting import fit_height
from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import account_setup as words
from popview.ui.wording import foreign


class CertificateDialog(QDialog):
    """An exception counts for exactly this certificate, host and port; nothing is ticked beforehand."""

    trusted = Signal(object)  # Trust

    def __init__(
        self, certificate: Certificate, account: Account, *, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = partial(plain_label, theme, is_copied=True)
        self._certificate = certificate
        self.setObjectName("certificateDialog")
        self.setWindowTitle(self.tr("Certificate"))
        sign = QLabel()
        sign.setPixmap(theme.pixmap("shield-alert", 32, Role.WARNING, self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(theme.XS)
        title = self.tr("{host} could not prove who it is").format(host=certificate.host)
        texts.addWidget(self._label("certificateTitle", "title", title))
        note = self.tr("Nothing secret of the account “{account}” was sent.").format(account=account.name)
        texts.addWidget(self._label("certificateNote", "dim", note))
        head.addLayout(texts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addLayout(head)
        reasons = "\n".join(f"•  {line}" for line in words.certificate_lines(certificate))
        layout.addWidget(self._label("certificateReasons", "", reasons))
        layout.addWidget(self._facts())
        layout.addWidget(self._label("certificateMeaning", "", words.certificate_meaning(certificate)))
        layout.addWidget(self._label("certificateTrustNote", "small", words.trust_note(certificate)))
        layout.addStretch(1)
        layout.addLayout(self._make_buttons())
        self.setMinimumWidth(600)
        self.stay.setFocus()
        fit_height(self, may_shrink=True)

    def _facts(self) -> QWidget:
        one = self._certificate
        card = QFrame()
        self._theme.set_kind(card, "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(self._theme.M, self._theme.M, self._theme.M, self._theme.M)
        grid.setHorizontalSpacing(self._theme.L)
        grid.setVerticalSpacing(self._theme.XS)
        grid.setColumnStretch(1, 1)
        rows = (
            (
                "Asked",
                self.tr("Asked for"),
                self.tr("{host}, port {port}").format(host=one.host, port=one.port),
            ),
            ("Offered", self.tr("Made out to"), ", ".join(one.names) or one.subject),
            ("Issuer", self.tr("Issued by"), one.issuer),
            ("Validity", self.tr("Valid"), words.certificate_validity(one)),
        )
        for row, (name, title, text) in enumerate(rows):
            grid.addWidget(self._label("", "dim", title), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._label(f"certificate{name}", "", foreign(text) or "—"), row, 1)
        mark = self._label("certificateFingerprint", "", words.fingerprint(one.sha256))
        family = self._theme.mono_font().family()
        mark.setStyleSheet(f'font-family: "{family}"')  # a font that is set is lost when Qt polishes labels
        grid.addWidget(self._label("", "dim", self.tr("SHA-256")), len(rows), 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(mark, len(rows), 1)
        return card

    def _make_buttons(self) -> QHBoxLayout:
        self.trust = QPushButton(self.tr("&Trust exactly this certificate"))
        self.trust.setObjectName("certificateTrustButton")
        self.trust.setAccessibleName(self.tr("Trust exactly this certificate"))
        self.trust.setAutoDefault(False)
        self.trust.clicked.connect(self._trust)
        self.stay = QPushButton(self.tr("&Do not connect"))
        self.stay.setObjectName("certificateStayButton")
        self.stay.setAccessibleName(self.tr("Do not connect"))
        self.stay.setDefault(True)
        self._theme.set_kind(self.stay, "primary")
        self.stay.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(self._theme.S)
        row.addWidget(self.trust)
        row.addStretch(1)
        row.addWidget(self.stay)
        return row

    @Slot()
    def _trust(self) -> None:
        one = self._certificate
        self.trusted.emit(Trust(host=one.host, port=one.port, sha256=one.sha256))
        self.accept()
