"""Pages or views turned into artefacts: site tree, print document, search index and open data."""
