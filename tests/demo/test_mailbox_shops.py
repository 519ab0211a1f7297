from popview.demo.mailbox_shops import invoices, letters, weekly


def test_every_invoice_brings_its_pdf_and_the_same_amount() -> None:
    for letter in invoices():
        (file,) = letter.files
        assert file.data.startswith(b"%PDF-1.4")
        assert file.data.rstrip().endswith(b"%%EOF")


def test_the_rows_of_an_order_add_up() -> None:
    orders = [letter for letter in invoices() if letter.subject.startswith("Order")]
    assert orders
    for letter in orders:
        amounts = [float(line.split()[-1]) for line in letter.text.splitlines()[2:] if line.strip()]
        assert round(sum(amounts[:-1]), 2) == amounts[-1]


def test_newsletters_have_html_and_a_way_out() -> None:
    for letter in weekly():
        assert "<table" in letter.html
        assert "List-Unsubscribe" in dict(letter.headers)


def test_the_journey_is_complete() -> None:
    subjects = " ".join(letter.subject for letter in letters())
    for word in ("ticket", "Booking", "ferry"):
        assert word in subjects
