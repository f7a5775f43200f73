package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.oracle.OracleTerms;
import org.quorate.oracle.Tri;
import org.quorate.vote.HasPassed;

/** Which row decides a ballot: every row of its decision is looked at with all of its words. */
final class OracleChoice {
  private final Charter charter;
  private final HasPassed question;

  /** Rows that surely are for it. */
  private final List<VoteRow> sure = new ArrayList<>();

  /** Whether another row may be for it. */
  private boolean doubtful;

  private OracleChoice(Charter charter, HasPassed question) {
    this.charter = charter;
    this.question = question;
    String decision = question.ballot().decision().strip().toLowerCase(Locale.ROOT);
    List<VoteRow> rows =
        charter.rows().votes().stream().filter(row -> row.decision().equals(decision)).toList();
    Tri special = rows.stream().filter(row -> !isRest(row)).map(this::fits).reduce(Tri.NO, Tri::or);
    for (VoteRow row : rows) {
      Tri fits = isRest(row) ? fits(row).and(special.not()) : fits(row);
      if (fits == Tri.YES) {
        sure.add(row);
      }
      doubtful |= fits == Tri.MAYBE;
    }
  }

  /** The row that decides; empty if none does alone. */
  static Optional<VoteRow> row(Charter charter, HasPassed question) {
    OracleChoice choice = new OracleChoice(charter, question);
    return choice.doubtful || choice.sure.size() != 1
        ? Optional.empty()
        : Optional.of(choice.sure.get(0));
  }

  static OracleBallotAnswer of(Charter charter, HasPassed question) {
    OracleChoice choice = new OracleChoice(charter, question);
    if (choice.sure.size() > 1) {
      return OracleBallotAnswer.disputed();
    } else if (choice.doubtful) {
      return OracleBallotAnswer.unclear();
    }
    return choice.sure.isEmpty()
        ? OracleBallotAnswer.ungoverned()
        : new OracleBallot(charter, question, choice.sure.get(0)).answer();
  }

  private static boolean isRest(VoteRow row) {
    return row.when().stream().anyMatch(BallotCondition.Otherwise.class::isInstance);
  }

  private Tri fits(VoteRow row) {
    return row.when().stream().map(one -> holds(row, one)).reduce(Tri.YES, Tri::and);
  }

  private Tri holds(VoteRow row, BallotCondition condition) {
    if (condition instanceof BallotCondition.Electors number) {
      Set<Boolean> all =
          new OracleBallot(charter, question, row)
              .electors().stream().map(n -> compares(n, number)).collect(Collectors.toSet());
      return all.size() > 1 ? Tri.MAYBE : Tri.of(all.contains(true));
    }
    if (condition instanceof BallotCondition.Contested contested) {
      Tri more = contested(row);
      return contested.not() ? more.not() : more;
    }
    return condition instanceof BallotCondition.Subject subject ? about(row, subject) : Tri.YES;
  }

  private Tri contested(VoteRow row) {
    Integer told = question.ballot().poll().seats();
    Integer written = row.election() == null ? null : row.election().seats();
    int options = question.ballot().poll().options().size();
    String name = row.election() == null ? null : row.election().body();
    Optional<BodyRow> body =
        charter.rows().bodies().stream()
            .filter(one -> one.name().key().equals(name) && one.seats() != null)
            .findFirst();
    if (written != null || told != null || body.isEmpty()) {
      return Tri.of(options > (written != null ? written : told != null ? told : 1));
    }
    OracleRoll roll = new OracleRoll(charter, question, row);
    Set<Boolean> all = new HashSet<>();
    for (Instant at : openings(roll)) {
      int least = 0;
      int most = 0;
      for (Handle person : roll.everybody()) {
        Tri stays = stays(roll, body.get(), person, at);
        least += stays == Tri.YES ? 1 : 0;
        most += stays == Tri.NO ? 0 : 1;
      }
      boolean strangers = stays(roll, body.get(), OracleRoll.STRANGER, at) != Tri.NO;
      all.add(options > body.get().seats() - least);
      all.add(strangers || options > body.get().seats() - most);
    }
    return all.size() > 1 ? Tri.MAYBE : Tri.of(all.contains(true));
  }

  private Tri stays(OracleRoll roll, BodyRow body, Handle person, Instant at) {
    boolean stands =
        question.ballot().poll().candidates().values().stream()
            .anyMatch(one -> roll.is(person, one));
    boolean mayStand =
        question.ballot().poll().options().stream()
            .filter(option -> !question.ballot().poll().candidates().containsKey(option))
            .anyMatch(option -> !option.equals(roll.row.election().rule().byDefault()));
    OracleTerms terms = new OracleTerms(charter, roll.accounts, body, question.known());
    if (stands || terms.isOver(person, at)) {
      return Tri.NO;
    }
    Tri holds = roll.means(new Who.Role(body.members(), true), person, at, true);
    return holds == Tri.YES && mayStand ? Tri.MAYBE : holds;
  }

  private static boolean compares(long number, BallotCondition.Electors condition) {
    return switch (condition.comparison()) {
      case AT_LEAST -> number >= condition.number();
      case AT_MOST -> number <= condition.number();
      case MORE_THAN -> number > condition.number();
      case LESS_THAN -> number < condition.number();
    };
  }

  private Tri about(VoteRow row, BallotCondition.Subject condition) {
    OracleRoll roll = new OracleRoll(charter, question, row);
    Tri holds = Tri.NO;
    if (question.ballot().subject() != null) {
      holds =
          OracleRoll.atSome(
              openings(roll),
              at ->
                  roll.holds(
                      roll.accounts.canonical(question.ballot().subject()),
                      condition.role(),
                      condition.only(),
                      at));
    }
    return condition.not() ? holds.not() : holds;
  }

  private Collection<Instant> openings(OracleRoll roll) {
    if (question.known().complete(Aspect.OPENED)) {
      return List.of(question.ballot().course().opened());
    }
    SortedSet<Instant> any = new TreeSet<>(roll.turningPoints());
    any.add(question.at());
    any.add(Instant.EPOCH);
    return any;
  }
}
