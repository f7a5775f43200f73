package org.quorate.engine.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quorate.Handle;
import org.quorate.contribution.Identity;
import org.quorate.contribution.Review;
import org.quorate.contribution.Trailer;
import org.quorate.engine.trailer.Meaning;
import org.quorate.engine.trailer.Named;

/**
 * What the trailers of a contribution say of it, and who.
 *
 * <p>A trailer speaks of the commit that bears it. So of a merge somebody approved the whole only
 * if the merge commit says so, or if every commit brought, merges and their own work apart, does.
 * An objection to any part is an objection.
 */
final class Voices {
  private final People people;
  private final Set<Handle> approving = new TreeSet<>();
  private final Set<Handle> objecting = new TreeSet<>();
  private final Set<Handle> coAuthors = new TreeSet<>();
  private final List<Somebody> named = new ArrayList<>();
  private boolean unclear;

  Voices(People people, Told top, List<Told> work) {
    this.people = people;
    Set<Handle> partly = new TreeSet<>();
    List<Map<Meaning, Set<Handle>>> parts = new ArrayList<>();
    for (Told told : work) {
      Map<Meaning, Set<Handle>> said = said(told);
      parts.add(said);
      partly.addAll(said.getOrDefault(Meaning.APPROVAL, Set.of()));
    }
    for (Handle one : partly) {
      if (parts.stream().allMatch(said -> vouches(said, one))) {
        approving.add(one);
      }
    }
    if (!work.contains(top)) {
      approving.addAll(said(top).getOrDefault(Meaning.APPROVAL, Set.of()));
    }
  }

  /** Everybody whom a trailer names with a meaning. */
  List<Somebody> named() {
    return named;
  }

  /** Who wrote part of it, by trailer. */
  Set<Handle> coAuthors() {
    return coAuthors;
  }

  /** Whether all who wrote part of it, by trailer, are told by address. */
  boolean tellAllCoAuthors() {
    return !unclear;
  }

  /** The verdicts, each on that very version, by handle. */
  List<Review> reviews(Instant at, String version) {
    List<Review> reviews = new ArrayList<>();
    approving.forEach(one -> reviews.add(review(one, Review.Verdict.APPROVE, at, version)));
    objecting.forEach(one -> reviews.add(review(one, Review.Verdict.OBJECT, at, version)));
    return reviews;
  }

  private static Review review(
      Handle reviewer, Review.Verdict verdict, Instant at, String version) {
    return new Review(reviewer, verdict, at, 0, version, "", false, null);
  }

  private static boolean vouches(Map<Meaning, Set<Handle>> said, Handle one) {
    return said.getOrDefault(Meaning.APPROVAL, Set.of()).contains(one)
        || said.getOrDefault(Meaning.CO_AUTHORSHIP, Set.of()).contains(one);
  }

  /** Who says what in one commit; its author stands among those who wrote it. */
  private Map<Meaning, Set<Handle>> said(Told told) {
    Map<Meaning, Set<Handle>> said = new EnumMap<>(Meaning.class);
    said.computeIfAbsent(Meaning.CO_AUTHORSHIP, key -> new HashSet<>()).add(told.author().handle());
    for (Trailer trailer : told.message().trailers()) {
      Meaning meaning = Meaning.of(trailer.key());
      if (meaning == Meaning.OTHER || meaning == Meaning.SIGN_OFF) {
        continue;
      }
      unclear |= meaning == Meaning.CO_AUTHORSHIP && !Named.isClear(trailer.value());
      for (Identity identity : Named.in(trailer.value())) {
        Somebody somebody = people.somebody(identity.name(), identity.email());
        named.add(somebody);
        said.computeIfAbsent(meaning, key -> new HashSet<>()).add(somebody.handle());
      }
    }
    objecting.addAll(said.getOrDefault(Meaning.OBJECTION, Set.of()));
    said.getOrDefault(Meaning.CO_AUTHORSHIP, Set.of()).stream()
        .filter(one -> !one.equals(told.author().handle()))
        .forEach(coAuthors::add);
    return said;
  }
}
