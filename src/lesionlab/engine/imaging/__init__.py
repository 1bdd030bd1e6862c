"""Reading image files, all of them untrusted."""
