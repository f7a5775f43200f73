package org.quorate.rules.ballots;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.Reach;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.RoleOrder;

/** Whom cells of votes may mean at some time by the charter's roster, and whom at any time. */
final class Enrolled {
  /** Behind what is so only for now. */
  static final String MEANWHILE = ", while others are on leave or suspended";

  private static final int MOST_REMEMBERED = 1_000;
  private static final BitSet NOBODY = new BitSet(0);

  private final Register register;
  private final Reach reach;
  private final RoleOrder order;

  /** Whether somebody may leave a base for what they did. */
  private final boolean leaves;

  /** Who holds just a role for the whole project at some time of the charter's force. */
  private final Map<RoleName, BitSet> sometimes = new HashMap<>();

  /** Who holds just a role for the whole project at any time. */
  private final Map<RoleName, BitSet> always = new HashMap<>();

  private final Map<Asked, Optional<BitSet>> known = new HashMap<>();

  private record Asked(Who who, boolean exactly) {}

  Enrolled(Charter charter, Register register, Reach reach) {
    this.register = register;
    this.reach = reach;
    order = new RoleOrder(charter.rows().roles());
    leaves = charter.rows().departures().stream().anyMatch(DepartureRow::leavesBase);
    charter.rows().roster().forEach(this::add);
  }

  Reach reach() {
    return reach;
  }

  private void add(RosterRow row) {
    if (row.module() != null || !reach.covers(row)) {
      return;
    }
    int person = register.number(row.handle());
    sometimes.computeIfAbsent(row.role(), any -> new BitSet()).set(person);
    boolean holds = row.status() == RosterRow.Status.ACTIVE;
    if (holds && row.since() == null && row.until() == null) {
      always.computeIfAbsent(row.role(), any -> new BitSet()).set(person);
    }
  }

  /** Everybody who may ever vote; null if a host may know of any number more. */
  @Nullable BitSet voters(Electorate electorate) {
    return unbarred(electorate.who(), true, electorate);
  }

  /** Everybody who may ever be meant, those above a role too, and is not barred; null likewise. */
  @Nullable BitSet deciding(Who who, Electorate electorate) {
    return unbarred(who, false, electorate);
  }

  private @Nullable BitSet unbarred(Who who, boolean exactly, Electorate electorate) {
    if (flat(who).allMatch(one -> isBarred(one, electorate))) {
      return new BitSet();
    }
    BitSet people = meant(who, exactly);
    if (people == null || electorate.mayNotVote().isEmpty()) {
      return people;
    }
    BitSet left = (BitSet) people.clone();
    left.andNot(barred(electorate.mayNotVote()));
    return left;
  }

  /** Everybody who may ever be meant, barred or not, not to be changed; null likewise. */
  @Nullable BitSet meant(Who who, boolean exactly) {
    Asked asked = new Asked(who, exactly);
    Optional<BitSet> found = known.get(asked);
    if (found == null) {
      found = gathered(who, exactly);
      if (known.size() < MOST_REMEMBERED) {
        known.put(asked, found);
      }
    }
    return found.orElse(null);
  }

  private Optional<BitSet> gathered(Who who, boolean exactly) {
    BitSet people = new BitSet();
    boolean all = true;
    for (Who one : flat(who).toList()) {
      all &= gather(one, exactly, people);
    }
    return all ? Optional.of(people) : Optional.empty();
  }

  /** Adds everybody who may be meant; false if the charter does not list them all. */
  private boolean gather(Who who, boolean exactly, BitSet people) {
    if (who instanceof Who.Role role) {
      List<RoleName> roles = order.holding(role.role(), exactly || role.only());
      roles.forEach(one -> people.or(sometimes.getOrDefault(one, NOBODY)));
      return roles.stream().allMatch(register::lists);
    }
    if (who instanceof Who.People named) {
      named.handles().forEach(handle -> people.set(register.number(handle)));
      return true;
    }
    return false;
  }

  /** Everybody who may not vote at any time, as far as the charter tells. */
  private BitSet barred(List<Barred> barred) {
    BitSet people = new BitSet();
    for (Barred one : barred) {
      if (one instanceof Barred.These these) {
        flat(these.who()).forEach(who -> addAlways(who, false, people));
      }
    }
    return people;
  }

  /** Adds those who are meant at any time. */
  private void addAlways(Who who, boolean exactly, BitSet people) {
    if (who instanceof Who.People named) {
      named.handles().forEach(handle -> people.set(register.number(handle)));
    } else if (who instanceof Who.Role role) {
      order
          .holding(role.role(), exactly || role.only())
          .forEach(one -> people.or(always.getOrDefault(one, NOBODY)));
    }
  }

  /** How many are electors at any time who may never vote, and stay in the base of any ballot. */
  int staying(Electorate electorate) {
    List<Barred> leaving = electorate.leavesBase();
    if (leaves || leaving.stream().anyMatch(Barred.Recused.class::isInstance)) {
      return 0;
    }
    BitSet electors = new BitSet();
    flat(electorate.who()).forEach(who -> addAlways(who, true, electors));
    electors.and(barred(electorate.mayNotVote()));
    electors.andNot(barred(leaving));
    long perhaps = leaving.stream().filter(one -> !(one instanceof Barred.These)).count();
    return Math.max(0, electors.cardinality() - Math.toIntExact(perhaps));
  }

  /** Whether those who hold a role may not vote for holding it. */
  private boolean isBarred(Who who, Electorate electorate) {
    return who instanceof Who.Role role
        && electorate.mayNotVote().stream()
            .filter(Barred.These.class::isInstance)
            .flatMap(barred -> flat(((Barred.These) barred).who()))
            .anyMatch(barred -> barred instanceof Who.Role barring && includes(barring, role));
  }

  /** Whether whoever is meant by one cell is meant by another at any time, as far as is plain. */
  boolean includes(Who some, Who part) {
    return some.equals(part)
        || some instanceof Who.Role all
            && part instanceof Who.Role role
            && !all.only()
            && includes(all, role);
  }

  /** How many roles may have to be looked at for that. */
  int roles() {
    return 1 + sometimes.size();
  }

  private boolean includes(Who.Role barring, Who.Role role) {
    return order.holding(barring.role(), barring.only()).contains(role.role());
  }

  private static Stream<Who> flat(Who who) {
    return who instanceof Who.AnyOf any
        ? any.alternatives().stream().flatMap(Enrolled::flat)
        : Stream.of(who);
  }
}
