"""LesionLab: outline skin lesions in dermoscopy images, and get better with each correction."""

__version__ = "0.1.0"
