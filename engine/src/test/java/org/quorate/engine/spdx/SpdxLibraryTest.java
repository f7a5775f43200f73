package org.quorate.engine.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.licence.LicenceExpression;
import org.quorate.licence.LicenceExpression.AllOf;
import org.quorate.licence.LicenceExpression.AnyOf;
import org.quorate.licence.LicenceExpression.One;
import org.quorate.licence.LicenceTerm;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.expandedlicensing.ConjunctiveLicenseSet;
import org.spdx.library.model.v3_0_1.expandedlicensing.DisjunctiveLicenseSet;
import org.spdx.library.model.v3_0_1.simplelicensing.AnyLicenseInfo;
import org.spdx.library.model.v3_0_1.simplelicensing.InvalidLicenseExpression;

/** The library of SPDX itself reads generated expressions as we do. It knows the list 3.26.0. */
class SpdxLibraryTest {
  private static final int CASES = 5_000;
  private static final String REFUSED = "refused";
  private static final List<String> LICENCES =
      List.of(
          "MIT",
          "Apache-2.0",
          "ISC",
          "BSD-3-Clause",
          "GPL-2.0-only",
          "GPL-3.0-or-later",
          "MPL-2.0",
          "CC-BY-4.0",
          "Zlib",
          "LicenseRef-own",
          "LicenseRef-my.own-2");
  private static final List<String> EXCEPTIONS =
      List.of("Classpath-exception-2.0", "LLVM-exception", "GCC-exception-3.1");
  private static final List<String> NOISE =
      List.of("(", ")", "AND", "OR", "WITH", "and", "With", "MITT", "+", "LLVM-exception");

  private static final Locale LOCALE = Locale.getDefault();

  /** It folds names as the machine's language does, in which an {@code I} may have no dot. */
  @BeforeAll
  static void start() {
    Locale.setDefault(Locale.ROOT);
    System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
    SpdxModelFactory.init();
  }

  @AfterAll
  static void stop() {
    Locale.setDefault(LOCALE);
  }

  private static <T> T pick(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static String term(Random random) {
    String licence = pick(random, LICENCES);
    boolean listed = !licence.startsWith("LicenseRef");
    boolean later = listed && !licence.startsWith("GPL") && random.nextInt(6) == 0;
    boolean with = listed && random.nextInt(5) == 0;
    String cased = listed && random.nextInt(8) == 0 ? licence.toLowerCase(Locale.ROOT) : licence;
    return cased + (later ? "+" : "") + (with ? " WITH " + pick(random, EXCEPTIONS) : "");
  }

  private static String expression(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return random.nextInt(9) == 0 ? "(" + term(random) + ")" : term(random);
    }
    List<String> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      String part = expression(random, depth - 1);
      parts.add(random.nextBoolean() ? "(" + part + ")" : part);
    }
    return String.join(pick(random, List.of(" AND ", " OR ", " and ", " or ")), parts);
  }

  private static String spoilt(String expression, Random random) {
    List<String> words = new ArrayList<>(List.of(expression.split(" ")));
    int at = random.nextInt(words.size());
    switch (random.nextInt(5)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, pick(random, NOISE));
      case 2 -> words.set(at, pick(random, NOISE));
      default -> words.set(at, pick(random, LICENCES));
    }
    return String.join(" ", words);
  }

  /** What the library of SPDX says; empty if it refuses. */
  private static Optional<LicenceExpression> theirs(String text)
      throws InvalidSPDXAnalysisException {
    AnyLicenseInfo info = LicenseInfoFactory.parseSPDXLicenseString(text);
    return info instanceof InvalidLicenseExpression ? Optional.empty() : Optional.of(ours(info));
  }

  private static LicenceExpression ours(AnyLicenseInfo info) throws InvalidSPDXAnalysisException {
    List<LicenceExpression> parts = new ArrayList<>();
    if (info instanceof ConjunctiveLicenseSet all) {
      for (AnyLicenseInfo member : all.getMembers()) {
        parts.add(ours(member));
      }
    } else if (info instanceof DisjunctiveLicenseSet any) {
      for (AnyLicenseInfo member : any.getMembers()) {
        parts.add(ours(member));
      }
    } else {
      String[] words = info.toString().split(" WITH ");
      boolean later = words[0].endsWith("+");
      String id = later ? words[0].substring(0, words[0].length() - 1) : words[0];
      return new One(new LicenceTerm(id, later, words.length < 2 ? null : words[1]));
    }
    return parts.size() == 1
        ? parts.get(0)
        : info instanceof ConjunctiveLicenseSet ? new AllOf(parts) : new AnyOf(parts);
  }

  @Test
  void generatedExpressionsMeanTheSame() throws InvalidSPDXAnalysisException {
    Random random = new Random(7);
    for (int i = 0; i < CASES; i++) {
      String text = expression(random, 3);
      LicenceExpression own = LicenceExpressions.read(text).asOptional().orElseThrow();
      assertThat(own.normal().toString())
          .as(text)
          .isEqualTo(theirs(text).orElseThrow().normal().toString());
    }
  }

  /** They let a blank stand before {@code +}, against the grammar ("no whitespace between"). */
  @Test
  void whatIsNoExpressionIsRefusedByBoth() throws InvalidSPDXAnalysisException {
    Random random = new Random(8);
    int refused = 0;
    List<String> differ = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      String text = spoilt(expression(random, 2), random);
      String own = shown(LicenceExpressions.read(text).asOptional());
      boolean apart = List.of(text.split("[ ()]+")).contains("+");
      String their = apart ? REFUSED : shown(theirs(text));
      refused += own.equals(REFUSED) ? 1 : 0;
      if (!own.equals(their)) {
        differ.add(text + ": " + own + ", theirs " + their);
      }
    }
    assertThat(differ).isEmpty();
    assertThat(refused).isBetween(CASES / 4, CASES - CASES / 10);
  }

  private static String shown(Optional<LicenceExpression> expression) {
    return expression.map(it -> it.normal().toString()).orElse(REFUSED);
  }

  /** Where we read another thing than they do, each for a reason. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GPL-2.0 | GPL-2.0-only | GPL-2.0",
        "GPL-2.0+ | GPL-2.0-or-later | GPL-2.0+",
        "AGPL-3.0+ | AGPL-3.0-or-later | AGPL-3.0+",
        "wxWindows | LGPL-2.0-or-later WITH WxWindows-exception-3.1 | wxWindows",
        "GPL-2.0-only+ | refused | GPL-2.0-only+",
        "GPL-2.0-or-later+ | refused | GPL-2.0-or-later+",
        "MIT + | refused | MIT+",
        "LicenseRef-a+ | refused | LicenseRef-a+",
        "LicenseRef-a_b | refused | LicenseRef-a_b",
        "FSL-1.1-MIT | FSL-1.1-MIT | refused",
      })
  void whereWeDifferWeDoSoForAReason(String text, String own, String their)
      throws InvalidSPDXAnalysisException {
    assertThat(shown(LicenceExpressions.read(text).asOptional())).isEqualTo(own);
    assertThat(shown(theirs(text))).isEqualTo(their);
  }
}
