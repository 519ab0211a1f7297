"""Invented messages, plans and receipts for the tests and pictures of the window."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter

from popview.types import (
    Attachment,
    Body,
    BodyKind,
    Defect,
    Document,
    Hop,
    Key,
    Part,
    Person,
    Summary,
    Warn,
    WarningKind,
)
from tests.ui.sample_plans import (  # noqa: F401 - one place to ask for every sample
    ACCOUNT,
    CERTIFICATE,
    DAY,
    HOME,
    LOCKED,
    NOON,
    TIMEOUT,
    clean_receipt,
    commits,
    doubtful_plan,
    mark,
    plan,
    receipt,
)

ME = Person("Nora Holm", "nora.holm@example.org")


def summary(subject: str, sender: Person, size: int, number: int = 1, days: float = 0.1) -> Summary:
    """Return the row of an invented message."""
    return Summary(
        key=Key(HOME, f"U{number:06d}"),
        rank=number,
        size=size,
        sender=sender.name,
        address=sender.address,
        subject=subject,
        date_s=NOON - days * DAY,
    )


def picture(width: int, height: int, first: str, second: str, words: str = "") -> bytes:
    """Return a PNG with a gradient and perhaps words on it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    gradient = QLinearGradient(0, 0, width, height)
    gradient.setColorAt(0, QColor(first))
    gradient.setColorAt(1, QColor(second))
    painter.fillRect(image.rect(), gradient)
    if words:
        font = QFont()
        font.setPixelSize(height // 3)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor("white"))
        painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


# -- an invoice --------------------------------------------------------------------------------------

_SHOP = Person("Fjordkraft Kundeservice", "faktura@fjordkraft.example")
_INVOICE_TEXT = """Dear Nora Holm,

thank you for being our customer. Your invoice for October is attached.

  Invoice number   2026-10-88317
  Amount due       1 284,50 NOK
  Due date         30 November 2026

You can pay at https://pay.fjordkraft.example/i/88317?ref=mail or by bank transfer.
Questions? Write to faktura@fjordkraft.example.

> On 2 November 2026 Nora Holm wrote:
> Could you please send the invoice by mail again? I cannot find it at
> https://my.fjordkraft.example.
>
> > On 28 October 2026 Fjordkraft wrote:
> > Your invoice is ready.

Kind regards
Fjordkraft
--\x20
Fjordkraft AS · Storgata 1 · 0155 Oslo
"""


def invoice() -> tuple[Summary, Document]:
    """A plain text with quotes, a signature, a PDF and an archive."""
    subject = "Your invoice 2026-10-88317 from Fjordkraft"
    return summary(subject, _SHOP, 412_800), Document(
        subject=subject,
        people=(("From", (_SHOP,)), ("To", (ME,))),
        date_text="Fri, 20 Nov 2026 09:36:00 +0100",
        date_s=NOON - 0.1 * DAY,
        headers=(("Subject", subject), ("X-Mailer", "Faktura 7.1")),
        bodies=(Body(BodyKind.PLAIN, _INVOICE_TEXT),),
        attachments=(
            Attachment("2", "Invoice 2026-10-88317.pdf", "application/pdf", 284_310),
            Attachment("3", "Meter readings October.xlsx", "application/vnd.openxmlformats-x", 18_222),
        ),
        parts=(
            Part("", 0, "multipart/mixed", "", 412_800),
            Part("1", 1, "text/plain", "", 1_204),
            Part("2", 1, "application/pdf", "Invoice 2026-10-88317.pdf", 389_000),
            Part("3", 1, "application/vnd.openxmlformats-x", "Meter readings October.xlsx", 24_900),
        ),
    )


# -- a newsletter ------------------------------------------------------------------------------------

_LETTER = Person("Bergtid", "hello@bergtid.example")
_CARD = (
    '<td width="50%" style="padding:8px"><table width="100%" cellspacing="0" bgcolor="#ffffff"><tr><td>'
    '<img src="cid:{image}" width="256"></td></tr><tr><td style="padding:12px">'
    '<p style="margin:0;font-size:16px;font-weight:bold;color:#1d2b36">{title}</p>'
    '<p style="margin:4px 0;font-size:14px;color:#5b6b78">{text}</p>'
    '<p style="margin:8px 0"><a href="https://bergtid.example/{image}" style="color:#c2410c">Read on →</a>'
    "</p></td></tr></table></td>"
)
LETTER_HTML = (
    '<body bgcolor="#f2f5f3" style="font-family:Helvetica,Arial,sans-serif">'
    '<table width="640" align="center" cellspacing="0" cellpadding="0"><tr>'
    '<td bgcolor="#0b7a75" style="padding:28px"><p style="margin:0;font-size:13px;color:#bfe8e4">NOVEMBER'
    ' 2026</p><h1 style="margin:6px 0;font-size:30px;color:#ffffff">Snow is early this year</h1>'
    '<p style="margin:0;font-size:16px;color:#e6f5f3">Five huts that are open all winter, and how to get '
    "there without a car.</p></td></tr>"
    '<tr><td style="padding:20px"><p style="font-size:15px;color:#33424d;line-height:150%">Hello Nora,<br>'
    "<br>the first heavy snow came three weeks early. We have walked, skied and slept our way through the "
    "Jotunheimen and kept notes.</p>"
    '<p><img src="cid:hero" width="600"></p></td></tr><tr><td><table width="100%" cellspacing="0"><tr>'
    + _CARD.format(image="one", title="Gjendebu by boat", text="The ferry runs until the lake freezes.")
    + _CARD.format(image="two", title="A quiet ridge", text="Two hours up, one down, nobody there.")
    + '</tr></table></td></tr><tr><td align="center" style="padding:20px">'
    '<table cellspacing="0"><tr><td bgcolor="#c2410c" style="padding:12px 24px">'
    '<a href="https://bergtid.example/all" style="color:#ffffff;font-size:16px;text-decoration:none">'
    "See all five huts</a></td></tr></table></td></tr>"
    '<tr><td bgcolor="#e4ebe7" style="padding:16px"><p style="font-size:12px;color:#6b7b86;margin:0">'
    'You get this because you asked for it. <a href="https://bergtid.example/u/1">Unsubscribe</a></p>'
    "</td></tr></table></body>"
)


def newsletter() -> tuple[Summary, Document]:
    """A marketing mail with its own colours, pictures inside and pictures left out."""
    subject = "Snow is early this year: five huts that are open all winter"
    return summary(subject, _LETTER, 1_240_000, 2, 1.2), Document(
        subject=subject,
        people=(("From", (_LETTER,)), ("To", (ME,)), ("Reply-To", (Person("", "post@bergtid.example"),))),
        date_text="Thu, 19 Nov 2026 08:12:00 +0100",
        date_s=NOON - 1.2 * DAY,
        bodies=(Body(BodyKind.HTML, LETTER_HTML), Body(BodyKind.PLAIN, "Snow is early this year\n")),
        attachments=(
            Attachment("1.2", "hero.png", "image/png", 84_100, is_inline=True),
            Attachment("1.3", "one.png", "image/png", 22_100, is_inline=True),
            Attachment("1.4", "two.png", "image/png", 23_900, is_inline=True),
        ),
        images=(
            ("cid:hero", picture(1200, 420, "#8fb7c9", "#2f5d73", "Jotunheimen")),
            ("cid:one", picture(512, 300, "#5f8f7a", "#1f4d3c")),
            ("cid:two", picture(512, 300, "#c9a06b", "#7a4a2b")),
        ),
        blocked=(("track.mailer.example", 2), ("bergtid.example", 4)),
        trackers=(("track.mailer.example", 2),),
        remote=tuple(f"https://bergtid.example/{name}.jpg" for name in ("map", "snow", "sun", "hut")),
    )


# -- other scripts -----------------------------------------------------------------------------------

_TANAKA = Person("田中 恵子", "keiko.tanaka@kaisha.example")
_JAPANESE = """ノーラ様

お世話になっております。田中です。
来週の打ち合わせの件、十一月二十六日(木)午後二時からでお願いいたします。
資料は https://kaisha.example/資料/2026-11 にございます。

> 木曜日はいかがでしょうか。
> ノーラ

よろしくお願いいたします。
田中 恵子
"""


def japanese() -> tuple[Summary, Document]:
    """A cut preview of a Japanese mail whose attachment lies beyond the lines shown."""
    subject = "来週の打ち合わせについて(資料をお送りします)"
    return summary(subject, _TANAKA, 5_812_000, 3, 2), Document(
        subject=subject,
        people=(
            ("From", (_TANAKA,)),
            ("To", (ME, Person("佐藤 健", "sato@kaisha.example"))),
            ("Cc", tuple(Person(f"社員 {n}", f"staff{n}@kaisha.example") for n in range(1, 14))),
        ),
        date_text="Wed, 18 Nov 2026 21:00:00 +0900",
        date_s=NOON - 2 * DAY,
        bodies=(Body(BodyKind.PLAIN, _JAPANESE, is_complete=False),),
        attachments=(
            Attachment(
                "2",
                "打ち合わせ資料_2026年11月.pptx",
                "application/vnd.openxmlformats-p",
                -1,
                is_complete=False,
            ),
        ),
        defects=(Defect.TRUNCATED,),
        lines_shown=40,
    )


_ANNA = Person("Анна Сергеевна Ковалёва", "kovaleva@biblioteka.example")
_RUSSIAN = """Добрый день, Нора!

Книга «Зимняя дорога», которую вы заказывали, пришла. Её можно забрать
до пятницы, с 10 до 19 часов.

С уважением,
Анна Ковалёва
Городская библиотека
"""


def russian() -> tuple[Summary, Document]:
    """A Russian mail in a badly named character set."""
    subject = "Ваша книга готова к выдаче"
    return summary(subject, _ANNA, 4_100, 4, 3), Document(
        subject=subject,
        people=(("From", (_ANNA,)), ("To", (ME,))),
        date_text="Tue, 17 Nov 2026 12:00:00 +0300",
        date_s=NOON - 3 * DAY,
        bodies=(Body(BodyKind.PLAIN, _RUSSIAN),),
        defects=(Defect.UNKNOWN_CHARSET,),
    )


# -- deceit ------------------------------------------------------------------------------------------

_FALSE = Person("service@mybank.example", "no-reply@kd7.invalid")
PHISHING_HTML = (
    '<div style="background-color:#003366;padding:16px"><p style="color:#ffffff;font-size:22px;margin:0">'
    "MyBank Security</p></div><p>Dear customer,</p><p>your account was <b>locked</b>. Confirm your data "
    'within 24 hours:</p><p><a href="https://mybank.example.kd7.invalid/login">https://www.mybank.example/login'
    '</a></p><p style="color:#ffffff">signature verified by MyBank</p>'
)


def phishing() -> tuple[Summary, Document]:
    """A mail that lies about its sender, its link and its attachment."""
    subject = "Your account was locked - action required"
    return summary(subject, _FALSE, 48_200, 5, 0.3), Document(
        subject=subject,
        people=(
            ("From", (_FALSE,)),
            ("To", (Person("undisclosed", ""),)),
            ("Reply-To", (Person("", "collect@kd7.invalid"),)),
        ),
        date_text="Fri, 20 Nov 2026 05:00:00 +0000",
        date_s=NOON - 0.3 * DAY,
        bodies=(Body(BodyKind.HTML, PHISHING_HTML),),
        attachments=(
            Attachment("2", "Account statement.pdf.exe", "application/pdf", 31_000, is_dangerous=True),
            Attachment("3", "notice.txt", "text/plain", 420),
        ),
        warnings=(
            Warn(
                WarningKind.NAME_HOLDS_ADDRESS,
                (("name", "service@mybank.example"), ("address", "no-reply@kd7.invalid")),
            ),
            Warn(
                WarningKind.LINK_ELSEWHERE,
                (
                    ("text", "https://www.mybank.example/login"),
                    ("target", "https://mybank.example.kd7.invalid/login"),
                ),
            ),
            Warn(
                WarningKind.REPLY_ELSEWHERE,
                (("from", "no-reply@kd7.invalid"), ("reply", "collect@kd7.invalid")),
            ),
            Warn(
                WarningKind.DANGEROUS_ATTACHMENT,
                (("name", "Account statement.pdf.exe"), ("extension", ".exe")),
            ),
        ),
        blocked=(("kd7.invalid", 1),),
    )


def listed() -> tuple[Summary, Document]:
    """A newsletter of a list: how to leave it, the way it came, its structure."""
    row, document = newsletter()
    return replace(row, list_id="letters.bergtid.example", digest="5c" * 32), replace(
        document,
        message_id="20261119.0812.77@out.bergtid.example",
        list_unsubscribe="<mailto:leave@bergtid.example?subject=leave>, <https://bergtid.example/leave/42>",
        headers=(
            ("Received", "from out.bergtid.example by mx.example.org with ESMTPS; 19 Nov 2026 08:13:05 GMT"),
            ("From", "Bergtid <hello@bergtid.example>"),
            ("List-Unsubscribe", "<https://bergtid.example/leave/42>"),
        ),
        hops=(
            Hop("desk.bergtid.example", "out.bergtid.example", "ESMTPSA", NOON - DAY, ""),
            Hop("out.bergtid.example", "mx.example.org", "ESMTPS", NOON - DAY + 64, ""),
            Hop("mx.example.org", "box.example.org", "LMTP", NOON - DAY + 61, ""),
        ),
        parts=(
            Part("1", 0, "multipart/related", "", 128_400),
            Part("1.1", 1, "multipart/alternative", "", 9_100),
            Part("1.1.1", 2, "text/plain", "", 900),
            Part("1.1.2", 2, "text/html", "", 8_000),
            Part("1.2", 1, "image/png", "hero.png", 113_800),
        ),
    )
