"""Image files without anything of the patient, and with the same pixels."""
