"""The words of the form: names of columns and of statuses, in English and Chinese."""

from recallscope.clean.text import fold
from recallscope.records.certificate import Status

COLUMNS = {
    "number": "证书编号 证书号 證書編號 certificate_number",
    "holder": "证书持有人 持证人 获证组织 證書持有人",
    "maker": "生产厂 生产企业 制造商 生產廠",
    "product": "产品名称 產品名稱",
    "models": "型号 型号规格 规格型号 產品型號 型號 model",
    "status": "证书状态 状态 證書狀態",
    "status_date": "状态日期 状态变更日期 變更日期",
    "issuing_body": "发证机构 发证机关 認證機構",
    "brand": "品牌 商标 brands",
    "scheme": "认证类别",
    "issued": "发证日期 颁证日期 首次发证日期",
    "until": "暂停截止日期",
    "url": "网址",
    "note": "备注 備註 notes",
}
"""Every column by its name in the form, with other names it goes by. Other columns stay unread."""

NEEDED = (("number", "holder"), ("status",), ("status_date",))
"""Of each group a file must have at least one column."""

_STATUSES: dict[Status, str] = {
    "valid": "有效",
    "suspended": "暂停 暫停",
    "revoked": "撤销 撤銷",
    "cancelled": "注销 註銷 canceled",
    "reinstated": "恢复 恢復",
}
_STATUS_OF = {fold(word): status for status, words in _STATUSES.items() for word in (status, *words.split())}
_NAME_OF = {fold(word): name for name, words in COLUMNS.items() for word in (name, *words.split())}


def column(heading: str) -> str | None:
    """Return the column that a heading means; None for one of the user's own."""
    key = fold(heading)
    return _NAME_OF.get(key) or _NAME_OF.get(key.replace(" ", "_"))


def status(word: str) -> Status | None:
    """Return the status that a word means, or None."""
    return _STATUS_OF.get(fold(word))


def statuses() -> str:
    """Return the words that a status may be written in, for a message."""
    return ", ".join(f"{status} ({words.split()[0]})" for status, words in _STATUSES.items())
