"""The words by which a listing shows goods that go with a power bank: a case, a cable, a part, a manual. Folded."""

from recallscope.clean.text import fold, words

ACCESSORY = frozenset(
    words(
        "case cases cover covers pouch pouches sleeve sleeves skin skins sticker stickers decal decals"
        " holder holders mount mounts protector organizer organiser bag bags manual guide shell hardshell"
        " strap lanyard packaging wrap film bumper holster clip casing screwdriver bracket stand dock"
        " docking reparatur reparation reparacion riparazione naprawa reparatie platine leiterplatte"
        " printplaat instructions softcase hardcase faceplate dummy datasheet teardown leaflet booklet"
        " housse housses etui etuis coque sacoche pochette trousse notice emballage autocollant hulle"
        " hullen tasche schutzhulle schutztasche tragetasche aufbewahrungstasche aufbewahrungsbox gehause"
        " halterung aufkleber schutzfolie folie bedienungsanleitung anleitung handbuch leerkarton"
        " leerverpackung verpackung ersatzkabel ersatzakku ersatzteil ersatzteile funda fundas estuche"
        " carcasa pegatina adhesivo soporte repuesto borsa custodia custodie astuccio pellicola adesivo manuale"
        " libretto istruzioni ricambio ricambi supporto capa capinha estojo suporte reposicao bolsa hoesje"
        " hoes beschermhoes opbergtas opberghoes draagtas tasje handleiding houder gebruiksaanwijzing"
        " pokrowiec futeral obudowa naklejka uchwyt instrukcja oslona zamienna obal pouzdro puzdro kryt"
        " navod nalepka krabice krabica husa tok torbica futrola navlaka maska maskica deklas macins"
        " umbris vutlar fodral skal vaska bruksanvisning veske deksel taske oppbevaring kotelo suojakotelo tas"
        " stojan klettband rangement dudukan ogniwo plytka fahrradhalterung wandhalterung autohalterung celda"
        " laukku suojus ohje kilif kilifi cantasi koruyucu kutusu чехол чохол чехла футляр сумка калъф"
        " кутия наклейка пленка инструкция коробка запчасть запчасти плата θηκη kesing sarung pelindung"
    )
)
"""Goods that go with a power bank."""

ACCESSORY_PAIRS = frozenset(
    (first, second)
    for first, second in map(
        words,
        (
            "empty box, box only, only box, packaging only, empty retail, empty packaging, empty case"
            ", leere verpackung, nur verpackung, nur ovp, nur karton, ovp leer, boite vide, emballage vide"
            ", piece detachee, carte mere, caja vacia, solo caja, scatola vuota, solo scatola, caixa vazia"
            ", so caixa, lege doos, alleen doos, puste pudelko, samo pudelko, czesc zamienna, prazdna krabice"
            ", tom eske, tom ask, tom kartong, bos kutu, пустая коробка, порожня коробка, dus kosong"
            ", kotak kosong, op lung, op silicon, tui dung, hop dung, bao da, bao tui, screen glass"
            ", tempered glass, repair service, day sac, cap sac, gia do, placa base, placa carga"
            ", vervangende batterij, vervangende accu, d emploi, cells from, zellen aus, pulled from, manual only"
            ", placa carregamento, porta powerbank, porta power, support voiture, support telephone, support mural"
            ", ohne inhalt, to buy, suport pentru"
        ).split(", "),
    )
)
"""Two words in a row that name such goods, or say that nothing is in the box."""

ACCESSORY_PARTS = tuple(
    fold(part.replace("_", " "))
    for part in words(
        "保护套 保護套 收纳 收納 保护壳 保護殼 保護殻 硅胶套 矽膠套 贴纸 貼紙 贴膜 说明书 說明書 説明書 手册"
        " 绑带 维修 配件 主板 替换线 电池芯 空盒 包装盒 外壳 便携包 電池殼 空箱 保护袋 保護袋 防摔套 数码包"
        " 箱のみ 공박스 ケース カバー ポーチ シール フィルム 巾着 交換用 케이스 파우치 커버 스티커 스킨 필름 수납"
        " 빈박스 박스만 설명서 가방 거치대 حافظة جراب غطاء كفر"
        " حقيبة علبة_فارغة ملصق เคส ซองใส่ ซองกัน กระเป๋า ฟิล์ม กล่องเปล่า כיסוי נרתיק קייס"
    )
)
"""Writing without spaces: what names such goods."""

CABLE_PARTS = words(
    fold("充电线 充電線 数据线 數據線 傳輸線 传输线 連接線 连接线 ケーブル 케이블 สายชาร์จ สายเคเบิล كيبل كابل כבל")
)
"""The same for cables, which are sold with and in power banks, too."""

LOOSE_PARTS = words(fold("支架 底座 スタンド ขาตั้ง ที่วาง 电芯 電芯 挂绳 掛繩 ストラップ マグネットリング 스트랩 قاعدة"))
"""The same for stands, straps and cells."""

WITH_PARTS = words("送 赠 贈 附 含 带 帶 配 全套 合金 阻燃 防火 + ＋ & แถม ฟรี พร้อม مع هدية עם มี")
ADDED_PARTS = words("付 同梱 포함 증정 사은품 드림 セット 套装 套裝 齐全 齊全 풀세트 풀셋 쏙")
"""Writing without spaces: right before such a part, or right after it, these say that it comes with the goods."""

BUILT_PARTS = words(
    fold(
        "自带 自帶 内置 內置 内蔵 一体 一體 合一 搭載 収納 款 式 型 機能 功能 不要 レス 欠品 無し"
        " 내장 일체 통합 자체 없 ในตัว مدمج מובנה"
    )
)
"""Before or after a cable or stand: it is built in, or there is none."""

PART = frozenset(
    words(
        "cable cables cord cords wire adapter adaptor adapters charger cell cells board pcb pcba motherboard"
        " module"
        " connector port replacement spare part parts repair fuse kit kabel ladekabel netzteil cavo cargador"
        " chargeur kablo kablosu cabo cabos кабель шнур przewod oplaadkabel laddkabel cablu opladerkabel opladekabel"
        " datakabel usbkabel latauskaapeli button buttons label labels"
        " remote lead tip tips door screw screws bms inverter"
    )
)
"""Words of parts and cables: they speak against only where the goods are not a power bank besides."""

SPEC = frozenset(words("port cell cells"))
"""Of these, what a power bank is praised for: they count only beside "for" or a word of repair."""

CABLE = frozenset(
    words(
        "cable cables cord ladekabel kabel cavo cabo kablo kablosu кабель шнур καλωδιο oplaadkabel laddkabel"
        " przewod cablu opladerkabel opladekabel datakabel usbkabel latauskaapeli"
    )
)
"""Cables: where a title begins with one that is not built in, it is what is sold."""

AFTER_BANK = frozenset(
    words("cable cables cord cords module board pcb pcba motherboard connector repair kit case cover")
)
"""Right after "power bank", these are what is sold."""

LOOSE = frozenset(
    words(
        "stand dock clip strap holder mount box bag lanyard guide manual instructions wrap film cover notice"
        " emballage"
        " verpackung anleitung bedienungsanleitung handbuch manuale istruzioni handleiding instrukcja navod"
        " krabice"
        " bruksanvisning ohje инструкция коробка soporte suporte supporto halterung houder"
    )
)
"""Accessories that often come along with a power bank: they count only right after its name."""

BUILT_ON = frozenset(words("stand clip strap holder mount lanyard soporte suporte supporto halterung houder"))
"""Of these, what is often a part of the power bank itself: beside a stated capacity they are no goods of their own."""
