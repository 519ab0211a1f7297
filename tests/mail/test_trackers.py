"""Pictures that only count openings are told from pictures that are there to be seen."""

import pytest

from popview.mail.trackers import is_tiny, is_tracker


@pytest.mark.parametrize(
    "found",
    [
        {"width": "1", "height": "1"},
        {"width": "0", "height": "1px"},
        {"style": "display: none"},
        {"style": "width:1px;height:1px"},
        {"style": "max-width: 0; max-height: 1px !important"},
        {"width": "1", "style": "height:1px"},
    ],
)
def test_a_pixel_is_a_tracker(found: dict[str, str]) -> None:
    assert is_tiny(found)
    assert is_tracker(found, "https://a.example/x.png")
    assert not is_tracker(found, "cid:part1")


@pytest.mark.parametrize(
    "address",
    [
        "https://u1.ct.sendgrid.example/wf/open?upn=abc",
        "https://shop.list-manage.example/track/open.php?u=1&id=2",
        "https://track.hub.example/__ptq.gif?a=1",
        "https://click.shop.example/open.aspx?ffcb10",
        "https://abc.r.eu.awstrack.me/I0/0100/x=1",
        "http://x.emltrk.com/abc",
        "https://www.google-analytics.com/collect?v=1",
        "https://news.example/pixel.gif?id=7",
        "//news.example/PIXEL.GIF",
    ],
)
def test_the_known_counters_are_trackers_whatever_size_they_claim(address: str) -> None:
    assert is_tracker({"width": "600", "height": "200"}, address)


@pytest.mark.parametrize(
    "address",
    [
        "https://shop.example/open-day.png",
        "https://shop.example/tracking-shoes.jpg",
        "https://awstrack.me.example/logo.png",
        "https://shop.example/banner.png?src=/wf/open",
        "https://shop.example",
    ],
)
def test_a_picture_that_is_there_to_be_seen_is_none(address: str) -> None:
    assert not is_tracker({"width": "600", "height": "1", "style": "width:100%"}, address)
    assert not is_tracker({}, address)
