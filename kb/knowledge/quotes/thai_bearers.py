"""Whom of a Thai document a post or a name means, and in which posts it has him."""

import re
from collections.abc import Iterator

from kb.knowledge.people import SHORT, Sighting
from kb.knowledge.posts import HEAD, posts_after
from kb.knowledge.quotes.base import Scene
from kb.knowledge.quotes.thai_phrases import CLAUSE, LONGEST, POST
from kb.model import Mention, Speaker

AROUND = 170
"""Characters behind a name in which the document may write the post in other words, too."""

MENTIONS = 6
"""Mentions of a person beside which posts are looked for."""

_SHORT_POSTS = (
    ("ผวจ.", "ผู้ว่าราชการจังหวัด"),
    ("ผอ.", "ผู้อำนวยการ"),
    ("รอง นรม", "รองนายกรัฐมนตรี"),
    ("มท.1", "รัฐมนตรีว่าการกระทรวงมหาดไทย"),
    ("รัฐมนตรีว่ากระทรวง", "รัฐมนตรีว่าการกระทรวง"),
)
_OF_THE_LAND = ("นายกรัฐมนตรี", "รองนายกรัฐมนตรี")
"""Posts that without a country behind them are never those of another one."""

_OF_A_PLACE = ("ผู้ว่า", "ผวจ", "นายอำเภอ", "นายกเทศ", "นายกอบ")
_AND = re.compile(f"และ ?(?={HEAD.pattern})")
_AND_MINISTER = re.compile("(?<=นายกรัฐมนตรี) ?และ ?(?=รัฐมนตรี)")
_OTHERS = re.compile(f"(?: และ| กับ| พร้อม|และ(?=นาย|นาง|มิส|คุณ|ดร|พล|ผู้แทน)) ?(?!{HEAD.pattern})")
_GLOSS_END = re.compile(" ?\\([^()]{1,60}\\)$")
_LATIN = re.compile(" ?\\([A-Za-z][^()ก-๎]*\\) ?")
_CHAIRS = re.compile(" ?(?:กล่าว|เน้น|เปิดเผย|เผย|ระบุ|ย้ำ|ชี้แจง|แถลง|ให้สัมภาษณ์|เป็นประธาน)")


class Bearers:
    """The persons of one document by their posts and given names."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._posts: dict[str, str] = {}
        self._by_post: dict[str, set[str]] = {}
        self._by_given: dict[str, set[str]] = {}
        self._by_surname: dict[str, set[str]] = {}
        for one in sorted(scene.people, key=_is_headline):
            given, _, rest = one.key.removeprefix(SHORT).partition(" ")
            if not _is_headline(one) or given not in self._by_given:
                self._by_given.setdefault(given, set()).add(one.key)
                self._by_surname.setdefault(rest.rpartition(" ")[2], set()).add(one.key)

    def by_post(self, post: str) -> Speaker:
        """The one person whom a post means; the post alone if there is none or more than one.

        >>> from kb.knowledge.people import find_people
        >>> text = ["", "นายดำ แดงดี อธิบดีกรมป่าไม้ ลงพื้นที่"]
        >>> bearers = Bearers(Scene(text, "th", find_people(text, "th"), ()))
        >>> bearers.by_post("อธิบดีฯ").name, bearers.by_post("นายกรัฐมนตรี").evidence
        ('ดำ แดงดี', 'post')
        >>> Bearers(Scene([""], "en", (), ())).by_post("Minister").post
        'Minister'
        """
        keys = self._bearing(post)
        if len(keys) == 1:
            return self.person(self._scene.by_key[next(iter(keys))], "document", post)
        return Speaker("", "", "", post, "post")

    def by_given(self, name: str) -> Speaker | None:
        """The one person who has a given name.

        >>> from kb.knowledge.people import find_people
        >>> text = ["", "นายดำ แดงดี อธิบดีกรมป่าไม้ ลงพื้นที่"]
        >>> bearers = Bearers(Scene(text, "th", find_people(text, "th"), ()))
        >>> bearers.by_given("ดำ").name, bearers.by_given("Dam")
        ('ดำ แดงดี', None)
        """
        return self._only(self._by_given.get(name, set()))

    def by_one_name(self, name: str) -> Speaker | None:
        """The one person who has a given name, or else a surname: with a title foreigners go by it (นายสมิธ)."""
        return self._only(self._by_given.get(name) or self._by_surname.get(name, set()))

    def _only(self, keys: set[str]) -> Speaker | None:
        return self.person(self._scene.by_key[next(iter(keys))], "document") if len(keys) == 1 else None

    def person(self, sighting: Sighting, evidence: str, post: str = "") -> Speaker:
        """A person as a speaker, in the posts that the document gives, or else in `post`.

        >>> Bearers(Scene([""], "th", (), ())).person(Sighting("ดำ แดงดี", ()), "named").name
        'ดำ แดงดี'
        >>> Bearers(Scene([""], "en", (), ())).person(Sighting("Dam Daeng", ()), "named", "Minister").post
        'Minister'
        """
        key = sighting.key
        name = key.removeprefix(SHORT).partition(" ")[0] if key.startswith(SHORT) else key
        if key not in self._posts:
            self._posts[key] = _fullest_post(self._scene, sighting)
        return Speaker("person", key, name, self._posts[key] or post, evidence)

    def _bearing(self, post: str) -> set[str]:
        """The keys of those whom a post may mean: by a name in it, by its one wording, by its beginning, or by words beside a name."""
        self._learn()
        head = POST.match(post)
        names = (post.removesuffix("ฯ").rpartition(" ")[2], post[head.end() :].strip(" ฯ") if head else "")
        given = next((found for name in names if (found := self._by_given.get(name))), None)
        if given and not post.startswith(_OF_A_PLACE):
            return given
        parts = [part.strip(" ,") for part in _AND.split(post.partition("ในฐานะ")[0])]
        exact = [self._by_post.get(self._wording(part), set()) for part in parts]
        if any(exact) or len(parts) > 1 or self._wording(post) in _OF_THE_LAND:
            return set.intersection(*exact)
        stem = parts[0].removesuffix("ฯ").strip(" ")
        begun = {key for borne, keys in self._by_post.items() if borne.startswith((stem, self._wording(stem))) for key in keys}
        return begun or self._over(stem) or set(self._beside(stem))

    def _learn(self) -> None:
        """Note who bears which post, once it is asked for."""
        for one in self._scene.people if not self._by_post else ():
            for post in (*one.posts, *_all_posts(self._scene, one)):
                for part in _AND_MINISTER.split(post):
                    self._by_post.setdefault(self._wording(part), set()).add(one.key)

    def _over(self, post: str) -> set[str]:
        """Those who bear such a post in the same body, however it is called (อธิบดี กสร.)."""
        bodies, (head, body) = self._scene.body_names(), _split_post(post)
        slug = bodies.get(body)
        borne = ((keys, *_split_post(other)) for other, keys in self._by_post.items()) if slug else ()
        return {key for keys, its_head, its_body in borne if its_head == head and bodies.get(its_body) == slug for key in keys}

    def _beside(self, post: str) -> Iterator[str]:
        """Those whose name the document once sets beside this post in other words (ปลัดกระทรวงมหาดไทย (ปลัด มท.))."""
        head = POST.match(post)
        rest = post[head.end() :].strip(" ").partition(" ")[0] if head else ""
        for one in self._scene.people if head else ():
            around = [self._around(mention) for mention in one.mentions[:4]]
            if head and any(f"({post})" in text or (len(rest) > 2 and head[0] in text and rest in _tight(text)) for text in around):
                yield one.key

    def _around(self, mention: Mention) -> str:
        text = self._scene.paragraphs[mention.paragraph]
        following = self._scene.persons_in(mention.paragraph, mention.end, mention.end + AROUND)
        end = following[0].start if following else min(len(text), mention.end + AROUND)
        clause = _OTHERS.search(text, mention.end, end) or CLAUSE.search(text, mention.end, end)
        return text[mention.end : clause.start() if clause else end]

    def _wording(self, post: str) -> str:
        """The one wording of a post, whether somebody acts in it or holds it."""
        plain = post.strip(" ,")
        for short, full in _SHORT_POSTS:
            plain = plain.replace(short, full, 1)
        return self._scene.offices.name(plain).removeprefix("รักษาการ").removesuffix("ฯ")


def _is_headline(sighting: Sighting) -> bool:
    """Whether only the title names somebody: there a verb may be written behind a given name as surnames are."""
    return all(not mention.paragraph for mention in sighting.mentions)


def _split_post(post: str) -> tuple[str, str]:
    """What a post is, and over which body."""
    head = POST.match(post)
    return (head[0], post[head.end() :].strip(" ")) if head else (post, "")


def _tight(text: str) -> str:
    """A text without spaces and parentheses."""
    return re.sub("[ ()]", "", text)


def _all_posts(scene: Scene, sighting: Sighting) -> Iterator[str]:
    """The posts that follow each other behind a name (รองปลัดกระทรวง… รักษาราชการแทนอธิบดี…)."""
    for mention in sighting.mentions[:MENTIONS]:
        text = scene.paragraphs[mention.paragraph]
        posts = posts_after(text, _behind_gloss(text, mention.end))
        while posts.names:
            yield from posts.names
            posts = posts_after(text, posts.end)


def _fullest_post(scene: Scene, sighting: Sighting) -> str:
    """The longest wording of all posts that the document writes beside a name."""
    found = ""
    for mention in sighting.mentions[:MENTIONS]:
        text = scene.paragraphs[mention.paragraph]
        begin = end = _behind_gloss(text, mention.end)
        while (posts := posts_after(text, end)).names:
            end = posts.end + text.startswith(")", posts.end)
        verb = _CHAIRS.search(text, end, end + LONGEST)
        if verb and POST.match(text, begin) and not CLAUSE.search(text, begin, verb.start()):
            end = verb.start()
        found = max(found, _GLOSS_END.sub("", text[begin:end].strip(" ,")), key=len)
    return found or " ".join(sighting.posts[:2])


def _behind_gloss(text: str, end: int) -> int:
    """Where what follows a name begins, behind its Latin spelling."""
    gloss = _LATIN.match(text, end)
    end = gloss.end() if gloss else end
    return end + (text[end : end + 1] == " ")
