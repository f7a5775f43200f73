package org.quorate.engine.git;

/** A contribution in range, with what only the whole history tells of it. */
record Planned(Contributed contributed, Somebody author, boolean firstOfAuthor) {}
