package org.quorate.engine.json;

import org.quorate.charter.Diagnostic;

/**
 * One thing that is wrong with a case.
 *
 * @param code such as {@code Q0703}; never reused
 * @param path where in the JSON, such as {@code contribution.reviews[2].reviewer}; empty for the
 *     whole text
 * @param line from 1; 0 if it concerns the whole text
 * @param column from 1, in UTF-16 code units; 0 if it concerns the whole text
 * @param message one lower-case sentence with the file's text in back-ticks
 * @param help one thing to do
 */
public record CaseProblem(
    String code, String path, int line, int column, String message, String help) {

  /** The same as a diagnostic of a file, its path told in the message. */
  public Diagnostic diagnostic(String file) {
    String text = path.isEmpty() ? message : path + ": " + message;
    return new Diagnostic(Diagnostic.Severity.ERROR, code, file, line, column, text, help);
  }
}
