"""Every action of the window, once: icon, text, shortcut, tooltip."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from popview.ui.theme import Theme

Keys = str | QKeySequence.StandardKey


class Actions(QObject):
    """One QAction per attribute; controllers connect `triggered` and set `enabled`."""

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._make_account_actions()
        self._make_message_actions()
        self._make_cleanup_actions()
        self._make_window_actions()
        self._make_choices()

    def _make_account_actions(self) -> None:
        add = self._add
        self.add_account = add("AddAccount", "mail-plus", self.tr("&Add account…"), "Ctrl+N")
        self.add_by_hand = add("AddByHand", "plus", self.tr("Set up an account by &hand…"), "Ctrl+Shift+N")
        self.edit_account = add("EditAccount", "pencil", self.tr("&Edit account…"), "Ctrl+E")
        self.remove_account = add(
            "RemoveAccount", "mail-x", self.tr("&Remove account…"), "Ctrl+Shift+Backspace"
        )
        self.connection = add("Connection", "server", self.tr("Connection and ser&ver…"), "Ctrl+I")
        self.history = add(
            "History",
            "history",
            self.tr("Mailbox histor&y…"),
            "Ctrl+Shift+H",
            self.tr("What is no longer on the server, and who took it away"),
        )
        self.storage = add(
            "Storage",
            "hard-drive",
            self.tr("Disk &use…"),
            "Ctrl+Alt+U",
            self.tr("What lies of an account on this computer, and how to forget it"),
        )
        self.demo = add("Demo", "play", self.tr("&Try the demo mailbox"), "Ctrl+Shift+D")
        self.check = add("Check", "refresh-cw", self.tr("&Check"), "F5", self.tr("Check this mailbox"))
        self.check_all = add("CheckAll", "refresh-cw", self.tr("Check a&ll accounts"), "Shift+F5")
        self.load_older = add("LoadOlder", "history", self.tr("Load older &messages"), "Ctrl+F5")
        self.offline = add(
            "Offline",
            "unplug",
            self.tr("&Work offline"),
            "Ctrl+Shift+O",
            self.tr("Connect to no server; everything stored here stays readable"),
            checkable=True,
        )
        self.stop = add("Stop", "octagon-x", self.tr("&Stop"), "Ctrl+.", self.tr("Stop what is running"))

    def _make_message_actions(self) -> None:
        add = self._add
        self.open_window = add("OpenWindow", "app-window", self.tr("&Open in a window"), "Ctrl+O")
        self.fetch = add(
            "Fetch",
            "download",
            self.tr("&Fetch"),
            "Ctrl+D",
            self.tr("Fetch the whole message and keep it here"),
        )
        self.save = add("Save", "save", self.tr("&Save…"), "Ctrl+S", self.tr("Save as a file"))
        self.save_together = add(
            "SaveTogether",
            "file-archive",
            self.tr("Sa&ve in one file…"),
            "Ctrl+Shift+S",
            self.tr("Save the selected messages as an archive, a mailbox file or a Maildir"),
        )
        self.save_pdf = add("SavePdf", "file-text", self.tr("Save as &PDF…"), "Ctrl+Shift+P")
        self.save_text = add("SaveText", "scroll-text", self.tr("Save as te&xt…"), "Ctrl+Shift+T")
        self.print = add("Print", "printer", self.tr("Prin&t…"), QKeySequence.StandardKey.Print)
        self._make_answering_actions()
        self.next = add("Next", "arrow-down", self.tr("&Next message"), "N")
        self.previous = add("Previous", "arrow-up", self.tr("Previo&us message"), "P")
        self.seen = add("Seen", "mail-open", self.tr("S&een / new"), "S", self.tr("Show as seen or as new"))
        self.protect = add(
            "Protect",
            "shield",
            self.tr("P&rotect / unprotect"),
            "Ctrl+K",
            self.tr("Keep it out of every mark that takes several messages"),
        )
        self.protect_sender = add(
            "ProtectSender",
            "user",
            self.tr("Protect sen&der"),
            "Ctrl+Shift+K",
            self.tr("Keep all mail of this sender out of every mark that takes several messages"),
        )
        self.protect_domain = add(
            "ProtectDomain",
            "globe",
            self.tr("Protect do&main"),
            "Ctrl+Alt+K",
            self.tr("Keep all mail from this domain out of every mark that takes several messages"),
        )
        self.select_all = add(
            "SelectAll", "list-checks", self.tr("Select &all"), QKeySequence.StandardKey.SelectAll
        )
        self.copy_address = add("CopyAddress", "at-sign", self.tr("Copy addr&ess"), "Ctrl+Shift+C")
        self.copy_subject = add("CopySubject", "copy", self.tr("Copy su&bject"), "Ctrl+Alt+C")
        self.find = add("Find", "search", self.tr("&Find…"), QKeySequence.StandardKey.Find)

    def _make_answering_actions(self) -> None:
        add = self._add
        self.reply = add(
            "Reply", "reply", self.tr("Rep&ly"), "R", self.tr("Answer the sender in your mail program")
        )
        self.reply_all = add(
            "ReplyAll",
            "reply-all",
            self.tr("Reply to &all"),
            "Shift+R",
            self.tr("Answer everybody in your mail program"),
        )
        self.forward = add(
            "Forward",
            "forward",
            self.tr("For&ward…"),
            "F",
            self.tr("Open the message in your mail program, to hand it on from there"),
        )

    def _make_cleanup_actions(self) -> None:
        add = self._add
        self.mark = add(
            "Mark",
            "trash-2",
            self.tr("&Mark"),
            "Del",
            self.tr("Mark for deletion; nothing is deleted before you commit"),
        )
        self.unmark = add("Unmark", "trash-off", self.tr("&Unmark"), "U", self.tr("Take the mark away"))
        self.unmark.setShortcuts([QKeySequence("U"), QKeySequence("Ins")])
        self.unmark_all = add("UnmarkAll", "list-x", self.tr("Unmark &all"), "Ctrl+Shift+U")
        self.undo = add("Undo", "undo-2", self.tr("&Undo"), QKeySequence.StandardKey.Undo)
        self.redo = add("Redo", "redo-2", self.tr("Re&do"), QKeySequence.StandardKey.Redo)
        self.review = add("Review", "list-checks", self.tr("&Review marked…"), "Ctrl+R")
        self.commit = add(
            "Commit", "circle-check-big", self.tr("&Commit…"), "Ctrl+Return", self.tr("Delete what is marked")
        )
        self.space_map = add(
            "SpaceMap",
            "layout-panel-left",
            self.tr("&Space map"),
            "Ctrl+M",
            self.tr("Show where the space of the mailbox goes, and what could go"),
        )
        self.protected_senders = add(
            "ProtectedSenders", "shield-check", self.tr("&Protected senders…"), "Ctrl+Alt+P"
        )
        self.delete_copies = add(
            "DeleteCopies",
            "hard-drive",
            self.tr("Delete the saved cop&y…"),
            "Shift+Del",
            self.tr("Delete what is kept of the message on this computer; the server is not asked"),
        )
        self.export_marks = add("ExportMarks", "save", self.tr("Export mar&ks…"), "Ctrl+Alt+X")
        self.import_accounts = add(
            "ImportAccounts",
            "layers",
            self.tr("Import &accounts…"),
            "Ctrl+Shift+I",
            self.tr("Take over POP3 accounts of Thunderbird, Claws Mail and other programs"),
        )
        self.export_accounts = add(
            "ExportAccounts",
            "save",
            self.tr("Export a&ccounts…"),
            "Ctrl+Shift+X",
            self.tr("Write the accounts to a file for another computer, without passwords"),
        )
        self.import_marks = add("ImportMarks", "list-plus", self.tr("&Import marks…"), "Ctrl+Alt+I")
        self.rules = add(
            "Rules",
            "funnel",
            self.tr("Rul&es…"),
            "Ctrl+Shift+R",
            self.tr("What shall be proposed, protected, tagged or kept silent"),
        )
        self.commit_log = add("CommitLog", "receipt-text", self.tr("&History of commits"), "Ctrl+H")

    def _make_window_actions(self) -> None:
        add = self._add
        self.settings = add("Settings", "settings", self.tr("Settin&gs…"), "Ctrl+,")
        self.protocol_log = add("ProtocolLog", "scroll-text", self.tr("&Protocol log"), "Ctrl+Shift+L")
        self.guide = add("Guide", "circle-question-mark", self.tr("&Guide to signing in"), "F1")
        self.about = add("About", "info", self.tr("&About PopView"), "Shift+F1")
        self.quit = add("Quit", "log-out", self.tr("&Quit"), "Ctrl+Q")
        self.show_accounts = add("ShowAccounts", "inbox", self.tr("&Accounts"), "F9", checkable=True)
        self.show_reading = add("ShowReading", "eye", self.tr("&Preview"), "F8", checkable=True)
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        for action in (self.show_accounts, self.show_reading):
            action.setChecked(True)

    def _make_choices(self) -> None:
        def add(name: str, icon: str, text: str, keys: str) -> QAction:
            return self._add(name, icon, text, keys, checkable=True)

        below, beside = self.tr("Preview &below the list"), self.tr("Preview be&side the list")
        self.layout_vertical = add("LayoutVertical", "panel-bottom", below, "Ctrl+1")
        self.layout_wide = add("LayoutWide", "panel-right", beside, "Ctrl+2")
        self.theme_system = add("ThemeSystem", "monitor", self.tr("Like the &system"), "Ctrl+Alt+S")
        self.theme_light = add("ThemeLight", "sun", self.tr("&Light"), "Ctrl+Alt+L")
        self.theme_dark = add("ThemeDark", "moon", self.tr("&Dark"), "Ctrl+Alt+D")
        self._group(self.layout_vertical, self.layout_wide)
        self._group(self.theme_system, self.theme_light, self.theme_dark)
        self.tick_layout("vertical")
        self.tick_theme("system")

    def tick_layout(self, layout: str) -> None:
        """Show which layout is chosen, without triggering it."""
        (self.layout_wide if layout == "wide" else self.layout_vertical).setChecked(True)

    def tick_theme(self, choice: str) -> None:
        """Show which theme is chosen, without triggering it."""
        chosen = {"light": self.theme_light, "dark": self.theme_dark}
        chosen.get(choice, self.theme_system).setChecked(True)

    def name_undo(self, what: str) -> None:
        """Say in the menu what undoing takes back; "": nothing, or it has no name."""
        self.undo.setText(self.tr("&Undo: {what}").format(what=what) if what else self.tr("&Undo"))

    def name_redo(self, what: str) -> None:
        """Say in the menu what is done again."""
        self.redo.setText(self.tr("Re&do: {what}").format(what=what) if what else self.tr("Re&do"))

    def all(self) -> tuple[QAction, ...]:
        """Return every action."""
        return tuple(action for action in self.children() if isinstance(action, QAction))

    def _group(self, *members: QAction) -> None:
        group = QActionGroup(self)
        for action in members:
            group.addAction(action)

    def _add(
        self, name: str, icon: str, text: str, keys: Keys, tip: str = "", *, checkable: bool = False
    ) -> QAction:
        action = QAction(text, self, checkable=checkable)
        action.setObjectName(f"action{name}")
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        else:
            action.setShortcut(QKeySequence(keys))
        said = tip or text.replace("&", "").rstrip("…")
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{said} ({shown})" if shown else said)
        action.setStatusTip("")
        self._theme.dress(action, icon)
        return action
