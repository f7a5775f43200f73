package org.quorate.engine.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Decision;
import org.quorate.Finding;
import org.quorate.Obligation;
import org.quorate.Outcome;
import org.quorate.charter.CharterRef;

/**
 * Whether the roster may change so: the worst of what is said of each person and role.
 *
 * @param steps what is given first, then what is taken, then whose past and whose future is told
 *     otherwise, then which accounts speak for them; sorted
 */
public record RosterDecision(Outcome outcome, String headline, List<Step> steps, CharterRef charter)
    implements Decision {

  public RosterDecision {
    steps = List.copyOf(steps);
  }

  /** What becomes of a role of somebody. */
  public enum Kind {
    GIVEN,
    TAKEN,
    /** They are said to have held it at another time of the past, or as something else. */
    PAST,
    /** They are said to hold it at another time yet to come. */
    FUTURE,
    /** It is said to be another account of somebody who holds it. */
    ACCOUNT
  }

  /**
   * One person and one role.
   *
   * @param because one sentence that says the outcome
   * @param decision by the ladder; null if nothing there is asked
   */
  public record Step(
      Seat seat, Kind kind, Outcome outcome, String because, @Nullable Decision decision) {}

  @Override
  public List<Finding> findings() {
    return decisions(steps).stream().flatMap(one -> one.findings().stream()).distinct().toList();
  }

  @Override
  public List<Obligation> obligations() {
    return decisions(steps).stream().flatMap(one -> one.obligations().stream()).distinct().toList();
  }

  /** Of all that was decided upon by the ladder. */
  @Override
  public String facts() {
    String all =
        steps.stream()
            .map(step -> step.kind() + " " + step.seat().shown() + " " + facts(step.decision()))
            .collect(Collectors.joining("\n"));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String facts(@Nullable Decision decision) {
    return decision == null ? "" : decision.facts();
  }

  @Override
  public Optional<Instant> until() {
    return decisions(steps).stream()
        .flatMap(one -> one.until().stream())
        .min(Comparator.naturalOrder());
  }

  private static List<Decision> decisions(List<Step> steps) {
    return steps.stream().flatMap(step -> Stream.ofNullable(step.decision())).toList();
  }
}
