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
        " laukku suojus kayttoohje ohje kilif kilifi cantasi koruyucu kutusu чехол чохол чехла футляр сумка калъф"
        " кутия наклеика пленка инструкция коробка запчасть запчасти плата θηκη kesing sarung pelindung"
        " enclosure bezel hook printable stl 3mf refund engraving adhesive dustproof handle straps wheels"
        " couvercle coques plaque gravure couvercles conserto reparo carcaca tampa pelicula celulas adesivos"
        " tapa tapas correa carcasas celdas lamina estuches maqueta"
        " guscio coperchio scocca celle cella vetro custodietta behuizing hoesjes printje ophaalservice deurtje"
        " deckel klappe attrappe entsorge entsorgung ankauf platinen zellen abdeckung"
        " pudelko opakowanie szklo pasek smycz ogniwa pokrywa serwis wymiana"
        " krabicka sklicko doska popruh hacik repase vymena drzak drziak"
        " doboz alkatresz cellacsere javitas tartokar cutie reparatii reparatie inlocuire carcasa"
        " drzac drzak uputstvo kutija servis zamena ploca futroli"
        " наклеики пленки платка ремешок ремонт замена заміна послуга упътване ремъци"
        " kutu parca anakart degisimi tamir servisi yedekparca kordon"
        " kretskort batteribyte batteriskift piirilevy pakkaus huolto depannage repareren reparaties recambio recambios rigenerazione ritiro zaino cinta autolader heupband draagriem pootjes wielset rollwagen nachrustsatz laatikko eske aeske polsbandje"
        " kotak dus stiker garskin servis baiki tukar jasa strap"
    )
) | frozenset(words(fold("λουράκι κουτί επισκευή αλλαγή θήκες κάλυμμα αυτοκόλλητο")))
"""Goods that go with a power bank, and services that are done to one."""

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
            ", ohne inhalt, to buy, suport pentru, scheda madre, scheda logica, placa madre, placa mae"
            ", repair kit, diy kit, gift card, protective cover, silicone cover, protective case, silicone case"
            ", cells removed, sem celulas, senza batteria, senza celle, sin celdas, sans cellules, zonder accu, ohne akku"
            ", vidro temperado, vetro temperato, verre trempe, szklo hartowane, yedek parca, khali dibba, kotak sahaja"
            ", nap lung, oc vit, hop khong, bao silicon, nhan sua, thay cell, tukar sel, ganti sel, tom aeske, kun aeske"
            ", tyhja pakkaus, akun vaihto, ures doboz, jen krabice, placa de, batteri byte, блок питания, адаптер питания"
            ", зарядка для, банки для, заміна елементів, solo cavetto, sac de, sacoche de, solo confezione, a caixa, leads only, wheels only, lid only, shell only, cord only, adapter only, cable only, charger only, losse kabel"
            ", case only, cover only, pouch only, bag only, strap only"
            ", losse laadkabel, used packaging, retail packaging"
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
        " 빈박스 박스만 설명서 가방 보관함 코일 기판 커튼봉 브라켓 수리 대행 교체 수거 케이블만"
        " 固定架 電路板 电路板 升压板 車充線 车充线 引磁 贴片 貼片 메탈링 果凍套 空壳 空殼 空き箱 基板 模型机 카드지갑 轉接頭 转接头 뚜껑 替換磁圈 梱包箱 壁掛け 短线 比較本 零件 蓋子 盖子 蓋板 盖板 彩贴 痛贴 固定座 轉接環 防塵塞 防尘塞 逆变板 驱动板 電源板 驅動板 拆机 拆件 拆機 夾線 電夾"
        " 内胆 內膽 指環 指环 皮套 尾插 小板 布套 變壓器 变压器 充電座 充电座 防爆袋 背貼 背贴 保護貼 保护贴 软壳 軟殼 磁吸片"
        " 引磁片 防塵罩 防尘罩 包裝盒 插脚 插腳 手機殼 手机壳 螺丝 螺絲 線圈 线圈 扎线带 图纸 圖紙 3d打印 代办 代查 代辦"
        " 维保 維修 换电芯 換電芯 换线 不含充电宝 不含充電寶 不含行動電源 不含移动电源 内无商品 內無商品 本体なし 本体無し 본체없음 본체_없음 只卖线 只賣線 修理 代行 キャスター 単品 図面"
        " لاصقة جعبه برد کیف برچسب قاب محافظ تعمیر تعویض صيانة"
        " קופסה_ריקה מגן_מסך לוח_אם תיקון חילוף कवर रिपेयर बदलना केस สติ๊กเกอร์ ซ่อม เปลี่ยนแบต บอร์ด อะไหล่ حافظة جراب غطاء كفر"
        " حقيبة علبة_فارغة ملصق เคส ซองใส่ ซองกัน กระเป๋า ฟิล์ม กล่องเปล่า כיסוי נרתיק קייס"
    )
)
"""Writing without spaces: what names such goods."""

CABLE_PARTS = words(
    fold("充电线 充電線 数据线 數據線 傳輸線 传输线 連接線 连接线 ケーブル 케이블 สายชาร์จ สายเคเบิล كيبل كابل כבל")
)
"""The same for cables, which are sold with and in power banks, too."""

LOOSE_PARTS = words(
    fold("支架 底座 スタンド 거치대 ขาตั้ง ที่วาง 电芯 電芯 挂绳 掛繩 ストラップ マグネットリング 스트랩 قاعدة")
)
"""The same for stands, straps and cells."""

WITH_PARTS = words("כולל 当 當 有 送 赠 贈 附 含 带 帶 配 全套 合金 阻燃 防火 + ＋ & แถม ฟรี พร้อม مع هدية עם มี")
ADDED_PARTS = words(
    "込 都在 都有 一起 有划 有痕 划痕 磨损 있음 있어 같이 자국 付 同梱 포함 증정 사은품 드림 セット 套装 套裝 齐全 齊全 풀세트 풀셋 쏙"
)
"""Writing without spaces: right before such a part, or right after it, these say that it comes with the goods."""

BUILT_PARTS = words(
    fold(
        "自带 自帶 内置 內置 内蔵 一体 一體 合一 搭載 収納 款 式 型 機能 功能 不要 レス 欠品 無し"
        " 내장 일체 통합 자체 없 형 겸용 ในตัว مدمج מובנה"
    )
)
"""Before or after a cable or stand: it is built in, or there is none."""

PART = frozenset(
    words(
        "cable cables cord cords wire adapter adaptor adapters charger cell cells board pcb pcba motherboard"
        " module"
        " connector port replacement spare part parts repair fuse kabel ladekabel netzteil cavo cargador"
        " chargeur kablo kablosu cabo cabos кабель шнур przewod oplaadkabel laddkabel cablu opladerkabel opladekabel"
        " datakabel usbkabel latauskaapeli button buttons label labels"
        " remote lead tip tips door screw screws bms inverter coil socket sockets jack alimentatore alimentador alimentation"
        " transformateur transformator zasilacz zdroj napajac buchse stecker wtyczka gniazdo cavetto cordon cavi"
        " solarpanel solpanel konektor konektora kabl kable kabely"
    )
)
"""Words of parts and cables: they speak against only where the goods are not a power bank besides."""

SPEC = frozenset(words("port cell cells"))
"""Of these, what a power bank is praised for: they count only beside "for" or a word of repair."""

COMPOUND = words(
    "hulle tasche platine gehause halter halterung folie schale karton etui koffer deckel abdeckung anleitung zelle zellen"
    " hoes houder doos behuizing cellen fodral skal vaska veske deksel taske kotelo laukku pussi kabel netzteil buchse"
    " stecker"
)
"""What a longer word ends with that names such goods, in languages that write words in one: "Tischhalter"."""

CABLE = frozenset(
    words(
        "cable cables cord ladekabel kabel cavo cabo kablo kablosu кабель шнур καλωδιο oplaadkabel laddkabel"
        " przewod cablu opladerkabel opladekabel datakabel usbkabel latauskaapeli"
    )
)
"""Cables: where a title begins with one that is not built in, it is what is sold."""

AFTER_BANK = frozenset(words("cable cables cord cords module board pcb pcba motherboard connector repair case cover"))
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
