package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Who;
import org.quorate.rules.people.Incumbency;
import org.quorate.rules.people.Tri;

/**
 * Members of a body who stay when some of its seats are filled: those who hold its role at that
 * instant, whose term is not over, and who do not stand again.
 *
 * @param people those who surely or perhaps do
 * @param surely how many of them surely
 * @param areMore whether there may be others of whom nobody has heard
 */
record Stayers(List<Integer> people, int surely, boolean areMore) {

  static Stayers of(Hall hall, BodyRow body, Instant when, int size) {
    Incumbency terms = new Incumbency(hall.people, body);
    Set<Integer> standing = new HashSet<>();
    hall.ballot.poll().candidates().values().forEach(one -> standing.add(hall.people.number(one)));
    boolean mayStandAgain = !hall.unnamed().isEmpty();
    Who.Role role = new Who.Role(body.members(), true);
    List<Integer> people = new ArrayList<>();
    int surely = 0;
    for (int person = 0; person < size; person++) {
      Tri holds = hall.member(role, true, person, when);
      if (holds != Tri.NO
          && !terms.isOver(person, when)
          && hall.people.isSomebody(person)
          && !standing.contains(person)) {
        people.add(person);
        surely += holds == Tri.YES && !mayStandAgain ? 1 : 0;
      }
    }
    return new Stayers(List.copyOf(people), surely, hall.isOpen(role, true, List.of(when)));
  }

  /** Whether nobody knows who stays. */
  boolean areInDoubt() {
    return areMore || surely < people.size();
  }

  /** Whether more stand than there are seats to fill, of so many in all. */
  Tri isContested(int options, int seats) {
    if (options > seats - surely) {
      return Tri.YES;
    }
    return areMore || options > seats - people.size() ? Tri.MAYBE : Tri.NO;
  }
}
