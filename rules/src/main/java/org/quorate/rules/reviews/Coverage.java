package org.quorate.rules.reviews;

/**
 * Whether some row governs every file.
 *
 * @param rules whether some row applies, or may
 * @param uncovered whether some file is governed by no row
 * @param doubtful whether some file may be governed by no row, or no row may apply
 * @param filesKnown whether all files are known, or the others are governed whatever they are
 */
public record Coverage(boolean rules, boolean uncovered, boolean doubtful, boolean filesKnown) {}
