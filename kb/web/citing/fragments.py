"""The address of the original page that makes a browser show the quoted words there (URL Fragment Text Directives)."""

from urllib.parse import quote

from kb.web.citing.lines import Cut, load_cut

WHOLE = 80
"""Characters up to which all the words are in the address."""

END = 30
"""Characters, at least, of each end of longer ones."""

GAP = " … "
"""Stands in a quote where its parts are apart in the document."""

_DIRECTIVE = ":~:"


def point_at(address: str, words: str, cut: Cut | None = None) -> str:
    """The address with the words to show, all or their beginning and end. A fragment of the address stays.

    >>> point_at("https://a.th/1", "a-b, c")
    'https://a.th/1#:~:text=a%2Db%2C%20c'
    >>> point_at("https://a.th/1#top", "น้ำลด").startswith("https://a.th/1#top:~:text=%E0%B8%99")
    True
    >>> point_at("https://a.th/1", "Yes … we can")
    'https://a.th/1#:~:text=Yes,we%20can'
    """
    parts = [part.strip(" ") for part in words.split(GAP.strip(" ")) if part.strip(" ")]
    page = address.partition(_DIRECTIVE)[0].removesuffix("#")
    if not parts:
        return page
    ends: tuple[str, ...] = (parts[0],)
    if len(parts) > 1 or len(parts[0]) > WHOLE:
        words_of = cut or load_cut()
        ends = (_begin(parts[0], words_of), _finish(parts[-1], words_of))
    return f"{page}{'' if '#' in page else '#'}{_DIRECTIVE}text={','.join(map(_encode, ends))}"


def _begin(text: str, cut: Cut) -> str:
    """The first words, up to a space where one is near: browsers know where Thai words end by dictionaries of their own."""
    if len(text) <= 2 * END:
        return text
    space = text.find(" ", END, 2 * END)
    if space > 0:
        return text[:space]
    taken = ""
    for word in cut(text[: 2 * END]):
        if len(taken) >= END:
            break
        taken += word
    return taken.strip(" ")


def _finish(text: str, cut: Cut) -> str:
    """The last words, likewise."""
    if len(text) <= 2 * END:
        return text
    space = text.rfind(" ", len(text) - 2 * END, len(text) - END)
    if space > 0:
        return text[space + 1 :]
    taken = ""
    for word in reversed(cut(text[-2 * END :])):
        if len(taken) >= END:
            break
        taken = word + taken
    return taken.strip(" ")


def _encode(text: str) -> str:
    """Percent-encoded; the dash too, which would make the text one that stands before or behind."""
    return quote(text, safe="").replace("-", "%2D")
