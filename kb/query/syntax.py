"""What a person typed, as a tree: Whoosh's parser with the plug-ins of our query language (CONTRACT.md).

Whoosh parses all that it is given; what it would take too long over, or nests too deeply, is cut here and said so.
"""

import re
from dataclasses import dataclass

from whoosh import query as whoosh
from whoosh.qparser import QueryParser, plugins, syntax, taggers

from kb.model import ENTITY_TYPES
from kb.text.normalize import canonical, fold

TEXT_SCOPES = ("title", "body")
VALUE_FIELDS = ("lang", "kind", "collection", *ENTITY_TYPES, "speaker")
FIELDS = (*TEXT_SCOPES, *VALUE_FIELDS, "published")
"""What may stand before a colon; any other word before a colon is text."""

LONGEST = 2000
"""Characters of a query that are read: longer than any sentence that a person quotes, short enough to parse at once."""

DEEPEST = 12
"""Brackets within brackets."""

_DAY = "[0-9๐-๙]{1,4}(?:[-/][0-9๐-๙]{1,2}){0,2}"
_QUOTE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\uff02'
_QUOTED = re.compile(
    '"([^"]*)"|[\u201c-\u201f]([^"\u201c-\u201f]*)[\u201c-\u201f]|\u00ab([^\u00ab\u00bb]*)\u00bb|\u301d([^\u301d\u301e]*)\u301e'
)
_WHOLE = re.compile(f"[{_QUOTE}](.*[{_QUOTE}].*)[{_QUOTE}]")
_OPEN, _CLOSE = "\x02", "\x03"
"""Stand for the marks of a passage while it is parsed; canonical text has neither of them."""

_PASSAGE = re.compile(f"{_OPEN}[^{_CLOSE}]*{_CLOSE}")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A Whoosh query tree, whose `Phrase` nodes hold a quoted passage as their only word; what was not understood;
    whether it is nothing but words beside each other (no operator, field, passage or beginning), and if it is words and
    passages, the words of all of them (`loose`, "" if not)."""

    tree: whoosh.Query
    problems: tuple[str, ...]
    plain: bool
    loose: str = ""


class PassageNode(syntax.WordNode):
    """A quoted passage, kept as it was typed."""

    def query(self, parser: QueryParser) -> whoosh.Query:
        """The passage as a phrase of one word."""
        return whoosh.Phrase(self.fieldname or parser.fieldname, [self.text])


class PassagePlugin(plugins.TaggingPlugin):
    """Whoosh's own plug-in for phrases splits them at spaces, which mean nothing in Thai."""

    expr = f"{_OPEN}(?P<text>[^{_CLOSE}]*){_CLOSE}"
    nodetype = PassageNode


class SpanNode(syntax.RangeNode):
    """A range of dates between square brackets."""


class SpanPlugin(plugins.Plugin):
    """Ranges of dates only: Whoosh's own pattern takes quadratic time on unclosed brackets."""

    class Tagger(taggers.RegexTagger):
        """Makes a range node of `[2019 TO 2020-06]`; either end may be missing."""

        def create(self, _parser: QueryParser, match: re.Match[str]) -> SpanNode:
            """The range with its ends as typed."""
            return SpanNode(match["first"], match["last"], False, False)

    def taggers(self, _parser: QueryParser) -> list[tuple[taggers.Tagger, int]]:
        """One tagger, before the words."""
        return [(self.Tagger(f"\\[ *(?P<first>{_DAY})? *TO *(?P<last>{_DAY})? *\\]"), 1)]


_PARSER = QueryParser(
    None,
    None,
    plugins=[
        plugins.WhitespacePlugin(),
        PassagePlugin(),
        plugins.PrefixPlugin(),
        plugins.GroupPlugin(),
        plugins.OperatorsPlugin(Not=r"(^|(?<=[\s(]))(NOT(?=\s)|-(?=[^\s-]))", AndNot=None, AndMaybe=None, Require=None),
        plugins.FieldsPlugin(f"(?<![^\\s(\\-])(?P<text>{'|'.join(FIELDS)}):(?=[^\\s])"),
        SpanPlugin(),
    ],
)


def parse(text: str) -> Parsed:
    """Parse what a person typed; never fails.

    >>> parse("เมืองอัจฉริยะ อาเซียน").tree
    And([Term(None, 'เมืองอัจฉริยะ'), Term(None, 'อาเซียน')])
    >>> parse("“smart city” -digital (a").problems
    ('a bracket is not closed',)
    """
    problems: list[str] = []
    text = _balance(_quote(_shorten(canonical(text), problems), problems), problems)
    tree = _PARSER.parse(text, normalize=False)
    return Parsed(tree, tuple(problems), _is_plain(tree), _loosen(tree))


def find_whole(text: str) -> str | None:
    """What stands between the first and the last character of a query, where both are quotation marks and others
    stand between them: a passage that has quotation marks itself, or several passages.

    >>> find_whole('"โครงการ "ตลาดนัด" วันนี้"')
    'โครงการ "ตลาดนัด" วันนี้'
    >>> find_whole('"smart city"') is None
    True
    """
    match = _WHOLE.fullmatch(canonical(text))
    return match[1] if match else None


def unquote(text: str) -> str:
    """A query without its quotation marks.

    >>> unquote("“ร่วมมือ ร่วมใจ”"), unquote('"smart city"')
    ('ร่วมมือ ร่วมใจ', 'smart city')
    """
    return canonical(re.sub(f"[{_QUOTE}]", " ", text))


def _is_plain(tree: whoosh.Query) -> bool:
    """Whether a tree is nothing but words, in brackets or not."""
    match tree:
        case whoosh.And():
            return all(map(_is_plain, tree.subqueries))
        case whoosh.Term():
            return tree.fieldname is None
    return False


def _loosen(tree: whoosh.Query) -> str:
    """The words of words and passages beside each other; "" for anything else, or passages alone."""
    parts = tree.subqueries if isinstance(tree, whoosh.And) else ()
    if any(not isinstance(part, whoosh.Phrase | whoosh.Term) or part.fieldname for part in parts):
        return ""
    passages = [isinstance(part, whoosh.Phrase) for part in parts]
    if not any(passages) or all(passages):
        return ""
    return " ".join(part.words[0] if passage else part.text for part, passage in zip(parts, passages, strict=True))


def _shorten(text: str, problems: list[str]) -> str:
    """The part that is read."""
    if len(text) <= LONGEST:
        return text
    problems.append(f"the query is too long: only its first {LONGEST} characters were read")
    return text[:LONGEST]


def _quote(text: str, problems: list[str]) -> str:
    """The text with its passages between `_OPEN` and `_CLOSE`; a mark without its other one becomes a space."""
    quoted = _QUOTED.sub(lambda match: f"{_OPEN}{match[match.lastindex or 0]}{_CLOSE}", text)
    outside = _PASSAGE.sub("", quoted)
    if not any(mark in outside for mark in _QUOTE):
        return quoted
    problems.append("a quotation mark is not closed")
    pieces = re.split(f"({_PASSAGE.pattern})", quoted)
    return "".join(piece if n % 2 else re.sub(f"[{_QUOTE}]", " ", piece) for n, piece in enumerate(pieces))


def _balance(text: str, problems: list[str]) -> str:
    """The text with brackets in pairs and not too deep; those inside a passage are part of it."""
    outside = _PASSAGE.sub(lambda match: "\x00" * len(match.group()), text)
    depth = deepest = 0
    for character in outside:
        depth += (character == "(") - (character == ")")
        deepest = max(deepest, depth)
        if depth < 0:
            break
    if depth == 0 and deepest <= DEEPEST:
        return text
    problems.append("a bracket is not closed" if depth > 0 else "a bracket was never opened" if depth < 0 else "too many brackets")
    return "".join(" " if plain in "()" else character for character, plain in zip(text, outside, strict=True))


def value(text: str) -> str:
    """A field's value as it is compared: folded.

    >>> value("TH"), value("กรุงเทพ")
    ('th', 'กรุงเทพ')
    """
    return fold(text)
