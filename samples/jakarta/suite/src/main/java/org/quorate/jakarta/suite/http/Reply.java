package org.quorate.jakarta.suite.http;

import java.util.List;

/**
 * An answer.
 *
 * @param type the media type without parameters
 */
record Reply(int status, String type, String body) {
  private static final List<String> TRACES =
      List.of("Exception", "\tat ", "\\tat ", "org.quorate", "stack");

  /** Fails unless it is of a status and tells all of these. */
  void is(int expected, String... told) {
    if (status != expected) {
      throw new AssertionError("expected " + expected + ", got " + this);
    }
    for (String text : told) {
      if (!body.contains(text)) {
        throw new AssertionError("expected " + text + " in " + this);
      }
    }
  }

  /** The same for what is wrong, of which no trace of a stack is told. */
  void isProblem(int expected, String... told) {
    is(expected, told);
    is(expected, "\"status\": " + expected, "\"detail\": ");
    if (!type.equals("application/problem+json")) {
      throw new AssertionError("expected a problem, got " + this);
    }
    isRefused();
  }

  /** Fails unless it is refused, by whomever, without a trace of a stack. */
  void isRefused() {
    if (status < 400) {
      throw new AssertionError("expected a refusal, got " + this);
    }
    if (TRACES.stream().anyMatch(body::contains)) {
      throw new AssertionError("expected no stack trace in " + this);
    }
  }
}
