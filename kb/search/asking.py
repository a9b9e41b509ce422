"""What a request asks of an index, of documents or of quotes: its plan, its filters and its order."""

from dataclasses import dataclass
from datetime import date

from kb.query import weights
from kb.query.plan import Plan, Planner, no_translation
from kb.query.tree import Days, Flat, Keyword, Maybe, Node, Or
from kb.search.directory import Directory
from kb.search.lore import Lore
from kb.search.values import Request, Understood
from kb.text.analyzer import Analyzer


@dataclass(frozen=True, slots=True)
class Asking:
    """What requests are understood with: what the index knows now."""

    analyzer: Analyzer
    directory: Directory
    lore: Lore

    def plan(self, text: str, translate: bool) -> Plan:
        """The plan for what a person typed."""
        translator = self.lore.translator() if translate else no_translation
        return Planner(self.analyzer, self.lore.counts, self.directory.resolve).plan(text, translator)

    def filters(self, request: Request) -> dict[str, Node]:
        """A node for each filter of a request that has a value."""
        nodes: dict[str, Node] = {
            name: Or(tuple(self.directory.keywords(name, value) for value in values)) for name, values in request.filters.items() if values
        }
        if request.first or request.last:
            first, last = request.first or date.min, request.last or date.max
            nodes["published"] = Days(first.toordinal(), last.toordinal())
        return nodes

    def prefer_newer(self, node: Node) -> Node:
        """A tree with a mild pull to the newer of equals: a little more for each of the last years."""
        newest = self.lore.newest
        pulls = (Flat(Keyword("year", str(newest - age)), weights.NEWER * (weights.YEARS - age)) for age in range(weights.YEARS))
        return Maybe(node, Or(tuple(pulls))) if newest else node


def understand(plan: Plan, problem: str = "", suggestion: str | None = None) -> Understood:
    """What is told of a query."""
    translations = tuple((concept.surface, tuple(one.text for one, _ in concept.others)) for concept in plan.concepts if concept.others)
    return Understood(plan.text, plan.understood, translations, suggestion, (*plan.problems, problem) if problem else plan.problems)


def sort_of(request: Request) -> str:
    """Without words there is nothing to be relevant to: the newest come first."""
    return "newest" if request.sort == "relevance" and not request.q.strip() else request.sort
