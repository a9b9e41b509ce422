"""What stands before the name of a person and what can't be part of one, in Thai and in English.

Titles, ranks and styles after the Royal Institute's list of Thai abbreviations; the words that stand behind names were
counted in 40,486 government records: those that follow many different given names are no surnames.
"""

import re

THAI = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"
"""Thai letters and marks of which names are made: no ฯ, ๆ, digits."""

_GRADE = "(?:เอก|โท|ตรี|จัตวา)"
_GRADE_SHORT = "[อทตจ]\\."
_RANKS = (
    f"พล(?:ตำรวจ|เรือ|อากาศ)?{_GRADE}",
    f"พัน(?:ตำรวจ)?{_GRADE}",
    f"นาวา(?:อากาศ)?{_GRADE}",
    f"ร้อย(?:ตำรวจ)?{_GRADE}",
    f"เรือ(?:อากาศ)?{_GRADE}",
    f"(?:จ่า|พันจ่า)?(?:สิบ|อากาศ)(?:ตำรวจ)?{_GRADE}",
    "(?:ดาบ|จ่าสิบ)ตำรวจ",
    f"พล\\. ?(?:[ตรอ]\\. ?)?{_GRADE_SHORT}",
    f"พ\\. ?ต\\. ?{_GRADE_SHORT}",
    f"พ\\. ?{_GRADE_SHORT}",
    f"ร\\. ?ต\\. ?{_GRADE_SHORT}",
    f"(?:ร|น)\\. ?{_GRADE_SHORT}",
    f"จ\\. ?ส\\. ?{_GRADE_SHORT}",
    f"ส\\. ?ต\\. ?{_GRADE_SHORT}",
    "ด\\. ?ต\\.",
)
_LEARNED = (
    "(?:รอง|ผู้ช่วย)?ศาสตราจารย์(?:พิเศษ|เกียรติคุณ|เกียรติยศ|กิตติคุณ|คลินิก)?",
    *(
        "รศ\\.",
        "ผศ\\.",
        "ศ\\.",
        "ดร\\.",
        "ด็อกเตอร์",
        "นพ\\.",
        "พญ\\.",
        "ทพญ?\\.",
        "ทญ\\.",
        "ภก\\.",
        "ภญ\\.",
        "น\\.สพ\\.",
        "สพ\\.ญ\\.",
        "สพ\\.(?!ฐ)",
    ),
    *("นายแพทย์", "แพทย์หญิง", "ทันตแพทย์(?:หญิง)?", "เภสัชกร(?!รม)(?:หญิง)?", "(?:นาย)?สัตวแพทย์(?!อาสา|สภา|ศาสตร์|สมาคม)(?:หญิง)?", "อาจารย์"),
)
_NOBLE = ("หม่อมราชวงศ์", "หม่อมหลวง", "ม\\. ?ร\\. ?ว\\.", "ม\\. ?ล\\.", "มร\\.", "คุณหญิง", "ท่านผู้หญิง", "ฯพณฯ", "ฯ พณ ฯ", "ท่าน(?=นาย|พล)")
_KHMER = "สมเด็จ(?:อัคคมหาเสนาบดีเดโช|อัครมหาเสนาบดีเดโช|อัคคมหาเสนาบดี|มหาบวรธิบดี|มหาบวรธิปดี|วิบุลเสนาภักดี|มหารัฐสภาธิการธิบดี|เตโช)"
_CIVIL = ("ทนาย(?!ความ)", "มิสเตอร์", "มาดาม", "นางสาว", "น\\. ?ส\\.", "นส\\.", "เด็กชาย", "เด็กหญิง", "ด\\.ช\\.", "ด\\.ญ\\.", "นาย", "นาง")

_RANK = f"(?:ว่าที่ ?)?(?:{'|'.join(_RANKS)})(?: ?หญิง)?"
_ONE = f"(?:{'|'.join((*_LEARNED, *_CIVIL, *_NOBLE, _KHMER))}|{_RANK})"

_JOINTS = "โดย และ กับ ของ จาก แก่ คือ ว่า ให้ ที่ ซึ่ง ด้วย ต่อ มี หรือ เช่น เป็น พบ เชิญ นำ เมื่อ ขอ ได้ ถึง ตาม พร้อม".split(" ")
_BEGINS = f"(?:(?<![{THAI}.])|{'|'.join(f'(?<={word})' for word in _JOINTS)})"
"""An abbreviation begins no name in the middle of a word or of a longer abbreviation (พ.ศ., สนพ.), but is written onto particles."""

_NO_TITLE = (
    "นายแพทย์(?:ใหญ่|เชี่ยว|ทรง|ชำนาญ|สาธารณ|ปฏิบัติ|สสจ)|นาย(?:ก(?:รัฐ|เทศ|สมาคม|องค์|สภา|เหล่า|เมือง|อบ(?:[ตจ]|$)|ฯ|ระดับ|แพทย|กิตติ|พุทธ|"
    "ส[มภ]|ตำบล|หญิง|[ (]|$)|อำเภอ|จ้าง|หน้า|ทะเบียน|ตำรวจ|ทหาร|สถานี|ช่าง|ตรวจ"
    "|ทุน|เรือ(?!ง)|ด่าน|ประกัน|ท้าย|พราน|ธนาคาร|แบบ|ท่า|ประตู|สิบ(?!หมื่น)|พล(?:[ ,]|$)|กอง(?!ก))|นาง(?:แบบ|พยาบาล|งาม|สนอง|ฟ้า|รอง|เลิ้ง|"
    "เอก|สาวไทย|สาวถิ่น|กวัก|เงือก|รำ|รม(?![ก-ฮ]))"
    "|พลเรือน|พลตรี่|เรือตรี่|อาจารย์(?:ที่|ประจำ|ผู้|จาก|มหา|และ|ใน|ใหญ่)"
)

_WEAK = "[ก-ฮ]{1,3}\\.|อาจารย์|สิบ|อากาศ|เรือ|จ่า"
TITLE = re.compile(
    f"(?:(?={_WEAK}){_BEGINS}|(?!{_WEAK}))(?!(?<=ท)นาย|(?<=นคร)นาย|(?<=ถุ)นาย|(?<=หาด)นาง|(?<=รด)นาง|(?<=ม็ด)นาง|(?<=อ่าว)นาง|"
    f"(?<=ขุน)นาง|(?<=พระ)นาง|(?<=พี่)นาง|(?<=น้อง)นาง|(?<=บาง)นาง|(?:{_NO_TITLE}))(?P<title>{_ONE}(?: ?(?!{_NO_TITLE}){_ONE})*) *"
)
"""A title, or several together (ศ.ดร.นพ., ว่าที่ร้อยตรี ดร.)."""

OPENERS = (
    *(
        "นาย",
        "นาง",
        "น.",
        "นส.",
        "นพ.",
        "นาวา",
        "พล",
        "พัน",
        "พ.",
        "พญ.",
        "ร้อย",
        "ร.",
        "เรือ",
        "จ่า",
        "จ.",
        "สิบ",
        "ส.",
        "สัตวแพทย์",
        "สพ.",
        "ดาบ",
        "ด.",
        "ดร.",
        "ด็อก",
        "เด็ก",
    ),
    *(
        "ศาสตรา",
        "รองศาสตรา",
        "ผู้ช่วยศาสตรา",
        "ศ.",
        "รศ.",
        "ผศ.",
        "ทพ",
        "ทญ.",
        "ทันตแพทย์",
        "ทนาย",
        "ภก.",
        "ภญ.",
        "เภสัชกร",
        "แพทย์หญิง",
        "อาจารย์",
        "หม่อม",
        "ม.",
        "มร.",
        "คุณหญิง",
    ),
    *("มิสเตอร์", "มาดาม", "ท่าน", "ฯพณฯ", "ฯ พณ ฯ", "สมเด็จ", "ว่าที่"),
)
"""What a Thai title begins with: only there is `TITLE` tried."""

NO_NAME = re.compile(
    "(?:กล่าว|เปิด(?:เผย|งาน|การ|ตัว|โครง)|เผย|ระบุ|ชี้(?!ว)|ย้ำ|สั่ง|แถลง|รัฐ(?:มนตรี|บาล|สภา)|รอง(?:นาย|ปลัด|อธิบ|อธิก|ผู้|เลขา|"
    "ประธาน|โฆษก|หัวหน้า|ผอ|แม่ทัพ|ผบ|คณ)"
    "|ผู้|ประธาน|และ|ได้|ได่|พร้อม(?:ด้วย|คณะ|กับ|ทั้ง|เจ้า|ผู้|หัวหน้า|นำ|เน้น|เปิด|หนุน|ยาน|$)|นาย|นางสาว|นางส|ใน(?!ฤ)|เป็น|เพื่อ|อธิบดี|"
    "อธิการ|ปลัด|เลขา|ที่(?!พ)|โฆษก|หัวหน้า"
    "|กรรมการ|กรรมา|มอบ|ลง(?:พื้น|นาม|มา|เรือ|ตรวจ)|จาก|ตำแหน่ง|อายุ|อดีต|จะ|มี(?:ไข้|ความ|ข้อ|คำ|การ|นโย|กำ|ผู้|มติ|ส่วน|บท|หน้า|"
    "นัด|แผน|ต่อ|$)|ว่า|ซึ่ง|โดย|ให้|เดิน(?:ทาง|หน้า|สาย)"
    "|เข้า(?:ร่วม|พบ|เยี่ยม|รับ|มา|ประชุม|ไป|ให้|เฝ้า|สู่)|นำ(?:คณะ|ทีม|โดย|เสนอ|ผู้|ชาว|หัวหน้า|ข้า|เจ้า|ประชุม|กล่าว|ทัพ|สื่อ|"
    "นัก|มา|ไป|ส่ง|$)|ร่วม(?!คำ|วิบ|จิต|พัฒน์|ทอง|ใจ|สุข|ชาติ)|คณะ|สมาชิก|เอกอัคร|อัครราช|อุปทูต"
    "|การ(?![ะ-ูย]|มิต)|ต่าง(?!วิ)|ของ(?!ทิพ|สม)|แห่ง|กับ|ครั้ง|พื้นที่|เศรษฐกิจ|พัฒนา(?:การ|สังคม|ชุมชน|ที่|$)|สมาคม|กระทรวง|"
    "กรม(?!ดิษ)|กอง(?:ทัพ|ทุน|กำลัง|บัญ|อำนวย|ปราบ)|สำนัก|ประเทศ|ประจำ(?!วง)|จังหวัด|อำเภอ|ตำบล|หมู่"
    "|เมือง(?:ไทย|$)|ทั้ง|แต่(?:ง|$|ละ|ไม่)|ต้อง|อย่าง|ไม่|ยัง(?!ยืน|สุข|อภัย)|เนื่อง|พระ(?:บาท|ราช|บรม|องค์|ครู|มหา)|ทุก|นี้|นั้น|"
    "หรือ|เมื่อ|กำชับ|ตรวจ|เยี่ยม|ยืนยัน|ฝาก|เน้น|หารือ|ขณะ|ภาย|สำหรับ"
    "|ดังนี้|ดังนั้น|ดังกล่าว|เช่น|อาทิ(?![ตมน])|รักษา|ปฏิบัติ|ทำหน้า|เจ้า(?:หน้า|ของ|พนัก|ภาพ|อาวาส|คณะ|ฟ้า|คุณ)|ครู(?![ะ-ู])|อาจารย์|"
    "นัก(?![ขษ]|การ|รบ)|วันที่|วันนี้|เวลา|ถึง|ต่อ(?:ว่า|ไป|อีก|ที่|การ|กรณี|$)|รับ(?:มอบ|ฟัง|ทราบ|ผิด|ราช|รอง|ตำแหน่ง|การ|ไหว้|"
    "โล่|เชิญ|$)"
    "|ถวาย(?!ชัย)|ส่ง(?:มอบ|ผล|เสริม|$)|พบ(?:ปะ|หารือ|กับ|ว่า|ผู้|$)|คือ|อีก|ก็|คน(?!ขยัน|ซื่อ|เพียร|ธรรพ์)|ราย|ชาว|โรง(?:เรียน|"
    "พยา|แรม|งาน)|มหาวิทยา|วิทยาลัย|บริษัท|ธนาคาร|ศูนย์|สภา|พรรค|องค์|ภริยา|ภรรยา|คู่สมรส|สามี|บุตร|ตัวแทน|ผอ|ผบ"
    "|รมว|รมช|รมต|พล(?:เอก|โท|ตรี|ตำรวจ|ต\\.|เรือ|อากาศ|\\.)|พันเอก|พันตำรวจ|นพ\\.|ดร\\.|ไทย(?:$|ยัง)|สงวน(?:นาม|ชื่อ)|นามสมมุติ|"
    "ขอ(?:บ|ให้|แสดง|ง|สงวน)|สวม|ห้อง|ณ$|ร้อย(?:เอก|โท|ตรี|ตำรวจ)|หม่อม|คุณหญิง|ท่าน|บรรยาย|ชื่นชม|ติดตาม"
    "|สนับสนุน|ประชุม|ปาฐก|ลา(?:ออก|ป่วย)|เลขที่|จึง(?!รุ่ง|สมาน|เจริญ|สถิตย์|วิ)|ด้วย|แล้ว|กรณี|ประกาศ|ประกอบด้วย|ข้าราช|กำนัน|"
    "สารวัตร|แจ้ง(?:ว่า|ให้|ความ|ราย|ข้อ)|เสนอ(?:ให้|ว่า|$)|ขับเคลื่อน|ฝ่าย|แนะ(?:นำ|ว่า|ให้|$)|ช่วย(?:เหลือ|ราช)|กำกับ|เร่ง|ควบคุม|ดูแล|รายงาน|ทำการ|ทำให้|"
    "เพิ่ม(?:เติม|ขึ้น)"
    "|รู้สึก|เห็น(?:ว่า|ชอบ|ด้วย)|แสดง(?:ความ|ถึง)|เล่า|บอก|เชื่อ(?:ว่า|มั่น)|คาด|พูด|เคย|ปัจจุบัน|ตั้งแต่|หลัง|ก่อน|ระหว่าง|ภาพ|"
    "ข่าว|ทาง|ไป|เลย$|แทน(?:$|ที่)|ตอบ|สรุป|อัญเชิญ|อำนวย(?:การ|ความ)|วุฒิสภา|เสร็จ|จำนวน|จับมือ|ปธ|วาง(?:พวง|พาน|ศิลา)|สิ้นสุด|"
    "เกิด(?:จาก|ขึ้น|เมื่อ)|ประสาน|นอก|ใช้(?!บาง)|สามารถ|ถือ|ทราบ|เฝ้า|ทรง(?:พระ|มี|เป็น|ห่วง|ให้|ได้|ทราบ|เปิด|$)|สอบ|หาก|ไว้|ครม|"
    "ราชการ|สมัคร|เหรัญ|พนักงาน|เอกชน|ประชาชน|ทนาย|ภาค(?!สุ|ย์|ภู)|วิศวกร|นิติกร|สถาปนิก|สถาบัน|มกุฎ|สื่อ|ดำเนิน|อนุ(?:มัติ(?!ราช)|"
    "กรรม)|ร้องเรียน|เรียกร้อง|เตรียม|ตัด(?:สิน|ริบ)|มั่นใจ|ต้อน|รวม(?:ทั้ง|ถึง|$)|อ่าน|กรุงเทพ|เลือก|ตั้งใจ|มุ่ง(?:มั่น|เน้น|หน้า|"
    "หมาย)|ริเริ่ม|หลาย|เรียก|ทำ(?!นอง|นุ|มา)|ยก$|ถูก|ดำรง(?:ตำ|ชี)|ดังต่อ|บ้านเลข|รางวัล|จัด(?:การ|งาน|หา|ทำ|ขึ้น|ตั้ง)|เยือน|"
    "อยู่(?:ใน|ที่|แล้ว|$)|สร้าง(?!ศรี|กุ)|โครงการ|ระยะ|ตลอด|ต่อยอด|เชิญ(?!ชัย)|แทน$|นอน|เร่ง|ขอ$|ผล(?:การ|งาน)|หวัง(?:ว่า|ให้)|"
    "ลุย|โพสต์|เข้าใจ|เกาะ(?!แก้ว|สุ|ทอง)|หาด|วัด|ใคร|สาขา|บัณฑิต|ฯ)"
)
"""What stands beside names and begins none."""

ENDS = re.compile(
    "กล่าว|เปิดเผย|ระบุว่า|รัฐมนตรี|นายก|และ(?:คณะ|นาย|นาง|น\\.|พล|รัฐ|รอง|ผู้|ปลัด|ที่|ภริยา|คู่|ประธาน|หัวหน้า|รม[วช]|ประชา|เจ้า|"
    "สื่อ|$)|เพื่อ|โดย|ซึ่ง|ได้(?!พ)|พร้อม(?!รัตน์|พงศ์|พงษ์|จิต|วงศ์)|เป็น|จะ(?=มี|ต้อง|ได้|ให้|เป็น|เดิน|ร่วม)|เผยว่า|ณ (?=ห้อง|"
    "ทำ)"
    "|(?<!ธ)ที่(?:ปรึกษา|ได้|มี|ประชุม|จะ|ให้|เป็น|ผ่าน|กำกับ|ดูแล)|ของ(?=[^ง]{3})|ในฐานะ|ในการ|ในพิธี|ในวัน|จาก|"
    "กับ(?=[ก-ฮเแโ]{3})|ให้|(?<!สง)ว่า(?=[ก-ฮเแโ]{3})|ว่า$|ผู้(?:ว่า|อำ|ตรวจ|จัด|บัญ|ช่วย|บริ|แทน|สมัคร|ก่อ|พิพาก|บัง|กำ)|อดีต|"
    "ประจำ(?!จิต|วง)|ประธาน|จำนวน|จังหวัด|อำเภอ"
    "|อธิบดี|รอง(?:นายก|ปลัด|อธิบดี|ผู้|เลขา|ประธาน|โฆษก|หัวหน้า)|ปลัด|เลขาธิการ|เลขานุการ|โฆษก|หัวหน้า|กรรมการ|คณะ(?:รัฐ|กรรม|ทำ|"
    "อนุ|ผู้)|มอบหมาย|นาย(?=[ก-ฮเแโใไ][ก-๎]{3})|นางสาว|พลเอก|สาระสำคัญ|ดังนี้|ด้วย(?=นาย|ร|พล|ผู้|คณะ|$)|ปฏิบัติ|อัครราช|เอกอัคร|"
    "สมาชิก(?:สภา|วุฒิ)"
    "|ตรวจ(?:ราช|เยี่ยม|ติด)|ถึง(?=การ|ความ|กรณี|ผล|สาระ|แนว)|ผลการ|หลังการ|ลงนาม|ลงพื้นที่|เข้าร่วม|ร่วมกับ|ร่วม(?:งาน|ประชุม|"
    "ให้)|ต่อ(?=กรณี|ที่|การ)|ยืนยันว่า|ยังกล่าว|มีความ|อายุ|ไม่(?=ได้|มี|เคย)"
)
"""Where a name that is written on into the next word ends."""

_LATIN_RANK = (
    r"(?:Pol(?:ice|\.)?,? )?(?:Lt\.?|Lieutenant|Maj\.?|Major|Brig\.?|Brigadier)?[ -]?(?:Gen\.?|General|Col\.?|Colonel)|"
    r"(?:Pol(?:ice|\.)? )?(?:Capt\.?|Captain|Maj\.?|Major|Lt\.?)"
    r"|Air (?:Chief |Vice )?Marshal|ACM\.?|AVM|(?:Vice |Rear |V\.?|R\.?)?(?:Admiral|Adm\.?)|Group Captain|Wing Commander|"
    r"Squadron Leader|Flying Officer|Field Marshal"
)
LATIN_TITLE = re.compile(
    rf"(?<![A-Za-z.])(?P<title>(?:(?:H\. ?E\.?|HE|His Excellency|Her Excellency|(?:The |the )?Hon\.?|(?:The |the )?Honou?rable|Mr|"
    rf"Mrs|Ms|Miss|Mister|Madam|Mme|Dr|Prof|Professor|Assoc|Assoc\. Prof|Associate Professor|Asst\. Prof"
    rf"|Assistant Professor|Sir|Dame|Lord|M\.L|M\.R|Mom Luang|ML|Khunying|Khun|Tan Sri|Tun|Dat(?:o|uk)[’']?(?: ?(?:Sri|Seri))?|"
    rf"{_LATIN_RANK})(?:[.’']? *(?=[A-Z(])|\. ?(?=[A-Z])))+)"
)
"""An English title or several (H.E. Mr., Police General)."""

LATIN_POST = re.compile(
    "(?P<title>(?:(?<![A-Za-z])(?:[Pp]rime [Mm]inister|minister|president|spokesperson|spokesman|governor)"
    "|Minister|President|Premier|Chancellor|Spokesperson|Spokesman|Spokeswoman|Governor|Ambassador|"
    "Director-General|Director General|Secretary-General|Secretary General"
    "|Permanent Secretary|Chairman|Chairperson|Chairwoman|Secretary|Commissioner|Chief|Director|Advisor|Adviser|Representative|"
    "Envoy|CEO|PM|Mayor)(?:-designate)?) (?=[A-Z]|of |for |to )"
)
"""An English post before a name."""

NO_LATIN_NAME = frozenset(
    "the this that these those there here and for with from its his her their our your you was were are has have had not but of to "
    "in on at by as "
    "disaster prevention mitigation protection suppression "
    "prime minister ministry ministers government govt cabinet deputy general secretary president permanent director spokesperson "
    "spokesman department office committee council "
    "national international thailand asean asia january february march april may june july august september october november "
    "december monday "
    "tuesday wednesday thursday friday saturday sunday during according after before meeting project act law plan policy public "
    "development economic regarding "
    "however moreover additionally furthermore affairs foreign defense defence interior finance commerce energy health education "
    "labour labor transport culture justice agriculture "
    "cooperatives tourism sports digital economy society industry science research innovation state royal house embassy ambassador "
    "republic kingdom united states nations "
    "bank group company ltd co university hospital school center centre institute authority commission board association "
    "federation union organization organisation chamber fund "
    "summit forum conference dialogue agreement programme program initiative strategy day week month year world global regional "
    "bangkok phuket chiang hall room building airport "
    "chairman chair chairperson governor mayor senator member members delegation ceo chief executive officer commander army navy "
    "air force police security party pm mr mrs ms dr prof gen "
    "h.e he she they it we new also today yesterday both all thai chinese japanese american british french german indian korean "
    "vietnamese malaysian minister's prime-minister "
    "news photo title source note address speech statement remarks welcome joint press release covid-19 un eu apec acmecs "
    "excellency highness majesty her his king queen prince princess "
    "representative director-general secretary-general acting former vice senior assistant advisor adviser chancellor premier "
    "commissioner envoy special inspector judge attorney "
    "emperor crown secretariat parliament assembly senate congress court bureau division unit task operations administration "
    "situation management command staff saudi arabia opening ceremony stock exchange financial services loy krathong kratong kick "
    "start relations comment federal territories territory grand duchy lao pdr obe mp abac associate professor debt corporate kong "
    "islamic federation european asian african pacific mekong border north south east west northern southern eastern western "
    "central province provincial city town village district street road river sea first second third new old big mission vision "
    "statement keynote session plenary honorary consul consulate permanent alternate founder founding partner managing "
    "vice-president capital technology technologies holdings electric motor motors solutions systems corp inc plc limited market "
    "markets tax revenue customs trade".split(" ")
)
"""Capitalised words that are no part of a name."""

OFFICE_WORDS = frozenset(
    "social well-being attached arts promotion human security resources resource natural environment higher information "
    "communication communications technology technologies "
    "water rural urban trade investment planning fisheries forestry veterans".split(" ")
)
"""Capitalised words of the names of ministries that are names of persons too."""

LATIN_OPENERS = (
    *(
        "H.E",
        "H. E",
        "HE ",
        "His Exc",
        "Her Exc",
        "Hon",
        "The Hon",
        "the Hon",
        "Mr",
        "Ms",
        "Miss",
        "Mister",
        "Madam",
        "Mme",
        "Dr",
        "Prof",
        "Assoc",
        "Asst",
        "Assistant",
        "Sir ",
        "Dame ",
        "Lord ",
    ),
    *(
        "M.L",
        "M.R",
        "Mom ",
        "ML",
        "Khun",
        "Tan Sri",
        "Dato",
        "Datuk",
        "Tun ",
        "Pol",
        "Lt",
        "Lieutenant",
        "Maj",
        "Brig",
        "Gen",
        "Col",
        "Capt",
        "Air ",
        "ACM",
        "AVM",
        "Vice ",
        "Rear",
        "V.",
        "V ",
        "R.",
        "Adm",
        "Group",
        "Wing",
        "Squadron",
    ),
    *("Flying", "Field"),
)
LATIN_POST_OPENERS = (
    *("prime ", "minister ", "president ", "spokesperson ", "spokesman ", "governor "),
    *(
        "Prime",
        "Minister",
        "Pres",
        "Premier",
        "Chancellor",
        "Spokes",
        "Governor",
        "Ambassador",
        "Director",
        "Secretary",
        "Permanent",
        "Chair",
        "Commissioner",
        "Chief",
        "Advis",
        "Representative",
        "Envoy",
        "CEO",
        "PM",
        "Mayor",
    ),
)
"""What English titles and posts begin with."""
