"""HTML as shops and newsletters send it: nested tables, inline CSS, remote pictures, trackers."""

from dataclasses import dataclass
from html import escape

__all__ = ["Brand", "newsletter", "receipt_table"]


@dataclass(frozen=True, slots=True)
class Brand:
    """How a sender's HTML mail looks."""

    name: str
    domain: str
    ink: str  # colours as #rrggbb
    paper: str
    line: str  # the motto under the name

    @property
    def pictures(self) -> str:
        """Where the remote pictures lie; nothing there answers."""
        return f"https://images.{self.domain}"


def newsletter(
    brand: Brand, title: str, lead: str, items: tuple[tuple[str, str, str], ...], number: int
) -> str:
    """Return a two-column newsletter; an item is (heading, text, label of its button)."""
    cells = [_card(brand, number, place, *item) for place, item in enumerate(items)]
    rows = "".join(f"<tr>{''.join(cells[at : at + 2])}</tr>" for at in range(0, len(cells), 2))
    body = (
        f'<img src="{brand.pictures}/{number}/hero.jpg" width="600" height="220" alt="{escape(title)}"'
        ' style="display:block;width:100%;height:auto;border:0">'
        f'<h1 style="margin:28px 32px 8px;font:700 26px/32px Georgia,serif;color:{brand.ink}">'
        f"{escape(title)}</h1>"
        f'<p style="margin:0 32px 20px;font:16px/25px Georgia,serif;color:#444444">{escape(lead)}</p>'
        f'<table role="presentation" width="100%" cellpadding="0" cellspacing="0">{rows}</table>'
    )
    return _frame(brand, title, body, number)


def receipt_table(
    brand: Brand, title: str, lead: str, rows: tuple[tuple[str, str], ...], total: str, number: int
) -> str:
    """Return an order confirmation with a table of items and amounts."""
    cells = "".join(_row(what, amount, "15px/21px") for what, amount in rows)
    body = (
        f'<h1 style="margin:28px 32px 8px;font:700 23px/30px Arial,sans-serif;color:{brand.ink}">'
        f'{escape(title)}</h1><p style="margin:0 32px 18px;font:15px/23px Arial,sans-serif;'
        f'color:#444444">{escape(lead)}</p><table role="presentation" width="100%"'
        f' cellpadding="0" cellspacing="0">{cells}{_row("Total", total, "700 16px/24px")}</table>'
    )
    return _frame(brand, title, body, number)


def _card(brand: Brand, number: int, place: int, heading: str, text: str, label: str) -> str:
    link = f"https://{brand.domain}/r/{number}/{place}?utm_source=mail&amp;utm_campaign=week-{number}"
    return (
        '<td width="50%" valign="top" style="padding:0 16px 24px 32px">'
        f'<img src="{brand.pictures}/{number}/{place}.jpg" width="248" height="150" alt="{escape(heading)}"'
        ' style="display:block;border-radius:6px">'
        f'<h2 style="margin:14px 0 6px;font:700 18px/24px Georgia,serif;color:{brand.ink}">'
        f'{escape(heading)}</h2><p style="margin:0 0 14px;font:15px/22px Georgia,serif;color:#555555">'
        f'{escape(text)}</p><table role="presentation" cellpadding="0" cellspacing="0"><tr>'
        f'<td bgcolor="{brand.ink}" style="padding:9px 18px;border-radius:4px"><a href="{link}"'
        ' style="color:#ffffff;text-decoration:none;font:700 14px Arial,sans-serif">'
        f"{escape(label)}</a></td></tr></table></td>"
    )


def _row(what: str, amount: str, font: str) -> str:
    look = f"border-bottom:1px solid #e4e0d8;font:{font} Arial,sans-serif"
    return (
        f'<tr><td style="padding:9px 0 9px 32px;{look}">{escape(what)}</td>'
        f'<td align="right" style="padding:9px 32px 9px 0;{look}">{escape(amount)}</td></tr>'
    )


def _frame(brand: Brand, title: str, body: str, number: int) -> str:
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>
<style>
  body {{ margin: 0; background: {brand.paper}; }}
  .foot {{ font: 12px/18px Arial, sans-serif; color: #8a857c; text-align: center; }}
  @media (max-width: 620px) {{ .wide {{ width: 100% !important; }} }}
</style></head>
<body style="margin:0;background:{brand.paper}">
<div style="display:none;max-height:0;overflow:hidden">{escape(brand.line)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="{brand.paper}">
<tr><td align="center" style="padding:24px 8px">
<table role="presentation" class="wide" width="600" cellpadding="0" cellspacing="0"
 style="background:#ffffff;border-radius:8px">
<tr><td bgcolor="{brand.ink}" style="padding:22px 32px;border-radius:8px 8px 0 0">
<span style="font:700 22px Georgia,serif;color:#ffffff">{escape(brand.name)}</span><br>
<span style="font:italic 14px Georgia,serif;color:#ffffff">{escape(brand.line)}</span></td></tr>
<tr><td style="padding-top:8px">{body}</td></tr>
<tr><td style="padding:20px 32px;border-top:1px solid #eeeae2"><p class="foot">
You get this because you once said yes. <a href="https://{brand.domain}/leave?id={number}">Leave</a> or
<a href="https://{brand.domain}/mail/{number}">read it in the browser</a>.<br>
{escape(brand.name)}, Harbour Street 4, Vikby</p></td></tr>
</table></td></tr></table>
<img src="https://open.{brand.domain}/t.gif?u=5d1c9a{number:04d}&amp;m=nora" width="1" height="1" alt="">
</body></html>
"""
