"""What goes into the frozen program and what is left out, on every system: data for the recipe.

Leaving out is by name and each group says why. `tests/packaging` checks that the program imports
nothing of `EXCLUDED_MODULES`; that the rest still works is shown by `lesionlab --selftest` and
`packaging/test-deb` on what was built.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions, packages_distributions
from pathlib import Path, PurePosixPath

EXCLUDED_MODULES = (
    # Never called: pytorch-grad-cam and pycocotools import them for figures.
    "matplotlib",
    "mpl_toolkits",
    "pylab",
    "sklearn",
    "joblib",
    # Making packages, tests, notebooks, consoles.
    "setuptools",
    "pkg_resources",
    "distutils",
    "pip",
    "pytest",
    "IPython",
    "tkinter",
    "pydoc_data",
    "readline",
    # Compiling models, drawing training curves, other machines' interchange formats.
    "torch.utils.tensorboard",
    "torch.utils.cpp_extension",
    "torch.utils.benchmark",
    "triton",
    # Parts of libraries that the parts in use do not load.
    "scipy.cluster",
    "scipy.datasets",
    "scipy.differentiate",
    "scipy.fftpack",
    "scipy.io",
    "scipy.misc",
    "scipy.odr",
    "scipy.signal",
    "skimage.data",
    "skimage.feature",
    "skimage.filters",
    "skimage.future",
    "skimage.graph",
    "skimage.io",
    "skimage.morphology",
    "skimage.registration",
    "skimage.restoration",
    "skimage.segmentation",
    "pyqtgraph.opengl",
    "pyqtgraph.examples",
    "pyqtgraph.jupyter",
    # No AVIF among the formats.
    "PIL._avif",
    # No connection is ever opened, and the window is no web page.
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
)
"""Modules that are not collected, with everything below them."""

EXCLUDED_FILES = (
    # torchvision's own operators are linked to CUDA; only its Python parts are used
    # (see engine/models/torchvision_shim.py).
    "torchvision/*.so",
    "torchvision/*.pyd",
    "torchvision.libs/*",
    # torch's tests and tools.
    "torch/lib/*test*",
    "torch/lib/libaoti_custom_ops*",
    "torch/lib/libbackend_with_compiler*",
    "torch/lib/*.lib",
    # Qt: video walls, embedded screens, remote screens, connections; formats no icon has.
    "PySide6/*/egldeviceintegrations/*",
    "PySide6/*/generic/*",
    "PySide6/*/networkinformation/*",
    "PySide6/*/tls/*",
    "PySide6/*/wayland-graphics-integration-client/*",
    "PySide6/*/wayland-shell-integration/*fullscreen*",
    "PySide6/*/wayland-shell-integration/*ivi*",
    "PySide6/*/wayland-shell-integration/*qt-shell*",
    "PySide6/*/wayland-shell-integration/*wl-shell*",
    "PySide6/*/xcbglintegrations/*",
    "PySide6/*/platforms/*eglfs*",
    "PySide6/*/platforms/*linuxfb*",
    "PySide6/*/platforms/*minimal*",
    "PySide6/*/platforms/*vkkhr*",
    "PySide6/*/platforms/*vnc*",
    "PySide6/*/imageformats/*qgif*",
    "PySide6/*/imageformats/*qicns*",
    "PySide6/*/imageformats/*qpdf*",
    "PySide6/*/imageformats/*qtga*",
    "PySide6/*/imageformats/*qtiff*",
    "PySide6/*/imageformats/*qwbmp*",
    "PySide6/*/imageformats/*qwebp*",
    "*libQt6EglF*",
    "*libQt6Network.*",
    "*libQt6WlShell*",
    # Pillow's AVIF; OpenCV brings its own.
    "*libavif-c*",
    # A font under the GPL that no report uses.
    "reportlab/fonts/DarkGarden*",
    # Pictures of the README, and what translators work on.
    "lesionlab/_resources/screenshots/*",
    "lesionlab/_resources/translations/*.ts",
    # Pictures and tables of libraries' own tests and examples.
    "*/tests/*",
    "pydicom/data/test_files/*",
    "pyqtgraph/examples/*",
    # Stubs and sources of compiled parts.
    "*.pyi",
    "*.pyx",
    "*.pxd",
    "*.pxi",
    "*.c",
    "*.h",
    "*.hpp",
)
"""Files that are not collected, as patterns of their place in the program."""

NEEDED_STUBS = ("skimage/*.pyi",)
"""Exceptions: scikit-image finds its parts by these."""

LANGUAGES = ("de", "es", "zh_CN")
"""Languages of the window other than English, as Qt's own translations are named."""

HIDDEN_IMPORTS = (
    # Found by name when they are needed.
    "torch._dynamo.polyfills",
)

DATA_PACKAGES = ("highdicom", "reportlab", "pyqtgraph", "jsonschema_specifications")
"""Packages whose own data files are needed; those of others are known to PyInstaller."""


def is_wanted(destination: str) -> bool:
    """Tell whether a file belongs into the program.

    Args:
        destination: Its place, relative to the program's folder.
    """
    place = PurePosixPath(destination.replace("\\", "/"))
    if "translations" in place.parts and "PySide6" in place.parts:
        return place.stem.removeprefix("qtbase_") in LANGUAGES
    if any(fnmatch.fnmatch(str(place), pattern) for pattern in NEEDED_STUBS):
        return True
    return not any(fnmatch.fnmatch(str(place), pattern) for pattern in EXCLUDED_FILES)


def shipped_distributions(modules: Iterable[str]) -> list[Distribution]:
    """Give the distributions that modules come from, one each, by name.

    Args:
        modules: Names of collected modules and files, with dots or slashes.
    """
    owners = packages_distributions()
    tops = {name.replace("\\", "/").split("/")[0].split(".")[0] for name in modules}
    names = {owner.lower() for top in tops for owner in owners.get(top, ())}
    found = {d.name.lower(): d for d in distributions() if d.name.lower() in names}
    return [found[name] for name in sorted(found)]


def metadata_files(distribution: Distribution) -> Iterator[tuple[str, str]]:
    """Give (file, folder in the program) of a distribution's name, version and licences."""
    for file in distribution.files or ():
        inside = PurePosixPath(file.as_posix())
        if not inside.parts[0].endswith(".dist-info"):
            continue
        is_licence = "licen" in str(inside).lower() or inside.name.upper().startswith(
            ("COPYING", "NOTICE", "AUTHORS", "THIRD")
        )
        if is_licence or inside.name in ("METADATA", "entry_points.txt"):
            yield str(Path(str(distribution.locate_file(file)))), inside.parent.as_posix()
