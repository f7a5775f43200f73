package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten planted mistakes of ten kinds are told in one run, each where it is and what to do. */
class TenMistakesTest {
  private static final Path GOLDEN =
      Path.of("../../engine/src/test/resources/org/quorate/engine/charter/golden").toAbsolutePath();
  private static final Pattern MISTAKE =
      Pattern.compile(
          "(?m)^GOVERNANCE\\.md:[1-9]\\d*:[1-9]\\d*: error (Q\\d{4}): \\S.*\n  help: \\S");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ten-mistakes", "ten-mistakes-zh"})
  void areToldInOneRun(String name) throws Exception {
    Files.copy(GOLDEN.resolve(name + ".md"), folder.resolve("GOVERNANCE.md"));

    Ran lint = Ran.in(folder, "lint");

    assertThat(lint.code()).isEqualTo(1);
    assertThat(lint.err()).isEmpty();
    List<String> codes =
        MISTAKE.matcher(lint.out()).results().map(found -> found.group(1)).toList();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(lint.out())
        .startsWith(Files.readString(GOLDEN.resolve(name + ".expected")))
        .contains("GOVERNANCE.md: rejected, 10 errors");
  }
}
