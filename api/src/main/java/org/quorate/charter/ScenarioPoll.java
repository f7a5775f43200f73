package org.quorate.charter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.vote.OptionName;

/**
 * The election of a scenario; what is not said is not there: no option, no paper.
 *
 * @param candidates what stands beside the default option of its row, people and other options
 * @param seats how many are elected; null for as many as the row says, or its body has vacant
 * @param inOffice who holds a seat or another role, and neither votes here nor stands
 * @param elected who is to be elected, in any order; empty for whoever it be
 */
public record ScenarioPoll(
    List<Candidate> candidates,
    @Nullable Integer seats,
    List<Voices> inOffice,
    List<Paper> papers,
    List<OptionName> elected) {
  /** Of a ballot for or against. */
  public static final ScenarioPoll NONE =
      new ScenarioPoll(List.of(), null, List.of(), List.of(), List.of());

  public ScenarioPoll {
    candidates = List.copyOf(candidates);
    inOffice = List.copyOf(inOffice);
    papers = List.copyOf(papers);
    elected = List.copyOf(elected);
  }

  /**
   * What stands.
   *
   * @param option as papers name it; of a person their handle
   * @param person null for an option that is nobody
   */
  public record Candidate(OptionName option, @Nullable Player person) {}

  /**
   * Equal papers: {@code 3: ann > bob = cid}, {@code 2 members (Acme): ann (5), bob (3)}.
   *
   * @param voters who hand them in; without a name and a role so many of those who vote
   * @param marks ranks from 1, the best, or points
   * @param points whether they are points, and not ranks
   */
  public record Paper(Voices voters, Map<OptionName, Integer> marks, boolean points) {
    public Paper {
      marks = Map.copyOf(marks);
    }
  }
}
