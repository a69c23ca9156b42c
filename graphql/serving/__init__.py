"""Requests over HTTP: who asks, how much, and how it is answered."""
