package org.quorate.console.tally;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quorate.OrganisationName;
import org.quorate.Rule;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.engine.ballots.BallotColumn;
import org.quorate.engine.ballots.ByRow;
import org.quorate.engine.ballots.Electors;
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
  private final Function<OrganisationName, String> organisations;
  private final Paper paper;

  private TallyText(
      Recount recount, Function<OrganisationName, String> organisations, Paper paper) {
    this.recount = recount;
    this.organisations = organisations;
    this.paper = paper;
  }

  /**
   * Writes all of it.
   *
   * @param organisations how they are written
   */
  public static void write(
      Recount recount, Function<OrganisationName, String> organisations, Paper paper) {
    TallyText text = new TallyText(recount, organisations, paper);
    text.result();
    text.order();
    working(recount.tally(), text.staged(), paper);
    text.seating();
    text.votes();
  }

  /** Writes by which row it was counted, and what of it was not applied. */
  public static void row(ByRow by, Paper paper) {
    Rule rule = by.rule();
    String document = rule.source().table().document();
    paper.line("by `" + rule.shown() + "`, line " + rule.source().line() + " of " + document);
    if (by.at() != null) {
      paper.line("people and organisations as of " + by.at());
    }
    for (ByRow.NotApplied cell : by.notApplied()) {
      String written = "`" + cell.header() + ": " + cell.text() + "`";
      paper.entry(2, "", 0, Ink.YELLOW, written + " is not applied: " + cell.because());
    }
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
    if (!recount.reachesQuorum()) {
      String counted = counted(recount.counted(), "vote") + " counted";
      return counted + " of a quorum of " + recount.turnout().quorum() + ", so nobody wins";
    }
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
    if (recount.seating() == null && recount.counted() > 0 && recount.reachesQuorum()) {
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
    for (Seats.PassedOver passed : seating.seats().passedOver()) {
      paper.line("  " + passedOver(passed.option(), organisations.apply(passed.organisation())));
    }
    seating.seats().lots().forEach(lot -> lot(lot, paper));
  }

  static String passedOver(OptionName option, String organisation) {
    return option + " is passed over: " + organisation + " is full";
  }

  private void votes() {
    Recount.Source source = recount.source();
    long refused = recount.cast() - recount.counted();
    paper.blank();
    paper.line(
        counted(recount.cast(), "vote")
            + " in "
            + source.file()
            + (recount.cast() == 0 ? "" : refused == 0 ? ", all counted" : notCounted(refused)));
    refused();
    electors();
    if (!recount.withdrawn().isEmpty()) {
      paper.line("withdrawn: " + listed(recount.withdrawn()));
    }
    for (BallotColumn column : source.columns()) {
      if (!column.option()) {
        paper.line(column(column) + " is no option: " + column.because());
      }
    }
    paper.line("SHA-256 " + source.sha256());
  }

  private static String notCounted(long refused) {
    return ", " + counted(refused, "vote") + " not counted";
  }

  private static String column(BallotColumn column) {
    return "column " + column.number() + " `" + column.header() + "`";
  }

  private void electors() {
    Recount.Turnout turnout = recount.turnout();
    if (turnout.electors() != null) {
      String quorum = turnout.quorum() == null ? "" : ", and the quorum is " + turnout.quorum();
      paper.line(counted(turnout.electors(), "elector") + " could vote" + quorum);
    }
    Electors list = turnout.list();
    if (list != null) {
      for (BallotColumn unread : list.unread()) {
        paper.line(column(unread) + " of " + list.file() + " is not read: " + unread.because());
      }
    }
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
