package org.quorate.engine.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Person;
import org.quorate.merge.MayMerge;

/** What an importer has gathered so far beside the facts themselves. */
final class Harvest {
  private final Importing how;
  private final List<String> notes = new ArrayList<>();
  private final Map<Handle, Set<Handle>> accounts = new TreeMap<>();
  private final Map<String, Set<Handle>> byName = new HashMap<>();
  private final Set<Handle> met = new HashSet<>();
  private final Set<Handle> bots = new TreeSet<>();
  private final Map<String, Integer> ghosts = new HashMap<>();
  private Known known = Known.nothing();
  private @Nullable Instant newest;
  private CaseFormat format = CaseFormat.QUORATE;
  private @Nullable Ending ending;

  Harvest(Importing how) {
    this.how = how;
  }

  Importing how() {
    return how;
  }

  List<String> notes() {
    return notes;
  }

  void from(CaseFormat seen) {
    format = seen;
  }

  CaseFormat format() {
    return format;
  }

  /** That the contribution is over already, or null. */
  @Nullable Ending ending() {
    return ending;
  }

  /**
   * Takes in how a forge says that a contribution is over.
   *
   * @param state in lower case
   * @param mergedAt or null if it was not merged, or that is not told
   * @param closedAt likewise
   */
  void state(String state, @Nullable Instant mergedAt, @Nullable Instant closedAt) {
    if (state.equals("merged") || mergedAt != null) {
      ending = new Ending(true, mergedAt);
    } else if (state.equals("closed") || state.equals("abandoned") || closedAt != null) {
      ending = new Ending(false, closedAt);
    }
  }

  void note(String text) {
    notes.add(text);
  }

  /** Tells which parts, each by one name or by several, an object does not have. */
  void noteMissing(Node holder, String help, List<String> parts) {
    List<String> missing =
        parts.stream()
            .filter(part -> Stream.of(part.split(" or ")).noneMatch(holder::mentions))
            .map(part -> "`" + part.replace(" or ", "` or `") + "`")
            .toList();
    if (!missing.isEmpty()) {
      note("not in the file: " + String.join(", ", missing) + "; " + help);
    }
  }

  void known(Extent extent, Aspect... aspects) {
    known = known.with(extent, aspects);
  }

  /** Whether an aspect is told so far, be it in part. */
  boolean isKnown(Aspect aspect) {
    return known.extent(aspect) != Extent.ABSENT;
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

  /** Whoever is meant at a place where the forge tells no account: like nobody elsewhere. */
  Handle ghost(String place) {
    return Handle.of("ghost#" + ghosts.computeIfAbsent(place, any -> ghosts.size() + 1));
  }

  private void noteGhosts() {
    if (!ghosts.isEmpty()) {
      String who =
          ghosts.size() == 1
              ? "`@ghost#1` is somebody"
              : "`@ghost#1` to `@ghost#" + ghosts.size() + "` are people";
      note("accounts: " + who + " of whom the forge tells no account, as of a deleted one");
    }
  }

  /** Two names of one person by the forge's word. */
  void alias(Handle handle, Handle other) {
    if (!handle.equals(other)) {
      accounts.computeIfAbsent(handle, h -> new TreeSet<>()).add(other);
    }
  }

  /** Remembers an account of which the forge tells. */
  void met(Handle handle) {
    met.add(handle);
  }

  /** Whether the forge tells of an account by that name, or of one that has that address. */
  boolean isAccount(Handle handle) {
    return met.contains(handle)
        || accounts.values().stream().anyMatch(others -> others.contains(handle));
  }

  /** Remembers the name that an account shows. */
  void named(String name, Handle handle) {
    if (!name.isBlank()) {
      byName.computeIfAbsent(folded(name), n -> new TreeSet<>()).add(handle);
    }
  }

  /** Accounts of the file that show a name; whoever bears it may be meant, and more is not sure. */
  Set<Handle> bearing(String name) {
    return byName.getOrDefault(folded(name), Set.of());
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** An instant of a field, remembered; null where there is none (Go prints the year 1). */
  @Nullable Instant instant(Node node, String field) {
    Instant at = node.nullableInstant(field);
    return saw(at == null || at.isBefore(Instant.EPOCH) ? null : at);
  }

  MayMerge asOf(MayMerge question) {
    return how.at() == null ? question : question.asOf(how.at());
  }

  /** A bot goes by its plain name too, unless that is somebody's who is no bot. */
  private List<Handle> names(Handle account, Set<Handle> others) {
    boolean bot = bots.contains(account);
    return others.stream().filter(other -> !bot || !met.contains(other)).toList();
  }

  /**
   * The question; a problem if there is no instant to ask it of, or one before the contribution.
   *
   * @param ask what to ask the forge for then
   */
  Optional<MayMerge> question(ContributionBuilder facts, Node node, String ask) {
    Instant at = how.at() == null ? newest : how.at();
    if (at == null) {
      node.refuse(
          CaseCode.MISSING,
          "the file tells no instant to decide of",
          ask + ", or say as of when to decide");
      return Optional.empty();
    }
    noteGhosts();
    facts.people(
        accounts.entrySet().stream()
            .map(
                account ->
                    new Person(
                        account.getKey(),
                        names(account.getKey(), account.getValue()),
                        bots.contains(account.getKey()),
                        Set.of(),
                        Set.of()))
            .toList());
    Contribution contribution = facts.build();
    Instant opened = contribution.timeline().opened();
    if (opened != null && at.isBefore(opened)) {
      node.refuse(
          CaseCode.VALUE,
          "it is to be decided as of " + at + ", and was opened at " + opened + " only",
          "decide as of a later instant: what the file tells is of later");
    }
    return Optional.of(new MayMerge(contribution, at, known));
  }
}
