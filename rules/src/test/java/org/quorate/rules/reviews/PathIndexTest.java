package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.charter.Glob;
import org.quorate.charter.PathPattern;
import org.quorate.rules.people.Bits;

/** Many paths are matched as each of them is by itself. */
class PathIndexTest {
  private static final String[] PATHS =
      IntStream.range(0, 500)
          .mapToObj(i -> "d" + (i * 7) % 40 + "/" + (i % 3 == 0 ? "sub/" : "") + "f" + i + ".c")
          .toArray(String[]::new);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d1/**",
        "d1*/**",
        "d39/sub/*.c",
        "d4/f",
        "d4/f100.c",
        "**",
        "**/f7*",
        "a/**",
        "z",
        "d/",
        "d7/",
        "d?/sub/**/f*.c"
      })
  void marksWhatThePatternMatches(String glob) {
    PathPattern pattern = PathPattern.of(new Glob(glob));
    long[] marked = Bits.none(PATHS.length);

    new PathIndex(PATHS).mark(pattern, marked);

    for (int i = 0; i < PATHS.length; i++) {
      assertThat(Bits.has(marked, i)).as(PATHS[i]).isEqualTo(pattern.matches(PATHS[i]));
    }
  }
}
