"""Links into the original page."""

from urllib.parse import unquote

from hypothesis import given

from kb.text.normalize import canonical
from kb.web.citing.fragments import WHOLE, point_at
from kb.web.citing.lines import load_cut

from .samples import NASTY

PAGE = "https://forest.example/news/1"


def ends(address: str) -> list[str]:
    return [unquote(one) for one in address.partition("#:~:text=")[2].split(",")]


def test_short_words_are_there_whole() -> None:
    assert ends(point_at(PAGE, "น้ำลดแล้ว 5-10 ซม., ทุกจังหวัด")) == ["น้ำลดแล้ว 5-10 ซม., ทุกจังหวัด"]


def test_long_words_are_there_by_their_ends() -> None:
    words = "รัฐบาลจะเร่งซ่อมถนนที่เสียหายจากน้ำป่า ให้แล้วเสร็จก่อนเปิดเรียน และจัดรถรับส่งนักเรียนทุกวัน จนกว่าจะซ่อมถนนเสร็จทุกสาย"
    assert ends(point_at(PAGE, words)) == ["รัฐบาลจะเร่งซ่อมถนนที่เสียหายจากน้ำป่า", "และจัดรถรับส่งนักเรียนทุกวัน จนกว่าจะซ่อมถนนเสร็จทุกสาย"]


def test_long_words_without_a_space_end_where_a_word_does() -> None:
    words = "รัฐบาลจะเร่งซ่อมถนนที่เสียหาย" * 6
    first, last = ends(point_at(PAGE, words))
    assert words.startswith(first)
    assert words.endswith(last)
    assert "".join(load_cut()(words)[: len(load_cut()(first))]) == first


def test_parts_that_are_apart_are_shown_from_the_first_to_the_last() -> None:
    assert ends(point_at(PAGE, "น้ำลด … ปลูกข้าวได้")) == ["น้ำลด", "ปลูกข้าวได้"]


def test_dashes_commas_and_ampersands_are_encoded() -> None:
    assert point_at(PAGE, "a-b,c&d") == f"{PAGE}#:~:text=a%2Db%2Cc%26d"


def test_fragment_of_the_page_stays_and_an_older_directive_goes() -> None:
    assert point_at(f"{PAGE}#top", "ก") == f"{PAGE}#top:~:text=%E0%B8%81"
    assert point_at(f"{PAGE}#:~:text=x", "ก") == f"{PAGE}#:~:text=%E0%B8%81"
    assert point_at(PAGE, " ") == PAGE


@given(NASTY.map(canonical))
def test_words_of_the_address_are_ends_of_the_words(words: str) -> None:
    address = point_at(PAGE, words)
    assert address.isascii()
    parts = [part for part in words.split("…") if part.strip(" ")]
    if parts:
        found = ends(address)
        assert len(found) == (2 if len(parts) > 1 or len(parts[0].strip(" ")) > WHOLE else 1)
        assert parts[0].strip(" ").startswith(found[0])
        assert parts[-1].strip(" ").endswith(found[-1])
