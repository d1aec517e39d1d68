"""Workflow to placement to routed geometry to SVG, and the same flow in words."""
