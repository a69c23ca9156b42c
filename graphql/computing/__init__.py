"""Answers that are computed of the network, on one snapshot for all who ask."""
