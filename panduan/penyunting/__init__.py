"""The form editor at ``admin/``: a Git-based CMS whose forms come from the models."""
