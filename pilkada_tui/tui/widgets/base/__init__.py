"""The base classes of the other widgets: rows, grids, bars, lines."""
