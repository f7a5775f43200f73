package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.rules.reviews.ExaminedRows.approvals;
import static org.quorate.rules.reviews.ExaminedRows.path;
import static org.quorate.rules.reviews.ExaminedRows.people;
import static org.quorate.rules.reviews.ExaminedRows.review;
import static org.quorate.rules.reviews.ExaminedRows.role;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.ModuleName;
import org.quorate.charter.Approvals;
import org.quorate.charter.Condition;
import org.quorate.charter.Demand;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.When;
import org.quorate.charter.Who;

class OwnersMissingTest {
  private static final When OTHERWISE = When.of(new Condition.Otherwise());
  private static final Who OWNERS = new Who.Owners(false);
  private static final List<Who> ANN = List.of(people("ann"));

  @Test
  void aModuleWithFewerOwnersThanARowWantsIsAnErrorWithTheFile() {
    ExaminedRows rows = new ExaminedRows().module("mm", ANN, "mm/**");
    assertThat(rows.with(review("row").approvals(approvals(1, OWNERS))).examine()).isEmpty();
    assertThat(rows.review("row", OTHERWISE, approvals(2, OWNERS)).examine())
        .singleElement()
        .hasToString(
            "GOVERNANCE.md:1:1: error Q0602: nobody can meet `row` for `mm/x`: it needs 2 who own"
                + " module `mm`, there can be 1\n"
                + "  help: name more owners or a `Fallback`, or ask for fewer");
  }

  @Test
  void onlyFilesThatTheRowGovernsAndTheModuleHoldsCount() {
    ExaminedRows rows = new ExaminedRows().module("mm", ANN, "mm/**");
    assertThat(codes(rows.with(wants(path("fs/**"))))).isEmpty();
    assertThat(codes(rows.with(wants(path("fs/**", "**/*.c"))))).hasSize(1);
    assertThat(codes(rows.with(wants(When.of(new Condition.Always()))))).hasSize(1);
    When module = When.of(new Condition.Module(List.of(ModuleName.of("mm"))));
    assertThat(codes(rows.with(wants(module)))).hasSize(1);
    rows.review("memory", path("mm/**"), Approvals.NONE);
    assertThat(codes(rows.with(wants(OTHERWISE)))).as("left over is nothing of it").isEmpty();
  }

  @Test
  void aModuleWhoseFilesAreAllOfOthersLacksNothing() {
    ExaminedRows rows = new ExaminedRows().module("all", ANN, "**").add(wants(path("mm/**")));
    assertThat(codes(rows)).hasSize(1);
    rows.module("mm", List.of(people("ann", "bob")), "mm/**");
    assertThat(codes(rows)).isEmpty();
  }

  @Test
  void parentsFallbacksAndHoldersForTheModuleHelp() {
    When always = When.of(new Condition.Always());
    List<Who> maintainers = List.of(role("maintainer"));
    ExaminedRows rows = new ExaminedRows().role("maintainer", null).add(wants(always));
    rows.holdsFor("mm", "maintainer", "ann").module("mm", maintainers, "mm/**");
    assertThat(codes(rows)).hasSize(1);
    assertThat(codes(rows.holdsFor("fs", "maintainer", "bob"))).as("not of this").hasSize(1);
    assertThat(codes(rows.holds("maintainer", "eve"))).isEmpty();

    ExaminedRows child = new ExaminedRows().module("top", ANN, "top/x").add(wants(always));
    child.part("sub", List.of(people("bob")), "top", null, "top/a", "top/b");
    assertThat(codes(child)).as("of top itself").hasSize(1);
    assertThat(
            codes(new ExaminedRows().part("m", ANN, null, people("bob"), "m/").add(wants(always))))
        .isEmpty();
  }

  @Test
  void openGroupsAndOtherAlternativesAreNotHeldAgainstAModule() {
    When always = When.of(new Condition.Always());
    ExaminedRows open = new ExaminedRows().module("mm", List.of(role("maintainer")), "mm/**");
    assertThat(codes(open.add(wants(always)))).isEmpty();
    ExaminedRows rows = new ExaminedRows().module("mm", ANN, "mm/**");
    List<Demand> two = List.of(Demand.of(2, OWNERS));
    List<Demand> any = List.of(Demand.of(1, new Who.Anyone()));
    assertThat(codes(rows.with(review("r").approvals(new Approvals(List.of(two, any)))))).isEmpty();
    rows.add(wants(OTHERWISE)).add(review("late").insteadOf("row"));
    assertThat(codes(rows)).isEmpty();
  }

  private static ExaminedRows.Review wants(When when) {
    return review("row").when(when).approvals(approvals(2, OWNERS));
  }

  private static List<String> codes(ExaminedRows rows) {
    return rows.examine().stream().filter(Diagnostic::isError).map(Diagnostic::code).toList();
  }
}
