"""Exit status: all is well, some inputs failed, or the program was called wrongly."""

OK = 0
SOME_FAILED = 1
USAGE = 2
