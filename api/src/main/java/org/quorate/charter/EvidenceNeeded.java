package org.quorate.charter;

import java.time.Period;
import java.util.List;
import org.quorate.RoleName;

/** One piece of evidence that a rung asks for. */
public sealed interface EvidenceNeeded {

  /**
   * So many deeds: {@code 20 merged contributions + reviews in 12 months}. Two deeds of one counter
   * for one contribution or issue are one. For a role of a module, deeds in that module.
   *
   * @param counters summed; of one kind of deed at most one of them
   */
  record Counted(int count, List<Counter> counters, Window window) implements EvidenceNeeded {
    public Counted {
      counters = List.copyOf(counters);
    }
  }

  /**
   * That somebody attended so many of the last meetings: {@code 3 of last 5 meetings}. For a role
   * of a module, meetings of that module; else those of the whole project.
   *
   * @param count at least 1, but for what a scenario tells
   * @param last how many meetings are looked at
   */
  record Attended(int count, int last) implements EvidenceNeeded {}

  /**
   * Time without a break in a role or one above it, up to now: {@code 3 months as member}. Complete
   * at exactly its end.
   */
  record Tenure(Period period, RoleName role) implements EvidenceNeeded {}

  /**
   * Something that somebody else attested, and that has not expired: {@code `security training`
   * attested by lead in 24 months}.
   *
   * @param what its name, compared without case
   */
  record Attested(String what, Who by, Window window) implements EvidenceNeeded {}
}
