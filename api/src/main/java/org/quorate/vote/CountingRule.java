package org.quorate.vote;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method with all that it leaves open fixed. Made by {@link #by} and the methods after it. What
 * is not said is null or 0.
 *
 * @param unranked how votes that rank only some options are read
 * @param strength how strong a pairwise victory is
 * @param highest most points that a vote may give to an option, from 1; else 0
 * @param budget credits of each voter, from 1; else 0
 * @param byDefault what happens if nothing else wins: no option is elected that does not beat it,
 *     which is that more votes prefer it, that its total is higher, or that it is elected before
 *     it, as the method counts; it takes no seat itself, but for Debian's method, which names it
 * @param quorum how many votes must prefer an option to the default
 * @param majorities ratios over the default that some options need
 */
public record CountingRule(
    VotingMethod method,
    @Nullable Unranked unranked,
    @Nullable Strength strength,
    int highest,
    int budget,
    @Nullable OptionName byDefault,
    @Nullable Long quorum,
    Map<OptionName, Ratio> majorities) {
  private static final Set<Setting> SETTINGS = Set.of(Setting.values());

  public CountingRule {
    majorities = Map.copyOf(majorities);
    if (highest < 0 || budget < 0 || quorum != null && quorum < 0) {
      throw new IllegalArgumentException("points, budget and quorum are not below 0");
    }
  }

  /** A method with nothing said yet. */
  public static CountingRule by(VotingMethod method) {
    return new CountingRule(method, null, null, 0, 0, null, null, Map.of());
  }

  /** The same, with votes that rank only some options read so. */
  public CountingRule unranked(Unranked reading) {
    return new CountingRule(
        method, reading, strength, highest, budget, byDefault, quorum, majorities);
  }

  /** The same, with victories measured so. */
  public CountingRule strength(Strength measure) {
    return new CountingRule(
        method, unranked, measure, highest, budget, byDefault, quorum, majorities);
  }

  /** The same, with points up to so many. */
  public CountingRule highest(int points) {
    return new CountingRule(
        method, unranked, strength, points, budget, byDefault, quorum, majorities);
  }

  /** The same, with so many credits for each voter. */
  public CountingRule budget(int credits) {
    return new CountingRule(
        method, unranked, strength, highest, credits, byDefault, quorum, majorities);
  }

  /** The same, with an option that happens if nothing else wins. */
  public CountingRule byDefault(OptionName option, long votes, Map<OptionName, Ratio> ratios) {
    return new CountingRule(method, unranked, strength, highest, budget, option, votes, ratios);
  }

  /** The same, with an option that each other one has to beat; of other methods than Debian's. */
  public CountingRule over(OptionName option) {
    return new CountingRule(
        method, unranked, strength, highest, budget, option, quorum, majorities);
  }

  /** What the method leaves open and nobody has said; ratios need not be said. */
  public Set<Setting> unsaid() {
    Set<Setting> unsaid = EnumSet.copyOf(SETTINGS);
    unsaid.retainAll(method.settings());
    unsaid.removeIf(this::says);
    unsaid.remove(Setting.MAJORITIES);
    return unsaid;
  }

  /** What is said and means nothing to the method. */
  public Set<Setting> needless() {
    Set<Setting> needless = EnumSet.copyOf(SETTINGS);
    needless.removeAll(method.settings());
    needless.removeIf(setting -> !says(setting));
    needless.remove(Setting.DEFAULT_OPTION);
    return needless;
  }

  private boolean says(Setting setting) {
    return switch (setting) {
      case UNRANKED -> unranked != null;
      case STRENGTH -> strength != null;
      case HIGHEST -> highest > 0;
      case BUDGET -> budget > 0;
      case DEFAULT_OPTION -> byDefault != null;
      case QUORUM -> quorum != null;
      case MAJORITIES -> !majorities.isEmpty();
    };
  }
}
