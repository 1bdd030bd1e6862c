"""PyInstaller's hook for torchvision in place of the general one: only its Python is used."""

# TorchScript reads its source while it is imported.
module_collection_mode = {"torchvision": "pyz", "torchvision.models.densenet": "pyz+py"}
