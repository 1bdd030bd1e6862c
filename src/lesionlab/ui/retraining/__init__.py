"""The window side of retraining the decoder: making, judging and choosing its versions."""
