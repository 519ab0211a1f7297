"""The first pass: balanced, bounded, with allowed tags only."""

import pytest

from popview.mail.guard import MOST_DEPTH, MOST_HTML, MOST_ITEMS, guard


def guarded(html: str) -> str:
    return guard(html, lambda _source: None).html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a < b > c", "a &lt; b &gt; c"),
        ("<P>a<P>b", "<p>a</p><p>b</p>"),
        ("<b><i>a</b>b</i>", "<b><i>a</i></b><i>b</i>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<table><tr><td>a<td>b<tr><td>c</table>d",
         "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"),
        ("<table>stray<tr><td>a</table>", "<table><tr><td>stray</td></tr><tr><td>a</td></tr></table>"),
        ("<td>a</td>", "a"),
        ("</p></b>a", "a"),
        ("<article><section>a</section></article>", "<div><div>a</div></div>"),
        ("<o:p>a</o:p><blink>b</blink>", "ab"),
        ("<a href=http://x.example>a<a href=http://y.example>b",
         '<a href="http://x.example">a</a><a href="http://y.example">b</a>'),
        ("<img src=http://x.example alt='a<b'>", "a&lt;b"),
        ("a<!-- b -->c<!d>e<?f>g", "aceg"),
        ("<script>a</script>b<title>c</title>d", "bd"),
        ("<pre>\n\na\n b</pre>", "<pre>a\n b</pre>"),
        ("&amp;&nbsp;&unknown;", "&amp;&nbsp;&unknown;"),
    ],
)  # fmt: skip
def test_markup_becomes_well_formed(html: str, expected: str) -> None:
    assert guarded(html) == expected


def test_tags_beyond_the_depth_are_left_out_and_their_text_stays() -> None:
    found = guard("<div>" * (MOST_DEPTH + 50) + "deep" + "</div>" * 250 + "after", lambda _source: None)
    assert found.html.count("<div>") == MOST_DEPTH
    assert "deep" in found.html
    assert found.html.endswith("after")
    assert found.simplified == "too-deep"


def test_tables_beyond_the_sixth_become_blocks() -> None:
    html = guarded("<table><tr><td>" * 8 + "deep")
    assert html.count("<table>") == 6
    assert html.endswith("<div><div><div>" * 2 + "deep" + "</div>" * 6 + "</td></tr></table>" * 6)


def test_a_word_without_end_is_broken_by_invisible_blanks() -> None:
    html = guarded("x" * 2500 + " " + "&zwj;" * 1500)
    assert html.count("\u200b") == 3
    assert guarded(html) == html


def test_more_than_a_megabyte_is_cut_and_said() -> None:
    found = guard("<p>" + "word " * MOST_HTML, lambda _source: None)
    assert len(found.html) < MOST_HTML + 100
    assert found.simplified == "too-large"


def test_style_sheets_are_collected_and_the_body_stands_for_itself() -> None:
    found = guard("<style>body{color:red}p{}</style><body class=a bgcolor=#fff>x", lambda _source: None)
    assert found.css == ".mail-body{color:red}p{}"
    assert found.html == '<div style="background-color:#fff" class="mail-body a">x</div>'


def test_what_would_have_been_loaded_is_counted() -> None:
    found = guard("<iframe src=http://a.example></iframe><link href=x src=//b.example>", lambda _source: None)
    assert found.remote == {"a.example": 1, "b.example": 1}


def test_a_list_too_long_to_be_laid_out_goes_on_as_lines_and_that_is_said() -> None:
    found = guard("<ul>" + "<li>a" * (MOST_ITEMS + 5) + "</ul><ol><li>b</ol>", lambda _: None)
    assert found.html.count("<li>") == MOST_ITEMS + 1
    assert found.html.count("<div>a</div>") == 5
    assert found.simplified == "too-deep"
    assert not guard(("<ul>" + "<li>a" * 10 + "</ul>") * 200, lambda _: None).simplified
