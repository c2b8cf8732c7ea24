"""Short tables of words that are asked for one thing each, folded; those of many languages are in `vocabulary/`."""

from recallscope.clean.text import words

LIGHTS = frozenset(words("light flashlight lamp torch lampe"))
"""Of goods of another kind, what is often a part of the power bank: beside a stated capacity no goods of its own."""

CELLS = frozenset(
    words(
        "battery batteries akku batteria bateria batterie cell cells phone smartphone tablet iphone ipad macbook"
        " notebook watch smartwatch camera"
    )
)
"""Beside one of these a capacity alone does not say that the goods are a power bank."""

POSTPOSED = frozenset(words("icin uyumlu 호환 対応 専用 전용 用"))
"""What stands right before says for what the goods are; what they are comes after."""

COLOURS = frozenset(words("black white blue pink red green grey gray silver gold purple schwarz weiss blau noir blanc"))
"""Glued to a code, these are its colour."""

UNBRANDED = frozenset(
    words(
        "nan universal branded powerbank portablecharger china new unspecified notspecified notavailable nobrandname"
        " unknown unbranded generic none na noname no-name nobrand null oem sinmarca semmarca markenlos"
        " ohnemarke sansmarque generique generico doesnotapply notapplicable nonapplicable other others"
    )
    + "无 無 无品牌 無品牌 杂牌 雜牌 其他 其它 ノーブランド品 ノーブランド なし 없음 기타 нет безбренда".split()
)
"""What a brand field holds, spaces and marks left out, where it names no brand."""

STATION = frozenset(words("station powerhouse generator jumpstarter starter"))
"""Larger units: what a recall of a hand-held one does not mean."""

SHOPS = words("officialstore officialshop official flagshipstore flagship online direct store shop global")
"""What sellers put behind a brand's name, in one word with it."""

PHONES = frozenset(words("samsung apple huawei xiaomi oppo vivo realme oneplus honor google nokia motorola lg sony"))
"""Brands that are named as what a unit charges."""

FOREIGN = frozenset(words("for compatible fits replaces than unlike vs"))
"""Soon before a code in a description: it is of other goods."""

UNITS = frozenset(words("mah w wh g pcs mm units stk stuck pezzi"))
"""Behind a number: it counts something, and is of no series."""

MEASURES = frozenset(
    words("mah ma wh w watt watts ah v a k gb tb mm cm m pcs hz ml g in port ports x p th st nd rd pin pack d h hr hrs")
)
"""Behind digits, in one word with them: a measure, and no model number."""

FORMS = frozenset(
    words(
        "iphone ipad pd qc usb ip ios ipx note mate galaxy pixel macbook type mp in out gan poweriq iq qi bt"
        " s v x a m p"
    )
)
"""Before up to three digits, in one word with them: a device or a standard, and no model number of these goods."""

ANOTHER_SENSE = frozenset(words("replaces isbn voucher invoice"))
"""Before a code: it is no model number of these goods."""

REFERENCE = frozenset(words("part pn oem order catalog catalogue ref reference referencia riferimento"))
"""The same where the brand is not stated: beside it, they are what a shop calls a model number."""

GENERIC = frozenset(
    words(
        "power bank banks powerbank powerbanks portable charger charging charge battery batteries pack"
        " wireless usb c"
        " pd fast quick mobile the a an with and for in of to mah external magnetic magsafe phone mini small"
        " compact built cable cables integrated wall plug w wh type new original universal qi"
        " rechargeable 5k 10k 20k 15k 30k station portables charge solar digital display all one large pocket"
        " stand"
    )
)
"""Words that any power bank's name may hold: alone they name no line."""

LEET = str.maketrans({"4": "a", "@": "a", "3": "e", "0": "o", "1": "i", "5": "s", "$": "s", "7": "t", "8": "b"})
LEET_CLASS = str.maketrans(dict(zip("aeiolstbzg", "4310157829", strict=True)))
"""Each letter as the digit that leet writes for it."""

ADAPTER = frozenset(words("adapter adaptor adapters netzteil"))
CHARGER = frozenset(words("charger chargeur cargador carregador caricabatterie ladegerat oplader")) | ADAPTER
"""A power bank may be called so, too."""

REPAIR = frozenset(words("replacement spare repair"))
"""Right before a part: it is for a repair."""

PLUGS = frozenset(
    words("usb micro type typec c mini lightning usbc microusb original genuine new neu neues nouveau nuovo 1m 2m")
)
"""Between such a word, or a title's beginning, and a part or cable, these only say of which make it is."""

ELSEWHERE = frozenset(words("wall car travel"))
"""Right before a charger: it is no power bank."""

SPEC = frozenset(words("port cell cells"))
"""Of parts, what a power bank is praised for: they count only beside "for" or a word of repair."""

AFTER_BANK = frozenset(words("cable cables cord cords module board pcb pcba motherboard connector repair case cover"))
"""Right after "power bank", these are what is sold."""
