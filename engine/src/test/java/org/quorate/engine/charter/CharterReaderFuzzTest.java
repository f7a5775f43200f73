package org.quorate.engine.charter;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;

/** Any bytes are either a charter or a document with at least one error. */
class CharterReaderFuzzTest {

  @FuzzTest(maxDuration = "1m")
  void anyBytesAreACharterOrRefused(byte[] document) {
    Reading reading =
        CharterReader.read(CharterSource.of("GOVERNANCE.md", Map.of("GOVERNANCE.md", document)));
    boolean error = reading.diagnostics().stream().anyMatch(Diagnostic::isError);
    if (reading.charter().isPresent() == error) {
      throw new AssertionError("accepted with an error, or rejected without one");
    }
  }
}
