"""Measuring predictions against ground truth, with each way of prompting."""
