-- An entry as lists show it, so that a page of them is answered without reading and writing each view anew. All three are null in a
-- row that an earlier version has written, until its entry changes or is projected again.
ALTER TABLE entries ADD COLUMN document TEXT;
-- the form of the document, and the version of the entry it was made of: nothing is shown of a document whose form is not the
-- present one, or that a node of an earlier version has left behind beside a newer view
ALTER TABLE entries ADD COLUMN document_form INTEGER;
ALTER TABLE entries ADD COLUMN document_version BIGINT;
