"""Without coloured grounds."""

from PySide6.QtGui import QTextDocument

from popview.ui.paper.grounds_off import take_grounds_off
from popview.ui.reading.grounds import GROUND, fragments, frames
from popview.ui.theme import Theme

MAIL = (
    '<body bgcolor="#101010"><table bgcolor="#202020"><tr><td style="background-color:#303030">'
    '<p style="background-color:#404040"><span style="background-color:#505050">x</span></p>'
    "</td></tr></table><p>y</p></body>"
)


def grounds(document: QTextDocument) -> int:
    found = sum(frame.frameFormat().hasProperty(GROUND) for frame in frames(document.rootFrame()))
    for block, fragment in fragments(document, 100):
        found += block.blockFormat().hasProperty(GROUND) + fragment.charFormat().hasProperty(GROUND)
    return found


def test_no_ground_is_left_anywhere(theme: Theme) -> None:
    document = QTextDocument()
    document.setHtml(MAIL)
    assert grounds(document) >= 3
    take_grounds_off(document)
    assert grounds(document) == 0
    assert document.toPlainText().split() == ["x", "y"]
