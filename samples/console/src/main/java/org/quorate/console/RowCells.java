package org.quorate.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Electorate;
import org.quorate.charter.Source;
import org.quorate.charter.TieRule;
import org.quorate.charter.VoteRow;
import org.quorate.engine.ballots.ByRow;

/**
 * The cells of a row of votes as a tally sees them: those that it applies; those that would turn
 * its count and that it therefore refuses; and those that published votes are not enough for, which
 * it names.
 */
final class RowCells {
  /** Columns that the count applies, or that ask nothing of it. */
  static final List<String> APPLIED =
      List.of(
          "Decision",
          "Passes with",
          "Quorum",
          "Voting method",
          "Strength",
          "Default option",
          "Weight",
          "Secret ballot");

  /** The others, with why they are not applied. */
  static final Map<String, String> NOT_APPLIED = notApplied();

  private static final String WHO_VOTES = "Who votes";
  private static final String UNLISTED = "nobody tells who the electors are, as `--electors` does";
  private static final String IF_TIED = "If tied";
  private static final String CLOSE_EARLY = "Close early";

  private final VoteRow row;

  RowCells(VoteRow row) {
    this.row = row;
  }

  private static Map<String, String> notApplied() {
    Map<String, String> because = new LinkedHashMap<>();
    because.put("When", "nobody tells whether the ballot is such a case");
    because.put("Who votes", "nobody tells who cast which vote, or who the electors are");
    because.put("If tied", "nobody tells which vote is that of the person who decides");
    because.put("Ballot", "votes are for options here");
    because.put("Abstentions", "votes are for options here");
    because.put("For at least", "votes are for options here");
    because.put("Against at most", "votes are for options here");
    because.put("Organisations at least", "votes are for options here");
    because.put("Vetoed by", "votes are for options here");
    String times = "nobody tells when the ballot opened and when votes were cast";
    List.of("Open for", "Close early", "Restarts when").forEach(one -> because.put(one, times));
    String list = "who could vote is taken as it is listed, if it is";
    List.of("Roll taken", "May not vote", "Leaves the base").forEach(one -> because.put(one, list));
    String others = "other ballots are not looked at";
    List.of("Then", "If not passed", "Passes unless", "Appeal")
        .forEach(one -> because.put(one, others));
    String calling = "nobody tells how the ballot was called";
    List.of("Called by", "Starts when", "Not while", "Again after")
        .forEach(one -> because.put(one, calling));
    return because;
  }

  /**
   * Refuses cells by which these votes would be counted otherwise.
   *
   * @param named whether the ballots say who voted
   */
  void check(boolean named) throws Mistaken {
    if (row.electorate().weight() != Electorate.Weight.ONE_EACH) {
      throw new Mistaken(
          said("Weight") + ", and a tally does not know whose people voters are",
          "decide the ballot by `quorate explain`, with affiliations and votes as facts");
    }
    if (row.secret() && named) {
      throw new Mistaken(
          said("Secret ballot") + ", so that no vote with a name on it counts",
          "leave `--voter` out where the papers have no names; else correct the row");
    }
  }

  /**
   * The row with what is not applied of it.
   *
   * @param checked whether votes of others than the electors were set aside
   * @param named whether the ballots say who voted
   * @param beside what is not applied of other rows
   * @param at as of when people were looked up; null if none were
   */
  ByRow told(boolean checked, boolean named, List<ByRow.NotApplied> beside, @Nullable Instant at) {
    List<ByRow.NotApplied> cells = new ArrayList<>();
    Source source = row.source();
    for (int i = 0; i < source.table().columns().size(); i++) {
      String column = source.table().columns().get(i);
      String because = column.equals(WHO_VOTES) && named ? UNLISTED : NOT_APPLIED.get(column);
      String text = source.cell(column);
      if (because != null && !text.isEmpty() && !isApplied(column, checked)) {
        cells.add(new ByRow.NotApplied(source.table().headers().get(i), text, because));
      }
    }
    cells.addAll(beside);
    return new ByRow(row.quoted(), cells, at);
  }

  private boolean isApplied(String column, boolean checked) {
    return switch (column) {
      case WHO_VOTES -> checked;
      case IF_TIED -> !(row.ifTied() instanceof TieRule.CastingVote);
      case CLOSE_EARLY -> row.closeEarly() == VoteRow.CloseEarly.NEVER;
      default -> false;
    };
  }

  private String said(String column) {
    return "the row says `" + column + ": " + row.source().cell(column) + "`";
  }
}
