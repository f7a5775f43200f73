package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class BadCaseTest {
  @TempDir Path folder;

  static Stream<Arguments> cases() {
    return Stream.of(
        arguments("", "1:1: error Q0701: the file is empty"),
        arguments("{\"format\": 1, \"contribution\": ", "the JSON ends before it is complete"),
        arguments("[1, 2]", "1:1: error Q0703: an object is expected"),
        arguments("[".repeat(200_000), "nested deeper than 64 levels"),
        arguments("{\"a\":".repeat(100_000), "nested deeper than 64 levels"),
        arguments("{\"fo\u202e\\u001b[31m\": 1}", "error Q0709"),
        arguments("plain words", "error Q0701"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("cases")
  void isRefusedWithItsPlaceAndHelp(String json, String message) throws IOException {
    refused(Ran.with(json, folder, "explain", "--preset", "small"), "stdin:", message);
    refusedAsJson(Ran.with(json, folder, "decide", "--preset", "small"), "stdin:", message);
    refusedAsJson(
        Ran.with(json, folder, "explain", "--preset", "small", "--json"), "stdin:", message);
  }

  @Test
  void problemsOfAListComeByItsNumbers() {
    String leave =
        "{\"who\": \"eve\", \"from\": \"2026-05-02T00:00:00Z\", \"to\": \"2026-05-01T00:00:00Z\"}";
    String json =
        "{\"kind\": \"must-step-down\", \"format\": 1, \"at\": \"2026-06-01T00:00:00Z\","
            + " \"known\": \"everything\", \"person\": \"eve\", \"role\": \"lead\","
            + " \"merits\": {\"leaves\": ["
            + String.join(", ", Collections.nCopies(12, leave))
            + "]}}";
    String told = Ran.with(json, folder, "explain", "--preset", "small").err();

    assertThat(told.lines().filter(line -> line.contains("leaves[")))
        .hasSize(12)
        .isSortedAccordingTo(
            Comparator.comparingInt(
                line -> Integer.parseInt(line.replaceAll(".*leaves\\[([0-9]+)].*", "$1"))));
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirPlace() throws Exception {
    Files.write(folder.resolve("case.json"), new byte[] {'{', '"', (byte) 0xff, '"'});

    refusedAsJson(decide("case.json"), "case.json:1:3: error Q0701", "not UTF-8");
  }

  @Test
  void aFileOfFiftyMegabytesIsRefused() throws Exception {
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("case.json").toFile(), "rw")) {
      large.write('"');
      large.setLength(50L << 20);
    }

    refusedAsJson(decide("case.json"), "case.json:", "error Q070");
  }

  @Test
  void aFileThatIsNotThereIsNamed() throws IOException {
    refusedAsJson(decide("absent.json"), "`absent.json` cannot be read", "no such file");
  }

  @Test
  void tooLittleMemoryIsToldAsWhatItIs() {
    InputStream large =
        new InputStream() {
          @Override
          public int read() {
            throw new OutOfMemoryError("Java heap space");
          }
        };

    Ran ran = Ran.reading(large, folder, "explain", "--preset", "small");

    refused(ran, "quorate: there is not enough memory", "QUORATE_JAVA_OPTS=-Xmx2g");
  }

  @Test
  void aFolderIsNoCase() throws IOException {
    refusedAsJson(decide("."), "`.` cannot be read", "help");
  }

  private Ran decide(String file) {
    return Ran.in(folder, "decide", file, "--preset", "small");
  }

  private static void refusedAsJson(Ran ran, String place, String message) throws IOException {
    assertThat(Published.errors("/org/quorate/console/failure.schema.json", ran.out())).isEmpty();
    JsonNode failure = new ObjectMapper().readTree(ran.out());
    assertThat(ran.err()).contains("quorate: " + failure.get("message").asText());
    for (JsonNode diagnostic : failure.get("diagnostics")) {
      assertThat(diagnostic.get("severity").asText()).isEqualTo("error");
      assertThat(ran.err())
          .contains(
              diagnostic.get("file").asText() + ":" + diagnostic.get("line").asInt() + ":",
              diagnostic.get("code").asText());
    }
    refused(new Ran(ran.code(), "", ran.err()), place, message);
  }

  private static void refused(Ran ran, String place, String message) {
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(place, message, "\n  help: ");
    assertThat(ran.err()).doesNotContain("\tat ", "unexpected failure", "\u001b", "\u202e");
  }
}
