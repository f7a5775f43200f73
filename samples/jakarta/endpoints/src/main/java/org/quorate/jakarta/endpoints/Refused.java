package org.quorate.jakarta.endpoints;

/** A request that is answered with a problem. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Refused(int status, String detail) {
    this(Problem.of(status, detail));
  }

  Problem problem() {
    return problem;
  }
}
