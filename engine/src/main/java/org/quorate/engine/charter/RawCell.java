package org.quorate.engine.charter;

/** A cell as it stands in the document, without the spaces round it; its column counts from 1. */
record RawCell(String text, int column) {}
