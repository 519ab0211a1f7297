"""Six newsletters as senders make them, in the many ways of writing a page for mail programs.

Each is a whole message; names, shops and hosts are invented.
"""

from base64 import encodebytes
from dataclasses import dataclass

from tests.ui.samples import picture

SHEET = """
<style>@media only screen and (max-width:480px){.c{width:100%!important}} .c{max-width:600px;margin:0 auto}
.pre{display:none;max-height:0;overflow:hidden;mso-hide:all} h1{font-size:26px;line-height:120%}
a{color:#0b6e4f}
.btn a{background:#c2410c;color:#ffffff;padding:12px 24px;border-radius:6px;display:inline-block}</style>
"""


@dataclass(frozen=True)
class Newsletter:
    """One design and what must be seen of it."""

    html: str
    pictures: tuple[tuple[str, str, int, int], ...]  # Content-ID, colour, width, height
    ground: str  # of the whole sheet, in a light window; "" for the window's own
    bands: tuple[tuple[str, str], ...]  # words, the colour they stand on in a light window
    hidden: str = ""  # words that must not be seen

    def mail(self) -> bytes:
        """Return the message."""
        head = "From: News <news@shop.example>\r\nSubject: News\r\nMIME-Version: 1.0\r\n"
        parts = [f"Content-Type: text/html; charset=utf-8\r\n\r\n{self.html}"]
        for name, colour, width, height in self.pictures:
            data = encodebytes(picture(width, height, colour, colour)).decode("ascii")
            fields = f"Content-Type: image/png\r\nContent-ID: <{name}>\r\nContent-Transfer-Encoding: base64"
            parts.append(f"{fields}\r\n\r\n{data}")
        body = "".join(f"--sep\r\n{part}\r\n" for part in parts) + "--sep--\r\n"
        return f"{head}Content-Type: multipart/related; boundary=sep\r\n\r\n{body}".encode()


def _row(cells: str, more: str = "") -> str:
    return f"<tr{more}>{cells}</tr>"


def _button(words: str, ground: str, ink: str) -> str:
    link = f'<a href="https://shop.example/go" style="color:{ink};text-decoration:none;font-weight:bold">'
    cell = (
        f'<td bgcolor="{ground}" align="center" style="padding:12px 28px;border-radius:4px">{link}{words}</a>'
    )
    return f'<table cellspacing="0" cellpadding="0" align="center">{_row(cell + "</td>")}</table>'


def _nested(depth: int, inner: str) -> str:
    for _ in range(depth):
        inner = f'<table width="100%" cellpadding="0" cellspacing="0"><tr><td>{inner}</td></tr></table>'
    return inner


_LONG = "The first leaves are out, the benches are oiled and the hoses have been found again. " * 4

CARD = Newsletter(
    f"""<html><head><style>.pre{{display:none}}</style></head><body bgcolor="#e8ece4" style="margin:0">
    <span class="pre">Preheader that nobody is meant to see</span>
    <table width="100%" bgcolor="#e8ece4"><tr><td align="center">
    <table width="600" bgcolor="#ffffff" cellpadding="0" cellspacing="0" height="200">
    <tr><td bgcolor="#2f5d3a" align="center" style="padding:22px;color:#ffffff;font-size:24px">
    Garden letter</td></tr>
    <tr><td><img src="cid:hero" width="600" alt="A garden"></td></tr>
    <tr><td style="padding:24px;color:#333333;font-size:15px;line-height:22px">
    <p>Dear gardener,</p><p>{_LONG}</p>
    {_button("Order seeds", "#2f5d3a", "#ffffff")}</td></tr>
    <tr><td style="padding:16px;color:#666666;font-size:11px" align="center">You get this because you asked.
    <a href="https://shop.example/leave" style="color:#666666">Leave the list</a></td></tr>
    </table></td></tr></table></body></html>""",
    (("hero", "#7fae5a", 1200, 300),),
    "#e8ece4",
    (("Garden letter", "#2f5d3a"), ("Order seeds", "#2f5d3a"), ("Dear gardener", "#ffffff")),
    "Preheader",
)

_GOODS = (("Kettle", "39.00"), ("Lamp with a green shade", "118.50"), ("Chair", "240.00"), ("Clock", "64.90"))
_CELLS = [
    f'<td width="50%" valign="top" style="padding:10px;color:#222222"><img src="cid:{number}" width="260" '
    f'height="160"><br><b>{name}</b><br><span style="color:#b00020;font-size:18px">{price} €</span></td>'
    for number, (name, price) in enumerate(_GOODS)
]
COLUMNS = Newsletter(
    f"""<center><table width="640" style="border-collapse:collapse" bgcolor="#fff6e5">
    <tr><td colspan="2" style="background:#1d3557;color:#f1faee;padding:18px;font-size:22px">
    Shop window</td></tr>
    {_row("".join(_CELLS[:2]))}{_row("".join(_CELLS[2:]))}
    <tr><td colspan="2" align="right" style="padding:8px;color:#555555">Prices with tax.</td></tr></table>
    </center>""",
    tuple(
        (str(number), colour, 520, 320)
        for number, colour in enumerate(("#c0c0c0", "#507050", "#704020", "#203060"))
    ),
    "",
    (
        ("Shop window", "#1d3557"),
        ("Kettle", "#fff6e5"),
        ("240.00", "#fff6e5"),
        ("Prices with tax", "#fff6e5"),
    ),
)

NIGHT = Newsletter(
    f"""<body style="background-color:#101820;color:#e6e6e6;font-family:Helvetica,Arial">
    <div style="max-width:600px;margin:0 auto;padding:20px"><h1 style="color:#fee715">Night market</h1>
    <p>{_LONG}</p><p><a href="https://shop.example/night" style="color:#fee715">Who will be there</a></p>
    {_button("Keep a place", "#fee715", "#101820")}
    <p style="color:#9aa5b1;font-size:12px">Rain or stars.</p></div></body>""",
    (),
    "#101820",
    (("Night market", "#101820"), ("Keep a place", "#fee715"), ("Rain or stars", "#101820")),
)

_BOXES = "".join(
    _nested(3, f'<div style="background-color:{colour};padding:14px;color:{ink}">{words}</div>')
    for colour, ink, words in (
        ("#facd39", "#000000", "Register today"),
        ("#ffffff", "#222222", "What you will learn"),
        ("#7494cc", "#ffffff", "<b>Places are few</b>"),
    )
)
_SIGN_UP = '<p class="btn"><a href="https://shop.example/s">Sign up</a></p>'
DEEP = Newsletter(
    f"""<!DOCTYPE html><html><head>{SHEET}
    <!--[if mso]><style>td{{font-family:Arial}}</style><![endif]--></head>
    <body style="background:#fafafa"><div class="pre">Hidden line for the list of messages</div>
    {_nested(4, f'<div class="c"><h1>Seminar</h1>{_BOXES}{_SIGN_UP}</div>')}
    <!--[if !mso]><!--><p style="font-size:12px;color:#656565">Read this in a browser</p><!--<![endif]-->
    </body></html>""",
    (),
    "#fafafa",
    (("Register today", "#facd39"), ("Seminar", "#fafafa"), ("Sign up", "#c2410c")),
    "Hidden line",
)

_LINES = "".join(
    _row(
        f"<td>{name}</td><td align=right>1</td><td align=right>{price}</td>",
        ' bgcolor="#eef2f7"' if number % 2 else "",
    )
    for number, (name, price) in enumerate(_GOODS * 2)
)
BILL = Newsletter(
    f"""<p>Thank you for your order 2024-118.</p><table border="1" cellpadding="6" width="100%" height="60"
    style="border-collapse:collapse;border-color:#cccccc"><tr bgcolor="#374151" style="color:#ffffff">
    <th width="116%">Article</th><th width="80%">Pieces</th><th width="125%">Amount in euros</th></tr>{_LINES}
    <tr><td colspan="2" align="right"><b>Together</b></td><td align="right"><b>924.80</b></td></tr></table>
    <p>Follow it at https://shop.example/orders/2024/118/{"0123456789abcdef" * 9}</p>""",
    (),
    "",
    (("Article", "#374151"), ("924.80", "#ffffff")),
)

MODERN = Newsletter(
    f"""<body>
    <div style="display:flex;gap:16px;background:linear-gradient(90deg,#4c1d95,#7c3aed);padding:20px">
    <div style="flex:1;color:#ffffff;font-size:22px">Reading room</div>
    <div style="float:right;color:#ede9fe">No. 12</div></div>
    <h2 style="color:#4c1d95">新着のお知らせ</h2>
    <p>本日の新刊は三冊です。どうぞごゆっくり。{"春の庭" * 30}</p>
    <p dir="rtl">أهلا وسهلا بكم في قاعة القراءة</p>
    <ul><li>One shelf of letters</li><li>Two of journeys</li></ul>
    <blockquote style="border-left:4px solid #7c3aed;padding-left:12px;color:#444444">{_LONG}</blockquote>
    <p><span style="background:#fde68a;color:#78350f">Open on Sunday</span> and
    <a href="https://shop.example/r">late</a>
    <img src="cid:seal" width="40" height="40"></p></body>""",
    (("seal", "#7c3aed", 80, 80),),
    "",
    (("Reading room", "#4c1d95"), ("Open on Sunday", "#fde68a"), ("Two of journeys", "#ffffff")),
)

NEWSLETTERS = {
    "card": CARD,
    "columns": COLUMNS,
    "night": NIGHT,
    "deep": DEEP,
    "bill": BILL,
    "modern": MODERN,
}
