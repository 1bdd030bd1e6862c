"""The image canvas: shows an image with its mask and prompts, and turns the mouse into edits."""

from lesionlab.ui.canvas.tools import TOOL_HINTS, Tool
from lesionlab.ui.canvas.widget import Canvas

__all__ = ["TOOL_HINTS", "Canvas", "Tool"]
