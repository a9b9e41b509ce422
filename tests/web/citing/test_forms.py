"""All forms together."""

import pytest

from kb.web.citing.forms import FORMS, REFERENCES
from kb.web.messages import TEXTS

from .samples import BARE, ENGLISH, THAI


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("ui", ["th", "en"])
def test_form_gives_the_address_and_the_title(name: str, ui: str) -> None:
    for cited in (THAI, ENGLISH, BARE):
        text = FORMS[name].write(cited, ui)
        assert cited.address in text
        assert cited.title in text
        assert text.endswith("\n")


def test_form_has_a_name_in_the_interface() -> None:
    assert {key.removeprefix("cite.form.") for key in TEXTS if key.startswith("cite.form.")} == set(FORMS)
    assert set(REFERENCES) <= set(FORMS)


@pytest.mark.parametrize("name", REFERENCES)
def test_citation_has_one_language_in_every_interface(name: str) -> None:
    assert FORMS[name].write(THAI, "th") == FORMS[name].write(THAI, "en")
