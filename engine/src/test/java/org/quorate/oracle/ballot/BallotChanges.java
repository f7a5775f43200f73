package org.quorate.oracle.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.Aspect;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Rows;
import org.quorate.charter.Sequels;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.oracle.Chance;
import org.quorate.oracle.CharterGenerator;
import org.quorate.oracle.OracleAccounts;
import org.quorate.oracle.Vocabulary;
import org.quorate.oracle.ballot.BallotLaw.Pair;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Ballots changed in one respect. */
final class BallotChanges {
  private BallotChanges() {}

  static Optional<Pair> order(GeneratedBallot one, Chance chance) {
    Ballot it = one.ballot();
    Ballot other =
        new Ballot(
            it.id(),
            it.decision(),
            it.author(),
            it.subject(),
            it.course(),
            chance.shuffled(it.votes()),
            chance.shuffled(it.present()),
            chance.shuffled(it.recusals()),
            chance.shuffled(it.people()),
            it.petition(),
            it.poll(),
            chance.shuffled(it.sequels()),
            chance.shuffled(it.lifts()));
    return Optional.of(new Pair(one, one.with(other)));
  }

  static Optional<Pair> rows(GeneratedBallot one, Chance chance) {
    Rows it = one.charter().rows();
    Rows other =
        it.toBuilder()
            .roles(chance.shuffled(it.roles()))
            .roster(chance.shuffled(it.roster()))
            .affiliations(chance.shuffled(it.affiliations()))
            .organisations(chance.shuffled(it.organisations()))
            .votes(chance.shuffled(it.votes()))
            .departures(chance.shuffled(it.departures()))
            .bodies(chance.shuffled(it.bodies()))
            .build();
    GeneratedBallot after =
        new GeneratedBallot(one.seed(), CharterGenerator.charter(other), one.question());
    return Optional.of(new Pair(one, after));
  }

  /** Some votes cast by another account of the same person. */
  static Optional<Pair> accounts(GeneratedBallot one, Chance chance) {
    OracleAccounts accounts = new OracleAccounts(one.charter(), one.ballot().people());
    List<Vote> votes = new ArrayList<>();
    boolean changed = false;
    for (Vote vote : one.ballot().votes()) {
      List<Handle> others =
          Vocabulary.ALIASES.stream()
              .filter(alias -> !alias.equals(vote.voter()))
              .filter(alias -> accounts.canonical(alias).equals(accounts.canonical(vote.voter())))
              .toList();
      boolean by = !others.isEmpty();
      changed |= by;
      Handle voter = by ? chance.pick(others) : vote.voter();
      votes.add(
          new Vote(
              voter, vote.position(), vote.at(), vote.sequence(), vote.reason(), vote.marks()));
    }
    return changed ? Optional.of(new Pair(one, with(one, votes))) : Optional.empty();
  }

  /**
   * Somebody votes for who has not voted yet, at the instant of the question. A ballot that hangs
   * on others may close earlier by it, or pass and then wait for another; one that too few called
   * may close before more have come to stand behind it, and one that is vetoed before the veto
   * ends. Where somebody may stand in for a member, whoever speaks then may be of an organisation
   * that has spoken already.
   */
  static Optional<Pair> another(GeneratedBallot one, Chance chance) {
    boolean later = !one.row().calling().calledBy().isNone() || one.row().standard().endsVetoes();
    boolean hurries = one.row().closeEarly() != CloseEarly.NEVER && later;
    boolean lent = OracleLending.body(one.charter(), one.row()).isPresent();
    if (hurries || lent || !one.row().sequels().equals(Sequels.NONE)) {
      return Optional.empty();
    }
    OracleAccounts accounts = new OracleAccounts(one.charter(), one.ballot().people());
    List<Handle> silent =
        Vocabulary.PEOPLE.stream()
            .filter(
                person ->
                    one.ballot().votes().stream()
                        .noneMatch(
                            vote ->
                                accounts
                                    .canonical(vote.voter())
                                    .equals(accounts.canonical(person))))
            .toList();
    if (silent.isEmpty()) {
      return Optional.empty();
    }
    List<Vote> votes = new ArrayList<>(one.ballot().votes());
    votes.add(new Vote(chance.pick(silent), Position.FOR, one.question().at(), 0, ""));
    return Optional.of(new Pair(one, with(one, votes)));
  }

  static Optional<Pair> less(GeneratedBallot one, Chance chance) {
    GeneratedBallot whole = one.knowing(Known.everything());
    return Optional.of(new Pair(BallotHiding.of(whole, chance), whole));
  }

  /** An instant before the one at which time alone may change the answer. */
  static Optional<Pair> later(GovernanceEngine engine, GeneratedBallot asked, Chance chance) {
    GeneratedBallot one = past(asked);
    Instant now = one.question().at();
    if (!one.question().known().complete(Aspect.ROSTER_AT)) {
      return Optional.empty();
    }
    Optional<Instant> until = engine.decide(one.charter(), one.question()).until();
    long seconds = until.map(end -> Duration.between(now, end).toSeconds() - 1).orElse(3_000_000L);
    if (seconds < 1) {
      return Optional.empty();
    }
    long off = chance.in(50) ? seconds : 1 + seconds * chance.between(0, 100) / 101;
    return Optional.of(new Pair(one, one.at(now.plusSeconds(off))));
  }

  /** Without what is told to come. */
  private static GeneratedBallot past(GeneratedBallot one) {
    Instant now = one.question().at();
    Ballot it = one.ballot();
    Course course = it.course();
    Ballot other =
        new Ballot(
            it.id(),
            it.decision(),
            it.author(),
            it.subject(),
            new Course(
                course.notice(),
                course.discussion(),
                course.opened(),
                course.lastVersion() == null || course.lastVersion().isAfter(now)
                    ? null
                    : course.lastVersion(),
                course.closed() == null || course.closed().isAfter(now) ? null : course.closed(),
                course.revised().stream().filter(revised -> !revised.isAfter(now)).toList()),
            it.votes().stream().filter(vote -> !vote.at().isAfter(now)).toList(),
            it.present(),
            it.recusals().stream().filter(recusal -> !recusal.at().isAfter(now)).toList(),
            it.people(),
            it.petition(),
            it.poll(),
            it.sequels(),
            it.lifts().stream().filter(lift -> !lift.at().isAfter(now)).toList());
    return one.with(other);
  }

  /**
   * Some time after it failed for good, with whatever people did since; but papers that are counted
   * then may contradict those that there were.
   */
  static Optional<Pair> afterwards(GovernanceEngine engine, GeneratedBallot one, Chance chance) {
    boolean failed =
        engine.decide(one.charter(), one.question()).result().state().name().equals("FAILED");
    boolean standing = one.question().known().complete(Aspect.ROSTER_AT);
    Instant later = one.question().at().plus(Duration.ofHours(chance.between(1, 300)));
    Sequels sequels = one.row().sequels();
    boolean turned = sequels.unless() != null || sequels.appeal() != null;
    boolean counted =
        one.ballot().poll().turnouts().stream()
            .anyMatch(turnout -> turnout.at().isAfter(one.question().at()));
    return failed && standing && !turned && !counted
        ? Optional.of(new Pair(one, one.at(later)))
        : Optional.empty();
  }

  private static GeneratedBallot with(GeneratedBallot one, List<Vote> votes) {
    Ballot it = one.ballot();
    return one.with(
        new Ballot(
            it.id(),
            it.decision(),
            it.author(),
            it.subject(),
            it.course(),
            votes,
            it.present(),
            it.recusals(),
            it.people(),
            it.petition(),
            it.poll(),
            it.sequels(),
            it.lifts()));
  }
}
