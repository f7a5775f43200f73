package org.quorate.engine.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.ladder.Deed;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.PromotionDecision;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotResult;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Recusal;
import org.quorate.vote.Vote;

/** A preset with holders of roles: {@code @x1}, {@code @x2} and so on for each prefix of one. */
final class PeopledPreset {
  static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");

  private final GovernanceEngine engine;
  private final String text;

  private PeopledPreset(GovernanceEngine engine, String text) {
    this.engine = engine;
    this.text = text;
  }

  /** So many holders of a role, whose handles begin with the prefix. */
  record Holders(String prefix, String role, int count) {
    String rows() {
      return IntStream.rangeClosed(1, count)
          .mapToObj(who -> "| @" + prefix + who + " | " + role + " |\n")
          .collect(Collectors.joining());
    }
  }

  static PeopledPreset of(GovernanceEngine engine, String preset, Holders... people) {
    String roster = List.of(people).stream().map(Holders::rows).collect(Collectors.joining());
    String text =
        Presets.text(preset).orElseThrow()
            + "\n<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n"
            + roster;
    return new PeopledPreset(engine, text);
  }

  /** The same, where these people belong to an organisation. */
  PeopledPreset employing(String organisation, String... people) {
    String rows =
        List.of(people).stream()
            .map(who -> "| @" + who + " | " + organisation + " |\n")
            .collect(Collectors.joining());
    return new PeopledPreset(
        engine,
        text
            + "\n<!-- charter: affiliations -->\n| Handle | Organisation |\n| --- | --- |\n"
            + rows);
  }

  /** The same, where these people hold a role for a module of their own. */
  PeopledPreset ofModule(String module, String role, String... people) {
    String rows =
        List.of(people).stream()
            .map(who -> "| @" + who + " | " + role + " | " + module + " |\n")
            .collect(Collectors.joining());
    String declared =
        text.contains("| " + module + " | `")
            ? ""
            : "\n<!-- charter: modules -->\n| Module | Paths | Owners |\n| --- | --- | --- |\n| "
                + module
                + " | `"
                + module
                + "/**` | @p1 |\n";
    return new PeopledPreset(
        engine,
        text
            + declared
            + "\n<!-- charter: roster -->\n| Handle | Role | Module |\n| --- | --- | --- |\n"
            + rows);
  }

  /**
   * A ballot that opens on that day, counted from {@link #OPENED}, was announced then, and stays.
   */
  static Ballot ballot(String decision, int day, List<Vote> votes, Ballot... sequels) {
    Instant opened = day(day);
    return new Ballot(
        decision,
        decision,
        null,
        null,
        new Course(opened, opened, opened, null, null),
        votes,
        List.of(),
        List.of(),
        List.of(),
        Petition.ALONE,
        Poll.NONE,
        List.of(sequels));
  }

  /** The same, on papers without names. */
  static Ballot secret(Ballot ballot) {
    List<Poll.Paper> papers =
        ballot.votes().stream().map(vote -> new Poll.Paper(1, vote.position(), Map.of())).toList();
    List<Handle> voters = ballot.votes().stream().map(Vote::voter).toList();
    return new Ballot(
        ballot.id(),
        ballot.decision(),
        ballot.author(),
        ballot.subject(),
        ballot.course(),
        List.of(),
        ballot.present(),
        ballot.recusals(),
        ballot.people(),
        ballot.petition(),
        new Poll(List.of(), Map.of(), null, null, papers, voters),
        ballot.sequels());
  }

  /** The same, which its host closed on that day. */
  static Ballot closed(Ballot ballot, int day) {
    return new Ballot(
        ballot.id(),
        ballot.decision(),
        ballot.author(),
        ballot.subject(),
        ballot.course().closed(day(day)),
        ballot.votes(),
        ballot.present(),
        ballot.recusals(),
        ballot.people(),
        ballot.petition(),
        ballot.poll(),
        ballot.sequels());
  }

  /** The same, which these people called. */
  static Ballot called(Ballot ballot, String... callers) {
    List<Handle> handles = List.of(callers).stream().map(Handle::of).toList();
    return new Ballot(
        ballot.id(),
        ballot.decision(),
        ballot.author(),
        ballot.subject(),
        ballot.course(),
        ballot.votes(),
        ballot.present(),
        ballot.recusals(),
        ballot.people(),
        new Petition(handles, Set.of(), null),
        ballot.poll(),
        ballot.sequels());
  }

  static Ballot recused(Ballot ballot, String... who) {
    return new Ballot(
        ballot.id(),
        ballot.decision(),
        ballot.author(),
        ballot.subject(),
        ballot.course(),
        ballot.votes(),
        ballot.present(),
        List.of(who).stream().map(one -> new Recusal(Handle.of(one), OPENED)).toList(),
        ballot.people());
  }

  BallotResult.State state(Ballot ballot, int day) {
    return result(ballot, day).state();
  }

  BallotResult result(Ballot ballot, int day) {
    Charter charter = charter();
    List<Deed> deeds =
        charter.rows().roster().stream()
            .map(row -> row.handle())
            .distinct()
            .map(who -> new Deed(who, Deed.Kind.REVIEW, ballot.course().opened(), "1", Set.of()))
            .toList();
    Merits active = Merits.builder().deeds(deeds).build();
    HasPassed asked = new HasPassed(ballot, day(day), Known.everything());
    return engine.decide(charter, asked.with(new Activity(active, Known.everything()))).result();
  }

  /** Whether somebody comes to hold a role whom these ballots were about. */
  PromotionDecision promotion(String who, String role, int day, Ballot... ballots) {
    Handle nominee = Handle.of(who);
    RoleName rung = RoleName.of(role);
    Nomination nomination =
        new Nomination(nominee, rung, null, OPENED, List.of(), null, List.of(ballots));
    Merits merits = Merits.builder().nominations(List.of(nomination)).build();
    return engine.decide(
        charter(), new MayBecome(merits, nominee, rung, null, day(day), Known.everything()));
  }

  private Charter charter() {
    Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", text));
    assertThat(reading.charter()).as("%s", reading.diagnostics()).isPresent();
    return reading.charter().orElseThrow();
  }

  static Vote vote(String who, Position position, int day) {
    return Vote.of(who, position, day(day));
  }

  /** The votes of the first so many of a prefix, cast on one day. */
  static List<Vote> votes(String prefix, int count, Position position, int day) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(who -> vote(prefix + who, position, day))
        .toList();
  }

  private static Instant day(int day) {
    return OPENED.plus(Duration.ofDays(day));
  }
}
