"""What kind of record a text is, by its title and the name of its file. Only what these say plainly counts: a news
item about a meeting or a speech is a press release."""

import re

_NAMES = (
    ("meeting", re.compile("สรุปข่าวการประชุม|รายงานการประชุม|บันทึกการประชุม|cabinet[ _-]meeting[ _-]synopsis|(?<![a-z])minutes(?![a-z])")),
    ("speech", re.compile("^คำกล่าว|สุนทรพจน์|^(?:statements?|speech(?:es)?|remarks)(?![a-z])|[ _-](?:speech|remarks)(?![a-z])")),
    ("announcement", re.compile("^ประกาศ|^announcements?(?![a-z])")),
)
"""Patterns for the last part of a source's name, in lower case; thaigov.go.th names its files by category."""

_ISSUER = "กระทรวง|สำนัก|กรม|คณะ|ธนาคาร|สถาบัน|องค์การ|มหาวิทยาลัย|จังหวัด|เทศบาล|การ(?:ไฟฟ้า|ประปา|รถไฟ|ท่าเรือ)|ราช|พระบรม|ศูนย์|บริษัท"
_TITLES = (
    (
        "meeting",
        re.compile(
            "(?:ร่าง)?(?:สรุปข่าวการประชุม|สรุปการประชุม|สรุปผลการประชุม|สรุปมติ|รายงานการประชุม|บันทึกการประชุม|ระเบียบวาระการประชุม)"
            "|(?:สรุป)?(?:ผล)?(?:การ)?ประชุม.{0,150}ครั้งที่ ?[0-9๐-๙]+ ?/ ?[2๒][๕5][0-9๐-๙]{2}"
            "|(?i:the cabinet met |cabinet meeting (?:synopsis|summary|on )|(?:summary|minutes|record) of (?:the )?.{0,80}meeting)"
        ),
    ),
    (
        "speech",
        re.compile(
            "(?:ร่าง)?(?:คำกล่าว|คํากล่าว|คำปราศรัย|สุนทรพจน์|ปาฐกถา|ถ้อยแถลง|คำแถลง)(?!ข่าว)"
            "|(?i:(?:opening |closing |keynote |welcome |welcoming |special )?(?:remarks|address|speech|statement|keynote)"
            " (?:by|of|at|for|to|delivered)(?![a-z]))"
        ),
    ),
    ("resolution", re.compile("มติ(?:คณะรัฐมนตรี|ครม\\.?) ?(?:เรื่อง|วันที่|เมื่อวันที่|ครั้งที่)|(?i:cabinet resolution (?:of|on|no))")),
    (
        "announcement",
        re.compile(f"ประกาศ ?(?::|เรื่อง|ฉบับที่|ณ วันที่|{_ISSUER}|[ก-ฮ]{{1,4}}\\.)|(?i:(?:public |official )?announcement(?::| of| on| no| by))"),
    ),
)


def decide_kind(title: str, name: str) -> str:
    """One of `kb.model.KINDS`: what the file's name says, else how the title begins, else "press-release".

    >>> decide_kind("สรุปข่าวการประชุมคณะรัฐมนตรี 5 มกราคม 2567", "ก.txt"), decide_kind("นายกฯ ประชุม ครม.", "ก.txt")
    ('meeting', 'press-release')
    >>> decide_kind("Remarks by the Minister", "1.html"), decide_kind("Minister remarks on trade", "1.html")
    ('speech', 'press-release')
    """
    last = name.rstrip("/").rpartition("/")[2].lower()
    by_name = (kind for kind, pattern in _NAMES if pattern.search(last))
    by_title = (kind for kind, pattern in _TITLES if pattern.match(title))
    return next(by_name, None) or next(by_title, "press-release")
