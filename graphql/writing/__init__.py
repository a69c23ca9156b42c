"""Mutations: changes by hand, decisions on what is one organisation, lists of members."""
