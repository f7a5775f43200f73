package org.quorate.rules.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.quorate.OrganisationName;
import org.quorate.charter.Who;
import org.quorate.rules.people.People;
import org.quorate.rules.people.Tri;

/**
 * Everybody beside what a cell asks of them at one instant, whoever is nominated. People who are
 * asked alike are kept together, so that of thousands no more are looked at than are needed.
 */
final class Audience {
  private final Map<Kind, List<Integer>> people = new LinkedHashMap<>();
  private final Map<Kind, Map<Optional<Set<OrganisationName>>, List<Integer>>> belonging =
      new HashMap<>();

  /** What is asked of somebody. */
  record Kind(boolean bot, Tri standing) {}

  /** What everybody is to a cell, and where they belong. */
  interface View {
    Tri standing(Who who, int person);

    Optional<Set<OrganisationName>> organisations(int person);
  }

  Audience(People all, Who who, View view) {
    IntStream.range(0, all.size())
        .filter(all::isSomebody)
        .boxed()
        .sorted(Comparator.comparing(all::handle))
        .forEach(
            person -> {
              Kind kind = new Kind(all.bot(person), view.standing(who, person));
              people.computeIfAbsent(kind, any -> new ArrayList<>()).add(person);
            });
  }

  Set<Kind> kinds() {
    return people.keySet();
  }

  /** The kinds of which there is somebody beside one person. */
  List<Kind> kinds(int beside) {
    return people.entrySet().stream()
        .filter(one -> !one.getValue().equals(List.of(beside)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Of each kind that is asked for so many people at most, first those of the first names. */
  List<Integer> first(long most, Predicate<Kind> such) {
    return people.entrySet().stream()
        .filter(one -> such.test(one.getKey()))
        .flatMap(one -> one.getValue().stream().limit(most))
        .toList();
  }

  /** The same, but so many of each kind who belong to the same organisations. */
  List<Integer> spread(long most, Predicate<Kind> such, View view) {
    return kinds().stream()
        .filter(such)
        .flatMap(kind -> belonging(kind, view).values().stream())
        .flatMap(some -> some.stream().limit(most))
        .toList();
  }

  private Map<Optional<Set<OrganisationName>>, List<Integer>> belonging(Kind kind, View view) {
    return belonging.computeIfAbsent(
        kind,
        any -> {
          Map<Optional<Set<OrganisationName>>, List<Integer>> groups = new LinkedHashMap<>();
          for (int person : people.getOrDefault(kind, List.of())) {
            groups
                .computeIfAbsent(view.organisations(person), fresh -> new ArrayList<>())
                .add(person);
          }
          return groups;
        });
  }
}
