"""What the window does with the images as a list of work: notes, orders, many at a time."""
