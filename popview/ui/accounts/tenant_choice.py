"""Whose accounts sign in at an issuer with tenants: one of its kinds, or one organisation."""

from PySide6.QtWidgets import QComboBox, QWidget

from popview.types import is_tenant
from popview.ui.choice import Choice
from popview.ui.theme import Theme
from popview.ui.wording import browser as words


class TenantChoice(Choice):
    """Offers the kinds; anything else is typed."""

    def __init__(
        self, tenants: tuple[str, ...], known: str, *, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, parent=parent)
        self.setObjectName("browserTenantChoice")
        self.setAccessibleName(self.tr("Kind of account"))
        self.setAccessibleDescription(words.tenant_hint())
        self.setToolTip(words.tenant_hint())
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # a domain is not to be ended with the name of a kind; None is what Qt wants for that
        self.setCompleter(None)  # type: ignore[arg-type]
        edit = self.lineEdit()
        assert edit is not None
        edit.setObjectName("browserTenantEdit")
        edit.setAccessibleName(self.accessibleName())
        for tenant in tenants:
            self.addItem(words.tenant_name(tenant), tenant)
        place = self.findData(known) if known else 0
        self.setCurrentIndex(place)
        if place < 0:
            self.setEditText(known)

    @property
    def tenant(self) -> str:
        """Return what is chosen or typed, as it goes into the issuer's address."""
        text = self.currentText().strip()
        place = self.findText(text)
        return str(self.itemData(place)) if place >= 0 else text

    @property
    def is_good(self) -> bool:
        """Return whether it can be one."""
        return is_tenant(self.tenant)
