package org.quorate.engine.ballots;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.quorate.vote.OptionName;

/** The votes of one election as its file has them. Does not change. */
public final class Ballots {
  private final BallotFormat format;
  private final List<OptionName> options;
  private final List<BallotColumn> columns;
  private final int seats;
  private final long electors;
  private final Set<OptionName> withdrawn;
  private final VoteStore votes;

  private Ballots(Builder made) {
    this.format = made.format;
    this.options = made.options;
    this.columns = List.copyOf(made.columns);
    this.seats = made.seats;
    this.electors = made.electors;
    this.withdrawn = Set.copyOf(made.withdrawn);
    this.votes = made.votes;
  }

  /** Begins with the options, in the order of marks. */
  public static Builder builder(BallotFormat format, List<OptionName> options) {
    return new Builder(format, options);
  }

  /** What they were read from. */
  public BallotFormat format() {
    return format;
  }

  /** The options in the order of the file; at least one. */
  public List<OptionName> options() {
    return options;
  }

  /** Every column of the file, where the format has any. */
  public List<BallotColumn> columns() {
    return columns;
  }

  /** How many options can win, if the file tells. */
  public OptionalInt seats() {
    return seats == 0 ? OptionalInt.empty() : OptionalInt.of(seats);
  }

  /** How many could vote, if the file tells. */
  public OptionalLong electors() {
    return electors == 0 ? OptionalLong.empty() : OptionalLong.of(electors);
  }

  /** Options that are on the ballot and stand no more, if the file tells. */
  public Set<OptionName> withdrawn() {
    return withdrawn;
  }

  /** The line of a vote, counted from 0. */
  int line(long vote) {
    return votes.line((int) vote);
  }

  /** Hands over every vote; of several of one voter the last stands. */
  public void each(Votes taker) {
    votes.each(taker, Set.of());
  }

  /** The same where some votes, counted from 0, cannot be read by a method. */
  void each(Votes taker, Set<Integer> spoiled) {
    votes.each(taker, spoiled);
  }

  /** Hands over every vote, also those of a voter with a later one. */
  void every(Votes taker) {
    votes.every(taker);
  }

  /** Whether somebody voted more than once. */
  boolean repeats() {
    return votes.repeats();
  }

  /** Ballots as they are read; of no use once they are built. */
  public static final class Builder {
    private final BallotFormat format;
    private final List<OptionName> options;
    private final VoteStore votes;
    private List<BallotColumn> columns = List.of();
    private int seats;
    private long electors;
    private Set<OptionName> withdrawn = Set.of();

    private Builder(BallotFormat format, List<OptionName> options) {
      this.format = format;
      this.options = List.copyOf(options);
      this.votes = new VoteStore(options.size());
    }

    Builder columns(List<BallotColumn> all) {
      columns = all;
      return this;
    }

    /** How many options can win; 0 if the file does not tell. */
    public Builder seats(int number) {
      seats = number;
      return this;
    }

    /** How many could vote; 0 if the file does not tell. */
    public Builder electors(long number) {
      electors = number;
      return this;
    }

    /** Options that are on the ballot and stand no more. */
    public Builder withdrawn(Set<OptionName> gone) {
      withdrawn = gone;
      return this;
    }

    /** Keeps a vote: one mark an option. */
    public Builder vote(int line, long times, int[] marks) {
      votes.add(line, times, marks);
      return this;
    }

    /** Keeps one that cannot be read. */
    public Builder unreadable(int line, long times, String because) {
      votes.refuse(line, times, because);
      return this;
    }

    /** Whether there are more votes than are read. */
    public boolean overflows() {
      return votes.overflows();
    }

    VoteStore votes() {
      return votes;
    }

    /** The ballots. */
    public Ballots build() {
      return new Ballots(this);
    }
  }
}
