"""What an issuer says about itself."""

from dataclasses import replace

from popview.types import Issuer, OAuthWay

ISSUER = Issuer(id="x", name="X", authorize="https://a.test", token="https://t.test")


def test_a_way_is_there_where_its_address_is_the_browser_first() -> None:
    assert ISSUER.ways == (OAuthWay.BROWSER,)
    assert replace(ISSUER, device="https://d.test").ways == (OAuthWay.BROWSER, OAuthWay.DEVICE)
    assert replace(ISSUER, authorize="", device="https://d.test").ways == (OAuthWay.DEVICE,)


def test_the_address_to_register_has_a_port_only_where_it_is_fixed() -> None:
    assert ISSUER.redirect == "http://127.0.0.1/"
    assert replace(ISSUER, host="localhost", port=47995).redirect == "http://localhost:47995/"
