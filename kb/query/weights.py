"""Every weight of the ranking, in one place. BM25 scores are multiplied by these and added. They were chosen with
`python -m benchmarks.tune` on the training halves of the sets in `benchmarks/`."""

# One word
TITLE = 1.0
"""A word in the title beside the same word in the body. (A title is one short field more: it weighs by being short.)"""

STEM = 0.5
"""A stem, added to the word itself: *meeting* ranks documents with `meeting` above those with `meetings`."""

INSIDE = 0.25
"""A word inside a longer one (ประชุม in การประชุม) beside the word itself."""

PARTS = 0.15
"""The parts of a compound beside the compound: น้ำ and ท่วม for น้ำท่วม."""

RUN = 0.1
"""Words that follow each other as they were typed: for nearness, and for names that no dictionary cuts right."""

GLUED = 1.0
"""Letters and digits that were typed as one (G20, ม.33), found beside each other: apart they mean little."""

FREQUENT = 500
"""A dictionary word that so many documents have is not looked for across the words of a text too: that takes long, and finds
one more document in a thousand."""

EXACT = 30.0
"""Added where a single Thai word stands as a word of its own, so that these documents come before others."""

# A few words
FIRST = 1000.0
"""Added where a document has all of a few words, so that these come before those that have some."""

FEW = 5
"""Where fewer documents have all of three words or more, those that have some follow."""

PAIR = 2
"""Of so many words and fewer all are asked for: one of two is another matter."""

# A sentence
SENTENCE = 5
"""From so many words on, a query is taken for a sentence: no longer all of its words are asked for."""

ENOUGH = 0.01
"""The share of the words that a document must have to answer a sentence: any one, as what fits best has most of them."""

MOST_ASKED = 24
"""Words of a sentence that are looked for, the rarest."""

CANDIDATES = 2000
CANDIDATE_SHARE = 0.3
"""Documents, and their share of all, that the rare words of a sentence may have together: only these documents are looked at."""

FEWEST_NEEDED = 4
"""Rare words that are looked at however many documents have them."""

ALL_WORDS = 5.0
MOST_FOR_ALL = 8
"""Added where all of up to so many words of a sentence are found. Not more: the longest records have all words of anything."""

GRAMS = 0.4
"""Neighbouring character clusters of a question, the second voice beside its words."""

MOST_GRAMS = 24
"""Neighbouring clusters that are looked for, the rarest."""

# Across the languages
TRANSLATION = 0.9
"""A translation beside the word itself, before the weight of the translation."""

MOST_TRANSLATIONS = 5
"""Translations of one term that are looked for."""

FAINT = 0.08
"""Translations with less weight are left out."""

SURE = 0.5
"""A translation of this weight and more is another way to put the same thing, and counts with it."""

LENGTH = 0.15
"""What several words that are translated together weigh beside one: so many to this power."""

LOOSE = 0.1
"""Documents of the other language that have the translation of every word that has one, beside those with all."""

TELLING = 0.5
MOST_TELLING = 3
"""In a sentence, with its many words, of the translations of each so many at most, and none with less than this share of the
weight of the best."""

# Help
USUAL = 50
"""Documents that a word must be in not to be taken for a slip of another one."""

# Among equals
NEWER = 0.1
YEARS = 4
"""What a document gains for each year that it is younger than the oldest of the last `YEARS`: enough to order equals."""
