"""From the bytes of a project's files to valid entries, with the place of everything that was written."""
