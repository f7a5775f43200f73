package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.rules.reviews.ExaminedRows.approvals;
import static org.quorate.rules.reviews.ExaminedRows.path;
import static org.quorate.rules.reviews.ExaminedRows.review;
import static org.quorate.rules.reviews.ExaminedRows.role;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.charter.Approvals;
import org.quorate.charter.Condition;
import org.quorate.charter.Counting;
import org.quorate.charter.Demand;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.rules.reviews.ExaminedRows.Review;

class IdleRowsTest {
  private static final When ALWAYS = When.of(new Condition.Always());
  private static final When OTHERWISE = When.of(new Condition.Otherwise());
  private static final Who MAINTAINER = role("maintainer");
  private static final Counting SEPARATE =
      new Counting(false, false, false, false, false, false, Set.of(), true, false);

  @Test
  void whatIsLeftOverWhereNothingIsNeverMatters() {
    Review all = review("all").when(path("docs/**", "**")).approvals(approvals(1, MAINTAINER));
    Review rest = review("rest").when(OTHERWISE).approvals(approvals(2, MAINTAINER));
    assertThat(new ExaminedRows().add(all).add(rest).examine())
        .singleElement()
        .hasToString(
            "GOVERNANCE.md:2:1: warning Q0605: row `rest` never matters: `all` covers every file\n"
                + "  help: remove one of the two");
    Condition main = new Condition.Draft(false);
    When drafts = When.of(path("**").conditions().get(0), main);
    assertThat(idle(all.when(drafts), rest)).isEmpty();
  }

  @Test
  void aRowThatAsksForNothingMattersOnlyIfItCovers() {
    assertThat(idle(review("a").when(ALWAYS))).containsExactly("a");
    assertThat(idle(review("a").when(ALWAYS).dco())).isEmpty();
    assertThat(idle(review("a").when(path("docs/**")))).isEmpty();
  }

  @Test
  void aRowThatIsMetWheneverAnotherIsNeverMatters() {
    Review two = review("two").when(ALWAYS).approvals(approvals(2, MAINTAINER));
    Review one = review("one").when(ALWAYS).approvals(approvals(1, MAINTAINER));
    assertThat(idle(two, one)).containsExactly("one");
    assertThat(idle(one, two)).as("in any order").containsExactly("one");
    assertThat(idle(two, review("same").when(ALWAYS).approvals(approvals(2, MAINTAINER))))
        .as("of two equal ones the second")
        .containsExactly("same");
    assertThat(idle(two, one.dco())).as("it asks for more elsewhere").isEmpty();
  }

  @Test
  void aDifferenceInAnyColumnOrConditionMatters() {
    Review two = review("two").when(ALWAYS).approvals(approvals(2, MAINTAINER));
    Review other = review("other").when(ALWAYS);
    assertThat(idle(two, other.approvals(approvals(1, role("security"))))).isEmpty();
    Review one = review("one").approvals(approvals(1, MAINTAINER));
    assertThat(idle(two, one.when(path("docs/**")))).isEmpty();
    one.when(ALWAYS);
    assertThat(idle(two.waivedBy("hurry"), one)).as("two may be waived").isEmpty();
    assertThat(idle(two, one.waivedBy("hurry"))).containsExactly("one");
    assertThat(idle(two, one.counting(SEPARATE))).isEmpty();
    assertThat(idle(two.organisations(2), one.counting(Counting.DEFAULT).organisations(2)))
        .as("organisations of other people")
        .isEmpty();
  }

  @Test
  void alternativesAndPartsAreCompared() {
    Demand one = Demand.of(1, MAINTAINER);
    Demand two = Demand.of(2, MAINTAINER);
    Demand security = Demand.of(1, role("security"));
    Approvals both = Approvals.of(two, security);
    Approvals either = new Approvals(List.of(List.of(one), List.of(security)));
    assertThat(idle(strong(both), weak(Approvals.of(one)))).containsExactly("weak");
    assertThat(idle(strong(both), weak(Approvals.of(one, one)))).isEmpty();
    assertThat(idle(strong(both), weak(either))).containsExactly("weak");
    assertThat(idle(strong(either), weak(Approvals.of(one)))).containsExactly("strong");
    Demand other = Demand.of(1, role("other"));
    assertThat(idle(strong(either), weak(Approvals.of(other)))).isEmpty();
    assertThat(idle(strong(either), weak(Approvals.of(two, other)))).containsExactly("strong");
  }

  @Test
  void anAlternativeThatAsksForAllThatAnotherAsksForNeverMatters() {
    Review base = review("base").when(OTHERWISE).approvals(approvals(1, MAINTAINER));
    Review more = review("more").when(OTHERWISE).insteadOf("base");
    assertThat(idle(base, more.approvals(approvals(2, MAINTAINER)))).containsExactly("more");
    assertThat(idle(base, more.approvals(approvals(1, MAINTAINER)))).containsExactly("more");
    more.approvals(approvals(2, MAINTAINER));
    assertThat(idle(base.dco(), more)).as("two, or one who signs").isEmpty();
    assertThat(idle(base, more.approvals(Approvals.NONE))).containsExactly("base");
  }

  @Test
  void aHundredThousandRowsAreComparedAtOnce() {
    ExaminedRows rows = new ExaminedRows();
    for (int i = 0; i < 100_000; i++) {
      Review row = review("row" + i).approvals(approvals(1 + i % 7, role("r" + i)));
      rows.add(row.when(i % 2 == 0 ? ALWAYS : path("d" + i + "/**")));
    }
    assertThat(rows.examine()).extracting(Diagnostic::code).containsExactly("Q0604");
  }

  private static Review strong(Approvals approvals) {
    return review("strong").when(ALWAYS).approvals(approvals);
  }

  private static Review weak(Approvals approvals) {
    return review("weak").when(ALWAYS).approvals(approvals);
  }

  private static List<String> idle(Review... reviews) {
    ExaminedRows rows = new ExaminedRows();
    for (Review review : reviews) {
      rows.add(review);
    }
    return rows.examine().stream()
        .filter(found -> found.code().equals("Q0605"))
        .map(found -> found.message().replaceAll("row `(\\w+)`.*", "$1"))
        .toList();
  }
}
