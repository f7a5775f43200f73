package org.quorate.engine.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.engine.ballots.Ballots;
import org.quorate.engine.ballots.Marking;
import org.quorate.vote.OptionName;

/** Reads one vote after the other: marks, or an order in which equals stand together. */
final class JsonVote {
  private static final long MOST = 100_000_000;
  private static final int NONE = Integer.MIN_VALUE;

  private final List<OptionName> options;
  private final Marking marking;
  private final Ballots.Builder ballots;
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] marks;

  JsonVote(List<OptionName> options, Marking marking, Ballots.Builder ballots) {
    this.options = options;
    this.marking = marking;
    this.ballots = ballots;
    this.marks = new int[options.size()];
    for (OptionName option : options) {
      places.put(option.value(), places.size());
    }
  }

  /** Keeps a vote; never gives anything back. */
  Optional<Void> read(Node vote) {
    long times = vote.has("times") ? vote.count("times", MOST) : 1;
    if (times < 1) {
      vote.invalid("times", "no vote stands for 0 votes", "leave the vote out");
    }
    Arrays.fill(marks, 0);
    String flaw = "";
    if (vote.has("order") == vote.has("marks")) {
      vote.refuse(CaseCode.MISSING, "a vote has either `marks` or `order`", "give one of them");
    } else if (vote.has("order")) {
      order(vote);
    } else {
      flaw = marks(vote);
    }
    vote.done();
    if (vote.problems().none()) {
      keep(vote.whole().line(), times, flaw);
    }
    if (ballots.overflows()) {
      vote.refuse(
          CaseCode.LIMIT, "there are more than the hundred million votes that are read", "");
    }
    return Optional.empty();
  }

  private void keep(int line, long times, String flaw) {
    if (flaw.isEmpty()) {
      ballots.vote(line, times, marks);
    } else {
      ballots.unreadable(line, times, flaw);
    }
  }

  private void order(Node vote) {
    if (!marking.ordersOnly()) {
      vote.invalid("order", "an order says no " + marking.noun() + "s", "give `marks`");
    }
    int[] rank = {0};
    vote.list(
        "order",
        (value, where) -> {
          rank[0]++;
          if (value instanceof JsonValue.Items together) {
            for (int i = 0; i < together.values().size(); i++) {
              rank(vote, together.values().get(i), where.item(i), rank[0]);
            }
          } else {
            rank(vote, value, where, rank[0]);
          }
          return Optional.empty();
        });
  }

  private void rank(Node vote, JsonValue value, JsonPath where, int rank) {
    String name = Scalars.text(value, where, vote.problems()).strip();
    Integer place = places.get(name);
    if (place == null) {
      if (value instanceof JsonValue.Text) {
        vote.problems()
            .add(
                CaseCode.VALUE,
                where,
                value,
                Quote.of(name) + " is none of the options",
                Nearest.help(name, places.keySet()));
      }
    } else if (marks[place] != 0) {
      vote.problems()
          .add(CaseCode.TWICE, where, value, Quote.of(name) + " is ranked twice", "rank it once");
    } else {
      marks[place] = rank;
    }
  }

  /** Puts marks into their places; why they cannot be those of a voter, else empty. */
  private String marks(Node vote) {
    List<Integer> read =
        vote.list("marks", (value, where) -> Optional.of(mark(vote, value, where)));
    if (vote.problems().none() && read.size() != marks.length) {
      vote.invalid(
          "marks",
          "there are " + read.size() + " marks for " + marks.length + " options",
          "give one for each, `null` for none");
      return "";
    }
    for (int i = 0; vote.problems().none() && i < marks.length; i++) {
      int mark = read.get(i);
      if (mark != NONE && !marking.admits(mark, marks.length)) {
        return marking.outside(mark, options.get(i), marks.length);
      }
      marks[i] = mark == NONE ? 0 : mark;
    }
    return "";
  }

  private static int mark(Node vote, JsonValue value, JsonPath where) {
    if (value instanceof JsonValue.Nothing) {
      return NONE;
    }
    return Scalars.mark(
        value, "write it without quotes, or `null` for no mark", where, vote.problems());
  }
}
