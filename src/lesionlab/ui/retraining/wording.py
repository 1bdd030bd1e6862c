"""What the retraining says, in words for people; no Qt here."""

from __future__ import annotations

from datetime import datetime

from lesionlab.core.decoder_messages import RetrainProgressed
from lesionlab.core.decoders import DecoderVersion, Origin, RetrainReadiness
from lesionlab.core.judgement import CLICK_LIMIT, Judgement, Measure, PairedDifference, Verdict

PHASES = {
    "preparing": "Preparing the images",
    "training": "Learning from your corrections",
    "judging": "Judging on cases that it has not seen",
}

MEASURES = {
    Measure.PROPOSAL_DICE: "Proposal: agreement with your outline (Dice)",
    Measure.PROPOSAL_IOU: "Proposal: overlap with your outline (IoU)",
    Measure.PROPOSAL_HD95_PX: "Proposal: distance of the outlines (95 % Hausdorff, px)",
    Measure.BOX_DICE: "From a box that is a little off: agreement (Dice)",
    Measure.BOX_IOU: "From a box that is a little off: overlap (IoU)",
    Measure.CLICKS_TO_85: f"Simulated clicks until IoU .85, at most {CLICK_LIMIT}",
    Measure.CLICKS_TO_90: f"Simulated clicks until IoU .90, at most {CLICK_LIMIT}",
}

CLICKS_ORIGIN = (
    "Simulated: each click in the centre of the largest error, until nine tenths overlap"
    f" (IoU .90), at most {CLICK_LIMIT} clicks an image."
)
DICE_ORIGIN = (
    "Dice: 1 is the same outline, 0 is no overlap; of the proposal, before anyone clicks,"
    " against the mask that you accepted."
)

_MINUS = "\N{MINUS SIGN}"
ARROW = "\N{RIGHTWARDS ARROW}"


def duration(seconds: float) -> str:
    """Give a duration as one would say it: "about 2 minutes"."""
    if seconds < 10:
        return "a few seconds"
    if seconds < 50:
        return f"about {round(seconds / 10) * 10} seconds"
    minutes = max(round(seconds / 60), 1)
    if minutes < 60:
        return f"about {minutes} {_noun(minutes, 'minute')}"
    hours, rest = divmod(round(minutes / 10) * 10, 60)
    text = f"about {hours} {_noun(hours, 'hour')}"
    return f"{text} {rest} minutes" if rest and hours < 3 else text


def time_left(seconds: float | None) -> str:
    """Give how long it will still take, or "" while that is not known."""
    return "" if seconds is None else f"{duration(seconds)} left"


def corrections(count: int) -> str:
    """Give "1 correction" or "31 corrections"."""
    return f"{count:,} {_noun(count, 'correction')}"


def where(device: str) -> str:
    """Give where it is computed, for the engine's name of the device."""
    if not device:
        return ""
    return " on this CPU" if device == "cpu" else " on this graphics card"


def summary(readiness: RetrainReadiness, *, device: str) -> str:
    """Give what a retraining would use and take, in one line, or why there can be none."""
    if readiness.problem:
        return readiness.problem
    return f"{corrections(readiness.corrections)}, {duration(readiness.expected_s)}{where(device)}"


def news(readiness: RetrainReadiness) -> str:
    """Give how much of what would be used the decoder in use does not know yet."""
    new = readiness.new_corrections
    if new >= readiness.corrections:
        return "all of them new to the decoder in use"
    if new == 0:
        return "the decoder in use knows all of them already"
    return f"{new:,} new since the decoder in use was made"


def phase(event: RetrainProgressed) -> str:
    """Give what is being done."""
    text = PHASES.get(event.phase, "Working")
    if event.phase == "training" and event.epochs:
        text += f", pass {min(event.epoch + 1, event.epochs)} of {event.epochs}"
    return text


def clicks_sentence(judgement: Judgement) -> str:
    """Give how the number of simulated clicks changed, or "" if no case was judged."""
    found = judgement.difference(Measure.CLICKS_TO_90)
    if found is None or found.difference.count == 0:
        return ""
    numbers = f"{found.champion_mean:.1f} {ARROW} {found.candidate_mean:.1f}"
    if judgement.decision.verdict is Verdict.TOO_FEW:
        return f"Clicks: {numbers} (n = {found.difference.count}, too few to tell)"
    if found.difference.high < 0:
        start = "Fewer clicks"
    elif found.difference.low > 0:
        start = "More clicks"
    else:
        start = "About as many clicks"
    change = found.difference
    return (
        f"{start}: {numbers} (difference from {signed(change.low, 1)} to {signed(change.high, 1)},"
        f" n = {change.count})"
    )


def signed(value: float, places: int) -> str:
    """Give a number with its sign, as it is printed; nothing has no sign."""
    text = f"{value:+.{places}f}"
    return f"{0:.{places}f}" if float(text) == 0 else text.replace("-", _MINUS)


def difference_row(found: PairedDifference) -> tuple[str, ...]:
    """Give measure, old mean, new mean, difference with interval, p and n of one measure."""
    places = 1 if found.measure in _COARSE else 3
    change = found.difference
    return (
        MEASURES[found.measure],
        f"{found.champion_mean:.{places}f}",
        f"{found.candidate_mean:.{places}f}",
        f"{signed(change.mean, places)}"
        f" ({signed(change.low, places)} to {signed(change.high, places)})",
        "< 0.001" if found.p_value < 0.001 else f"{found.p_value:.3f}",
        str(change.count),
    )


_COARSE = (Measure.PROPOSAL_HD95_PX, Measure.CLICKS_TO_85, Measure.CLICKS_TO_90)


def as_proposed(count: int, *, of: int) -> str:
    """Give how many masks were accepted as they came, and what that means; "" for none."""
    if not count or not of:
        return ""
    return (
        f"{count} of these {of} masks {'was' if count == 1 else 'were'} accepted just as proposed,"
        " which favours the decoder in use in this comparison."
    )


def made_on(version: DecoderVersion) -> str:
    """Give when a version was made, in the time of this computer; "" if it came so."""
    if not version.made_at:
        return ""
    try:
        return f"{datetime.fromisoformat(version.made_at).astimezone():%d %b %Y, %H:%M}"
    except ValueError:
        return version.made_at


def origin(version: DecoderVersion) -> str:
    """Give where a version came from."""
    return {
        Origin.BASE: "As it came with the model",
        Origin.RETRAINED: "Retrained here",
        Origin.IMPORTED: "Imported from a file",
    }[version.origin]


def badge(version: DecoderVersion) -> str:
    """Give the word that stands beside a version; "" if there is nothing to say."""
    if version.is_missing:
        return "File missing"
    if version.is_on_trial:
        return "On trial"
    return "In use" if version.in_use else ""


def judged(version: DecoderVersion) -> str:
    """Give what judging said about a version, in one line."""
    if version.origin is Origin.BASE:
        return "The model's own decoder"
    return version.headline or "Not judged here"


def _noun(count: int, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"
