package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

  @ParameterizedTest
  @CsvSource({
    "**, a/b/c, true",
    "*, a, true",
    "*, a/b, false",
    "a/b.c, a/b.c, true",
    "a/b.c, a/b.cc, false",
    "docs/, docs/a, true",
    "docs/, docs/a/b, true",
    "docs/, docs, false",
    "docs/, a/docs/b, false",
    "docs/**, docs/a/b, true",
    "docs/**, docs, false",
    "docs/**, docsa/b, false",
    "**/*.java, A.java, true",
    "**/*.java, a/b/A.java, true",
    "**/*.java, a/A.javac, false",
    "**/*.java, a/.java, true",
    "**/x, x, true",
    "**/x, a/b/x, true",
    "**/x, a/bx, false",
    "**/a/b, c/a/b, true",
    "**/**/x, x, true",
    "a/**/b, a/b, true",
    "a/**/b, a/x/y/b, true",
    "a/**/b, ab, false",
    "a/**/b/**, a/b, false",
    "a/**/b/**, a/c/b/d, true",
    "a/*/c, a/b/c, true",
    "a/*/c, a/b/b/c, false",
    "a/b?.c, a/bx.c, true",
    "a/b?.c, a/b.c, false",
    "a/b?.c, a/b/.c, false",
    "*.md, README.md, true",
    "*.md, docs/README.md, false",
    "*, .hidden, true",
    "a.c, aXc, false",
    "A, a, false",
    "*a*b, xaxaxb, true",
    "*a*b, xaxax, false",
    "**/a/**/a/b, a/a/a/b, true",
    "docs, docs/a, false"
  })
  void starsStayInTheirSegmentsAndDoubleStarsCrossThem(String glob, String path, boolean matches) {
    assertThat(pattern(glob).matches(path)).isEqualTo(matches);
  }

  @Test
  void aQuestionMarkIsOneCodePoint() {
    assertThat(pattern("a/?.md").matches("a/\uD83D\uDE00.md")).isTrue();
    assertThat(pattern("a/??.md").matches("a/\uD83D\uDE00.md")).isFalse();
    assertThat(pattern("*??").matches("\uD83D\uDE00")).isFalse();
  }

  @Test
  void matchesAsTheDefinitionSays() {
    Random random = new Random(1);
    List<String> paths = paths(5);
    for (int i = 0; i < 3000; i++) {
      Glob glob = glob(random, 5);
      PathPattern pattern = PathPattern.of(glob);
      for (String path : paths) {
        assertThat(pattern.matches(path))
            .as("`%s` and `%s`", glob, path)
            .isEqualTo(byDefinition(glob.text(), path));
      }
    }
  }

  @Test
  void twoPatternsOverlapIfSomePathMatchesBoth() {
    Random random = new Random(2);
    List<String> paths = paths(6);
    int found = 0;
    for (int i = 0; i < 4000; i++) {
      PathPattern one = PathPattern.of(glob(random, 4));
      PathPattern two = PathPattern.of(glob(random, 4));
      String example = one.overlap(two);
      if (example != null) {
        found++;
        assertThat(one.matches(example) && two.matches(example)).isTrue();
        assertThat("/" + example + "/").doesNotContain("//");
      } else {
        assertThat(paths).noneMatch(path -> one.matches(path) && two.matches(path));
      }
    }
    assertThat(found).isBetween(1000, 3000);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, a/*",
    "a/*, **",
    "docs/, docs/**",
    "docs/a/**, docs/**",
    "**/*.java, **",
    "a/**/*.c, a/**",
    "a/**/*.c, a/*.c",
    "ab*, a*bbbbbbb"
  })
  void theLongerTextBeforeAWildcardIsMoreSpecific(String more, String less) {
    assertThat(pattern(more).compareSpecificity(pattern(less))).isPositive();
    assertThat(pattern(less).compareSpecificity(pattern(more))).isNegative();
  }

  @Test
  void equalTextsAndMereSynonymsAreEquallySpecific() {
    assertThat(pattern("a/*b").compareSpecificity(pattern("a/*b"))).isZero();
    assertThat(pattern("a/*b").compareSpecificity(pattern("a/?c"))).isZero();
  }

  @Test
  void theWorstPatternIsDecidedAtOnce() {
    String path = "a/".repeat(2000) + "a";
    PathPattern deep = pattern("**/a/".repeat(15) + "b");
    PathPattern wide = pattern("*a".repeat(31) + "b");
    for (int i = 0; i < 100; i++) {
      assertThat(deep.matches(path)).isFalse();
      assertThat(wide.matches("a".repeat(4000))).isFalse();
      assertThat(wide.overlap(deep)).isNull();
    }
  }

  static PathPattern pattern(String glob) {
    return PathPattern.of(new Glob(glob));
  }

  private static Glob glob(Random random, int longest) {
    String[] segments = {"**", "*", "a", "b", "?", "a*", "*b", "*a*", "?b", "ab", "*.a"};
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(longest);
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : "/").append(segments[random.nextInt(segments.length)]);
    }
    return new Glob(text.append(random.nextInt(6) == 0 ? "/" : "").toString());
  }

  /** Every path of up to so many characters. */
  private static List<String> paths(int longest) {
    List<String> all = new ArrayList<>(List.of("a", "b", "."));
    for (int i = 0; i < all.size(); i++) {
      for (String next : List.of("a", "b", "/a", "/b", ".a")) {
        if (all.get(i).length() + next.length() <= longest) {
          all.add(all.get(i) + next);
        }
      }
    }
    return all;
  }

  private static boolean byDefinition(String glob, String path) {
    return glob.endsWith("/") ? byDefinition(glob + "**", path) : deep(glob, path);
  }

  private static boolean deep(String glob, String path) {
    if (glob.equals("**")) {
      return true;
    }
    if (glob.startsWith("**/")) {
      int slash = path.indexOf('/');
      return deep(glob.substring(3), path) || slash >= 0 && deep(glob, path.substring(slash + 1));
    }
    int globSlash = glob.indexOf('/');
    int slash = path.indexOf('/');
    if (globSlash < 0 || slash < 0) {
      return globSlash < 0 && slash < 0 && flat(glob, path);
    }
    return flat(glob.substring(0, globSlash), path.substring(0, slash))
        && deep(glob.substring(globSlash + 1), path.substring(slash + 1));
  }

  private static boolean flat(String glob, String text) {
    if (glob.isEmpty() || text.isEmpty()) {
      return text.isEmpty() && glob.chars().allMatch(c -> c == '*');
    }
    return switch (glob.charAt(0)) {
      case '*' -> flat(glob.substring(1), text) || flat(glob, text.substring(1));
      case '?' -> flat(glob.substring(1), text.substring(1));
      default -> glob.charAt(0) == text.charAt(0) && flat(glob.substring(1), text.substring(1));
    };
  }
}
