"""Marks texts for translation where they stand; they are translated where they are used."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return `text` as it is: lupdate finds it by this name, as PySide's untyped twin."""
    del context
    return text
