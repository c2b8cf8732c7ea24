"""The words by which a listing shows that it offers a power bank, or goods of another kind. Folded."""

from recallscope.clean.text import fold, words

POWER_BANK = frozenset(
    words(
        "powerbank powerbanks power-bank powerpack powerbrick pawerbank powrbank powerbnk pover-bank"
        " zusatzakku powercore powerbanka powerbanki batteribank nodladdare nodlader virtapankki"
        " varavirtalahde повербанк павербанк пауэрбанк akupank zusatzbatterie akkupack noodlader pwrbank"
        " pwrbnk powbank pbank reserveakku externakku handyakku noodaccu reservbatteri nodbatteri"
        " powerstation powerstations magnetakku kraftstation strombank vesztolto hledslubanki powerbankas powerbanky powerbanku powerbanke powerpod powerpods"
        " batterybank batterypack chargebank wirelessbank notfallakku reiseakku matkalaturi"
    )
)
"""Single words that name a power bank."""

POWER_BANK_PAIRS = frozenset(
    (first, second)
    for first, second in map(
        words,
        (
            "power bank, power banks, powr bank, pwr bank, battery bank, charging bank, charge bank"
            ", portable charger, portable chargers, portable battery, power station, jump starter"
            ", external battery, battery pack, battery packs, magnetic battery, maggo battery, magsafe battery"
            ", power pack, power pod, power pods, mobile power, mobile charger, wireless powerbank"
            ", batterie externe, bateria externa, batteria esterna, cargador portatil, carregador portatil"
            ", caricabatterie portatile, banco energia, banque alimentation, внешнии аккумулятор"
            ", portable phone, portable laptop, phone charger, du phong, battery charger, laptop bank"
            ", backup battery, power brick, portable power, pocket charger, emergency charger, energy bank"
            ", externe batterie, externer akku, mobiler akku, tragbares ladegerat, batterie portable"
            ", batterie nomade, chargeur portable, batterie secours, de secours, bateria portatil"
            ", caricatore portatile, batteria portatile, draagbare oplader, externe accu, bank energii"
            ", przenosna ladowarka, tasinabilir sarj, портативныи аккумулятор, портативное зарядное, 보조 배터리"
            ", 외장 배터리, batterie magnetique, batterie aimantee, bateria magnetica, batteria magnetica"
            ", magnetischer akku, magnetische batterie, magnetyczna bateria, magnetische accu, pila externa"
            ", cargador externo, chargeur externe, chargeur nomade, caricatore esterno"
            ", caricabatteria portatile, de energia, tragbarer akku, tragbare batterie, mobiele oplader"
            ", bateria zewnetrzna, przenosny akumulator, externi baterie, baterie externa, kulso akkumulator"
            ", hordozhato tolto, eksterna baterija, prijenosna baterija, harici batarya, baterai portabel"
            ", пауэр банк, павер банк, повер банк, внешняя батарея, портативная батарея, магнитныи аккумулятор"
            ", портативнии акумулятор, зовнішніи акумулятор, външна батерия, εξωτερικη μπαταρια"
            ", backup charger, charging pack, pocket power, juice pack, mag battery"
            ", batt pack, p bank, power banka, reserve battery, emergency battery, portable powerbank"
            ", battery brick, mobile ladestation, ladegerat portabel, mobiles ladegerat, notfall akku"
            ", externe akkus, externes akkupack, magnetischer powerbank, tragbarer ladeakku, batterie portative"
            ", accu externe, bateria respaldo, inalambrico portatil, batteria tampone, batteria supplementare"
            ", batteria emergenza, bateria recargable, bateria externo, carregador externo, externe batterij"
            ", draagbare accu, draagbare batterij, ladowarka przenosna, akumulator zewnetrzny"
            ", bateria przenosna, zalozni zdroj, zalozny zdroj, prenosna nabijecka, externa bateria"
            ", prenosna nabijacka, nabijeci banka, externi akumulator, prenosna baterie, portabel laddare"
            ", externt batteri, barbar laddare, extern laddare, mobil batteri, ekstern batteri"
            ", eksternt batteri, portabel lader, ekstern lader, kannettava laturi, lisa akku, vara akku"
            ", ulkoinen akku, incarcator portabil, acumulator extern, tasinabilir batarya, tasinabilir guc"
            ", mobil sarj, harici sarj, портативная зарядка, аккумулятор внешнии, зарядка портативная"
            ", аккумулятор портативныи, портативна батарея, мобільна батарея, портативнии зарядніи"
            ", преносима батерия, преносимо зарядно, φορητη μπαταρια, 휴대용 배터리, 휴대용 충전기, 무선"
            " 배터리, bank daya"
            ", pengecas mudah, pengisi daya, prijenosni punjac, prenosni punjac, prenosna baterija"
            ", polnilna baterija, zunanja baterija, vanjska baterija, spoljna baterija, arejais akumulators"
            ", areja baterija, isorine baterija, isorinis akumuliatorius, nesiojamas ikroviklis, valine aku"
            ", batterie appoint, bateri mudah, handy akku, handy zusatzakku, bateria extra, carica batterie, di riserva"
            ", de respaldo, pila recargable, recargable portatil, przenosna bateria, nabijacka prenosna"
            ", reserve batterij, reserve accu, yedek batarya, extern batteriladdare, portabelt batteri, ekstern oplader"
            ", портативнии заряднии, φορητοσ φορτιστησ, sac du, cuc sac, baterai cadangan, charging brick"
            ", portable juice, charger portable, batteries externes, batteries portables, baterias externas"
            ", baterias portatiles, batterie esterne, carregadores portateis, cargadores portatiles, mobile akkus"
            ", reise akku, zapasowa bateria, portable batteries, external batteries"
            ", station electrique, station energie, estacion energia, estacion electrica, estacao energia, nabijeci stanice"
            ", зарядна станція, зарядная станция, mobile powerstation, stazione energia, pin sac, phone battery"
            ", battery booster, tragbare powerstation, πάουερ μπανκ, usb battery, magnetische akku"
            ", battery station, solar generator, juice bank"
        ).split(", "),
    )
)
"""Two words in a row that name a power bank."""

POWER_BANK_PARTS = tuple(
    fold(part.replace("_", " "))
    for part in words(
        "充电宝 充電寶 充电寳 移动电源 移動電源 行動電源 行动电源 行動充 尿袋 便携电源 便携充电器 便攜充電器"
        " 外接电池 外接電池 外置电池 应急电源 磁吸电池 磁吸電池 보조배터리 파워뱅크"
        " 외장배터리 배터리팩 휴대용충전기 モバイルバッテリー モバイルバッテリ モバイル電源"
        " モバイル充電器 モババ パワーバンク ポータブル充電器 ポータブルバッテリー 携帯充電器 携帯バッテリー"
        " マグネット式バッテリー マグネットバッテリー バッテリーパック ワイヤレスバッテリー 予備バッテリー"
        " 充電バッテリー スマホ充電器 予備電源 随身充 隨身充 外接電源 备用电池 備用電池 대용량배터리"
        " 파워_뱅크 보조밧데리 보조베터리 보조바테리 보조_밧데리 แบตเตอรี่พกพา พาวเวอร์แบ้ง พาวเวอร์แบงก เพาเวอร์แบงก"
        " ที่ชาร์จสำรอง بنك_طاقة بنك_الطاقة شارژر_همراه पोर्टेबल_चार्जर"
        " พาวเวอร์แบงค์ พาวเวอร์แบงก์ พาวเวอร์แบงค"
        " เพาเวอร์แบงค์ แบตสำรอง"
        " แบตเตอรี่สำรอง แบตเตอรี่ภายนอก ที่ชาร์จแบบพกพา باور شاحن_متنقل شاحن_محمول بطارية_متنقلة"
        " بطارية_خارجية بطارية_محمولة باوربانك پاور_بانک پاوربانک بوربانك פאוור מטען_נייד סוללת_גיבוי"
        " 戶外電源 户外电源 儲能電源 储能电源 應急啟動電源 应急启动电源 搭电宝 ポータブル電源 ジャンプスターター"
        " 파워스테이션 파워_스테이션 점프스타터"
        " סוללה_ניידת סוללה_חיצונית पावर_बैंक पावरबैंक পাওয়ার_ব্যাংক பவர்_பேங்க் పవర్_బ్యాంక్"
    )
)
"""Writing without spaces: what names a power bank anywhere in a word."""
