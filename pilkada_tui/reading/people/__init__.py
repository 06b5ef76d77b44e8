"""Who is named on a page, in which office, and which mentions are one person."""
