from popview.ui.list import columns
from popview.ui.list.columns import Column


def test_every_column_has_a_name_and_a_width() -> None:
    names = [columns.title(column) for column in Column]
    assert len(set(names)) == len(Column)
    assert set(columns.WIDTHS) == set(Column)


def test_subject_and_sender_are_never_hidden_at_first() -> None:
    assert not {Column.SUBJECT, Column.FROM, Column.DATE} & set(columns.HIDDEN_AT_FIRST)
