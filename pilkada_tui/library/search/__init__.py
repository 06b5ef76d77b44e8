"""From a query's tree to hits."""
