package org.quorate.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Abstentions;
import org.quorate.charter.Amount;
import org.quorate.charter.Approvals;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Calling;
import org.quorate.charter.Calling.NotWhile;
import org.quorate.charter.Condition.Comparison;
import org.quorate.charter.Demand;
import org.quorate.charter.Electorate;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.Fraction;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Passing;
import org.quorate.charter.Restart;
import org.quorate.charter.Sequels;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Span;
import org.quorate.charter.Standard;
import org.quorate.charter.Veto;
import org.quorate.charter.VoteClock;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.vote.Position;

/** Rows of votes whose cells fit each other. */
final class SayableVotes {
  private final Chance chance;
  private int most;

  SayableVotes(Chance chance) {
    this.chance = chance;
  }

  VoteRow row(String key) {
    Who who = chance.in(12) ? new Who.Anyone() : some();
    boolean counted = !(who instanceof Who.Anyone);
    List<BallotCondition> when = chance.in(60) ? List.of() : conditions(counted);
    String words = words(when);
    RuleName name = RuleName.of("votes", words.isEmpty() ? key : key + "@" + words);
    most = who instanceof Who.People people ? people.handles().size() : 12;
    Set<Position> positions = EnumSet.of(Position.FOR, Position.AGAINST);
    Abstentions abstentions = chance.maybe(60, () -> chance.of(Abstentions.values()));
    if (abstentions != null) {
      positions.add(chance.of(Position.ABSTAIN, Position.BLANK));
    }
    if (chance.in(30)) {
      positions.add(Position.CONCERN);
    }
    Electorate electorate = electorate(who);
    boolean each = electorate.weight() == Weight.ONE_EACH;
    Standard standard = standard(counted, abstentions, each);
    CloseEarly early = counted ? chance.of(CloseEarly.values()) : CloseEarly.NEVER;
    boolean unsure = early == CloseEarly.DECIDED && standard.endsVetoes();
    early = unsure ? CloseEarly.ALL_VOTED : early;
    return new VoteRow(
        name,
        Vocabulary.source(name, 80),
        RuleName.of("votes", key).key(),
        when,
        electorate,
        positions,
        standard,
        restarting(clock(), each && standard.quorum() != null, early != CloseEarly.NEVER),
        early,
        chance.in(50) ? Calling.FREE : calling(key),
        Sequels.NONE,
        null,
        null,
        false,
        "");
  }

  private List<BallotCondition> conditions(boolean counted) {
    if (chance.in(20)) {
      return List.of(new BallotCondition.Otherwise());
    }
    int number = chance.between(0, 20);
    RoleName role = chance.pick(Vocabulary.ROLES);
    List<BallotCondition> all =
        List.of(
            new BallotCondition.Contested(chance.in(50)),
            new BallotCondition.Electors(
                chance.of(Comparison.AT_LEAST, Comparison.MORE_THAN), number),
            new BallotCondition.Electors(
                chance.of(Comparison.AT_MOST, Comparison.LESS_THAN), number + 3),
            new BallotCondition.Subject(role, chance.in(40), chance.in(50)));
    return chance.some(1, 4, all).stream()
        .filter(one -> counted || !(one instanceof BallotCondition.Electors))
        .toList();
  }

  private Calling calling(String key) {
    return new Calling(
        chance.in(40) ? Approvals.NONE : approvals(),
        chance.in(50) ? List.of() : clocks(),
        chance.some(0, 3, notWhile(key)),
        chance.maybe(50, this::span));
  }

  private Approvals approvals() {
    return new Approvals(
        chance.some(1, 2, Vocabulary.ROLES).stream().map(role -> List.of(demand(role))).toList());
  }

  private Demand demand(RoleName role) {
    Amount amount =
        chance.in(60)
            ? new Amount.Count(chance.between(1, 9))
            : new Amount.Share(new Fraction(1, chance.between(2, 9)), false);
    return new Demand(amount, new Who.Role(role, chance.in(20)), List.of());
  }

  private List<VoteClock> clocks() {
    return Stream.of(
            VoteClock.Anchor.NOTICE, VoteClock.Anchor.DISCUSSION, VoteClock.Anchor.LAST_VERSION)
        .skip(chance.between(0, 2))
        .map(anchor -> new VoteClock(span(), null, anchor))
        .toList();
  }

  private static List<NotWhile> notWhile(String key) {
    return List.of(
        new NotWhile.Ballots(Set.of()),
        new NotWhile.Ballots(Set.of(RuleName.of("votes", key).key())),
        new NotWhile.Blackout("cn"));
  }

  private static String words(List<BallotCondition> when) {
    return when.stream().map(SayableVotes::word).sorted().collect(Collectors.joining(" and "));
  }

  private static String word(BallotCondition condition) {
    if (condition instanceof BallotCondition.Electors electors) {
      String compared = electors.comparison().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return compared.replace("less", "fewer") + " " + electors.number() + " electors";
    } else if (condition instanceof BallotCondition.Subject subject) {
      String about = subject.only() ? "about only " : "about ";
      return (subject.not() ? "not " : "") + about + subject.role().value();
    } else if (condition instanceof BallotCondition.Contested contested) {
      return contested.not() ? "uncontested" : "contested";
    }
    return "otherwise";
  }

  /** The same rows, each hanging on some of the others. */
  List<VoteRow> hanging(List<VoteRow> rows) {
    List<VoteRow> hanging = new ArrayList<>();
    for (VoteRow row : rows) {
      List<String> others =
          chance.shuffled(
              rows.stream()
                  .map(VoteRow::decision)
                  .filter(it -> !it.equals(row.decision()))
                  .toList());
      Overruling unless = new Overruling(others.get(4), span());
      Overruling appeal = new Overruling(others.get(5), chance.maybe(70, this::span));
      Sequels sequels =
          new Sequels(
              others.subList(0, chance.between(0, 2)),
              others.subList(2, chance.between(2, 4)),
              chance.in(40) ? unless : null,
              chance.in(40) ? appeal : null);
      boolean overrides = row.standard().vetoedBy() != null && chance.in(30);
      hanging.add(row.with(overrides ? sequels.overVeto(others.get(6)) : sequels));
    }
    return hanging;
  }

  private Who some() {
    List<Who> some = new ArrayList<>();
    if (chance.in(40)) {
      some.add(new Who.People(chance.set(1, 4, Vocabulary.HUMANS)));
    }
    for (var role : chance.some(some.isEmpty() ? 1 : 0, 2, Vocabulary.ROLES)) {
      some.add(new Who.Role(role, chance.in(30)));
    }
    return some.size() == 1 ? some.get(0) : new Who.AnyOf(some);
  }

  private Electorate electorate(Who who) {
    List<Barred> barred = new ArrayList<>();
    List<Barred> all =
        List.of(new Barred.Recused(), new Barred.Subject(), new Barred.Author(), these());
    all.stream().filter(one -> chance.in(30)).forEach(barred::add);
    List<Barred> leaves = barred.stream().filter(one -> chance.in(50)).toList();
    boolean named = !(who instanceof Who.Anyone) && chance.in(15);
    Weight weight = named ? Weight.ONE_AN_ORGANISATION : Weight.ONE_EACH;
    return new Electorate(who, chance.of(Roll.values()), chance.shuffled(barred), leaves, weight);
  }

  private Barred these() {
    return new Barred.These(
        chance.in(50)
            ? new Who.Role(chance.pick(Vocabulary.ROLES), chance.in(30))
            : new Who.People(chance.set(1, 3, Vocabulary.HUMANS)));
  }

  private Standard standard(boolean counted, @Nullable Abstentions abstentions, boolean each) {
    List<Passing> passing = new ArrayList<>();
    passing.add(share(counted, abstentions));
    List<Passing> others =
        List.of(
            new Passing.MoreForThanAgainst(),
            new Passing.NoObjection(),
            new Passing.Ratio(chance.between(1, 4), chance.between(1, 3), chance.in(50)));
    passing.addAll(others.stream().filter(any -> chance.in(25)).toList());
    Base base = counted ? base(true, abstentions) : Base.PRESENT;
    Veto veto = chance.maybe(30, this::veto);
    return new Standard(
        chance.shuffled(passing),
        chance.maybe(40, () -> bound(counted, counted ? Base.ELECTORATE : Base.PRESENT, 1)),
        chance.maybe(40, () -> bound(counted, base, 1)),
        chance.maybe(40, () -> bound(counted, base, 0)),
        chance.maybe(
            each ? 30 : 0, () -> new OrganisationsNeeded(chance.between(1, 3), chance.in(50))),
        abstentions,
        veto,
        veto == null ? null : chance.maybe(40, () -> outvoting(counted, abstentions)));
  }

  private Veto veto() {
    return new Veto(
        some(),
        chance.in(50),
        chance.maybe(40, this::some),
        null,
        chance.maybe(40, () -> Duration.ofHours(chance.between(1, 900))));
  }

  private Passing outvoting(boolean counted, @Nullable Abstentions abstentions) {
    return chance.in(40)
        ? new Passing.Ratio(chance.between(1, 4), chance.between(1, 3), chance.in(50))
        : share(counted, abstentions);
  }

  private Passing share(boolean counted, @Nullable Abstentions abstentions) {
    boolean strict = chance.in(50);
    Fraction share = strict ? new Fraction(chance.between(1, 2), 3) : fraction();
    return new Passing.Share(share, strict, base(counted, abstentions));
  }

  private Fraction fraction() {
    int whole = chance.between(1, 6);
    return new Fraction(chance.between(1, whole), whole);
  }

  private Base base(boolean counted, @Nullable Abstentions abstentions) {
    List<Base> bases = new ArrayList<>(List.of(Base.PRESENT));
    if (counted) {
      bases.add(Base.ELECTORATE);
    }
    if (abstentions == null || !abstentions.forBase()) {
      bases.add(Base.FOR_AND_AGAINST);
      bases.addAll(counted ? List.of(Base.ELECTORATE_MINUS_ABSTAINING) : List.of());
    }
    if (abstentions == null || abstentions.forBase()) {
      bases.add(Base.BALLOTS);
    }
    return chance.pick(bases);
  }

  private Bound bound(boolean counted, Base base, int least) {
    int kind = counted ? chance.between(1, 5) : chance.between(1, 2);
    Bound.Rounding rounding = chance.of(Bound.Rounding.values());
    return switch (kind) {
      case 1 -> new Bound.Count(chance.between(least, most));
      case 2 ->
          rounding == Bound.Rounding.NONE && chance.in(60)
              ? new Bound.Share(new Fraction(1, chance.between(2, 4)), true, base, rounding)
              : new Bound.Share(fraction(), false, base, rounding);
      case 3 -> new Bound.AllBut(chance.between(0, 3));
      case 4 -> new Bound.SmallerOf(chance.between(1, 5));
      default -> new Bound.Root(chance.between(1, 5), chance.between(1, 4), rounding);
    };
  }

  private VoteClock clock() {
    if (chance.in(10)) {
      return VoteClock.NONE;
    }
    Span least = chance.maybe(80, this::span);
    Span most = least == null ? span() : chance.maybe(60, () -> longer(least));
    return new VoteClock(least, most, chance.of(VoteClock.Anchor.values()));
  }

  private VoteClock restarting(VoteClock clock, boolean byQuorum, boolean early) {
    if (clock.equals(VoteClock.NONE) || chance.in(50)) {
      return clock;
    }
    boolean byVersion = clock.anchor() == VoteClock.Anchor.LAST_VERSION;
    List<Restart.Event> events = new ArrayList<>(List.of(Restart.Event.OBJECTION_WITHDRAWN));
    events.addAll(byVersion ? List.of() : List.of(Restart.Event.NEW_VERSION));
    events.addAll(byQuorum && clock.most() != null ? List.of(Restart.Event.NO_QUORUM) : List.of());
    events.addAll(byQuorum ? List.of(Restart.Event.QUORUM_REACHED) : List.of());
    List<Restart> restarts = chance.some(1, 2, events).stream().map(this::restart).toList();
    return clock.with(restarts.stream().filter(one -> !early || !one.voidsVotes()).toList());
  }

  private Restart restart(Restart.Event event) {
    Duration longer = chance.maybe(50, () -> Duration.ofHours(chance.between(1, 90)));
    Duration most = chance.maybe(50, () -> Duration.ofHours(chance.between(90, 900)));
    return new Restart(event, longer, most, chance.in(40));
  }

  private Span span() {
    return switch (chance.between(1, 3)) {
      case 1 -> new Span.Exact(chance.pick(Vocabulary.SPANS));
      case 2 -> new Span.Dates(chance.between(1, 9), chance.in(40));
      default -> new Span.WorkingDays(chance.between(1, 9), chance.in(50) ? "cn" : null);
    };
  }

  private Span longer(Span least) {
    if (chance.in(40)) {
      return least;
    }
    if (least instanceof Span.Exact exact) {
      return new Span.Exact(exact.duration().plus(Duration.ofHours(5)));
    }
    return least instanceof Span.Dates dates
        ? new Span.Dates(dates.days() + 2, dates.anywhereOnEarth())
        : new Span.WorkingDays(
            ((Span.WorkingDays) least).days() + 2, ((Span.WorkingDays) least).calendar());
  }
}
