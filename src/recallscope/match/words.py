"""The words by which a listing shows what it offers. Folded: small letters, no accents; one table a question."""

from recallscope.clean.text import fold, words

OTHER_KIND = frozenset(
    words(
        "earbuds earbud earphone earphones headphone headphones headset speaker speakers soundbar fan lamp light"
        " flashlight torch lantern vacuum router shaver toothbrush heater warmer inflator tv television monitor"
        " keyboard mouse shirt shoe shoes dress toy transistor resistor capacitor relay bearing filter bulb drill"
        " saw pump printer toner cartridge ink drone scooter bike motor book poster thermostat fridge projector"
        " microphone mic ups hotspot neckband blanket jacket backpack tyre tire valve sensor breaker gasket"
        " hinge faucet knife ssd hdd harddisk memory trimmer doll puzzle cream serum perfume spare-part stool"
        " chair table sofa lampe multimeter thermometer transformer amplifier receiver gps dashcam alarm doorbell"
        " dryer hairdryer blender kettle mixer grinder oven cooker pillow mattress bottle mug helmet gloves wallet"
        " clock straightener curler necklace bracelet lipstick shampoo"
    )
)
"""Goods of another kind."""

OTHER_KIND_PARTS = words(
    "行車記錄器 行车记录仪 ドライブレコーダー 블랙박스 耳机 耳機 イヤホン 이어폰 音箱 音響 スピーカー 스피커 风扇 風扇 扇風機"
    " 선풍기 台灯 檯燈 吊灯 吊燈 落地灯 灯罩 燈罩 조명 전구 照明器具 手电筒 手電筒 螢幕 显示器 键盘 鍵盤 鼠标 滑鼠 マウス 마우스 电视 電視 摄像头 攝影機 カメラ 카메라 打印机"
)
"""The same in writing without spaces."""

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
        " compativel compatibile compatibel compatibles compatibili kompatybilny kompatybilna kompatibilni kompatibilny"
        " kompatybilne kompatibla kompatible совместим совместимыи совместимая сумісна συμβατο uyumlu suit plugs adatto adatta adecuado adecuada passar passer sopii salvaged harvested desoldered dismantled ausgebaut recuperees extraidas recuperate"
    )
)
"""What follows says for what the goods are, not what they are."""

DEFECT = frozenset(
    words(
        "parts spares repair ricambi pieces piezas repuestos pecas ersatzteile onderdelen czesci dily reservdelar"
        " varaosiksi piese запчасти запчастини bastler"
    )
)
"""Behind "for": the goods are broken."""

NO_DEVICE = DEFECT | frozenset(
    words(
        "sale venta vender vente vendita venda verkauf only free magsafe"
        " dad daddy father fathers mum mom mother mothers him her them men man women woman husband wife boyfriend"
        " girlfriend girl girls boy boys friend friends kid kids teen teens teenager teenagers student students"
        " couples everyone family grandma grandpa son daughter brother sister you travel traveling travelling"
        " travelers travellers trips trip camping hiking outdoor outdoors festivals emergency emergencies vacation"
        " holiday holidays school everyday daily christmas xmas birthday birthdays lost broken missing"
        " papa mama padre madre hombre hombres mujer mujeres ninos novio novia amigo amiga viaje viajes viagem"
        " viagens namorado namorada pai mae homem homens mulher regalar presente presentear emergencias"
        " maman homme hommes femme femmes lui elle voyage voyages noel anniversaire etudiant etudiants copain copine"
        " pieces manner frauen ihn sie kinder freund freundin unterwegs reise reisen urlaub bastler weihnachten"
        " geburtstag vater mutter damen herren studenten lei mamma uomo uomini donna viaggio viaggi natale"
        " compleanno pezzi hem haar vader moeder mannen vrouwen onderweg reis vakantie onderdelen taty mamy niego"
        " niej podroz podrozy dziecka chlopaka dziewczyny mezczyzny kobiety honom henne pappa resan resor resa ham"
        " hende rejsen babam babama annem anneme erkek kadin seyahat kamp hediye ayah ibu pacar suami istri pria"
        " wanita anak kado hadiah traveling perjalanan мужчин мужчины женщин женщины папы мамы мужа жены парня"
        " девушки путешествия путешествии похода поездки поездок детеи подарка 선물 여행"
    )
)
"""After "for", these say for whom or when the goods are, or what becomes of them: not what they go with."""

POSSESSIVE = frozenset(
    words("my the your our a mon ton son mein meinen deinen den die mi tu meu o il mio mijn min original")
)
"""Words that may stand between the two."""

POSTPOSED = frozenset(words("icin uyumlu 호환 対応 専用 전용 用"))
"""What stands right before says for what the goods are; what they are comes after."""

WANTED = frozenset(
    words(
        "wanted wtb suche cerco busco compro procuro gezocht szukam kupie recherche cherche koupim kopes sokes kjopes"
        " kobes ostetaan ищу куплю iso need needed buying kaufe купим dicari skup keresek caut araniyor cari 求 收 หา"
        " looking searching gesucht gesuche cercasi gevraagd procura poszukuje shanim keresem mua шукаю разыскивается"
        " achete ankauf acquisto cercasi procuro preciso require lf buying kupujem trazim vennek kupim купувам търся"
        " chahiye poszukuje onskes soges busca ζητειται 徵"
    )
)
"""At the beginning: the goods are looked for, not offered."""

EMPTY = frozenset(
    words(
        "empty leer leere leeres vide vacia vacio vuota vuoto vazia vazio lege leeg puste pusty prazdna prazdny tom tomt"
        " tomma bos ures tyhja пустая пустой пустои пуста порожня αδειο αδεια kosong prazna khali"
    )
)
"""Near packaging or a shell: the goods are that."""

WANTED_PAIRS = frozenset(
    (first, second)
    for first, second in map(
        words,
        (
            "i buy, we buy, who is, who has, anyone got, anyone have, anyone selling, qui aurait, qui vend, alguien vende, alguien tiene, ik koop, quem me, quem tem, quem vende"
            ", chi vende, chi ha, wer verkauft, in search, looking for, wer hat"
            ", op zoek, zoek naar, se busca, koop gevraagd, preciso de, dang tim, can tim, onskes kjopt, chce kupic"
            ", хочу купить, ищу в"
        ).split(", "),
    )
)
"""Two words among the first that say so."""

ONESELF = frozenset(words("i we ich wir je yo io eu я se am still can tim muon"))
"""Before such a word at the beginning."""

WANTED_PARTS = words(
    "探しています 探してます 求む 回收 高价收 高價收 有没有 想买 想買 구해요"
    " 代抢 代購 代购 租借 徵求 换一个 換一個 收一个 收个 收台 收一 想收 诚收 誠收 想用 交換希望 引き取り خریدارم מחפש مطلوب 求购 求購 收购 收購 삽니다 구합니다 買います 買取 รับซื้อ"
)
"""The same in writing without spaces, anywhere."""

COLOURS = frozenset(words("black white blue pink red green grey gray silver gold purple schwarz weiss blau noir blanc"))
"""Glued to a code, these are its colour."""

COMPARED = frozenset(
    words(
        "than similar unlike alternative not instead resembles resembling versus als wie kein keine ahnlich"
        " que comme"
        " similaire pas parecido simile lijkt geen niet jako lepszy чем как аналог не hon nhu seperti mirip"
        " inte som"
        " como come non nao nie nije neni ikke like clone replica imitation ei degil sanki statt anstatt zamiast"
        " вместо pengganti vs tipo fake copy copia imitacion 比 alternativa alternatywa alternatief zamiennik niz"
        " equivalent equivalente igual igualzinho identico gegen contre tegen substitui substituto sustituye sustituta sustituto remplace"
        " sostituisce vervangt vervanging ersetzt erstatter ersatter replaced ako ca decat kuin setara als ніж като"
        " jak замість zamjena zamena nahrada slicno slicna beats outperforms predecessor תחליף جایگزین"
    )
)
"""Before a brand or code, with articles between at most: the goods are set beside it, and are something else."""

COMPARED_PAIRS = frozenset(
    (first, second)
    for first, second in map(
        words,
        (
            "no es, no un, no une, lieu de, place de, lugar de, vez de, invece di, meglio di, plaats van, istallet for"
            ", upgraded from, upgrade from, upgrade of, successor to, successor of, nachfolger von, nachfolger der"
            ", nachfolger des, sucesor de, successeur de, thay cho, size as, same as, vergelijkbaar met"
            ", vergleichbar mit, comparable to, comparable a, beter dan, kleiner dan, lichter dan, groter dan, zuiniger dan"
            ", sneller dan, goedkoper dan, sterker dan, bedre end, mindre end, lettere end, bedre enn, mindre enn"
            ", lettere enn, jobb mint, kisebb mint, konnyebb mint, mint az, bagus dari, baik dari, good as, compare to"
            ", compared to, up from, over from, class as, league as, format as, shape as, dimensions as, footprint as, style of, kind of, voisin de, voisin du, cousin de, posto di"
            ", dimensioni di, dimensiones que, minore del, minore della, hermana de, hermano de, parecido com"
            ", opvolger van, tuong duong, потужніший за, кращий за, διαδοχοσ του, καλυτερο απο, أفضل من"
        ).split(", "),
    )
)
"""Two words that say so together."""

COMPARED_BEHIND = frozenset(
    words(
        "vs versus style styled equivalent alternative alternativa lookalike knockoff clone replica imitation ahnlich"
        " muadili"
    )
)
"""Right behind a brand or code, these say so."""

COMPARING = COMPARED | {first for first, _ in COMPARED_PAIRS} | COMPARED_BEHIND
"""Without one of these nothing is compared: quickly told."""

COMPARED_POSTPOSED = "より 보다 の後継 の代わり 平替 同款 대체 와 랑 이랑 급".split()
"""The same where a word of another script begins so."""

COMPARED_PARTS = (
    "大小同 尺寸同 类似 類似 媲美 平替 不是 并非 並非 不同于 不同於 好过 胜过 强于 优于 堪比 代替 替代 より 보다 비슷"
    " 처럼 对标 對標 取代".split()
)
"""The same in writing without spaces."""

ARTICLES = frozenset(
    words(
        "a an the to of as es e ist is un una uno el la le les lo der die das den ein eine einen dem een het"
        " de da do"
        " o os original genuine true real echter echte aan z til den det en et zu zum al alla"
        " l d recalled old van za du des dei von ao aos por w style cua του com con ל my your mein meine mon ma mi"
    )
)
"""Words that may stand between."""

STROKED = str.maketrans("łŁøØđĐħĦ", "lLoOdDhH")
"""Letters with a stroke, as the letters they are without it."""

JOINED = str.maketrans({"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"})
"""Letters that are two in one."""

UNBRANDED = frozenset(
    words(
        "nan universal branded powerbank portablecharger china new unspecified notspecified notavailable nobrandname"
        " unknown unbranded generic none na noname no-name nobrand null oem sinmarca semmarca markenlos"
        " ohnemarke sansmarque generique generico doesnotapply notapplicable nonapplicable other others"
    )
    + "无 無 无品牌 無品牌 杂牌 雜牌 其他 其它 ノーブランド品 ノーブランド なし 없음 기타 нет безбренда".split()
)
"""What a brand field holds, spaces and marks left out, where it names no brand."""

DEVICES = frozenset(
    words(
        "iphone iphones ipad samsung galaxy huawei android phone phones smartphone telephone telefon telefono handy"
        " macbook laptop laptops tablet tablets watch iwatch device devices айфон айфона телефона movil moviles movel"
        " celular"
        " celulares cellulare cellulari mobiltelefon telefonu telefonow telefoon telefonos smartphones handys komorki"
        " notebook notebooks ordenador portatil ordinateur airpods телефон смартфона ноутбука ipada iphonea"
    )
)
"""What a charger is for that is no case's or cable's."""

DEVICE_PARTS = fold(
    "아이폰 갤럭시 삼성 애플 안드로이드 맥북 노트북 스마트폰 휴대폰 핸드폰 아이패드 에어팟 アイフォン スマホ"
    " スマートフォン アンドロイド アイパッド ギャラクシー 全機種 各機種 苹果 蘋果 三星 华为 華為 小米 荣耀"
    " 安卓 手机 手機 笔记本 笔电 平板 电脑 iphone ipad android galaxy macbook samsung usb-c type-c ios switch"
).split()
"""The same in writing without spaces."""

FOR_PARTS = "适用 適用 专用 專用 専用 用于 用於 対応 호환 전용".split()
"""Words for what the goods are for, in writing without spaces."""

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
        " integrierten integriertem integriertes integrierte eingebautem eingebautes eingebaute ingebouwde wbudowany"
        " вбудовании встроенныи встроенным с fullset komplit lengkap tich"
        " und et y e en och og ve ja и та με trae traz acompanha kommt brings комплекте подарок подарунок minus regalo"
    )
)
"""What follows comes along with the goods."""

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

FEATURES: dict[str, frozenset[str]] = {
    "magnetic": frozenset(
        words(
            "magnetic magsafe maggo mag magnet magnetique magnetisch magnetische magnetischer magnetico magnetica"
            " magnetisk magneticky magnetyczny magnetyczna magnetni manyetik magneettinen магнитныи магнітнии магнитная"
            " 磁吸 磁力 마그네틱 マグネット マグネチック แม่เหล็ก"
        )
    ),
    "solar": frozenset(words("solar solaire solarne солнечная 太阳能 太陽能 ソーラー 태양광")),
    "watch": frozenset(words("watch 手表 iwatch")),
}
"""Words that show a special feature."""

LEET = str.maketrans({"4": "a", "@": "a", "3": "e", "0": "o", "1": "i", "5": "s", "$": "s", "7": "t", "8": "b"})
LEET_CLASS = str.maketrans(dict(zip("aeiolstbzg", "4310157829", strict=True)))
"""Each letter as the digit that leet writes for it."""

COME_ALONG = frozenset(
    words(
        "included include inside free integrado integrato integre incorporado incluido incluida inclus incluse incluso"
        " inclusa compreso compresa enthalten dabei inkludert inkluderad medfolger hediye hediyeli dahil комплекте"
        " zestawie baleni gratis inklusive inkl built bundle combo embutido embutidos bawaan встроенныи встроен"
        " eingebaut integriert integres integrati incorporati sold separately friendly tone feel"
        " incl fournie fourni fournis offerte offert erbij thrown missing perdu perdue ontbreekt fehlt manca falta frayed"
        " snapped scratched broken lost chybi brak є shown scratches fijo fixed intact has is are was were"
    )
)
"""Soon after a word: what it names comes along."""

RIGHT_BEFORE = frozenset(words("no sin missing in im through co lien на scratched"))
"""Right before a word: what it names is not the goods, but what they are in or without."""

ADAPTER = frozenset(words("adapter adaptor adapters netzteil"))
CHARGER = frozenset(words("charger chargeur cargador carregador caricabatterie ladegerat oplader")) | ADAPTER
"""A power bank may be called so, too."""

REPAIR = frozenset(words("replacement spare repair"))
"""Right before a part: it is for a repair."""

PLUGS = frozenset(
    words("usb micro type typec c mini lightning usbc microusb original genuine new neu neues nouveau nuovo 1m 2m")
)
"""Between such a word, or a title's beginning, and a part or cable, these only say of which make it is."""

WITHOUT = frozenset(words("no without ohne kein keine sans senza sin sem bez zonder utan uden uten ilman без"))
"""Right before the words for a power bank: there is none."""

ABSENT_PAIRS = frozenset(
    (first, second)
    for first, second in map(
        words,
        (
            "not included, sold separately, nicht enthalten, nicht dabei, nicht inklusive, non incluso, non inclusa"
            ", no incluido, no incluida, no incluye, non inclus, non incluse, non fournie, non fourni, niet inbegrepen"
            ", nao incluso, nao incluido, nao incluida, ikke inkludert, ikke inkluderet, inte inkluderad, ingar ej"
        ).split(", "),
    )
)
"""The same right behind them."""

ELSEWHERE = frozenset(words("wall car travel"))
"""Right before a charger: it is no power bank."""
