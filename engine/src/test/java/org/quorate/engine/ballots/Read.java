package org.quorate.engine.ballots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quorate.charter.Diagnostic;

/** What came of reading a text, as tests look at it. */
final class Read implements Votes {
  private final List<String> votes = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  final BallotReading reading;

  private Read(BallotReading reading) {
    this.reading = reading;
    reading.ballots().ifPresent(ballots -> ballots.each(this));
  }

  static Read of(String text) {
    return of(text, BallotImporting.of("votes"));
  }

  static Read of(String text, BallotImporting how) {
    return new Read(BallotReader.read(text.getBytes(UTF_8), how));
  }

  Ballots ballots() {
    return reading.ballots().orElseThrow(() -> new AssertionError(reading.diagnostics()));
  }

  /** Each vote as its line, its number if it is not 1, and its marks. */
  List<String> votes() {
    ballots();
    return votes;
  }

  List<String> unreadable() {
    ballots();
    return unreadable;
  }

  List<String> mistakes() {
    return reading.diagnostics().stream().map(Diagnostic::toString).toList();
  }

  @Override
  public void vote(int line, long times, int[] marks) {
    votes.add(line + (times == 1 ? " " : " " + times + "x ") + Arrays.toString(marks));
  }

  @Override
  public void unreadable(int line, long times, String because) {
    unreadable.add(line + (times == 1 ? " " : " " + times + "x ") + because);
  }
}
