"""Class activation maps and the prompts made from them."""
