"""Theme, language and whether there is an account, before the first paint: a small read of the settings.

The window must come up in the right language, with no flash of the wrong theme or page, before the
desk runs. What is wrong with the file is not decided here: the desk reads it whole and reports.
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

_ACCOUNT = re.compile(r"^\[\[account\]\]$", re.MULTILINE)
_SECTION = re.compile(r"^\[settings\]$", re.MULTILINE)
_SETTING = re.compile(r'^(theme|language) = "([A-Za-z_-]*)"$', re.MULTILINE)


class FirstLook(NamedTuple):
    """What the first paint depends on; the defaults are those of Settings, which come later."""

    theme: str = "system"
    language: str = ""
    has_accounts: bool = False


def first_look(path: Path) -> FirstLook:
    """Return what the file says; what cannot be read is as by default."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return FirstLook()  # absent at the first start; a broken one is reported by the desk
    return _glance(text) or _reading(text)


def _glance(text: str) -> FirstLook | None:
    """Return what a file says that stands as we write it; None: it has to be read properly.

    Proper reading takes a twentieth of the time to the first paint.
    """
    parts = _SECTION.split(text)
    section = parts[1].partition("\n[")[0] if len(parts) == 2 else ""
    found = dict(_SETTING.findall(section))
    has_accounts = _ACCOUNT.search(text) is not None
    is_ours = (
        text.count("theme") + text.count("language") == len(found)
        and ("account" in text) is has_accounts
        and not ('"""' in text or "'''" in text)
    )
    return FirstLook(**found, has_accounts=has_accounts) if is_ours else None


def _reading(text: str) -> FirstLook:
    import tomllib  # late: rarely needed here

    try:
        table: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return FirstLook()
    settings, default = table.get("settings"), FirstLook()
    if not isinstance(settings, dict):
        settings = {}
    theme, language = settings.get("theme"), settings.get("language")
    return FirstLook(
        theme=theme if isinstance(theme, str) else default.theme,
        language=language if isinstance(language, str) else default.language,
        has_accounts=bool(table.get("account")),
    )
