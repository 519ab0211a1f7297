"""How large a picture is to be, there or not."""

import base64
import re

import pytest

from popview.mail.html import clean
from popview.mail.images import Album
from popview.mail.outlines import outline_name, stated_size

GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ({"width": "300", "height": "120"}, (300, 120)),
        ({"width": " 300px", "height": "120 "}, (300, 120)),
        ({"style": "color:red;width:300px;height:120.5px"}, (300, 120)),
        ({"width": "640", "height": "200", "style": "width:320px"}, (320, 200)),
        ({"width": "100%", "height": "200", "style": "max-width:600px"}, (600, 200)),
        ({"width": "1200", "height": "400", "style": "max-width:600px;height:auto"}, (600, 200)),
        ({"width": "600", "height": "9000"}, (600, 600)),
        ({"width": "9000", "height": "900"}, (2000, 200)),
        ({"width": "20", "height": "1"}, (20, 1)),
        ({"width": "16", "height": "16", "alt": " "}, (16, 16)),
    ],
)
def test_the_size_is_what_attributes_and_style_say(attributes: dict[str, str], size: tuple[int, int]) -> None:
    assert stated_size(attributes) == size


@pytest.mark.parametrize(
    "attributes",
    [
        {},
        {"width": "300"},
        {"height": "300"},
        {"width": "50%", "height": "50%"},
        {"style": "min-width:300px;line-height:20px"},
        {"width": "300", "style": "height:2em"},
        {"width": "2", "height": "2"},
        {"width": "300", "height": "0"},
        {"width": "0", "height": "0", "style": "max-width:0px"},
    ],
)
def test_what_does_not_say_both_sides_or_cannot_be_seen_has_no_outline(attributes: dict[str, str]) -> None:
    assert stated_size(attributes) is None


def test_words_that_find_no_room_inside_are_said_instead() -> None:
    assert stated_size({"width": "32", "height": "32", "alt": "Facebook"}) is None
    assert stated_size({"width": "300", "height": "12", "alt": "Facebook"}) is None
    assert stated_size({"width": "48", "height": "20", "alt": "Facebook"}) == (48, 20)


def test_the_name_says_the_size() -> None:
    assert outline_name(600, 200) == "cid:outline-600x200"


@pytest.mark.parametrize(
    ("image", "sides"),
    [
        ('style="width:96px;height:48px"', ' width="96" height="48"'),
        ('width="600" height="300" style="width:200px;height:auto"', ' width="200" height="100"'),
        ('width="600" height="300" style="width:100%;height:auto"', ' width="600" height="300"'),
        ('width="1200" height="400" style="max-width:600px"', ' width="600" height="200"'),
        ('height="300" style="width:200px;height:auto"', ' width="200"'),
        ('width="100%" style="max-width:600px"', ' width="100%"'),
        ('class="c"', ' width="40"'),
        ("", ""),
    ],
)
def test_a_picture_that_is_there_has_the_size_its_style_asks_for(image: str, sides: str) -> None:
    album = Album()
    html = f'<style>.c{{width:40px}}</style><img src="cid:x" alt=" width= style=&quot;" {image}>'
    found = clean(html, album, lambda _name: GIF)
    tag = found.html.partition(">")[0]
    assert re.sub(r' style="[^"]*"\Z', "", tag).partition(' style=&quot;"')[2] == sides
    assert clean(found.html, album, lambda _name: None).html == found.html
