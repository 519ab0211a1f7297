"""Phishing, spam, bounces, invitations, the large file, and one message that is broken."""

import time
from email.message import Message
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.utils import formatdate

from popview.demo.compose import OWNER, Enclosure, Letter, Person, text_part
from popview.demo.pieces import calendar, recording_base64

__all__ = ["broken", "letters"]

LARGE_OCTETS = 15_000_000
FAILED = (("Authentication-Results", "mx.holm.example; spf=fail; dkim=none; dmarc=fail"),)
JUNK = (("X-Spam-Flag", "YES"), ("X-Spam-Status", "Yes, score=9.1 required=5.0"))


def phishing() -> list[Letter]:
    """Return five tries to cheat: names that are addresses, links that say one thing and mean another."""
    fake = "https://fjordbank-secure.example/login?id=nora"
    return [
        Letter(
            0.6,
            ("Fjordbank Security <security@fjordbank.example>", "x81@mailer-77.example"),
            "Your account has been limited",
            "Confirm your identity within 24 hours.",
            html='<div style="font:15px Arial"><p>Dear customer,</p><p>we noticed an unusual sign-in.'
            f' Confirm within <b>24 hours</b>:</p><p><a href="{fake}">https://www.fjordbank.example/'
            'login</a></p><p>Fjordbank Security Team</p><form action="https://collect.example/p">'
            '<input name="pin" placeholder="PIN"><button>Confirm</button></form></div>',
            headers=(*FAILED, ("Reply-To", "desk@another-place.example")),
        ),
        Letter(
            16.4,
            ("Fjоrdtel", "invoice@fjordtel-billing.example"),  # a Cyrillic о
            "Refund of 187.40 EUR is waiting",
            "Claim it here: http://192.0.2.66/refund",
            html='<p>A refund of <b>187.40 EUR</b> is waiting. <a href="http://192.0.2.66/refund">'
            "fjordtel.example/refund</a></p>",
            headers=FAILED,
        ),
        Letter(
            29.1,
            ("Jonas Holm", "jonas.holm.4471@freepost.example"),
            "Are you there?",
            "Sister, I am in a meeting and cannot talk. Can you buy five gift cards for me? I pay"
            " you back tonight.\n\nJonas",
            headers=FAILED,
        ),
        Letter(
            47.9,
            ("Paperplane Post", "no-reply@paperplane-post-fee.example"),
            "Your parcel waits: 1.99 EUR customs",
            "Pay the fee.",
            html='<p>Parcel <b>PP 0000 0000</b> waits for 1.99 EUR. <a href="https://'
            'paperplane-post.example@fee.example/pay">Pay now</a></p>',
            headers=FAILED,
        ),
        Letter(
            63.3,
            ("IT Helpdesk", "help@holm.example"),
            "Mailbox 98 % full: keep your password",
            "Your mailbox is 98 % full. Sign in with your password to get more.\nIt is not, and"
            " you should not.",
            headers=(("Return-Path-Was", "<q@bulk.example>"), *FAILED),
        ),
    ]


def spam() -> list[Letter]:
    """Return offers nobody asked for."""
    offers: tuple[tuple[float, Person, str], ...] = (
        (0.3, ("Dr. Miracle", "dr@miracle-knees.example"), "Doctors are AMAZED by this knee"),
        (1.9, ("Premium Watches", "gold@watches-4u.example"), "95 % OFF!!! Time is running out (ha)"),
        (3.9, ("Seo Expert", "rank@first-page.example"), "I have found 17 errors on your webpage"),
        (7.0, ("Mrs. Abigail Estate", "abigail@inheritance.example"), "Dearest, 8.5 million for you"),
        (10.6, ("Crypto Whale", "moon@whale.example"), "Nora, you missed it yesterday"),
        (22.2, ("Casino Aurora", "spin@casino-aurora.example"), "Your 100 FREE spins expire!"),
        (24.7, ("Dr. Miracle", "dr@miracle-knees.example"), "The OTHER knee, Nora"),
        (38.4, ("Lottery Office", "winner@lottery-int.example"), "CONGRATULATIONS ticket 44-19-03"),
        (51.5, ("Solar Advisor", "sun@free-panels.example"), "Free panels for homes in VIKBY"),
        (69.8, ("Premium Watches", "gold@watches-4u.example"), "We kept one for you"),
    )
    return [
        Letter(
            age,
            who,
            subject,
            "",
            html="<center><font size=5 color=red><b>"
            f"{subject}</b></font><br><a href='http://click.{who[1].partition('@')[2]}/go'>"
            "<img src='http://pix.example/b.gif' width=468 height=60></a><br><font size=1 color=white>"
            "harvest window teapot gravel</font><script>alert('hello')</script></center>",
            headers=JUNK,
        )
        for age, who, subject in offers
    ]


def bounces() -> list[Letter]:
    """Return three reports about mail that did not arrive (RFC 3464)."""
    failures = (
        (9.2, "berit@vikbyschol.example", "5.1.2", "Host not found: a letter is missing"),
        (20.1, "guestbook@solsiden.example", "5.2.2", "Mailbox full"),
        (58.9, "former.member@vikbychoir.example", "5.1.1", "User unknown"),
    )
    sender: Person = ("Mail Delivery System", "MAILER-DAEMON@mx.holm.example")
    found = []
    for age, address, status, reason in failures:
        body = MIMEMultipart("report", boundary=f"=_report{int(age * 10)}")
        body.set_param("report-type", "delivery-status")
        text = f"This is the mail system at mx.holm.example.\n\nYour message to <{address}> could not"
        body.attach(text_part(f"{text} be delivered:\n\n    {status} {reason}\n", "plain", "utf-8"))
        report = MIMENonMultipart("message", "delivery-status")
        about, recipient = Message(), Message()
        about["Reporting-MTA"] = "dns; mx.holm.example"
        recipient["Final-Recipient"] = f"rfc822; {address}"
        recipient["Action"] = "failed"
        recipient["Status"] = status
        recipient["Diagnostic-Code"] = f"smtp; 550 {status} {reason}"
        report.set_payload([about, recipient])
        original = MIMENonMultipart("text", "rfc822-headers")
        original.set_payload(f"From: {OWNER[1]}\nTo: {address}\nSubject: About the binding\n")
        for part in (report, original):
            del part["MIME-Version"]
            body.attach(part)
        found.append(
            Letter(
                age,
                sender,
                "Undelivered Mail Returned to Sender",
                body=body,
                headers=(("Auto-Submitted", "auto-replied"),),
            )
        )
    return found


def invitations(now: float) -> list[Letter]:
    """Return three invitations for the days to come."""
    plans = (
        (5.0, ("Signe Dahl", "signe@vikbyrowing.example"), "Autumn regatta: briefing", 6, "Club house"),
        (2.6, ("Ruth Adeyemi", "ruth.adeyemi@citylibrary.example"), "The atlas comes home", 12, "Map room"),
        (0.8, ("Rut Ekström", "rut@vikbychoir.example"), "Extra rehearsal: altos only", 3, "Vestry"),
    )
    found = []
    for age, who, subject, ahead, place in plans:
        day = time.strftime("%Y%m%d", time.gmtime(now + ahead * 86400))
        data = calendar(
            f"{day}-{ahead}@{who[1].partition('@')[2]}",
            f"{day}T170000Z",
            f"{day}T183000Z",
            subject,
            place,
            who[1],
        )
        body = MIMEMultipart("alternative", boundary=f"=_meet{ahead}")
        body.attach(text_part(f"{subject}\n{place}, at six in the evening.\n", "plain", "utf-8"))
        event = text_part(data, "calendar", "utf-8")
        event.set_param("method", "REQUEST")
        body.attach(event)
        found.append(Letter(age, who, f"Invitation: {subject}", body=body))
    return found


def large() -> Letter:
    """Return the message that fills the mailbox: four minutes of the altos."""
    sender: Person = ("Bjarne Vik", "bjarne@vik-plumbing.example")
    wave = Enclosure("altos-rehearsal.wav", "audio/wav", b"", encoded=recording_base64(LARGE_OCTETS))
    return Letter(
        27.3,
        sender,
        "The recording of Tuesday (large!)",
        "As promised: all four minutes, with the coughing. Listen to bar 31 and tell me that"
        " it is not flat.\n\nBjarne",
        files=(wave,),
    )


def broken(now: float) -> bytes:
    """Return a message wrong in many ways: raw 8-bit header, no end of the parts, a bad date."""
    when = formatdate(now - 42.42 * 86400)
    return (
        b"Return-Path: <fax@old-gateway.example>\r\n"
        b"Received: from fax.old-gateway.example by mx.holm.example; " + when.encode() + b"\r\n"
        b"Subject: Fax: m\xf8te p\xe5 onsdag =?utf-8?B?w6Y=?= =?x-nothing?Q?=zz?=\r\n"
        b'From: "Fax gateway <fax@old-gateway.example\r\n'
        b"To: undisclosed-recipients:;\r\n"
        b"Date: Wednesday, the 31st of September, at tea time\r\n"
        b"MIME-Version: 1.0 (more or less)\r\n"
        b'Content-Type: multipart/mixed; boundary="=fax=\r\n'
        b"X-Fax-Lines 42\r\n"
        b"\r\n"
        b"--=fax=\r\n"
        b"Content-Type: text/plain; charset=x-unknown\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n"
        b"\r\n"
        b"M=F8te p=E5 onsdag klokken 1=\r\n"
        b"8. Ta med =kaker og =C3\r\n"
        b"\r\n"
        b"--=fax=\r\n"
        b'Content-Type: image/tiff; name="side1.tif\r\n'
        b"Content-Transfer-Encoding: base64\r\n"
        b"\r\n"
        b"SUkqAAgAAAAMAP4ABAAB**not base64**AAAAAAABAwABAAAAwAYAAA\r\n"
    )


def letters(now: float) -> list[Letter]:
    """Return all but the broken one."""
    return [*phishing(), *spam(), *bounces(), *invitations(now), large()]
