package org.quorate.engine.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioPoll;
import org.quorate.charter.ScenarioPoll.Candidate;
import org.quorate.charter.ScenarioPoll.Paper;
import org.quorate.charter.VoteRow;
import org.quorate.vote.OptionName;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** What stands on a scenario's ballot, and how its papers are handed in: all at the opening. */
final class Booth {
  private final ScenarioPoll facts;
  private final Troupe troupe;
  private final Instant opened;

  /** As the ballot prints them, by how papers may spell them. */
  private final Map<String, OptionName> options = new LinkedHashMap<>();

  private final Map<OptionName, Handle> candidates = new LinkedHashMap<>();

  /**
   * Of a decision's rows, whose default option stands in any case.
   *
   * @param opened when the ballot opens
   */
  Booth(List<VoteRow> rows, ScenarioPoll facts, Troupe troupe, Instant opened) {
    this.facts = facts;
    this.troupe = troupe;
    this.opened = opened;
    for (Candidate candidate : facts.candidates()) {
      options.put(folded(candidate.option()), candidate.option());
      if (candidate.person() != null) {
        candidates.put(candidate.option(), troupe.enter(candidate.person()));
      }
    }
    for (VoteRow row : rows) {
      OptionName fallback = row.election() == null ? null : row.election().rule().byDefault();
      if (fallback != null) {
        options.put(folded(fallback), fallback);
      }
    }
  }

  private static String folded(OptionName option) {
    return option.value().toLowerCase(Locale.ROOT);
  }

  /**
   * The marks of everybody.
   *
   * @param role of those of whom just the number is said; null if only named people vote
   */
  List<Vote> votes(@Nullable RoleName role) {
    List<Vote> votes = new ArrayList<>();
    for (Paper paper : facts.papers()) {
      Map<OptionName, Integer> marks = new LinkedHashMap<>();
      paper.marks().forEach((one, mark) -> marks.put(options.getOrDefault(folded(one), one), mark));
      Map<OptionName, Integer> all = Map.copyOf(marks);
      for (Handle voter : troupe.come(List.of(voters(paper.voters(), role)))) {
        votes.add(new Vote(voter, Position.MARKED, opened, 0, "as the scenario says", all));
      }
    }
    return votes;
  }

  private static Voices voters(Voices voters, @Nullable RoleName role) {
    boolean unsaid = voters.player() == null && voters.roles().isEmpty() && role != null;
    return unsaid ? new Voices(null, voters.count(), Set.of(role), null) : voters;
  }

  /** Whether somebody stands, so that the ballot is not about them alone. */
  boolean stands(@Nullable Player player) {
    return player != null && candidates.containsValue(player.handle());
  }

  /** What stands, where everybody sees who says what. */
  Poll open() {
    return poll(List.of(), List.of());
  }

  /** The same, with what everybody says on a paper without their name. */
  Poll secret(List<Vote> votes) {
    Map<Poll.Paper, Integer> equal = new LinkedHashMap<>();
    for (Vote vote : votes) {
      Position position = vote.position() == Position.MARKED ? null : vote.position();
      equal.merge(new Poll.Paper(1, position, vote.marks()), 1, Integer::sum);
    }
    List<Poll.Paper> papers = new ArrayList<>();
    equal.forEach((one, times) -> papers.add(new Poll.Paper(times, one.position(), one.marks())));
    Poll.Turnout all = new Poll.Turnout(opened, votes.size());
    return poll(papers, votes.stream().map(Vote::voter).toList()).with(List.of(all));
  }

  private Poll poll(List<Poll.Paper> papers, List<Handle> voters) {
    return new Poll(List.copyOf(options.values()), candidates, facts.seats(), null, papers, voters);
  }
}
