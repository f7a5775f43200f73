package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.charter.Charter;
import org.quorate.charter.OrganisationsNeeded;
import org.quorate.oracle.OracleRoots;
import org.quorate.oracle.Tri;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;

/** From how many different organisations votes for come. */
final class OracleDiversity {
  /** Whose votes are taken for votes for. */
  enum Case {
    AS_CAST,
    /** The same, where no vote counts that somebody who is still silent may overrule. */
    SETTLED,
    QUIET_FOR,
    EVERYBODY_FOR
  }

  private final HasPassed question;
  private final OracleRoll roll;
  private final OrganisationsNeeded needed;
  private final OracleRoots affiliations;
  private final Collection<Instant> course;
  private final Optional<OracleLending> lending;

  /**
   * Of one ballot.
   *
   * @param course instants at which a vote may have been cast that nobody told
   */
  OracleDiversity(
      Charter charter,
      HasPassed question,
      OracleRoll roll,
      Collection<Instant> course,
      Optional<OracleLending> lending) {
    this.lending = lending;
    this.question = question;
    this.roll = roll;
    this.course = course;
    this.needed = Objects.requireNonNull(roll.row.standard().organisations());
    this.affiliations =
        new OracleRoots(charter, roll.accounts, question.known().complete(Aspect.AFFILIATIONS));
  }

  Tri enough(Map<Handle, Set<OracleShare>> people, Set<OracleShare> strangers, Case asked) {
    List<Set<Set<String>>> all = new ArrayList<>();
    people.forEach((person, shares) -> all.add(helps(person, shares, asked)));
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (List<Set<String>> world : worlds(all)) {
      int different = OracleRoots.different(world, Set.of());
      least = Math.min(least, different);
      most = Math.max(most, different);
    }
    boolean more = strangers.stream().anyMatch(share -> says(share, asked));
    if (least >= needed.count()) {
      return Tri.YES;
    }
    return more || most >= needed.count() ? Tri.MAYBE : Tri.NO;
  }

  private static boolean says(OracleShare share, Case asked) {
    if (asked == Case.SETTLED) {
      return share.position() == Position.FOR && !share.open();
    }
    boolean quiet = asked != Case.AS_CAST && share.awaited();
    boolean other = asked == Case.EVERYBODY_FOR && share.position() != null;
    return share.position() == Position.FOR || quiet || other;
  }

  /** Every way in which a person may help. */
  private Set<Set<String>> helps(Handle person, Set<OracleShare> shares, Case asked) {
    boolean lent =
        lending.isPresent()
            && lending.get().isLent(person)
            && shares.stream().anyMatch(OracleShare::awaited);
    if (lent) {
      return ofSeat(person, shares, asked);
    }
    Set<Set<String>> helps = new HashSet<>();
    for (OracleShare share : shares) {
      if (!says(share, asked)) {
        helps.add(Set.of());
      } else if (share.position() != Position.FOR) {
        helps.addAll(ways(person, question.at()));
      } else if (share.vote() != null) {
        helps.addAll(ways(person, share.vote().at()));
      } else {
        course.forEach(at -> helps.addAll(ways(person, at)));
      }
    }
    return helps;
  }

  /** The same of a seat for which others may speak: where that is not clear, perhaps nothing. */
  private Set<Set<String>> ofSeat(Handle member, Set<OracleShare> shares, Case asked) {
    boolean later = asked == Case.QUIET_FOR || asked == Case.EVERYBODY_FOR;
    Set<Set<String>> helps = new HashSet<>();
    Set<Set<String>> silent = new HashSet<>();
    for (OracleShare share : shares) {
      boolean told = share.vote() != null;
      if (!says(share, asked)) {
        silent.add(Set.of());
        continue;
      }
      if (share.position() == Position.FOR && told) {
        helps.addAll(ways(roll.accounts.canonical(share.vote().voter()), share.vote().at()));
      } else if (share.position() == Position.FOR && share.open()) {
        helps.addAll(List.of(Set.of(), Set.of("seat of " + member)));
      } else if (share.position() == Position.FOR) {
        course.forEach(at -> helps.addAll(ways(member, at)));
      }
      if (later) {
        helps.addAll(ways(member, question.at()));
      }
      if (later && share.awaited()) {
        lending.get().of(member).forEach(one -> helps.addAll(ways(one, question.at())));
        if (lending.get().others) {
          helps.addAll(List.of(Set.of(), Set.of("seat of " + member)));
        }
      }
    }
    if (helps.size() > 1) {
      helps.add(Set.of());
    }
    helps.addAll(silent);
    return helps;
  }

  private Set<Set<String>> ways(Handle person, Instant at) {
    @Nullable Handle account = needed.withoutAuthors() ? question.ballot().author() : null;
    if (roll.is(person, account)) {
      return Set.of(Set.of());
    }
    Optional<Set<String>> roots = affiliations.roots(person, at);
    Optional<Set<String>> authors =
        account == null
            ? Optional.of(Set.of())
            : affiliations.roots(roll.accounts.canonical(account), question.at());
    Set<String> own = roots.orElse(Set.of(OracleRoots.alone(person)));
    boolean shared = own.stream().anyMatch(authors.orElse(Set.of())::contains);
    Set<String> helps = shared ? Set.of() : own;
    Set<Set<String>> ways = new HashSet<>(Set.of(helps));
    if (roots.isEmpty() || authors.isEmpty()) {
      ways.add(Set.of());
    }
    return ways;
  }

  private static List<List<Set<String>>> worlds(List<Set<Set<String>>> people) {
    Set<List<Set<String>>> worlds = new HashSet<>(Set.of(List.of()));
    for (Set<Set<String>> person : people) {
      Set<List<Set<String>>> more = new HashSet<>();
      for (List<Set<String>> world : worlds) {
        for (Set<String> helps : person) {
          List<Set<String>> longer = new ArrayList<>(world);
          if (!helps.isEmpty()) {
            longer.add(helps);
          }
          more.add(longer);
        }
      }
      worlds = more;
    }
    return List.copyOf(worlds);
  }
}
