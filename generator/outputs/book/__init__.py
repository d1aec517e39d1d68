"""The bound book: pages turned into one HTML document with its style sheet, ready for the printer."""
