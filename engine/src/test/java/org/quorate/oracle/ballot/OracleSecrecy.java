package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.charter.Restart;
import org.quorate.charter.VoteRow;
import org.quorate.oracle.Tri;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Poll.Paper;
import org.quorate.vote.Poll.Turnout;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** A secret ballot: any paper for any voter, since nothing depends on whose it is. */
final class OracleSecrecy {
  private OracleSecrecy() {}

  /** The same question with votes of which each is a paper. */
  static HasPassed read(VoteRow row, HasPassed question) {
    if (!row.secret()) {
      return question;
    }
    Ballot it = question.ballot();
    List<Paper> papers = new ArrayList<>();
    for (Paper paper : it.poll().papers()) {
      for (int i = 0; i < paper.times(); i++) {
        papers.add(paper);
      }
    }
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < Math.min(papers.size(), it.poll().voters().size()); i++) {
      Paper paper = papers.get(i);
      Position position = paper.position() == null ? Position.MARKED : paper.position();
      Handle voter = it.poll().voters().get(i);
      votes.add(new Vote(voter, position, at(question), 0, "", paper.marks()));
    }
    return new HasPassed(
        new Ballot(
            it.id(),
            it.decision(),
            it.author(),
            it.subject(),
            it.course(),
            votes,
            it.present(),
            it.recusals(),
            it.people(),
            it.petition(),
            it.poll(),
            it.sequels(),
            it.lifts()),
        question.at(),
        question.known(),
        question.activity());
  }

  private static Instant at(HasPassed question) {
    if (question.known().complete(Aspect.OPENED)) {
      return question.ballot().course().opened();
    }
    Instant closed = question.ballot().course().closed();
    return closed == null ? question.at() : OracleCourse.earlier(closed, question.at());
  }

  static OracleRuling ruling(
      HasPassed question,
      OracleRoll roll,
      OracleCourse course,
      OracleReading reading,
      boolean closed) {
    long papers = question.ballot().poll().papers().stream().mapToLong(Paper::times).sum();
    List<Handle> voters = question.ballot().poll().voters();
    Tri agree =
        agree(question, roll.row, course.over() ? course.latest(question.at()) : null)
            ? Tri.YES
            : Tri.MAYBE;
    Tri kept = Tri.of(papers == voters.size()).and(agree);
    Set<Handle> people = new HashSet<>();
    for (Handle voter : voters) {
      Handle person = roll.accounts.canonical(voter);
      kept = kept.and(Tri.of(people.add(person))).and(reading.isVoter(person));
    }
    if (!question.known().complete(Aspect.VOTES)) {
      return OracleRuling.UNKNOWN;
    }
    return switch (kept) {
      case YES -> OracleRuling.MET;
      case MAYBE -> OracleRuling.UNKNOWN;
      case NO -> OracleRuling.unmet(closed ? Cure.NOBODY : Cure.PEOPLE);
    };
  }

  /** Whether what was counted on the way could have led to the papers that there are. */
  static boolean agree(HasPassed question, VoteRow row, @Nullable Instant end) {
    long papers = question.ballot().poll().papers().stream().mapToLong(Paper::times).sum();
    boolean lapse = row.openFor().restarts().stream().anyMatch(Restart::voidsVotes);
    List<Turnout> told =
        question.ballot().poll().turnouts().stream()
            .filter(one -> !one.at().isAfter(question.at()))
            .filter(one -> !one.at().isBefore(question.ballot().course().opened()))
            .filter(one -> !lapse || changes(question).noneMatch(one.at()::isBefore))
            .toList();
    for (Turnout one : told) {
      boolean last = end != null && !one.at().isBefore(end);
      boolean contrary =
          told.stream()
              .anyMatch(
                  other ->
                      other.at().isAfter(one.at()) && other.papers() < one.papers()
                          || other.at().equals(one.at()) && other.papers() != one.papers());
      if (contrary || one.papers() > papers || last && one.papers() != papers) {
        return false;
      }
    }
    return true;
  }

  /** When the text changed up to now. */
  private static Stream<Instant> changes(HasPassed question) {
    Course course = question.ballot().course();
    return Stream.concat(course.revised().stream(), Stream.ofNullable(course.lastVersion()))
        .filter(when -> !when.isAfter(question.at()));
  }

  /** Numbers, and nobody's votes. */
  static OracleHeard anonymous(OracleHeard heard) {
    return new OracleHeard(Set.of(), Set.of(), heard.totals());
  }
}
