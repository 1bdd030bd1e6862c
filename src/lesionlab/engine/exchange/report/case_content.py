"""The report of a case: everything the project knows of one image, in the order it is read."""

from __future__ import annotations

from dataclasses import dataclass
from math import isclose
from pathlib import PurePosixPath

from lesionlab.core.backends import NOT_RECORDED
from lesionlab.core.case_warnings import CaseWarning
from lesionlab.core.lesion_measures import LesionMeasures
from lesionlab.core.masks import unpack
from lesionlab.core.metrics import dice, iou
from lesionlab.core.proposals import AUTO, IMAGE_PROMPTS, Proposal
from lesionlab.engine.exchange.cases import ExportedCase, ExportedLesion
from lesionlab.engine.exchange.report.content import (
    CaseReport,
    Fact,
    Heading,
    Picture,
    Section,
)
from lesionlab.engine.exchange.report.pictures import (
    cam_picture,
    compared_picture,
    fitted,
    mask_picture,
    outlined_picture,
)
from lesionlab.engine.exchange.report.words import (
    UNKNOWN,
    effort_text,
    moment,
    percent,
    prompts_text,
    shortened,
    warning_sentence,
)
from lesionlab.engine.imaging.decode import DecodedImage
from lesionlab.engine.measures.lesion import measure_lesion
from lesionlab.engine.store.project import Project


@dataclass(frozen=True, slots=True)
class KnownCase:
    """A case with what reports need of it: read, measured and looked up once.

    Attributes:
        case: Its masks.
        image: The image with what its file says about it.
        measures: Of each lesion that has a pixel, in the order of the case's lesions; else None.
        proposals: What each lesion started from, or None.
        warnings: Of the masks, as they are or as they were accepted.
    """

    case: ExportedCase
    image: DecodedImage
    measures: tuple[LesionMeasures | None, ...]
    proposals: tuple[Proposal | None, ...]
    warnings: tuple[CaseWarning, ...]


def known_case(project: Project, case: ExportedCase) -> KnownCase:
    """Read, measure and look up what reports need of a case.

    Raises:
        UserError: If the image's file is gone or shows another image.
    """
    image, scale = case.decoded(), case.image.px_per_mm
    masks = [lesion.mask for lesion in case.lesions]
    warned = [each.correction.warnings for each in case.lesions if each.correction is not None]
    found = case.entry.warnings if not warned else tuple(w for each in warned for w in each)
    return KnownCase(
        case,
        image,
        tuple(measure_lesion(image.pixels, m, px_per_mm=scale) if m.any() else None for m in masks),
        tuple(_started_from(project, case, lesion) for lesion in case.lesions),
        tuple(dict.fromkeys(found)),
    )


def case_report(known: KnownCase, project: Project, *, heading: Heading, notes: bool) -> CaseReport:
    """Give the report of a case; with `notes` also what the clinician typed about it."""
    case = known.case
    sections = _measured(known)
    if notes:
        sections += _noted(case)
    sections += [_about(case), _prompted(known), *_provenance(known), _record(project)]
    return CaseReport(
        heading=heading,
        name=PurePosixPath(case.entry.path).name,
        state=case_state(case),
        image_sha256=case.image.image_id,
        warnings=tuple(warning_sentence(each) for each in known.warnings),
        pictures=tuple(_pictures(known, project)),
        sections=tuple(sections),
    )


def case_state(case: ExportedCase) -> str:
    """Say whether a case is accepted, by whom and when."""
    if any(lesion.readers for lesion in case.lesions):
        readers = sorted({name for lesion in case.lesions for name in lesion.readers})
        return f"Consensus of {', '.join(readers)}"
    if not all(lesion.is_accepted for lesion in case.lesions):
        return "Draft, not accepted"
    newest = max(
        (each.correction for each in case.lesions if each.correction is not None),
        key=lambda each: each.correction_id,
    )
    by = f" by {newest.reader}" if newest.reader else ""
    return f"Accepted{by}, {moment(newest.accepted_at)}"


def _started_from(project: Project, case: ExportedCase, lesion: ExportedLesion) -> Proposal | None:
    if lesion.correction is not None:
        return project.proposal_of(lesion.correction)
    source = lesion.work.state.source
    made = project.proposals(case.entry.image_key) if lesion.lesion == 0 else ()
    return next((proposal for proposal in made if proposal.source == source), None)


def _pictures(known: KnownCase, project: Project) -> list[Picture]:
    case, small = known.case, fitted(known.image.pixels)
    masks = [lesion.mask for lesion in case.lesions]
    union = case.union()
    pictures = [outlined_picture(small, masks, title="Image and outline")]
    for lesion, mask, proposal in zip(case.lesions, masks, known.proposals, strict=True):
        if proposal is not None:
            before = unpack(proposal.mask)
            of = f" of lesion {lesion.lesion + 1}" if len(masks) > 1 else ""
            caption = f"IoU {iou(before, mask):.3f}, Dice {dice(before, mask):.3f}."
            pictures.append(
                compared_picture(
                    small, before=before, after=mask, title=f"Before and after{of}", caption=caption
                )
            )
    mapped = _with_map(known, project)
    if mapped is not None and mapped.cam is not None:
        caption = f"{mapped.source}: bright is where the classifier looks."
        pictures.append(
            cam_picture(
                small, mapped.cam, mask=union, title="Class activation map", caption=caption
            )
        )
    size_hw = (small.shape[0], small.shape[1])
    pictures.append(mask_picture(union, artefacts=case.artefacts(), size_hw=size_hw, title="Mask"))
    return pictures


def _with_map(known: KnownCase, project: Project) -> Proposal | None:
    """Give the proposal whose map is shown: what was started from, else any of this image."""
    others = project.proposals(known.case.entry.image_key)
    return next(
        (p for p in (*known.proposals, *others) if p is not None and p.cam is not None), None
    )


def _about(case: ExportedCase) -> Section:
    height, width = case.image.hw
    facts = [
        Fact("File", shortened(case.image.path)),
        Fact("Size", f"{width:,} x {height:,} px"),
        Fact("Lesions outlined", f"{len(case.lesions)}"),
    ]
    if case.image.flagged:
        facts.append(Fact("Flagged", "for a second look"))
    return Section("Image", tuple(facts))


def _measured(known: KnownCase) -> list[Section]:
    sections = []
    for lesion, measures in zip(known.case.lesions, known.measures, strict=True):
        several = len(known.case.lesions) > 1
        title = f"Measures of lesion {lesion.lesion + 1}" if several else "Measures"
        if measures is None:
            sections.append(
                Section(title, note="The mask is empty, so there is nothing to measure.")
            )
            continue
        sections.append(
            Section(
                title,
                (_scale(known), *measure_facts(measures)),
                note="Measured on the mask at the image's own size, and on the colours inside it."
                " They describe the picture; they are not a diagnosis.",
            )
        )
    return sections


def _scale(known: KnownCase) -> Fact:
    scale = known.case.image.px_per_mm
    if scale is None:
        return Fact("Scale", UNKNOWN, "so lengths are in pixels")
    of_file = known.image.facts.px_per_mm
    from_file = of_file is not None and isclose(scale, of_file, rel_tol=1e-6)
    how = "from the image's file" if from_file else "set in the project by hand"
    return Fact("Scale", f"{scale:.4g} px per mm", how)


def measure_facts(measures: LesionMeasures) -> tuple[Fact, ...]:
    """Give all measures of a lesion with their units, and what each is."""
    shape, colour = measures.shape, measures.colour
    area, area_unit = measures.area
    scaled = measures.px_per_mm is not None

    def length(px: float) -> str:
        value, unit = measures.length(px)
        return f"{value:.2f} {unit} ({px:,.0f} px)" if scaled else f"{value:,.0f} px"

    present = ", ".join(each.value for each in colour.present) or "none"
    return (
        Fact(
            "Area",
            f"{area:.2f} {area_unit} ({shape.area_px:,} px)" if scaled else f"{shape.area_px:,} px",
            "pixels of the mask",
        ),
        Fact("Longest diameter", length(shape.longest_px), "between two points of the border"),
        Fact("Across it", length(shape.across_px), "at right angles to the longest diameter"),
        Fact("Equivalent diameter", length(shape.equivalent_px), "of the circle of this area"),
        Fact("Perimeter", length(shape.perimeter_px), "with the borders of holes"),
        Fact(
            "Asymmetry",
            f"{percent(shape.asymmetry_long)} long, {percent(shape.asymmetry_short)} short axis",
            "left uncovered when folded on it",
        ),
        Fact("Compactness", f"{shape.compactness:.2f}", "perimeter² / (4 π area); 1 for a circle"),
        Fact("Solidity", percent(shape.solidity), "area / area of the convex hull"),
        Fact("Colours", f"{len(colour.present)}: {present}", "on at least 5 % of the lesion"),
        Fact("Colour spread", f"ΔE {colour.spread:.1f}", "about the mean colour, CIE 1976"),
    )


def _noted(case: ExportedCase) -> list[Section]:
    entry = case.entry
    facts = []
    if entry.diagnosis:
        facts.append(Fact("Diagnosis noted", shortened(entry.diagnosis)))
    if entry.labels:
        facts.append(Fact("Labels", shortened(", ".join(entry.labels))))
    if not facts and not entry.note:
        return []
    return [Section("Notes of the clinician", tuple(facts), text=entry.note)]


def _prompted(known: KnownCase) -> Section:
    facts = []
    for lesion, proposal in zip(known.case.lesions, known.proposals, strict=True):
        of = f", lesion {lesion.lesion + 1}" if len(known.case.lesions) > 1 else ""
        if proposal is not None:
            facts.append(Fact(f"Proposal{of}", prompts_text(proposal.prompts)))
        state = lesion.work.state
        if not lesion.readers:
            facts.append(Fact(f"Mask{of}", prompts_text(state.prompts)))
            facts.append(Fact(f"Edits by hand{of}", f"{len(state.edits)}"))
    return Section("Prompts", tuple(facts), note="Positions are (x, y) in pixels of the image.")


def _provenance(known: KnownCase) -> list[Section]:
    image = Fact("Image SHA-256", known.case.image.image_id, is_code=True)
    sections: list[Section] = []
    for lesion, proposal in zip(known.case.lesions, known.proposals, strict=True):
        several = len(known.case.lesions) > 1
        facts = [] if sections else [image]
        facts.append(Fact("Mask SHA-256", lesion.work.mask.sha256, is_code=True))
        if proposal is not None:
            facts += _of_proposal(proposal)
        if lesion.work.model_sha256:
            facts.append(Fact("Mask's decoder, SHA-256", lesion.work.model_sha256, is_code=True))
            facts.append(Fact("Mask computed with", lesion.work.computed_with or NOT_RECORDED))
        facts += _of_acceptance(lesion)
        title = f"Provenance of lesion {lesion.lesion + 1}" if several else "Provenance"
        sections.append(Section(title, tuple(facts)))
    return sections


def _record(project: Project) -> Section:
    newest = project.record_head()
    return Section(
        "The project's record when this was written",
        (
            Fact("Links", f"{newest.links:,}"),
            Fact("Newest link, SHA-256", newest.sha256 or UNKNOWN, is_code=True),
        ),
        note="All of the above is told in this chain of hashes; lesionlab verify checks it.",
    )


def _of_proposal(proposal: Proposal) -> list[Fact]:
    how = {AUTO: "without a prompt", IMAGE_PROMPTS: "the image itself as the prompt"}.get(
        proposal.source, f"prompts from {proposal.source}"
    )
    facts = [
        Fact("Proposal by", proposal.model.name, how),
        Fact("Its decoder, SHA-256", proposal.model.sha256, is_code=True),
        Fact("Computed with", proposal.computed_with or NOT_RECORDED),
        Fact(
            "Its decoder's estimate", f"IoU {proposal.predicted_iou:.3f}", "a guess, no measurement"
        ),
    ]
    if proposal.classifier is not None:
        looked = f"class {proposal.target_class}" if proposal.target_class else "lesion classifier"
        facts += [
            Fact("Map by", proposal.classifier.name, looked),
            Fact("Its classifier, SHA-256", proposal.classifier.sha256, is_code=True),
        ]
    if proposal.abstained:
        facts.append(Fact("No prompts from the map", shortened(proposal.abstained)))
    return facts


def _of_acceptance(lesion: ExportedLesion) -> list[Fact]:
    correction = lesion.correction
    if lesion.readers:
        return [Fact("Consensus of", ", ".join(lesion.readers), "mean of signed distances")]
    facts = [Fact("Effort", effort_text(lesion.work.effort))]
    if correction is None:
        return [*facts, Fact("Accepted", "no, this is a draft")]
    return [
        *facts,
        Fact("Accepted by", correction.reader or UNKNOWN),
        Fact("Accepted at", moment(correction.accepted_at)),
        Fact("Accepted with", f"LesionLab {correction.program_version}"),
    ]
