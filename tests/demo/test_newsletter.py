from html.parser import HTMLParser

from popview.demo.newsletter import Brand, newsletter, receipt_table

BRAND = Brand("Tea & Co", "tea.example", "#123456", "#ffffff", "Hot <water>")
VOID = {"img", "br", "meta", "hr", "input"}


class Balance(HTMLParser):
    """Raise where an end tag does not close the tag opened last."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.sources: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        self.sources += [value for name, value in attrs if name in ("src", "href")]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def read(html: str) -> Balance:
    balance = Balance()
    balance.feed(html)
    balance.close()
    assert balance.open == []
    return balance


def test_a_newsletter_is_well_formed_and_asks_only_for_what_does_not_exist() -> None:
    items = (("Green & black", "1 < 2", "Buy"), ("White", "Mild", "Buy"), ("Red", "Not tea", "Buy"))
    found = read(newsletter(BRAND, "Leaves", "Dear you", items, 7))
    assert "Green & black" in found.text
    assert "1 < 2" in found.text
    assert all(source.split("/")[2].endswith(".example") for source in found.sources)
    assert any(source.startswith("https://open.tea.example/t.gif") for source in found.sources)


def test_a_receipt_lists_every_row_and_the_total() -> None:
    found = read(receipt_table(BRAND, "Order", "Thanks", (("Cup", "3.00"), ("Spoon", "1.50")), "4.50", 1))
    for word in ("Cup", "3.00", "Spoon", "1.50", "Total", "4.50"):
        assert word in found.text
