"""Nora's family, friends and customers: single letters, and conversations with quoting.

Nora Holm binds books in Vikby, a small town on a fjord; she rows, sings alto, and her brother
has gone to Lisbon. Everybody here is invented.
"""

from popview.demo.compose import OWNER, Enclosure, Letter, Person, quoted
from popview.demo.pieces import invoice_pdf, picture, winmail

__all__ = ["letters"]

INGRID: Person = ("Ingrid Holm", "ingrid@holmgarden.example")
JONAS: Person = ("Jonas Holm", "jonas@sete-colinas.example")
ADA: Person = ("Ada Holm", "ada.holm@campus.example")
TOMAS: Person = ("Tomás Ferreira", "tomas@holm.example")
SIGNE: Person = ("Signe Dahl", "signe@vikbyrowing.example")
HENRIK: Person = ("Henrik Moe", "henrik@vikbyrowing.example")
LIV: Person = ("Liv Aas", "liv.aas@fjordpost.example")
OLAV: Person = ("Olav Bruun", "olav@bruun-timber.example")
RUTH: Person = ("Ruth Adeyemi", "ruth.adeyemi@citylibrary.example")
CLARA: Person = ("Clara Voss", "clara@vossmarbling.example")
MERCIER: Person = ("Laurent Mercier", "l.mercier@univ-rennes.example")


def conversation(
    subject: str, start: float, pace: float, words: tuple[tuple[Person, str], ...], slug: str
) -> list[Letter]:
    """Return a thread: every answer quotes what it answers and names its ancestors."""
    thread: list[Letter] = []
    for number, (who, text) in enumerate(words):
        before = thread[-1] if thread else None
        shown = f"{text}\n\n{quoted(before.text, before.sender[0])}" if before else text
        thread.append(
            Letter(
                start - number * pace,
                who,
                f"Re: {subject}" if before else subject,
                shown,
                id=f"{slug}.{number + 1}",
                answers=tuple(letter.message_id for letter in thread),
                to=(OWNER,) if who != OWNER else (words[0][0],),
                waking=True,
            )
        )
    return thread


REGATTA = (
    (
        SIGNE,
        "Dear all,\n\nthe autumn regatta is on the last Sunday of the month. We are eleven"
        " boats so far,\nand I need a starter, two people for the rescue boat and somebody who"
        " bakes.\n\nWho does what?\n\nSigne",
    ),
    (
        HENRIK,
        "Rescue boat: me, and I have asked Olav. The engine starts again, it only wanted"
        " to be\nshouted at.\n\nHenrik",
    ),
    (OLAV, "Olav has been asked and says yes. I would like it noted that I also shouted."),
    (
        LIV,
        "I can start the races, if somebody else brings the horn. Last year's horn has become\nan ashtray.",
    ),
    (
        OWNER,
        "I bake. Three trays of cinnamon buns and one without gluten for Liv. Does the"
        " club house\noven still burn on the left side?\n\nNora",
    ),
    (SIGNE, "It does. Turn the tray after eight minutes. Horn: Henrik?"),
    (HENRIK, "Horn: found. It is in the rescue boat, where it belongs, under the sandwiches, which do not."),
    (LIV, "Then we have everything but wind from the right side. See you at seven."),
    (OLAV, "At SEVEN?"),
    (SIGNE, "At seven. With oars."),
)

ATLAS = (
    (
        RUTH,
        "Dear Nora,\n\nthe 1741 sea atlas has come back from the photographers. Both joints are"
        " cracked, the spine\nis loose from plate 12 on, and somebody once repaired it with"
        " parcel tape (photographs follow).\n\nCould you look at it in the next two weeks? We have a"
        " budget, and for once it is a real one.\n\nWith kind regards\nRuth Adeyemi\nMap room, City"
        " Library",
    ),
    (
        OWNER,
        "Dear Ruth,\n\nparcel tape! I can come on Thursday at ten. Please do not let anybody"
        " open it further than\nninety degrees until then.\n\nNora",
    ),
    (
        RUTH,
        "Thursday at ten is fine. It lies in its box with a note that says NORA, which by now"
        " everybody\nhere takes for a kind of warning.",
    ),
    (
        OWNER,
        "Dear Ruth,\n\nmy proposal after today's look:\n\n 1. take the tape off with heat, not"
        " with solvent\n 2. new joints in calf, dyed to match\n 3. resew plates 12 to 30 on the old"
        " stations\n 4. a new box; the old one is one reason for the damage\n\nSix weeks, and the"
        " price is in the attached estimate.\n\nNora",
    ),
    (RUTH, "Approved, all four. The director asks whether the colour of the box could be blue."),
    (OWNER, "It could. Prussian blue would even have been known to the man who drew the maps."),
    (RUTH, "He is delighted and has already told two visitors about Prussian blue."),
)

LISBON = (
    (
        JONAS,
        "Little sister,\n\nthe flat has a spare room now, with a window to the river and a bed"
        " that I built myself.\nYou may read the second part as a warning. When do you"
        " come?\n\nJonas",
    ),
    (OWNER, "In spring, when the atlas is done. Does the bed have four legs?"),
    (JONAS, "Three and a pile of books. You could bind them."),
    (
        OWNER,
        "Booked: we arrive on the 14th in the evening, all three of us. Ada wants to see the"
        " tile museum,\nTomás wants to see his aunt, and I want to see the bed.",
    ),
    (
        JONAS,
        "The bed has been given a fourth leg in your honour. Aunt Lurdes cooks on the 15th;"
        " do not eat\nanything on the 14th.",
    ),
)

MARBLED = (
    (
        CLARA,
        "Hello Nora,\n\nthe new combs are here and I made forty sheets of the peacock pattern"
        " today. Six of them are\ngood enough to be seen by you. Shall I keep them?\n\nClara",
    ),
    (OWNER, "All six, please. And one of the bad ones: I like to see what went wrong."),
    (CLARA, "Too much ox gall. It spread like a rumour. They go out by Paperplane Post tomorrow."),
)


def family() -> list[Letter]:
    """Return letters of mother, daughter and husband: short, and mostly urgent."""
    return [
        Letter(
            0.9,
            INGRID,
            "The plums",
            "Nora dear,\n\nthe plums are ripe all at once, as every"
            " year, and as every year I am surprised.\nCome on Saturday with buckets. Bring"
            " Ada if she is not studying.\n\nYour mother\n\nP.S. The cat has learnt to open"
            " the larder.",
        ),
        Letter(
            12.3,
            INGRID,
            "How does one print a web page?",
            "Nora dear,\n\nthe doctor says that"
            " I should print the form from the web page. Which button?\nI have pressed"
            " several.\n\nYour mother",
        ),
        Letter(11.9, INGRID, "Never mind", "It printed. Eleven times."),
        Letter(
            0.2,
            ADA,
            "exam on thursday!!",
            "mama,\n\nthe statistics exam is on thursday and"
            " not next week. i am not panicking, i have only\ncleaned the whole kitchen."
            " can you send me the blue folder from my desk?\n\nlove, a",
        ),
        Letter(
            21.7,
            TOMAS,
            "Saturday's concert",
            "I have two tickets, third row. Your mother takes the dog.\n\nT.",
        ),
        Letter(0.05, TOMAS, "Bread?", "On my way home. Do we need bread?"),
    ]


def with_pictures() -> list[Letter]:
    """Return letters with pictures, one shown inside its HTML, the others attached."""
    evening = picture((70, 90, 160), (30, 50, 110), (255, 190, 90))
    morning = picture((120, 170, 220), (40, 110, 150), (255, 236, 150))
    tiles = picture((60, 110, 190), (220, 230, 240), (250, 220, 80), 160, 160)
    river = Enclosure("river-in-the-evening.png", "image/png", evening, cid="river@home")
    return [
        Letter(
            33.0,
            ADA,
            "tile museum, and money",
            "hi mama,\n\nlook what i found about the tile"
            " museum: it was a convent, and one wall shows the whole\ncity before the"
            " earthquake, 23 metres long!! (sketch attached, i drew it in the"
            " lecture.)\n\nalso: the bus ticket for the semester is due. hint.\n\na",
            files=(Enclosure("tiles-sketch.png", "image/png", tiles),),
        ),
        Letter(
            5.4,
            JONAS,
            "The river, as promised",
            "This is what you will see from the bed. (The picture is in the other part.)",
            html="<p>This is what you will see from the bed:</p>"
            '<p><img src="cid:river@home" width="240" height="130" alt="A sun above the river">'
            "</p><p>The bed itself is not shown for reasons of suspense.</p><p>Jonas</p>",
            files=(river,),
        ),
        Letter(
            61.0,
            INGRID,
            "Photographs of the old boat",
            "Nora dear,\n\nI found these in your"
            " father's desk. The boat is the Havørn before it was painted.\n\nYour mother",
            files=(
                Enclosure("havørn-1978.png", "image/png", morning),
                Enclosure("evening.png", "image/png", evening),
            ),
        ),
    ]


def customers() -> list[Letter]:
    """Return single letters about books, one of them from a mailer that sends winmail.dat."""
    estimate = invoice_pdf(
        "Estimate 2031: sea atlas",
        (("Joints in calf", "620.00"), ("Resewing, plates 12 to 30", "840.00"), ("Box", "210.00")),
        "1,670.00",
    )
    menu = b"Monday: pea soup\r\nTuesday: fish\r\nWednesday: what is left of Monday\r\n"
    return [
        Letter(
            3.6,
            MERCIER,
            "A question about limp vellum",
            "Dear Mrs Holm,\n\na student of mine"
            " maintains that limp vellum bindings were cheap. I maintain that\nthey were quick."
            " Would you settle it? There is a dinner at stake.\n\nYours sincerely\nLaurent"
            " Mercier",
        ),
        Letter(
            48.0,
            CLARA,
            "Copy of the estimate",
            "Here is the estimate you sent me by mistake. It is a very nice estimate.\n\nClara",
            files=(Enclosure("estimate-2031.pdf", "application/pdf", estimate),),
        ),
        Letter(
            17.2,
            ("Vikby School, office", "office@vikbyschool.example"),
            "Workshop in class 4b",
            "Dear Mrs Holm,\n\nthe children still talk about the"
            " folding of paper. Could you come again in November?\nThe menu of the canteen is"
            " attached, so that you can choose the day.\n\nBerit Lund",
            headers=(("X-MS-TNEF-Correlator", "0000"), ("X-Mailer", "School Office 16.0")),
            files=(Enclosure("winmail.dat", "application/ms-tnef", winmail("menu.txt", menu)),),
        ),
        Letter(
            8.1,
            ("Per Ånonsen", "per@anonsen.example"),
            "My grandfather's hymn book",
            "Hello,\n\nthe hymn book is older than the church, says my aunt. Two pages are"
            " missing and one is there\ntwice. Is it worth binding? To us it is.\n\nPer"
            " Ånonsen",
        ),
        Letter(
            92.0,
            ("Hotel Solsiden", "desk@solsiden.example"),
            "Guest book for the new season",
            "Dear Nora,\n\nthe same as last year, please, with forty pages more. People have"
            " begun to write poems.\n\nMarit at the desk",
        ),
    ]


def letters() -> list[Letter]:
    """Return all of them."""
    return [
        *conversation("Autumn regatta: who does what?", 9.4, 0.43, REGATTA, "regatta"),
        *conversation("The 1741 atlas", 41.0, 2.3, ATLAS, "atlas"),
        *conversation("Lisbon in spring", 28.0, 1.7, LISBON, "lisbon"),
        *conversation("Peacock paper", 6.0, 0.8, MARBLED, "peacock"),
        *family(),
        *with_pictures(),
        *customers(),
    ]
