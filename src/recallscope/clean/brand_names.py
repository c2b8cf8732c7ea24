"""The brands we know, one a line: the name shown, then its other names in any script."""

from recallscope.clean.text import words

BRANDS = """
ROMOSS|罗马仕|羅馬仕|로모스|ロモス|ロモース|روموس|Ромосс
Anker|安克|安克创新|安克創新|Anker Innovations|앤커|アンカー|アンカージャパン|앤커이노베이션코리아|انكر|أنكر
Anker|Анкер|อังเคอร์|แองเคอร์
Baseus|倍思|베이스어스|ベースアス|ベースウス|باسيوس|بيسوس|Бейсус|Басеус
Xiaomi|小米|샤오미|シャオミ|小米科技|Mi|شاومي|شياومي|Сяоми|Ксиаоми|שיאומי|Сяомі|Ксіомі
Redmi|红米|紅米|레드미
ZMI|紫米|紫米科技
UGREEN|绿联|綠聯|绿联科技|유그린|ユーグリーン
Belkin|贝尔金|貝爾金|벨킨|ベルキン|Белкин|بلكين
IKEA|宜家|이케아|イケア|ИКЕА|ايكيا
Lenovo|联想|聯想|레노버|レノボ|Леново|لينوفو
ThinkPad
Soundcore|声阔|聲闊|사운드코어|サウンドコア
eufy|悠飞|유피|ユーフィ
Nebula
AUKEY|傲基|오키|オーキー
RAVPower|라브파워
Mophie|모피
Casely
Charmast
INIU|이니우|イニウ|이니유|Иниу
myCharge
VRURC
ESR|亿色|億色
CUKTECH|酷态科|酷態科
SHARGE|闪极|閃極|샤지
ZENDURE|征拓|젠듀어
PISEN|品胜|品勝
Yoobao|羽博
REMAX|睿量|리맥스
MOMAX|摩米士|모맥스
Nillkin|耐尔金|耐爾金
HOCO|浩酷|호코
LDNIO|绿巨能
Riversong
Joyroom|机乐堂|機樂堂
TOPK
Mcdodo|麦多多|麥多多
ROCK|洛克
aigo|爱国者|愛國者
Teclast|台电|台電
SCUD|飞毛腿|飛毛腿
Besiter|倍斯特
Pineng|品能
Veger|威戈
LUXCELL
IDMIX|大麦创新
Hagibis|海备思
WOPOW|沃品
Newsmy|纽曼|紐曼
Coolreall
MAXOAK
BLUETTI|铂陆帝|鉑陸帝
EcoFlow|正浩|에코플로우|エコフロー|Экофлоу|ايكوفلو|Екофлоу
Jackery|电小二|電小二|ジャクリ|잭커리
EMEET
Huawei|华为|華為|화웨이|ファーウェイ
HONOR|荣耀|榮耀|아너
OPPO|欧珀|歐珀|오포|オッポ
vivo|维沃|비보
OnePlus|一加|원플러스|ワンプラス
realme|真我|리얼미
Meizu|魅族|메이주
ZTE|中兴|中興
nubia|努比亚|努比亞
TCL
Haier|海尔|海爾|하이얼|ハイアール
Midea|美的|미디어
Hisense|海信|하이센스|ハイセンス
DJI|大疆|디제이아이
Bull|公牛
Samsung|三星|三星电子|三星電子|삼성|삼성전자|サムスン|サムソン
LG|엘지|LG전자|LG電子
Apple|苹果|蘋果|애플|アップル
Sony|索尼|新力|소니|ソニー
Panasonic|松下|파나소닉|パナソニック
Philips|飞利浦|飛利浦|필립스|フィリップス
Toshiba|东芝|東芝|도시바
Sharp|夏普|샤프|シャープ
Hitachi|日立|히타치
Maxell|麦克赛尔|マクセル|맥셀
ELECOM|宜丽客|宜麗客|エレコム|엘레컴
BUFFALO|バッファロー|버팔로
Logitec|ロジテック
cheero|チーロ
CIO|株式会社CIO
Sumimoto Seisakusho|住本製作所|住本制作所
Mypower|MYPOWER
Force Media|フォースメディア
Velvet Caviar|VelvetCaviar
ADAM elements|亞果元素|亚果元素
Ubio Labs|UbioLabs|Ubio
Owltech|オウルテック
NITORI|似鸟|宜得利|ニトリ
MUJI|无印良品|無印良品|무인양품
Green House|グリーンハウス
Hidisc|ハイディスク
Dell|戴尔|戴爾|델|デル
HP|惠普|ヒューレット・パッカード|Hewlett-Packard|Hewlett Packard
ASUS|华硕|華碩|아수스|エイスース
Acer|宏碁|宏基|에이서|エイサー
MSI|微星
GIGABYTE|技嘉
TP-Link|普联|普聯|티피링크
Microsoft|微软|微軟|마이크로소프트|マイクロソフト
Google|谷歌|구글|グーグル
Amazon Basics|AmazonBasics|亚马逊倍思|アマゾンベーシック
Energizer|劲量|勁量|에너자이저|エナジャイザー|Энерджайзер
Duracell|金霸王|듀라셀|デュラセル
Verbatim|威宝|威寶|バーベイタム
SanDisk|闪迪|閃迪|샌디스크|サンディスク
ADATA|威刚|威剛
Silicon Power|广颖电通|廣穎電通
Apacer|宇瞻
PQI|劲永|勁永
Transcend|创见|創見
iWALK|i-Walk|爱沃可|愛沃可|アイウォーク|아이워크
Satechi
Nomad
OtterBox
Native Union
Zagg
Moshi|摩仕
Spigen|슈피겐|シュピゲン
Peak Design
Quad Lock
Goal Zero|ゴールゼロ|골제로
Infinix|인피닉스
TECNO
itel
Oraimo
Ambrane
boAt
URBN
pTron
Portronics
Intex
Syska
Stuffcool
Croma
Bosch|博世|보쉬|ボッシュ
Makita|牧田|마키타|마끼다|マキタ
Sinjimoru|신지모루
Qualisports|퀄리스포츠
Starbucks|스타벅스
Smartmi|智米|스마트미
Dualtron|듀얼트론
Haatz|하츠
DeWalt|DEWALT|得伟|디월트
Milwaukee|米沃奇|밀워키
RYOBI|利优比|リョービ
Black+Decker|Black & Decker|BLACK+DECKER|百得
Dyson|戴森|다이슨|ダイソン
Shark|シャーク
BISSELL|必胜
iRobot|아이로봇|アイロボット
Roborock|石头科技|石頭科技|로보락|ロボロック
ECOVACS|科沃斯|에코백스|エコバックス
Tineco|添可|티네코|ティネコ
Segway|赛格威|賽格威|세그웨이|セグウェイ
Ninebot|九号|나인봇
GoPro|고프로|ゴープロ
Bose|博士|보스|ボーズ
JBL|제이비엘
Beats|비츠|ビーツ
Jabra|捷波朗|자브라
Logitech|罗技|羅技|로지텍|ロジクール
Razer|雷蛇|레이저|レイザー
Nintendo|任天堂|닌텐도
Canon|佳能|캐논|キヤノン|キャノン
Nikon|尼康|니콘|ニコン
Fujifilm|富士胶片|富士|후지필름
GP|超霸
Ubio Labs
iStore
Waymeet
VEEKTOMX
Miady
HAVIT|海威特
Insignia
Kodak|柯达|柯達|코닥
Polaroid|宝丽来
Amprius|安普瑞斯
ATL|新能源科技|宁德新能源
CATL|宁德时代|寧德時代
BYD|比亚迪|比亞迪
EVE|亿纬锂能
Desay|德赛
Cosmx|珠海冠宇|冠宇
Velvet Caviar
Vention|威迅
Orico|奥睿科|奧睿科|오리코
Choetech|迪奥科
Celly
Intenso
Hama
Varta
Silvercrest
Cellularline
Sandberg
Geonav
Biltema
Ttec
Vivan
Miracase
Lamtech
Tellur
AOHI|奥海
Torras|图拉斯|圖拉斯
Benks|邦克仕
PITAKA
DR Power Equipment|DR Power
"""

NOTED = """
3 Day Blinds, ADT, Aiper, Air Hogs, Air King, Airwalk, AKG, Alcatel, Alpine, Alta, Altec Lansing, Amazfit, ANCHEER,
Andis, Angelcare, APC, Arctic Cat, Ariens, Arlo, Ascend, Aventon, Baby Einstein, BaByliss, Bad Boy, Bali, Bang &
Olufsen, Bass Pro, Begode, Better Homes & Gardens, Betty Crocker, BioLite, Black Diamond, BlackBerry, Blackfire,
blackweb, Blinds Galore, Blinds to Go, Blinds.com, Bluesmart, Bontrager, Boosted, Bostitch, Braun, Brunton, Budget
Blinds, Burton, Bushnell, Cabela's, Caldwell, Campbell Hausfeld, Can-Am, Cannondale, Case-Mate, Casio, Celestron,
Cen-Tech, Champion, Chargepoint, Chicago Electric, Chicago Pneumatic, Clarion, Clore, Club Car, Coby, Coleman,
Columbia, Compaq, Conair, Control4, Coolster, Craftsman, Crate and Barrel, Crestron, Cub Cadet, Cuisinart, Cushman,
CyberPower, Cygolite, Denon, DieHard, Digipower, Dirt Devil, Dorcy, Dremel, Duralast, Dynex, E-flite, E-Z-GO,
Earthwise, ECOXGEAR, EEMB, EGO, EGO Power+, Electra, Electrifly, Electrolux, eMachines, Emerson, Enphase, Estes,
Eureka, Euro-Pro, Evenflo, Eveready, Everstart, Evinrude, eZip, Fenix, Festool, First Alert, Fisher-Price, Fitbit,
FIXIT, FrontRow, Fuji Power, Fujitsu, Galls, Garmin, Garrett, Gateway, Generac, Genesis, Gerbing, Giant, Glion,
GoGreen, GOTRAX, Gotway, Graber, Graco, Great Planes, Greenworks, Haibike, HALO, Hamilton Beach, Hampton Bay, Harbor
Breeze, Harley-Davidson, Harman Kardon, HART, Hasbro, Heli-Max, HEOS, Hercules, Heybike, Hilti, Himiway, Homedics,
Homelite, Honda, Hoover, Hover-1, HPI, HTC, Hunter Douglas, Husky, Husqvarna, Hyper Tough, Hyperice, IBM, iHome,
iMoto, Incipio, Infant Optics, Ingersoll Rand, InMotion, Insolroll, Interstate Batteries, ION Audio, iRiver, iSound,
IZIP, Jawbone, JCP Home, Jetson, John Deere, JuiceBox, Juiced Bikes, Jump-N-Carry, JVC, Kate Spade, Kawasaki, Kenmore,
Kensington, Kenwood, Kid Trax, Kidde, King Song, Kirby, KitchenAid, Klein Tools, Klipsch, Knog, Kobalt, Kohler, Kombi,
Kyocera, LeapFrog, Lectric, Ledlenser, Leica, Levana, LG Chem, Life Gear, Light & Motion, Little Tikes, Losi, Lutron,
Mac Tools, Magellan, Magicshine, Maglite, Magnavox, Marantz, Mastercraft, Matco, Matco Tools, Mattel, Mercury, Metabo,
Metabo HPT, Miele, Minn Kota, Minolta, Mobile Warming, Moen, Momentum, Mongoose, Motorola, Murray, Nanit, Neato, NEC,
NEUTON, Niles, Ninja, Nitecore, NiteRider, NOCO, Nokia, Norelco, OCOOPA, Olight, Olympus, Onewheel, onn., Oreck,
ORORO, Oster, Outdoor Research, Owlet, Parrot, Paslode, Pebble, Pedego, Peg Perego, Pelican, Pentair, Pentax, Petzl,
Philips Avent, Pioneer, Plantronics, PNY, Polaris, Polk, Polk Audio, Porter-Cable, Pottery Barn, Power Wheels,
Powerboard, Princeton Tec, Prodeco, Propel, Protexus, QuietKat, Rad Power Bikes, Radio Flyer, Raleigh, Rapala,
Rayovac, Razor, RCA, re-fuel, Remington, Revlon, Ricoh, Ride1Up, Ridgid, Riese & Müller, Rocketfish, Rockwell, Safety
1st, Santa Cruz, Sanyo, Schumacher, Schwinn, Sea-Doo, Senco, Sennheiser, Shure, Sig Sauer, SimpliSafe, Sirius,
SiriusXM, Ski-Doo, SKIL, Skilsaw, Skullcandy, Snap, Snap-on, Snow Joe, Sonos, Specialized, Stanley, Stihl,
Streamlight, StyleCraft, Summer Infant, Sun Joe, Sunbeam, Super73, Sur-Ron, SureFire, Suzuki, Swagtron, Swagway, Syma,
T-Mobile, Tala, Talaria, Tamiya, Targus, Tekkeon, Tenergy, Tern, Tesla, The Shade Store, Therabody, Theragun, Tommee
Tippee, TomTom, Tonies, Toro, Torqeedo, Tracker Off Road, Travelpro, Traxxas, Trek, Tripp Lite, Troy-Bilt, Tumi,
Ultimate Ears, Ultralife, Unagi, Vax, Velowave, Ventev, Verizon, Victory Innovations, Vivint, Vivitar, VTech, Wagan,
Wagner, Wahl, WEN, West Elm, Worx, WYBOT, Wyze, Yamaha, Yardworks, Yeti, Yoto, Yuneec, Zero Motorcycles, Zeus, Zippo,
Zune
"""
"""More brands, parted by commas: known where a notice calls its product so, not looked for in free text."""

LINES_OF = {
    "Lenovo": "ThinkPad, IdeaPad, Yoga",
    "HP": "Pavilion, Presario, ProBook, EliteBook, ZBook, OfficeJet, Photosmart, OmniBook",
    "Apple": "MacBook, PowerBook, iBook, iPod, iPhone, iPad, AirPods",
    "Dell": "Latitude, Inspiron, Alienware, XPS",
    "Toshiba": "Satellite, Portege, Tecra",
    "Sony": "VAIO, PlayStation, Handycam, Cyber-shot",
    "Fujitsu": "LifeBook, Celsius",
    "Microsoft": "Xbox, Zune",
    "IKEA": "VARMFRONT, SITTBRUNN, LIVSTYCKET",
    "Anker": "MagGo",
    "ESR": "HaloLock",
    "CIO": "SMARTCOBY",
    "Razor": "Hovertrax, RipStik",
    "Electrolux": "Ergorapido",
    "BISSELL": "CrossWave, SpinWave",
    "iRobot": "Roomba, Braava",
    "Husqvarna": "Automower",
    "Fitbit": "Ionic",
    "Columbia": "Omni-Heat",
    "Samsonite": "GeoTrakR",
    "Verizon": "Ellipsis Jetpack",
    "Goal Zero": "Yeti 400, Sherpa 100",
    "Tesla": "Powerwall, Cyberquad",
}
"""Product lines that recalls name without their brand, parted by commas, by the brand under which they stand."""

# Names that are words of their own: known in a brand field, but not looked for in free text.
FIELD_ONLY = frozenset(
    words(
        "苹果 蘋果 公牛 美的 九号 博士 富士 보스 오키 유피 델 모피 레이저 아너 미디어 비보 真我 一加 威戈 洛克"
        " 沃品 必胜 シャーク Bull Shark ROCK Nomad Nebula EVE GP Starbucks"
    )
)
# Names that are also words: only as written here.
AS_WRITTEN = frozenset(
    words(
        "Mi HP LG CIO ESR Apple Sharp HONOR Beats Moshi Canon Bose Dell Insignia Transcend Milwaukee Energizer"
        " Logitec BUFFALO MSI ATL TCL URBN vivo boAt Casely Segway Zagg"
    )
)
# What must not follow a name of two characters: then it is another word (Anchorage, millet gruel).
NOT_BEFORE = {
    "安克": "雷奇",
    "小米": "[粥饭飯椒辣粒糊糕面]",
    "三星": "[级級]",
    "하츠": "네",
    "联想": "[到起]",
    "聯想": "[到起]",
}
