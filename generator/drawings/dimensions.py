"""The sizes that all drawings share, in user units (1 unit is 1 px on a screen)."""

NAME_SIZE = 14.0
SMALL_SIZE = 12.0
HEADING_SIZE = 14.0
NAME_LEADING = 16.5
SMALL_LEADING = 14.0

# What a printed page holds at the scale at which small words measure 7.5 pt, and how it is shared out:
# a column takes this much beside its words; names are set in so many ems at least and at most.
PAGE_WIDTH = 670.0
COLUMN_SURROUND = 44.0
LEAST_EMS = 6.5
MOST_EMS = 10.0

BOX_PADDING = 5.0
DECISION_OVERHANG = 6.0
BOX_HEIGHT = 30.0
CONNECTOR_SIZE = 30.0
TERMINATOR_WIDTH = 76.0
WAVE = 6.0
BAR = 7.0
MARK_HEIGHT = 15.0
MARK_PADDING = 3.5
MARK_GAP = 2.0

TRACK_PITCH = 8.0
SLOT_PITCH = 16.0
PORT_SHIFT = 14.0
CORNER = 4.0
ARROW = 8.0

# Clear ground between a box and the nearest line that passes it, and before an arrowhead.
CLEARANCE = 8.5
ARROW_CLEARANCE = 13.0
STRAIGHT_GAP = 18.0
WORD_GAP = 4.0
HEADING_PADDING = 5.0
MARGIN = 2.0
