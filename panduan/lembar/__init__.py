"""Sheets of paper for sessions: handouts, question sheets with keys, QR sheets; PDF made by WeasyPrint."""
