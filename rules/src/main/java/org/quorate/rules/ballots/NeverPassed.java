package org.quorate.rules.ballots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.Bound;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.Register.Held;

/**
 * Q0610: rows by which no ballot can ever pass, since they ask for more people than everybody who
 * ever holds the roles that vote, by the word of the roster.
 */
final class NeverPassed {
  static final CodePage PAGE =
      new CodePage(
          "Q0610",
          Severity.ERROR,
          "no ballot can ever pass by a row with the present roster",
          "For at least: `5` where three people vote",
          "For at least: `2`, or more people in the roster",
          "a vote that cannot be won stops whatever needs it");

  private final VotesPlan plan;

  NeverPassed(Charter charter) {
    plan = new VotesPlan(charter);
  }

  List<Diagnostic> found() {
    List<Diagnostic> found = new ArrayList<>();
    List<VoteRow> rows = new ArrayList<>(plan.charter.rows().votes());
    rows.sort(Comparator.comparing(VoteRow::name));
    for (VoteRow row : rows) {
      BitSet electors = new BitSet();
      if (gather(row.electorate().who(), electors)) {
        report(row, electors.cardinality(), found);
      }
    }
    return found;
  }

  private static void report(VoteRow row, int electors, List<Diagnostic> found) {
    Standard standard = row.standard();
    report(row, VoteColumn.QUORUM, count(standard.quorum()), electors, found);
    report(row, VoteColumn.FOR_AT_LEAST, count(standard.forAtLeast()), electors, found);
    int organisations = standard.organisations() == null ? 0 : standard.organisations().count();
    report(row, VoteColumn.ORGANISATIONS, organisations, electors, found);
  }

  private static int count(@Nullable Bound bound) {
    return bound instanceof Bound.Count count ? count.number() : 0;
  }

  private static void report(
      VoteRow row, VoteColumn column, int wanted, int electors, List<Diagnostic> found) {
    if (wanted > electors) {
      found.add(
          new Diagnostic(
              Severity.ERROR,
              PAGE.code(),
              row.source().table().document(),
              row.source().line(),
              row.source().columnOf(column.shown()),
              "no ballot can pass by `"
                  + row.name().key()
                  + "` with the present roster: it needs "
                  + wanted
                  + ", and "
                  + electors
                  + " can vote",
              "ask for fewer, or list more people in the roster"));
    }
  }

  /** Adds everybody who ever is of an electorate; false if the roster does not say who that is. */
  private boolean gather(Who who, BitSet electors) {
    if (who instanceof Who.Role role) {
      return gather(role.role(), electors);
    } else if (who instanceof Who.People some) {
      some.handles().forEach(handle -> electors.set(plan.register.number(handle)));
      return true;
    } else if (who instanceof Who.AnyOf any) {
      boolean all = true;
      for (Who one : any.alternatives()) {
        all &= gather(one, electors);
      }
      return all;
    }
    return false;
  }

  private boolean gather(RoleName role, BitSet electors) {
    Register register = plan.register;
    if (!register.lists(role)) {
      return false;
    }
    Held held = register.holders(role);
    if (held != null) {
      electors.or(BitSet.valueOf(held.always));
      for (Register.Term term : held.terms) {
        if (term.module() == null) {
          electors.set(term.person());
        }
      }
    }
    return true;
  }
}
