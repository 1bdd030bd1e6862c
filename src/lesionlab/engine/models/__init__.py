"""Promptable models and the classifier: networks, checkpoints, preprocessing, prediction."""

import os

# Torch's threads otherwise burn a core each while they wait for one another, and on a busy machine
# wait for ever: a click took three times as long. OpenMP reads this when torch is first imported.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
