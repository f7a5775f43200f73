package org.quorate.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.contribution.Person;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Poll.Paper;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** A community of a few people, one row of votes and one ballot, in the words of its charter. */
final class Elected {
  static final GovernanceEngine ENGINE = Engines.create();
  static final Instant OPENED = Instant.parse("2026-03-02T10:00:00Z");
  static final Instant CLOSED = OPENED.plus(Duration.ofDays(7));

  private final Map<String, String> cells = new LinkedHashMap<>();
  private final List<Vote> votes = new ArrayList<>();
  private final List<Paper> papers = new ArrayList<>();
  private final Map<OptionName, Handle> candidates = new HashMap<>();
  private final List<Person> hosts = new ArrayList<>();
  private List<Handle> voters = List.of();
  private List<Poll.Turnout> turnouts = List.of();
  private List<OptionName> options = List.of();
  private String bodies = "";
  private String people = "";
  private String terms = "";
  private Integer seats;
  private String seed;
  private Known known = Known.everything();
  private Course course = Course.opened(OPENED);

  static Elected by(String method) {
    Elected row = new Elected();
    row.cell("Decision", "chair").cell("Who votes", "voters").cell("Passes with", "seats filled");
    row.cell("Open for", "exactly 7 days since opening").cell("Voting method", method);
    return row;
  }

  static Elected forOrAgainst(String passes) {
    Elected row = new Elected();
    row.cell("Decision", "chair").cell("Who votes", "voters").cell("Passes with", passes);
    return row.cell("Open for", "exactly 7 days since opening");
  }

  Elected cell(String column, String text) {
    cells.put(column, text);
    return this;
  }

  Elected options(String... names) {
    options = List.of(names).stream().map(OptionName::of).toList();
    for (OptionName name : options) {
      candidates.put(
          name, Handle.of("candidate-" + name.value().toLowerCase(java.util.Locale.ROOT)));
    }
    return this;
  }

  /** Who stands behind an option, whether it stands or not. */
  Elected candidate(String option, String person) {
    candidates.put(OptionName.of(option), Handle.of(person));
    return this;
  }

  /** Nobody is told to stand as an option. */
  Elected unnamed(String option) {
    candidates.remove(OptionName.of(option));
    return this;
  }

  Elected employed(String organisation, String... names) {
    for (String name : names) {
      people += "| @candidate-" + name + " | " + organisation + " |\n";
    }
    return this;
  }

  /** Where electors are employed. */
  Elected works(String organisation, String... names) {
    for (String name : names) {
      people += "| @" + name + " | " + organisation + " |\n";
    }
    return this;
  }

  /** The terms of one person who is a member for some time; an empty end for none. */
  Elected served(String who, String since, String until) {
    terms =
        "\n<!-- charter: roster -->\n| Handle | Role | Since | Until |\n| --- | --- | --- | --- |\n"
            + "| @"
            + who
            + " | member | "
            + since
            + " | "
            + until
            + " |\n";
    return this;
  }

  Elected body(String row) {
    bodies = row;
    return this;
  }

  /** One person with two accounts. */
  Elected person(String account, String other) {
    hosts.add(new Person(Handle.of(account), List.of(Handle.of(other)), false, Set.of(), Set.of()));
    return this;
  }

  Elected bot(String account) {
    hosts.add(new Person(Handle.of(account), List.of(), true, Set.of(), Set.of()));
    return this;
  }

  /** The text changed. */
  Elected revised(Instant at) {
    course = new Course(null, null, OPENED, null, null, List.of(at));
    return this;
  }

  /** So many papers were in by an instant, and of no other it is told. */
  Elected turnout(Instant at, long number) {
    return turnouts(new Poll.Turnout(at, number));
  }

  Elected turnouts(Poll.Turnout... told) {
    turnouts = List.of(told);
    return this;
  }

  Elected seats(int number) {
    seats = number;
    return this;
  }

  Elected seed(String text) {
    seed = text;
    return this;
  }

  Elected without(Aspect aspect) {
    known = known.with(Extent.PARTIAL, aspect);
    return this;
  }

  /** {@code votes("ann", "A=1 B=2")}. */
  Elected vote(String voter, String marks) {
    return voteAt(voter, marks, OPENED.plusSeconds(60));
  }

  Elected voteAt(String voter, String marks, Instant at) {
    votes.add(new Vote(Handle.of(voter), Position.MARKED, at, 0, "", marks(marks)));
    return this;
  }

  Elected say(Position position, String voter) {
    return sayAt(position, voter, OPENED.plusSeconds(60));
  }

  Elected sayAt(Position position, String voter, Instant at) {
    votes.add(Vote.of(voter, position, at));
    return this;
  }

  Elected paper(int times, Position position, String marks) {
    papers.add(new Paper(times, position, marks(marks)));
    return this;
  }

  Elected voters(String... names) {
    voters = List.of(names).stream().map(Handle::of).toList();
    return this;
  }

  static Map<OptionName, Integer> marks(String text) {
    Map<OptionName, Integer> marks = new HashMap<>();
    for (String one : text.isBlank() ? new String[0] : text.split(" ", -1)) {
      String[] parts = one.split("=", -1);
      marks.put(OptionName.of(parts[0]), Integer.valueOf(parts[1]));
    }
    return marks;
  }

  private String text() {
    String rule =
        "| "
            + String.join(" | ", cells.keySet())
            + " |\n|"
            + " --- |".repeat(cells.size())
            + "\n| "
            + String.join(" | ", cells.values())
            + " |\n";
    return """
    <!-- charter: roles -->
    | Role |
    | --- |
    | voter |
    | member |

    <!-- charter: roster -->
    | Handle | Role |
    | --- | --- |
    | @ann | voter |
    | @ben | voter |
    | @cat | voter |
    | @dan | voter |
    | @eve | voter |
    | @candidate-old | member |

    <!-- charter: affiliations -->
    | Handle | Organisation |
    | --- | --- |
    | @candidate-old | Acme |
    """
        + people
        + terms
        + (bodies.isEmpty() ? "" : "\n<!-- charter: bodies -->\n" + bodies)
        + "\n<!-- charter: votes -->\n"
        + rule;
  }

  Reading read() {
    return ENGINE.read(
        CharterSource.of(
            "GOVERNANCE.md", Map.of("GOVERNANCE.md", text().getBytes(StandardCharsets.UTF_8))));
  }

  List<String> refused() {
    return read().diagnostics().stream().map(Diagnostic::message).toList();
  }

  Charter charter() {
    Reading reading = read();
    return reading
        .charter()
        .orElseThrow(() -> new AssertionError(reading.diagnostics() + "\n" + text()));
  }

  BallotDecision at(Instant instant) {
    Ballot ballot =
        new Ballot(
            "1",
            "chair",
            null,
            null,
            course,
            votes,
            List.of(),
            List.of(),
            hosts,
            Petition.ALONE,
            new Poll(options, candidates, seats, seed, papers, voters, turnouts),
            List.of());
    return ENGINE.decide(charter(), new HasPassed(ballot, instant, known));
  }

  BallotDecision closed() {
    return at(CLOSED);
  }
}
