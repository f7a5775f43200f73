package org.quorate.oracle;

import java.time.Instant;
import org.quorate.charter.Counting;

/**
 * What the standing of a person is asked for.
 *
 * @param at when
 * @param files the files that it is about
 * @param counting whose approvals count where it is asked
 */
record View(Instant at, Files files, Counting counting) {

  View at(Instant other) {
    return new View(other, files, counting);
  }
}
