"""Python's own import again, after PySide has put one of its own before it.

PySide's asks whether a module that is imported uses PySide, for the sake of `from __feature__ import`, which
PopView never says: it reads the source of each module and keeps the text for good. That was a tenth of a
start, and 8 MB.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - puts it there


def import_plainly() -> None:
    """Import from now on as before PySide was loaded; done twice it is done."""
    before = getattr(builtins, "__orig_import__", None)  # PySide's own name for it; gone: so is the reading
    if before is not None:
        builtins.__import__ = before
