package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Known;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Column;
import org.quorate.charter.Electorate;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Sequels;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Push;
import org.quorate.merge.MayMerge;
import org.quorate.oracle.ballot.SequelGenerator;

/** Contributions on which ballots have to pass, by chances of their own. */
final class ReviewBallots {
  private static final long APART = 0x2545f4914f6cdd10L;
  private static final List<String> NAMES = List.of("board", "members", "court");
  private static final Sequels ASKED = new Sequels(NAMES, List.of(), null, null);
  private static final List<Instant> TURNS =
      Stream.concat(Vocabulary.PAST.stream(), Stream.of(Vocabulary.NOW)).toList();

  private final Chance chance;
  private final SequelGenerator ballots;

  private ReviewBallots(long seed) {
    chance = new Chance(seed ^ APART);
    ballots = new SequelGenerator(chance, null);
  }

  /** The same case, or one of which some rows wait for ballots. */
  static GeneratedCase of(GeneratedCase one) {
    ReviewBallots made = new ReviewBallots(one.seed());
    return made.chance.in(22) ? made.voted(one) : one;
  }

  private GeneratedCase voted(GeneratedCase one) {
    Rows rows = one.charter().rows();
    Charter charter =
        CharterGenerator.charter(
            rows.toBuilder()
                .reviews(rows.reviews().stream().map(this::deciding).toList())
                .exceptions(rows.exceptions().stream().map(this::waiving).toList())
                .votes(ballots.rows().stream().map(this::barring).toList())
                .build());
    MayMerge asked = one.question();
    Contribution facts = asked.contribution();
    List<Instant> turns = Stream.concat(TURNS.stream(), versions(facts)).toList();
    Contribution held =
        facts.with(facts.evidence().with(ballots.ballots(ASKED, turns, asked.at(), 0)));
    GeneratedCase made =
        one.with(charter).with(new MayMerge(held, asked.at(), known(asked.known())));
    return chance.in(30) ? idle(made) : made;
  }

  /** Where some who vote on its ballots may have lost their votes. */
  private GeneratedCase idle(GeneratedCase one) {
    Optional<RoleName> voting =
        one.charter().rows().votes().stream()
            .map(row -> row.electorate().who())
            .filter(Who.Role.class::isInstance)
            .map(who -> ((Who.Role) who).role())
            .findFirst();
    if (voting.isEmpty()) {
      return one;
    }
    IdleElectors idle = IdleElectors.of(chance, one.seed(), voting.get());
    MayMerge asked = one.question();
    Contribution facts = asked.contribution();
    return one.with(CharterGenerator.charter(one.charter().rows().departing(idle.rows())))
        .with(
            new MayMerge(
                facts.with(facts.evidence().with(idle.activity())), asked.at(), asked.known()));
  }

  /** Whose question it is has no vote on it, in some rows. */
  private VoteRow barring(VoteRow row) {
    if (!chance.in(30)) {
      return row;
    }
    Electorate all = row.electorate();
    return new VoteRow(
            row.name(),
            row.source(),
            new Electorate(
                all.who(), all.roll(), List.of(new Electorate.Barred.Author()), List.of()),
            row.positions(),
            row.standard(),
            row.openFor(),
            row.closeEarly(),
            row.why())
        .with(row.sequels());
  }

  /** When what is voted on came or changed, and a day before. */
  private static Stream<Instant> versions(Contribution facts) {
    Stream<Instant> pushed = facts.timeline().pushes().stream().map(Push::at);
    return Stream.concat(pushed, Stream.ofNullable(facts.timeline().opened()))
        .flatMap(at -> Stream.of(at, at.minus(Duration.ofDays(1))));
  }

  private Known known(Known before) {
    return chance.in(15)
        ? before.with(chance.of(Extent.PARTIAL, Extent.ABSENT), Aspect.BALLOTS)
        : before;
  }

  private ReviewRow deciding(ReviewRow row) {
    return chance.in(50) ? with(row, chance.some(1, 2, NAMES)) : row;
  }

  private static ReviewRow with(ReviewRow row, List<String> decidedBy) {
    return new ReviewRow(
        row.name(),
        row.source(),
        row.when(),
        row.approvals(),
        row.organisations(),
        row.checks(),
        row.signOff(),
        row.stayOpen(),
        row.objections(),
        row.vetoedBy(),
        row.holdBy(),
        row.counting(),
        row.restarts(),
        decidedBy,
        row.waivedBy(),
        row.insteadOf(),
        row.why());
  }

  private ExceptionRow waiving(ExceptionRow row) {
    Set<Column> waives = EnumSet.copyOf(row.waives());
    if (chance.in(50)) {
      waives.add(Column.DECIDED_BY);
    }
    return new ExceptionRow(
        row.name(),
        row.source(),
        row.exception(),
        row.invokedBy(),
        row.when(),
        waives,
        row.expires(),
        row.afterwards(),
        row.afterwardsWithin());
  }
}
