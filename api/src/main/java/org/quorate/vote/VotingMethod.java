package org.quorate.vote;

import static org.quorate.vote.Setting.BUDGET;
import static org.quorate.vote.Setting.DEFAULT_OPTION;
import static org.quorate.vote.Setting.HIGHEST;
import static org.quorate.vote.Setting.MAJORITIES;
import static org.quorate.vote.Setting.QUORUM;
import static org.quorate.vote.Setting.STRENGTH;
import static org.quorate.vote.Setting.UNRANKED;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The methods by which votes are counted, by the names that people give them. */
public enum VotingMethod {
  PLURALITY("the most first ranks win", false, Set.of(), "first-past-the-post", "fptp", "sntv"),
  APPROVAL("the most marks win, whatever their ranks", false, Set.of()),
  SCORE("the highest total of points wins", false, Set.of(HIGHEST), "range"),
  STAR("the two highest totals meet in a run-off", false, Set.of(HIGHEST)),
  BORDA("points for every option ranked below, the most win", false, Set.of()),
  QUADRATIC("votes bought from a budget at their square", false, Set.of(BUDGET), "qv"),
  CONDORCET(
      "who beats each other option in pairs, else the smallest set that does",
      false,
      Set.of(UNRANKED),
      "condorcet-winner",
      "smith"),
  SCHULZE(
      "the strongest chains of victories in pairs",
      false,
      Set.of(UNRANKED, STRENGTH),
      "beatpath",
      "cssd",
      "ssd"),
  DEBIAN(
      "a default option to beat by quorum and majority, then pairs",
      true,
      Set.of(DEFAULT_OPTION, QUORUM, MAJORITIES),
      "default-option"),
  INSTANT_RUNOFF(
      "the last option leaves until one has more than half",
      true,
      Set.of(),
      "irv",
      "ranked-choice",
      "rcv",
      "alternative-vote"),
  STV(
      "single transferable vote by the Scottish rules",
      false,
      Set.of(),
      "scottish-stv",
      "single-transferable-vote");

  private final String meaning;
  private final boolean oneSeat;
  private final Set<Setting> settings;
  private final List<String> aliases;

  VotingMethod(String meaning, boolean oneSeat, Set<Setting> settings, String... aliases) {
    this.meaning = meaning;
    this.oneSeat = oneSeat;
    this.settings =
        settings.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(settings));
    this.aliases = List.of(aliases);
  }

  /** The name as it is written: {@code instant-runoff}. */
  public String shown() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Who wins, in one clause. */
  public String meaning() {
    return meaning;
  }

  /** Other names that people give it. */
  public List<String> aliases() {
    return aliases;
  }

  /** Whether its source fills one seat only. */
  public boolean fillsOneSeat() {
    return oneSeat;
  }

  /** What it leaves open, in the order of {@link Setting}. */
  public Set<Setting> settings() {
    return settings;
  }

  /** Whether it reads marks as points or votes, where higher is better, and not as ranks. */
  public boolean readsPoints() {
    return settings.contains(HIGHEST) || settings.contains(BUDGET);
  }

  /**
   * Whether an option that nobody chose stays without a seat, however many are left: one without
   * votes or points, or with as many against it as for it or more.
   */
  public boolean electsChosenOnly() {
    return this == PLURALITY || this == APPROVAL || this == SCORE || this == QUADRATIC;
  }

  /** The method of a name or alias, whatever its case; empty if there is none. */
  public static Optional<VotingMethod> named(String word) {
    String sought = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    return Arrays.stream(values())
        .filter(method -> method.shown().equals(sought) || method.aliases.contains(sought))
        .findFirst();
  }
}
