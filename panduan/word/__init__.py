"""Sample documents as Word files, in the look of ``naskah.docx`` beside this module."""
