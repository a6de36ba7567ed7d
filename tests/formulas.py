"""Sixty texts that a spreadsheet could take for a formula, and how to tell whether it would."""

_PAYLOADS = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://127.0.0.1/","a")',
    "SUM(A1:A9)*cmd|' /C calc'!A0",
    'WEBSERVICE("http://127.0.0.1/")',
    'IMPORTXML("http://127.0.0.1/","//a")',
)
_STARTS = ("=", "+", "-", "@", "\t=", "\r=", "\n=", "\0=", "\uff1d", "\uff0b")

FORMULAS = tuple(f"{start}{payload}" for start in _STARTS for payload in _PAYLOADS)
"""Ten ways to begin, six to go on."""

_DANGEROUS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20"


def runs(cell: str) -> bool:
    """Whether a spreadsheet could take the cell for a formula: blanks before it do not protect."""
    return cell.lstrip(" ").startswith(tuple(_DANGEROUS))
