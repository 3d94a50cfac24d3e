"""Panduan Kerja Sama Daerah: YAML records in, a guidance website out.

Flow, one direction: load (``koleksi``) -> check (``periksa``) -> assemble (``rakit``) -> a site builder
(``adaptor_mkdocs``). Only the adapter knows MkDocs.
"""

__version__ = "0.1.0"
