"""The image canvas: shows an image with its mask and prompts, and turns the mouse into edits.

Nothing is imported here: the colours (`style`) are needed before the first paint, the rest is not.
"""
