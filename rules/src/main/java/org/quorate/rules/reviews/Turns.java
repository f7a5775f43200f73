package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.Veto;
import org.quorate.contribution.Check;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Invocation;
import org.quorate.contribution.Lift;
import org.quorate.contribution.Push;
import org.quorate.contribution.Review;

/** The next instant at which time alone may change an answer; too early rather than too late. */
final class Turns {
  private final MergeDeliberation it;
  private final Instant at;

  /** If not, what is done just now is done by people whose roles are known for just now only. */
  private final boolean rolesThenKnown;

  private @Nullable Instant next;

  Turns(MergeDeliberation it) {
    this.it = it;
    at = it.situation.at;
    rolesThenKnown = it.situation.complete(Aspect.ROSTER_AT) || !it.situation.people.tellsToday();
  }

  @Nullable Instant next() {
    consider(it.situation.plan.terms.after(at));
    for (MergeDeliberation.Row row : it.rows) {
      for (int i = 0; i < row.cases().size(); i++) {
        RowCase over = row.cases().get(i);
        List<Instant> turns = over.turns();
        for (int j = 0; j < turns.size(); j++) {
          consider(turns.get(j));
        }
        Balloting balloting = over.balloting();
        if (balloting != null) {
          balloting.turns().forEach(this::consider);
        }
      }
      Veto veto = row.row.vetoedBy();
      if (veto != null && veto.expires() != null) {
        for (Situation.Say say : it.situation.says) {
          consider(say.review().at().plus(veto.expires()));
        }
      }
    }
    it.exceptions.values().forEach(exception -> exception.ends().forEach(this::consider));
    said();
    return next;
  }

  private void said() {
    for (int i = 0; i < it.situation.labels.size(); i++) {
      consider(it.situation.labels.get(i).at());
    }
    List<Review> reviews = it.situation.contribution.evidence().reviews();
    for (int i = 0; i < reviews.size(); i++) {
      consider(reviews.get(i).at());
      consider(reviews.get(i).dismissed());
    }
    List<Hold> holds = it.situation.contribution.evidence().holds();
    for (int i = 0; i < holds.size(); i++) {
      Hold hold = holds.get(i);
      consider(hold.at());
      consider(hold.lifted());
    }
    List<Check> checks = it.situation.contribution.evidence().checks();
    for (int i = 0; i < checks.size(); i++) {
      Check check = checks.get(i);
      consider(check.at());
    }
    List<Invocation> invocations = it.situation.contribution.evidence().invocations();
    for (int i = 0; i < invocations.size(); i++) {
      Invocation invocation = invocations.get(i);
      consider(invocation.at());
    }
    List<Push> pushes = it.situation.contribution.timeline().pushes();
    for (int i = 0; i < pushes.size(); i++) {
      Push push = pushes.get(i);
      consider(push.at());
    }
  }

  private void consider(@Nullable Lift lift) {
    if (lift != null) {
      consider(lift.at());
    }
  }

  private void consider(@Nullable Instant instant) {
    if (at.equals(instant) && !rolesThenKnown) {
      next = at.plusNanos(1);
    }
    if (instant != null && instant.isAfter(at) && (next == null || instant.isBefore(next))) {
      next = instant;
    }
  }
}
