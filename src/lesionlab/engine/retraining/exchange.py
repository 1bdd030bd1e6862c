"""Decoders leave a project as files and come into another one."""

from __future__ import annotations

from pathlib import Path

from lesionlab.core.decoders import DecoderKind, Origin
from lesionlab.core.errors import UserError
from lesionlab.core.proposals import ModelRef
from lesionlab.engine.models.decoders import (
    as_state_dict,
    decoder_bytes,
    load_decoder,
    read_about,
)
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.tensors import SAFETENSORS_SUFFIX
from lesionlab.engine.retraining.card import exported_card, imported_card
from lesionlab.engine.retraining.lineage import with_version
from lesionlab.engine.retraining.roots import Roots
from lesionlab.engine.store.decoders import NewDecoder, StoredDecoder
from lesionlab.engine.store.files import write_atomically
from lesionlab.engine.store.project import Project

STATE_DICT_SUFFIX = ".pth"


def export_decoder(project: Project, base: Predictor, sha256: str, *, to: Path) -> None:
    """Write a decoder version to a file that another program or installation can use.

    Args:
        project: It is in.
        base: What it is a version of, as it came.
        sha256: Of the version, or of `base` itself.
        to: `.safetensors` for the decoder with its card; `.pth` for the whole model's state dict
            as `segment_anything` loads it, which knows no image prompts.

    Raises:
        UserError: If the suffix is another one, the version cannot be loaded, or the file cannot be
            written; a file of that name stays as it was.
    """
    suffix = to.suffix.lower()
    suffixes = [SAFETENSORS_SUFFIX]
    if base.decoder_kind is DecoderKind.DECODER:
        suffixes.append(STATE_DICT_SUFFIX)
    if suffix not in suffixes:
        raise UserError(
            "A decoder cannot be exported in this form.",
            value=to.name,
            expected=f"a name that ends with {' or '.join(suffixes)}",
        )
    predictor, card = base, {}
    if sha256 != base.root.ref.sha256:
        stored = project.decoder(sha256)
        predictor = with_version(base, stored, file=project.decoder_file(sha256))
        card = exported_card(stored)
    if suffix == STATE_DICT_SUFFIX:
        write_atomically(to, as_state_dict(predictor))
    else:
        parts = predictor.retrained_parts
        write_atomically(to, decoder_bytes(parts, base=base.root.ref, card=card))


def import_decoder(project: Project, roots: Roots, file: Path) -> StoredDecoder:
    """Check a decoder file that was exported elsewhere, and keep it; it is not put to use.

    Args:
        project: Where to.
        roots: What the file may be a version of.
        file: The file.

    Raises:
        UserError: If it is no decoder file, damaged, or belongs to another base checkpoint.
    """
    about = read_about(file)
    base = roots.with_sha256(about["base_sha256"])
    ref = base.root.ref
    if about["base_sha256"] != ref.sha256:
        raise UserError(
            "This decoder belongs to another model.",
            value=f"{file.name}: {str(about['base_name'])[:60]}",
            expected=f"{ref.name}, SHA-256 {ref.sha256[:16]}...",
            remedy="Choose its model under Models first, then import it.",
        )
    parts = load_decoder(base, file)
    return project.add_decoder(
        NewDecoder(
            data=decoder_bytes(parts, base=ref),
            base=ModelRef(ref.name, ref.sha256),
            parent_sha256=ref.sha256,
            origin=Origin.IMPORTED,
            card=imported_card(about, kind=base.decoder_kind, base=ref, file_name=file.name),
        )
    )
