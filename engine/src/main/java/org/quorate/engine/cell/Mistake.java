package org.quorate.engine.cell;

/**
 * One mistake or doubt in a cell.
 *
 * @param offset where it begins, in UTF-16 units into the text that was given
 * @param code such as {@code Q0401}, explained by {@link CellCode}
 * @param message one lower-case sentence with the author's text in back-ticks
 * @param help one thing to do
 */
public record Mistake(int offset, String code, String message, String help) {}
