"""The query language, and where a query stands in a text."""
