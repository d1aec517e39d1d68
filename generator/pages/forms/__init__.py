"""Forms to be filled in and signed: each kind is laid out from the desk, filled or blank."""
