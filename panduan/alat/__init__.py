"""What the tools that run in the browser need to know, derived from the records."""
