"""What is assembled from offers."""
