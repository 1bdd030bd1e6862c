import pytest
import torch
from tiny_sam import tiny_sam
from torch import nn

from lesionlab.engine.models.compact import CompactImageEncoder
from lesionlab.engine.models.pyramid import BottomUp, FeaturePyramid, PyramidEncoder, TopDown


def stirred(pyramid):
    torch.manual_seed(2)
    nn.init.normal_(pyramid.out.weight, std=0.5)
    return pyramid


def test_each_level_is_half_as_large():
    levels = BottomUp((4, 5, 6, 7))(torch.zeros(2, 3, 64, 48))
    assert [tuple(level.shape) for level in levels] == [
        (2, 4, 32, 24),
        (2, 5, 16, 12),
        (2, 6, 8, 6),
        (2, 7, 4, 3),
    ]


def test_levels_are_added_from_the_highest_down():
    top_down = TopDown((1, 1), 1)
    for lateral, weight in zip(top_down.lateral, (1.0, 10.0), strict=True):
        nn.init.constant_(lateral.weight, weight)
        nn.init.zeros_(lateral.bias)
    nn.init.zeros_(top_down.smooth.weight)
    top_down.smooth.weight.data[0, 0, 1, 1] = 1.0
    nn.init.zeros_(top_down.smooth.bias)
    fine = torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]])
    coarse = torch.tensor([[[[5.0]]]])
    assert top_down([fine, coarse]).tolist() == [[[[51.0, 52.0], [53.0, 54.0]]]]


def test_an_untrained_pyramid_gives_the_image_itself():
    x = torch.randn(1, 3, 64, 64)
    assert torch.equal(FeaturePyramid()(x), x)
    assert FeaturePyramid()(torch.randn(2, 3, 37, 50)).shape == (2, 3, 37, 50)


def test_it_sees_further_than_its_finest_level():
    pyramid = stirred(FeaturePyramid()).eval()
    x = torch.randn(1, 3, 128, 128)
    moved = x.clone()
    moved[..., 0, 0] += 5
    change = (pyramid(moved) - pyramid(x)).abs().amax(dim=(0, 1))
    assert change[:16, 16:24].max() > 0  # the finest level alone would reach 9 pixels


def test_a_gradient_reaches_every_parameter():
    pyramid = stirred(FeaturePyramid())
    pyramid(torch.randn(2, 3, 64, 64)).square().sum().backward()
    assert all(p.grad is not None and p.grad.any() for p in pyramid.parameters())


@pytest.mark.parametrize(
    "make", [lambda: CompactImageEncoder().eval(), lambda: tiny_sam().image_encoder]
)
def test_before_an_encoder_it_begins_as_the_encoder(make):
    encoder = make()
    together = PyramidEncoder(encoder).eval()
    side = encoder.img_size
    assert together.img_size == side
    x = torch.randn(1, 3, side, side)
    assert torch.equal(together(x), encoder(x))
    stirred(together.pyramid)
    assert not torch.allclose(together(x), encoder(x), atol=1e-3)
