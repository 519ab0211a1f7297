"""Pictures that are not there keep their place, say their words, and are drawn by us alone."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from popview.ui.palette import contrast
from popview.ui.reading.body_view import BodyView
from popview.ui.reading.grounds import fragments
from popview.ui.reading.outlines import drawn, outline_size, outlined, resized, spoken, words_of
from popview.ui.theme import Theme

INK = QColor("#204060")


def outline(width: float, height: float, words: str = "") -> QTextImageFormat:
    image = QTextImageFormat()
    image.setName(f"cid:outline-{round(width)}x{round(height)}")
    image.setWidth(width)
    image.setHeight(height)
    image.setProperty(QTextFormat.Property.ImageAltText, words)
    return image


def colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("cid:outline-600x200", (600, 200)),
        ("cid:outline-600x200-204060-12-", (600, 200)),
        ("cid:outline-0x0", (1, 1)),
        ("cid:outline-99999x1", (1, 1)),
        ("cid:outline-", (1, 1)),
        ("cid:data-1", (1, 1)),
    ],
)
def test_its_name_says_its_size(name: str, size: tuple[int, int]) -> None:
    assert outline_size(name) == QSize(*size)


def test_it_is_drawn_with_a_line_and_its_words_in_an_ink_of_its_ground(qapp: QApplication) -> None:
    name = outlined(outline(120, 40, "Our shop"), INK, 1.0).name()
    image = drawn(name)
    assert image.size() == QSize(120, 40)
    assert 0 < image.pixelColor(60, 0).alpha() < 128
    assert image.pixelColor(5, 4).alpha() < 32
    inks = [image.pixelColor(x, y) for x in range(6, 114) for y in range(4, 36)]
    assert any(ink.alpha() > 200 and ink.blue() > ink.red() for ink in inks)
    silent = drawn(outlined(outline(120, 40), INK, 1.0).name())
    assert len(colours(silent)) < len(colours(image))


def test_it_is_as_sharp_as_what_it_is_painted_on(qapp: QApplication) -> None:
    assert drawn(outlined(outline(120, 40, "x"), INK, 1.0).name(), 2.0).size() == QSize(240, 80)


def test_words_of_any_length_and_kind_stay_inside(qapp: QApplication) -> None:
    for words in ("word " * 400, "w" * 3000, "\n\t", "ﷺ" * 90, "👍🏽" * 40, "\ud800"):
        image = drawn(outlined(outline(90, 34, words), INK, 1.0).name())
        assert image.size() == QSize(90, 34)
        edge = {image.pixelColor(x, y).alpha() for x in (2, 87) for y in range(6, 28)}
        assert max(edge) < 32, words[:5]


@pytest.mark.parametrize("name", ["cid:outline-300x200", "cid:outline-300x9-204060-12-", "cid:outline-x"])
def test_what_only_keeps_its_place_is_one_transparent_pixel(qapp: QApplication, name: str) -> None:
    image = drawn(name)
    assert (image.width(), image.height(), image.pixelColor(0, 0).alpha()) == (1, 1, 0)


def test_another_size_keeps_the_look(qapp: QApplication) -> None:
    image = outlined(outline(120, 40, "Our shop"), INK, 1.5)
    look = image.name().partition("-")[2].partition("-")[2]
    image.setWidth(59.2)
    assert resized(image).name() == f"cid:outline-60x40-{look}"
    other = QTextImageFormat()
    other.setName("cid:data-1")
    assert resized(other).name() == "cid:data-1"


def test_only_an_outline_has_words() -> None:
    assert words_of(outline(9, 9, "shop")) == "shop"
    other = outline(9, 9, "shop")
    other.setName("cid:data-1")
    assert words_of(other) == ""
    assert words_of(QTextCharFormat()) == ""


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> BodyView:
    made = BodyView(theme=theme)
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def images(document: QTextDocument) -> list[QTextImageFormat]:
    return [
        piece.charFormat().toImageFormat()
        for _, piece in fragments(document, 99)
        if piece.charFormat().isImageFormat()
    ]


GRID = (
    '<table width="600"><tr>'
    + '<td><a href="https://a.example/"><img src="cid:outline-190x120" alt="Bag" width="190" height="120">'
    * 3
    + "</tr></table>"
)


@pytest.mark.parametrize("width", [700, 420])
def test_a_table_of_pictures_keeps_its_shape_and_needs_no_sideways_scroll(view: BodyView, width: int) -> None:
    view.resize(width, 400)
    view.show_markup(GRID)
    sizes = {(round(image.width()), round(image.height())) for image in images(view.document())}
    assert len(sizes) == 1
    (size,) = sizes
    assert size[0] > (width - 40) / 4
    assert abs(size[0] / size[1] - 190 / 120) < 0.05
    assert view.horizontalScrollBar().maximum() == 0
    assert all(outline_size(image.name()).width() <= image.width() + 1 for image in images(view.document()))


@pytest.mark.parametrize("window", ["light", "dark"])
@pytest.mark.parametrize("ground", ["#ffffff", "#102040", "#ffcc00"])
def test_its_ink_can_be_read_on_any_ground(view: BodyView, theme: Theme, window: str, ground: str) -> None:
    theme.apply(window)
    view.show_markup(f'<table><tr><td bgcolor="{ground}" style="color:{ground}">{GRID}</td></tr></table>')
    table = view.document().rootFrame().childFrames()[0]
    behind = table.cellAt(0, 0).format().background().color()  # type: ignore[attr-defined]
    for image in images(view.document()):
        assert contrast(QColor("#" + image.name().split("-")[2]), behind) >= 4.5


def test_zoom_enlarges_it(view: BodyView) -> None:
    view.show_markup('<img src="cid:outline-90x60" alt="x" width="90" height="60">')
    view.set_zoom(200)
    (image,) = images(view.document())
    assert image.name().startswith("cid:outline-180x120-")
    assert image.name().split("-")[3] == "24"


def test_a_link_says_the_words_of_its_outline(qtbot: QtBot, view: BodyView) -> None:
    view.show_markup(GRID)
    view.setFocus()
    with qtbot.waitSignal(view.link_clicked) as told:
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["https://a.example/", "Bag"]


def test_a_thousand_of_them_take_no_more_than_their_share_of_memory(
    view: BodyView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("popview.ui.reading.outlines.MOST_PIXELS", 90 * 60 * 2)
    view.show_markup(
        "".join(f'<p><img src="cid:outline-90x60" alt="{n}" width="90" height="60"></p>' for n in range(4))
    )
    view.viewport().grab()
    text = view.document()
    kinds = [
        text.resource(QTextDocument.ResourceType.ImageResource, image.name()).width()
        for image in images(text)
    ]
    assert kinds.count(1) == 2


def test_where_the_window_is_read_aloud_its_words_are_text(qapp: QApplication) -> None:
    outline = '<img src="cid:outline-9x9" alt="a &lt;b> &amp;amp;" width="9" height="9" align="left">'
    markup = f'<p>{outline}c<img src="cid:data-1" alt="d"></p>'
    before = QAccessible.isActive()
    try:
        QAccessible.setActive(False)
        assert spoken(markup) == markup
        QAccessible.setActive(True)
        assert spoken(markup) == '<p>a &lt;b&gt; &amp;amp;c<img src="cid:data-1" alt="d"></p>'
    finally:
        QAccessible.setActive(before)
