"""The search: what can be found, in which words, and the files a browser loads for it."""
