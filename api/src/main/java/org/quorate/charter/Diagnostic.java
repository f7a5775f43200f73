package org.quorate.charter;

/**
 * One mistake or doubt, with its place and what to do.
 *
 * @param code such as {@code Q0102}; never reused
 * @param line from 1; 0 if it concerns the whole document
 * @param column from 1, in UTF-16 code units; 0 if it concerns the whole line
 * @param message one lower-case sentence with the author's text in back-ticks
 * @param help one thing to do
 */
public record Diagnostic(
    Severity severity,
    String code,
    String document,
    int line,
    int column,
    String message,
    String help) {

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** Whether it rejects the document. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line:column: severity CODE: message}, and the help on a second line. */
  @Override
  public String toString() {
    String word = isError() ? "error" : "warning";
    return document
        + ":"
        + line
        + ":"
        + column
        + ": "
        + word
        + " "
        + code
        + ": "
        + message
        + "\n  help: "
        + help;
  }
}
