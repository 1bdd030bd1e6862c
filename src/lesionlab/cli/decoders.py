"""`lesionlab decoders`: the decoder versions of a project."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from lesionlab.cli.arguments import add_json_argument, add_model_argument
from lesionlab.cli.loading import roots_of
from lesionlab.cli.projects import open_for_writing, required_store
from lesionlab.cli.status import OK
from lesionlab.cli.table import print_table

if TYPE_CHECKING:
    from lesionlab.core.decoders import DecoderVersion
    from lesionlab.engine.retraining.roots import Roots
    from lesionlab.engine.store.project import Project

EXAMPLES = (
    "lesionlab decoders clinic list",
    "lesionlab decoders clinic use 2",
    "lesionlab decoders clinic rollback",
    "lesionlab decoders clinic export 2 --to decoder.safetensors",
    "lesionlab decoders clinic export 2 --to sam.pth",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the folder of images")
    add_model_argument(parser)
    actions = parser.add_subparsers(
        dest="action", required=True, metavar="list|show|use|rollback|delete|export|import"
    )
    add_json_argument(actions.add_parser("list", help="list the versions, newest first"))
    showing = _with_version(actions.add_parser("show", help="print a version's card"))
    add_json_argument(showing)
    using = _with_version(actions.add_parser("use", help="use a version from now on"))
    using.add_argument(
        "--trial", action="store_true", help="also one that was not proved better; marked as such"
    )
    actions.add_parser("rollback", help="go back to the version that was in use before")
    _with_version(actions.add_parser("delete", help="delete a version that is not in use"))
    exporting = _with_version(actions.add_parser("export", help="write a version to a file"))
    exporting.add_argument(
        "--to",
        required=True,
        type=Path,
        metavar="FILE",
        help=".safetensors: the decoder with its card; .pth: the whole model for segment_anything",
    )
    importing = actions.add_parser("import", help="add a decoder that was exported elsewhere")
    importing.add_argument("file", type=Path, metavar="FILE")


def run(args: argparse.Namespace) -> int:
    """Do what is asked; gives the exit status."""
    required_store(args.project)
    with open_for_writing(args.project) as project:
        _ACTIONS[args.action](args, project, roots_of(args.model))
    return OK


def _with_version(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument(
        "version",
        metavar="VERSION",
        help="number, name or SHA-256; 0 or base is the model's own decoder",
    )
    return parser


def _version(args: argparse.Namespace, project: Project, roots: Roots) -> DecoderVersion:
    from lesionlab.engine.retraining.versions import all_versions, find_version

    return find_version(all_versions(project, roots.infos), args.version)


def _list(args: argparse.Namespace, project: Project, roots: Roots) -> None:
    from lesionlab.engine.retraining.versions import all_versions

    known = all_versions(project, roots.infos)
    if args.json:
        print(json.dumps([asdict(v) for v in known], indent=2))
        return
    print_table(
        ("", "number", "of", "made", "corrections", "judged", "sha256", "what"),
        [
            (
                ("trial" if v.is_on_trial else "in use") if v.in_use else "",
                v.number,
                v.base.name,
                v.made_at[:16] or None,
                v.corrections,
                v.verdict,
                v.ref.sha256[:16],
                f"{v.headline}{' FILE MISSING' if v.is_missing else ''}",
            )
            for v in known
        ],
    )


def _show(args: argparse.Namespace, project: Project, roots: Roots) -> None:
    version = _version(args, project, roots)
    card = {} if version.number == 0 else dict(project.decoder(version.ref.sha256).card)
    if args.json:
        print(json.dumps({"version": asdict(version), "card": card}, indent=2))
        return
    print(f"{version.title}: {version.headline}")
    for name, value in card.items():
        if name not in ("judgement", "training_cases", "training_images"):
            print(f"  {name}: {value}")
    for reason in card.get("judgement", {}).get("reasons", []):
        print(f"  {reason}")


def _use(args: argparse.Namespace, project: Project, roots: Roots) -> None:
    from lesionlab.engine.retraining.versions import use_version

    version = _version(args, project, roots)
    base = roots.of_version(project, version.ref.sha256)
    use_version(project, base, version.ref.sha256, as_trial=args.trial)
    print(f"In use: {version.title}")


def _rollback(_args: argparse.Namespace, project: Project, roots: Roots) -> None:
    from lesionlab.engine.retraining.versions import roll_back, versions

    roll_back(project, roots.base)
    known = versions(project, roots.base.info)
    print(f"In use: {next(v.title for v in known if v.in_use)}")


def _delete(args: argparse.Namespace, project: Project, roots: Roots) -> None:
    version = _version(args, project, roots)
    project.delete_decoder(version.ref.sha256)
    print(f"Deleted: {version.title}")


def _export(args: argparse.Namespace, project: Project, roots: Roots) -> None:
    from lesionlab.engine.retraining.exchange import export_decoder

    sha256 = _version(args, project, roots).ref.sha256
    export_decoder(project, roots.of_version(project, sha256), sha256, to=args.to)
    print(args.to)


def _import(args: argparse.Namespace, project: Project, roots: Roots) -> None:
    from lesionlab.engine.retraining.exchange import import_decoder

    stored = import_decoder(project, roots, args.file)
    print(f"Imported as version {stored.number}; it is not in use.")


_ACTIONS = {
    "list": _list,
    "show": _show,
    "use": _use,
    "rollback": _rollback,
    "delete": _delete,
    "export": _export,
    "import": _import,
}
