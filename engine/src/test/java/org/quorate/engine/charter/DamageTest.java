package org.quorate.engine.charter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;

/** Sound charters with random damage: read or refused, but never a throw or a word of Java. */
class DamageTest {
  private static final int ROUNDS = 1_500;
  private static final Path FOLDER =
      Path.of("src/test/resources/org/quorate/engine/charter/example");
  private static final List<String> NAMES =
      List.of("GOVERNANCE.md", "治理.md", "PEOPLE.csv", "cn.txt");
  private static final List<String> BITS =
      List.of(
          "|",
          "\\|",
          "`",
          "``",
          "*",
          "**",
          "_",
          "<!--",
          "-->",
          "<!-- charter: reviews -->",
          "\n",
          "\n\n",
          "---\n",
          "    ",
          "> ",
          "- ",
          "\u202E",
          "\u200B",
          "\uFEFF",
          "\u00A0",
          "｜",
          "——",
          "@",
          "(",
          ")",
          "（",
          "，",
          "、",
          "且",
          "或",
          "和",
          "%",
          "1/3",
          "2/3 of ",
          "0",
          "-1",
          "99999999999999999999",
          "2147483648 ",
          "and ",
          "or ",
          "including ",
          "of ",
          "[",
          "](",
          ";",
          ":",
          "：",
          "\t",
          "\r",
          "\0",
          "<div>",
          "&amp;",
          "~~",
          "```\n",
          "path ",
          "only ",
          "名",
          "自",
          "以上",
          "\uD83D\uDE00",
          "+",
          "at least ",
          "days",
          "\"",
          ",",
          "=",
          "..",
          "2026-02-30",
          "/",
          "\\",
          "{",
          "}",
          "#");
  private static final Map<String, byte[]> SOUND = new HashMap<>();

  @BeforeAll
  static void readTheSoundOnes() throws IOException {
    for (String name : NAMES) {
      SOUND.put(name, Files.readAllBytes(FOLDER.resolve(name)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isToldAndNeverThrown(long seed) {
    Random random = new Random(seed);
    Shared shared = new Shared();
    for (int i = 0; i < ROUNDS; i++) {
      Map<String, byte[]> documents = new HashMap<>(SOUND);
      String main = NAMES.get(random.nextInt(2));
      String victim = random.nextInt(6) == 0 ? NAMES.get(2 + random.nextInt(2)) : main;
      documents.put(victim, damaged(random, new String(SOUND.get(victim), UTF_8)));
      Reading reading = CharterReader.read(CharterSource.of(main, documents), shared);
      assertThat(reading.charter().isPresent())
          .isEqualTo(reading.diagnostics().stream().noneMatch(Diagnostic::isError));
      assertThat(reading.diagnostics())
          .allMatch(it -> !it.message().contains("null") && !it.message().contains("java."))
          .allMatch(it -> it.line() >= 0 && it.column() >= 0 && !it.help().isBlank())
          .allMatch(it -> documents.containsKey(it.document()) || it.line() == 0);
    }
  }

  private static byte[] damaged(Random random, String sound) {
    StringBuilder text = new StringBuilder(sound);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(8));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, BITS.get(random.nextInt(BITS.size())));
        case 1 -> text.delete(at, end);
        case 2 -> text.replace(at, end, BITS.get(random.nextInt(BITS.size())));
        default -> text.insert(at, text.substring(end, Math.min(text.length(), end + 40)));
      }
      text.append(text.isEmpty() ? "x" : "");
    }
    return text.toString().getBytes(UTF_8);
  }
}
