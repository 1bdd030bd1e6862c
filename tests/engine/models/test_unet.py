import pytest
import torch

from lesionlab.engine.models.unet import DoubleConvolution, UNet, UpBlock


def test_each_pixel_gets_a_logit():
    assert UNet()(torch.zeros(2, 3, 64, 48)).shape == (2, 64, 48)


def test_its_size_is_that_of_the_paper_at_a_quarter_of_the_channels():
    parameters = sum(p.numel() for p in UNet().parameters())
    assert parameters == 1_942_577
    full = sum(p.numel() for p in UNet((64, 128, 256, 512, 1024)).parameters())
    assert full == pytest.approx(31_000_000, rel=0.01)  # the figure usually given for it


def test_the_bottleneck_is_sixteen_times_smaller():
    seen = []
    model = UNet((4, 4, 4, 4, 4))
    model.down[-1].register_forward_hook(lambda _module, _inputs, output: seen.append(output.shape))
    model(torch.zeros(2, 3, 64, 32))
    assert seen == [(2, 4, 4, 2)]


def test_the_skipped_features_come_through_where_the_coarse_ones_are_nothing():
    block = UpBlock(4, 2).eval()
    block.up.bias.data.zero_()
    first, second = torch.rand(1, 2, 8, 8), torch.rand(1, 2, 8, 8)
    nothing = torch.zeros(1, 4, 4, 4)
    assert not torch.equal(block(nothing, first), block(nothing, second))


def test_a_gradient_reaches_every_parameter():
    model = UNet((2, 3, 4, 5, 6))
    model(torch.rand(2, 3, 32, 32)).sum().backward()
    assert all(p.grad is not None for p in model.parameters())


def test_a_double_convolution_of_identities_is_a_relu():
    block = DoubleConvolution(1, 1).eval()
    for convolution in (block[0], block[3]):
        convolution.weight.data.zero_()
        convolution.weight.data[0, 0, 1, 1] = 1.0
    x = torch.tensor([[[[-2.0, 3.0], [0.5, -1.0]]]])
    assert torch.allclose(block(x), x.relu(), atol=1e-4)  # batch norm adds 1e-5 to the variance
