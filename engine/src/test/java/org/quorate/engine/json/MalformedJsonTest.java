package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedJsonTest {

  private static CaseProblem first(byte[] json) {
    CaseReading reading = CaseReader.read(json);
    assertThat(reading.question()).isEmpty();
    assertThat(reading.problems()).isNotEmpty();
    return reading.problems().get(0);
  }

  private static CaseProblem first(String json) {
    return first(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"a\": NaN}            | `NaN` is no JSON value | 1 | 10",
        "{\"a\": -Infinity}      | `-Infinity` is no JSON value | 1 | 16",
        "{\"a\": nul}            | `nul` is no JSON value | 1 | 7",
        "{\"a\" 1}               | `1` is not expected here | 1 | 6",
        "{\"a\": [1, 2}          | `}` is not expected here | 1 | 12",
        "{'a': 1}                | ''' is not expected here | 1 | 2",
        "{\"a\": 01}             | this is no JSON number | 1 | 7",
        "{\"a\": \"\\x\"}        | a backslash starts no escape that JSON knows | 1 | 9",
        "{\"a\": 1               | the JSON ends before it is complete | 1 | 8",
        "{\"a\": [{\"b\":        | the JSON ends before it is complete | 1 | 13",
        "{} {}                   | more follows after the end of the JSON value | 1 | 4",
        "{\"a\": 1,}             | `}` is not expected here | 1 | 9",
      })
  void aTextThatIsNoJsonIsToldWithItsPlace(String json, String message, int line, int column) {
    CaseProblem problem = first(json.replace("'''", "'"));
    assertThat(problem.message()).isEqualTo(message.replace("'''", "`'`"));
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.column()).isBetween(column, column + 1);
  }

  @Test
  void aFileWithoutAnythingIsEmpty() {
    assertThat(first("").message()).isEqualTo("the file is empty");
    assertThat(first("  \n ").message()).isEqualTo("the file is empty");
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirPlace() {
    byte[] json = Cases.with("\"title\": \"x\"").getBytes(StandardCharsets.UTF_8);
    int place = new String(json, StandardCharsets.UTF_8).indexOf("\"x\"") + 1;
    json[place] = (byte) 0xc0;
    CaseProblem problem = first(json);
    assertThat(problem.message()).isEqualTo("the bytes here are not UTF-8");
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(58);
  }

  @Test
  void aByteOrderMarkDoesNotMatterAndUtf16IsToldApart() {
    assertThat(Cases.read("\ufeff" + Cases.with("")).question()).isPresent();
    assertThat(first(Cases.with("").getBytes(StandardCharsets.UTF_16)).message())
        .isEqualTo("the file is in UTF-16, JSON is in UTF-8");
  }

  @Test
  void halfACharacterIsRefused() {
    CaseProblem problem = first(Cases.with("\"title\": \"\\ud83d\""));
    assertThat(problem.path()).isEqualTo("contribution.title");
    assertThat(problem.message()).isEqualTo("the text has half of a pair of surrogates");
  }

  @Test
  void aFileOf50MegabytesIsNotReadToItsEnd() throws IOException {
    long[] given = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            given[0]++;
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) ' ');
            given[0] += length;
            return length;
          }
        };
    assertThat(CaseReader.read(endless).problems().get(0).message())
        .isEqualTo("the file is larger than 32 MiB");
    assertThat(given[0]).isLessThan(50L << 20);
    assertThat(first(new byte[50 << 20]).code()).isEqualTo("Q0702");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(first("[".repeat(1_000_000)).message())
        .isEqualTo("the JSON is nested deeper than 64 levels");
    assertThat(first("{\"a\":".repeat(100) + "1" + "}".repeat(100)).code()).isEqualTo("Q0702");
  }

  @Test
  void hugeNumbersAreRefusedWithoutBeingComputed() {
    assertThat(
            first(
                    Cases.with(
                        "\"files\": [{\"path\": \"a\", \"added\": " + "9".repeat(5_000_000) + "}]"))
                .message())
        .isEqualTo("a number is longer than 64 characters");
    for (String number : new String[] {"1e999999999", "-1", "1.5", "1.0", "9223372036854775808"}) {
      CaseProblem problem =
          first(Cases.with("\"files\": [{\"path\": \"a\", \"added\": " + number + "}]"));
      assertThat(problem.path()).isEqualTo("contribution.files[0].added");
      assertThat(problem.message()).startsWith("`" + number + "` is not a whole number");
    }
  }

  @Test
  void longTextsAndNamesAreRefused() {
    assertThat(first(Cases.with("\"title\": \"" + "x".repeat(9 << 20) + "\"")).code())
        .isEqualTo("Q0702");
    assertThat(first(Cases.with("\"" + "x".repeat(2000) + "\": 1")).message())
        .isEqualTo("the name of a field is longer than 1024 characters");
  }

  @Test
  void millionsOfValuesAreRefused() {
    assertThat(first("[" + "0,".repeat(6_000_000) + "0]").message())
        .isEqualTo("the JSON holds more than 2,000,000 values");
  }

  @Test
  void aThousandMistakesAreToldAHundredTimes() {
    String fields = "\"x%d\": 1, ".repeat(1000);
    Object[] numbers = new Object[1000];
    Arrays.setAll(numbers, i -> i);
    String json = Cases.with(String.format(java.util.Locale.ROOT, fields, numbers) + "\"y\": 1");
    assertThat(
            CaseReader.read(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)).readAllBytes())
                .problems())
        .hasSize(100);
  }

  @Test
  void charactersThatTurnTextAroundAreShownAndRefused() {
    CaseProblem problem = first(Cases.with("\"files\": [{\"path\": \"src/\u202egpj.exe\"}]"));
    assertThat(problem.path()).isEqualTo("contribution.files[0].path");
    assertThat(problem.message())
        .isEqualTo("`src/\\u202egpj.exe` has the invisible character U+202E");
    assertThat(first(Cases.with("\"coAuthors\": [\"bo\u200bb\"]")).message())
        .contains("`bo\\u200bb` is no name")
        .contains("U+200B");
  }

  @Test
  void otherTypesThanExpectedAreNamed() {
    assertThat(first("[]").message()).isEqualTo("an object is expected, this is a list");
    assertThat(first("\"x\"").message()).isEqualTo("an object is expected, this is the text `x`");
    assertThat(first(Cases.with("\"files\": {}")).message())
        .isEqualTo("a list is expected, this is an object");
    assertThat(first(Cases.with("\"files\": [[]]")).path()).isEqualTo("contribution.files[0]");
    assertThat(first(Cases.with("\"title\": 7")).message())
        .isEqualTo("a text is expected, this is the number `7`");
    assertThat(first(Cases.with("\"opened\": true")).message())
        .isEqualTo("a text is expected, this is `true`");
  }
}
