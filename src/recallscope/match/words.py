"""The words by which a listing shows what it offers. Folded: small letters, no accents; one table a question."""

from recallscope.clean.text import words

POWER_BANK = frozenset(
    words(
        "powerbank powerbanks power-bank powerpack powerbrick pawerbank powrbank powerbnk pover-bank zusatzakku"
        " powercore powerbanka powerbanki batteribank nodladdare nodlader virtapankki varavirtalahde"
        " повербанк павербанк пауэрбанк akupank zusatzbatterie akkupack noodlader"
    )
)
"""Single words that name a power bank."""

POWER_BANK_PAIRS = frozenset(
    [
        ("power", "bank"),
        ("power", "banks"),
        ("powr", "bank"),
        ("pwr", "bank"),
        ("battery", "bank"),
        ("charging", "bank"),
        ("charge", "bank"),
        ("portable", "charger"),
        ("portable", "chargers"),
        ("portable", "battery"),
        ("power", "station"),
        ("jump", "starter"),
        ("external", "battery"),
        ("battery", "pack"),
        ("battery", "packs"),
        ("magnetic", "battery"),
        ("maggo", "battery"),
        ("magsafe", "battery"),
        ("power", "pack"),
        ("power", "pod"),
        ("power", "pods"),
        ("mobile", "power"),
        ("mobile", "charger"),
        ("wireless", "powerbank"),
        ("batterie", "externe"),
        ("bateria", "externa"),
        ("batteria", "esterna"),
        ("cargador", "portatil"),
        ("carregador", "portatil"),
        ("caricabatterie", "portatile"),
        ("banco", "energia"),
        ("banque", "alimentation"),
        ("внешнии", "аккумулятор"),
        ("portable", "phone"),
        ("portable", "laptop"),
        ("phone", "charger"),
        ("du", "phong"),
        ("battery", "charger"),
        ("laptop", "bank"),
        ("backup", "battery"),
        ("power", "brick"),
        ("portable", "power"),
        ("pocket", "charger"),
        ("emergency", "charger"),
        ("energy", "bank"),
        ("externe", "batterie"),
        ("externer", "akku"),
        ("mobiler", "akku"),
        ("tragbares", "ladegerat"),
        ("batterie", "portable"),
        ("batterie", "nomade"),
        ("chargeur", "portable"),
        ("batterie", "secours"),
        ("de", "secours"),
        ("bateria", "portatil"),
        ("caricatore", "portatile"),
        ("batteria", "portatile"),
        ("draagbare", "oplader"),
        ("externe", "accu"),
        ("bank", "energii"),
        ("przenosna", "ladowarka"),
        ("tasinabilir", "sarj"),
        ("портативныи", "аккумулятор"),
        ("портативное", "зарядное"),
        ("보조", "배터리"),
        ("외장", "배터리"),
        ("batterie", "magnetique"),
        ("batterie", "aimantee"),
        ("bateria", "magnetica"),
        ("batteria", "magnetica"),
        ("magnetischer", "akku"),
        ("magnetische", "batterie"),
        ("magnetyczna", "bateria"),
        ("magnetische", "accu"),
        ("pila", "externa"),
        ("cargador", "externo"),
        ("chargeur", "externe"),
        ("chargeur", "nomade"),
        ("caricatore", "esterno"),
        ("caricabatteria", "portatile"),
        ("de", "energia"),
        ("tragbarer", "akku"),
        ("tragbare", "batterie"),
        ("mobiele", "oplader"),
        ("bateria", "zewnetrzna"),
        ("przenosny", "akumulator"),
        ("externi", "baterie"),
        ("baterie", "externa"),
        ("kulso", "akkumulator"),
        ("hordozhato", "tolto"),
        ("eksterna", "baterija"),
        ("prijenosna", "baterija"),
        ("harici", "batarya"),
        ("baterai", "portabel"),
        ("пауэр", "банк"),
        ("павер", "банк"),
        ("повер", "банк"),
        ("внешняя", "батарея"),
        ("портативная", "батарея"),
        ("магнитныи", "аккумулятор"),
        ("портативнии", "акумулятор"),
        ("зовнішніи", "акумулятор"),
        ("външна", "батерия"),
        ("εξωτερικη", "μπαταρια"),
        ("φορητος", "φορτιστης"),
    ]
)
"""Two words in a row that name a power bank."""

POWER_BANK_PARTS = (
    "充电宝 充電寶 充电寳 移动电源 移動電源 行動電源 行动电源 尿袋 보조배터리 파워뱅크"
    " モバイルバッテリー モバイル電源 ポータブル充電器 携帯充電器 携帯バッテリー ポータブルバッテリー 외장배터리"
    " モバイル充電器 便携电源 พาวเวอร์แบงค์ พาวเวอร์แบงก์"
    " แบตสำรอง แบตเตอรี่สำรอง باور باتك شاحن متنقل"
    " بطارية متنقلة पावर باوربانك پاوربانک 行動充 磁吸电池 磁吸電池 מטען נייד".split()
)
"""Writing without spaces: what names a power bank anywhere in a word."""

ACCESSORY = frozenset(
    words(
        "case cases cover covers pouch pouches sleeve sleeves skin skins sticker stickers decal decals holder holders"
        " mount mounts protector organizer organiser bag bags manual guide shell strap lanyard packaging wrap"
        " film bumper holster clip housse etui coque funda hulle tasche custodia capa capinha pokrowiec obal hoesje"
        " casing kesing sarung чехол кабель pochette bolsa"
        " schutzhulle tragetasche aufbewahrungstasche tas bao tui"
        " carcasa estuche bracket stand dock docking instructions screwdriver"
    )
)
"""Goods that go with a power bank."""

ACCESSORY_PARTS = (
    "保护套 保護套 收纳 收納 保护壳 保護殻 硅胶套 贴纸 貼紙 说明书 說明書 手册 绑带 케이스"
    " 파우치 커버 스티커 ケース カバー ポーチ シール 説明書 维修 配件 电芯 主板 替换线"
    " حافظة جراب غطاء كفر เคส ซอง กระเป๋า フィルム 収納 수납 필름".split()
)

CABLE_PARTS = "充电线 充電線 数据线 數據線 ケーブル 케이블 كابل สายชาร์จ".split()
"""Cables: goods of their own, unless they are built in."""

BUILT_IN_PARTS = "自带 自帶 内置 內置 内蔵 一体 內建 内建 带 帶 含 통합 내장 일체 포함 附 送 付き مدمج".split()
"""Writing without spaces: what stands by it is built in or comes along."""

PART = frozenset(
    words(
        "cable cables cord cords wire adapter adaptor adapters charger cell cells board pcb pcba motherboard module"
        " connector port replacement spare part parts repair fuse kit kabel ladekabel netzteil cavo cargador chargeur"
        " remote lead tip tips door screw screws bms"
    )
)
"""Words of parts and cables: they speak against only where the goods are not a power bank besides."""

AFTER_BANK = frozenset(
    words("cable cables cord cords module board pcb pcba motherboard connector repair kit case cover")
)
"""Right after "power bank", these are what is sold."""

LOOSE = frozenset(words("stand dock clip strap holder mount box bag lanyard guide manual instructions wrap film cover"))
"""Accessories that often come along with a power bank: they count only right after its name."""

BUILT_ON = frozenset(words("stand clip strap holder mount lanyard"))
"""Of these, what is often a part of the power bank itself: beside a stated capacity they are no goods of their own."""

OTHER_KIND = frozenset(
    words(
        "earbuds earbud earphone earphones headphone headphones headset speaker speakers soundbar watch smartwatch"
        " phone smartphone tablet fan lamp light flashlight torch lantern vacuum camera router shaver toothbrush"
        " heater warmer inflator tv television monitor keyboard mouse shirt shoe shoes dress toy transistor resistor"
        " capacitor relay bearing filter bulb drill saw pump printer toner cartridge ink drone scooter bike motor"
        " book poster thermostat fridge notebook projector microphone mic ups hotspot neckband blanket"
        " jacket backpack tyre tire valve sensor switch breaker gasket hinge faucet knife ssd hdd harddisk memory"
        " trimmer doll puzzle cream serum perfume spare-part stool chair table sofa lampe"
        " multimeter thermometer transformer amplifier receiver gps dashcam iphone ipad macbook"
        " alarm doorbell dryer hairdryer blender kettle mixer grinder oven cooker pillow mattress bottle mug helmet"
        " gloves wallet clock straightener curler necklace bracelet lipstick shampoo"
    )
)
"""Goods of another kind."""

CELLS = frozenset(words("battery batteries akku batteria bateria batterie cell cells phone smartphone tablet"))
"""Beside one of these a capacity alone does not say that the goods are a power bank."""

FOR = frozenset(
    words(
        "for fits fit compatible compatibility compat works suitable suits kompatibel fur pour para per voor dla"
        " replaces replacing suited designed supports passend til untuk cho icin для 适用 適用 適用於 适用于 対応 호환"
        " salvaged harvested desoldered dismantled ausgebaut recuperees extraidas recuperate"
    )
)
"""What follows says for what the goods are, not what they are."""

COMPARED = frozenset(
    words(
        "than similar unlike alternative not instead resembles resembling versus als wie kein keine ahnlich que comme"
        " similaire pas parecido simile lijkt geen niet jako lepszy чем как аналог не hon nhu seperti mirip inte som"
        " como"
    )
)
"""Soon before a brand or code: the goods are set beside it, and are something else."""

COMPARED_PARTS = (
    "大小同 尺寸同 类似 類似 媲美 平替 不是 并非 並非 不同于 不同於 好过 胜过 强于 より 보다 비슷 처럼".split()
)
"""The same in writing without spaces."""

UNBRANDED = frozenset(
    words(
        "unknown unbranded generic none na noname no-name nobrand null oem sinmarca semmarca markenlos"
        " ohnemarke sansmarque generique generico doesnotapply notapplicable nonapplicable other others"
    )
    + "无 無 无品牌 無品牌 杂牌 雜牌 其他 其它 ノーブランド品 ノーブランド なし 없음 기타 нет безбренда".split()
)
"""What a brand field holds, spaces and marks left out, where it names no brand."""

PACKAGING = frozenset([("empty", "box"), ("box", "only"), ("only", "box"), ("packaging", "only")])
"""Two words in a row that say that the goods are not in their box."""

FOR_PARTS = "适用 適用 专用 專用 用于 用於 対応 호환".split()
"""The same in writing without spaces."""

STATION = frozenset(words("station powerhouse generator jumpstarter starter"))
"""Larger units: what a recall of a hand-held one does not mean."""

PHONES = frozenset(words("samsung apple huawei xiaomi oppo vivo realme oneplus honor google nokia motorola lg sony"))
"""Brands that are named as what a unit charges."""

WITH = frozenset(
    words(
        "with incl including includes included and w free bundle built builtin integrated avec mit con gift"
        " inbuilt attached detachable its comes met com ile kem dengan bonus gratis gratuit"
        " integrierten integriertem eingebautem ingebouwde wbudowany вбудовании встроенныи встроенным с"
    )
)
"""What follows comes along with the goods."""

ANOTHER_SENSE = frozenset(words("part pn oem replaces ref reference order catalog catalogue isbn voucher invoice"))
"""Before a code: it is no model number of these goods."""

GENERIC = frozenset(
    words(
        "power bank banks powerbank powerbanks portable charger charging charge battery batteries pack wireless usb c"
        " pd fast quick mobile the a an with and for in of to mah external magnetic magsafe phone mini small"
        " compact built cable cables integrated wall plug w wh type new original universal qi"
        " rechargeable 5k 10k 20k 15k 30k station portables charge solar digital display all one large pocket stand"
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
        "new original genuine official authentic oem brand hot sale best top quality premium high low cheap deal offer"
        " free fast quick super ultra mini slim thin small big large compact portable power bank powerbank charger"
        " battery external wireless magnetic usb type c pd dual triple port ports output input led digital display"
        " the a an for with and of in on to 2 pack pcs pc set lot black white blue red green pink grey gray silver"
        " gold purple yellow orange navy used refurbished renewed open box sealed like mint good condition very"
        " mah capacity phone mobile rechargeable emergency travel camping outdoor solar light lightweight universal"
        " charging charge cell pocket size 20w 22 5w 10w 15w 18w 30w 65w 100w 10000mah 20000mah 5000mah 30000mah"
        " model no number item sku pre owned second hand vintage rare limited edition special bulk wholesale"
        " 100 real safe certified warranty year month latest upgraded gen series pro max plus lite air neo one"
        " jual promo ready stock nuevo nueva neu neue neues nouveau venta vendo usado gebraucht novo nowy"
        " oferta cargador"
        " bateria batterie batteria carregador caricabatterie portatile portatil externe externa esterna banco genuino"
        " magsafe iphone android samsung type-c stand built cable cables laptop fast-charging high-speed speed"
        " quick-charge shipping ship ships fulfilled seller store shop promo discount off clearance gift home"
        " electronics accessories tech mobile-power smart energy reserve backup back up"
    )
)
"""Words that may begin a title without being a brand."""

LEET = str.maketrans({"4": "a", "@": "a", "3": "e", "0": "o", "1": "i", "5": "s", "$": "s", "7": "t", "8": "b"})
LEET_CLASS = str.maketrans(dict(zip("aeiolstbzg", "4310157829", strict=True)))
"""Each letter as the digit that leet writes for it."""
