package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.BallotCondition;
import org.quorate.charter.Electorate;
import org.quorate.charter.VoteRow;

/** The ballots that fit all of some conditions. */
final class VoteCase {
  private final VoteOverlaps roles;
  private final Electorate electorate;
  private long least;
  private long most = Long.MAX_VALUE;
  private boolean contested;
  private boolean uncontested;
  private boolean numbersExclude;
  private final List<BallotCondition.Subject> about = new ArrayList<>();
  private final Set<RoleName> notAbout = new HashSet<>();

  /** Those of a row, without {@code otherwise}. */
  VoteCase(VoteOverlaps roles, VoteRow row) {
    this.roles = roles;
    electorate = row.electorate();
    for (BallotCondition condition : row.when()) {
      if (condition instanceof BallotCondition.Electors electors) {
        number(electors);
      } else if (condition instanceof BallotCondition.Contested one) {
        contested |= !one.not();
        uncontested |= one.not();
      } else if (condition instanceof BallotCondition.Subject subject) {
        subject(subject);
      }
    }
  }

  private void number(BallotCondition.Electors electors) {
    long number = electors.number();
    switch (electors.comparison()) {
      case AT_LEAST -> least = Math.max(least, number);
      case MORE_THAN -> least = Math.max(least, number + 1);
      case AT_MOST -> most = Math.min(most, number);
      case LESS_THAN -> most = Math.min(most, number - 1);
    }
  }

  private void subject(BallotCondition.Subject subject) {
    if (subject.not()) {
      notAbout.addAll(roles.meant(subject));
    } else {
      about.add(subject);
    }
  }

  /** This one, narrowed to those that fit another too; numbers of two electorates are two. */
  VoteCase and(VoteCase other) {
    if (electorate.equals(other.electorate)) {
      least = Math.max(least, other.least);
      most = Math.min(most, other.most);
    }
    numbersExclude |= other.least > other.most;
    contested |= other.contested;
    uncontested |= other.uncontested;
    about.addAll(other.about);
    notAbout.addAll(other.notAbout);
    return this;
  }

  /** One of them in words, empty for any; null if there is none. */
  @Nullable String shown() {
    boolean noSubject = about.stream().anyMatch(one -> notAbout.containsAll(roles.meant(one)));
    if (numbersExclude || least > most || contested && uncontested || noSubject) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    if (least > 0 || most < Long.MAX_VALUE) {
      parts.add("with " + (least > 0 ? least : most) + " electors");
    }
    if (contested || uncontested) {
      parts.add(contested ? "that is contested" : "that is uncontested");
    }
    for (BallotCondition.Subject one : about) {
      roles.meant(one).stream()
          .filter(role -> !notAbout.contains(role))
          .sorted()
          .findFirst()
          .ifPresent(role -> parts.add("about a `" + role.value() + "`"));
    }
    return String.join(", ", parts);
  }
}
