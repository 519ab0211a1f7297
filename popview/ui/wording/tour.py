"""What the tour says on the terminal while it performs the main job by itself."""

from PySide6.QtCore import QCoreApplication

_CONTEXT = "Tour"


def step_sentence(step: str, detail: str = "") -> str:
    """Return the sentence of a step; `detail` is a count, a folder or what went wrong."""
    match step:
        case "start":
            text = QCoreApplication.translate(_CONTEXT, "Opening the demo mailbox and checking it …")
        case "checked":
            text = QCoreApplication.translate(
                _CONTEXT, "{0} messages are listed; none of them was downloaded."
            )
        case "previewed":
            text = QCoreApplication.translate(_CONTEXT, "Looked at the first lines of a newsletter.")
        case "fetched":
            text = QCoreApplication.translate(
                _CONTEXT, "Fetched one invoice whole; it is stored on this machine."
            )
        case "marked":
            text = QCoreApplication.translate(_CONTEXT, "Marked {0} messages; nothing is deleted yet.")
        case "planned":
            text = QCoreApplication.translate(_CONTEXT, "The plan says what will go; confirming it …")
        case "committed":
            text = QCoreApplication.translate(
                _CONTEXT, "The receipt is confirmed by a new listing: {0} messages are gone, no other."
            )
        case "end":
            text = QCoreApplication.translate(_CONTEXT, "Done. The pictures are in {0}.")
        case _:
            text = QCoreApplication.translate(_CONTEXT, "The tour did not come to its end: {0}")
    return text.format(detail)
