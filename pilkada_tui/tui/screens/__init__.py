"""Whole screens: each lays out widgets and turns their messages into actions."""
