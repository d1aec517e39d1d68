"""The use cases: one per module, plain functions that are given all they need."""
