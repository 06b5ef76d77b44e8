"""From a page's lines to its article: which lines are text, its headline, its dateline, its own facts."""
