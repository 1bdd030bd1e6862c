"""PyInstaller's hook for torch in place of the general one, which collects all of it.

What is imported is found by analysis. Sources are kept only where torch reads its own: the modules
of settings, and what it compiles as TorchScript while it is imported.
"""

from pathlib import Path

from PyInstaller.utils.hooks import collect_dynamic_libs, collect_submodules, get_package_paths

_READ_BY_TORCH = (
    "torch._dynamo.config",
    "torch._export.config",
    "torch._functorch.config",
    "torch._inductor.config",
    "torch._inductor.config_comms",
    "torch.compiler.config",
    "torch.distributed.config",
    "torch.functional",
    "torch.fx.experimental._config",
    "torch.nn.functional",
    "torch.nn.modules.rnn",
    "torch.utils.mkldnn",
    "torch.utils.serialization.config",
)
module_collection_mode = {"torch": "pyz", **dict.fromkeys(_READ_BY_TORCH, "pyz+py")}
hiddenimports = collect_submodules("torch._dynamo.polyfills")
# torch looks for this program while it is imported.
_manager = Path(get_package_paths("torch")[1], "bin", "torch_shm_manager")
binaries = [
    *collect_dynamic_libs("torch"),
    *((str(path), "torch/bin") for path in [_manager] if path.exists()),
]
# Its libraries are to be found beside each other.
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
warn_on_missing_hiddenimports = False
