"""Masks of other programs in the window: choosing, preview, import."""
