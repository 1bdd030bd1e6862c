"""Importing masks: choose where they are, see what belongs together, take it over."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.import_messages import (
    CancelImport,
    ImportMasks,
    ImportPreviewed,
    MasksImported,
    PreviewImport,
)
from lesionlab.core.messages import Done, Event, Progressed, Request, RequestFailed
from lesionlab.ui.imports.found import FoundMasks, reason
from lesionlab.ui.imports.lines import ImportLines, lines_view
from lesionlab.ui.languages import error_text
from lesionlab.ui.numbers import filled
from lesionlab.ui.theme import scaled, styled
from lesionlab.ui.time_left import time_left

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_PLACE = "import/folder"
_WIDTH_PX = 560
_TABLE_PX = (920, 560)
"""Width and height, once there is something to show."""
_FRAME_PX = 40
"""What the system's title bar takes of the screen."""


class ImportDialog(QDialog):
    """Finds masks in a folder or file that is picked with the system's own dialog.

    Signals:
        imported: Keys of the images whose masks are new.
    """

    imported = Signal(object)

    def __init__(
        self,
        send: Callable[[Request], int],
        *,
        settings: QSettings,
        reader: str,
        parent: QWidget,
    ) -> None:
        """Make the dialog.

        Args:
            send: Sends a request to the engine; gives its number.
            settings: Where it is remembered where masks were found last.
            reader: Signs what is accepted; see `core.saving_messages.Accept`.
            parent: The main window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import masks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._send = send
        self._settings = settings
        self._reader = reader
        self._source = ""
        self._number = 0
        self._began_at = 0.0
        self._is_cancelling = self._is_taking = False
        self._found = FoundMasks()
        self._build()
        self._update()
        width = scaled(_WIDTH_PX)
        self.resize(width, self.heightForWidth(width))

    @property
    def status_text(self) -> str:
        return self._status.text()

    def look(self, source: str) -> None:
        """Look for masks in a folder, file or archive."""
        if self._number:
            return
        self._source = source
        self._settings.setValue(_PLACE, str(Path(source).parent))
        self._found.begin(())
        self._show_lines()
        self._begin(self.tr("Looking for masks..."))
        self._is_taking = False
        self._number = self._send(PreviewImport(source))

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine; others than this import's are ignored."""
        if not self._number or number != self._number:
            return
        if isinstance(event, Progressed):
            if event.done < self._progress.value():
                # The files are looked through; now their masks are read.
                self._began_at = time.monotonic()
            self._progress.setRange(0, event.total)
            self._progress.setValue(event.done)
            left = time_left(event, worked_s=time.monotonic() - self._began_at)
            if left and not self._is_cancelling:
                self._say(left)
        elif isinstance(event, ImportPreviewed):
            self._previewed(event)
        elif isinstance(event, MasksImported):
            self._imported(event)
        elif isinstance(event, RequestFailed):
            self._end(error_text(event.error))
        elif isinstance(event, Done):
            self._end("")

    @property
    def is_importing(self) -> bool:
        """Whether masks are being taken over, and nobody has asked to end that yet."""
        return bool(self._number) and self._is_taking and not self._is_cancelling

    def leave(self) -> None:
        """Close at once; what is under way is ended, and what is heard of it no longer shown."""
        if self._number and not self._is_cancelling:
            self._send(CancelImport())
        self.done(QDialog.DialogCode.Rejected)

    def reject(self) -> None:
        """Close, but cancel first what is under way."""
        if not self._number:
            super().reject()
        elif not self._is_cancelling:
            self._is_cancelling = True
            self._say(self.tr("Cancelling..."))
            self._send(CancelImport())

    # --- what it is made of

    def _build(self) -> None:
        self._intro = QLabel(
            self.tr(
                "Outlines that were drawn with another program become masks of these images:"
                " pictures as of ISIC and PH2, COCO, labelme, DICOM segmentations, numpy, and what"
                " LesionLab exported. Choose the folder or the file that they are in. You see what"
                " belongs together before anything is taken over."
            )
        )
        self._intro.setWordWrap(True)
        self._place = styled(QLabel(), "value")
        self.incoming = ImportLines(self._found.outcome, outcome_title=self.tr("What happens"))
        self.left_out = ImportLines(reason, outcome_title=self.tr("Why"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for model, name in (
            (self.incoming, self.tr("Masks that come in")),
            (self.left_out, self.tr("Masks that are left out")),
        ):
            view = lines_view(model, name=name, has_reasons=model is self.left_out)
            self.tabs.addTab(view, "")
        self._progress = QProgressBar(textVisible=False)
        self._status = QLabel()
        self._status.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (self._intro, self._place):
            layout.addWidget(widget)
        layout.addWidget(self.tabs, 1)
        self._room = QWidget()
        layout.addWidget(self._room, 1)
        layout.addWidget(self._choices())
        layout.addWidget(self._progress)
        layout.addWidget(self._status)
        layout.addLayout(self._buttons())
        self._progress.hide()
        self._place.hide()

    def _choices(self) -> QWidget:
        self.accept_them = QRadioButton(self.tr("Accept them"))
        self.accept_them.setChecked(True)
        self.as_drafts = QRadioButton(self.tr("As drafts to look at"))
        self.as_drafts.setToolTip(
            self.tr("Each mask waits in the list until you have looked at it and accepted it")
        )
        self.replace = QCheckBox()
        self.replace.setToolTip(
            self.tr("What was accepted before stays in the history of the image")
        )
        self.as_drafts.toggled.connect(self._show_lines)
        self.replace.toggled.connect(self._show_lines)
        self._choice_row = QWidget()
        row = QHBoxLayout(self._choice_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        for choice in (self.accept_them, self.as_drafts, self.replace):
            row.addWidget(choice)
        row.addStretch(1)
        return self._choice_row

    def _buttons(self) -> QHBoxLayout:
        self.folder_button = QPushButton(self.tr("Choose folder..."), autoDefault=False)
        self.folder_button.clicked.connect(self._choose_folder)
        self.file_button = QPushButton(self.tr("Choose file..."), autoDefault=False)
        self.file_button.clicked.connect(self._choose_file)
        self.close_button = QPushButton(self.tr("Close"), autoDefault=False)
        self.close_button.clicked.connect(self.reject)
        self.go_button = styled(QPushButton(self.tr("Import"), default=True), "primary")
        self.go_button.clicked.connect(self._import)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.folder_button)
        buttons.addWidget(self.file_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.go_button)
        return buttons

    def _update(self) -> None:
        is_busy = bool(self._number)
        has_lines = bool(self._found.lines)
        self._intro.setVisible(not has_lines)
        self._room.setVisible(not has_lines)
        self._place.setVisible(bool(self._source))
        self._place.setText(self.tr("Masks in {name}").format(name=Path(self._source).name))
        self._place.setToolTip(self._source)
        self.tabs.setVisible(has_lines)
        self._choice_row.setVisible(has_lines and not self._found.is_done)
        self._choice_row.setEnabled(not is_busy)
        for button in (self.folder_button, self.file_button):
            button.setEnabled(not is_busy)
        self.close_button.setText(self.tr("Cancel") if is_busy else self.tr("Close"))
        can_import = not is_busy and not self._found.is_done and bool(self.incoming.lines)
        self.go_button.setEnabled(can_import)
        # Enter does what comes next.
        for button, is_next in ((self.folder_button, not has_lines), (self.go_button, can_import)):
            button.setDefault(is_next)

    # --- the lines

    def _show_lines(self) -> None:
        """Sort the lines by whether they come in, as is chosen."""
        found = self._found
        found.as_drafts = self.as_drafts.isChecked()
        found.replaces = self.replace.isChecked()
        self.replace.setText(
            filled(
                self.tr("Also where masks are accepted or begun already: {count:,}"),
                count=found.has_work_count,
            )
        )
        self.replace.setVisible(found.has_work_count > 0)
        self.incoming.show(found.incoming)
        self.left_out.show(found.left_out)
        self._title_tabs()
        self._update()

    def _title_tabs(self) -> None:
        is_done = self._found.is_done
        came_in = self.tr("Came in: {count:,}") if is_done else self.tr("Comes in: {count:,}")
        self.tabs.setTabText(0, filled(came_in, count=len(self.incoming.lines)))
        left_out = self.tr("Left out: {count:,}")
        self.tabs.setTabText(1, filled(left_out, count=len(self.left_out.lines)))
        for tab, model in enumerate((self.incoming, self.left_out)):
            if model.lines:
                self.tabs.setCurrentIndex(tab)
                break

    # --- looking and importing

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder with masks"), self._last_place()
        )
        if folder:
            self.look(folder)

    def _choose_file(self) -> None:
        kinds = "*.zip *.json *.npy *.npz *.dcm *.png *.bmp *.tif *.tiff"
        file, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("File with masks"),
            self._last_place(),
            self.tr("Masks and archives ({kinds});;All files (*)").format(kinds=kinds),
        )
        if file:
            self.look(file)

    def _last_place(self) -> str:
        return str(self._settings.value(_PLACE, "") or Path.home())

    def _begin(self, text: str) -> None:
        self._is_cancelling = False
        self._began_at = time.monotonic()
        self._progress.setRange(0, 0)
        self._progress.show()
        self._say(text)
        self._number = -1
        self._update()
        self.resize(self.size().expandedTo(QSize(0, self.heightForWidth(self.width()))))

    def _import(self) -> None:
        self._begin(self.tr("Importing..."))
        self._is_taking = True
        self._number = self._send(
            ImportMasks(
                self._source,
                as_drafts=self.as_drafts.isChecked(),
                replace=self.replace.isChecked() and self.replace.isVisible(),
                reader=self._reader,
            )
        )

    def _previewed(self, event: ImportPreviewed) -> None:
        if event.was_cancelled:
            self._end(self.tr("Cancelled."))
            return
        if event.lines and not self.tabs.isVisible():
            self._make_room()
        self._found.begin(event.lines)
        self.replace.setChecked(False)
        self._number = 0
        self._show_lines()
        if event.lines:
            text = filled(
                self.tr("Images for which there is no mask: {count:,}."), count=event.images_without
            )
        else:
            text = self.tr("There are no masks in it that can be read.")
        self._end(text)

    def _make_room(self) -> None:
        """Grow to the size of the table, and stay on the screen with all buttons."""
        room = self.screen().availableGeometry()
        wanted = QSize(*map(scaled, _TABLE_PX)).expandedTo(self.size())
        place = QRect(QPoint(), wanted.boundedTo(room.size() - QSize(0, _FRAME_PX)))
        place.moveCenter(self.geometry().center())
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveLeft(max(place.left(), room.left()))
        place.moveTop(max(place.top(), room.top() + _FRAME_PX))
        self.setGeometry(place)

    def _imported(self, event: MasksImported) -> None:
        self._found.imported(event)
        parts = [self.tr("Cancelled.")] if event.was_cancelled else []
        parts.append(
            filled(self.tr("Images with new masks: {count:,}."), count=len(event.imported))
        )
        if event.unchanged:
            parts.append(
                filled(self.tr("Had these masks already: {count:,}."), count=event.unchanged)
            )
        self._number = 0
        self._show_lines()
        self._end(" ".join(parts))
        self.imported.emit(event.imported)

    def _end(self, text: str) -> None:
        self._number = 0
        self._is_cancelling = False
        self._progress.hide()
        self._say(text)
        self._update()

    def _say(self, text: str) -> None:
        self._status.setText(text)
        self._status.setVisible(bool(text))
