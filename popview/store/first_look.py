"""Theme and language before the first paint: a small read with the parser of the standard library.

The window must come up in the right language and without a flash of the wrong theme, before the
desk runs. What is wrong with the file is not decided here: the desk reads it whole and reports.
"""

import tomllib
from dataclasses import replace
from pathlib import Path

from popview.types import Settings


def first_look(path: Path) -> Settings:
    """Return the file's theme and language; all else, and what cannot be read, as by default."""
    try:
        with path.open("rb") as file:
            table = tomllib.load(file).get("settings")
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        return Settings()  # absent at the first start; a broken one is reported by the desk
    if not isinstance(table, dict):
        return Settings()
    default = Settings()
    theme, language = table.get("theme"), table.get("language")
    return replace(
        default,
        theme=theme if isinstance(theme, str) else default.theme,
        language=language if isinstance(language, str) else default.language,
    )
