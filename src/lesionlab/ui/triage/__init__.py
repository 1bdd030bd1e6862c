"""Which image needs the clinician next, and what may be wrong with a mask."""
