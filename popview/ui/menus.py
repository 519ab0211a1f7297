"""Where the actions stand: menu bar, tool bar, context menu of the list."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QToolButton, QWidget

from popview.ui.actions import Actions
from popview.ui.theme import Theme

Places = tuple[QAction | None, ...]


def make_menus(bar: QMenuBar) -> None:
    """Put the menus on the bar; fill_menus() puts something into them, before anybody can open one."""
    for name, title in (
        ("menuMailbox", QCoreApplication.translate("menus", "&Mailbox")),
        ("menuEdit", QCoreApplication.translate("menus", "&Edit")),
        ("menuView", QCoreApplication.translate("menus", "&View")),
        ("menuMessage", QCoreApplication.translate("menus", "Me&ssage")),
        ("menuCleanUp", QCoreApplication.translate("menus", "&Clean up")),
        ("menuHelp", QCoreApplication.translate("menus", "&Help")),
    ):
        menu = bar.addMenu(title)
        menu.setObjectName(name)
        menu.setToolTipsVisible(True)  # they say why an entry is grey


def fill_menus(bar: QMenuBar, actions: Actions, *of_the_list: QMenu) -> None:
    """Put every action into the menus; `of_the_list` are submenus of the view: columns, groups, filters."""
    for name, wanted in (*_mailbox_menus(actions), *_message_menus(actions)):
        menu = bar.findChild(QMenu, name)
        assert menu is not None
        _fill(menu, wanted)
        if name == "menuView":
            _fill_view(menu, actions, of_the_list)
        elif name == "menuMailbox":
            _put_files(menu, actions)


def _mailbox_menus(a: Actions) -> tuple[tuple[str, Places], ...]:
    return (
        (
            "menuMailbox",
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
        ("menuEdit", (a.undo, a.redo, None, a.select_all, a.copy_address, a.copy_subject, None, a.find)),
        ("menuView", (a.show_accounts, a.show_reading, None, a.layout_vertical, a.layout_wide)),
    )


def _message_menus(a: Actions) -> tuple[tuple[str, Places], ...]:
    return (
        (
            "menuMessage",
            (
                *(a.open_window, a.fetch, None, a.reply, a.reply_all, a.forward, None),
                *(a.save, a.save_pdf, a.save_text, a.save_together, a.print, a.delete_copies, None),
                *(a.seen, None),
                *(a.protect, a.protect_sender, a.protect_domain, None, a.next, a.previous),
            ),
        ),
        (
            "menuCleanUp",
            (
                *(a.mark, a.unmark, a.unmark_all, None, a.space_map, a.rules, a.review, a.commit, None),
                *(a.protected_senders, a.commit_log),
            ),
        ),
        ("menuHelp", (a.guide, a.protocol_log, None, a.about)),
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
    daily = (a.check, a.fetch, None, a.mark, a.unmark, None, a.seen, a.save, None, a.undo, a.redo, None)
    for action in (*daily, a.space_map):
        if action is None:
            bar.addSeparator()
        else:
            bar.addAction(action)
    for button in bar.findChildren(QToolButton):  # widgetForAction() has PySide make all kinds of widgets
        action = button.defaultAction()
        if action is None:
            continue  # the bar's own, for what it has no room for
        button.setObjectName(action.objectName().replace("action", "tool"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if action is a.check:
            button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
            menu = QMenu(QCoreApplication.translate("menus", "More about checking"), button)
            menu.setObjectName("menuCheck")
            button.setMenu(menu)  # some styles paint an arrow only where there is a menu
        if action in (a.seen, a.save, a.undo, a.redo):  # known by their pictures; the others keep their names
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(action.text().replace("&", ""))
    for widget in last:
        bar.addWidget(widget)


def fill_check_menu(bar: QToolBar, actions: Actions) -> None:
    """Put what else one may want behind the arrow of "Check", which is there from the start."""
    menu = bar.findChild(QMenu, "menuCheck")
    assert menu is not None
    menu.setToolTipsVisible(True)
    _fill(menu, (actions.check_all, actions.load_older, None, actions.offline))


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
