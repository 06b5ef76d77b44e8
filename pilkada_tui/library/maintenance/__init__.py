"""Checking, repairing and rereading a library, and the library that comes with the program."""
