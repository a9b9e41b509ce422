"""A quote as a picture for social media: SVG, 1200 by 630."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from kb.text.scripts import is_thai
from kb.web.citing.cited import Cited
from kb.web.citing.lines import ELLIPSIS, Cut, fits, load_cut, measure, wrap
from kb.web.citing.phrases import attribute, dated, hint, quoted
from kb.web.messages import say

MEDIA_TYPE = "image/svg+xml"
WIDTH, HEIGHT = 1200, 630
LEFT = 96
ROOM = WIDTH - 2 * LEFT
"""Of a line, in pixels."""

TOP, END = 64, 566
"""Of the text; the last line stands on the end."""

GAP = 24
"""Between the words and who said them."""

PITCH = 1.5
"""From one line to the next, in ems: Thai needs room for two marks above and one below."""

SIZES = (60, 52, 44, 38, 32)
"""Of the words in pixels: the largest in which all of them fit, else the smallest."""

MOST = 2000
"""Characters of the words, or of the title, that are tried: no card has room for so many."""

SMALL = 22
"""Of the last lines, in pixels."""

BOLD = 1.1
"""How much wider bold letters are."""

FACES = "Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, Garuda, Loma, Waree, 'Noto Sans', 'Segoe UI', system-ui, sans-serif"


@dataclass(frozen=True, slots=True)
class Style:
    """Colours of a card."""

    ground: str
    ink: str
    quiet: str
    accent: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, `size` in pixels."""

    text: str
    size: int
    colour: str
    bold: bool = False

    @property
    def pitch(self) -> float:
        """How far it stands below the line before."""
        return PITCH * self.size


STYLES = {"light": Style("#ffffff", "#1b2026", "#56606b", "#174a8c"), "dark": Style("#14181c", "#e7e9ea", "#a3adb7", "#93bdf7")}


def draw_card(cited: Cited, ui: str, style: str = "light", cut: Cut | None = None) -> str:
    """The card as an XML document. `style` is one of `STYLES`; `cut` cuts words, by the dictionary where none is given.

    A screen reader hears all the words even where they are cut short for the eye.
    """
    cut, colours = cut or load_cut(), STYLES[style]
    card = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {HEIGHT}", "role": "img", "xml:lang": ui})
    card.attrib |= {"width": str(WIDTH), "height": str(HEIGHT), "font-family": FACES, "aria-labelledby": "title desc"}
    SubElement(card, "title", {"id": "title"}).text = attribute(cited, ui)
    SubElement(card, "desc", {"id": "desc"}).text = f"{quoted(cited)} — {cited.title}, {dated(cited, ui)} {cited.address}"
    SubElement(card, "rect", {"width": str(WIDTH), "height": str(HEIGHT), "fill": colours.ground})
    SubElement(card, "rect", {"x": "48", "y": str(TOP), "width": "8", "height": str(HEIGHT - 2 * TOP), "fill": colours.accent})
    lines = _find_lines(cited, ui, colours, cut)
    top = END - sum(line.pitch for line in lines)
    _draw_words(card, cited, colours.ink, top, cut)
    for line in lines:
        top += line.pitch
        _write(card, line, round(top))
    body: str = tostring(card, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _draw_words(card: Element, cited: Cited, colour: str, bottom: float, cut: Cut) -> None:
    """The words, in the middle of the space above `bottom`."""
    text, room = quoted(cited)[:MOST], bottom - GAP - TOP
    sizes = {size: int(room / (PITCH * size)) for size in SIZES}
    size = next((one for one, most in sizes.items() if fits(text, ROOM / one, most, cut)), SIZES[-1])
    lines = wrap(text, ROOM / size, sizes[size], cut)
    if cited.direct and lines[-1].endswith(ELLIPSIS):
        lines[-1] += "”"
    top = TOP + (room - len(lines) * PITCH * size) / 2
    for number, line in enumerate(lines):
        _write(card, Line(line, size, colour), round(top + (number * PITCH + 1.1) * size))


def _find_lines(cited: Cited, ui: str, colours: Style, cut: Cut) -> list[Line]:
    """Who, in which post, what a reader must know of it, from what and when, and where."""
    name = cited.name or cited.post or say(ui, "cite.unstated")
    post = cited.post if cited.name else ""
    remarks = " · ".join(one for one in ("" if cited.direct else say(ui, "cite.reported"), hint(cited, ui)) if one)
    day = f" · {dated(cited, ui)}"
    title = wrap(cited.title[:MOST], ROOM / SMALL - measure(day), 1, cut)[0]
    return [
        *(Line(one, 34, colours.ink, bold=True) for one in wrap(name, ROOM / 34 / BOLD, 2, cut)),
        *(Line(one, 24, colours.ink) for one in wrap(post, ROOM / 24, 2, cut) if one),
        *(Line(one, SMALL, colours.quiet) for one in wrap(remarks, ROOM / SMALL, 2, cut) if one),
        Line(f"{title}{day}", SMALL, colours.quiet),
        Line(wrap(cited.address, ROOM / SMALL, 1, cut)[0], SMALL, colours.accent),
    ]


def _write(card: Element, line: Line, baseline: int) -> None:
    attributes = {"x": str(LEFT), "y": str(baseline), "font-size": str(line.size), "fill": line.colour}
    attributes |= {"xml:lang": "th" if is_thai(line.text) else "en"} | ({"font-weight": "700"} if line.bold else {})
    SubElement(card, "text", attributes).text = line.text
