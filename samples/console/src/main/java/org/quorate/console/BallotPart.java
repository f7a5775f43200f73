package org.quorate.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.Handle;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.console.tally.ElectionText;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.BallotResult;
import org.quorate.vote.BallotResult.Refused;
import org.quorate.vote.BallotResult.Totals;
import org.quorate.vote.Poll;
import org.quorate.vote.Vote;

/**
 * What is said of whether a ballot passed: its numbers, and whose vote counts or why it does not.
 */
record BallotPart(BallotDecision decision) implements Part {
  private static final int GUTTER = 14;
  private static final int MOST = 100;

  /** It begins with what became of the ballot. */
  @Override
  public String headline() {
    return decision.headline();
  }

  @Override
  public List<Fact> subject() {
    Ballot ballot = decision.question().ballot();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("ballot", ballot.id() + ", on `" + ballot.decision() + "`" + by(ballot)));
    Handle subject = ballot.subject();
    if (subject != null) {
      facts.add(new Fact("about", subject.shown()));
    }
    facts.add(new Fact("state", word(decision.result().state())));
    return facts;
  }

  private static String by(Ballot ballot) {
    return ballot.author() == null ? "" : ", put by " + ballot.author().shown();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void detail(Paper paper) {
    BallotResult result = decision.result();
    ElectionText.write(result, cell("Voting method"), paper);
    paper.blank().line(Ink.BOLD, "Votes");
    paper.entry(4, "", 0, Ink.PLAIN, counted(result));
    result
        .margin()
        .ifPresent(
            votes ->
                paper.entry(
                    4,
                    "",
                    0,
                    Ink.PLAIN,
                    Words.counted(votes, "other answer") + " would have turned the result"));
    result.counted().stream().limit(MOST).forEach(vote -> counted(paper, vote));
    more(paper, result.counted().size());
    if (!result.notCounted().isEmpty()) {
      paper.blank().line(Ink.BOLD, "Votes that do not count");
      result.notCounted().stream().limit(MOST).forEach(refused -> refused(paper, refused));
      more(paper, result.notCounted().size());
    }
  }

  private String counted(BallotResult result) {
    Totals totals = result.totals();
    String electors =
        result.electors() == null
            ? ", of nobody knows how many electors"
            : ", of " + Words.counted(result.electors(), "elector");
    String papers = isSecret() ? Words.counted(papers(), "paper") : "";
    String answers =
        cell("Voting method").isEmpty()
            ? totals.inFavour() + " for, " + totals.against() + " against"
            : papers.isEmpty() ? Words.counted(result.counted().size(), "vote") : papers;
    return answers
        + number(totals.abstaining(), "abstaining")
        + number(totals.blank(), "blank")
        + number(totals.concerns(), "with concerns")
        + electors
        + (papers.isEmpty() ? "" : "; secret: " + papers + " by " + voters());
  }

  /** What the row says in a column; empty where no row decides. */
  private String cell(String column) {
    return decision.findings().stream()
        .map(finding -> finding.rule().source().cell(column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private boolean isSecret() {
    return decision.findings().stream()
        .anyMatch(finding -> finding.column().equals("Secret ballot"));
  }

  private long papers() {
    return poll().papers().stream().mapToLong(Poll.Paper::times).sum();
  }

  private String voters() {
    return Words.counted(poll().voters().size(), "voter");
  }

  private Poll poll() {
    return decision.question().ballot().poll();
  }

  private static String number(int number, String what) {
    return number == 0 ? "" : ", " + number + " " + what;
  }

  private static void counted(Paper paper, Vote vote) {
    String why = vote.reason().isEmpty() ? "" : ": " + vote.reason();
    paper.entry(4, said(vote), GUTTER - 4, Ink.PLAIN, vote.voter().shown() + when(vote) + why);
  }

  private static void refused(Paper paper, Refused refused) {
    String but = refused.perhaps() ? ", perhaps: " : ": ";
    paper.entry(
        4,
        said(refused.vote()),
        GUTTER - 4,
        Ink.FAINT,
        refused.who().shown() + when(refused.vote()) + but + refused.because());
  }

  private static String when(Vote vote) {
    return " at " + Words.of(vote.at());
  }

  private static String said(Vote vote) {
    return vote.marks().isEmpty()
        ? word(vote.position())
        : vote.marks().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(mark -> mark.getKey() + " " + mark.getValue())
            .collect(Collectors.joining(", "));
  }

  private static void more(Paper paper, int all) {
    if (all > MOST) {
      paper.entry(4, "", 0, Ink.PLAIN, "and " + Words.counted(all - MOST, "other"));
    }
  }
}
