"""The office's screens for experiences and those who sell them."""
