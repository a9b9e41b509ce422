"""Small PDF files of one font, with a map from glyphs to characters as the files of real programs have it."""

from collections.abc import Sequence

Printed = tuple[float, float, float, str]
"""Left, baseline, size and text of one piece (of two characters at least); a glyph is half as wide as its size, marks are not wide."""

MARKS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d"


def make_pdf(pages: Sequence[Sequence[Printed]], title: str = "", encrypted: bool = False) -> bytes:
    """The bytes of a PDF with these pages."""
    characters = sorted({character for page in pages for *_, text in page for character in text})
    codes = {character: number for number, character in enumerate(characters, 1)}
    kids = " ".join(f"{7 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        _descendant(codes),
        _stream(_map(codes)),
        b"<< /Title <feff" + title.encode("utf-16-be").hex().encode() + b"> >>",
    ]
    for index, page in enumerate(pages):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {8 + 2 * index} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            _stream("".join(_show(piece, codes) for piece in page).encode()),
        ]
    return _assemble(objects, encrypted)


def _descendant(codes: dict[str, int]) -> bytes:
    widths = " ".join(f"{code} [0]" for character, code in codes.items() if character in MARKS)
    return (
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        f" /DW 500 /W [{widths}] /FontDescriptor << /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 500 800]"
        " /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>"
    ).encode()


def _map(codes: dict[str, int]) -> bytes:
    rows = "\n".join(f"<{code:04x}> <{character.encode('utf-16-be').hex()}>" for character, code in codes.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(codes)} beginbfchar\n{rows}\nendbfchar endcmap end end"
    ).encode()


def _show(piece: Printed, codes: dict[str, int]) -> str:
    left, base, size, text = piece
    return f"BT /F1 {size} Tf 1 0 0 1 {left} {base} Tm <{''.join(f'{codes[character]:04x}' for character in text)}> Tj ET\n"


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _assemble(objects: list[bytes], encrypted: bool) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = (
        b" /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00> <00>]" % (b"ab" * 32, b"cd" * 32)
        if encrypted
        else b""
    )
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 6 0 R%s >>\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, table, len(objects) + 1, lock, len(data))
    )
