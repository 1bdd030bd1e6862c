"""Who reads, which reading is open, and the windows about both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton

from lesionlab.core.messages import Event, ProjectOpened
from lesionlab.core.readings import ReadingInfo
from lesionlab.core.worklist import WorkState
from lesionlab.ui.numbers import number
from lesionlab.ui.theme import styled

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings
    from lesionlab.ui.readers.agreement_window import AgreementWindow
    from lesionlab.ui.readers.initials import InitialsDialog
    from lesionlab.ui.readers.second_reading import SecondReadingDialog

_INITIALS = "reader/initials"
_ASKED = "reader/asked"
_NOTICE = "reading"
_ASKING = "initials"
_MESSAGE_MS = 6000


class ReadersDesk(QObject):
    """Signs what is accepted, and opens second readings and their comparison."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._folder = ""
        self._compares_next = False
        self.reading: ReadingInfo | None = None
        self.agreement: AgreementWindow | None = None
        self.dialog: SecondReadingDialog | None = None
        self.initials_dialog: InitialsDialog | None = None
        self.initials = str(around.settings.value(_INITIALS, "") or "")
        self.button = styled(QPushButton(), "statusLink")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.ask_initials)
        around.status.addPermanentWidget(self.button)
        around.bench.worklist.model.countsChanged.connect(self._counts_changed)
        self._sign()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {
            "initials": self.ask_initials,
            "second_reading": self.show_second_reading,
            "agreement": self.show_agreement,
        }

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, ProjectOpened):
            self._opened(event)
        if self.dialog is not None:
            self.dialog.handle(number, event)
        if self.agreement is not None:
            self.agreement.handle(number, event)

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        self._around.notices.dismiss(_NOTICE)
        self.reading = None
        if self.dialog is not None:
            self.dialog.close()
        if self.agreement is not None:
            self.agreement.close()
            self.agreement.deleteLater()
            self.agreement = None

    def update_icons(self) -> None:
        """Draw in the colours of the theme: the pictures carry their own."""

    # --- initials ---

    def ask_initials(self) -> None:
        """Ask who reads; in a second reading that is settled."""
        if self.reading is not None:
            text = self.tr("This reading is signed {reader}.").format(reader=self.reading.reader)
            self._around.status.showMessage(text, _MESSAGE_MS)
            return
        from lesionlab.ui.readers.initials import InitialsDialog

        self._no_more_asking()
        dialog = self.initials_dialog = InitialsDialog(self.initials, parent=self._around.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.set_initials(dialog.initials))
        dialog.open()

    def set_initials(self, initials: str) -> None:
        """Sign with these initials from now on, and remember them."""
        self.initials = initials
        self._around.settings.setValue(_INITIALS, initials)
        self._sign()

    def _no_more_asking(self) -> None:
        self._around.settings.setValue(_ASKED, True)
        self._around.notices.dismiss(_ASKING)

    def _sign(self) -> None:
        reader = self.initials if self.reading is None else self.reading.reader
        self._around.bench.session.saver.reader = reader
        if reader:
            self.button.setText(self.tr("Reader {reader}").format(reader=reader))
        else:
            self.button.setText(self.tr("No initials"))
        self.button.setToolTip(self.tr("Who signs each correction (Ctrl+I to change it)"))

    # --- readings ---

    def show_second_reading(self) -> None:
        """Start a second reading or go on with one; within one, offer to leave it."""
        if self.reading is not None:
            self._show_reading()
            return
        from lesionlab.ui.readers.second_reading import SecondReadingDialog

        model = self._around.bench.worklist.model
        keys = [model.key_at(row) for row in range(model.rowCount())]
        self._around.bench.session.save_now()
        self.dialog = SecondReadingDialog(
            self._around.send,
            initials=self.initials,
            listed_keys=keys,
            is_filtered=len(keys) < model.image_count,
            parent=self._around.window,
        )
        self.dialog.readingChosen.connect(self._open_reading)
        self.dialog.destroyed.connect(self._dialog_closed)
        self.dialog.open()

    def leave_reading(self) -> None:
        """Go back to all images; a reading that is complete is compared there."""
        if self.reading is not None:
            self._compares_next = self._is_complete
            self._around.open_folder(self._folder)

    def show_agreement(self) -> None:
        """Compare the readers; not within a reading, which must stay blind."""
        if self.reading is not None:
            self._around.status.showMessage(
                self.tr("The readers are compared after this reading is left."), _MESSAGE_MS
            )
            return
        from lesionlab.ui.readers.agreement_window import AgreementWindow

        self._around.bench.session.save_now()
        if self.agreement is None:
            self.agreement = AgreementWindow(
                self._around.send,
                folder=str(Path(self._folder).parent),
                parent=self._around.window,
            )
            self.agreement.imageWanted.connect(self._around.bench.go_to)
            self.agreement.consensusUsed.connect(self._consensus_used)
        self.agreement.show()
        self.agreement.raise_()
        self.agreement.activateWindow()
        self.agreement.compare()

    def _dialog_closed(self) -> None:
        self.dialog = None

    def _open_reading(self, number: int) -> None:
        self._around.open_folder(self._folder, reading=number)

    def _opened(self, event: ProjectOpened) -> None:
        self._folder = event.folder
        self.reading = event.reading
        self._sign()
        if self.reading is not None:
            self._show_reading()
        elif self._compares_next:
            self._compares_next = False
            self.show_agreement()
        elif not self.initials and not self._around.settings.value(_ASKED, False, bool):
            self._around.notices.show_notice(
                _ASKING,
                self.tr("Your initials sign each correction."),
                action=(self.tr("Enter initials..."), self.ask_initials),
                on_dismiss=self._no_more_asking,
            )

    @property
    def _is_complete(self) -> bool:
        model = self._around.bench.worklist.model
        return 0 < model.image_count == model.counts[WorkState.ACCEPTED]

    def _counts_changed(self) -> None:
        if self.reading is not None:
            self._show_reading()

    def _show_reading(self) -> None:
        reading = self.reading
        if reading is None:
            return
        if self._is_complete:
            # Its export would be of the first reading, which is not open now.
            self._around.notices.dismiss("accepted")
            text = self.tr(
                "The second reading by {reader} is complete: {count} images. Leaving it compares"
                " the readers."
            )
        else:
            text = self.tr(
                "Second reading by {reader}: {count} images in random order. The first masks are"
                " hidden."
            )
        text = text.format(reader=reading.reader, count=number(reading.image_count))
        bar = self._around.notices.notice(_NOTICE)
        if bar is None or bar.text != text:
            self._around.notices.show_notice(
                _NOTICE,
                text,
                action=(self.tr("Leave the reading"), self.leave_reading),
                can_dismiss=False,
            )

    def _consensus_used(self, image_keys: tuple[int, ...]) -> None:
        """Show the consensus where the image with the mask before is in view."""
        session = self._around.bench.session
        if session.image_key in image_keys:
            session.open(session.image_key)
            self._around.bench.view.wait_for_image()
