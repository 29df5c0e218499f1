"""The survey on site: what somebody sees at a place, one answer a fact."""
