"""The sizes that all drawings share, in user units (1 unit is 1 px on a screen)."""

NAME_SIZE = 13.5
SMALL_SIZE = 12.5
HEADING_SIZE = 13.5
NAME_LEADING = 16.0
SMALL_LEADING = 14.5

# What a printed page holds at the scale at which small words measure 7.5 pt: the text area of GB/T 9704
# is 156 mm by 225 mm, of which a heading above and a caption below take 64 pt.
PAGE_WIDTH = 442.0 / 7.5 * SMALL_SIZE
PAGE_HEIGHT = (637.0 - 64.0) / 7.5 * SMALL_SIZE
TURNED_WIDTH = 637.0 / 7.5 * SMALL_SIZE
TURNED_HEIGHT = (442.0 - 64.0) / 7.5 * SMALL_SIZE

# How a page is shared out: a column takes this much beside its words; names are set in so many ems at
# least and at most, and in fewer before a drawing is split.
COLUMN_SURROUND = 48.0
SLIM_EMS = 5.0
LEAST_EMS = 6.5
MOST_EMS = 10.0

BOX_PADDING = 4.5
LEAST_OVERHANG = 6.0
MOST_OVERHANG = 18.0
BOX_HEIGHT = 30.0
CONNECTOR_SIZE = 30.0
TERMINATOR_WIDTH = 76.0
WAVE = 6.0
BAR = 7.0
MARK_HEIGHT = 15.0
MARK_PADDING = 4.5
MARK_GAP = 2.0
# Clear ground between a mark and the line in the middle of its node, and how far a mark may stand out
# beyond its node without looking lost.
MARK_CLEARANCE = 5.5
MARK_OVERHANG = 8.0

TRACK_PITCH = 8.0
SLOT_PITCH = 10.0
PORT_SHIFT = 14.0
CORNER = 4.0
ARROW = 8.0

# Clear ground between a box and the nearest line that passes it, and before an arrowhead.
CLEARANCE = 8.0
ARROW_CLEARANCE = 12.0
STRAIGHT_GAP = 16.0
WORD_GAP = 4.0
HEADING_PADDING = 5.0
MARGIN = 2.0
