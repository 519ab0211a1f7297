"""Make the pictures of the README: `pictures.py TOUR_FOLDER` after a tour, offscreen.

A picture is taken over from the tour's step of the same meaning; the welcome page, which the tour passes
by, is grabbed here. They are committed, so that the README shows them without anything being run.
"""

import shutil
import sys
from pathlib import Path

from popview.ui.actions import Actions
from popview.ui.cleanup.bar import CommitBar
from popview.ui.front import make_application
from popview.ui.main_window import MainWindow
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme

PICTURES = Path(__file__).resolve().parent / "pictures"

# The README's name of a picture, and the look and step of the tour that it comes from.
STEPS = {
    "list": "light-*-marked.png",
    "reading": "light-*-preview.png",
    "plan": "light-*-plan.png",
    "receipt": "light-*-receipt.png",
    "dark": "dark-*-reading.png",
}


def take_over(tour: Path) -> None:
    """Copy the tour's pictures under the README's names."""
    for name, step in STEPS.items():
        found = sorted(tour.glob(step))
        if not found:
            raise SystemExit(f"the tour made no {step}")
        shutil.copyfile(found[-1], PICTURES / f"{name}.png")


def grab_welcome() -> None:
    """Save a picture of the window as it greets a newcomer."""
    application = make_application()
    theme = Theme()
    theme.apply("light")
    window = MainWindow(
        theme=theme,
        actions=Actions(theme=theme),
        reading_pane=ReadingPane(theme=theme),
        commit_bar=CommitBar(theme=theme),
    )
    window.show_welcome(True)
    window.resize(1400, 900)
    window.show()
    application.processEvents()
    if not window.grab().save(str(PICTURES / "welcome.png")):
        raise SystemExit("the picture of the welcome page could not be written")
    window.allow_close()
    window.close()


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    take_over(Path(sys.argv[1]))
    grab_welcome()
