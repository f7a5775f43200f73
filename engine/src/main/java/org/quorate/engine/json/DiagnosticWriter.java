package org.quorate.engine.json;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.quorate.charter.Diagnostic;

/**
 * Writes diagnostics as JSON, in the order given.
 *
 * <p>The format is described by the resource {@code diagnostics.schema.json} beside this class.
 */
public final class DiagnosticWriter {
  private static final int FORMAT = 1;

  private DiagnosticWriter() {}

  /** The diagnostics as JSON, ending with a line feed. */
  public static String write(Collection<Diagnostic> diagnostics) {
    return JsonOutput.object(
        out -> {
          out.text("kind", "diagnostics");
          out.number("format", FORMAT);
          out.list("diagnostics", List.copyOf(diagnostics), DiagnosticWriter::diagnostic);
        });
  }

  /** One of them, for the lists of hosts. */
  public static void diagnostic(JsonOutput out, Diagnostic diagnostic) throws IOException {
    out.text("code", diagnostic.code());
    out.text("severity", Words.of(diagnostic.severity()));
    out.text("file", diagnostic.document());
    out.number("line", diagnostic.line());
    out.number("column", diagnostic.column());
    out.text("message", diagnostic.message());
    out.text("help", diagnostic.help());
  }
}
