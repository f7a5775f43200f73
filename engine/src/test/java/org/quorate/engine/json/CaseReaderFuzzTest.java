package org.quorate.engine.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any bytes are either a question that can be written and read again, or problems. */
class CaseReaderFuzzTest {

  @FuzzTest(maxDuration = "1m")
  void anyBytesAreAQuestionOrProblems(byte[] json) {
    CaseReading reading = Importers.read(json, Importing.DEFAULT);
    if (reading.question().isPresent() != reading.problems().isEmpty()) {
      throw new AssertionError("neither read nor refused");
    }
    reading
        .question()
        .ifPresent(
            question -> {
              byte[] written = CaseWriter.write(question).getBytes(StandardCharsets.UTF_8);
              if (!CaseReader.read(written).question().filter(question::equals).isPresent()) {
                throw new AssertionError("not read back equal");
              }
            });
  }
}
