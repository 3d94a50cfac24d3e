"""Papers for whoever organises a session, from a module: rundown, attendance list, feedback form."""
