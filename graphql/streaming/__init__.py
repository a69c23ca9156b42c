"""The feed of changes, and those who follow it over WebSockets and as server-sent events."""
