"""Edits of a whole mask: smoothing, filling, widening, and growing to the visible border."""
