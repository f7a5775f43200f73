package org.quorate.engine.charter;

import org.jspecify.annotations.Nullable;
import org.quorate.charter.Decider;
import org.quorate.charter.Sequels.Overruling;
import org.quorate.charter.Span;

/** Spans in working days that name no calendar go by that of the front matter, if there is one. */
final class WorkingSpans {
  private WorkingSpans() {}

  static Span dated(Span span, @Nullable String calendar) {
    return span instanceof Span.WorkingDays days && days.calendar() == null && calendar != null
        ? new Span.WorkingDays(days.days(), calendar)
        : span;
  }

  static Overruling dated(Overruling one, @Nullable String calendar) {
    return one.within() == null
        ? one
        : new Overruling(one.decision(), dated(one.within(), calendar));
  }

  static Decider dated(Decider decider, @Nullable String calendar) {
    return decider instanceof Decider.Silence silence
        ? new Decider.Silence(silence.who(), dated(silence.span(), calendar))
        : decider;
  }
}
