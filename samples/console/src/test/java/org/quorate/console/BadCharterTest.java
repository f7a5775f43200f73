package org.quorate.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class BadCharterTest {
  private static final String HEAD = "---\ngovernance: 1\nname: X\nlanguage: en\n---\n\n";
  private static final String CASE =
      "{\"number\": 1, \"author\": {\"login\": \"ann\"}, \"headRefOid\": \"ab\","
          + " \"updatedAt\": \"2026-01-01T00:00:00Z\"}";
  private static final String REVIEWS =
      "<!-- charter: reviews -->\n| Rule | When | Approvals |\n| --- | --- | --- |\n";
  private static final String PLAIN = "| a | otherwise | 1 maintainer |\n";
  private static final String CIRCLE =
      "<!-- charter: roles -->\n| Role | Rung below |\n| --- | --- |\n| a | b |\n| b | a |\n\n";

  @TempDir Path folder;

  static Stream<Arguments> charters() {
    return Stream.of(
        arguments("", "GOVERNANCE.md:0:0: error Q0124"),
        arguments(reviews("| a | otherwise | `System.exit(1)` |"), "GOVERNANCE.md:10:"),
        arguments(reviews("| a | new java.io.File(\"x\") | 1 b |"), "GOVERNANCE.md:10:7: error"),
        arguments(reviews("| a\u202eb | otherwise | none |"), "10:4: error Q0105"),
        arguments(reviews("| a\u001b[31m | otherwise | none |"), "GOVERNANCE.md:10:"),
        arguments(reviews("| a | path `" + "*a".repeat(2000) + "` | none |"), "error Q0425"),
        arguments(reviews("| a | otherwise | 1 wizard |"), "no table declares the role `wizard`"),
        arguments(reviews("| a | " + "(".repeat(20_000) + " | none |"), "10:16385: error Q0104"),
        arguments(HEAD + "> ".repeat(8_000) + "deep\n\n" + REVIEWS + PLAIN, "error"),
        arguments(HEAD + CIRCLE + REVIEWS + "| x | otherwise | 1 a |\n", "10:1: error Q0311"),
        arguments(
            HEAD.replace("language: en", "language: en\ninclude: [../../etc/passwd]")
                + REVIEWS
                + PLAIN,
            "5:11: error Q0115"),
        arguments(reviews(manyRows()), "error Q0102"));
  }

  private static String reviews(String row) {
    return HEAD + REVIEWS + row + "\n";
  }

  private static String manyRows() {
    return IntStream.range(0, 100_000)
        .mapToObj(i -> "| r" + i + " | path `d" + i + "/**` | 1 m |")
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("charters")
  void isRefusedWithItsPlaceAndHelp(String text, String place) throws IOException {
    Files.writeString(folder.resolve("GOVERNANCE.md"), text);

    Ran lint = Ran.in(folder, "lint", "GOVERNANCE.md");
    Ran decide = Ran.with(CASE, folder, "decide", "--charter", "GOVERNANCE.md");

    assertThat(lint.code()).isEqualTo(1);
    assertThat(lint.out()).contains(place, "\n  help: ", "rejected");
    assertThat(decide.code()).isEqualTo(2);
    assertThat(Published.errors("/org/quorate/console/failure.schema.json", decide.out()))
        .isEmpty();
    assertThat(decide.out()).contains("\"kind\": \"failure\"", "the charter is rejected for ");
    harmless(lint);
    harmless(decide);
  }

  @Test
  void whatIsNotUtf8IsToldWithItsByte() throws IOException {
    Files.write(
        folder.resolve("GOVERNANCE.md"),
        (HEAD + REVIEWS + "| caf\u00e9 | otherwise | none |\n")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

    Ran lint = Ran.in(folder, "lint");

    assertThat(lint.code()).isEqualTo(1);
    assertThat(lint.out()).contains("GOVERNANCE.md:10:6: error Q0103: the byte 0xe9");
  }

  @Test
  void aFileOfFiftyMegabytesIsNotEvenRead() throws IOException {
    Path file = folder.resolve("GOVERNANCE.md");
    Files.writeString(file, HEAD + REVIEWS + PLAIN);
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(50L << 20);
    }

    Ran lint = Ran.in(folder, "lint");

    assertThat(lint.code()).isEqualTo(1);
    assertThat(lint.out()).contains("error Q0102", "help:");
  }

  @Test
  void theSameComesAsJsonByItsSchema() throws IOException {
    Files.writeString(folder.resolve("GOVERNANCE.md"), reviews("| a\u202eb | eval | 1 b |"));

    Ran lint = Ran.in(folder, "lint", "--json");

    assertThat(lint.code()).isEqualTo(1);
    assertThat(lint.err()).isEmpty();
    assertThat(Published.errors("/org/quorate/engine/json/diagnostics.schema.json", lint.out()))
        .isEmpty();
    assertThat(lint.out()).contains("\"Q0105\"");
  }

  @Test
  void whatIsNotThereIsAUsageError() {
    Ran lint = Ran.in(folder, "lint", "absent.md");

    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.err()).contains("`" + folder.resolve("absent.md") + "` does not exist", "help");
  }

  private static void harmless(Ran ran) {
    assertThat(ran.all()).doesNotContain("\tat ", "unexpected failure", "\u001b", "\u202e");
    assertThat(ran.all().getBytes(UTF_8).length).isLessThan(20_000);
  }
}
