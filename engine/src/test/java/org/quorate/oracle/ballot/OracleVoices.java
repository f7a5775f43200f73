package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.charter.Electorate.Weight;
import org.quorate.oracle.OracleRoots;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Vote;

/** Who votes together: people of one organisation where that has one vote. */
final class OracleVoices {
  /** Whether it is known of everybody with whom they vote; without weights it always is. */
  boolean clear = true;

  private final Map<Handle, Set<OracleShare>> people;
  private final List<Set<Handle>> voices = new ArrayList<>();
  private final Map<Handle, Set<String>> organisations = new TreeMap<>();

  OracleVoices(
      Charter charter,
      HasPassed question,
      OracleRoll roll,
      Map<Handle, Set<OracleShare>> people,
      Collection<Instant> when) {
    this.people = people;
    boolean weighted = roll.row.electorate().weight() == Weight.ONE_AN_ORGANISATION;
    OracleRoots roots =
        new OracleRoots(charter, roll.accounts, question.known().complete(Aspect.AFFILIATIONS));
    Map<Handle, Set<String>> all = new TreeMap<>();
    for (Handle person : people.keySet()) {
      boolean in = people.get(person).stream().anyMatch(OracleShare::inBase);
      Set<Optional<Set<String>>> own =
          when.stream().map(at -> roots.roots(person, at)).collect(Collectors.toSet());
      boolean known = own.size() == 1 && own.iterator().next().isPresent();
      clear &= !weighted || !in || known;
      all.put(person, weighted && in && known ? own.iterator().next().get() : Set.of("@" + person));
    }
    all.forEach(this::join);
  }

  private void join(Handle person, Set<String> own) {
    Set<Handle> voice = new HashSet<>(Set.of(person));
    organisations.put(person, own);
    for (Set<Handle> other : List.copyOf(voices)) {
      if (other.stream().anyMatch(one -> organisations.get(one).stream().anyMatch(own::contains))) {
        voices.remove(other);
        voice.addAll(other);
      }
    }
    voices.add(voice);
  }

  /** What each voice may add. */
  List<Set<OracleShare>> shares() {
    return voices.stream().map(this::together).toList();
  }

  /** Which told paper of an election may be that of each voice; empty where perhaps none is. */
  List<Set<Optional<Vote>>> papers() {
    return voices.stream().map(this::papers).toList();
  }

  private Set<Optional<Vote>> papers(Set<Handle> voice) {
    Set<Optional<Vote>> papers = Set.of(Optional.empty());
    boolean hidden = false;
    for (Handle person : voice) {
      Set<Optional<Vote>> more = new HashSet<>();
      for (OracleShare share : people.get(person)) {
        Optional<Vote> own = Optional.ofNullable(share.vote());
        papers.forEach(before -> more.add(later(before, own)));
        hidden |= own.isEmpty() && share.position() != null;
      }
      papers = more;
    }
    Set<Optional<Vote>> all = new HashSet<>(papers);
    all.addAll(hidden ? Set.of(Optional.<Vote>empty()) : Set.of());
    return all;
  }

  private static Optional<Vote> later(Optional<Vote> one, Optional<Vote> other) {
    return Stream.of(one, other).flatMap(Optional::stream).max(OracleHand.LATEST_LAST);
  }

  private Set<OracleShare> together(Set<Handle> voice) {
    return together(voice.stream().map(people::get).map(OracleVoices::plain).toList());
  }

  /** What several people say of whom the last speaks. */
  static Set<OracleShare> together(List<Set<OracleShare>> all) {
    if (all.size() == 1) {
      return all.get(0);
    }
    boolean surely = all.stream().anyMatch(one -> one.stream().allMatch(OracleShare::quiet));
    boolean perhaps = all.stream().anyMatch(one -> one.stream().anyMatch(OracleShare::quiet));
    Set<OracleShare> together = new HashSet<>();
    for (OracleShare said : united(all)) {
      boolean spoken = said.position() != null;
      if (!spoken || !surely) {
        together.add(said);
      }
      if (spoken && perhaps) {
        together.add(said.open(true));
      }
    }
    return together;
  }

  private static Set<OracleShare> united(List<Set<OracleShare>> all) {
    if (all.stream().allMatch(OracleVoices::isSaid)) {
      OracleShare said = sure(all.stream().map(shares -> shares.iterator().next()).toList());
      if (said.vote() != null || all.stream().allMatch(shares -> shares.size() == 1)) {
        return Set.of(said);
      }
    }
    Set<OracleShare> union = all.stream().flatMap(Set::stream).collect(Collectors.toSet());
    for (Predicate<OracleShare> some :
        List.<Predicate<OracleShare>>of(
            share -> share.position() != null,
            share -> share.position() != null || share.quiet(),
            OracleShare::inBase)) {
      if (all.stream().anyMatch(shares -> shares.stream().allMatch(some))) {
        return union.stream().filter(some).collect(Collectors.toSet());
      }
    }
    return union;
  }

  /** Whether it is known what somebody says, be it nothing. */
  private static boolean isSaid(Set<OracleShare> shares) {
    return shares.size() == 1 || shares.stream().allMatch(share -> share.position() == null);
  }

  private static Set<OracleShare> plain(Set<OracleShare> shares) {
    return shares.stream()
        .map(share -> share.inBase() ? share : OracleShare.NOTHING)
        .collect(Collectors.toSet());
  }

  private static OracleShare sure(List<OracleShare> shares) {
    @Nullable Vote last =
        shares.stream()
            .map(OracleShare::vote)
            .filter(vote -> vote != null)
            .max(OracleHand.LATEST_LAST)
            .orElse(null);
    if (last != null) {
      return shares.stream().filter(share -> last.equals(share.vote())).findFirst().orElseThrow();
    }
    return new OracleShare(
        shares.stream().anyMatch(OracleShare::inBase),
        null,
        null,
        shares.stream().anyMatch(share -> share.inBase() && share.present()),
        shares.stream().anyMatch(OracleShare::quiet),
        false);
  }
}
