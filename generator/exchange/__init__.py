"""The whole handbook to and from the forms its keepers use: one layout of YAML, and JSON Schema."""
