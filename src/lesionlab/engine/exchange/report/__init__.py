"""Reports for people: what is in them is decided once, then written as HTML and as PDF."""
