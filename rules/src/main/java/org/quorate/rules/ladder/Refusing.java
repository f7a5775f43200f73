package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.List;
import org.quorate.rules.Facts;

/** One that may refuse a nominee for good: a ballot that fails, an objection that stands. */
interface Refusing {

  /** Whether it did, as far as no appeal turns that. */
  boolean isRefused(Facts facts);

  /** When it did; of a ballot when it closed, of an objection when it was raised. */
  List<Instant> refusals(Facts facts);

  /** Whether it did so at an instant that nobody can tell. */
  boolean isDoubtful(Facts facts);

  /** When it may have, as far as the facts tell. */
  List<Instant> perhaps();
}
