"""Thailand as a map of tiles: 77 provinces of one size each, about where they lie, shaded by a number of documents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kb.search.values import Listed

STEPS = 5
"""Shades of a map, beside the blank of a province without documents."""

GRID = """
    .   .   CRI .   .   .   .   .   .
    MSN CMI PYO NAN .   .   .   .   .
    .   LPN LPG PRE UTT .   NKI BKN .
    .   TAK STI PLK LEI NBP UDN SNK NPM
    .   .   KPT PCK PNB KKN MKM KSN MDH
    .   .   UTI NSN LRI CPM RET YST ACR
    .   .   CNT SBR NMA BRM SRN SSK UBN
    .   KRI SPB ATG SRI .   .   .   .
    .   RBR NPT AYA NYK PRI .   .   .
    .   SKM NBI PTE CCO SKW .   .   .
    .   PBI SKN BKK SPK CBI CTI .   .
    .   PKN .   .   .   RYG TRT .   .
    RNG CPN .   .   .   .   .   .   .
    PNA SNI NRT .   .   .   .   .   .
    PKT KBI TRG PLG .   .   .   .   .
    .   .   STN SKA PTN .   .   .   .
    .   .   .   .   YLA NWT .   .   .
"""
"""North at the top: rows and columns by English abbreviation."""

PROVINCES = """
    ACR อจ. amnat-charoen         NMA นม. nakhon-ratchasima         SBR สห. sing-buri
    ATG อท. ang-thong             NSN นว. nakhon-sawan              SKA สข. songkhla
    BKK กทม. bangkok              NRT นศ. nakhon-si-thammarat       STI สท. sukhothai
    BKN บก. bueng-kan             NAN นน. nan                       SPB สพ. suphan-buri
    BRM บร. buri-ram              NWT นธ. narathiwat                SNI สฎ. surat-thani
    CCO ฉช. chachoengsao          NBP นภ. nong-bua-lam-phu          SRN สร. surin
    CNT ชน. chai-nat              NKI นค. nong-khai                 TAK ตก. tak
    CPM ชย. chaiyaphum            NBI นบ. nonthaburi                TRG ตง. trang
    CTI จบ. chanthaburi           PTE ปท. pathum-thani              TRT ตร. trat
    CMI ชม. chiang-mai            PTN ปน. pattani                   UBN อบ. ubon-ratchathani
    CRI ชร. chiang-rai            PNA พง. phangnga                  UDN อด. udon-thani
    CBI ชบ. chon-buri             PLG พท. phatthalung               UTI อน. uthai-thani
    CPN ชพ. chumphon              PYO พย. phayao                    UTT อต. uttaradit
    KSN กส. kalasin               PNB พช. phetchabun                YLA ยล. yala
    KPT กพ. kamphaeng-phet        PBI พบ. phetchaburi               YST ยส. yasothon
    KRI กจ. kanchanaburi          PCK พจ. phichit                   RNG รน. ranong
    KKN ขก. khon-kaen             PLK พล. phitsanulok               RBR รบ. ratchaburi
    KBI กบ. krabi                 AYA อย. phra-nakhon-si-ayutthaya  RYG รย. rayong
    LPG ลป. lampang               PRE พร. phrae                     RET รอ. roi-et
    LPN ลพ. lamphun               PKT ภก. phuket                    SKW สก. sa-kaeo
    LEI ลย. loei                  PRI ปจ. prachin-buri              SNK สน. sakon-nakhon
    LRI ลบ. lop-buri              PKN ปข. prachuap-khiri-khan       SPK สป. samut-prakan
    MSN มส. mae-hong-son          NYK นย. nakhon-nayok              SKN สค. samut-sakhon
    MKM มค. maha-sarakham         NPT นฐ. nakhon-pathom             SKM สส. samut-songkhram
    MDH มห. mukdahan              NPM นพ. nakhon-phanom             SRI สบ. saraburi
                                  STN สต. satun                     SSK ศก. si-sa-ket
"""
"""English and Thai abbreviation of every province, with its slug."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A province on the map: `row` and `column` from 1, its abbreviation in both languages, and its shade, 0 for none."""

    row: int
    column: int
    place: Listed
    th: str
    en: str
    shade: int


@dataclass(frozen=True, slots=True)
class Step:
    """A shade, and the fewest and the most documents that get it."""

    shade: int
    least: int
    most: int


def lay_tiles(places: Iterable[Listed]) -> tuple[tuple[Tile | None, ...], ...]:
    """The rows of the map; None where there is no land, or a province is not among the places."""
    known = {place.slug: place for place in places}
    names = dict(_read_names())
    steps = cut_steps(place.count for place in known.values() if place.slug in {slug for _, slug in names.values()})
    return tuple(
        tuple(_tile(row, column, code, names, known, steps) for column, code in enumerate(codes, 1))
        for row, codes in enumerate(_read_grid(), 1)
    )


def cut_steps(counts: Iterable[int]) -> tuple[Step, ...]:
    """Up to five ranges with about as many provinces each, so that a map has all shades however far apart the numbers lie.

    >>> [(step.least, step.most) for step in cut_steps([0, 1, 2, 3, 4, 500])]
    [(1, 1), (2, 2), (3, 3), (4, 4), (500, 500)]
    >>> cut_steps([0, 0])
    ()
    """
    ordered = sorted(count for count in counts if count)
    ends = sorted({ordered[max(1, len(ordered) * step // STEPS) - 1] for step in range(1, STEPS + 1)}) if ordered else []
    least = (min(count for count in ordered if count > before) for before in (0, *ends[:-1])) if ends else iter(())
    return tuple(Step(shade + STEPS - len(ends), low, high) for shade, (low, high) in enumerate(zip(least, ends, strict=True), 1))


def find_shade(count: int, steps: Iterable[Step]) -> int:
    """The shade of a number, 0 for none.

    >>> find_shade(7, [Step(4, 1, 5), Step(5, 7, 90)])
    5
    >>> find_shade(0, [Step(5, 1, 5)])
    0
    """
    return next((step.shade for step in steps if step.least <= count <= step.most), 0)


def _tile(
    row: int, column: int, code: str, names: Mapping[str, tuple[str, str]], known: Mapping[str, Listed], steps: tuple[Step, ...]
) -> Tile | None:
    if code not in names or names[code][1] not in known:
        return None
    short, slug = names[code]
    return Tile(row, column, known[slug], short, code, find_shade(known[slug].count, steps))


def _read_grid() -> list[list[str]]:
    return [_cells(line) for line in GRID.strip("\n").split("\n")]


def _read_names() -> list[tuple[str, tuple[str, str]]]:
    """(English abbreviation, (Thai abbreviation, slug)) of every province."""
    cells = _cells(PROVINCES.replace("\n", " "))
    return [(code, (short, slug)) for code, short, slug in zip(cells[::3], cells[1::3], cells[2::3], strict=True)]


def _cells(text: str) -> list[str]:
    return [cell for cell in text.split(" ") if cell]
