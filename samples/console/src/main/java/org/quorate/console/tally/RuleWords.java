package org.quorate.console.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quorate.vote.CountingRule;
import org.quorate.vote.Strength;
import org.quorate.vote.Unranked;

/** A rule of counting in words, all that it fixes included. */
final class RuleWords {
  private RuleWords() {}

  static String of(CountingRule rule) {
    List<String> words = new ArrayList<>(List.of("by `" + rule.method().shown() + "`"));
    if (rule.unranked() != null) {
      words.add(
          rule.unranked() == Unranked.LAST
              ? "unranked options last"
              : "unranked options not compared");
    }
    if (rule.strength() != null) {
      words.add(
          rule.strength() == Strength.MARGINS
              ? "victories by margins"
              : "victories by winning votes");
    }
    if (rule.highest() > 0) {
      words.add("points up to " + rule.highest());
    }
    if (rule.budget() > 0) {
      words.add(rule.budget() + " credits for each voter");
    }
    if (rule.byDefault() != null) {
      words.add("default `" + rule.byDefault() + "`");
    }
    if (rule.quorum() != null) {
      words.add("quorum " + rule.quorum());
    }
    rule.majorities().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(need -> words.add("`" + need.getKey() + "` needs " + need.getValue()));
    return String.join(", ", words);
  }
}
