"""The screen in a browser: who may ask, what is answered, and one program for each open page."""
