"""People on a page: name and office recognition, and coreference of mentions."""
