package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quorate.Remedy.Action;

/**
 * What people can do about what is open: those who stand in the way first, then those who can
 * approve, then those who can lift what others said; of each whom to ask first before the others.
 */
final class Candidates {
  private final Remedies remedies;
  private final List<List<Opening>> open;

  Candidates(Remedies remedies, List<List<Opening>> open) {
    this.remedies = remedies;
    this.open = open;
  }

  List<Act> all() {
    List<OppositionGap> oppositions = oppositions();
    return oppositions.isEmpty() ? approving() : all(oppositions);
  }

  private List<Act> approving() {
    List<Act> all = new ArrayList<>(remedies.approvers().size());
    for (int person : remedies.approvers()) {
      if (isUseful(person)) {
        all.add(new Act(person, Action.APPROVE));
      }
    }
    return all;
  }

  private List<Act> all(List<OppositionGap> oppositions) {
    Set<Act> all = new LinkedHashSet<>();
    Set<Act> lifters = new LinkedHashSet<>();
    for (OppositionGap gap : oppositions) {
      remedies.add(all, gap.standing().setters(), gap.action());
      remedies.add(lifters, gap.standing().lifters(), gap.action());
    }
    all.addAll(approving());
    all.addAll(lifters);
    all.removeIf(
        act ->
            act.action() == Action.WITHDRAW_OBJECTION
                && all.contains(new Act(act.person(), Action.LIFT_VETO)));
    return new ArrayList<>(all);
  }

  private List<OppositionGap> oppositions() {
    List<OppositionGap> all = new ArrayList<>(0);
    for (int i = 0; i < open.size(); i++) {
      List<Opening> ways = open.get(i);
      for (int j = 0; j < ways.size(); j++) {
        Opening way = ways.get(j);
        for (int k = 0; k < way.toClose().size(); k++) {
          Gap gap = way.toClose().get(k);
          if (gap instanceof OppositionGap some) {
            all.add(some);
          }
        }
      }
    }
    return all;
  }

  /** Whether an approval brings something or frees somebody else to bring it. */
  private boolean isUseful(int person) {
    for (int i = 0; i < open.size(); i++) {
      List<Opening> ways = open.get(i);
      for (int way = 0; way < ways.size(); way++) {
        if (isEased(ways.get(way).toClose(), person)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isEased(List<Gap> gaps, int person) {
    for (int i = 0; i < gaps.size(); i++) {
      if (gaps.get(i).isEasedBy(person)) {
        return true;
      }
    }
    return false;
  }
}
