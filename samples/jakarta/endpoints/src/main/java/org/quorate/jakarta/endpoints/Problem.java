package org.quorate.jakarta.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.cdi.NoCharter;
import org.quorate.engine.cdi.NotAllowed;
import org.quorate.engine.json.CaseProblem;
import org.quorate.engine.json.DecisionWriter;
import org.quorate.engine.json.JsonOutput;

/**
 * What is wrong, as RFC 9457 has it, with the paths of what is wrong.
 *
 * @param status of the answer
 * @param detail one sentence
 * @param wrong each thing that is wrong; empty where the sentence says it all
 * @param decision that was not yes; null where nothing was decided
 */
record Problem(int status, String detail, List<Wrong> wrong, @Nullable Decision decision) {
  private static final String TYPE = "application/problem+json";

  Problem {
    wrong = List.copyOf(wrong);
  }

  Problem(int status, String detail, List<Wrong> wrong) {
    this(status, detail, wrong, null);
  }

  static Problem of(int status, String detail) {
    return new Problem(status, detail, List.of());
  }

  /** What is wrong with a case: malformed if it is no JSON, else not to be processed. */
  static Problem of(List<CaseProblem> problems) {
    boolean malformed = problems.stream().anyMatch(problem -> problem.code().equals("Q0701"));
    return new Problem(
        malformed ? 400 : 422,
        malformed ? "the body is not JSON in UTF-8" : "the body cannot be decided",
        problems.stream().map(Wrong::of).toList());
  }

  /** Why there is no charter to decide by. */
  static Problem of(NoCharter none) {
    String detail = String.valueOf(none.getMessage());
    return new Problem(503, detail, none.diagnostics().stream().map(Wrong::of).toList());
  }

  /** What the charter does not allow, or not yet, or cannot tell. */
  static Problem of(NotAllowed refused) {
    Decision decision = refused.decision();
    return new Problem(403, decision.headline(), List.of(), decision);
  }

  Response response() {
    return Response.status(status).type(TYPE).entity(json().getBytes(UTF_8)).build();
  }

  private String json() {
    return JsonOutput.object(
        out -> {
          out.text("type", "about:blank");
          out.text("title", title());
          out.number("status", status);
          out.text("detail", detail);
          if (!wrong.isEmpty()) {
            out.list("errors", wrong, Wrong::write);
          }
          if (decision != null) {
            out.object("decision", inner -> DecisionWriter.decision(inner, decision));
          }
        });
  }

  private String title() {
    Response.Status known = Response.Status.fromStatusCode(status);
    return status == 422
        ? "Unprocessable Content"
        : known == null ? "Problem" : known.getReasonPhrase();
  }

  /**
   * One thing that is wrong.
   *
   * @param code such as {@code Q0703}, or empty
   * @param path where in the body, or the name of a parameter
   * @param line from 1; 0 if it has none
   * @param column likewise
   */
  record Wrong(String code, String path, int line, int column, String message, String help) {

    static Wrong of(String path, String message, String help) {
      return new Wrong("", path, 0, 0, message, help);
    }

    private static Wrong of(CaseProblem problem) {
      return new Wrong(
          problem.code(),
          problem.path(),
          problem.line(),
          problem.column(),
          problem.message(),
          problem.help());
    }

    private static Wrong of(Diagnostic diagnostic) {
      return new Wrong(
          diagnostic.code(),
          diagnostic.document(),
          diagnostic.line(),
          diagnostic.column(),
          diagnostic.message(),
          diagnostic.help());
    }

    private static void write(JsonOutput out, Wrong wrong) throws IOException {
      if (!wrong.code().isEmpty()) {
        out.text("code", wrong.code());
      }
      out.text("path", wrong.path());
      if (wrong.line() > 0) {
        out.number("line", wrong.line());
        out.number("column", wrong.column());
      }
      out.text("message", wrong.message());
      if (!wrong.help().isEmpty()) {
        out.text("help", wrong.help());
      }
    }
  }
}
