"""The independent measure of the draft checker: clean and faulty drafts, hostile files, and how it is judged."""
