"""From the lines of a page to its article: layout, headline, dateline and metadata."""
