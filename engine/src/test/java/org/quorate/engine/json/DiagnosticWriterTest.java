package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.charter.Diagnostic;

class DiagnosticWriterTest {
  private static final Schemas SCHEMA = Schemas.of("diagnostics.schema.json");

  @Test
  void aDiagnosticHasTheFieldsThatToolsExpect() {
    String json =
        DiagnosticWriter.write(
            List.of(
                new Diagnostic(
                    Diagnostic.Severity.WARNING,
                    "Q0501",
                    "GOVERNANCE.md",
                    3,
                    7,
                    "a row `x\u202e` never matters",
                    "delete it")));
    assertThat(json)
        .isEqualTo(
            """
            {
              "kind": "diagnostics",
              "format": 1,
              "diagnostics": [
                {
                  "code": "Q0501",
                  "severity": "warning",
                  "file": "GOVERNANCE.md",
                  "line": 3,
                  "column": 7,
                  "message": "a row `x\\u202E` never matters",
                  "help": "delete it"
                }
              ]
            }
            """);
    assertThat(SCHEMA.errors(json)).isEmpty();
  }

  @Test
  void noDiagnosticsAreAnEmptyList() {
    assertThat(SCHEMA.errors(DiagnosticWriter.write(List.of()))).isEmpty();
  }

  @Test
  void theProblemsOfACaseAreDiagnosticsToo() {
    List<Diagnostic> diagnostics =
        Cases.read("{}").problems().stream().map(p -> p.diagnostic("case.json")).toList();
    assertThat(diagnostics).isNotEmpty();
    assertThat(SCHEMA.errors(DiagnosticWriter.write(diagnostics))).isEmpty();
  }
}
