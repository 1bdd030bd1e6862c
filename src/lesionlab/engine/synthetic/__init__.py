"""Drawn dermoscopy-like pictures with a known mask, and the artefacts that clinics photograph."""
