"""Build integrity risk handbooks, as sites and as bound books, from one set of registers."""

__version__ = "0.1.0"
