package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Check;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Label;
import org.quorate.merge.MayMerge;

class MutatedJsonTest {
  private static final int ROUNDS = 1500;
  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "0",
          "-1",
          "1e9",
          "\"x\"",
          "[",
          "}",
          ",",
          "\"",
          "\\",
          "\"2026-02-30T00:00:00Z\"",
          "\u202e",
          "\ud83d\ude00",
          "\"..\"",
          "NaN",
          "99999999999999999999");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "good/full.json",
        "forges/rest-approved.json",
        "forges/rest-dismissed.json",
        "forges/rest-pull-only.json",
        "forges/gh-view.json",
        "forges/gh-bot.json",
        "forges/gitlab-bundle.json",
        "forges/gerrit-change.json",
      })
  void aDamagedFileNeverThrowsAndNeverInventsFacts(String name) {
    byte[] whole = Cases.resource(name);
    Random random = new Random(42);
    int read = 0;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] damaged = damaged(whole, random);
      CaseReading reading = Importers.read(damaged, Importing.DEFAULT);
      assertThat(reading.question().isPresent()).isEqualTo(reading.problems().isEmpty());
      if (reading.question().isPresent()) {
        read++;
        nothingInvented(reading.question().get(), damaged);
      }
    }
    assertThat(read).as("mutations that are still read").isPositive().isLessThan(ROUNDS);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int from = random.nextInt(bytes.length);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> {
        bytes[from] = (byte) random.nextInt(256);
        yield bytes;
      }
      case 2 -> with(bytes, from, Math.min(bytes.length, from + random.nextInt(40)), "");
      case 3 -> with(bytes, from, from, TOKENS.get(random.nextInt(TOKENS.size())));
      default -> value(bytes, from, TOKENS.get(random.nextInt(TOKENS.size())));
    };
  }

  /** Replaces the value of the next field by a token. */
  private static byte[] value(byte[] bytes, int from, String token) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int start = text.indexOf("\": ", Math.min(from, text.length() - 1));
    int end = start < 0 ? -1 : text.indexOf('\n', start);
    if (end < 0) {
      return bytes;
    }
    String comma = text.charAt(end - 1) == ',' ? "," : "";
    return (text.substring(0, start + 3) + token + comma + text.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] with(byte[] bytes, int from, int to, String token) {
    byte[] middle = token.getBytes(StandardCharsets.UTF_8);
    byte[] made = new byte[from + middle.length + bytes.length - to];
    System.arraycopy(bytes, 0, made, 0, from);
    System.arraycopy(middle, 0, made, from, middle.length);
    System.arraycopy(bytes, to, made, from + middle.length, bytes.length - to);
    return made;
  }

  /** Every name in the facts stands in the file, and what is read can be written and read again. */
  private static void nothingInvented(MayMerge question, byte[] json) {
    StringBuilder said = new StringBuilder();
    texts(JsonTree.read(json, new Problems()).orElseThrow(), said);
    String text = said.toString().toLowerCase(Locale.ROOT);
    names(question.contribution())
        .filter(name -> !name.startsWith("ghost#"))
        .filter(name -> !name.startsWith("unknown#"))
        .map(name -> name.toLowerCase(Locale.ROOT).replace("[bot]", "").replace("account#", ""))
        .forEach(name -> assertThat(text).contains(name));
    byte[] again = CaseWriter.write(question).getBytes(StandardCharsets.UTF_8);
    assertThat(CaseReader.read(again).question()).contains(question);
  }

  private static Stream<String> names(Contribution facts) {
    return Stream.of(
            Stream.of(facts.id(), facts.authorship().author().value(), facts.change().branch()),
            facts.evidence().reviews().stream().map(review -> review.reviewer().value()),
            facts.evidence().checks().stream().map(Check::name),
            facts.change().labels().stream().map(Label::name),
            facts.change().files().stream().map(ChangedFile::path))
        .flatMap(names -> names);
  }

  private static void texts(JsonValue value, StringBuilder said) {
    if (value instanceof JsonValue.Fields fields) {
      fields.values().forEach((name, inner) -> texts(inner, said.append(name).append('\n')));
    } else if (value instanceof JsonValue.Items items) {
      items.values().forEach(inner -> texts(inner, said));
    } else if (value instanceof JsonValue.Text text) {
      said.append(text.value()).append('\n');
    } else if (value instanceof JsonValue.Digits digits) {
      said.append(digits.written()).append('\n');
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rest-approved.json, reviews, REVIEWS",
    "rest-approved.json, reviews, OBJECTIONS",
    "rest-approved.json, files, FILES",
    "rest-approved.json, commits, COMMITS",
    "rest-approved.json, comments, HOLDS",
    "rest-approved.json, comments, EXCEPTIONS",
    "rest-approved.json, statuses, CHECKS",
    "rest-approved.json, check_runs, CHECKS",
    "rest-approved.json, timeline, LABEL_SETTERS",
    "gh-view.json, reviews, OBJECTIONS",
    "gh-view.json, files, FILES",
    "gh-view.json, statusCheckRollup, CHECKS",
    "gh-view.json, title, TITLE",
    "gh-view.json, baseRefName, BRANCH",
    "gh-view.json, isDraft, DRAFT",
    "gh-view.json, createdAt, OPENED",
    "gitlab-bundle.json, approvals, REVIEWS",
    "gitlab-bundle.json, notes, OBJECTIONS",
    "gitlab-bundle.json, versions, PUSHES",
    "gitlab-bundle.json, changes, FILES",
    "gitlab-bundle.json, commits, COMMITS",
    "gerrit-change.json, labels, REVIEWS",
    "gerrit-change.json, messages, HOLDS",
    "gerrit-change.json, comments, HOLDS",
    "gerrit-change.json, revisions, FILES",
    "gerrit-change.json, revisions, PUSHES",
  })
  void whatIsTakenOutOfAFileIsNoLongerWhollyKnown(String name, String field, Aspect aspect) {
    String json = new String(Cases.resource("forges/" + name), StandardCharsets.UTF_8);
    Known before = known(json);
    assertThat(before.extent(aspect)).isEqualTo(Extent.COMPLETE);
    Known after = known(json.replaceFirst("\n  \"" + field + "\":", "\n  \"other\":"));
    assertThat(after.extent(aspect)).isNotEqualTo(Extent.COMPLETE);
  }

  private static Known known(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Importers.read(bytes, Importing.DEFAULT).question().orElseThrow().known();
  }
}
