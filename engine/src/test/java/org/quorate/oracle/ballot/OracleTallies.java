package org.quorate.oracle.ballot;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.quorate.oracle.Tri;
import org.quorate.vote.Position;

/** What a ballot comes to in every completion of the facts that are missing. */
final class OracleTallies {
  /** So many people stand for any number of them. */
  static final long MANY = 10_000;

  static final OracleShare QUIET = new OracleShare(true, null, null, false, true, false);

  /** So many quiet people are tried one by one; more all do the same. */
  private static final long EACH = 9;

  private final Set<OracleTally> all;
  private final Set<Position> positions;
  private final boolean unclear;
  private final boolean doubted;

  private OracleTallies(
      Set<OracleTally> all, Set<Position> positions, boolean unclear, boolean doubted) {
    this.doubted = doubted;
    this.all = all;
    this.positions = positions;
    this.unclear = unclear;
  }

  /** The same, or one of which nothing is known. */
  OracleTallies unless(boolean nobodyKnows) {
    return new OracleTallies(all, positions, nobodyKnows, doubted);
  }

  /** The same, or one of which the electors are known and not what they say. */
  OracleTallies doubted(boolean nobodyKnows) {
    return new OracleTallies(all, positions, unclear, nobodyKnows);
  }

  /**
   * Every way in which the people of a ballot may stand together.
   *
   * @param strangers what each of any number of people may add of whom nobody has heard
   * @param sure true if there surely are such people
   */
  static OracleTallies of(
      Collection<Set<OracleShare>> people,
      Set<OracleShare> strangers,
      boolean sure,
      Set<Position> positions,
      long seats) {
    Set<OracleTally> all = Set.of(OracleTally.none(seats));
    for (Set<OracleShare> person : people) {
      Set<OracleShare> shares =
          person.stream().map(OracleShare::anonymous).collect(Collectors.toSet());
      Set<OracleTally> more = new HashSet<>();
      for (OracleTally tally : all) {
        shares.forEach(share -> more.add(tally.plus(share, 1)));
      }
      all = more;
    }
    return new OracleTallies(joined(all, strangers, sure), positions, false, false);
  }

  private static Set<OracleTally> joined(
      Set<OracleTally> known, Set<OracleShare> strangers, boolean sure) {
    OracleShare other = sure ? QUIET : OracleShare.NOTHING;
    Set<OracleTally> all = new HashSet<>();
    for (OracleTally tally : known) {
      all.add(tally.plus(other, MANY));
      for (OracleShare share : strangers) {
        all.add(tally.plus(share, 1).plus(other, MANY));
        all.add(tally.plus(share, MANY).plus(other, MANY));
      }
    }
    return all;
  }

  Optional<OracleTally> only() {
    return all.size() == 1 && !unclear && !doubted ? all.stream().findFirst() : Optional.empty();
  }

  /** Whether something holds of the ballot. */
  Tri holds(Predicate<OracleTally> test) {
    return after(tally -> tally, test);
  }

  Tri after(UnaryOperator<OracleTally> change, Predicate<OracleTally> test) {
    if (unclear || doubted) {
      return Tri.MAYBE;
    }
    boolean some = all.stream().map(change).anyMatch(test);
    boolean every = all.stream().map(change).allMatch(test);
    return every ? Tri.YES : some ? Tri.MAYBE : Tri.NO;
  }

  /** Whether it holds whatever those do who are quiet. */
  Tri holdsWhateverComes(Predicate<OracleTally> test) {
    return holds(tally -> endings(tally).stream().allMatch(test));
  }

  /** The number of electors in every completion. */
  Set<Long> electors() {
    if (unclear) {
      return Set.of(0L, MANY);
    }
    return all.stream().map(OracleTally::electors).collect(Collectors.toSet());
  }

  private Set<OracleTally> endings(OracleTally tally) {
    Set<OracleTally> endings = new HashSet<>(Set.of(tally));
    for (Position position : positions) {
      Set<OracleTally> more = new HashSet<>();
      for (OracleTally ending : endings) {
        for (long voters : howMany(ending.quiet())) {
          more.add(ending.after(position, voters, true));
          more.add(ending.after(position, voters, false));
        }
      }
      endings = more;
    }
    if (tally.open().all() == 0) {
      return endings;
    }
    for (Position from : positions) {
      for (Position to : positions) {
        Set<OracleTally> more = new HashSet<>();
        for (OracleTally ending : endings) {
          for (long some : howMany(ending.open().of(from))) {
            more.add(ending.turned(from, to, some));
          }
        }
        endings = more;
      }
    }
    return endings;
  }

  private static List<Long> howMany(long quiet) {
    return quiet > EACH ? List.of(0L, quiet) : LongStream.rangeClosed(0, quiet).boxed().toList();
  }
}
