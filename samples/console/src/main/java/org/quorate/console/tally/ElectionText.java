package org.quorate.console.tally;

import java.util.List;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.vote.BallotResult;
import org.quorate.vote.OptionName;
import org.quorate.vote.Seats;
import org.quorate.vote.Tally;

/** Writes what an election came to: who is seated, what is tied, and all that it takes to check. */
public final class ElectionText {
  private final BallotResult result;
  private final Tally tally;
  private final Paper paper;

  private ElectionText(BallotResult result, Tally tally, Paper paper) {
    this.result = result;
    this.tally = tally;
    this.paper = paper;
  }

  /**
   * Writes all of it; nothing of a ballot for or against.
   *
   * @param method as the charter writes it; empty for a ballot for or against
   */
  public static void write(BallotResult result, String method, Paper paper) {
    if (!method.isEmpty()) {
      paper.blank().line(Ink.BOLD, "Election by `" + method + "`");
    }
    Tally tally = result.tally();
    if (tally != null) {
      ElectionText text = new ElectionText(result, tally, paper);
      text.seats();
      text.order();
      TallyText.working(tally, tally.working().rounds().size() > 1, paper);
    } else if (!method.isEmpty()) {
      paper.line("    nobody is elected: nothing was counted");
    }
  }

  private void seats() {
    entry(winners());
    if (!tied().isEmpty()) {
      entry("tied: " + TallyText.listed(tied()));
    }
    Seats seats = result.seats();
    if (seats != null) {
      entry("at most " + TallyText.counted(seats.limit(), "seat") + " for one organisation");
      seats
          .passedOver()
          .forEach(over -> entry(TallyText.passedOver(over.option(), over.organisation().value())));
      seats.lots().forEach(lot -> TallyText.lot(lot, paper));
    }
  }

  /** Nobody is elected by a ballot that did not pass, whoever has the votes. */
  private String winners() {
    List<OptionName> winners = result.elected();
    if (winners.isEmpty()) {
      return "nobody has a seat";
    } else if (isElected()) {
      return "elected: " + TallyText.listed(winners);
    }
    return "not elected, but first by the votes that surely count: " + TallyText.listed(winners);
  }

  private boolean isElected() {
    return result.state() == BallotResult.State.PASSED;
  }

  private List<OptionName> tied() {
    Seats seats = result.seats();
    return seats == null ? tally.tied() : seats.tied();
  }

  private void order() {
    int place = 1;
    for (List<OptionName> together : tally.order()) {
      for (OptionName option : together) {
        String number = place + (together.size() > 1 ? "=" : "");
        paper.entry(4, number, 5, Ink.PLAIN, option.value() + seat(option));
      }
      place += together.size();
    }
  }

  private String seat(OptionName option) {
    boolean seated = isElected() && result.elected().contains(option);
    return seated ? ", seated" : tied().contains(option) ? ", tied" : "";
  }

  private void entry(String sentence) {
    paper.entry(4, "", 0, Ink.PLAIN, sentence);
  }
}
