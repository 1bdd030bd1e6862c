"""The help: pages that work offline, the sheet of keys, and what the program is."""
