package org.quorate.engine.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Says in our words why a text is no JSON. */
final class Malformed {

  private Malformed() {}

  /**
   * What is wrong, and where.
   *
   * @param read how far the text was read: what exceeds a limit does not tell its place
   */
  static CaseProblem explain(JsonProcessingException e, JsonLocation read) {
    String text = e.getOriginalMessage();
    JsonLocation at = e.getLocation() == null ? read : e.getLocation();
    if (e instanceof StreamConstraintsException) {
      return problem(CaseCode.LIMIT, at, limit(text), "give the facts of one case only");
    }
    if (e instanceof JsonEOFException) {
      return problem(
          CaseCode.SYNTAX,
          at,
          "the JSON ends before it is complete",
          "the file may have been cut off: make it again");
    }
    return problem(CaseCode.SYNTAX, at, syntax(text), "check the JSON here and just before");
  }

  private static CaseProblem problem(CaseCode code, JsonLocation at, String message, String help) {
    int line = Math.max(at.getLineNr(), 0);
    int column = Math.max(at.getColumnNr(), 0);
    return new CaseProblem(code.code(), "", line, column, message, help);
  }

  private static String limit(String text) {
    if (text.contains("nesting depth")) {
      return "the JSON is nested deeper than " + JsonTree.DEEPEST + " levels";
    }
    if (text.contains("Number")) {
      return "a number is longer than 64 characters";
    }
    if (text.contains("String")) {
      return "a text is longer than 8 Mi characters";
    }
    if (text.contains("Name")) {
      return "the name of a field is longer than 1024 characters";
    }
    return "the JSON holds more than 2,000,000 values";
  }

  private static String syntax(String text) {
    if (text.startsWith("Unrecognized token '") || text.startsWith("Non-standard token '")) {
      return Quote.of(text.split("'", 3)[1]) + " is no JSON value";
    }
    if (text.startsWith("Unexpected character ('")) {
      return Quote.of(text.substring(23, 23 + Character.charCount(text.codePointAt(23))))
          + " is not expected here";
    }
    if (text.startsWith("Unexpected close marker '")) {
      return Quote.of(text.substring(25, 26)) + " is not expected here";
    }
    if (text.startsWith("Illegal unquoted character")) {
      return "a text holds a raw control character";
    }
    if (text.contains("escape")) {
      return "a backslash starts no escape that JSON knows";
    }
    return text.contains("umeric value") ? "this is no JSON number" : "this is no JSON";
  }
}
