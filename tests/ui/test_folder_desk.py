"""The drive goes away under the hand: the window says so, and saves what it kept afterwards."""

from __future__ import annotations

from scripted_link import ScriptedLink, entries, proposal

from lesionlab.core.errors import UserError
from lesionlab.core.folder_messages import FolderAway, FolderBack
from lesionlab.core.messages import RequestFailed, ShowImage
from lesionlab.core.saving_messages import SetFlag
from lesionlab.ui.main_window import MainWindow


def test_what_could_not_be_saved_is_saved_when_the_folder_is_back(
    window: MainWindow, link: ScriptedLink
) -> None:
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    window.bench.flag(True)
    request = link.last(SetFlag)
    link.say(FolderAway("/images"))
    assert window.notices.notice("folder") is not None
    link.say(RequestFailed(UserError("Gone."), save_id=request.save_id), to=request)
    assert window.bench.session.saver.has_failed

    link.say(FolderBack("/images"))
    assert window.notices.notice("folder") is None
    again = link.last(SetFlag)
    assert again is not link.sent[0]
    assert again.save_id == request.save_id
    assert link.all(SetFlag) == [request, request]


def test_an_image_that_could_not_be_shown_is_asked_for_again(
    window: MainWindow, link: ScriptedLink
) -> None:
    link.open_project(entries(3))
    asked = link.last(ShowImage)
    link.say(FolderAway("/images"))
    link.say(RequestFailed(UserError("Gone."), image_key=asked.image_key), to=asked)
    link.say(FolderBack("/images"))
    assert [request.image_key for request in link.all(ShowImage)] == [asked.image_key] * 2
    assert window.bench.session.image_key == asked.image_key


def test_another_folder_forgets_that_the_one_before_was_away(
    window: MainWindow, link: ScriptedLink
) -> None:
    link.open_project(entries(3))
    link.say(FolderAway("/images"))
    window.open_folder("/elsewhere")
    assert window.notices.notice("folder") is None
