"""Every weight of the ranking, in one place. BM25 scores are multiplied by these and added."""

TITLE = 2.5
"""A word in the title beside the same word in the body."""

STEM = 0.5
"""A stem, added to the word itself: *meeting* ranks documents with `meeting` above those with `meetings`."""

RUN = 0.3
"""A typed run of characters found as a run of clusters: partial words and names that no dictionary cuts right."""

ALL_WORDS = 1000.0
"""Added where all words of a sentence-like query are found, so that these documents come first."""

SENTENCE = 5
"""From so many words on, a query is taken for a sentence: no longer all of its words are asked for."""

ENOUGH = 0.5
"""The share of the words that a document must have to answer a sentence, or a query that nothing answers whole."""

MOST_ASKED = 16
"""Words of a sentence that are looked for, the rarest; whether a document has all of them is still asked for all."""
