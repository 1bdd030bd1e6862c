"""Fuzz one reader, guided by coverage: python tests/fuzz/run.py READER --seconds N

Needs the extra `fuzz`. What is found is written as crash-* into the folder --found; a file that
showed a bug is kept in tests/fuzz/found/READER, where a test reads it for ever.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

INSTRUMENTED = ["lesionlab", "PIL", "pydicom", "tifffile", "zipfile", "numpy.lib"]
MEMORY_MB = 3000
SLOWEST_S = 120
"""Recovering a damaged database takes seconds, and many times that while coverage is counted."""
LARGEST_BYTES = 1 << 16


def main() -> None:
    """Fuzz until the time is over or something is found."""
    sys.path.insert(0, str(Path(__file__).parent))
    with atheris.instrument_imports(include=INSTRUMENTED):
        from readers import READERS

        from lesionlab.core.errors import UserError

        parser = argparse.ArgumentParser(description=__doc__)
        parser.add_argument("reader", choices=sorted(READERS))
        parser.add_argument("--seconds", type=int, default=60)
        parser.add_argument("--found", type=Path, default=Path("fuzz-found"))
        args = parser.parse_args()
        reader = READERS[args.reader]
        read = reader.make()
    # Damaged files make libraries warn by the thousand.
    warnings.simplefilter("ignore")
    found = args.found / args.reader
    found.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as place:
        corpus = Path(place) / "corpus"
        corpus.mkdir()
        for number, seed in enumerate(reader.seeds()):
            (corpus / str(number)).write_bytes(seed)
        file = Path(place) / f"fuzzed{reader.suffix}"

        def test_one(data: bytes) -> None:
            file.write_bytes(data)
            with suppress(UserError):
                read(file)

        options = {
            "max_total_time": args.seconds,
            "rss_limit_mb": MEMORY_MB,
            "timeout": SLOWEST_S,
            "max_len": LARGEST_BYTES,
            "artifact_prefix": f"{found}/",
            "print_final_stats": 1,
        }
        flags = [f"-{name}={value}" for name, value in options.items()]
        atheris.Setup([sys.argv[0], *flags, str(corpus)], test_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
