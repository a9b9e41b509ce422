from kb.text.scripts import is_thai


def test_is_thai_tells_by_letters() -> None:
    assert is_thai("สี จิ้นผิง")
    assert not is_thai("Xi 2562")
