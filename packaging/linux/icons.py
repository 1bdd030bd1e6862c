"""Draw an SVG at the sizes of an icon theme, for desktops that do not draw SVGs themselves.

python packaging/linux/icons.py ICON.svg THEME_FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES_PX = (16, 24, 32, 48, 64, 128, 256)


def draw(icon: Path, theme: Path) -> None:
    """Write `NxN/apps/NAME.png` for each size."""
    renderer = QSvgRenderer(str(icon))
    for size in SIZES_PX:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        place = theme / f"{size}x{size}" / "apps" / f"{icon.stem}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        if not image.save(str(place)):
            raise OSError(f"{place} could not be written")


if __name__ == "__main__":
    application = QGuiApplication([])
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
