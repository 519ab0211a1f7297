"""HTML mail as good plain text."""

import pytest

from popview.mail.html import clean
from popview.mail.images import Album
from popview.mail.plain import to_html, to_text


def text_of(html: str) -> str:
    return to_text(clean(html, Album(), lambda _name: None).html)[0]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("one<br>two<br><br>three", "one\ntwo\n\nthree"),
        ("a  b\n\tc", "a b c"),
        ("<ul><li>one<li>two<ul><li>in</ul></ul>end", "• one\n• two\n  • in\n\nend"),
        ("<ol start=1><li>one<li>two</ol>", "1. one\n2. two"),
        ("<blockquote>said<blockquote>before</blockquote></blockquote>new", "> said\n>\n> > before\n\nnew"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a  b\nc"),
        ("<pre>a  b\n c</pre>", "a  b\n c"),
        ("<a href='https://x.example/y'>here</a>", "here <https://x.example/y>"),
        ("<a href='https://x.example/'>x.example</a>", "x.example"),
        ("<a href='mailto:a@b.example'>a@b.example</a>", "a@b.example"),
        ("<p style='display:none'>hidden <b>too</b></p>shown", "shown"),
        ("a&nbsp;&lt;b&gt; &amp;amp;", "a <b> &amp;"),
        ("x<hr>y", "x\n\n" + "─" * 40 + "\ny"),
        ("<h1>T</h1>text", "T\n\ntext"),
        ("", ""),
    ],
)
def test_blocks_become_lines(html: str, expected: str) -> None:
    assert text_of(html) == expected


def test_links_are_listed_with_what_they_say() -> None:
    _, links = to_text('<p><a href="https://x.example/a">Buy <b>now</b></a><a href="#top">up</a></p>')
    assert links == [("Buy now", "https://x.example/a"), ("up", "#top")]


def test_a_picture_s_words_are_in_brackets_in_the_text_and_without_in_what_its_link_says() -> None:
    text, links = to_text(
        '<a href="https://x.example/a"><img src="cid:outline-90x90" alt="www.y.example"></a>'
    )
    assert text == "[www.y.example] <https://x.example/a>"
    assert links == [("www.y.example", "https://x.example/a")]


def test_plain_text_beside_html_parts_keeps_its_lines_and_stays_text() -> None:
    assert to_html("a <b>\n c") == '<div style="white-space:pre-wrap">a &lt;b&gt;\n c</div>'


def test_links_in_plain_text_beside_html_parts_are_alive_and_end_before_the_full_stop() -> None:
    html = to_html("See http://a.example/x?a=1&b=<2>). Write to nora@example.org.")
    assert html.partition(">")[2] == (
        'See <a href="http://a.example/x?a=1&amp;b=">http://a.example/x?a=1&amp;b=</a>&lt;2&gt;). '
        'Write to <a href="mailto:nora@example.org">nora@example.org</a>.</div>'
    )


def test_x10_no_other_scheme_becomes_a_link_in_plain_text() -> None:
    assert "<a" not in to_html("javascript:alert(1) file:///etc/x \\\\host\\share data:text/html,x http://?")


def test_a_list_begins_with_the_number_that_it_says() -> None:
    assert to_text('<ol start="5"><li>a</li><li>b</li></ol>')[0] == "5. a\n6. b"
    assert to_text('<ol start="-1"><li>a</li></ol>')[0] == "1. a"


def test_a_bracket_that_a_link_opened_belongs_to_it() -> None:
    wiki = "https://w.example/A_(b)"
    assert f'href="{wiki}"' in to_html(f"({wiki}).")
    assert 'href="https://w.example/c"' in to_html("(see https://w.example/c).")
