"""Forms as Word files: a template of the theme, filled and followed by the form's grid."""
