"""Backends: each computes an image encoder or a mask decoder in its own way, one file a family.

`pytorch` has the plain ones and those in another order, `with_openvino` what OpenVINO compiles from
the same weights. `trials` measures them and checks their masks, `choices` keeps what was chosen.
"""
