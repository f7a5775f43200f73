package org.quorate.rules.reviews;

/**
 * Whether some row governs every file.
 *
 * @param rules whether the charter has review rows at all
 * @param uncovered whether some file is governed by no row
 * @param doubtful whether some file may be governed by no row
 * @param filesKnown whether all files are known, or the others are governed whatever they are
 */
public record Coverage(boolean rules, boolean uncovered, boolean doubtful, boolean filesKnown) {}
