"""Training of the embedded models from a recipe file."""
