"""The bill of materials: what the program is made of and nothing else, in the standard's form."""

from __future__ import annotations

import json
import re
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("cyclonedx")

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def sbom() -> ModuleType:
    # It has no ending, since it is a command.
    loader = SourceFileLoader("sbom", str(ROOT / "packaging" / "sbom"))
    spec = spec_from_loader("sbom", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def _bill() -> dict:
    """Give what cyclonedx-bom would say of an environment with a few packages."""
    names = {"numpy": [], "h5py": ["numpy"], "pytest": ["pluggy"], "pluggy": [], "MarkupSafe": []}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {"bom-ref": "root-component", "type": "application", "name": "lesionlab"}
        },
        "components": [
            {"bom-ref": f"{name}==1", "type": "library", "name": name, "version": "1"}
            for name in names
        ],
        "dependencies": [
            {"ref": f"{name}==1", "dependsOn": [f"{use}==1" for use in uses]}
            for name, uses in names.items()
        ],
    }


def test_what_only_builds_and_tests_is_left_out(sbom: ModuleType) -> None:
    bill = sbom.of_program(_bill(), ["numpy", "h5py>=3"], packed=None)
    sbom.check(bill)

    kept = [part["name"] for part in bill["components"] if part["type"] == "library"]
    uses = {row["ref"]: row["dependsOn"] for row in bill["dependencies"]}
    assert kept == ["h5py", "numpy"]
    assert uses["h5py==1"] == ["numpy==1"]
    assert {"h5py==1", "numpy==1"} <= set(uses["root-component"])
    assert [part["name"] for part in bill["components"] if part["type"] == "platform"] == ["Python"]


def test_the_models_are_in_with_their_hashes(sbom: ModuleType) -> None:
    bill = sbom.of_program(_bill(), [], packed=set())
    sbom.check(bill)

    models = {p["name"]: p for p in bill["components"] if p["type"] == "machine-learning-model"}
    card = json.loads((ROOT / "resources" / "models" / "compact.json").read_text("utf-8"))
    assert set(models) == {"compact", "lesion-classifier", "image-prompts"}
    assert models["compact"]["hashes"] == [{"alg": "SHA-256", "content": card["sha256"]}]


def test_of_a_frozen_program_it_is_what_was_packed(sbom: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "_internal" / "markupsafe-1.dist-info").mkdir(parents=True)
    bill = sbom.of_program(_bill(), ["numpy"], packed=sbom.packed(tmp_path))

    kept = [part["name"] for part in bill["components"] if part["type"] == "library"]
    assert kept == ["MarkupSafe"]
    with pytest.raises(SystemExit, match="no frozen program"):
        sbom.packed(tmp_path / "elsewhere")


def test_what_is_not_cyclonedx_is_not_written(sbom: ModuleType) -> None:
    bill = _bill()
    bill["components"][0]["type"] = "sandwich"

    with pytest.raises(SystemExit, match=re.escape("not valid CycloneDX")):
        sbom.check(bill)
