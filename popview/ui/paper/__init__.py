"""A message on paper: laid out, shown before it is printed, printed, and made a PDF."""
