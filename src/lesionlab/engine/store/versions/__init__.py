"""The scripts that bring a database from one version to the next; a released one never changes."""
