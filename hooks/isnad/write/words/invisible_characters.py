"""What characters that nobody sees are called where recorded text has them."""

NAMES = {
    0x00AD: "واصلة اختيارية",
    0x061C: "علامة حرف عربي",
    0x200B: "فاصل بلا عرض",
    0x200E: "علامة يسار إلى يمين",
    0x200F: "علامة يمين إلى يسار",
    0x202A: "تضمين من اليسار إلى اليمين",
    0x202B: "تضمين من اليمين إلى اليسار",
    0x202C: "نهاية التضمين أو الفرض",
    0x202D: "فرض الاتجاه من اليسار إلى اليمين",
    0x202E: "فرض الاتجاه من اليمين إلى اليسار",
    0x2060: "رابط كلمات",
    0x2066: "عزل من اليسار إلى اليمين",
    0x2067: "عزل من اليمين إلى اليسار",
    0x2068: "عزل بحسب أول حرف",
    0x2069: "نهاية العزل",
    0xFEFF: "علامة ترتيب البايتات",
}
"""After Unicode's own names; those that have no use in Arabic are known by number alone."""


def invisible(code: int) -> str:
    """What a reader hears of such a character: its name, where it has one, and its number."""
    name = f"{NAMES[code]}، " if code in NAMES else ""
    return f"محرف لا يُرى: {name}U+{code:04X}"
