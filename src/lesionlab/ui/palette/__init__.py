"""The command palette: every action, folder, image and model found by typing."""
