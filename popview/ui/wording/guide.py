"""Sentences around the guide; its pages are in resources/guide."""

from PySide6.QtCore import QCoreApplication

from popview.types import Advice, FoundServer

translate = QCoreApplication.translate

_MADE_THERE = frozenset({Advice.APP_PASSWORD, Advice.CODE, Advice.MAIL_PASSWORD})


def question(found: FoundServer) -> str:
    """Return what a person asks who reads the advice; "" where the guide says nothing about it."""
    if not found.guide:
        return ""
    wanted = set(found.advice)
    if wanted & _MADE_THERE:
        return translate("guide", "H&ow do I get one?")
    if Advice.SWITCH_ON in wanted and Advice.BROWSER not in wanted:
        return translate("guide", "H&ow do I switch it on?")
    return translate("guide", "H&ow does that work?")


def link_question(target: str) -> str:
    """Return where a link leads, before the browser is opened."""
    return translate("guide", "Your browser would open {target}").format(target=target)
