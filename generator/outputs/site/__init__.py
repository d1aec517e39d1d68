"""The site tree: pages filled into shells, and the check that every link in it resolves."""
