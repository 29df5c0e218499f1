"""Reading DATAtourisme's flux: JSON-LD, one file a record, in two vintages of shape.

Every module reads one subject from the record's node and returns parts of the
neutral record. Nothing here touches a database, the network or the clock.
"""
