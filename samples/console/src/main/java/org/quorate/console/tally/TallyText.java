package org.quorate.console.tally;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.engine.ballots.BallotColumn;
import org.quorate.engine.ballots.Recount;
import org.quorate.engine.ballots.Seating;
import org.quorate.vote.Lot;
import org.quorate.vote.NotCounted;
import org.quorate.vote.OptionName;
import org.quorate.vote.Seats;
import org.quorate.vote.Tally;
import org.quorate.vote.VotingMethod;
import org.quorate.vote.Working;

/** Writes a recount: the result first, then all that it takes to check it. */
public final class TallyText {
  private static final int MOST_REFUSED = 20;
  private static final int GUTTER = 12;

  private final Recount recount;
  private final Paper paper;

  private TallyText(Recount recount, Paper paper) {
    this.recount = recount;
    this.paper = paper;
  }

  /** Writes all of it. */
  public static void write(Recount recount, Paper paper) {
    TallyText text = new TallyText(recount, paper);
    text.result();
    text.order();
    working(recount.tally(), text.staged(), paper);
    text.seating();
    text.votes();
  }

  private void result() {
    List<OptionName> winners = recount.winners();
    if (!winners.isEmpty()) {
      paper.line(Ink.GREEN, (winners.size() == 1 ? "winner: " : "winners: ") + listed(winners));
    }
    if (recount.open() > 0) {
      paper.line(Ink.YELLOW, open());
    }
    paper.line(RuleWords.of(recount.rule()) + "; " + seats(recount.contest().seats()));
  }

  private String open() {
    String seats = seats(recount.open());
    if (recount.counted() == 0) {
      return "no vote was counted, so nobody wins";
    }
    return recount.tied().isEmpty()
        ? seats + " left open: there is nobody to take " + (recount.open() == 1 ? "it" : "them")
        : "tied for " + seats + ": " + listed(recount.tied()) + "; a lot needs a seed";
  }

  private void order() {
    paper.blank().line(Ink.BOLD, "Order");
    int place = 1;
    for (List<OptionName> together : recount.tally().order()) {
      for (OptionName option : together) {
        String number = place + (together.size() > 1 ? "=" : "");
        paper.entry(2, number, 5, Ink.PLAIN, option.value() + seat(option));
      }
      place += together.size();
    }
    if (recount.seating() == null) {
      recount.tally().margin().ifPresent(this::margin);
    }
  }

  private String seat(OptionName option) {
    if (recount.winners().contains(option)) {
      return ", seated";
    }
    return recount.tied().contains(option) ? ", tied" : "";
  }

  private void margin(long votes) {
    paper.line(
        votes == 0
            ? "a tie decides already, or a lot"
            : "at least " + counted(votes, "further vote") + " could unsettle the winners");
  }

  /** How a result came about: pairs, stages or totals, and lots. */
  static void working(Tally tally, boolean staged, Paper paper) {
    Working working = tally.working();
    if (!working.matrix().options().isEmpty()) {
      paper
          .blank()
          .line(Ink.BOLD, "Pairs: how many votes prefer the option of a row to that of a column");
      PairsTable.of(tally).on(paper);
    }
    if (!working.rounds().isEmpty()) {
      paper.blank().line(Ink.BOLD, staged ? "Stages" : "Totals");
      List<OptionName> options = tally.order().stream().flatMap(List::stream).toList();
      RoundsTable.of(working.rounds(), options, staged).on(paper);
      if (staged) {
        RoundsTable.decisions(working.rounds()).forEach(line -> paper.line("  " + line));
      }
    }
    working.steps().forEach(step -> paper.line("  " + step));
    working.lots().forEach(lot -> lot(lot, paper));
  }

  private boolean staged() {
    VotingMethod method = recount.rule().method();
    return method == VotingMethod.STV || method == VotingMethod.INSTANT_RUNOFF;
  }

  static void lot(Lot lot, Paper paper) {
    paper.line(
        "  lot " + lot.number() + " from the seed `" + lot.seed() + "`: " + listed(lot.drawn()));
  }

  private void seating() {
    Seating seating = recount.seating();
    if (seating == null) {
      return;
    }
    paper
        .blank()
        .line(Ink.BOLD, "At most " + seats(seating.seats().limit()) + " for one organisation");
    seating.seats().passedOver().forEach(passed -> paper.line("  " + passedOver(passed)));
    seating.seats().lots().forEach(lot -> lot(lot, paper));
  }

  static String passedOver(Seats.PassedOver passed) {
    return passed.option() + " is passed over: " + passed.organisation() + " is full";
  }

  private void votes() {
    Recount.Source source = recount.source();
    long refused = recount.cast() - recount.counted();
    paper.blank();
    paper.line(
        counted(recount.cast(), "vote")
            + " in "
            + source.file()
            + ", "
            + (refused == 0 ? "all counted" : counted(refused, "vote") + " not counted"));
    refused();
    if (recount.electors() != null) {
      paper.line(counted(recount.electors(), "elector") + " could vote");
    }
    if (!recount.withdrawn().isEmpty()) {
      paper.line("withdrawn: " + listed(recount.withdrawn()));
    }
    for (BallotColumn column : source.columns()) {
      if (!column.option()) {
        paper.line(
            "column "
                + column.number()
                + " `"
                + column.header()
                + "` is no option: "
                + column.because());
      }
    }
    paper.line("SHA-256 " + source.sha256());
  }

  private void refused() {
    List<NotCounted> refused = recount.tally().notCounted();
    for (int i = 0; i < Math.min(refused.size(), MOST_REFUSED); i++) {
      String times = refused.get(i).times() == 1 ? "" : refused.get(i).times() + " times ";
      paper.entry(
          2,
          "line " + recount.lines().get(i),
          GUTTER,
          Ink.YELLOW,
          times + refused.get(i).because());
    }
    if (refused.size() > MOST_REFUSED) {
      paper.line(
          "  and " + counted(refused.size() - MOST_REFUSED, "more line") + "; --json lists all");
    }
  }

  private static String seats(int number) {
    return counted(number, "seat");
  }

  static String counted(long number, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
  }

  static String listed(List<OptionName> options) {
    return options.stream().map(OptionName::value).collect(Collectors.joining(", "));
  }
}
