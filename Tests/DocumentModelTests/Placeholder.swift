// Tests of DocumentModel are being written.
