"""What kind of product: power_bank, lithium_battery or other."""

import re

from recallscope.clean.text import fold

_NAMES = {
    "power_bank": (
        "power bank|powerbank|power-bank|power_bank|portable charger|portable phone charger"
        "|portable battery charger|portable power pack|portable power charger|battery bank"
        "|mobile power supply|mobile power|external battery|external battery pack|external battery charger"
        "|portable battery|portable battery pack|backup battery charger|power pack|充电宝|充電寶|移动电源"
        "|移動電源|行動電源|行动电源|尿袋|보조배터리|보조 배터리|휴대용 충전기|파워뱅크|モバイルバッテリー"
        "|モバイル バッテリー|モバイル電源|ポータブル充電器|batterie externe|batería externa|zusatzakku"
    ),
    "lithium_battery": (
        "lithium battery|lithium batterie|lithium-ion battery|lithium ion battery|li-ion battery"
        "|li ion battery|lithium_battery|lithium-ion battery pack|lithium battery pack"
        "|lithium polymer battery|lithium-polymer battery|lipo battery|lithium-ion cell|lithium cell|lithium"
        "|锂电池|鋰電池|锂离子电池|鋰離子電池|锂电|蓄电池|リチウム電池|リチウムイオン電池"
        "|リチウムイオンバッテリー|리튬배터리|리튬 배터리|리튬이온배터리|리튬이온 배터리|리튬전지"
        "|리튬 이온 배터리"
    ),
    "other": ("other|others|other product|something else|其他|其它|その他|기타"),
}
KINDS = {fold(name): kind for kind, names in _NAMES.items() for name in names.split("|")}
_LONGEST = sorted(KINDS, key=len, reverse=True)


def kind(text: str) -> str | None:
    """Return power_bank, lithium_battery or other for a kind's name; None for a name that is not known.

    The noun stands last in all four languages: a "wireless power bank" is one, a "power bank case" is not.
    """
    folded = re.sub(r"\s*\([^()]*\)\s*$", "", fold(text)).strip(" .,;:!'\"")
    for form in (folded, folded[:-3] + "y" if folded.endswith("ies") else folded.removesuffix("s")):
        name = next((name for name in _LONGEST if _ends(form, name)), None)
        if name is not None and (KINDS[name] != "other" or form == name):
            return KINDS[name]
    return None


def _ends(form: str, name: str) -> bool:
    before = form[: len(form) - len(name)]
    return form.endswith(name) and (not name.isascii() or not before[-1:].isalnum())
