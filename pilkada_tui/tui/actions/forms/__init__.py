"""The forms of the screens: what each asks, what completes an answer, and what is kept of the answers."""
