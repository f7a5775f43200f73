package org.quorate.charter;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.RuleName;

/**
 * One way in which holders of a role step down.
 *
 * @param role of holders of this role, or of one above it
 * @param when all of these; never empty
 * @param askFirst how long the holder has to answer a notice; null if nobody asks
 * @param grace how long after that time the role is still held; null for not at all
 * @param becomes what they hold instead, such as emeritus; null for nothing
 * @param decidedBy all of these; never empty
 * @param notDuringLeave whether it waits while the holder is on leave
 * @param why quoted in explanations; may be empty
 */
public record DepartureRow(
    RuleName name,
    Source source,
    RoleName role,
    List<Idle> when,
    @Nullable Span askFirst,
    @Nullable Span grace,
    @Nullable RoleName becomes,
    List<Decider> decidedBy,
    boolean notDuringLeave,
    String why)
    implements Row {

  public DepartureRow {
    when = List.copyOf(when);
    decidedBy = List.copyOf(decidedBy);
  }

  /** Every length of time that it states from some event. */
  public List<Span> spans() {
    Stream<Span> silences =
        decidedBy.stream()
            .filter(Decider.Silence.class::isInstance)
            .map(decider -> ((Decider.Silence) decider).span());
    return Stream.of(Stream.ofNullable(askFirst), Stream.ofNullable(grace), silences)
        .flatMap(spans -> spans)
        .toList();
  }

  /** Fewer deeds than so many within a window: {@code fewer than 1 review in 12 months}. */
  public record Idle(int fewerThan, List<Counter> counters, Window window) {
    public Idle {
      counters = List.copyOf(counters);
    }

    /** What it counts, as evidence would. */
    public EvidenceNeeded.Counted counted() {
      return new EvidenceNeeded.Counted(fewerThan, counters, window);
    }
  }
}
