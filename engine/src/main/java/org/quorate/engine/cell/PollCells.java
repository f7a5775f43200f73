package org.quorate.engine.cell;

import java.util.List;
import java.util.Set;
import org.quorate.RoleName;
import org.quorate.charter.ScenarioBallot.Held;
import org.quorate.charter.ScenarioPoll.Candidate;
import org.quorate.charter.ScenarioPoll.Paper;
import org.quorate.vote.OptionName;

/** Reads cells of the ballots of scenarios; see {@link Cells}. */
public final class PollCells {
  private PollCells() {}

  /** Column {@code Candidates}; see {@link Cells#player}. */
  public static Parsed<List<Candidate>> candidates(
      String text, Language language, Set<RoleName> roles) {
    return Cell.read(
        PollGrammars.CANDIDATES, text, language, c -> new PollReading(c, roles).candidates());
  }

  /** Column {@code Papers}; see {@link Cells#voices}. */
  public static Parsed<List<Paper>> papers(String text, Language language, Set<RoleName> roles) {
    return Cell.read(PollGrammars.PAPERS, text, language, c -> new PollReading(c, roles).papers());
  }

  /** Column {@code Elected}. */
  public static Parsed<List<OptionName>> elected(String text, Language language) {
    return Cell.read(
        PollGrammars.ELECTED, text, language, c -> new PollReading(c, Set.of()).elected());
  }

  /** Columns {@code Ballots before} and {@code Ballots after}. */
  public static Parsed<List<Held>> held(String text, Language language) {
    return Cell.read(PollGrammars.HELD, text, language, SequelReading::held);
  }

  /** Column {@code Seats}: one or more. */
  public static Parsed<Integer> seats(String text, Language language) {
    return Cell.read(
        ScenarioGrammars.NUMBER, text, language, c -> Numbers.count(c, "write a number from 1"));
  }
}
