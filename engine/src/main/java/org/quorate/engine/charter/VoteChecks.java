package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Abstentions;
import org.quorate.charter.Base;
import org.quorate.charter.Bound;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.Passing;
import org.quorate.charter.Standard;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.vote.Position;

/** Looks whether the cells of a row of votes fit each other. */
final class VoteChecks {
  private final CellReader in;

  VoteChecks(CellReader in) {
    this.in = in;
  }

  /** A base that a cell counts by. */
  private record Use(Field field, Base base) {}

  void check(Line line, VoteRow row) {
    abstentions(line, row);
    bases(line, row);
    answers(line, row);
    silence(line, row);
    if (row.closeEarly() == CloseEarly.DECIDED && row.standard().endsVetoes()) {
      contradiction(
          line,
          Field.CLOSE_EARLY,
          "a veto may be lifted, outvoted or run out, so votes alone never decide",
          "leave the cell blank, or let a veto end by its author alone");
    }
    if (row.electorate().who() instanceof Who.Anyone) {
      anyone(line, row);
    } else if (row.electorate().who() instanceof Who.People people) {
      few(line, Field.QUORUM, row.standard().quorum(), people.handles().size());
      few(line, Field.FOR_AT_LEAST, row.standard().forAtLeast(), people.handles().size());
    }
  }

  /** More cannot be asked of named people than there are. */
  private void few(Line line, Field field, @Nullable Bound bound, int people) {
    if (bound instanceof Bound.Count count && count.number() > people) {
      contradiction(
          line,
          field,
          "`" + count.number() + "` are asked for, and only " + people + " vote",
          "ask for at most `" + people + "`, or name more under `Who votes`");
    }
  }

  /** Whether everybody who leaves the base may not vote. */
  boolean areBarred(Line line, List<Barred> barred, List<Barred> leaves) {
    if (barred.containsAll(leaves)) {
      return true;
    }
    in.wrong(
        line,
        Field.LEAVES_BASE,
        Code.NOT_BARRED,
        "somebody in " + Quoted.of(line.text(Field.LEAVES_BASE)) + " may vote all the same",
        "name them under `May not vote` too, in the same words");
    return false;
  }

  /** Where organisations vote it must be known whose each vote is. */
  void organisations(Line line, Who who, boolean secret) {
    if (line.cell(Field.ORGANISATIONS_FOR) != null) {
      contradiction(
          line,
          Field.ORGANISATIONS_FOR,
          "organisations vote here, so votes for are as many organisations already",
          "ask for them under `For at least`, or let each elector have a vote under `Weight`");
    }
    if (secret && line.cell(Field.SECRET_BALLOT) != null) {
      contradiction(
          line,
          Field.SECRET_BALLOT,
          "a paper without a name does not tell whose organisation it is of",
          "leave the cell blank, or let each elector have a vote under `Weight`");
    }
    if (who instanceof Who.Anyone) {
      contradiction(
          line,
          Field.WEIGHT,
          "of anyone nobody knows the organisation",
          "leave the cell blank, or name who votes");
    }
  }

  private void abstentions(Line line, VoteRow row) {
    Set<Position> says = row.positions();
    boolean abstain = says.contains(Position.ABSTAIN) || says.contains(Position.BLANK);
    boolean said = row.standard().abstentions() != null;
    if (row.standard().quorum() != null && abstain && !said) {
      in.wrong(
          line,
          Field.QUORUM,
          Code.ABSTENTIONS_UNSAID,
          "people may abstain, and whether that helps to reach the quorum is not said",
          "fill in `Abstentions` with `quorum`, `base`, `both` or `nothing`, or write `for or"
              + " against` under `Ballot`");
    }
    if (said && !abstain) {
      contradiction(
          line,
          Field.ABSTENTIONS,
          "nobody can abstain on this ballot",
          "add `abstain` under `Ballot`, or leave `Abstentions` blank");
    }
  }

  private void bases(Line line, VoteRow row) {
    Abstentions said = row.standard().abstentions();
    for (Use use : uses(row.standard())) {
      boolean without =
          use.base() == Base.FOR_AND_AGAINST || use.base() == Base.ELECTORATE_MINUS_ABSTAINING;
      if (said != null && (said.forBase() ? without : use.base() == Base.BALLOTS)) {
        contradiction(
            line,
            use.field(),
            said.forBase()
                ? "the base here leaves out abstentions, which `Abstentions` counts for the base"
                : "the base `ballots` holds abstentions, which `Abstentions` does not count for it",
            "write `votes cast`, which goes by `Abstentions`");
        return;
      }
    }
    if (row.standard().quorum() instanceof Bound.Share share
        && (share.base() == Base.BALLOTS || share.base() == Base.FOR_AND_AGAINST)) {
      contradiction(
          line,
          Field.QUORUM,
          "those who vote are always a quorum of those who vote",
          "write a share of `electorate`");
    }
  }

  private static List<Use> uses(Standard standard) {
    List<Use> uses = new ArrayList<>();
    for (Passing passing : standard.passesWith()) {
      if (passing instanceof Passing.Share share) {
        uses.add(new Use(Field.PASSES_WITH, share.base()));
      }
    }
    if (standard.overVeto() instanceof Passing.Share share) {
      uses.add(new Use(Field.VOTE_VETO, share.base()));
    }
    if (standard.quorum() instanceof Bound.Share share) {
      uses.add(new Use(Field.QUORUM, share.base()));
    }
    if (standard.forAtLeast() instanceof Bound.Share share) {
      uses.add(new Use(Field.FOR_AT_LEAST, share.base()));
    }
    if (standard.againstAtMost() instanceof Bound.Share share) {
      uses.add(new Use(Field.AGAINST_AT_MOST, share.base()));
    }
    return uses;
  }

  /** What a cell counts must be among what a vote can say. */
  private void answers(Line line, VoteRow row) {
    Standard standard = row.standard();
    boolean silence =
        standard.passesWith().stream().allMatch(Passing.NoObjection.class::isInstance);
    boolean noObjection =
        standard.passesWith().stream().anyMatch(Passing.NoObjection.class::isInstance);
    boolean counted = !silence || standard.forAtLeast() != null || standard.organisations() != null;
    if (counted && !row.positions().contains(Position.FOR)) {
      contradiction(line, Field.BALLOT, "no vote can be for, so nothing ever passes", "add `for`");
    }
    boolean against =
        noObjection || standard.againstAtMost() != null || standard.vetoedBy() != null;
    if (against && !row.positions().contains(Position.AGAINST)) {
      contradiction(
          line,
          Field.BALLOT,
          "no vote can be against, and another cell counts votes against",
          "add `against`");
    }
  }

  /** Silence passes only what has been open for a time. */
  private void silence(Line line, VoteRow row) {
    Standard standard = row.standard();
    boolean silence =
        standard.passesWith().stream().allMatch(Passing.NoObjection.class::isInstance)
            && standard.forAtLeast() == null
            && standard.organisations() == null
            && standard.quorum() == null;
    if (silence && row.openFor().least() == null) {
      contradiction(
          line,
          Field.OPEN_FOR,
          "silence would pass at the very instant of the opening",
          "write how long objections are waited for, such as `at least 72 hours since opening`");
    }
  }

  /** Everybody has no number. */
  private void anyone(Line line, VoteRow row) {
    Standard standard = row.standard();
    for (Use use : uses(standard)) {
      if (use.base() == Base.ELECTORATE || use.base() == Base.ELECTORATE_MINUS_ABSTAINING) {
        numberless(line, use.field(), "write a share of `for and against` or of `ballots`");
        return;
      }
    }
    derived(line, Field.QUORUM, standard.quorum());
    derived(line, Field.FOR_AT_LEAST, standard.forAtLeast());
    derived(line, Field.AGAINST_AT_MOST, standard.againstAtMost());
    if (row.closeEarly() != CloseEarly.NEVER) {
      numberless(line, Field.CLOSE_EARLY, "leave the cell blank");
    }
  }

  private void derived(Line line, Field field, @Nullable Bound bound) {
    if (bound instanceof Bound.AllBut
        || bound instanceof Bound.SmallerOf
        || bound instanceof Bound.Root) {
      numberless(line, field, "write a count, such as `3`");
    }
  }

  private void numberless(Line line, Field field, String help) {
    in.wrong(
        line,
        field,
        Code.NO_ELECTORATE,
        "anyone may vote, so nobody knows how many " + Quoted.of(line.text(field)) + " asks for",
        help);
  }

  private void contradiction(Line line, Field field, String message, String help) {
    in.wrong(line, field, Code.VOTE_CONTRADICTS, message, help);
  }
}
