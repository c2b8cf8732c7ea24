"""The words by which a listing shows what it offers. Folded: small letters, no accents; one table a question."""

from recallscope.clean.text import words

OTHER_KIND = frozenset(
    words(
        "earbuds earbud earphone earphones headphone headphones headset speaker speakers soundbar fan lamp light"
        " flashlight torch lantern vacuum router shaver toothbrush heater warmer inflator tv television monitor"
        " keyboard mouse shirt shoe shoes dress toy transistor resistor capacitor relay bearing filter bulb drill"
        " saw pump printer toner cartridge ink drone scooter bike motor book poster thermostat fridge projector"
        " microphone mic ups hotspot neckband blanket jacket backpack tyre tire valve sensor switch breaker gasket"
        " hinge faucet knife ssd hdd harddisk memory trimmer doll puzzle cream serum perfume spare-part stool"
        " chair table sofa lampe multimeter thermometer transformer amplifier receiver gps dashcam alarm doorbell"
        " dryer hairdryer blender kettle mixer grinder oven cooker pillow mattress bottle mug helmet gloves wallet"
        " clock straightener curler necklace bracelet lipstick shampoo"
    )
)
"""Goods of another kind."""

LIGHTS = frozenset(words("light flashlight lamp torch lampe"))
"""Of these, what is often a part of the power bank itself: beside a stated capacity they are no goods of their own."""

BATTERY = frozenset(
    words(
        "battery batteries akku accu batteria batterie bateria pila batterij bateri batarya baterai baterie"
        " akumulator akumulators batteri akkumulator baterija аккумулятор акумулятор батарея батерия μπαταρια"
    )
)
"""Words for a battery: beside the series number of a recalled one they say that the goods are it."""

BATTERY_PARTS = "电池 電池 バッテリー 배터리 แบตเตอรี่ بطارية סוללה".split()
"""The same in writing without spaces."""

CELLS = frozenset(
    words(
        "battery batteries akku batteria bateria batterie cell cells phone smartphone tablet iphone ipad macbook"
        " notebook watch smartwatch camera"
    )
)
"""Beside one of these a capacity alone does not say that the goods are a power bank."""

FOR = frozenset(
    words(
        "for fits fit compatible compatibility compat works suitable suits kompatibel fur pour para per voor dla"
        " replaces replacing suited designed supports passend til untuk cho icin для 适用 適用 適用於 适用于"
        " 対応 호환"
        " salvaged harvested desoldered dismantled ausgebaut recuperees extraidas recuperate"
    )
)
"""What follows says for what the goods are, not what they are."""

FOR_SALE = frozenset(words("sale venta vender vente vendita venda verkauf"))
"""After "for", these say what becomes of the goods, not for what they are."""

COMPARED = frozenset(
    words(
        "than similar unlike alternative not instead resembles resembling versus als wie kein keine ahnlich"
        " que comme"
        " similaire pas parecido simile lijkt geen niet jako lepszy чем как аналог не hon nhu seperti mirip"
        " inte som"
        " como come non nao nie nije neni ikke like clone replica imitation ei degil sanki"
    )
)
"""Before a brand or code, with articles between at most: the goods are set beside it, and are something else."""

COMPARED_PAIRS = frozenset([("no", "es"), ("no", "un"), ("no", "une")])
"""Two words that say so together."""

COMPARING = COMPARED | {first for first, _ in COMPARED_PAIRS}
"""Without one of these nothing is compared: quickly told."""

COMPARED_PARTS = (
    "大小同 尺寸同 类似 類似 媲美 平替 不是 并非 並非 不同于 不同於 好过 胜过 强于 より 보다 비슷 처럼".split()
)
"""The same in writing without spaces."""

ARTICLES = frozenset(
    words(
        "a an the to of as es e ist is un una uno el la le les lo der die das den ein eine einen dem een het"
        " de da do"
        " o os original genuine true real echter echte aan z til den det en et"
    )
)
"""Words that may stand between."""

STROKED = str.maketrans("łŁøØđĐħĦ", "lLoOdDhH")
"""Letters with a stroke, as the letters they are without it."""

UNBRANDED = frozenset(
    words(
        "unknown unbranded generic none na noname no-name nobrand null oem sinmarca semmarca markenlos"
        " ohnemarke sansmarque generique generico doesnotapply notapplicable nonapplicable other others"
    )
    + "无 無 无品牌 無品牌 杂牌 雜牌 其他 其它 ノーブランド品 ノーブランド なし 없음 기타 нет безбренда".split()
)
"""What a brand field holds, spaces and marks left out, where it names no brand."""

DEVICES = frozenset(
    words(
        "iphone iphones ipad samsung galaxy huawei android phone phones smartphone telephone telefon telefono handy"
        " macbook laptop laptops tablet tablets device devices айфон айфона телефона"
    )
)
"""What a charger is for that is no case's or cable's."""

FOR_PARTS = "适用 適用 专用 專用 用于 用於 対応 호환".split()
"""The same in writing without spaces."""

STATION = frozenset(words("station powerhouse generator jumpstarter starter"))
"""Larger units: what a recall of a hand-held one does not mean."""

SHOPS = words("officialstore officialshop official flagshipstore flagship online direct store shop global")
"""What sellers put behind a brand's name, in one word with it."""

PHONES = frozenset(words("samsung apple huawei xiaomi oppo vivo realme oneplus honor google nokia motorola lg sony"))
"""Brands that are named as what a unit charges."""

WITH = frozenset(
    words(
        "with incl including includes included and w free bundle built builtin integrated avec mit con gift inkl"
        " inklusive inclusief incluant z med cu tang inkluderat vcetne ohne without sans senza bez zonder utan"
        " uden ilman без sem inbuilt attached detachable its comes met com ile kem dengan bonus gratis gratuit"
        " integrierten integriertem eingebautem ingebouwde wbudowany вбудовании встроенныи встроенным с"
    )
)
"""What follows comes along with the goods."""

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

FEATURES: dict[str, frozenset[str]] = {
    "magnetic": frozenset(words("magnetic magsafe maggo mag magnet magnetique 磁吸 磁力 마그네틱")),
    "solar": frozenset(words("solar 太阳能 太陽能 ソーラー 태양광")),
    "watch": frozenset(words("watch 手表 iwatch")),
}
"""Words that show a special feature."""

COMMON = frozenset(
    words(
        "new original genuine official authentic oem brand hot sale best top quality premium high low cheap"
        " deal offer"
        " free fast quick super ultra mini slim thin small big large compact portable power bank powerbank charger"
        " battery external wireless magnetic usb type c pd dual triple port ports output input led digital display"
        " the a an for with and of in on to 2 pack pcs pc set lot black white blue red green pink grey gray silver"
        " gold purple yellow orange navy used refurbished renewed open box sealed like mint good condition very"
        " mah capacity phone mobile rechargeable emergency travel camping outdoor solar light lightweight"
        " universal"
        " charging charge cell pocket size 20w 22 5w 10w 15w 18w 30w 65w 100w 10000mah 20000mah 5000mah 30000mah"
        " model no number item sku pre owned second hand vintage rare limited edition special bulk wholesale"
        " 100 real safe certified warranty year month latest upgraded gen series pro max plus lite air neo one"
        " jual promo ready stock nuevo nueva neu neue neues nouveau venta vendo usado gebraucht novo nowy"
        " oferta cargador"
        " bateria batterie batteria carregador caricabatterie portatile portatil externe externa esterna banco"
        " genuino"
        " magsafe iphone android samsung type-c stand built cable cables laptop fast-charging high-speed speed"
        " quick-charge shipping ship ships fulfilled seller store shop promo discount off clearance gift home"
        " electronics accessories tech mobile-power smart energy reserve backup back up"
    )
)
"""Words that may begin a title without being a brand."""

LEET = str.maketrans({"4": "a", "@": "a", "3": "e", "0": "o", "1": "i", "5": "s", "$": "s", "7": "t", "8": "b"})
LEET_CLASS = str.maketrans(dict(zip("aeiolstbzg", "4310157829", strict=True)))
"""Each letter as the digit that leet writes for it."""

COME_ALONG = frozenset(
    words(
        "included include inside free integrado integrato integre incorporado incluido incluida inclus incluse incluso"
        " inclusa compreso compresa enthalten dabei inkludert inkluderad medfolger hediye hediyeli dahil комплекте"
        " zestawie baleni gratis inklusive inkl built"
    )
)
"""Soon after a word: what it names comes along."""

RIGHT_BEFORE = frozenset(words("no sin missing in im"))
"""Right before a word: what it names is not the goods, but what they are in or without."""

CHARGER = frozenset(words("charger adapter adaptor adapters chargeur cargador netzteil"))
"""A power bank may be called so, too."""

REPAIR = frozenset(words("replacement spare repair"))
"""Right before a part: it is for a repair."""

ELSEWHERE = frozenset(words("wall car travel"))
"""Right before a charger: it is no power bank."""
