"""Promptable models and the classifier: networks, checkpoints, preprocessing, prediction."""
