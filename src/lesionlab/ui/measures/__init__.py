"""Lesion measures in the window: a section of the side panel, and a sheet with the formulas."""
