package org.quorate.engine.charter;

/** A place in a document; line and column from 1, or 0 where the whole is meant. */
record Spot(String document, int line, int column) {}
