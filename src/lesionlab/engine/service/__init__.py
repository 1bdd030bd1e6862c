"""The engine process: receives requests, answers with events."""
