"""The command line: the window's abilities without a window; `main` is where it begins."""
