"""The comparison of systems on the same unseen images with the same statistics."""
