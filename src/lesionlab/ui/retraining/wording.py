"""What the retraining says, in words for people."""

from __future__ import annotations

from datetime import datetime

from lesionlab.core.decoder_messages import RetrainProgressed
from lesionlab.core.decoders import DecoderKind, DecoderVersion, Origin, RetrainReadiness
from lesionlab.core.judgement import CLICK_LIMIT, Judgement, Measure, PairedDifference, Verdict
from lesionlab.ui.languages import QT_TRANSLATE_NOOP, engine_text, translate
from lesionlab.ui.numbers import filled, number

PHASES = {
    "preparing": QT_TRANSLATE_NOOP("Wording", "Preparing the images"),
    "training": QT_TRANSLATE_NOOP("Wording", "Learning from your corrections"),
    "judging": QT_TRANSLATE_NOOP("Wording", "Judging on cases that it has not seen"),
    "": QT_TRANSLATE_NOOP("Wording", "Working"),
}

MEASURES = {
    Measure.PROPOSAL_DICE: QT_TRANSLATE_NOOP(
        "Wording", "Proposal: agreement with your outline (Dice)"
    ),
    Measure.PROPOSAL_IOU: QT_TRANSLATE_NOOP("Wording", "Proposal: overlap with your outline (IoU)"),
    Measure.PROPOSAL_HD95_PX: QT_TRANSLATE_NOOP(
        "Wording", "Proposal: distance of the outlines (95 % Hausdorff, px)"
    ),
    Measure.BOX_DICE: QT_TRANSLATE_NOOP(
        "Wording", "From a box that is a little off: agreement (Dice)"
    ),
    Measure.BOX_IOU: QT_TRANSLATE_NOOP("Wording", "From a box that is a little off: overlap (IoU)"),
    Measure.CLICKS_TO_85: QT_TRANSLATE_NOOP(
        "Wording", "Simulated clicks until IoU .85, at most 10"
    ),
    Measure.CLICKS_TO_90: QT_TRANSLATE_NOOP(
        "Wording", "Simulated clicks until IoU .90, at most 10"
    ),
}

_MINUS = "\N{MINUS SIGN}"
ARROW = "\N{RIGHTWARDS ARROW}"


def clicks_origin() -> str:
    """Give where the figures on clicks come from."""
    return translate(
        "Wording",
        "Simulated: each click in the centre of the largest error, until nine tenths overlap"
        " (IoU .90), at most {limit} clicks an image.",
    ).format(limit=CLICK_LIMIT)


def dice_origin() -> str:
    """Give what Dice means and what it was measured on."""
    return translate(
        "Wording",
        "Dice: 1 is the same outline, 0 is no overlap; of the proposal, before anyone clicks,"
        " against the mask that you accepted.",
    )


def duration(seconds: float) -> str:
    """Give a duration as one would say it: "about 2 minutes"."""
    if seconds < 10:
        return translate("Wording", "a few seconds")
    if seconds < 50:
        return translate("Wording", "about {value} seconds").format(value=round(seconds / 10) * 10)
    minutes = max(round(seconds / 60), 1)
    if minutes < 60:
        if minutes == 1:
            return translate("Wording", "about 1 minute")
        return translate("Wording", "about {minutes} minutes").format(minutes=minutes)
    hours, rest = divmod(round(minutes / 10) * 10, 60)
    text = (
        translate("Wording", "about 1 hour")
        if hours == 1
        else translate("Wording", "about {hours} hours").format(hours=hours)
    )
    if rest and hours < 3:
        return translate("Wording", "{text} {rest} minutes").format(text=text, rest=rest)
    return text


def time_left(seconds: float | None) -> str:
    """Give how long it will still take, or "" while that is not known."""
    return (
        ""
        if seconds is None
        else translate("Wording", "{duration} left").format(duration=duration(seconds))
    )


def corrections(count: int) -> str:
    """Give "1 correction" or "31 corrections"."""
    if count == 1:
        return translate("Wording", "1 correction")
    return filled(translate("Wording", "{count:,} corrections"), count=count)


def where(device: str) -> str:
    """Give where it is computed, for the engine's name of the device."""
    if not device:
        return ""
    return (
        translate("Wording", " on this CPU")
        if device == "cpu"
        else translate("Wording", " on this graphics card")
    )


def summary(readiness: RetrainReadiness, *, device: str) -> str:
    """Give what a retraining would use and take, in one line, or why there can be none."""
    if readiness.problem:
        return readiness.problem
    return f"{corrections(readiness.corrections)}, {duration(readiness.expected_s)}{where(device)}"


def news(readiness: RetrainReadiness) -> str:
    """Give how much of what would be used the decoder in use does not know yet."""
    new = readiness.new_corrections
    if new >= readiness.corrections:
        return translate("Wording", "all of them new to the decoder in use")
    if new == 0:
        return translate("Wording", "the decoder in use knows all of them already")
    return filled(translate("Wording", "{new:,} new since the decoder in use was made"), new=new)


def phase(event: RetrainProgressed) -> str:
    """Give what is being done."""
    text = translate("Wording", PHASES.get(event.phase, PHASES[""]))
    if event.phase == "training" and event.epochs:
        text += translate("Wording", ", pass {min} of {epochs}").format(
            min=min(event.epoch + 1, event.epochs), epochs=event.epochs
        )
    return text


def clicks_sentence(judgement: Judgement) -> str:
    """Give how the number of simulated clicks changed, or "" if no case was judged."""
    found = judgement.difference(Measure.CLICKS_TO_90)
    if found is None or found.difference.count == 0:
        return ""
    numbers = f"{number(found.champion_mean, 1)} {ARROW} {number(found.candidate_mean, 1)}"
    if judgement.decision.verdict is Verdict.TOO_FEW:
        return translate("Wording", "Clicks: {numbers} (n = {count}, too few to tell)").format(
            numbers=numbers, count=found.difference.count
        )
    if found.difference.high < 0:
        start = translate("Wording", "Fewer clicks")
    elif found.difference.low > 0:
        start = translate("Wording", "More clicks")
    else:
        start = translate("Wording", "About as many clicks")
    change = found.difference
    return translate(
        "Wording", "{start}: {numbers} (difference from {signed} to {signed2}, n = {count})"
    ).format(
        start=start,
        numbers=numbers,
        signed=signed(change.low, 1),
        signed2=signed(change.high, 1),
        count=change.count,
    )


def signed(value: float, places: int) -> str:
    """Give a number with its sign, as it is printed; nothing has no sign."""
    if round(value, places) == 0:
        return number(0, places)
    return number(value, places, signed=True).replace("-", _MINUS)


def difference_row(found: PairedDifference) -> tuple[str, ...]:
    """Give measure, old mean, new mean, difference with interval, p and n of one measure."""
    places = 1 if found.measure in _COARSE else 3
    change = found.difference
    return (
        translate("Wording", MEASURES[found.measure]),
        number(found.champion_mean, places),
        number(found.candidate_mean, places),
        translate("Wording", "{mean} ({low} to {high})").format(
            mean=signed(change.mean, places),
            low=signed(change.low, places),
            high=signed(change.high, places),
        ),
        f"< {number(0.001, 3)}" if found.p_value < 0.001 else number(found.p_value, 3),
        str(change.count),
    )


_COARSE = (Measure.PROPOSAL_HD95_PX, Measure.CLICKS_TO_85, Measure.CLICKS_TO_90)


def as_proposed(count: int, *, of: int) -> str:
    """Give how many masks were accepted as they came, and what that means; "" for none."""
    if not count or not of:
        return ""
    return translate(
        "Wording",
        "Of these {of} masks, accepted just as proposed: {count}, "
        "which favours the decoder in use in this comparison.",
    ).format(count=number(count), of=number(of))


def made_on(version: DecoderVersion) -> str:
    """Give when a version was made, in the time of this computer; "" if it came so."""
    if not version.made_at:
        return ""
    try:
        return f"{datetime.fromisoformat(version.made_at).astimezone():%d %b %Y, %H:%M}"
    except ValueError:
        return version.made_at


def title(version: DecoderVersion) -> str:
    """Give a version's name, for what the image itself proposes as the picker calls it."""
    if version.kind is DecoderKind.DECODER:
        return version.title
    name = translate("ProposalPicker", "Image itself")
    if version.origin is Origin.BASE:
        return translate("Wording", "{name} as it came").format(name=name)
    return f"{name} {version.number}"


def origin(version: DecoderVersion) -> str:
    """Give where a version came from."""
    return {
        Origin.BASE: translate("Wording", "As it came with the model"),
        Origin.RETRAINED: translate("Wording", "Retrained here"),
        Origin.IMPORTED: translate("Wording", "Imported from a file"),
    }[version.origin]


def badge(version: DecoderVersion) -> str:
    """Give the word that stands beside a version; "" if there is nothing to say."""
    if version.is_missing:
        return translate("Wording", "File missing")
    if version.is_on_trial:
        return translate("Wording", "On trial")
    return translate("Wording", "In use") if version.in_use else ""


def judged(version: DecoderVersion) -> str:
    """Give what judging said about a version, in one line."""
    if version.origin is Origin.BASE and version.kind is DecoderKind.DECODER:
        return translate("Wording", "The model's own decoder")
    if version.origin is Origin.BASE:
        return translate("Wording", "As it came with the model")
    return engine_text(version.headline) or translate("Wording", "Not judged here")
