"""The records of the work: one list for each register that staff keep, due lists, and what is counted of them."""
