"""Newsletters, orders, invoices and journeys: what comes from companies, and is mostly wanted."""

from popview.demo.compose import Enclosure, Letter, Person
from popview.demo.newsletter import Brand, newsletter, receipt_table
from popview.demo.pieces import invoice_pdf

__all__ = ["letters"]

LANTERN = Brand(
    "Lantern Books", "lanternbooks.example", "#1f4e5f", "#f3efe6", "New, old and lent to us by the sea"
)
HEARTH = Brand("Hearth & Kettle", "hearthkettle.example", "#7a3b1d", "#f6eee6", "Coffee, roasted on Tuesdays")
PAPERS = Brand("Quill & Calf", "quillandcalf.example", "#3d3a6b", "#eeeef4", "Everything between two covers")
RAIL = Brand("Nordlys Rail", "nordlysrail.example", "#8b1e2d", "#f2f2f2", "Slowly, and on time")

BOOKS = (
    (
        "A whole week of islands",
        "The Lighthouse Keeper's Larder",
        "Forty recipes for one pot",
        "A Map of Winds",
        "Where they come from, and their names",
    ),
    (
        "Books that take their time",
        "The Long Tide",
        "A family, a ferry, ninety years",
        "Slow Bread",
        "Three days of work, ten minutes of joy",
    ),
    (
        "Murder, but politely",
        "Death of a Choirmaster",
        "The altos knew it all along",
        "The Quiet Ledger",
        "A bookkeeper counts the suspects",
    ),
    ("For long evenings", "Winter Stars", "A field guide for gloves", "Knots", "One hundred and five"),
    (
        "From our second-hand shelf",
        "Boats of the West Coast",
        "1951, with all folding plates",
        "The Herring Cookbook",
        "Stained, but in the right places",
    ),
    (
        "What the children said",
        "The Badger's Bicycle",
        "'He should have used the bell', Tiril, 6",
        "Nobody Eats the Moon",
        "'I would', Aksel, 4",
    ),
    ("Poems, do not be afraid", "Salt", "Short ones", "More Salt", "Shorter ones"),
    ("Autumn opens", "The Orchard Year", "What to do with all those plums", "Rain", "A history"),
)


PLAIN: tuple[tuple[float, Person, str, str], ...] = (
    (
        25.5,
        ("Skyferry", "booking@skyferry.example"),
        "Booking K7QX2M: Nordhavn to Lisbon, 3 people",
        "Passengers: HOLM/NORA, HOLM/ADA, FERREIRA/TOMAS\nOut:  14th, 12:05\nBack: 21st,"
        " 16:50\n\nOne cabin bag each. Bookbinders' knives travel in the hold.",
    ),
    (
        3.1,
        ("Skyferry", "booking@skyferry.example"),
        "Booking K7QX2M: your flight leaves 25 minutes later",
        "New time: 12:30. We are sorry; the captain likes his soup.",
    ),
    (
        1.1,
        ("Tidewater Ferries", "news@tidewater.example"),
        "Line 4: no ferry on Sunday morning",
        "Low water and a regatta. The first boat leaves at 13:00.\n\nTidewater Ferries",
    ),
    (
        18.5,
        ("Vikby Library", "noreply@vikbylibrary.example"),
        "Three books are due on Friday",
        "1. The Long Tide\n2. Statistics without Tears\n3. Knots\n\nReturn or renew them in time, and"
        " we stay friends.",
    ),
    (
        45.4,
        ("Dr. Lund, dentist", "praxis@lund-dentist.example"),
        "A gentle reminder",
        "It has been a year. Your teeth miss us, even if you do not.",
    ),
    (
        74.0,
        ("Vikby Sauna Society", "board@vikbysauna.example"),
        "Yearly meeting, with towels",
        "Agenda:\n 1. Opening, at 85 degrees\n 2. The wood\n 3. Elections, quickly\n 4. Fjord",
    ),
    (
        57.7,
        ("Harbour Office", "office@vikbyharbour.example"),
        "Berth 14 for next year",
        "The fee is unchanged. The gull on pole 14 is not included and cannot be removed.",
    ),
)


def weekly() -> list[Letter]:
    """Return eight newsletters of the bookshop and five of the coffee roaster."""
    sender: Person = ("Lantern Books", "hello@lanternbooks.example")
    found = []
    for week, (title, first, about, second, more) in enumerate(BOOKS):
        items = (
            (first, f"{about}. 24.00, and we wrap it.", "Have a look"),
            (second, f"{more}. 19.50.", "Have a look"),
            (
                "Reading hour",
                "Thursday at seven, tea included. Bring a chair if you own a good one.",
                "Come along",
            ),
            ("Repairs", "A loose spine? Nora in Harbour Street 9 mends what you have loved.", "Ask her"),
        )
        lead = "Dear Nora, this is what came in with the tide this week."
        html = newsletter(LANTERN, title, lead, items, 140 - week)
        text = f"{title}\n\n{lead}\n\n" + "\n\n".join(f"{a}\n{b}" for a, b, _ in items)
        found.append(
            Letter(
                2.2 + week * 7,
                sender,
                f"{title} | Lantern Books weekly",
                text,
                html,
                at=8.0,
                headers=unsubscribe(LANTERN),
            )
        )
    for month, bean in enumerate(("Blue Door", "Night Ferry", "Sunday Slow", "The Old Harbour", "Hammock")):
        offers = (
            (bean, "Plum, cocoa, a little smoke. 250 g for 11.00.", "Into the basket"),
            ("Twice is cheaper", "Two bags, and the post costs nothing.", "Two, please"),
        )
        found.append(
            Letter(
                6.6 + month * 14,
                ("Hearth & Kettle", "beans@hearthkettle.example"),
                f"Roasted yesterday: {bean}",
                f"{bean} is back.",
                newsletter(
                    HEARTH,
                    f"{bean} is back",
                    "The roaster has not slept. You neither, soon.",
                    offers,
                    60 - month,
                ),
                at=11.5,
                headers=unsubscribe(HEARTH),
            )
        )
    return found


def unsubscribe(brand: Brand) -> tuple[tuple[str, str], ...]:
    """Return the headers by which one leaves (RFC 2369)."""
    return (
        ("List-Unsubscribe", f"<https://{brand.domain}/leave>"),
        ("List-Id", f"{brand.name} <news.{brand.domain}>"),
        ("Precedence", "bulk"),
    )


def invoices() -> list[Letter]:
    """Return invoices with PDF: the telephone month by month, the paper merchant, the power."""
    found = []
    for month, amount in enumerate(("31.90", "31.90", "44.15", "31.90", "31.90", "38.20")):
        number = f"FT-{88_120 - month * 411}"
        pdf = invoice_pdf(
            f"Fjordtel invoice {number}",
            (("Line and internet", "29.90"), ("Calls", f"{float(amount) - 29.9:.2f}")),
            amount,
        )
        found.append(
            Letter(
                4.5 + month * 30,
                ("Fjordtel", "invoice@fjordtel.example"),
                f"Your invoice {number}: {amount} EUR",
                f"Dear Nora Holm,\n\nyour invoice {number} over {amount} EUR is attached."
                " We collect it in ten days.\n\nYour Fjordtel\n",
                at=2.1,
                files=(Enclosure(f"{number}.pdf", "application/pdf", pdf),),
            )
        )
    orders = (
        (
            "QC-20417",
            8.8,
            (
                ("Calf leather, natural, 0.9 mm, 6 sq ft", "118.00"),
                ("Linen thread 18/3, unbleached", "14.50"),
                ("Bone folder, large", "9.80"),
            ),
            "142.30",
        ),
        (
            "QC-20188",
            39.0,
            (("Grey board 2 mm, 25 sheets", "47.50"), ("Japanese tissue, 10 sheets", "32.00")),
            "79.50",
        ),
        ("QC-19954", 80.0, (("Brass corners, 12 pairs", "26.40"),), "26.40"),
    )
    for number, age, rows, total in orders:
        lead = "Thank you, Nora. We pack it today; the leather wants to lie flat for a night."
        html = receipt_table(PAPERS, f"Your order {number}", lead, rows, total, int(number[3:]))
        pdf = invoice_pdf(f"Quill & Calf, invoice {number}", rows, total)
        text = "\n".join(f"{what:<50}{amount:>10}" for what, amount in (*rows, ("Total", total)))
        found.append(
            Letter(
                age,
                ("Quill & Calf", "orders@quillandcalf.example"),
                f"Order {number}: thank you",
                f"{lead}\n\n{text}\n",
                html,
                files=(Enclosure(f"invoice-{number}.pdf", "application/pdf", pdf),),
            )
        )
    return found


def journeys() -> list[Letter]:
    """Return tickets and delays on the way to Lisbon and back."""
    legs = (("Vikby", "Nordhavn", "07:12"), ("Nordhavn", "Vikby", "18:40"))
    found = []
    for number, (start, end, leaves) in enumerate(legs):
        rows = (
            (f"{start} to {end}, {leaves}", "3 x 12.00"),
            ("Seats 21, 22, 23", "0.00"),
            ("Dog basket", "4.00"),
        )
        found.append(
            Letter(
                26.0 - number / 10,
                ("Nordlys Rail", "tickets@nordlysrail.example"),
                f"Your ticket {start} to {end}",
                f"{start} to {end} at {leaves}\n",
                receipt_table(
                    RAIL, f"{start} to {end}", "Show this, or hum the melody.", rows, "40.00", 900 + number
                ),
            )
        )
    found += [Letter(age, who, subject, text) for age, who, subject, text in PLAIN]
    return found


def letters() -> list[Letter]:
    """Return all of them."""
    return [*weekly(), *invoices(), *journeys()]
