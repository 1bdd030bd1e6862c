"""The architectures that a classifier can have, and where the class activation map is taken.

torchvision's own, under its own parameter names, so that its checkpoints fit. It is loaded only
when one of them is built.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from lesionlab.core.errors import UserError
from lesionlab.engine.models import lesion_classifier, medcls
from lesionlab.engine.models.preprocessing import ModelFrame, Preprocessing
from lesionlab.engine.models.tensors import fill, unfilled
from lesionlab.engine.models.torchvision_shim import ensure_torchvision

_SIDE_PX = 224
_PATCH_PX = 16
_VIT_DEPTH = 12
# Of ViT-T, -S and -B alike: Touvron et al. 2021, DeiT, table 1.
_VIT_HEAD_WIDTH = 64
# ImageNet-21k has this many; a longer last layer is no classifier of pictures.
_MOST_CLASSES = 22_000


@dataclass(frozen=True, slots=True, eq=False)
class CamParts:
    """A network cut in two, so that all of it before the map's layer runs once for an image.

    Attributes:
        before: From the input (B, 3, S, S) to what `behind` takes. `behind(before(x))` equals the
            network.
        behind: The rest, sharing the network's layers.
        target: The layer in `behind` whose activations are weighed: the last one that has places.
        to_grid: Brings the target's activations (B, N, C) to (B, C, h, w); None if they are so.
    """

    before: Callable[[torch.Tensor], torch.Tensor]
    behind: nn.Module
    target: nn.Module
    to_grid: Callable[[torch.Tensor], torch.Tensor] | None = None

    @property
    def channel_axis(self) -> int:
        """Where the channels are in the target's own activations."""
        return 1 if self.to_grid is None else -1


@dataclass(frozen=True, slots=True, eq=False)
class Architecture:
    """One kind of network.

    Attributes:
        name: In cards and recipes.
        title: For people.
        frame: How it sees images.
        build: From the number of classes to the network with untrained weights.
        cut: See `CamParts`.
        head: The last linear layer's name.
        mark: Name and shape of a tensor by which a checkpoint is recognised.
        attends: Whether it is a transformer, so that its attention can be followed.
        is_pooled: Whether it ends in average pooling and one linear layer: pooling commutes with
            the linear layer, so that there is evidence for a class at each place.
    """

    name: str
    title: str
    frame: ModelFrame
    build: Callable[[int], nn.Module]
    cut: Callable[[Any], CamParts]
    head: str
    mark: tuple[str, tuple[int, ...]]
    attends: bool = False
    is_pooled: bool = True

    def last_linear(self, network: nn.Module) -> nn.Linear:
        """Give a network's last layer."""
        layer = network.get_submodule(self.head)
        assert isinstance(layer, nn.Linear)
        return layer


def evidence(
    architecture: Architecture, network: nn.Module, x: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    """Give the class logits and the evidence at each place of a pooled network.

    Args:
        architecture: The network's, one that `is_pooled`.
        network: The network.
        x: Images in its frame, (B, 3, S, S).

    Returns:
        Logits, (B, classes); evidence `w_c . f(x)` without bias, (B, classes, h, w).

    Source: Zhou et al. 2016, class activation mapping.
    """
    head = architecture.last_linear(network)
    features = architecture.cut(network).before(x)
    places = torch.einsum("bkhw,ck->bchw", features, head.weight)
    return places.mean(dim=(2, 3)) + head.bias, places


def class_names(count: int) -> tuple[str, ...]:
    """Name the classes of a network that came without names: the program's two, or numbers."""
    if count == len(lesion_classifier.CLASS_NAMES):
        return lesion_classifier.CLASS_NAMES
    return tuple(f"class {index}" for index in range(count))


def recognised(tensors: Mapping[str, torch.Tensor]) -> Architecture | None:
    """Tell the architecture that a checkpoint's tensors belong to; None if it is none of ours."""
    for architecture in ARCHITECTURES.values():
        name, shape = architecture.mark
        if name in tensors and tensors[name].shape == shape:
            return architecture
    return None


def classes_in(
    architecture: Architecture, tensors: Mapping[str, torch.Tensor], *, origin: str
) -> int:
    """Count the classes that a checkpoint's last layer tells apart.

    Raises:
        UserError: If there is no such layer, or it has fewer than two classes or very many.
    """
    bias = tensors.get(f"{architecture.head}.bias")
    if bias is not None and bias.ndim == 1 and 2 <= len(bias) <= _MOST_CLASSES:
        return len(bias)
    raise UserError(
        "This file is no classifier.",
        value=f"{origin}: {architecture.head}.bias "
        + ("is missing" if bias is None else f"is {tuple(bias.shape)}"),
        expected=f"a last layer with 2 to {_MOST_CLASSES} classes",
        remedy="Choose a checkpoint that was saved with its last layer.",
    )


def load_backbone(
    architecture: Architecture, tensors: Mapping[str, torch.Tensor], *, origin: str
) -> nn.Module:
    """Build a network from a checkpoint's tensors, on the CPU, in eval mode.

    Raises:
        UserError: If they are not those of the architecture.
    """
    with unfilled():
        network = architecture.build(classes_in(architecture, tensors, origin=origin))
    fill(
        network,
        completed(network, tensors),
        origin=origin,
        layout=f"torchvision's key layout of {architecture.title}",
    )
    for layer in network.modules():
        # An index into a table, which no file may choose: Swin computes it itself.
        define: Any = getattr(layer, "define_relative_position_index", None)
        if define is not None:
            define()
    return network.eval()


def completed(network: nn.Module, tensors: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Give a checkpoint's tensors under today's names, with what old torchvision did not save."""
    renamed = {
        name.replace(".mlp.linear_1.", ".mlp.0.").replace(".mlp.linear_2.", ".mlp.3."): tensor
        for name, tensor in tensors.items()
    }
    for name, tensor in network.state_dict().items():
        if name.endswith("num_batches_tracked") and name not in renamed:
            renamed[name] = torch.zeros(tensor.shape, dtype=tensor.dtype)
    return renamed


def _pooled(before: Callable[[torch.Tensor], torch.Tensor], head: nn.Module) -> CamParts:
    """Cut behind the last feature map; the map's own layer then costs nothing to run again."""
    places = nn.Identity()
    behind = nn.Sequential(places, nn.AdaptiveAvgPool2d(1), nn.Flatten(1), head)
    return CamParts(before, behind, places)


def _cut_shipped(network: Any) -> CamParts:
    return _pooled(lambda x: network.narrow(network.features(x)), network.classifier)


def _cut_medcls(network: Any) -> CamParts:
    return _pooled(network.places, network.mlp)


def _cut_resnet(network: Any) -> CamParts:
    def before(x: torch.Tensor) -> torch.Tensor:
        x = network.maxpool(network.relu(network.bn1(network.conv1(x))))
        features: torch.Tensor = network.layer4(network.layer3(network.layer2(network.layer1(x))))
        return features

    return _pooled(before, network.fc)


def _cut_features(network: Any) -> CamParts:
    return _pooled(network.features, network.classifier)


def _cut_swin(network: Any) -> CamParts:
    # Behind the permutation, so that the channels come first, as in a convolutional network.
    return _pooled(lambda x: network.permute(network.norm(network.features(x))), network.head)


class _LastVitBlock(nn.Module):
    """The last block of a ViT, its norm and its head: tokens (B, 1 + h w, C) to logits."""

    def __init__(self, network: Any) -> None:
        super().__init__()
        self.block = network.encoder.layers[-1]
        self.ln = network.encoder.ln
        self.heads = network.heads

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.heads(self.ln(self.block(tokens))[:, 0])
        return logits


def vit_tokens(network: Any, x: torch.Tensor) -> torch.Tensor:
    """Give the tokens that a ViT's first block takes, the class token first: (B, 1 + h w, C)."""
    patches = network._process_input(x)
    tokens = torch.cat([network.class_token.expand(len(x), -1, -1), patches], dim=1)
    placed: torch.Tensor = network.encoder.dropout(tokens + network.encoder.pos_embedding)
    return placed


def _cut_vit(network: Any) -> CamParts:
    """Cut before the last block.

    Behind it the patches' tokens have no say any more: only the class token is read. The map is
    taken where the last block's attention reads them.
    """

    def before(x: torch.Tensor) -> torch.Tensor:
        tokens = vit_tokens(network, x)
        before_last: torch.Tensor = network.encoder.layers[:-1](tokens)
        return before_last

    def to_grid(tokens: torch.Tensor) -> torch.Tensor:
        side = network.image_size // network.patch_size
        return tokens[:, 1:].transpose(1, 2).reshape(len(tokens), -1, side, side)

    return CamParts(before, _LastVitBlock(network), network.encoder.layers[-1].ln_1, to_grid)


def _of_torchvision(name: str) -> Callable[[int], nn.Module]:
    def build(classes: int) -> nn.Module:
        ensure_torchvision()
        from torchvision import models

        network: nn.Module = getattr(models, name)(num_classes=classes)
        return network

    return build


def _vit(width: int) -> Callable[[int], nn.Module]:
    def build(classes: int) -> nn.Module:
        ensure_torchvision()
        from torchvision.models import VisionTransformer

        network: nn.Module = VisionTransformer(
            image_size=_SIDE_PX,
            patch_size=_PATCH_PX,
            num_layers=_VIT_DEPTH,
            num_heads=width // _VIT_HEAD_WIDTH,
            hidden_dim=width,
            mlp_dim=4 * width,
            num_classes=classes,
        )
        return network

    return build


def _vit_architecture(name: str, title: str, *, width: int) -> Architecture:
    return Architecture(
        name,
        title,
        _FRAME,
        _vit(width),
        _cut_vit,
        head="heads.head",
        mark=("conv_proj.weight", (width, 3, _PATCH_PX, _PATCH_PX)),
        attends=True,
        is_pooled=False,
    )


_FRAME = ModelFrame(Preprocessing.IMAGENET, _SIDE_PX)
SHIPPED = Architecture(
    "lesion-classifier",
    "LesionLab lesion classifier",
    ModelFrame(Preprocessing(lesion_classifier.PREPROCESSING), lesion_classifier.INPUT_SIZE),
    lesion_classifier.build_lesion_classifier,
    _cut_shipped,
    head="classifier",
    mark=("narrow.0.weight", (64, 320, 1, 1)),
)
_ALL = (
    SHIPPED,
    Architecture(
        "resnet50",
        "ResNet50",
        _FRAME,
        _of_torchvision("resnet50"),
        _cut_resnet,
        head="fc",
        mark=("layer4.2.conv3.weight", (2048, 512, 1, 1)),
    ),
    Architecture(
        "mobilenet_v2",
        "MobileNetV2",
        _FRAME,
        _of_torchvision("mobilenet_v2"),
        _cut_features,
        head="classifier.1",
        mark=("features.18.0.weight", (1280, 320, 1, 1)),
    ),
    Architecture(
        "efficientnet_b0",
        "EfficientNet-B0",
        _FRAME,
        _of_torchvision("efficientnet_b0"),
        _cut_features,
        head="classifier.1",
        mark=("features.8.0.weight", (1280, 320, 1, 1)),
    ),
    _vit_architecture("vit_t_16", "ViT-T", width=192),
    _vit_architecture("vit_s_16", "ViT-S", width=384),
    _vit_architecture("vit_b_16", "ViT-B", width=768),
    Architecture(
        "swin_t",
        "Swin-T",
        _FRAME,
        _of_torchvision("swin_t"),
        _cut_swin,
        head="head",
        mark=("features.7.1.attn.qkv.weight", (2304, 768)),
        attends=True,
    ),
    Architecture(
        "sam-medcls",
        "SAM-MedCls",
        ModelFrame(Preprocessing(medcls.PREPROCESSING), medcls.INPUT_SIZE),
        lambda classes: medcls.SamMedCls(classes=classes),
        _cut_medcls,
        head="mlp.2",
        mark=("spatial.query.weight", (128, 256, 1, 1)),
        is_pooled=False,
    ),
)
ARCHITECTURES: Mapping[str, Architecture] = {each.name: each for each in _ALL}
"""By name, the program's own first."""
GRID = ("resnet50", "mobilenet_v2", "efficientnet_b0", "vit_s_16", "swin_t")
"""The five of "Classification-to-Segmentation". Its ViT is ViT-B, which takes four times ViT-S's
time and memory on a processor; ViT-S is as large as ResNet50 and Swin-T beside it. A checkpoint of
ViT-B works as well."""
