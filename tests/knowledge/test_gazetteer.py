"""What ships with the program, and what a user's own file changes of it."""

from pathlib import Path

from kb.knowledge.entities import Former
from kb.knowledge.gazetteer import OWN, Gazetteer

HEAD = "type\tslug\tthai\tenglish\tthai_other\tformer\tneeds\n"


def write(folder: Path, *rows: str) -> Path:
    path = folder / OWN
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), "utf-8")
    return path


def test_what_ships_has_no_problem() -> None:
    gazetteer = Gazetteer.read()
    assert gazetteer.problems == ()
    assert len(gazetteer.of("ministry")) == 20
    assert len({(entity.type, entity.slug) for entity in gazetteer}) == len(list(gazetteer))


def test_a_row_of_the_user_adds_an_entity(tmp_path: Path) -> None:
    gazetteer = Gazetteer.read(write(tmp_path, "place\tban-suan-yai\tบ้านสวนใหญ่ใหม่\tBan Suan Yai Mai\tสวนใหญ่ใหม่"))
    assert gazetteer.problems == ()
    assert [one.slug for one in gazetteer.find_exactly("place", "สวนใหญ่ ใหม่")] == ["ban-suan-yai"]
    assert gazetteer.digest != Gazetteer.read().digest


def test_a_row_of_the_user_corrects_one_that_ships(tmp_path: Path) -> None:
    row = "ministry\tmof\t\tTreasury of the Realm\t\tกระทรวงพระคลังมหาสมบัติ = Royal Treasury [1875-1933]"
    before, gazetteer = Gazetteer.read().get("ministry", "mof"), Gazetteer.read(write(tmp_path, row))
    after = gazetteer.get("ministry", "mof")
    assert before
    assert after
    assert (after.th, after.en) == ("กระทรวงการคลัง", "Treasury of the Realm")
    assert after.former == (Former("กระทรวงพระคลังมหาสมบัติ", "Royal Treasury", 1875, 1933),)
    assert after.posts == before.posts != ()


def test_a_wrong_row_is_named_with_its_reason_and_the_others_apply(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "เมือง\tx\tก\tX",
        "place\tBan Suan\tบ้านสวน\tBan Suan",
        "place\tno-thai\tNone\tNone",
        "place\ttwo-names\tเชียงใหม่\tAnother Chiang Mai",
        "agency\tbad-former\tกรมตัวอย่างใหม่\tSample Department\t\t[1999]",
        "place\tban-suan-lek\tบ้านสวนเล็กใหม่\tBan Suan Lek Mai",
        "place\tban-suan-lek\tบ้านสวนเล็กเก่า\tBan Suan Lek Kao",
        "place\ttoo-many\tก\tA\t\t\t\tx",
    )
    gazetteer = Gazetteer.read(path)
    assert sorted(problem.line for problem in gazetteer.problems) == [2, 3, 4, 5, 6, 8, 9]
    assert {problem.file for problem in gazetteer.problems} == {OWN}
    assert "เชียงใหม่" in next(problem.reason for problem in gazetteer.problems if problem.line == 5)
    assert gazetteer.find_exactly("place", "บ้านสวนเล็กใหม่")
    assert [one.slug for one in gazetteer.find_exactly("place", "เชียงใหม่")] == ["chiang-mai"]


def test_a_file_that_is_none_is_a_problem_and_what_ships_stays(tmp_path: Path) -> None:
    (tmp_path / OWN).write_bytes("ประเภท".encode("cp874"))
    gazetteer = Gazetteer.read(tmp_path / OWN)
    assert [problem.reason.partition(":")[0] for problem in gazetteer.problems] == ["can't be read"]
    assert gazetteer.get("ministry", "mof")


def test_the_nearest_of_an_unknown_slug_are_told() -> None:
    assert "chiang-mai" in {one.slug for one in Gazetteer.read().nearest("place", "chiangmay")}
    assert Gazetteer.read().nearest("place", "qqqqqqqq") == ()


def test_a_part_of_a_name_finds_where_no_name_is_exact() -> None:
    assert [one.slug for one in Gazetteer.read().find("ministry", "คมนาคม")] == ["mot"]
    assert {one.slug for one in Gazetteer.read().find("place", "chiang")} >= {"chiang-mai", "chiang-rai"}
