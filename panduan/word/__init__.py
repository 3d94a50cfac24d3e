"""Sample documents as Word files, in the look of ``naskah.docx`` beside this module.

``penulis.build_docx`` writes a document for the choices made (``panduan.naskah.pilih``);
``penulis.build_docx_semua`` writes one file with what stands in it for *any* choice, for filling in in the
browser (``skrip/data/naskah/<id>.js``). There, whatever depends on a choice stands in a block-level content
control whose ``w:tag`` is its condition, ``bila:<varian>=<pilihan>|<pilihan>;<varian2>=...`` (all variants
named must hold; controls may nest, and stand in the cells of the signature table as well). Deleting the
controls whose condition is not met, replacing the others by their content, and counting the cross-references
anew gives exactly the ``word/document.xml`` that ``build_docx`` writes for these choices; ids of blanks,
bookmarks, comments and lists follow from the place in the whole record and do not change. ``potong`` is the
reference for that. What remains in the other parts for the paragraphs deleted does no harm, except comments:
those that no ``w:commentReference`` names any more must go from ``word/comments.xml``. The contents of blanks
stand in ``customXml/item1.xml`` too, one element per blank, bound to every place where it is shown: whoever
fills in a blank sets it there and in the controls with its name as tag.
"""
