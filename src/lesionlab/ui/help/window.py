"""The help window: contents and search at the left, the page at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QKeySequence,
    QShortcut,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lesionlab.ui.help.library import PAGES, Heading, anchor, fits, headings
from lesionlab.ui.theme import colours, scaled, styled

_PLACE = int(Qt.ItemDataRole.UserRole)


class HelpWindow(QDialog):
    """Shows the pages; stays open beside the work."""

    def __init__(self, page_text: Callable[[str], str], *, parent: QWidget) -> None:
        """Make it.

        Args:
            page_text: Gives the Markdown of a page by name.
            parent: The window it stands beside; a dialog that must be closed first, if there is
                one, or the help could not be used.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setModal(False)
        room = self.screen().availableSize() - QSize(16, 48)
        self.resize(QSize(scaled(940), scaled(640)).boundedTo(room))
        self._page_text = page_text
        self._texts = {name: page_text(name) for name in PAGES}
        self._place = ""
        self._past: list[str] = []
        self._build()
        self._fill_contents()

    def _build(self) -> None:
        self.search = QLineEdit(placeholderText=self.tr("Search"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search in the help"))
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._open_first)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.currentItemChanged.connect(self._picked)
        self._nothing = styled(QLabel(self.tr("Nothing found.")), "muted")
        self._nothing.hide()
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Page"))
        self.page.anchorClicked.connect(self._follow)
        self.back_button = QPushButton(self.tr("Back"), autoDefault=False)
        self.back_button.clicked.connect(self.go_back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self.go_back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        close = QPushButton(self.tr("Close"), autoDefault=False)
        close.clicked.connect(self.close)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.search, self._nothing, self.contents):
            column.addWidget(widget)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.page)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([scaled(250), scaled(680)])
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(splitter, 1)
        layout.addLayout(buttons)

    def _fill_contents(self) -> None:
        for name, text in self._texts.items():
            found = headings(text)
            top = _item(found[0], name)
            self.contents.addTopLevelItem(top)
            for heading in found[1:]:
                if heading.level == 2:
                    top.addChild(_item(heading, f"{name}#{heading.anchor}"))

    # --- pages ---

    @property
    def place(self) -> str:
        """What is shown: page, or page#anchor."""
        return self._place

    def show_page(self, place: str) -> None:
        """Show a page, or the part of one at a heading: "page#anchor"."""
        if place == self._place:
            return
        if self._place:
            self._past.append(self._place)
        self._show(place)

    def renew(self) -> None:
        """Show the pages as they are now; the keys on them may have changed."""
        self._texts = {name: self._page_text(name) for name in PAGES}
        if self._place:
            self.page.setMarkdown(self._texts[self._place.partition("#")[0]])
            self._show(self._place)

    def go_back(self) -> None:
        """Show what was shown before."""
        if self._past:
            self._show(self._past.pop())

    def _show(self, place: str) -> None:
        name, _, at = place.partition("#")
        if name != self._place.partition("#")[0]:
            self.page.setMarkdown(self._texts[name])
        self._place = place
        self.back_button.setEnabled(bool(self._past))
        self._scroll_to(at)
        self._mark()
        self._select(place)

    def _scroll_to(self, at: str) -> None:
        cursor = QTextCursor(self.page.document())
        block = self.page.document().begin()
        while at and block.isValid():
            if block.blockFormat().headingLevel() and anchor(block.text()) == at:
                cursor = QTextCursor(block)
                break
            block = block.next()
        # From the end backwards, so that the heading comes to stand at the top.
        self.page.moveCursor(QTextCursor.MoveOperation.End)
        self.page.setTextCursor(cursor)

    def _follow(self, url: QUrl) -> None:
        if url.scheme():
            QDesktopServices.openUrl(url)
            return
        name = url.path().removesuffix(".md") or self._place.partition("#")[0]
        self.show_page(f"{name}#{url.fragment()}" if url.hasFragment() else name)

    def _picked(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.show_page(str(item.data(0, _PLACE)))

    def _select(self, place: str) -> None:
        """Select where we are in the contents."""
        wanted = {place, place.partition("#")[0]}
        best: QTreeWidgetItem | None = None
        for item in self._items():
            if item.data(0, _PLACE) in wanted and (best is None or item.data(0, _PLACE) == place):
                best = item
        if best is not None and best is not self.contents.currentItem():
            self.contents.blockSignals(True)
            self.contents.setCurrentItem(best)
            self.contents.blockSignals(False)

    # --- search ---

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.contents.topLevelItem(i) for i in range(self.contents.topLevelItemCount())]
        found: list[QTreeWidgetItem] = []
        for top in tops:
            if top is not None:
                children = (top.child(i) for i in range(top.childCount()))
                found += [top, *(child for child in children if child is not None)]
        return found

    def _search(self, query: str) -> None:
        is_any = False
        for item in self._items():
            text = self._text_of(str(item.data(0, _PLACE)))
            is_shown = fits(text, query)
            item.setHidden(not is_shown)
            if item.parent() is None:
                item.setExpanded(is_shown and bool(query.strip()))
            is_any = is_any or is_shown
        self._nothing.setVisible(not is_any)
        self._mark()

    def _text_of(self, place: str) -> str:
        """Give the text of a page, or of one part of it, up to the next heading of its level."""
        name, _, at = place.partition("#")
        text = self._texts[name]
        if not at:
            return text
        parts = text.split("\n## ")
        return next((p for p in parts[1:] if anchor(p.partition("\n")[0]) == at), "")

    def _open_first(self) -> None:
        for item in self._items():
            is_leaf = item.parent() is not None or item.childCount() == 0
            if is_leaf and not item.isHidden():
                self.contents.setCurrentItem(item)
                return

    def _mark(self) -> None:
        """Mark what was searched for on the page."""
        marks = []
        for word in self.search.text().split():
            cursor = QTextCursor(self.page.document())
            while not (
                cursor := self.page.document().find(word, cursor, QTextDocument.FindFlag(0))
            ).isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor  # type: ignore[attr-defined]
                mark.format.setBackground(_mark_colour())  # type: ignore[attr-defined]
                marks.append(mark)
        self.page.setExtraSelections(marks)


def _item(heading: Heading, place: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([heading.text])
    item.setData(0, _PLACE, place)
    return item


def _mark_colour() -> QColor:
    return QColor(colours().selected)
