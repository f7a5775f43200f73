package org.quorate.engine.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quorate.Question;

/** Any bytes are either a question that can be written and read again, or problems. */
class CaseReaderFuzzTest {

  @FuzzTest(maxDuration = "1m")
  void anyBytesAreAQuestionOrProblems(byte[] json) {
    QuestionReading reading = QuestionReader.read(json, Importing.DEFAULT);
    Optional<Question<?>> question = reading.question();
    if (question.isPresent() != reading.problems().isEmpty()) {
      throw new AssertionError("neither read nor refused");
    }
    question.ifPresent(CaseReaderFuzzTest::readBack);
  }

  private static void readBack(Question<?> question) {
    byte[] written = QuestionWriter.write(question).getBytes(StandardCharsets.UTF_8);
    if (!QuestionReader.read(written, Importing.DEFAULT).question().equals(Optional.of(question))) {
      throw new AssertionError("not read back equal");
    }
  }
}
