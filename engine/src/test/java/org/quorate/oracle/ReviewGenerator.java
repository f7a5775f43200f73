package org.quorate.oracle;

import static org.quorate.oracle.Vocabulary.BOT;
import static org.quorate.oracle.Vocabulary.CHECKS;
import static org.quorate.oracle.Vocabulary.SPANS;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.ExceptionName;
import org.quorate.RuleName;
import org.quorate.charter.Approvals;
import org.quorate.charter.CheckNeeded;
import org.quorate.charter.Clock;
import org.quorate.charter.Counting;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.charter.Restart;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.SignOff;
import org.quorate.charter.Span;
import org.quorate.charter.Veto;
import org.quorate.charter.When;
import org.quorate.contribution.Check;

/** Review rows, with each cell filled so often. */
final class ReviewGenerator {
  private final Chance chance;
  private final WhoGenerator whos;
  private final int percent;
  private final boolean lifts;
  private final boolean kinds;
  private final List<ExceptionName> exceptions;

  ReviewGenerator(Chance chance, int percent, List<ExceptionName> exceptions) {
    this.chance = chance;
    this.whos = new WhoGenerator(chance);
    this.percent = percent;
    this.lifts = chance.leansTo(Leaning.LIFTS_IN_DOUBT);
    this.kinds = chance.leansTo(Leaning.KINDS_IN_DOUBT);
    this.exceptions = exceptions;
  }

  ReviewRow row(String key, When when, @Nullable RuleName insteadOf) {
    RuleName name = RuleName.of("reviews", key);
    return new ReviewRow(
        name,
        Vocabulary.source(name, 70),
        when,
        chance.in(percent + 25) ? whos.approvals() : Approvals.NONE,
        chance.maybe(percent, this::organisations),
        chance.in(percent) ? chance.many(1, 3, this::check) : List.of(),
        chance.in(percent) ? SignOff.DCO : SignOff.NONE,
        chance.maybe(percent, this::clock),
        chance.maybe(percent, this::objections),
        chance.maybe(lifts ? 80 : percent, this::veto),
        chance.maybe(lifts ? 60 : percent, this::hold),
        counting(),
        chance.in(40) ? chance.many(1, 3, this::restart) : List.of(),
        List.of(),
        chance.in(kinds ? 90 : 45) ? chance.some(1, 2, exceptions) : List.of(),
        insteadOf,
        "");
  }

  private OrganisationsNeeded organisations() {
    return new OrganisationsNeeded(chance.in(45) ? 1 : chance.between(2, 3), chance.in(45));
  }

  private CheckNeeded check() {
    Set<Check.Conclusion> accepted = EnumSet.of(Check.Conclusion.SUCCESS);
    if (chance.in(30)) {
      accepted.add(chance.of(Check.Conclusion.NEUTRAL, Check.Conclusion.SKIPPED));
    }
    return new CheckNeeded(chance.pick(CHECKS), accepted);
  }

  private Clock clock() {
    return new Clock(span(), chance.of(Clock.Anchor.values()));
  }

  private Span span() {
    int kind = chance.between(1, 100);
    if (kind <= 55) {
      return new Span.Exact(chance.pick(SPANS));
    }
    if (kind <= 75) {
      return new Span.Dates(chance.between(1, 3), chance.in(50));
    }
    String calendar = chance.in(40) ? null : chance.in(92) ? "cn" : "unheard of";
    return new Span.WorkingDays(chance.between(1, 4), calendar);
  }

  private ObjectionsAllowed objections() {
    return new ObjectionsAllowed(chance.in(70) ? 0 : 1, whos.few());
  }

  private Veto veto() {
    Duration expires = chance.maybe(25, () -> chance.pick(SPANS));
    return new Veto(
        whos.few(),
        chance.in(30),
        chance.maybe(lifts ? 90 : 40, whos::few),
        chance.maybe(25, whos::demand),
        expires);
  }

  private HoldBy hold() {
    return new HoldBy(whos.few(), chance.maybe(lifts ? 90 : 50, whos::few));
  }

  private Restart restart() {
    return new Restart(
        chance.of(
            Restart.Event.NEW_VERSION, Restart.Event.OBJECTION, Restart.Event.OBJECTION_WITHDRAWN),
        chance.maybe(60, () -> chance.pick(SPANS)),
        chance.maybe(40, () -> chance.pick(SPANS)),
        chance.in(40));
  }

  private Counting counting() {
    if (chance.in(35)) {
      return Counting.DEFAULT;
    }
    boolean keeps = chance.in(25);
    return new Counting(
        chance.besideIn(30),
        chance.in(30),
        chance.in(30),
        keeps,
        !keeps && chance.in(20),
        chance.in(30),
        chance.in(25) ? Set.of(BOT) : Set.of(),
        chance.in(35),
        chance.in(25));
  }
}
