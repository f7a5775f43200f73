package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Person;
import org.quorate.merge.MayMerge;

/** What an importer has gathered so far beside the facts themselves. */
final class Harvest {
  private final Importing how;
  private final List<String> notes = new ArrayList<>();
  private final Map<Handle, Set<Handle>> accounts = new TreeMap<>();
  private final Set<Handle> bots = new TreeSet<>();
  private Known known = Known.nothing();
  private @Nullable Instant newest;

  Harvest(Importing how) {
    this.how = how;
  }

  Importing how() {
    return how;
  }

  List<String> notes() {
    return notes;
  }

  void note(String text) {
    notes.add(text);
  }

  void known(Extent extent, Aspect... aspects) {
    known = known.with(extent, aspects);
  }

  /** All of the aspects are told if a field is there. */
  void knownIf(boolean there, Aspect... aspects) {
    if (there) {
      known(Extent.COMPLETE, aspects);
    }
  }

  /** Remembers an instant of the file; the newest is when to decide. */
  @Nullable Instant saw(@Nullable Instant at) {
    if (at != null && (newest == null || at.isAfter(newest))) {
      newest = at;
    }
    return at;
  }

  void bot(Handle handle) {
    bots.add(handle);
    accounts.computeIfAbsent(handle, h -> new TreeSet<>());
  }

  /** Two names of one person by the forge's word. */
  void alias(Handle handle, Handle other) {
    if (!handle.equals(other)) {
      accounts.computeIfAbsent(handle, h -> new TreeSet<>()).add(other);
    }
  }

  /** An instant of a field, remembered; null where there is none (Go prints the year 1). */
  @Nullable Instant instant(Node node, String field) {
    Instant at = node.nullableInstant(field);
    return saw(at == null || at.isBefore(Instant.EPOCH) ? null : at);
  }

  MayMerge asOf(MayMerge question) {
    return how.at() == null ? question : question.asOf(how.at());
  }

  /** The question; a problem if there is no instant to ask it of. */
  Optional<MayMerge> question(ContributionBuilder facts, Node node) {
    Instant at = how.at() == null ? newest : how.at();
    if (at == null) {
      node.required("updated_at or an instant to decide of");
      return Optional.empty();
    }
    facts.people(
        accounts.entrySet().stream()
            .map(
                account ->
                    new Person(
                        account.getKey(),
                        List.copyOf(account.getValue()),
                        bots.contains(account.getKey()),
                        Set.of(),
                        Set.of()))
            .toList());
    return Optional.of(new MayMerge(facts.build(), at, known));
  }
}
