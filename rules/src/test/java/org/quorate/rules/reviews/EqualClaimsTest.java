package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Who;

class EqualClaimsTest {
  private static final List<Who> ANN = List.of(ExaminedRows.people("ann"));

  @Test
  void theSecondModuleThatClaimsAPathEquallyIsAnErrorWithThePath() {
    List<Diagnostic> found =
        new ExaminedRows()
            .module("a", ANN, "src/**")
            .module("b", ANN, "doc/**", "src/**")
            .examine();
    assertThat(found)
        .singleElement()
        .hasToString(
            "GOVERNANCE.md:2:1: error Q0601: modules `a` and `b` claim `src/x` equally, by"
                + " `src/**` and `src/**`\n"
                + "  help: give the path to one of them, or write a longer path in one of the"
                + " two");
  }

  @ParameterizedTest
  @CsvSource({
    "src/**, src/**, true",
    "a/b, a/b, true",
    "a/*.c, a/?.cc, false",
    "a/*bb, a/c*b, false",
    "a/*bc, a/*bb, false",
    "a/*bc, a/*cc, false",
    "a/*b/c, a/*c/c, false",
    "a/*b/c, a/*b/*, false",
    "**/x.c, **/y.c, false",
    "*/b/*, */*/b, true",
    "src/, src/**, false",
    "src/**, src/a/**, false",
    "a*/, a*b, false",
    "a*b/, a*c/, false",
    "a*b/, a*/b, true",
    "a*cb, a*bb, false",
    "a*b/*, a*/*b, true"
  })
  void onlyEquallySpecificGlobsThatShareAPathClash(String one, String two, boolean clash) {
    List<Diagnostic> found =
        new ExaminedRows().module("a", ANN, one).module("b", ANN, two).examine();
    assertThat(found).extracting(Diagnostic::code).hasSize(clash ? 1 : 0);
  }

  @Test
  void oneModuleMayClaimAPathTwice() {
    assertThat(new ExaminedRows().module("a", ANN, "src/**", "src/**").examine()).isEmpty();
  }

  @Test
  void aThirdModuleThatClaimsThePathMoreSettlesIt() {
    ExaminedRows rows = new ExaminedRows().module("a", ANN, "*b").module("b", ANN, "*b");
    assertThat(rows.examine()).hasSize(1);
    assertThat(rows.module("c", ANN, "b").examine()).isEmpty();
  }

  @Test
  void aHundredThousandModulesAreComparedAtOnce() {
    ExaminedRows alike = new ExaminedRows();
    ExaminedRows unlike = new ExaminedRows();
    for (int i = 0; i < 50_000; i++) {
      alike.module("m" + i, ANN, "src/**");
      unlike.module("m" + i, ANN, "src/*" + i + "/**", "**/*." + i, "d" + i + "/");
    }
    assertThat(alike.examine()).hasSize(100);
    assertThat(unlike.examine()).isEmpty();
    unlike.module("first", ANN, "**").module("last", ANN, "**");
    assertThat(unlike.examine()).as("twice the same is never missed").hasSize(1);
  }
}
