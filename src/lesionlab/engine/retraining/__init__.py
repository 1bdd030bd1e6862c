"""Retraining the mask decoder on a clinician's corrections, and judging what came of it."""
