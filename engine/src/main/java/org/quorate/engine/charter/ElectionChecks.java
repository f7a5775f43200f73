package org.quorate.engine.charter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Base;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Bound;
import org.quorate.charter.Election;
import org.quorate.charter.Electorate.Roll;
import org.quorate.charter.Electorate.Weight;
import org.quorate.charter.Fraction;
import org.quorate.charter.Passing;
import org.quorate.charter.TieRule;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.vote.Position;
import org.quorate.vote.Setting;
import org.quorate.vote.VotingMethod;

/** Looks whether the cells of a row of votes fit its method, its secrecy and its ties. */
final class ElectionChecks {
  private static final List<Field> FOR_OR_AGAINST =
      List.of(
          Field.FOR_AT_LEAST,
          Field.AGAINST_AT_MOST,
          Field.ORGANISATIONS_FOR,
          Field.BALLOT,
          Field.ABSTENTIONS,
          Field.VOTE_VETO);

  private final CellReader in;
  private final Elects elects;

  ElectionChecks(CellReader in, Elects elects) {
    this.in = in;
    this.elects = elects;
  }

  void check(Line line, VoteRow row) {
    Election election = row.election();
    if (election == null) {
      forOrAgainst(line, row);
    } else {
      method(line, election);
      options(line, row, election);
    }
    if (row.secret()) {
      secret(line, row);
    }
    boolean decided = row.closeEarly() == CloseEarly.DECIDED;
    if (decided && (election != null || isDrawn(row.ifTied()))) {
      wrong(
          line,
          Field.CLOSE_EARLY,
          election == null
              ? "a tie that a lot or one person breaks shows only at the closing, not before"
              : "the marks still missing can turn any method, so no vote decides an election"
                  + " early");
    }
    seats(line, row);
    BodyRow voting = elects.voting(row.electorate().who());
    if (voting != null && voting.substitute() != null) {
      lent(line, row, voting.name().key());
    }
  }

  /** Where members may be stood in for it has to be known whose a vote is, and when. */
  private void lent(Line line, VoteRow row, String body) {
    String help = "leave the cell blank, or `Substitute` in the row `" + body + "` of `bodies`";
    if (row.secret()) {
      wrong(
          line,
          Field.SECRET_BALLOT,
          "somebody may stand in for a member here, and a paper does not tell for whom it is",
          help);
    }
    if (row.electorate().weight() == Weight.ONE_AN_ORGANISATION) {
      wrong(
          line,
          Field.WEIGHT,
          "organisations vote here, so there is no seat for which somebody could stand in",
          help);
    }
    if (row.electorate().roll() == Roll.CASTING) {
      wrong(
          line,
          Field.ROLL_TAKEN,
          "who stands in for whom is looked up once, and not at each vote",
          help);
    }
    if (row.openFor().restarts().stream().anyMatch(one -> one.event().isOfQuorum())) {
      wrong(
          line,
          Field.VOTE_RESTARTS,
          "whether there is a quorum is looked at person by person while the ballot is open, and"
              + " here somebody may stand in for a member",
          help);
    }
  }

  private static boolean isDrawn(@Nullable TieRule tie) {
    return tie instanceof TieRule.ByLot || tie instanceof TieRule.CastingVote;
  }

  private void forOrAgainst(Line line, VoteRow row) {
    for (Field field : List.of(Field.STRENGTH, Field.DEFAULT_OPTION)) {
      if (line.cell(field) != null) {
        wrong(line, field, "votes here are for or against", "fill in `Voting method`");
      }
    }
    if (row.standard().passesWith().stream().anyMatch(ElectionChecks::isOfElection)) {
      wrong(line, Field.PASSES_WITH, "votes here are for or against", "fill in `Voting method`");
    }
    if (row.ifTied() != null && row.standard().passesWith().stream().noneMatch(this::canTie)) {
      wrong(
          line,
          Field.IF_TIED,
          "equal votes for and against never decide here",
          "write `more for than against` under `Passes with`, or leave the cell blank");
    }
  }

  private boolean canTie(Passing passing) {
    return passing instanceof Passing.MoreForThanAgainst
        || passing instanceof Passing.Share share
            && share.strict()
            && share.base() == Base.FOR_AND_AGAINST
            && isHalf(share.share());
  }

  private static boolean isHalf(Fraction share) {
    return 2 * share.numerator() == share.denominator();
  }

  private static boolean isOfElection(Passing passing) {
    return passing instanceof Passing.SeatsFilled || passing instanceof Passing.OverDefault;
  }

  private void method(Line line, Election election) {
    for (Setting setting : election.rule().unsaid()) {
      switch (setting) {
        case STRENGTH -> wrong(line, Field.VOTING_METHOD, unsaid(setting), "fill in `Strength`");
        case DEFAULT_OPTION ->
            wrong(line, Field.VOTING_METHOD, unsaid(setting), "fill in `Default option`");
        case UNRANKED ->
            wrong(
                line,
                Field.VOTING_METHOD,
                unsaid(setting),
                "add `unranked not compared` or `unranked last`");
        case HIGHEST -> wrong(line, Field.VOTING_METHOD, unsaid(setting), "add `up to 5 points`");
        case BUDGET -> wrong(line, Field.VOTING_METHOD, unsaid(setting), "add `with 100 credits`");
        case QUORUM, MAJORITIES -> {}
      }
    }
    String name = "`" + election.rule().method().shown() + "`";
    for (Setting setting : election.rule().needless()) {
      Field field =
          setting == Setting.STRENGTH
              ? Field.STRENGTH
              : setting == Setting.DEFAULT_OPTION ? Field.DEFAULT_OPTION : Field.VOTING_METHOD;
      wrong(line, field, name + " has no " + setting.shown(), "take it away");
    }
    Integer seats = election.seats();
    if (election.rule().method().fillsOneSeat() && seats != null && seats != 1) {
      wrong(line, Field.VOTING_METHOD, name + " fills one seat, not " + seats, "write `stv`");
    }
  }

  private static String unsaid(Setting setting) {
    return "the method needs `" + setting.shown() + "`, which is not said";
  }

  private void options(Line line, VoteRow row, Election election) {
    for (Field field : FOR_OR_AGAINST) {
      if (line.cell(field) != null) {
        wrong(line, field, "an election has no votes for or against", "leave the cell blank");
      }
    }
    for (Passing passing : row.standard().passesWith()) {
      boolean over = passing instanceof Passing.OverDefault;
      boolean debian = election.rule().method() == VotingMethod.DEBIAN;
      if (over && !debian && election.rule().byDefault() != null) {
        wrong(
            line,
            Field.PASSES_WITH,
            "only `debian` asks for ratios over the default option",
            "write `seats filled`: no option that does not beat it is elected");
      } else if (!isOfElection(passing) || over && election.rule().byDefault() == null) {
        wrong(
            line,
            Field.PASSES_WITH,
            over ? "there is no default option" : "an election has no votes for or against",
            over ? "fill in `Default option`" : "write `seats filled`");
      }
    }
    if (row.ifTied() instanceof TieRule.Passes) {
      wrong(line, Field.IF_TIED, "of options that tie all cannot win", "write `lot`");
    }
    boolean debian = election.rule().method() == VotingMethod.DEBIAN;
    if (debian
        && row.standard().quorum() instanceof Bound.Share share
        && share.base() != Base.ELECTORATE
        && share.base() != Base.SEATS) {
      wrong(line, Field.QUORUM, "the quorum over a default option is one of the electorate");
    }
  }

  private void secret(Line line, VoteRow row) {
    for (Field field : List.of(Field.VOTE_VETO, Field.ORGANISATIONS_FOR)) {
      if (line.cell(field) != null) {
        wrong(line, field, "nobody knows who voted what on a secret ballot");
      }
    }
    if (row.closeEarly() != CloseEarly.NEVER) {
      wrong(line, Field.CLOSE_EARLY, "papers of a secret ballot are read after its closing");
    }
    if (row.electorate().roll() == Roll.CASTING) {
      wrong(line, Field.ROLL_TAKEN, "nobody knows when a paper of a secret ballot was cast");
    }
    Set<Position> untold = EnumSet.of(Position.CONCERN, Position.WITHDRAWN);
    if (row.positions().stream().anyMatch(untold::contains)) {
      wrong(line, Field.BALLOT, "nobody could answer or take back what is said in secret");
    }
    if (row.ifTied() instanceof TieRule.CastingVote) {
      wrong(line, Field.IF_TIED, "nobody knows whose a paper is", "write `lot`");
    }
  }

  /** Shares of seats, and seats of a body. */
  private void seats(Line line, VoteRow row) {
    BodyRow voting = elects.voting(row.electorate().who());
    boolean seated = voting != null && voting.seats() != null;
    Stream<Passing> passing = row.standard().passesWith().stream();
    boolean passes = passing.anyMatch(p -> p instanceof Passing.Share s && s.base() == Base.SEATS);
    unseated(line, Field.PASSES_WITH, !seated && passes);
    Passing over = row.standard().overVeto();
    boolean outvotes = over instanceof Passing.Share of && of.base() == Base.SEATS;
    unseated(line, Field.VOTE_VETO, !seated && outvotes);
    unseated(line, Field.QUORUM, !seated && isOfSeats(row.standard().quorum()));
    unseated(line, Field.FOR_AT_LEAST, !seated && isOfSeats(row.standard().forAtLeast()));
    unseated(line, Field.AGAINST_AT_MOST, !seated && isOfSeats(row.standard().againstAtMost()));
    Election election = row.election();
    BodyRow filled = election == null ? null : elects.named(election.body());
    if (filled == null || election == null || election.seats() == null || filled.seats() == null) {
      return;
    }
    if (election.seats() > filled.seats()) {
      wrong(
          line,
          Field.VOTING_METHOD,
          "the body `" + filled.name().key() + "` has " + filled.seats() + " seats",
          "ask for no more than these");
    }
  }

  private static boolean isOfSeats(@Nullable Bound bound) {
    return bound instanceof Bound.Share share && share.base() == Base.SEATS;
  }

  private void unseated(Line line, Field field, boolean unknown) {
    if (unknown) {
      wrong(
          line,
          field,
          "no body with a number of seats votes here",
          "name a body of the table `bodies` under `Who votes`, and fill in its `Seats`");
    }
  }

  private void wrong(Line line, Field field, String message) {
    wrong(line, field, message, "leave the cell blank");
  }

  private void wrong(Line line, Field field, String message, String help) {
    in.wrong(line, field, Code.VOTE_CONTRADICTS, message, help);
  }
}
