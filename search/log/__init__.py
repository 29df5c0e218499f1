"""What visitors look for, counted by day; who they are is never written."""
