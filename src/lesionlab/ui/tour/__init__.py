"""The tour: a card that points at real parts of the window, on the sample images."""
