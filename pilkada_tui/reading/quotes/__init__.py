"""What was said, direct and retold, and whose words it is."""
