package org.quorate.rules.ballots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Passing;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Source;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.RoleOrder;

/**
 * Q0611: rows of votes that nothing could pass with the present roster. Everybody is counted who
 * could ever vote by the charter's word, so that what is out of their reach is out of everybody's.
 */
final class OutOfReach {
  static final CodePage PAGE =
      new CodePage(
          "Q0611",
          Severity.ERROR,
          "no ballot can pass by a row of votes with the present roster",
          "For at least: `5` over a roster of three",
          "`3`, or more people in the roster",
          "every ballot under the row would fail, even one that mends it");

  private static final Comparator<VoteRow> BY_PLACE =
      Comparator.comparing((VoteRow row) -> row.source().table().document())
          .thenComparingInt(row -> row.source().line())
          .thenComparing(VoteRow::name);

  private final Charter charter;
  private final Register register;
  private final RoleOrder order;

  OutOfReach(Charter charter) {
    this.charter = charter;
    this.register = new Register(charter.rows(), VotesPlan.named(charter));
    this.order = new RoleOrder(charter.rows().roles());
  }

  List<Diagnostic> find() {
    List<Diagnostic> found = new ArrayList<>();
    for (VoteRow row : charter.rows().votes().stream().sorted(BY_PLACE).toList()) {
      OptionalInt there = there(row.electorate());
      if (there.isPresent()) {
        int voters = there.getAsInt();
        long needed = Math.max(needed(row.standard(), voters), needed(row, voters));
        if (voters < needed) {
          found.add(diagnostic(row, needed, voters));
        }
      }
    }
    return found;
  }

  private static Diagnostic diagnostic(VoteRow row, long needed, int there) {
    Source source = row.source();
    String who = source.cell("Who votes");
    return new Diagnostic(
        PAGE.severity(),
        PAGE.code(),
        source.table().document(),
        source.line(),
        source.column(),
        "no ballot can pass by `"
            + row.name().key()
            + "` with the present roster: "
            + (there == 0 ? nobody(who) : needs(needed, there, who)),
        there == 0
            ? "let some of them vote, or list more people in the roster"
            : "ask for fewer, or list more people in the roster");
  }

  private static String nobody(String who) {
    return who.isEmpty() ? "nobody may vote" : "nobody of `" + who + "` may vote";
  }

  private static String needs(long needed, int there, String who) {
    return "it needs "
        + (needed == 1 ? "1 vote" : needed + " votes")
        + ", there can be "
        + there
        + (who.isEmpty() ? "" : " of `" + who + "`");
  }

  /**
   * With those who stay in the base and may never vote: where the most who could vote are too few
   * for it, fewer are too.
   */
  private long needed(VoteRow row, int voters) {
    int staying = staying(row.electorate());
    return staying == 0 ? 0 : ofBase(row.standard(), voters + staying);
  }

  private static long ofBase(Standard standard, int base) {
    long votes = Math.max(least(standard.forAtLeast(), base), least(standard.quorum(), base));
    for (Passing one : standard.passesWith()) {
      if (one instanceof Passing.Share share && share.base() == Base.ELECTORATE) {
        votes =
            Math.max(
                votes,
                least(
                    new Bound.Share(
                        share.share(), share.strict(), share.base(), Bound.Rounding.NONE),
                    base));
      }
    }
    return votes;
  }

  /** How many people are named as voting, and as not voting, and stay in the base. */
  private int staying(Electorate electorate) {
    Set<Integer> all = new HashSet<>();
    Set<Integer> barred = new HashSet<>();
    for (Barred one : electorate.mayNotVote()) {
      if (one instanceof Barred.These these
          && these.who() instanceof Who.People named
          && !electorate.leavesBase().contains(one)) {
        named.handles().forEach(handle -> barred.add(register.number(handle)));
      }
    }
    flat(electorate.who()).forEach(who -> always(who, all));
    barred.retainAll(all);
    return barred.size();
  }

  /** Those who are meant at any time. */
  private void always(Who who, Set<Integer> people) {
    if (who instanceof Who.People named) {
      named.handles().forEach(handle -> people.add(register.number(handle)));
    } else if (who instanceof Who.Role role) {
      charter.rows().roster().stream()
          .filter(row -> row.role().equals(role.role()) && isOrBecomesActive(row))
          .filter(row -> row.since() == null && row.until() == null)
          .forEach(row -> people.add(register.number(row.handle())));
    }
  }

  private static long needed(Standard standard, int there) {
    boolean silence =
        standard.passesWith().stream().allMatch(Passing.NoObjection.class::isInstance);
    OrganisationsNeeded organisations = standard.organisations();
    long votes = Math.max(least(standard.forAtLeast(), there), least(standard.quorum(), there));
    int different = organisations == null ? 0 : organisations.count();
    return Math.max(silence && there > 0 ? 0 : 1, Math.max(votes, different));
  }

  /** What a bound comes to where so many vote: none of them grows more slowly than these. */
  private static long least(@Nullable Bound bound, int there) {
    return bound == null ? 0 : bound.least(there).orElse(0);
  }

  /** How many may ever vote; empty if a host may know of any number more. */
  private OptionalInt there(Electorate electorate) {
    Set<Integer> people = new HashSet<>();
    if (flat(electorate.who()).allMatch(who -> isBarred(who, electorate))) {
      return OptionalInt.of(0);
    }
    if (!gather(electorate.who(), people)) {
      return OptionalInt.empty();
    }
    for (Barred barred : electorate.mayNotVote()) {
      if (barred instanceof Barred.These these && these.who() instanceof Who.People named) {
        named.handles().forEach(handle -> people.remove(register.number(handle)));
      }
    }
    return OptionalInt.of(people.size());
  }

  /** Whether those who hold a role may not vote for holding it. */
  private boolean isBarred(Who who, Electorate electorate) {
    return who instanceof Who.Role role
        && electorate.mayNotVote().stream()
            .filter(Barred.These.class::isInstance)
            .flatMap(barred -> flat(((Barred.These) barred).who()))
            .anyMatch(barred -> barred instanceof Who.Role barring && includes(barring, role));
  }

  private boolean includes(Who.Role barring, Who.Role role) {
    return order.holding(barring.role(), barring.only()).contains(role.role());
  }

  private static Stream<Who> flat(Who who) {
    return who instanceof Who.AnyOf any
        ? any.alternatives().stream().flatMap(OutOfReach::flat)
        : Stream.of(who);
  }

  /** Adds everybody who may be meant; false if the charter does not list them all. */
  private boolean gather(Who who, Set<Integer> people) {
    if (who instanceof Who.Role role) {
      charter.rows().roster().stream()
          .filter(row -> row.role().equals(role.role()) && isOrBecomesActive(row))
          .forEach(row -> people.add(register.number(row.handle())));
      return register.lists(role.role());
    }
    if (who instanceof Who.People named) {
      named.handles().forEach(handle -> people.add(register.number(handle)));
      return true;
    }
    return who instanceof Who.AnyOf any
        && any.alternatives().stream().allMatch(one -> gather(one, people));
  }

  /** Whether a row makes somebody an elector at any time of the charter's force. */
  private boolean isOrBecomesActive(RosterRow row) {
    LocalDate effective = charter.effective().orElse(LocalDate.MIN);
    boolean over = row.until() != null && row.until().isBefore(effective);
    return row.status() == RosterRow.Status.ACTIVE && row.module() == null && !over;
  }
}
