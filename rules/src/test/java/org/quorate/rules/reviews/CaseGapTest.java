package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.rules.reviews.ExaminedRows.approvals;
import static org.quorate.rules.reviews.ExaminedRows.path;
import static org.quorate.rules.reviews.ExaminedRows.people;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.ModuleName;
import org.quorate.charter.Approvals;
import org.quorate.charter.Condition;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Glob;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.contribution.Kind;

class CaseGapTest {
  private static final Approvals ONE = approvals(1, new Who.Anyone());

  @Test
  void aFileThatNoRowCoversIsShown() {
    assertThat(gaps(path("docs/**")))
        .singleElement()
        .hasToString(
            "GOVERNANCE.md:1:1: warning Q0604: no row covers `README.md`, so no change to it"
                + " can merge\n"
                + "  help: add a row with `otherwise`");
    assertThat(gaps(path("docs/**", "*")))
        .extracting(Diagnostic::message)
        .first()
        .asString()
        .contains("`src/new.txt`");
    assertThat(gaps(path("*", "*/*", "*/*/*", "a/b/c/*"))).as("next to a path").hasSize(1);
  }

  @Test
  void otherwiseOrEveryPathLeavesNoGap() {
    assertThat(gaps(When.of(new Condition.Otherwise()))).isEmpty();
    assertThat(gaps(path("**"))).isEmpty();
    assertThat(gaps(path("*", "**/*.md", "*/**"))).isEmpty();
    assertThat(new ExaminedRows().examine()).as("no rows, no case").isEmpty();
  }

  @Test
  void rowsThatOnlyAddOrDependOnMoreCoverNothingForSure() {
    assertThat(gaps(When.of(new Condition.Always()))).hasSize(1);
    assertThat(gaps(When.of(new Condition.OfKind(Set.of(Kind.values()))))).hasSize(1);
    Condition main = new Condition.Branch(List.of(new Glob("main")));
    Condition every = path("**").conditions().get(0);
    assertThat(gaps(When.of(every, main)))
        .extracting(Diagnostic::message)
        .containsExactly(
            "no row covers `README.md` unless further conditions hold, so a change to it may"
                + " be stuck");
    assertThat(gaps(When.of(new Condition.Otherwise(), main))).hasSize(1);
    assertThat(gaps(When.of(new Condition.Path(List.of(new Glob("**")), true)))).isEmpty();
  }

  @Test
  void aModuleOfEverythingCoversEverything() {
    When when = When.of(new Condition.Module(List.of(ModuleName.of("all"))));
    ExaminedRows rows = new ExaminedRows().module("all", List.of(people("ann")), "**");
    assertThat(rows.review("row", when, ONE).examine()).isEmpty();
    assertThat(rows.module("docs", List.of(people("ann")), "docs/**").examine())
        .extracting(Diagnostic::code)
        .containsExactly("Q0604");
  }

  private static List<Diagnostic> gaps(When when) {
    return new ExaminedRows()
        .review("row", when, ONE).examine().stream()
            .filter(found -> found.code().equals("Q0604"))
            .toList();
  }
}
