"""Firms that records call by several names, and names that are not to be mixed up: a table, one line a firm.

The first name of a line is the one shown. Amprius (Wuxi) is the cell maker behind the recalls of 2025; "Apex (Wuxi)"
is how some translations write it. Others put Amperex (ATL) in its place, which is another firm: the two never meet.
"""

FIRMS = """
Amprius (Wuxi)|Amprius (Wuxi) Co., Ltd.|Apex (Wuxi)|安普瑞斯(无锡)|安普瑞斯(無錫)|安普瑞斯
Amprius Technologies|Amprius (US)|Amprius Inc.
Amperex Technology (ATL)|Amperex|ATL|Amperex Technology Limited|新能源科技|宁德新能源|宁德新能源科技有限公司
Wuxi Industrial Development Group|无锡产业发展集团|无锡产业集团
ROMOSS|Shenzhen Romoss Technology|深圳罗马仕科技有限公司|罗马仕
Anker Innovations|Anker Innovations Technology|Anker Innovations Limited|安克创新|安克创新科技股份有限公司
Baseus|Shenzhen Baseus Technology|深圳市倍思科技有限公司|倍思
Xiaomi Communications Technology|小米通讯技术有限公司|Xiaomi Communications
"""

LEGAL_FORMS = (
    *("有限责任公司", "股份有限公司", "有限公司", "株式会社", "有限会社", "合同会社", "주식회사", "유한회사"),
    *("(株)", "㈱", "(有)", "㈲", "(주)", "㈜"),
)
"""Legal forms that East Asian names carry without a space; Latin ones are left to a library."""
