"""Measures of a lesion from its mask: size, form, border, colour. Measurements, not a diagnosis."""
