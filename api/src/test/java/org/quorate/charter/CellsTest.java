package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.RoleName;

class CellsTest {
  private static final Who MAINTAINERS = new Who.Role(RoleName.of("maintainer"), false);

  @Test
  void fractionsAreInLowestTerms() {
    assertThat(new Fraction(60, 100)).isEqualTo(new Fraction(3, 5)).hasToString("3/5");
    assertThat(new Fraction(0, 7)).isEqualTo(new Fraction(0, 1));
  }

  @Test
  void aShareLiesBetweenNothingAndAll() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(0, 0));
  }

  @Test
  void noneWantsNothing() {
    assertThat(Approvals.NONE.isNone()).isTrue();
    assertThat(Approvals.of(Demand.of(2, MAINTAINERS)).isNone()).isFalse();
  }

  @Test
  void listsInCellsAreCopies() {
    List<Demand> demands = new ArrayList<>(List.of(Demand.of(1, MAINTAINERS)));
    Approvals approvals = new Approvals(List.of(demands));
    demands.clear();
    assertThat(approvals.alternatives().get(0)).hasSize(1);
  }

  @Test
  void onlyPathModuleAndKindCover() {
    Condition path = new Condition.Path(List.of(new Glob("docs/**")), false);
    Condition draft = new Condition.Draft(false);
    assertThat(When.of(path, draft).covers()).isTrue();
    assertThat(When.of(draft).covers()).isFalse();
    assertThat(When.of(new Condition.Otherwise()).isOtherwise()).isTrue();
    assertThat(When.of(new Condition.Always()).isOtherwise()).isFalse();
    assertThat(new Condition.Module(List.of()).covers()).isTrue();
    assertThat(new Condition.OfKind(Set.of()).covers()).isTrue();
  }

  @Test
  void anApprovalIsKeptOverAPushOrVoidByItNotBoth() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Counting(false, false, false, true, true, false, Set.of(), false, false));
  }

  @Test
  void documentsInMemoryAreReadBack() throws IOException {
    CharterSource source = CharterSource.of("GOVERNANCE.md", "# Rules");
    try (InputStream in = source.open("GOVERNANCE.md")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("# Rules");
    }
    assertThat(source.open("MAINTAINERS.md")).isNull();
  }

  @Test
  void aDiagnosticIsPrintedInTwoLines() {
    Diagnostic diagnostic =
        new Diagnostic(
            Diagnostic.Severity.ERROR, "Q0401", "GOVERNANCE.md", 3, 5, "`2` of what", "say who");
    assertThat(diagnostic)
        .hasToString("GOVERNANCE.md:3:5: error Q0401: `2` of what\n  help: say who");
  }

  @Test
  void aRejectedReadingHoldsNoCharter() {
    Charter before =
        Charter.of(
            new CharterRef("x", 1, "r", "p", "t"),
            "en",
            List.of("GOVERNANCE.md"),
            null,
            List.of(),
            Rows.NONE);
    assertThat(new Rejected(List.of()).charter()).isEmpty();
    assertThat(new Rejected(List.of()).orElse(before)).isSameAs(before);
    assertThat(new Accepted(before, List.of()).orElse(before)).isSameAs(before);
    assertThat(Rows.NONE.all()).isEmpty();
  }
}
