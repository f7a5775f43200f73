package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.List;
import org.quorate.rules.people.Bits;
import org.quorate.rules.reviews.Assignment.Count;
import org.quorate.rules.reviews.Assignment.Inner;
import org.quorate.rules.reviews.Assignment.Modules;
import org.quorate.rules.reviews.Assignment.Need;
import org.quorate.rules.reviews.Assignment.Teams;

/** The groups that needs ask for, numbered through: counts, inner counts, modules, teams. */
final class SharedGroups {
  private final List<Need> needs;
  private final List<Group> groups = new ArrayList<>();

  private record Group(int need, int needed, long[] people, boolean team) {}

  SharedGroups(List<Need> needs) {
    this.needs = needs;
    for (int i = 0; i < needs.size(); i++) {
      Need need = needs.get(i);
      if (need instanceof Count count) {
        add(i, count.needed(), count.people(), false);
        for (Inner inner : count.including()) {
          add(i, inner.needed(), inner.people(), false);
        }
      } else if (need instanceof Modules modules) {
        for (long[] owners : modules.owners()) {
          add(i, modules.each(), owners, false);
        }
      } else if (need instanceof Teams teams) {
        for (long[] team : teams.teams()) {
          add(i, teams.needed(), team, true);
        }
        for (Inner inner : teams.including()) {
          add(i, inner.needed(), inner.people(), false);
        }
      }
    }
  }

  private void add(int need, int needed, long[] people, boolean team) {
    if (needed > 0) {
      groups.add(new Group(need, needed, people, team));
    }
  }

  int size() {
    return groups.size();
  }

  int needs() {
    return needs.size();
  }

  int need(int group) {
    return groups.get(group).need();
  }

  int needed(int group) {
    return groups.get(group).needed();
  }

  boolean holds(int group, int person) {
    return Bits.has(groups.get(group).people(), person);
  }

  boolean isTeam(int group) {
    return groups.get(group).team();
  }

  boolean isTeams(int need) {
    return needs.get(need) instanceof Teams;
  }

  /** How many different teams a need asks for. */
  int teams(int need) {
    return needs.get(need) instanceof Teams teams ? teams.needed() : 0;
  }
}
