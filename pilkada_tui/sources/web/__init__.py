"""Pages of the web: HTML as it stands, as a browser saved it, and as a server answered."""
