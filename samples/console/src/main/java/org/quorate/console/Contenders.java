package org.quorate.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.engine.Engines;
import org.quorate.engine.ballots.ByRow;
import org.quorate.engine.ballots.Standing;
import org.quorate.vote.OptionName;

/** Those who stand for seats of a body, as far as the charter's roster knows them. */
final class Contenders {
  private static final int SHOWN = 5;
  private static final String WHOSE = "nobody tells the organisation of ";
  private static final String AS = ", as `--";

  private final BodyRow body;
  private final Standing standing;
  private final Map<OptionName, Handle> people = new LinkedHashMap<>();
  private final List<OptionName> strangers = new ArrayList<>();

  /**
   * Of the options of a ballot.
   *
   * @param byDefault that of them which is nobody; null for none
   */
  Contenders(
      Charter charter,
      BodyRow body,
      List<OptionName> options,
      @Nullable OptionName byDefault,
      Instant at) {
    this.body = body;
    standing = new Standing(charter, body, at);
    for (OptionName option : options) {
      if (!option.equals(byDefault)) {
        Optional<Handle> person = standing.person(option);
        person.ifPresentOrElse(one -> people.put(option, one), () -> strangers.add(option));
      }
    }
  }

  /** Refuses a count of an election in which somebody may not stand, or stands twice. */
  void check() throws Mistaken {
    Map<Handle, OptionName> first = new HashMap<>();
    for (Map.Entry<OptionName, Handle> one : people.entrySet()) {
      OptionName other = first.putIfAbsent(one.getValue(), one.getKey());
      if (other != null) {
        throw new Mistaken(
            "`" + other + "` and `" + one.getKey() + "` are one person by the roster",
            "leave one of them out by `--withdrawn OPTION`");
      }
    }
    if (body.mandate().isLimited()) {
      terms();
    }
  }

  private void terms() throws Mistaken {
    try (GovernanceEngine engine = Engines.create()) {
      for (Map.Entry<OptionName, Handle> one : people.entrySet()) {
        String barred = standing.barred(engine, one.getValue()).orElse(null);
        if (barred != null) {
          throw new Mistaken(
              "`" + one.getKey() + "` may not stand: " + barred,
              "an election in which they do elects nobody; `--withdrawn \""
                  + one.getKey()
                  + "\"` counts it without them, `--at INSTANT` as of then");
        }
      }
    }
  }

  /** Whether the roster tells who holds seats of the body. */
  boolean tellsMembers() {
    return standing.listsMembers();
  }

  /** Who holds a seat by the roster, and does not stand again. */
  List<Handle> staying() {
    return standing.staying(people.values());
  }

  /** The organisations of each of them. */
  List<Set<OrganisationName>> belongingOfStaying() {
    List<Set<OrganisationName>> belonging = new ArrayList<>();
    for (Handle person : staying()) {
      belonging.add(Objects.requireNonNullElse(standing.organisations(person), Set.of()));
    }
    return belonging;
  }

  /** The organisations of each option of whom the charter tells any. */
  Map<OptionName, Set<OrganisationName>> belonging() {
    Map<OptionName, Set<OrganisationName>> belonging = new HashMap<>();
    people.forEach(
        (option, person) -> {
          Set<OrganisationName> own = standing.organisations(person);
          if (own != null) {
            belonging.put(option, own);
          }
        });
    return belonging;
  }

  /** Organisations of the charter as it writes them. */
  Map<OrganisationName, String> written() {
    return standing.written();
  }

  /** With those that count as one with them under the cap of the body. */
  Set<OrganisationName> together(Set<OrganisationName> some) {
    return standing.together(some);
  }

  /**
   * What of the body this count does not apply, as nobody tells what it takes.
   *
   * @param said options whose organisations somebody told beside the charter
   * @param stayers whether those stay whom the roster tells of
   */
  List<ByRow.NotApplied> notApplied(Set<OptionName> said, boolean stayers) {
    List<ByRow.NotApplied> cells = new ArrayList<>();
    if (body.mandate().isLimited() && !strangers.isEmpty()) {
      add("Term limit", "the roster names nobody " + listed(strangers), cells);
    }
    if (body.cap() != null) {
      Map<OptionName, Set<OrganisationName>> told = belonging();
      List<OptionName> untold = new ArrayList<>(people.keySet());
      untold.addAll(strangers);
      untold.removeIf(option -> said.contains(option) || told.containsKey(option));
      if (!untold.isEmpty()) {
        add(
            "Organisation cap",
            WHOSE + listed(untold) + AS + "affiliation OPTION=ORG` does",
            cells);
      }
      List<String> alone =
          staying().stream()
              .filter(person -> stayers && standing.organisations(person) == null)
              .map(Handle::shown)
              .toList();
      if (!alone.isEmpty()) {
        add(
            "Organisation cap",
            WHOSE + listed(alone) + " among those who stay" + AS + "staying ORG=N` does",
            cells);
      }
    }
    return cells;
  }

  private void add(String column, String because, List<ByRow.NotApplied> cells) {
    cells.add(new ByRow.NotApplied(column, body.source().cell(column), because));
  }

  private static String listed(List<?> some) {
    String first =
        some.stream().limit(SHOWN).map(it -> "`" + it + "`").collect(Collectors.joining(", "));
    return some.size() > SHOWN ? first + " and " + (some.size() - SHOWN) + " more" : first;
  }
}
