"""“Is this wrong?”: a visitor's word on one fact, for the editors' queue."""
