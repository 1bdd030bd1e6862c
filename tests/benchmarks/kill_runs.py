"""Kills window, engine or both at random moments of scripted work, and looks what is left.

The real window (offscreen) and the real engine process work at random: strokes, undo, redo,
acceptance, flags, other images. Run it by hand:

    python tests/benchmarks/kill_runs.py --runs 50

After each kill the project is opened anew and compared with the window's journal: whatever stood
there when the window last said "Saved" must be there exactly, or something newer that was shown.
All runs work on one project, so each also begins with what the kills before have left.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import psutil
from PIL import Image

from lesionlab.core.history import restored
from lesionlab.core.worklist import WorkState
from lesionlab.engine.store.backups import list_backups
from lesionlab.engine.store.project import Project

TARGETS = ("window", "engine", "both")
IMAGES = 6
PATIENCE_S = 60.0
SAVE_WITHIN_S = 0.25


@dataclass
class Outcome:
    """What the runs came to.

    Attributes:
        kills: How often each target was killed.
        checked: Masks and flags that were compared.
        saves: How often the window had said "Saved".
        lost: What was shown as saved and was not found.
        lags_s: Age of the oldest change shown that was not found, for each kill; 0 if all was.
        gone: Lines of the journal about what was never shown as saved and went with a kill; what
            the windows after it save is not about them.
        undo_steps: Most steps of undo that were found again.
    """

    kills: dict[str, int] = field(default_factory=lambda: dict.fromkeys(TARGETS, 0))
    checked: int = 0
    saves: int = 0
    lost: list[str] = field(default_factory=list)
    lags_s: list[float] = field(default_factory=list)
    gone: set[int] = field(default_factory=set)
    undo_steps: int = 0


def run(folder: Path, home: Path, *, runs: int, seed: int = 0) -> Outcome:
    """Work and kill so often in one project."""
    outcome, chance = Outcome(), random.Random(seed)
    noise = np.random.default_rng(seed)
    folder.mkdir(parents=True)
    for number in range(IMAGES):
        pixels = noise.integers(0, 255, (240, 320, 3), np.uint8)
        Image.fromarray(pixels).save(folder / f"{number}.png")
    journal = home / "journal.txt"
    for number in range(runs):
        target = TARGETS[number % 3]
        killed_at = _one(folder, home, journal, target, seed=seed + number, chance=chance)
        outcome.kills[target] += 1
        _check(folder, home, journal, outcome, killed_at=killed_at)
        print(
            f"{number + 1:3d} {target:6s} lag {outcome.lags_s[-1]:.3f} s, {len(outcome.lost)} lost",
            flush=True,
        )
    outcome.saves = sum(e["what"] == "saved" for e in _events(journal))
    outcome.lost += [
        f"backup {backup.number}: {backup.problem}"
        for backup in list_backups(folder / ".lesionlab")
        if backup.problem
    ]
    return outcome


def _one(
    folder: Path, home: Path, journal: Path, target: str, *, seed: int, chance: random.Random
) -> float:
    """Let a window work for a while, kill; give when the window was killed."""
    here = Path(__file__).with_name("kill_worker.py")
    before = len(_events(journal))
    window = subprocess.Popen(
        [sys.executable, str(here), str(folder), str(home), str(journal), str(seed)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
    )
    _wait(lambda: len(_events(journal)) > before + 3 or window.poll() is not None)
    assert window.poll() is None, "the window ended by itself"
    time.sleep(chance.uniform(0.3, 3.0))
    children = psutil.Process(window.pid).children(recursive=True)
    engines = [c for c in children if "resource_tracker" not in " ".join(c.cmdline())]
    if target == "engine":
        for engine in engines:
            engine.send_signal(signal.SIGKILL)
        # The window goes on, and the next engine takes over what was not saved; or has not yet.
        time.sleep(chance.uniform(0.0, 4.0))
        children = psutil.Process(window.pid).children(recursive=True)
    killed_at = time.time()
    window.kill()
    if target == "both":
        for child in children:
            child.kill()
    window.wait()
    # An engine that is left alone ends by itself once all it was sent is on the disk.
    psutil.wait_procs(children, timeout=PATIENCE_S)
    return killed_at


def _check(folder: Path, home: Path, journal: Path, outcome: Outcome, *, killed_at: float) -> None:
    events = _events(journal)
    last_saved = max((i for i, e in enumerate(events) if e["what"] == "saved"), default=-1)
    lag = 0.0
    with Project.open(folder, user_data_dir=home / "data") as project:
        assert not project.notice, project.notice
        entries = {entry.path: entry for entry in project.entries()}
        for path, lesion, is_flag in sorted(
            {
                (e["path"], e["lesion"], e["what"] == "flag")
                for e in events
                if e["what"] in ("shown", "accepted", "flag")
            }
        ):
            kinds = ("flag",) if is_flag else ("shown", "accepted")
            mine = [
                (i, e)
                for i, e in enumerate(events)
                if (e["path"], e["lesion"]) == (path, lesion)
                and e["what"] in kinds
                and i not in outcome.gone
            ]
            found: object
            if is_flag:
                found = entries[path].state is WorkState.FLAGGED
            else:
                record = project.lesions(entries[path].image_key)[lesion]
                found = None if record.draft is None else record.draft.mask.sha256
                if record.draft is not None:
                    history = restored(record.history, record.draft.state)
                    outcome.undo_steps = max(outcome.undo_steps, history.position)
            outcome.checked += 1
            matches = [i for i, e in mine if e["value"] == found]
            due = max((i for i, _ in mine if i <= last_saved), default=-1)
            if due >= 0 and (not matches or matches[-1] < due):
                outcome.lost.append(f"{path} {'flag' if is_flag else 'mask'}")
            newest = matches[-1] if matches else -1
            later = [e["t"] for i, e in mine if i > newest]
            outcome.gone.update(i for i, _ in mine if i > newest)
            if later:
                lag = max(lag, killed_at - min(later))
    outcome.lags_s.append(lag)


def _events(journal: Path) -> list[dict]:
    if not journal.exists():
        return []
    lines = journal.read_bytes().split(b"\n")
    # The last line may have been cut by the kill.
    return [json.loads(line) for line in lines[:-1]]


def _wait(condition) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, "nothing happens"
        time.sleep(0.05)


def main() -> None:
    """Run it and print what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        outcome = run(Path(home) / "images", Path(home), runs=args.runs, seed=args.seed)
    lags = sorted(outcome.lags_s)
    print(f'kills: {outcome.kills}; {outcome.saves} times "Saved"; {outcome.checked} comparisons')
    print(f"undo steps found again, at most: {outcome.undo_steps}")
    print(
        f"not saved yet at the kill: median {lags[len(lags) // 2]:.3f} s, most {lags[-1]:.3f} s,"
        f" over {SAVE_WITHIN_S} s: {sum(lag > SAVE_WITHIN_S for lag in lags)}"
    )
    print(f"lost although shown as saved: {len(outcome.lost)} {outcome.lost}")


if __name__ == "__main__":
    main()
