"""The words by which a person names a fact of a unit or of a trip, in English and in Chinese (both writings).

Alternatives of patterns, in small letters. Add a word here and it is read; add its first word (Latin) or one of its
characters to the signs of its reader in `unit.py` if none is there yet.
"""

# --- codes -----------------------------------------------------------------------------------------------------
NUMBER = r"(?:\s?(?:numbers?|no\b\.?|nr\b\.?|num\b\.?|code|#|id\b))?"

CODE_LABELS = {
    "serial": (
        rf"serial{NUMBER}|s\s?/\s?n\b\.?{NUMBER}|sn\b\.?{NUMBER}|sn\s?[码碼号號]|[产產]?品?序列[号號码碼]"
        rf"|序[号號](?!列)"
        r"|机身[码号]|機身[碼號]|串[号號]"
    ),
    "lot": (
        rf"(?<!a )(?<!whole )(?:lot|batch){NUMBER}|lot\s?[号號码碼]|(?:生[产產])?批[号號](?:码|碼)?"
        rf"|(?:生[产產])?批次[号號]?"
    ),
    "date_code": rf"date\s?code{NUMBER}|d\s?/\s?c\b|(?:生[产產])?日期代?[码碼]|日期代[号號]|周期[码碼]",
}
MODEL_LABEL = (
    r"(?P<named>models?\s?(?:numbers?|nos?\b\.?|nr\b\.?|name|code|#|id\b))|models?|mod\.|(?:产品|產品|规格"
    r"|規格)?型[号號]"
    r"|机型|機型"
)
# Numbers that name no unit: what follows is claimed and left.
OTHER_NUMBERS = (
    r"(?:order|tracking|invoice|receipt|phone|tel|booking|certificate|licen[cs]e|ticket|case)\s?"
    r"(?:numbers?|nos?\b\.?|#|id\b|code)|订单[号號]?|訂單編?號?|快递单号|运单号|证书编?[号號]|證書編?號|电话"
    r"|電話|手机号"
)
# "ends in 7", "尾号7": the end or the beginning of a code.
ENDS = (
    r"(?:end(?:s|ing)?|finish(?:es|ing)?)\s(?:in|with|on|by)(?:\sthe)?(?:\s(?:letter|digit|number|character))?"
    r"|last\s(?:digit|letter|character|number)(?:\sof\sthe\s(?:serial|sn|lot|batch|code)(?:\s(?:number"
    r"|code))?)?(?:\sis)?"
    r"|(?:尾[号號数數]|结尾|結尾|末尾|末位|尾字|最[后後]一[位个個])(?:字母|数字|數字|字符|字元)?"
)
STARTS = (
    r"(?:start(?:s|ing)?|begin(?:s|ning)?)\s(?:with|in|by)(?:\sthe)?(?:\s(?:letters?|digits?|numbers?|characters?))?"
    r"|first\s(?:two\s|three\s|four\s)?(?:digits?|letters?|characters?)\s(?:is|are)|(?:开头|開頭|前缀|前綴"
    r"|前[两兩三四]位)"
)
# Not preceded by "I have" and the like: who has no number at hand has not looked for one on the unit.
NONE_BEFORE = (
    r"(?<!have )(?<!got )(?<!know )(?<!\bi see )(?:\bno\b(?:\svisible|\sprinted)?|\bwithout(?:\san?y?|\sthe)?"
    r"|\blacks?(?:\sa|\sthe)?"
    r"|\b(?:does not|doesn't|doesn’t|did not|didn't) have(?:\san?y?)?)\s"
    r"|(?<![我有])(?<!我也)(?:没有|沒有|无|無|没|沒|缺少|未印|没印|沒印)(?:任何|印|标|標)?\s?"
)
NONE_AFTER = (
    r"(?:\s(?:is|are|was))?\s(?:missing|absent|not there|not present|nowhere)\b"
    r"|\s?[:=]\s?(?:无|無|none\b)|[:=]?\s?(?:没有|沒有|缺失|不存在|未印|没印|沒印)(?!看)"
)
ABSENT_NAMES = {
    "serial": r"(?:serial|sn\b|s/n)(?:\s?(?:numbers?|codes?))?|sn[码碼]|序列[号號码碼]|机身[码号]",
    "lot": r"(?:lot|batch)(?:\s?(?:numbers?|codes?|marks?))\b|lot\b|批[号號]|批次[号號]?|生[产產]批[号號次]",
    "date_code": r"date\s?codes?|日期代?[码碼]",
    "mark_po": (
        r"p\.?o\.?(?:[\s-]?(?:marks?|marking|number|no\.|code|标[记志识]|標[記誌識]|[号號]|[码碼]|编号"
        r"|編號))?(?![\w-])"
    ),
}
# Tokens of letters and digits that are no codes: quantities, standards, devices.
NO_CODE = (
    r"[0-9][0-9.,]*\s?-?(?:m?ah?s?|k?wh?|mwh|vdc|vac|[vckgx%]|kg|mg|cm|mm|m|km|in|inch|ft|pcs?|packs?|st|nd|rd"
    r"|th|s|sec|min"
    r"|hr?s?|hours?|days?|weeks?|months?|years?|yrs?|hz|mhz|ghz|l|ml|oz|lbs?|gb|tb|mb|p|usd|rmb|cny|eur|nt|am"
    r"|pm|gen|ports?"
    r"|cells?|units?|mil)"
    r"|(?:[0-9.]+[va][0-9.]*[aw]?)|[0-9]-?in-?[0-9]|in[0-9]"
    r"|(?:usb|pd|pps|qc|qi|type|type-c|usb-?[abc]|pdo|scp|fcp|vooc|ufcs|ip|ipx|mp|gan|wifi|bt|gb|iec|en|ul|iso"
    r"|un|iata|caac)-?[0-9][0-9.-]*w?"
    r"|(?:iphone|ipad|galaxy|pixel|macbook|airpods|ios|android|win|windows|note|mate)-?[0-9].*"
    r"|(?:19|20)[0-9]{2}(?:-?[a-z]+|q[1-4]|h[12]|-?w[0-9]+)|[0-9]+-(?:year|month|week|day|port|pack|pin|inch|digit|cell"
    r"|in|watt|volt)-?[a-z0-9]*"
    r"|x[0-9]|[0-9]x|3c|ccc|[0-9]+k-?mah"
)
# Short words that may stand before a code without being its first half.
NOT_A_HALF = frozenset(
    "a an the my is it its in on of or to at by for and no not has with from this that one two was are am be i me we"
    " our your his her sn po usb pd qc qi ac dc ccc led lot new old see try via but mod made sold buy lotto mah wh"
    " nr num ref item type code s n c v w i'm id here got get have max pro plus mini ultra air use box bag all"
    " any if".split()
)

# --- dates -----------------------------------------------------------------------------------------------------
ROLES = {
    "made": "made manufactured manufacture manufacturing produced production built build assembled mfg mfd mfr prod",
    "sold": "bought purchased purchase sold ordered order acquired invoice receipt got",
    "on": "fly flying flight flights travel traveling travelling depart departing departure boarding trip",
    "other": (
        "received gift gifted given used since "
        "recall recalled announced published notice today expires expired expiry valid release released"
        " launched reported"
    ),
}
"""English words that say what a date is of; "other": of nothing that we ask."""
ROLES_HAN = {
    "made": "生产 生產 制造 製造 出厂 出廠 产于 產於 造的",
    "sold": ("购买 購買 购入 購入 购得 購得 订购 訂購 买 買 入手 下单 下單 收货 收貨 订单 訂單 发票 發票"),
    "on": "乘机 乘機 坐飞机 坐飛機 搭机 搭機 搭飞机 搭飛機 航班 班机 班機 登机 登機 起飞 起飛 出发 出發 出行 飞 飛 航",
    "other": "召回 公告 发布 發布 收到 礼物 禮物 送的 使用 今天 截至 到期 有效 上市 发售 發售 证书 證書",
    "": ("生产批 生產批 生产厂 生產廠 生产商 生產商 生产地 生產地 生产企业 生产许可 制造商 製造商 飞行模式 买家 買家"),
}
"""The same in Chinese, before or after the date; "": words that only begin like one of them."""
ROLES_BEFORE = {
    "made": (
        "生产日期 生產日期 制造日期 製造日期 出厂日期 出廠日期 生产时间 生產時間 生产于 生產於 制造于 製造於 生产年月"
    ),
    "sold": (
        "购买日期 購買日期 购买时间 購買時間 购入日期 購入日期 购买于 購買於 购入于 购于 購於 购自 買於 买于"
        " 买自 入手于"
        " 下单时间 下單時間 下单日期 订购日期"
    ),
    "on": "飞往 飛往",
}
"""Those that only stand before their date."""
VAGUE_BEFORE = (
    r"(?:\b(?:before|after|since|until|till|by|around|about|approx\.?|approximately|roughly|circa|between"
    r"|early or late|not|or|maybe"
    r"|probably|perhaps|late|from)|大概|大约|大約|可能|约|約|好像|应该|應該|不是|早于|晚于|自从)[\s:]*(?:in\s|on\s)?$"
)
VAGUE_AFTER = (
    r"\s?(?:[之以]?[前后後](?!置)|左右|\(\?|之间|之間|期间|(?:到|至|[-–~〜])\s?[0-9]{1,2}\s?[月日]|or so\b"
    r"|or later\b|or earlier\b|onwards?\b|-ish|吧|[款新式]|model\b|version\b|edition\b)"
)
RANGE = r"\s*(?:to|through|until|till|and|or|-{1,2}|[–—~〜]|至|到|或|和|&|/)\s*"

# --- places ----------------------------------------------------------------------------------------------------
LOWER_PLACE = 5
"""Place names shorter than this count only as written: "us", "in" are words."""
NO_PLACES = frozenset("Georgia Jersey Guinea Niger Chad Mali Saint Martin 大陆 大陸 世界 河内 九龙".split())
PLACES = """
JP|JP
HK|HK
KR|KR
TW|TW
SG|SG
CN|CN|国内|mainland china|中国大陆|中國大陸|大陆|大陸|天猫|京东|拼多多
HK|九龙塘
US|the states
"""
# "日版": the market that a unit was made for.
VERSIONS = {
    "CN": r"国行|國行|大陆版|大陸版|内地版|国内版|陆版|陸版|chinese version|china version|cn version|mainland version",
    "HK": r"港版|港行|香港版|hong kong version|hk version",
    "TW": r"台版|臺版|台湾版|台灣版|台灣公司貨|台湾公司货|taiwan(?:ese)? version|tw version",
    "JP": r"日版|日本版|japan(?:ese)? version|jp version",
    "US": r"美版|美国版|美國版|american version|us version|u\.s\. version",
    "KR": r"韩版|韓版|韩国版|韓國版|korean? version|kr version",
    "EU": r"欧版|歐版|欧洲版|歐洲版|european version|eu version",
    "GB": r"英版|英国版|英國版|british version|uk version",
}
BOUGHT = r"\b(?:bought|purchased?|ordered|acquired|sold|got (?:it|this|mine|one|them)|picked (?:it )?up)\b"
NOT_BOUGHT = r"\b(?:made|manufactured|produced|assembled|designed|ship(?:s|ped|ping)?|fly|flying|flights?|imported)\b"
BOUGHT_HAN = r"[购購买買]|入手|带回|帶回|下单|下單"
NOT_BOUGHT_HAN = r"在|于|於|制造|製造|生产|生產|产地|飞|飛|航|品牌|召回"

# --- the trip --------------------------------------------------------------------------------------------------
AIRLINES = """
cathay|cathay pacific|cathay|国泰航空|國泰航空|国泰|國泰
emirates|emirates|阿联酋航空|阿聯酋航空
lufthansa|lufthansa|汉莎|漢莎|汉莎航空|漢莎航空
southwest|southwest airlines|southwest air|美国西南航空|美國西南航空
*southwest|southwest
eva|eva air|eva airways|evaair|长荣航空|長榮航空|长荣|長榮
china-airlines|china airlines|中华航空|中華航空|华航|華航
thai|thai airways|thai air|泰国航空|泰國航空|泰航
singapore|singapore airlines|singapore air|新加坡航空|新航
scoot|scoot airlines|flyscoot|酷航
*scoot|scoot
jeju|jeju air|济州航空|濟州航空
korean-air|korean air|koreanair|大韩航空|大韓航空
asiana|asiana airlines|asiana|韩亚航空|韓亞航空|韩亚|韓亞
jin-air|jin air|jinair|真航空
air-busan|air busan|airbusan|釜山航空
air-seoul|air seoul|airseoul|首尔航空|首爾航空
philippine-airlines|philippine airlines|菲律宾航空|菲律賓航空|菲航
etihad|etihad airways|etihad|阿提哈德|阿提哈德航空
"""
FLIGHT_CODES = {
    "cx": "cathay",
    "ek": "emirates",
    "lh": "lufthansa",
    "wn": "southwest",
    "br": "eva",
    "ci": "china-airlines",
    "tg": "thai",
    "sq": "singapore",
    "tr": "scoot",
    "7c": "jeju",
    "ke": "korean-air",
    "oz": "asiana",
    "lj": "jin-air",
    "bx": "air-busan",
    "rs": "air-seoul",
    "pr": "philippine-airlines",
    "ey": "etihad",
}
EU_MEMBERS = frozenset("EU AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split())
FLIGHT = r"\b(?:fly|flying|flights?|airlines?|airways|plane|airplane|air travel|boarding|travel(?:l?ing)?)\b"
FLIGHT_HAN = r"航班|航线|航線|班机|班機|飞机|飛機|乘机|乘機|登机|登機|飞|飛"
HOLD = (
    r"checked[- ]?(?:in\s)?(?:bags?|baggage|luggage|suitcases?)|check(?:ing)? (?:it|them|this|the bag) in\b"
    r"|hold (?:luggage|baggage)"
    r"|in the hold|cargo hold|(?<![不可能])[托託托][运運](?!费)|寄[舱艙]"
)
CABIN = (
    r"carry[- ]?ons?\b|hand[- ]?(?:luggage|baggage|carry)|cabin (?:bags?|baggage|luggage)|in (?:the|my) cabin"
    r"|in my pocket"
    r"|[随隨]身(?!充|wi|电|電|听|聽)|手提(?:行李|包|袋)?"
)
NOT_PACKED = (
    r"(?:\b(?:not|cannot|can't|can’t|never|no|neither|or)\b[\w\s]{0,12}|不[能可准许让]?|禁止|不得|勿|还是|還是)$"
)

# --- the unit --------------------------------------------------------------------------------------------------
KINDS = {
    "power_bank": (
        r"power[ -_]?banks?|(?:portable|mobile)(?: (?:phone|battery|power))? chargers?|battery banks?"
        r"|external batter(?:y|ies)(?: packs?)?|portable power packs?|portable batter(?:y|ies)(?: packs?)?"
        r"|充电宝|充電寶|[移行][动動][电電]源|尿袋|充电寶"
    ),
    "lithium_battery": (
        r"lithium(?:[- ]ion|[- ]polymer)? batter(?:y|ies)|li-?ion batter(?:y|ies)|[锂鋰](?:离子|離子)?[电電]池"
    ),
}
NOT_THE_KIND = r"\s?(?:case|cover|pouch|bag|sleeve|cable|holder|套|包|线|線|壳|殼|袋|仓|租)"
COLOURS = (
    r"black|white|navy blue|navy|blue|red|green|pink|purple|violet|lavender|gr[ea]y|silver|rose gold|gold|orange|yellow"
    r"|brown|beige|turquoise|teal"
)
COLOURS_HAN = (
    r"[黑白蓝藍红紅绿綠粉紫灰银銀金橙橘黄黃棕褐]色|米[白色]色?|粉[红紅]色?|玫瑰金|香[槟檳]金|咖啡色|藏青"
    r"|深[蓝藍灰]|浅[蓝灰绿]"
    r"|[黑白蓝藍红紅绿綠粉紫灰银銀橙黄黃](?=款|的?(?:$|[\s,.;、。，/]))"
)
# A lamp's colour is none of the unit's.
NOT_THE_COLOUR = r"\s?(?:lights?|leds?|lamps?|indicators?|cables?|wires?|灯|燈|光|线|線|cord)\b|\s?[灯燈光线線]"
DAMAGE = (
    r"\b(?:swollen|swelling|swelled|bulging|bulged|bulges?|bloated|puffed up|puffy|cracked|cracks?|dented"
    r"|leaking|leaks?|leaked"
    r"|burnt|burned|charred|melted|deformed|punctured|damaged?|physically damaged)\b"
    r"|鼓包|鼓起|鼓[胀脹了]|膨[胀脹]|[胀脹]气|[胀脹]起|破[损損裂]|开裂|開裂|裂[开開痕缝縫了]|[变變]形|漏液"
    r"|漏电解液|冒[烟煙]|烧[焦坏]|燒焦|摔[坏壞裂]|[损損][坏壞]"
)
NO_DAMAGE = r"\bundamaged\b|\bintact\b|\bgood condition\b|完好|无损|無損|未[损損]"
NOT_DAMAGED = (
    r"(?:\b(?:no|none(?: of them)?(?: is| are)?|not|isn't|isn’t|never|without|nor|don't|doesn't)\b(?:\s(?:any"
    r"|a|been|visible|visibly|physical"
    r"|physically|signs? of|at all"
    r"|really|or|swollen|swelling|cracked|cracks|bulging)\b){0,4}\s|(?<!有)(?:没有?|沒有?|无|無|未|不)(?:任何"
    r"|见|見|发生|出现|明显)?)$"
)
# Something else that is worn or torn.
NOT_THE_UNIT = (
    r"(?:\b(?:label|mark|marking|sticker|box|packaging|package|cable|screen|phone)s?\b[\w\s]{0,12}|标[签志识]"
    r"|標[籤誌]|包装|包裝|盒子?|[数數]据?[线線]|3c|屏幕|手机|手機)$"
)
MARK = (
    r"(?:3c|ccc)(?:\s?(?:certification|认证|認證))?(?:\s?(?:marks?|marking|logo|sign|symbol|标[志识记签]?"
    r"|標[誌識記籤]?|字样|图标|圖標|符号|符號))?"
)
WITH_MARK = (
    r"(?:\b(?:with|has|have|having|bears|shows|carries|clear|legible|visible|readable)\s(?:an?\s"
    r"|the\s)?(?:clear(?:ly)?\s|legible\s|visible\s|readable\s)?"
    r"|(?<![没沒否])有(?:清晰的?|明显的?)?|[带帶]有?|印有|[清晰楚]{2}的?)\s?$"
)
CLEAR = (
    r"(?:[\s:]|标[志识]|很|都|is\b|clearly\b|the\b|还|還){0,8}(?:legible|clear\b|readable|visible|present|清晰"
    r"|清楚|可[见見]|齐全|完整)"
)
UNCLEAR = (
    r"(?:[\s:]|很|都|被|已经?|有点|有些|印得|is\b|are\b|was\b|hardly\b|badly\b|partly\b|a bit\b|too\b|has\b"
    r"|been\b){0,8}"
    r"(?:unclear|illegible|unreadable|not (?:very )?(?:clear|legible|readable)|blurr(?:ed|y)|faded|worn"
    r"|smudged|scratched|hard to read|rubbed off"
    r"|模糊|不[太够]?清|看不清|磨[损損花掉]|褪色|掉色|[难難]以辨)"
)
UNCLEAR_BEFORE = (
    r"(?:illegible|unreadable|unclear|blurr(?:ed|y)|faded|worn|smudged|模糊的?|不清晰的?|磨损的?)\s$|模糊的?$"
    r"|不清晰的?$"
)
NO_CAPACITY = (
    r"\b(?:no|without(?: an?y?)?) (?:printed )?(?:capacity|mah)(?: rating| marking| mark| label| printed"
    r"| shown)?\b|capacity (?:is )?(?:missing|absent|not (?:marked|printed|stated|shown))"
    r"|(?<![有我])(?:没有?|沒有?|无|無|未)(?:任何)?(?:标[明注识示]?|標[明註識示]?|印|写|寫)?容量|容量(?:标识"
    r"|標識)?(?:未[标標]|没[有标]|沒[有標]|缺失)"
)
NO_ENERGY = (
    r"\b(?:no|without(?: an?y?)?) (?:printed )?(?:wh|watt[ -]hours?|energy)(?: rating| marking| mark| label"
    r"| printed| shown)?\b"
    r"|(?<![有我])(?:没有?|沒有?|无|無|未)(?:任何)?(?:标[明注识示]?|標[明註識示]?|印)?(?:额定能量|額定能量"
    r"|瓦时)|(?:额定能量|額定能量)(?:标识)?(?:未[标標]|没[有标]|沒[有標]|缺失)"
)
NO_RATING = (
    r"\b(?:no|without(?: an?y?)?) (?:printed |visible )?ratings?\b|\brating (?:is )?(?:missing|absent|not printed)"
)
# What a label states beside the cells' capacity: at the output, after losses.
RATED_OUTPUT = (
    r"(?:rated(?: output)?(?: capacity)?|output(?: capacity)?|额定(?:输出)?容量|額定(?:輸出)?容量|额定|額定)[\s:]*$"
)
NOMINAL = r"(?:nominal|cell|battery|rated) voltage|[标標][称稱][电電][压壓]|[电電]芯[电電][压壓]|额定电压"

# --- what the brand's page says ----------------------------------------------------------------------------------
PAGE = (
    r"\b(?:page|website|web site|site|checker|tool|look-?up|form|app|online check|portal|checked online"
    r"|brand says|customer service)\b"
    r"|官[网網方]|小程序|[查查][询詢]|[网網][页頁站]|客服|[页頁]面"
)
LISTED = (
    r"[:=]\s?(?:affected|listed|recalled|included)\b|\b(?:is|was|it's|it’s|its|as|says?|said|shows?"
    r"|comes? (?:up|back) as|came (?:up|back) as|confirm(?:s"
    r"|ed)(?: it)?)\s(?:that\s)?(?:it(?:'s|’s| is| was)\s|this unit is\s|mine is\s)?"
    r"(?:affected|recalled|included|listed|eligible|part of the recall|(?:in|on|under) (?:the |a )?(?:recall"
    r"|list|scope)|covered|in scope)\b"
    r"|(?<!不)(?<!未)(?<!没)(?:在|属于|屬於|属|列入|纳入)(?:此次|本次)?召回(?:范围|範圍|名单|名單|批次|产品"
    r"|產品|之列)|(?<!不)(?<!未)(?<!无)(?:需要?|要)召回|(?<!不)(?<!未)受影响|(?<!不)受影響"
)
NOT_LISTED = (
    r"\b(?:not|isn't|isn’t|wasn't|n't)\s(?:been\s)?(?:affected"
    r"|recalled|included|listed|eligible"
    r"|part of the recall|(?:in|on|under) (?:the |a )?(?:recall|list|scope)|covered|in scope)\b"
    r"|\bunaffected\b|\bno match\b|\bnot found\b"
    r"|(?<!在)(?:不在|不属于|不屬於|未在|没在|沒在|不属|未列入)(?:此次|本次)?召回(?:范围|範圍|名单|名單|批次"
    r"|之列|产品|產品)?|(?:无需|無需|不需要?)召回|(?:不受|未受)影[响響]"
)

# --- doubt -------------------------------------------------------------------------------------------------------
# Before a statement: then it is a question, a condition or a fear.
DOUBT_BEFORE = (
    r"(?:\b(?:if|whether|(?:does|do|did)(?!\snot\b|n['’]t)|may|might|could|can|should|must|when|unless|risk"
    r"|because|cause|causing"
    r"|would|will|is it|is the|are they|is my)\b[\w\s'’-]{0,24}"
    r"|(?:会不会|會不會|是否|是不是|有[没沒](?=有)|可能|如果|会|會|若|怕|防止|导致|導致|因|担心|必须|需要|假如"
    r"|能否)[^,.;!?，。；！？]{0,8})$"
)
DOUBT_AFTER = r"\s?(?:\?|吗|嗎|么|麼|没有\?|风险|風險|隐患|隱患|或|or not\b|的话)"
