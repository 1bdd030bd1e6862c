# Shell library of packaging/start and packaging/test: system packages, torch, virtual environment.
# Sourced by bash with the repository root as the working directory.

TORCH_VERSION=2.13.0
TORCH_CPU_INDEX=https://download.pytorch.org/whl/cpu

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }

die() {
  printf 'error: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '       %s\n' "$line" >&2; done
  exit 1
}

# The Python to build with: the first of these that is 3.11 or newer.
find_python() {
  local python
  for python in "${PYTHON:-}" python3.11 python3; do
    [ -n "$python" ] || continue
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      printf '%s\n' "$python"
      return
    fi
  done
  die "Python 3.11 or newer is needed and was not found." "Debian 12: apt-get install python3"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Install with apt what the given lines "SONAME PACKAGE" name and the loader does not know.
# A library counts as present however it came, so nothing is asked of machines that have it.
install_libraries() {
  local known soname package missing=()
  known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
  while read -r soname package; do
    [ -n "$soname" ] || continue
    case "$known" in *"$soname "*) ;; *) missing+=("$package") ;; esac
  done
  [ -n "$(find /usr/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" -name '*.[to]tf' \
    -print -quit 2>/dev/null)" ] || missing+=(fonts-dejavu-core)
  install_packages "${missing[@]}"
}

install_packages() {
  [ $# -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    die "These system packages are missing (Debian names), and there is no apt-get here:" "$*"
  fi
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    die "These system packages are missing, and there is neither root nor sudo here:" "$*" \
      "As root: apt-get install $*"
  fi
  say "Installing system packages: $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
    { as_root apt-get update &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } ||
    die "apt-get could not install: $*"
}

# What a Qt window links to, as lines "SONAME PACKAGE"; the packages bring the rest by their own
# dependencies.
window_libraries() {
  cat <<'LIBRARIES'
libEGL.so.1 libegl1
libGL.so.1 libgl1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-randr.so.0 libxcb-randr0
libxcb-xkb.so.1 libxcb-xkb1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
LIBRARIES
}

install_window_libraries() {
  window_libraries | install_libraries
}

has_nvidia_gpu() {
  [ -e /proc/driver/nvidia/version ] || nvidia-smi -L >/dev/null 2>&1
}

# Make the virtual environment $2 with the Python $1.
make_environment() {
  if ! "$1" -c 'import ensurepip, venv' 2>/dev/null; then
    install_packages "$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
  fi
  "$1" -m venv "$2" || die "The virtual environment $2 could not be made."
}

# Install torch into the environment $1. PyPI's Linux build brings 5.9 GB of CUDA packages, so
# without a GPU the CPU build is asked for by its full version, which PyPI's build cannot satisfy.
# Its index is asked for this one package only, and only if pip as configured does not have it.
install_torch() {
  local pip=("$1/bin/python" -m pip install --disable-pip-version-check -qq --no-deps)
  if [ "$(uname -s)-$(uname -m)" != Linux-x86_64 ] || has_nvidia_gpu; then
    # === keeps a CPU build away that pip would otherwise prefer as the higher version.
    "${pip[@]}" "torch===$TORCH_VERSION" || die "torch $TORCH_VERSION could not be installed."
    return
  fi
  say "No NVIDIA GPU: installing the CPU build of torch"
  "${pip[@]}" "torch==$TORCH_VERSION+cpu" 2>/dev/null ||
    "${pip[@]}" --retries 1 --timeout 20 --extra-index-url "$TORCH_CPU_INDEX" \
      "torch==$TORCH_VERSION+cpu" ||
    die "The CPU build of torch could not be had from $TORCH_CPU_INDEX." \
      "PyPI's build was not taken instead, because it needs 5.9 GB of CUDA packages." \
      "Let this machine reach that address, or give a folder with the wheel:" \
      "PIP_FIND_LINKS=/folder/of/wheels bash $0"
}

# Refuse an environment that has CUDA where there is no GPU.
check_torch() {
  has_nvidia_gpu && return
  "$1/bin/python" - <<'PYTHON' || die "torch in $1 is not the CPU build; delete $1 and start again."
import sys
from importlib.metadata import distributions

import torch

cuda = [d.name for d in distributions() if d.name.lower().startswith("nvidia-")]
sys.exit(torch.version.cuda is not None or bool(cuda))
PYTHON
}

# Install LesionLab with its extras $2 ("" or "[test]") into the environment $1.
install_lesionlab() {
  say "Installing LesionLab and its pinned dependencies"
  "$1/bin/python" -m pip install --disable-pip-version-check -qq \
    --constraint packaging/constraints.txt --editable ".$2" ||
    die "The dependencies could not be installed."
  check_torch "$1"
}

# Install what writes the bill of materials with the environment $1, but into the folder $2: what lies
# in the environment can end up in the frozen program, wherever a library would use it if it is there.
install_sbom_tool() {
  rm -rf "$2"
  "$1/bin/python" -m pip install --disable-pip-version-check -qq \
    --constraint packaging/constraints.txt --target "$2" cyclonedx-bom ||
    die "cyclonedx-bom could not be installed."
}
