"""Masks and tables that leave the program."""
