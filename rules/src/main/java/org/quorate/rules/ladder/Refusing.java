package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.rules.Facts;

/** One that may refuse a nominee for good: a ballot that fails, an objection that stands. */
interface Refusing {

  /** Whether it did, as far as no appeal turns that. */
  boolean isRefused(Facts facts);

  /** Each time that it did or may have, be it that another ballot passed since. */
  List<Refused> refusals(Facts facts);

  /** What would tell of those of which nobody can tell. */
  Set<Aspect> doubts(Facts facts);

  /** When it may have, as far as the facts tell. */
  List<Instant> perhaps();
}
