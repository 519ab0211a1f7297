from popview.demo.mailbox_lists import letters, list_headers, posts


def test_a_post_carries_the_tag_of_its_list_and_the_way_out() -> None:
    first, second = posts("tea", "Tea Talk", "t.example", "Milk?", 2.0, 0.5, (("Ann", "a@a.example", "No."),
                          ("Bob", "b@b.example", "Yes.")))  # fmt: skip
    assert first.subject == "[tea] Milk?"
    assert second.subject == "[tea] Re: Milk?"
    assert second.answers == (first.message_id,)
    assert "> No." in second.text
    headers = dict(second.headers)
    assert headers["List-Id"] == "Tea Talk <tea.t.example>"
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert headers["Reply-To"] == "b@b.example"


def test_everything_here_comes_from_a_list() -> None:
    wanted = {name for name, _ in list_headers("x", "X", "x.example")}
    assert all(wanted <= {name for name, _ in letter.headers} for letter in letters())
