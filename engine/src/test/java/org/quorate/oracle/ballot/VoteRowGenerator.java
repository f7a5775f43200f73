package org.quorate.oracle.ballot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;
import org.quorate.charter.Abstentions;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Fraction;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Passing;
import org.quorate.charter.Span;
import org.quorate.charter.Standard;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.oracle.Chance;
import org.quorate.oracle.Vocabulary;
import org.quorate.vote.Position;

/** Rows of votes: every axis by itself. */
final class VoteRowGenerator {
  private static final List<Fraction> SHARES =
      List.of(
          new Fraction(1, 2),
          new Fraction(2, 3),
          new Fraction(1, 3),
          new Fraction(3, 4),
          new Fraction(3, 5),
          new Fraction(1, 1));

  private final Chance chance;

  VoteRowGenerator(Chance chance) {
    this.chance = chance;
  }

  VoteRow row(String key) {
    RuleName name = RuleName.of("votes", key);
    Who who = electors();
    boolean counted = !isForAnyone(who);
    return new VoteRow(
        name,
        Vocabulary.source(name, 80),
        electorate(who),
        positions(),
        standard(counted),
        clock(),
        chance.of(CloseEarly.NEVER, CloseEarly.NEVER, CloseEarly.ALL_VOTED, CloseEarly.DECIDED),
        "");
  }

  static boolean isForAnyone(Who who) {
    return who instanceof Who.Anyone
        || who instanceof Who.AnyOf any
            && any.alternatives().stream().anyMatch(Who.Anyone.class::isInstance);
  }

  private Who electors() {
    if (chance.in(6)) {
      return new Who.Anyone();
    }
    return chance.in(12)
        ? new Who.AnyOf(List.of(some(), chance.in(90) ? some() : new Who.Anyone()))
        : some();
  }

  /** People of a role, or named ones. */
  private Who some() {
    return chance.in(60)
        ? new Who.Role(chance.pick(Vocabulary.ROLES), chance.in(15))
        : new Who.People(chance.set(1, 5, Vocabulary.PEOPLE));
  }

  private Electorate electorate(Who who) {
    List<Barred> barred = new ArrayList<>();
    add(barred, 35, new Barred.Recused());
    add(barred, 20, new Barred.Subject());
    add(barred, 20, new Barred.Author());
    Who these = some();
    if (chance.in(20) && !isSameRole(these, who)) {
      barred.add(new Barred.These(these));
    }
    List<Barred> leaving = barred.stream().filter(any -> chance.in(50)).toList();
    return new Electorate(who, chance.of(Roll.values()), chance.shuffled(barred), leaving);
  }

  /** Whoever bars the role that votes leaves nobody to vote. */
  private static boolean isSameRole(Who one, Who other) {
    return one instanceof Who.Role role
        && other instanceof Who.Role same
        && role.role().equals(same.role());
  }

  private void add(List<Barred> barred, int percent, Barred reason) {
    if (chance.in(percent)) {
      barred.add(reason);
    }
  }

  private Set<Position> positions() {
    Set<Position> positions = EnumSet.of(Position.FOR);
    List<Position> others = List.of(Position.ABSTAIN, Position.BLANK, Position.WITHDRAWN);
    if (chance.in(93)) {
      positions.add(Position.AGAINST);
    }
    if (chance.in(30)) {
      positions.add(Position.CONCERN);
    }
    positions.addAll(others.stream().filter(any -> chance.in(60)).toList());
    return positions;
  }

  private Standard standard(boolean counted) {
    return new Standard(
        chance.many(1, chance.in(15) ? 2 : 1, () -> passing(counted)),
        chance.maybe(30, () -> bound(counted)),
        chance.maybe(25, () -> bound(counted)),
        chance.maybe(25, () -> bound(counted)),
        chance.maybe(22, () -> new OrganisationsNeeded(chance.between(1, 3), chance.in(40))),
        chance.maybe(70, () -> chance.of(Abstentions.values())),
        chance.maybe(22, this::veto));
  }

  private Veto veto() {
    Who who = chance.in(8) ? new Who.Anyone() : some();
    return new Veto(who, chance.in(50), null, null, null);
  }

  private Passing passing(boolean counted) {
    if (chance.in(60)) {
      return new Passing.Share(chance.pick(SHARES), chance.in(50), base(counted));
    }
    if (chance.in(40)) {
      return new Passing.Ratio(chance.between(1, 3), chance.between(1, 2), chance.in(50));
    }
    return chance.in(50) ? new Passing.MoreForThanAgainst() : new Passing.NoObjection();
  }

  private Base base(boolean counted) {
    return counted
        ? chance.of(
            Base.FOR_AND_AGAINST,
            Base.BALLOTS,
            Base.PRESENT,
            Base.ELECTORATE,
            Base.ELECTORATE_MINUS_ABSTAINING)
        : chance.of(Base.FOR_AND_AGAINST, Base.BALLOTS, Base.PRESENT);
  }

  private Bound bound(boolean counted) {
    if (!counted || chance.in(30)) {
      return new Bound.Count(chance.between(0, 4));
    }
    if (chance.in(30)) {
      boolean strict = chance.in(40);
      Bound.Rounding rounding = strict ? Bound.Rounding.NONE : chance.of(Bound.Rounding.values());
      return new Bound.Share(chance.pick(SHARES), strict, base(true), rounding);
    }
    if (chance.in(35)) {
      return new Bound.AllBut(chance.between(0, 3));
    }
    return chance.in(45)
        ? new Bound.SmallerOf(chance.between(1, 4))
        : new Bound.Root(
            chance.between(1, 3), chance.between(1, 3), chance.of(Bound.Rounding.values()));
  }

  private VoteClock clock() {
    if (chance.in(15)) {
      return VoteClock.NONE;
    }
    @Nullable Span least = chance.maybe(75, this::span);
    @Nullable Span most = least == null ? span() : chance.maybe(65, () -> longer(least));
    VoteClock.Anchor anchor =
        chance.in(55) ? VoteClock.Anchor.OPENING : chance.of(VoteClock.Anchor.values());
    return new VoteClock(least, most, anchor);
  }

  private Span span() {
    if (chance.in(65)) {
      return new Span.Exact(chance.pick(Vocabulary.SPANS));
    }
    return chance.in(50)
        ? new Span.Dates(chance.between(1, 3), chance.in(40))
        : new Span.WorkingDays(chance.between(1, 3), chance.of(null, null, "cn", "cn", "nowhere"));
  }

  /** The same, or one of the same kind that is longer. */
  private Span longer(Span span) {
    if (chance.in(50)) {
      return span;
    }
    if (span instanceof Span.Exact exact) {
      return new Span.Exact(exact.duration().plus(Duration.ofHours(24)));
    }
    return span instanceof Span.Dates dates
        ? new Span.Dates(dates.days() + 1, dates.anywhereOnEarth())
        : new Span.WorkingDays(
            ((Span.WorkingDays) span).days() + 1, ((Span.WorkingDays) span).calendar());
  }
}
