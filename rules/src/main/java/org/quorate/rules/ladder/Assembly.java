package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.charter.BodyRow;
import org.quorate.rules.votes.Lots;
import org.quorate.vote.OptionName;

/**
 * The members of a body at an instant and the organisations to which they belong then, whoever is
 * the nominee; those who hold its role for the whole project. Of most instants of a review only
 * numbers are asked, so only of the others it tells who is of which organisation.
 */
final class Assembly {
  private final Scene scene;
  private final BodyRow body;
  private final Instant when;
  private final BitSet members = new BitSet();
  private final Map<OrganisationName, Integer> seats = new HashMap<>();
  private final boolean open;
  private final int most;
  private int unknown;
  private @Nullable Map<OrganisationName, List<Integer>> belonging;
  private final Map<Draw, List<OptionName>> drawn = new HashMap<>();

  private record Draw(OrganisationName one, String seed) {}

  Assembly(Scene scene, BodyRow body, Instant when) {
    this.scene = scene;
    this.body = body;
    this.when = when;
    scene.people.holders(body.members(), when).forEach(members::set);
    open = scene.people.mayHaveMore(body.members(), when);
    members.stream().forEach(this::count);
    most = seats.values().stream().max(Integer::compare).orElse(0);
  }

  private void count(int member) {
    Set<OrganisationName> theirs = organisations(member);
    if (theirs == null) {
      unknown++;
    } else {
      theirs.forEach(one -> seats.merge(one, 1, Integer::sum));
    }
  }

  /** The organisations of somebody then; null if nobody knows. */
  @Nullable Set<OrganisationName> organisations(int person) {
    return scene.plan.groups.of(body).of(person, when, scene.people, scene.question.known());
  }

  /** Whether others may be members of whom nobody says so. */
  boolean isOpen() {
    return open;
  }

  boolean has(int person) {
    return person >= 0 && members.get(person);
  }

  int size() {
    return members.cardinality();
  }

  List<Integer> members() {
    return members.stream().boxed().toList();
  }

  /** Of how many nobody knows any organisation. */
  int unknown() {
    return unknown;
  }

  /** How many of them an organisation has for certain. */
  int of(OrganisationName one) {
    return seats.getOrDefault(one, 0);
  }

  /** How many of them the organisation of most has. */
  int most() {
    return most;
  }

  /** How much it keeps. */
  int weight() {
    return seats.size() + members.size() / Long.SIZE;
  }

  /** Those of an organisation for certain, in the order of the first lot from a seed. */
  List<OptionName> drawn(OrganisationName one, String seed) {
    return drawn.computeIfAbsent(
        new Draw(one, seed),
        any -> Lots.order(scene.sorted(all(one)).stream().map(this::lot).toList(), seed));
  }

  /** By what somebody is drawn. */
  OptionName lot(int member) {
    return OptionName.of(scene.people.handle(member).value());
  }

  /** Those of an organisation for certain. */
  List<Integer> all(OrganisationName one) {
    if (belonging == null) {
      Map<OrganisationName, List<Integer>> all = new HashMap<>();
      for (int member : members()) {
        Set<OrganisationName> theirs = organisations(member);
        for (OrganisationName each : theirs == null ? Set.<OrganisationName>of() : theirs) {
          all.computeIfAbsent(each, any -> new ArrayList<>(1)).add(member);
        }
      }
      belonging = all;
    }
    return belonging.getOrDefault(one, List.of());
  }
}
