package org.quorate.console;

import java.util.List;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.json.DiagnosticWriter;
import org.quorate.engine.json.JsonOutput;

/** Why a command could not be run, by the schema {@code failure.schema.json} beside this class. */
final class FailureJson {
  private static final int FORMAT = 1;

  private FailureJson() {}

  /** The JSON text, ended by a line feed. */
  static String of(String message, String help, List<Diagnostic> diagnostics) {
    return JsonOutput.object(
        out -> {
          out.text("kind", "failure");
          out.number("format", FORMAT);
          out.text("message", message);
          out.text("help", help);
          out.list("diagnostics", diagnostics, DiagnosticWriter::diagnostic);
        });
  }
}
