package org.quorate.engine.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;

/**
 * What Markdown does behind an author's back, each oddity by its name, from {@code
 * conformance.txt}: a line {@code === name}, the document, a line {@code ---> }, and what is said:
 * a line for each diagnostic, or the names of the rows that are read. {@code \}{@code uXXXX} is
 * that character, a line {@code @roles} a table of the roles maintainer and reviewer.
 */
class ConformanceTest {
  private static final Path FILE =
      Path.of("src/test/resources/org/quorate/engine/charter/conformance.txt");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
  private static final String ROLES =
      "<!-- charter: roles -->\n| Role | Rung below |\n|---|---|\n| maintainer | reviewer |\n"
          + "| reviewer | |\n";

  record Oddity(String document, List<String> expected) {}

  static Stream<Named<Oddity>> oddities() throws IOException {
    String[] parts = Files.readString(FILE).split("(?m)^=== ");
    return Arrays.stream(parts).skip(1).map(ConformanceTest::oddity);
  }

  private static Named<Oddity> oddity(String part) {
    int name = part.indexOf('\n');
    int arrow = part.indexOf("--->\n");
    String document = part.substring(name + 1, arrow).replace("@roles\n", ROLES);
    Matcher escapes = ESCAPE.matcher(document);
    String text = escapes.replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
    List<String> expected = part.substring(arrow + 5).strip().lines().toList();
    return Named.of(part.substring(0, name), new Oddity(text, expected));
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void isNeverSilent(Oddity oddity) {
    Reading reading = CharterReader.read(CharterSource.of("GOVERNANCE.md", oddity.document()));
    List<String> said =
        reading
            .charter()
            .map(
                it ->
                    Stream.concat(
                            reading.diagnostics().stream().map(ConformanceTest::brief),
                            it.rows().all().map(row -> row.name().toString()))
                        .filter(name -> !name.startsWith("roles/"))
                        .toList())
            .orElseGet(() -> reading.diagnostics().stream().map(ConformanceTest::brief).toList());
    assertThat(said).isEqualTo(oddity.expected());
  }

  private static String brief(org.quorate.charter.Diagnostic it) {
    return it.line() + ":" + it.column() + " " + it.code() + " " + it.message();
  }
}
