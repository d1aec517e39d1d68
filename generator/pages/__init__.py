"""Pages as values: what stands on each page of the sites and books, made from an audience's view alone."""
