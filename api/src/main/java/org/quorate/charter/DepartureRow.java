package org.quorate.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * @param then what becomes of them
 * @param decidedBy all of these; never empty
 * @param notDuringLeave whether it waits while the holder is on leave
 * @param wayBack how they come to hold it again; null for as any nominee
 * @param leavesBase whether whoever the row is fulfilled of is no elector either, be it that they
 *     have no vote or that they are due to go; of those who vote as holders of just this role
 * @param why quoted in explanations; may be empty
 */
public record DepartureRow(
    RuleName name,
    Source source,
    RoleName role,
    List<Idle> when,
    @Nullable Span askFirst,
    @Nullable Span grace,
    Then then,
    List<Decider> decidedBy,
    boolean notDuringLeave,
    @Nullable WayBack wayBack,
    boolean leavesBase,
    String why)
    implements Row {

  public DepartureRow {
    when = List.copyOf(when);
    decidedBy = List.copyOf(decidedBy);
  }

  /** One by which holders lose the role, which the facts decide. */
  public static DepartureRowBuilder builder(RuleName name, Source source, RoleName role) {
    return new DepartureRowBuilder(name, source, role);
  }

  /** The same, some of which may be said otherwise. */
  public DepartureRowBuilder toBuilder() {
    return new DepartureRowBuilder(name, source, role)
        .when(when)
        .askFirst(askFirst)
        .grace(grace)
        .then(then)
        .decidedBy(decidedBy)
        .notDuringLeave(notDuringLeave)
        .wayBack(wayBack)
        .leavesBase(leavesBase)
        .why(why);
  }

  /** Whether it matters to ballots on which holders of its role vote. */
  public boolean bearsOnVotes() {
    return then.suspends() || leavesBase;
  }

  /** Every length of time that it states from some event. */
  public List<Span> spans() {
    Stream<Span> silences =
        decidedBy.stream()
            .filter(Decider.Silence.class::isInstance)
            .map(decider -> ((Decider.Silence) decider).span());
    Stream<Span> ways = wayBack == null ? Stream.empty() : Stream.ofNullable(wayBack.within());
    Stream<Span> lasts = Stream.ofNullable(then.lasts());
    return Stream.of(Stream.ofNullable(askFirst), Stream.ofNullable(grace), silences, ways, lasts)
        .flatMap(spans -> spans)
        .toList();
  }

  /**
   * What becomes of a holder.
   *
   * @param becomes what they hold instead, such as emeritus; null for nothing
   * @param onlyMay whether it is a right of those who decide, and no rule that they carry out
   * @param suspends whether they keep the role, and have no vote: as long as the row is fulfilled,
   *     unless it says for how long
   * @param lasts how long they have none from the instant on at which the row is fulfilled; null if
   *     it does not say so
   * @param until from this date on, in UTC, they have one again; null if it names none
   */
  public record Then(
      @Nullable RoleName becomes,
      boolean onlyMay,
      boolean suspends,
      @Nullable Span lasts,
      @Nullable LocalDate until) {
    /** They have no vote until they are active again. */
    public static final Then SUSPENDED = new Then(null, false, true);

    /** One that takes the vote as long as the row is fulfilled, if any. */
    public Then(@Nullable RoleName becomes, boolean onlyMay, boolean suspends) {
      this(becomes, onlyMay, suspends, null, null);
    }

    /** One that takes the role. */
    public Then(@Nullable RoleName becomes, boolean onlyMay) {
      this(becomes, onlyMay, false);
    }

    /** They have no vote for so long, even if they are active again sooner. */
    public static Then suspendedFor(Span span) {
      return new Then(null, false, true, span, null);
    }

    /** They have no vote before that date, even if they are active again sooner. */
    public static Then suspendedUntil(LocalDate date) {
      return new Then(null, false, true, null, date);
    }

    /** Whether it lasts its time, and not as long as the row is fulfilled. */
    public boolean isTimed() {
      return lasts != null || until != null;
    }

    /** When the date begins from which on they have a vote again; null if none is named. */
    public @Nullable Instant back() {
      return until == null ? null : until.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** They lose the role. */
    public static final Then LOSES = new Then(null, false);

    /** They may be removed. */
    public static final Then MAY_BE_REMOVED = new Then(null, true);
  }

  /**
   * Less than would be enough to stay: {@code fewer than 1 review in 12 months}, {@code fewer than
   * 2 of last 5 meetings}. By cycles nobody is idle before so many of them are over, nor by
   * meetings before so many were held while they held the role.
   *
   * @param enough counted deeds, or meetings attended
   */
  public record Idle(EvidenceNeeded enough) {
    /** Fewer deeds than so many within a window. */
    public Idle(int fewerThan, List<Counter> counters, Window window) {
      this(new EvidenceNeeded.Counted(fewerThan, counters, window));
    }
  }
}
