"""Masks that other programs drew: one module a format. Every file is untrusted."""
