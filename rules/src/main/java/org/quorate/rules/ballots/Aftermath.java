package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Decision;
import org.quorate.Remedy;
import org.quorate.RuleName;
import org.quorate.Unknown;
import org.quorate.charter.Sequels;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Span;
import org.quorate.rules.Polled;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;
import org.quorate.vote.BallotDecision;

/** The ballots that were held after one, and what they make of it. */
final class Aftermath {
  private final Hall hall;
  private final Sequels sequels;
  private final Closing closing;
  private final List<BallotDecision> decisions = new ArrayList<>();

  /** Whether there may be further ballots of which nobody has told. */
  private final boolean more;

  Aftermath(Hall hall, Ending ending, List<Decision> answers) {
    this.hall = hall;
    sequels = hall.row.sequels();
    closing = Closing.of(hall, ending);
    answers.forEach(answer -> decisions.add((BallotDecision) answer));
    more = closing.possible() && !hall.known.complete(Aspect.BALLOTS);
  }

  /** The ballots of a name, and whether each was opened in time to count. */
  private List<Sequel> named(String name, @Nullable Span within) {
    List<Sequel> named = new ArrayList<>();
    for (BallotDecision decision : decisions) {
      if (VotesPlan.folded(decision.question().ballot().decision()).equals(name)) {
        Instant opened = decision.question().ballot().course().opened();
        Tri counts = closing.by(opened).and(closing.within(opened, within, hall.plan.calendars));
        Tri same = Tri.of(hall.isAboutSame(decision.question().ballot()));
        named.add(new Sequel(new Polled(decision), same.and(counts)));
      }
    }
    return named;
  }

  private List<Sequel> named(String name) {
    return named(name, null);
  }

  /** Whether some ballot of a name counts and passed. */
  Tri passed(String name) {
    return passed(named(name));
  }

  private Tri passed(List<Sequel> named) {
    Tri passed = more ? Tri.MAYBE : Tri.NO;
    for (Sequel sequel : named) {
      passed = passed.or(sequel.passed());
    }
    return passed;
  }

  /** What the ballots of a name wait for; people have to call one where there is none. */
  private static Waiting waiting(List<Sequel> named) {
    Waiting best = Waiting.NOT;
    boolean called = false;
    for (Sequel sequel : named) {
      if (sequel.counts() != Tri.NO && sequel.waiting().compareTo(best) > 0) {
        best = sequel.waiting();
      }
      called |= sequel.counts() == Tri.YES && sequel.failed();
    }
    return best == Waiting.NOT && !called ? Waiting.FOR_PEOPLE : best;
  }

  /** Whether a ballot of a name may still pass. */
  boolean isAwaited(String name) {
    Waiting waiting = waiting(named(name));
    return !isUncalled(name) && waiting != Waiting.NOT;
  }

  /** Whether a ballot of a name has to be called yet. */
  boolean isUncalled(String name) {
    return named(name).stream().allMatch(sequel -> sequel.counts() == Tri.NO);
  }

  List<String> names(VoteColumn column) {
    return switch (column) {
      case THEN -> sequels.then();
      case VETOED_BY -> sequels.overVeto() == null ? List.of() : List.of(sequels.overVeto());
      default -> sequels.ifNotPassed();
    };
  }

  /** That somebody calls those that were not called yet, or does on others what they wait for. */
  List<Remedy> calls(VoteColumn column, RuleName rule) {
    return names(column).stream()
        .filter(name -> passed(name) != Tri.YES)
        .flatMap(
            name ->
                isUncalled(name)
                    ? Stream.of(new Remedy(Remedy.Action.CALL, "votes/" + name, "", List.of(rule)))
                    : voting(name))
        .distinct()
        .toList();
  }

  private Stream<Remedy> voting(String name) {
    return named(name).stream()
        .filter(sequel -> sequel.counts() != Tri.NO)
        .filter(sequel -> sequel.waiting() == Waiting.FOR_PEOPLE)
        .flatMap(sequel -> sequel.polled().awaited().stream())
        .flatMap(unmet -> unmet.remedies().stream());
  }

  /**
   * What is claimed of them.
   *
   * @param failed whether the ballot failed by its own votes for good
   * @param byVeto whether it did so by nothing but a veto
   */
  List<Claim> claims(boolean failed, boolean byVeto) {
    List<Claim> claims = new ArrayList<>();
    if (failed) {
      for (VoteColumn column : List.of(VoteColumn.VETOED_BY, VoteColumn.IF_NOT_PASSED)) {
        boolean asked = byVeto || column == VoteColumn.IF_NOT_PASSED;
        if (asked && !names(column).isEmpty()) {
          List<String> names = names(column);
          claims.add(new Claim.Followed(column, anyPassed(names), remaking(names)));
        }
      }
      return claims;
    }
    if (!sequels.then().isEmpty()) {
      claims.add(new Claim.Followed(VoteColumn.THEN, followed(), following()));
    }
    add(claims, VoteColumn.UNLESS, sequels.unless());
    add(claims, VoteColumn.APPEAL, sequels.appeal());
    return claims;
  }

  private Tri followed() {
    Tri all = Tri.YES;
    for (String name : sequels.then()) {
      all = all.and(passed(name));
    }
    return all;
  }

  /** The worst of those that did not pass. */
  private Waiting following() {
    Set<Waiting> all = EnumSet.noneOf(Waiting.class);
    for (String name : sequels.then()) {
      if (passed(name) == Tri.NO) {
        all.add(waiting(named(name)));
      }
    }
    if (all.isEmpty() || all.contains(Waiting.NOT)) {
      return Waiting.NOT;
    }
    return all.contains(Waiting.FOR_PEOPLE) ? Waiting.FOR_PEOPLE : Waiting.FOR_TIME;
  }

  private Tri anyPassed(List<String> names) {
    Tri any = Tri.NO;
    for (String name : names) {
      any = any.or(passed(name));
    }
    return any;
  }

  /** The ballots that make good what is claimed: of a veto one that overrides it too. */
  List<String> remaking(Claim claim) {
    List<String> names = new ArrayList<>(sequels.ifNotPassed());
    if (claim.column() == VoteColumn.VETOED_BY) {
      names.addAll(names(VoteColumn.VETOED_BY));
    }
    return names;
  }

  /** Whether one of them passed. */
  Tri remade(Claim claim) {
    return anyPassed(remaking(claim));
  }

  /** The best of those that may make good what failed, called or not. */
  private Waiting remaking(List<String> names) {
    Waiting best = Waiting.NOT;
    for (String name : names) {
      Waiting waiting = waiting(named(name));
      best = waiting.compareTo(best) > 0 ? waiting : best;
    }
    return best;
  }

  /** The best of those that were called and may still make good what is claimed. */
  Waiting called(Claim claim) {
    Waiting best = Waiting.NOT;
    for (String name : remaking(claim)) {
      for (Sequel sequel : named(name)) {
        boolean better = sequel.counts() != Tri.NO && sequel.waiting().compareTo(best) > 0;
        best = better ? sequel.waiting() : best;
      }
    }
    return best;
  }

  private void add(List<Claim> claims, VoteColumn column, @Nullable Overruling overruling) {
    if (overruling != null) {
      List<Sequel> named = named(overruling.decision(), overruling.within());
      claims.add(new Claim.Overruled(column, passed(named), waiting(overruling, named)));
    }
  }

  /** What has to be over before nothing can overrule it any more. */
  private Waiting waiting(Overruling overruling, List<Sequel> named) {
    if (!closing.possible()) {
      return hall.schedule.closes() ? Waiting.FOR_TIME : Waiting.FOR_PEOPLE;
    }
    Tri over = closing.over(hall.at, overruling.within(), hall.plan.calendars);
    if (over == Tri.NO) {
      return Waiting.FOR_TIME;
    }
    Waiting sure = Waiting.NOT;
    boolean perhaps = over == Tri.MAYBE;
    for (Sequel sequel : named) {
      boolean waits = sequel.waiting() != Waiting.NOT;
      perhaps |= waits && sequel.counts() == Tri.MAYBE;
      if (sequel.counts() == Tri.YES && sequel.waiting().compareTo(sure) > 0) {
        sure = sequel.waiting();
      }
    }
    return sure == Waiting.NOT && perhaps ? Waiting.PERHAPS : sure;
  }

  /** When time alone may change what they make of it. */
  Set<Instant> turns() {
    Set<Instant> turns = new TreeSet<>();
    decisions.forEach(decision -> decision.until().ifPresent(turns::add));
    overrulings()
        .filter(one -> one.within() != null)
        .flatMap(one -> closing.ends(one.within(), hall.plan.calendars).stream())
        .forEach(turns::add);
    return turns;
  }

  private Stream<Overruling> overrulings() {
    return Stream.of(Stream.ofNullable(sequels.unless()), Stream.ofNullable(sequels.appeal()))
        .flatMap(some -> some);
  }

  /** What is missing to say more. */
  Set<Aspect> missing() {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (more) {
      missing.add(Aspect.BALLOTS);
    }
    if (overrulings().anyMatch(one -> !closing.reaches(one.within(), hall.plan.calendars))) {
      missing.add(Aspect.CALENDAR);
    }
    for (BallotDecision decision : decisions) {
      decision.findings().stream()
          .filter(Unknown.class::isInstance)
          .forEach(finding -> missing.addAll(((Unknown) finding).missing()));
    }
    return missing;
  }

  Closing closing() {
    return closing;
  }

  Hall hall() {
    return hall;
  }
}
