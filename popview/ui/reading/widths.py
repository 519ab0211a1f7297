"""Tables made to fit the pane: as wide as their sender meant, never wider than there is room.

Qt holds a fixed width of a table inside another for the least: a long text stretches it over the whole
pane. Columns of fixed widths hold it.
"""

from PySide6.QtGui import QTextDocument, QTextFormat, QTextFrame, QTextLength, QTextTable, QTextTableFormat

from popview.ui.reading.grounds import Look

MOST_SHARES = 105
"""Per cent of all columns: where they claim more, Qt leaves the last ones the width of a letter."""

_FIXED, _SHARE = QTextLength.Type.FixedLength, QTextLength.Type.PercentageLength
_HEIGHT = QTextFormat.Property.FrameHeight
_LEAST_REST = 40  # pixels for a column that says nothing of its width


def fit_table(table: QTextTable, look: Look) -> bool:
    """Make a table as wide as it was meant, or as the pane; return whether its columns were fixed for that.

    A height is for senders the least, for Qt the exact one: what is higher would lie over what follows.
    """
    form = table.format().toTableFormat()
    is_changed = form.hasProperty(_HEIGHT)
    form.clearProperty(_HEIGHT)
    columns = form.columnWidthConstraints()
    is_fixed = form.width().type() is _FIXED and form.width().rawValue() > 0
    wanted = form.width().rawValue() * look.zoom if is_fixed else 0.0
    is_wide = is_fixed and wanted > _room_for(table, look)
    too_much = sum(one.rawValue() for one in columns if one.type() is _FIXED) * look.zoom > look.width
    shares = sum(one.rawValue() for one in columns if one.type() is _SHARE)
    if is_wide:
        form.setWidth(QTextLength(_SHARE, 100))
    if is_wide or too_much or shares > MOST_SHARES:
        form.clearColumnWidthConstraints()
        is_changed, columns = True, []
    held = [] if is_wide or not is_fixed else _held(form, columns, table.columns(), wanted, look.zoom)
    if held:
        form.setWidth(QTextLength(_FIXED, wanted))
        form.setColumnWidthConstraints(held)
    if held or is_changed:
        table.setFormat(form)
    return bool(held)


def let_go(tables: list[QTextTable], document: QTextDocument, look: Look) -> None:
    """Lay the document out and let tables that were held be narrower, if they make it too wide together."""
    width = look.width + 2 * document.documentMargin()
    if not tables or _width_at(document, width) <= width:
        return
    for table in tables:
        form = table.format().toTableFormat()
        form.setWidth(QTextLength(_SHARE, 100))
        form.clearColumnWidthConstraints()
        table.setFormat(form)


def _width_at(document: QTextDocument, width: float) -> float:
    document.setTextWidth(width)
    return document.size().width()


def _room_for(table: QTextTable, look: Look) -> float:
    """Return the pane's width less what the tables around this one need for their edges."""
    room = float(look.width)
    inner: QTextFrame = table
    outer = table.parentFrame()
    while outer is not None:
        if isinstance(outer, QTextTable):
            form = outer.format().toTableFormat()
            cell = outer.cellAt(inner.firstPosition() - 1).format().toTableCellFormat()
            own = cell.leftPadding() + cell.rightPadding()
            room -= max(own, 2 * form.cellPadding()) + 2 * (form.cellSpacing() + form.border())
        inner, outer = outer, outer.parentFrame()
    return room


def _held(
    form: QTextTableFormat, columns: list[QTextLength], count: int, wanted: float, zoom: float
) -> list[QTextLength]:
    """Return fixed widths for all columns, together `wanted`; none if it is not known how to divide it."""
    inside = wanted - form.cellSpacing() * (count + 1) - 2 * form.border()
    known = [*columns, *[QTextLength()] * (count - len(columns))]
    widths = [
        one.rawValue() * zoom if one.type() is _FIXED else inside * one.rawValue() / 100
        for one in known
        if one.type() in (_FIXED, _SHARE)
    ]
    unknown, rest = count - len(widths), inside - sum(widths)
    if (
        unknown > 1
        or (unknown == 1 and rest < _LEAST_REST)
        or inside <= 0
        or (not unknown and not sum(widths))
    ):
        return []
    stretch = 1.0 if unknown else inside / sum(widths)
    given = iter(widths)
    return [
        QTextLength(_FIXED, next(given) * stretch if one.type() in (_FIXED, _SHARE) else rest)
        for one in known
    ]
