package org.quorate.engine.git;

import java.io.IOException;

/** A repository that cannot be read as asked, told in one sentence with one thing to do. */
public final class GitProblem extends IOException {
  private static final long serialVersionUID = 1L;

  private final String help;

  GitProblem(String message, String help) {
    super(message);
    this.help = help;
  }

  GitProblem(String message, String help, Throwable cause) {
    super(message, cause);
    this.help = help;
  }

  /** The sentence that says what is wrong. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** One thing to do. */
  public String help() {
    return help;
  }
}
