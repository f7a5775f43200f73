package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Cure;
import org.quorate.Outcome;
import org.quorate.charter.Charter;
import org.quorate.charter.VoteRow;
import org.quorate.vote.HasPassed;

/** Decides a ballot again, slowly, without a rule. */
final class OracleBallot {
  private final Charter charter;
  private final HasPassed question;
  private final VoteRow row;
  private final OracleRoll roll;
  private final OracleCourse course;
  private final OracleEarlyClose early;

  OracleBallot(Charter charter, HasPassed question, VoteRow row) {
    this.charter = charter;
    this.question = OracleSecrecy.read(row, question);
    this.row = row;
    this.roll = new OracleRoll(charter, question, row);
    this.course = new OracleCourse(charter, question, roll);
    this.early =
        new OracleEarlyClose(
            roll, course, question.at(), at -> ahead(stretch(at, new TreeSet<>())));
  }

  /** The answer to one question. */
  static OracleBallotAnswer decide(Charter charter, HasPassed question) {
    return OracleChoice.of(charter, question);
  }

  private OracleReading reading(OracleStretch stretch) {
    return new OracleReading(charter, question, roll, course, stretch, false);
  }

  /** What may come of it as well. */
  private OracleReading ahead(OracleStretch stretch) {
    return new OracleReading(charter, question, roll, course, stretch, true);
  }

  /** As of an instant, if it may have closed early at some others. */
  private OracleStretch stretch(Instant asOf, SortedSet<Instant> perhaps) {
    Instant last = course.latest(asOf);
    SortedSet<Instant> closings = new TreeSet<>(perhaps);
    boolean anywhen = !course.openingTold && !course.neverClosesByClock();
    boolean wasOpen = !course.openingTold || !last.isBefore(course.opened);
    if (wasOpen && (anywhen || course.closingInDoubt())) {
      closings.addAll(roll.turningPoints().headSet(last));
      closings.add(anywhen ? Instant.EPOCH : course.opened);
      closings.removeIf(at -> course.openingTold && at.isBefore(course.opened));
    }
    closings.add(last);
    SortedSet<Instant> ends = new TreeSet<>(perhaps);
    ends.add(asOf);
    return new OracleStretch(asOf, ends, closings);
  }

  /** How many stand in the base at the end, in every completion. */
  java.util.Set<Long> electors() {
    Instant asOf = early.at == null ? question.at() : early.at;
    return reading(stretch(asOf, early.perhaps)).electors();
  }

  OraclePlaces places() {
    Instant asOf = early.at == null ? question.at() : early.at;
    OracleReading reading = reading(stretch(asOf, early.perhaps));
    return new OracleElection(charter, question, roll, reading, reading.end()).places();
  }

  OracleBallotAnswer answer() {
    Instant asOf = early.at == null ? question.at() : early.at;
    OracleReading reading = reading(stretch(asOf, early.perhaps));
    boolean closed = early.at != null || course.over();
    Map<String, OracleRuling> rulings = new TreeMap<>();
    for (OracleClaim claim : reading.claims()) {
      rulings.merge(claim.column(), claim.ruling(closed), OracleRuling::worse);
    }
    rulings.put("Open for", openFor());
    rulings.putAll(
        new OracleCalling(charter, question, roll, course)
            .rulings(stretch(asOf, early.perhaps), closed));
    OracleTies.ruling(question, roll, reading, closed).ifPresent(it -> rulings.put("If tied", it));
    if (row.election() != null) {
      rulings.putAll(
          new OracleElection(charter, question, roll, reading, reading.end()).rulings(closed));
    }
    if (row.secret()) {
      rulings.put("Secret ballot", OracleSecrecy.ruling(question, roll, course, reading, closed));
    }
    if (!row.secret() && !question.ballot().poll().papers().isEmpty()) {
      rulings.put("Secret ballot", OracleRuling.unmet(Cure.NOBODY));
    }
    OracleSequels sequels = new OracleSequels(charter, question, row, course, early);
    Map<String, OracleRuling> all = sequels.after(rulings, closed);
    Outcome outcome = outcome(all);
    return new OracleBallotAnswer(
        outcome,
        state(outcome, closed),
        all,
        reading.only(),
        roll.isForAnyone() ? Optional.empty() : only(reading.electors()),
        row.secret()
            ? OracleSecrecy.anonymous(OracleHeard.of(question, roll, reading))
            : OracleHeard.of(question, roll, reading),
        sequels.closedAt());
  }

  /** The worst of all rulings. */
  static Outcome outcome(Map<String, OracleRuling> rulings) {
    return rulings.values().stream()
        .map(OracleRuling::outcome)
        .reduce(Outcome.ALLOWED, Outcome::worse);
  }

  private static Optional<Long> only(java.util.Set<Long> numbers) {
    return numbers.size() == 1 ? numbers.stream().findFirst() : Optional.empty();
  }

  private boolean isAnnounced() {
    return course.openingTold && question.at().isBefore(course.opened);
  }

  private String state(Outcome outcome, boolean closed) {
    if (isAnnounced()) {
      return "ANNOUNCED";
    }
    return switch (outcome) {
      case ALLOWED -> "PASSED";
      case UNDETERMINED -> "UNDETERMINED";
      case BLOCKED -> closed ? "FAILED" : "OPEN";
      case WAITING -> "OPEN";
    };
  }

  private OracleRuling openFor() {
    if (!course.openingTold) {
      return OracleRuling.UNKNOWN;
    }
    if (isAnnounced()) {
      return OracleRuling.unmet(Cure.TIME);
    }
    @Nullable Instant hostClosed = course.hostClosed;
    if (!course.begun) {
      return OracleRuling.unmet(hostClosed == null ? Cure.PEOPLE : Cure.NOBODY);
    }
    Instant end =
        hostClosed == null ? question.at() : OracleCourse.earlier(hostClosed, question.at());
    Optional<Instant> least = course.least();
    if (early.at != null || least.isPresent() && !least.get().isAfter(end)) {
      return OracleRuling.MET;
    }
    if (least.isEmpty() || !early.perhaps.isEmpty()) {
      return OracleRuling.UNKNOWN;
    }
    return OracleRuling.unmet(hostClosed == null ? Cure.TIME : Cure.NOBODY);
  }
}
