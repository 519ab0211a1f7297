"""Where the actions stand: menu bar, tool bar, context menu of the list."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QToolButton, QWidget

from popview.ui.actions import Actions
from popview.ui.theme import Theme

Places = tuple[QAction | None, ...]


def fill_menu_bar(bar: QMenuBar, actions: Actions, *of_the_list: QMenu) -> None:
    """Put every action into the menus; `of_the_list` are submenus of the view: columns, groups, filters."""
    for name, title, wanted in (*_mailbox_menus(actions), *_message_menus(actions)):
        menu = bar.addMenu(title)
        menu.setObjectName(name)
        menu.setToolTipsVisible(True)  # they say why an entry is grey
        _fill(menu, wanted)
        if name == "menuView":
            _fill_view(menu, actions, of_the_list)
        elif name == "menuMailbox":
            _put_files(menu, actions)


def _mailbox_menus(a: Actions) -> tuple[tuple[str, str, Places], ...]:
    return (
        (
            "menuMailbox",
            QCoreApplication.translate("menus", "&Mailbox"),
            (
                *(a.check, a.check_all, a.load_older, a.stop, a.offline, None),
                *(
                    a.add_account,
                    a.add_by_hand,
                    a.edit_account,
                    a.connection,
                    a.history,
                    a.storage,
                    a.remove_account,
                    None,
                ),
                *(a.demo, a.settings, None, a.quit),
            ),
        ),
        (
            "menuEdit",
            QCoreApplication.translate("menus", "&Edit"),
            (a.undo, a.redo, None, a.select_all, a.copy_address, a.copy_subject, None, a.find),
        ),
        (
            "menuView",
            QCoreApplication.translate("menus", "&View"),
            (a.show_accounts, a.show_reading, None, a.layout_vertical, a.layout_wide),
        ),
    )


def _message_menus(a: Actions) -> tuple[tuple[str, str, Places], ...]:
    return (
        (
            "menuMessage",
            QCoreApplication.translate("menus", "Me&ssage"),
            (
                *(a.open_window, a.fetch, None, a.reply, a.reply_all, a.forward, None),
                *(a.save, a.save_pdf, a.save_text, a.save_together, a.print, a.delete_copies, None),
                *(a.seen, None),
                *(a.protect, a.protect_sender, a.protect_domain, None, a.next, a.previous),
            ),
        ),
        (
            "menuCleanUp",
            QCoreApplication.translate("menus", "&Clean up"),
            (
                *(a.mark, a.unmark, a.unmark_all, None, a.space_map, a.rules, a.review, a.commit, None),
                *(a.protected_senders, a.commit_log),
            ),
        ),
        (
            "menuHelp",
            QCoreApplication.translate("menus", "&Help"),
            (a.guide, a.protocol_log, None, a.about),
        ),
    )


def _put_files(menu: QMenu, actions: Actions) -> None:
    """What goes into files and comes from them, in a menu of its own above the last group."""
    a = actions
    files = QMenu(QCoreApplication.translate("menus", "&Import and export"), menu)
    files.setObjectName("menuFiles")
    files.setToolTipsVisible(True)
    _fill(files, (a.import_accounts, a.export_accounts, None, a.import_marks, a.export_marks))
    menu.insertMenu(a.demo, files)
    menu.insertSeparator(a.demo)


def _fill_view(menu: QMenu, actions: Actions, of_the_list: tuple[QMenu, ...]) -> None:
    menu.addSeparator()
    for submenu in of_the_list:
        menu.addMenu(submenu)
    menu.addSeparator()
    theme = menu.addMenu(QCoreApplication.translate("menus", "&Theme"))
    theme.setObjectName("menuTheme")
    _fill(theme, (actions.theme_system, actions.theme_light, actions.theme_dark))


def fill_tool_bar(bar: QToolBar, actions: Actions, *last: QWidget) -> None:
    """Put the daily actions on the tool bar, and `last` (the group button, the filter) at its right end."""
    a = actions
    bar.setObjectName("mainToolBar")
    bar.setMovable(False)
    bar.setIconSize(QSize(Theme.ICON_LARGE - 2, Theme.ICON_LARGE - 2))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    daily = (a.check, a.fetch, None, a.mark, a.unmark, None, a.seen, a.save, None, a.undo, a.redo)
    for action in (*daily, None, a.space_map):
        if action is None:
            bar.addSeparator()
        else:
            bar.addAction(action)
    for action in (a.seen, a.save, a.undo, a.redo):  # known by their pictures; the others keep their names
        button = bar.widgetForAction(action)
        assert isinstance(button, QToolButton)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.text().replace("&", ""))
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton) and action.objectName():
            button.setObjectName(action.objectName().replace("action", "tool"))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for widget in last:
        bar.addWidget(widget)


def message_menu(actions: Actions) -> Places:
    """Return what the context menu of the list offers; None is a separator."""
    a = actions
    return (
        *(
            a.open_window,
            a.fetch,
            None,
            a.reply,
            a.reply_all,
            a.forward,
            None,
            a.mark,
            a.unmark,
            a.seen,
            None,
        ),
        *(a.save, a.save_pdf, a.save_text, a.save_together, a.print, a.delete_copies, None),
        *(a.protect, a.protect_sender, a.protect_domain, None),
        *(a.copy_address, a.copy_subject, None, a.select_all),
    )


def _fill(menu: QMenu, wanted: Places) -> None:
    for action in wanted:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
