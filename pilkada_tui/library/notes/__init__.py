"""What the user made: marks, notes and corrections."""
