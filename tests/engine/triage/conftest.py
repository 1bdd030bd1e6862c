"""Before any test module here imports segment_anything or pytorch_grad_cam."""

from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()
