"""The command line `handbook`: what is typed becomes calls of the use cases, and their answers are told."""

from generator.cli.entrance import main

__all__ = ["main"]
