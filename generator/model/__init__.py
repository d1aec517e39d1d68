"""The handbook's registers, each field declared once: type, label, who may see it, what it refers to."""
