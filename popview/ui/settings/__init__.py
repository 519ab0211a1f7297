"""What is the same for all accounts."""
