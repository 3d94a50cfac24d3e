"""Slides from the records: assembled once, written as HTML and as PowerPoint."""
