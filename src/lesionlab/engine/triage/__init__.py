"""Which images need the clinician, and what may be wrong with a mask."""
