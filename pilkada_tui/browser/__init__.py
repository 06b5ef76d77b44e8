"""The screen in a browser: access control, the server, and one process for each open page."""
