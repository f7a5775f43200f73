package org.quorate.engine.charter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.GovernanceEngine;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.Engines;

/** What nobody would write in good faith: told in a sentence, within seconds, without a throw. */
class HostileInputTest {
  private static final Duration SECONDS = Duration.ofSeconds(20);
  private static final GovernanceEngine ENGINE = Engines.create();
  private static final String REVIEWS =
      "<!-- charter: reviews -->\n| Rule | When | Approvals |\n| --- | --- | --- |\n";

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static List<Diagnostic> read(CharterSource source) {
    Reading reading = Assertions.assertTimeoutPreemptively(SECONDS, () -> ENGINE.read(source));
    assertThat(reading.charter()).isEmpty();
    assertThat(reading.diagnostics()).isNotEmpty().hasSizeLessThanOrEqualTo(101);
    return reading.diagnostics();
  }

  private static List<Diagnostic> read(String text) {
    return read(CharterSource.of("GOVERNANCE.md", text));
  }

  private static AbstractStringAssert<?> only(List<Diagnostic> diagnostics) {
    return assertThat(diagnostics).hasSize(1).first().extracting(Diagnostic::toString).asString();
  }

  @Test
  void aFileOfFiftyMegabytes() {
    byte[] bytes = new byte[50 << 20];
    Arrays.fill(bytes, (byte) 'x');
    only(read(CharterSource.of("GOVERNANCE.md", Map.of("GOVERNANCE.md", bytes))))
        .contains("larger than 2 MiB");
  }

  @Test
  void manyDocumentsThatAreTooLargeTogether() {
    byte[] bytes = "prose\n".repeat(340_000).getBytes(UTF_8);
    String front = "---\ninclude: a.md, b.md, c.md, d.md, e.md\n---\n" + REVIEWS;
    Map<String, byte[]> documents =
        Map.of(
            "GOVERNANCE.md",
            front.getBytes(UTF_8),
            "a.md",
            bytes,
            "b.md",
            bytes,
            "c.md",
            bytes,
            "d.md",
            bytes,
            "e.md",
            bytes);
    assertThat(read(CharterSource.of("GOVERNANCE.md", documents)))
        .filteredOn(Diagnostic::isError)
        .hasSize(1)
        .allMatch(it -> it.message().contains("larger than 8 MiB"));
  }

  @Test
  void aTableOfMoreThanAHundredThousandRows() {
    String rows = "| u | m |\n".repeat(100_001);
    only(read("<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n" + rows))
        .contains("Q0220", "GOVERNANCE.md:100004:1:");
  }

  @Test
  void aHundredThousandWrongRowsAreToldAsAHundred() {
    StringBuilder text = new StringBuilder(REVIEWS);
    for (int i = 0; i < 50_000; i++) {
      text.append("| ").append(i).append(" | alwais | 2 m").append(i).append(" |\n");
    }
    List<Diagnostic> said = read(text.toString());
    assertThat(said).hasSize(101);
    assertThat(said.get(100).message()).isEqualTo("99901 more diagnostics are not shown");
  }

  @Test
  void moreRulesThanAnybodyCouldKnow() {
    StringBuilder text = new StringBuilder(REVIEWS);
    for (int i = 0; i < 2_001; i++) {
      text.append("| r").append(i).append(" | path `").append(i).append("` | none |\n");
    }
    only(read(text.toString())).contains("Q0220", ":2004:1:", "2000 rows of `reviews`");
  }

  @Test
  void quotesAndListsWithinEachOther() {
    assertThat(read(">".repeat(16_000) + " x\n\n" + REVIEWS)).isNotEmpty();
    only(read("> - ".repeat(30) + "x\n\n" + REVIEWS + "| a | always | none |\n")).contains("Q0109");
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      list.append("  ".repeat(i)).append("- x\n");
    }
    assertThat(read(list + "\n" + REVIEWS + "| a | always | none |\n"))
        .anyMatch(it -> it.code().equals("Q0109"));
  }

  @Test
  void millionsOfEmptyCells() {
    String header = "|" + "a|".repeat(4_000) + "\n|" + "-|".repeat(4_000) + "\n";
    only(read(header + "|1|\n".repeat(100_000))).contains("Q0221");
  }

  @Test
  void charactersThatTurnTheText() {
    only(read(REVIEWS + "| code | always | 1 of @ann\u202E, @bob |\n")).contains("Q0105", ":4:28:");
  }

  @Test
  void globsOfThousandsOfWildcards() {
    only(read(REVIEWS + "| a | path `" + "*".repeat(2_000) + "` | none |\n")).contains("Q0425");
    only(read(REVIEWS + "| a | path `" + "a?".repeat(200) + "` | none |\n")).contains("wildcards");
  }

  @Test
  void javaInACell() {
    only(read(REVIEWS + "| a | always | ${Runtime.getRuntime().exec(\"id\")} |\n"))
        .contains("Q04")
        .doesNotContain("Exception");
    only(read(REVIEWS + "| a | eval(new java.io.File(\"/\").delete()) | none |\n")).contains("Q04");
  }

  @Test
  void rolesInACircle() {
    StringBuilder text =
        new StringBuilder("<!-- charter: roles -->\n| Role | Rung below |\n| --- | --- |\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("| r").append(i).append(" | r").append((i + 1) % 50_000).append(" |\n");
    }
    only(read(text.toString())).contains("Q0311", "`r0` → `r1`");
  }

  @Test
  void anIncludeOutsideTheRepository() {
    only(read("---\ninclude: ../../etc/passwd.md\n---\n" + REVIEWS))
        .contains("leaves the repository");
  }

  @Test
  void aLinkThatLeadsOut(@TempDir Path folder) throws IOException {
    Path root = Files.createDirectory(folder.resolve("repository"));
    Files.writeString(folder.resolve("secret.md"), "secret");
    Files.createSymbolicLink(root.resolve("people.md"), folder.resolve("secret.md"));
    Files.writeString(root.resolve("GOVERNANCE.md"), "---\ninclude: people.md\n---\n" + REVIEWS);
    only(read(Directory.of(root, "GOVERNANCE.md")))
        .contains("it is a link; put the text itself here")
        .doesNotContain("secret");
  }

  @Test
  void aLinkToAnotherDocumentOfTheRepository(@TempDir Path root) throws IOException {
    Path docs = Files.createDirectory(root.resolve("docs"));
    Files.writeString(docs.resolve("rules.md"), REVIEWS);
    Files.createSymbolicLink(root.resolve("GOVERNANCE.md"), Path.of("docs", "rules.md"));
    Files.createSymbolicLink(root.resolve("law"), Path.of("docs"));
    only(read(Directory.of(root, "GOVERNANCE.md"))).contains("it is a link");
    only(read(Directory.of(root, "law/rules.md"))).contains("it is a link");
  }

  @Test
  void aFolderInPlaceOfADocument(@TempDir Path root) throws IOException {
    Files.createDirectory(root.resolve("GOVERNANCE.md"));
    only(read(Directory.of(root, "GOVERNANCE.md"))).contains("it is no file");
    only(read(Directory.of(root, "MISSING.md"))).contains("there is no document `MISSING.md`");
    only(read(Directory.of(root, "a\0b.md"))).contains("Q0101");
  }

  @Test
  void aSourceThatFails() {
    CharterSource broken =
        new CharterSource() {
          @Override
          public String main() {
            return "GOVERNANCE.md";
          }

          @Override
          public InputStream open(String path) throws IOException {
            throw new IOException("disk on fire");
          }
        };
    only(read(broken)).contains("disk on fire");
  }

  @Test
  void aMarkerOfThousandsOfWords() {
    only(read("<!-- charter: reviews" + " a".repeat(8_000) + " -->\n")).contains("Q0201");
  }

  @Test
  void headersOfBrackets() {
    String header = "| " + "(".repeat(8_000) + " | When | Approvals |\n| --- | --- | --- |\n";
    assertThat(read("<!-- charter: reviews -->\n" + header)).isNotEmpty();
  }

  @Test
  void bytesOfAnotherEncoding() {
    byte[] wide = REVIEWS.getBytes(java.nio.charset.StandardCharsets.UTF_16);
    only(read(CharterSource.of("GOVERNANCE.md", Map.of("GOVERNANCE.md", wide)))).contains("Q0103");
  }

  @Test
  void nothingAtAll() {
    only(read("")).contains("Q0124");
  }
}
