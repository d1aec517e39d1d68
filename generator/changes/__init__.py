"""What changed from edition to edition: what an audience saw of one, put down, and compared with what it sees now."""
