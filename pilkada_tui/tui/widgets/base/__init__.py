"""Grounds on which the other widgets stand: rows, grids, bars, lines."""
