"""What attributes words to somebody in English: verbs of saying with what joins the words to them, and "according to"."""

import re

THAT = (
    "said|says|stated|states|disclosed|discloses|added|adds|revealed|reveals|announced|announces|reported|noted|notes|stressed|stresses|"
    "emphasi[sz]ed|emphasi[sz]es|confirmed|confirms|affirmed|affirms|reaffirmed|reaffirms|re-affirmed|reiterated|reiterates|underscored|"
    "underscores|underlined|underlines|mentioned|mentions|explained|explains|remarked|insisted|insists|indicated|commented|clarified|"
    "asserted|declared|warned|admitted|conceded|recalled|suggested|highlighted|highlights|replied|responded|concluded|acknowledged|wrote|"
    "tweeted|posted|testified|recounted|observed|maintained|argued|denied|committed|pledged|vowed|promised|cautioned|guaranteed|predicted|"
    "pointed out|went on to say|made (?:it )?clear"
)
"""Verbs that say what is said in a clause with that."""

TELLS = "told|informed|assured|reminded|briefed|notified"
"""Verbs that name the hearer before the clause."""

HOLDS = (
    "hoped|hopes|believed|believes|(?:expressed|expresses)(?: (?:his|her|strong|full|great|high|firm|deep))* (?:hopes?|"
    "confidence|belief|view|opinion)|"
    "(?:was|is) (?:confident|hopeful|of the (?:view|opinion))"
)
"""Opinions; those of a person are told as words are."""

POINTS = "emphasi[sz]ed|emphasi[sz]es|stressed|underscored|underscores|underlined|underlines|highlighted"
"""Verbs that hold with a noun what others say in a clause (emphasized the need for)."""

BARE = "said|says"
"""Verbs that need no that."""

_DISCLOSES = "disclosed|discloses|stated|clarified|revealed|mentioned"

VERB = re.compile(rf"(?<![A-Za-z-])(?P<verb>{HOLDS}|{THAT}|{TELLS})(?![A-Za-z-])")
"""A verb that may attribute words."""

GATE = re.compile(f"(?<![A-Za-z-])(?:{HOLDS}|{THAT}|{TELLS}|[Aa]ccording to )")
"""What a paragraph has that attributes words."""

AWAY = "(?:to|with|at|in|on|during|by|via|through|for|once|again|further|also|today|about|firmly|clearly|as well)"
CLAUSE = re.compile(rf"(?: {AWAY} [^.;:“”\"]{{0,110}}?)?,? ?that(?:,? (?=[^ ])|$)|that (?=the )")
"""What stands between such a verb and a clause: nothing but that, or first to whom, where and when it was said."""

HEARER = re.compile('(?: [^.;:“”"]{0,80}?)? that (?=[^ ])')
ABOUT = re.compile(
    " (?:(?:about|on) )?(?!(?:about|on)$|(?:the )?(?:gist|details?|outcomes?|results?|substance|essence|following|"
    "summary)[ ,.:s]|as follows|that\\b|to |by |"
    "in |at |with |for |from |and |or |under |above |below )(?=[^ ])"
)
"""What stands between a verb that holds with a noun and that noun; a mere summary to come is no statement."""

ABOUT_VERB = re.compile(f"(?:{POINTS})|(?:{_DISCLOSES})(?= (?:about|on) )|disclosed")
BARE_VERB = re.compile(BARE)
TELLING = re.compile(TELLS)
HOLDING = re.compile(HOLDS)

ACCORDING = re.compile('(?<![A-Za-z])[Aa]ccording to (?P<source>[^;:“”"]{2,160}?)(?=,? [“"]|, |[.]? *$)')
"""Where words are said to be somebody's: whose is up to the comma."""

NARRATION = re.compile(
    "(?:This|It|The proposal|The approval|The request)(?: is|was)? (?:is |was |being )?(?:as )?(?:proposed|requested|"
    "submitted|recommended) by"
    "|This is as |(?:Also )?(?:[Aa]ttending|[Pp]articipating|[Jj]oining|[Pp]resent|[Pp]articipants)\\b"
    "|Gist\\b|Details? (?:are|is)|The (?:[a-z]+ ){0,2}(?:meeting|ceremony|event|seminar|forum|exhibition)(?: was| is| were|"
    " took) (?:also )?(?:held|attended|chaired|organi[sz]ed|place)"
    "|(?:More|Further) information|For (?:more|further) information"
)
"""How a sentence begins in which the writer tells what went on."""

DEED = re.compile(
    "(?:He|She) (?:also |then |further |has |had )*(?:expressed|expresses|thank|welcome|congratulate|urge|praise|commend|"
    "encourage|instruct|invite|propose|"
    "call|ask|order|request|convey|wish|affirm|reaffirm|emphasi|underscore|stress|appreciate|assign|enjoin|pledge|commit|"
    "reiterate|acknowledge|presid)"
)
"""How a sentence begins that tells what the speaker did, and gives no words."""
