"""Merge lists of Debian packages, each package once; a wanted version stays.

python packaging/linux/depends.py "libc6 (>= 2.36), zlib1g" "zlib1g, libgl1"
"""

from __future__ import annotations

import sys
from collections.abc import Iterable


def merged(lists: Iterable[str]) -> str:
    """Give one list, sorted."""
    entries: dict[str, str] = {}
    for item in (part.strip() for text in lists for part in text.split(",")):
        name = item.split(" ")[0]
        if item and len(item) > len(entries.get(name, "")):
            entries[name] = item
    return ", ".join(entries[name] for name in sorted(entries))


if __name__ == "__main__":
    print(merged(sys.argv[1:]))
