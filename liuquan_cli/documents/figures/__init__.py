"""Small charts of documents: bars that are told apart by shape and number, not by colour alone."""
