package org.quorate.rules.people;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.OrganisationName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Fraction;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Source;
import org.quorate.charter.Stake;

/** Who belongs where when, and which organisations are one. */
public final class Organisations {
  /** A share that is not stated. */
  private static final Fraction ALL = new Fraction(1, 1);

  private final Map<OrganisationName, OrganisationRow> rows = new HashMap<>();
  private final Map<OrganisationName, Set<OrganisationName>> roots = new ConcurrentHashMap<>();
  private final Map<OrganisationName, String> written = new HashMap<>();
  private final Map<Integer, List<Term>> terms = new HashMap<>();

  /** One person at one organisation, or at none, for one spell. */
  private record Term(@Nullable OrganisationName organisation, Spell spell) {}

  /** Of each organisation that the charter names. */
  private final Map<OrganisationName, Integer> numbers = new HashMap<>();

  private final Stake together;

  public Organisations(Rows rows, Register register) {
    this(rows, register, Stake.HALF);
  }

  /** Where others count as one than those of which one holds half of the other. */
  public Organisations(Rows rows, Register register, Stake together) {
    this.together = together;
    for (OrganisationRow row : rows.organisations()) {
      this.rows.put(row.organisation(), row);
      write(row.organisation(), row.source());
      number(row.organisation());
      row.partOf().forEach(part -> number(part.parent()));
    }
    rows.organisations().forEach(this::writeParents);
    for (AffiliationRow row : rows.affiliations()) {
      OrganisationName name = row.organisation();
      write(name, row.source());
      if (name != null && !this.rows.containsKey(name)) {
        number(name);
        roots.put(name, Set.of(name));
      }
      Term term = new Term(name, Spell.of(row.since(), row.until()));
      terms.computeIfAbsent(register.number(row.handle()), any -> new ArrayList<>(1)).add(term);
    }
  }

  private void write(@Nullable OrganisationName name, Source source) {
    String cell = name == null || written.containsKey(name) ? "" : source.cell("Organisation");
    if (name != null && !cell.isEmpty()) {
      written.put(name, cell);
    }
  }

  /** Names that stand among others in a cell. */
  private void writeParents(OrganisationRow row) {
    String cell = row.partOf().isEmpty() ? "" : row.source().cell("Part of");
    for (OrganisationRow.PartOf part : row.partOf()) {
      String name = part.parent().value();
      int end = cell.length() - name.length();
      for (int at = 0; at <= end && !written.containsKey(part.parent()); at++) {
        if (cell.regionMatches(true, at, name, 0, name.length())) {
          written.put(part.parent(), cell.substring(at, at + name.length()));
        }
      }
    }
  }

  /** A name as the charter writes it, or folded where the charter has none. */
  public String shown(OrganisationName name) {
    return written.getOrDefault(name, name.value());
  }

  private void number(OrganisationName name) {
    numbers.putIfAbsent(name, numbers.size());
  }

  /** The number of an organisation; -1 of one that the charter does not name. */
  public int numberOf(OrganisationName name) {
    return numbers.getOrDefault(name, -1);
  }

  /** How many organisations the charter names. */
  public int count() {
    return numbers.size();
  }

  /** The last organisations that others lead to; walks without recursion, each of them once. */
  private Set<OrganisationName> climb(OrganisationName name) {
    Set<OrganisationName> ends = new TreeSet<>();
    Set<OrganisationName> seen = new HashSet<>(Set.of(name));
    Deque<OrganisationName> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      OrganisationName at = open.pop();
      List<OrganisationName> holders = holders(at);
      if (holders.isEmpty()) {
        ends.add(at);
      }
      holders.stream().filter(seen::add).forEach(open::push);
    }
    return ends.isEmpty() ? Set.of(name) : Collections.unmodifiableSet(ends);
  }

  /** Those that hold enough of an organisation to be one with it. */
  private List<OrganisationName> holders(OrganisationName name) {
    OrganisationRow row = rows.get(name);
    List<OrganisationName> holders = new ArrayList<>(1);
    for (OrganisationRow.PartOf part :
        row == null ? List.<OrganisationRow.PartOf>of() : row.partOf()) {
      if (together.isReachedBy(part.share() == null ? ALL : part.share())) {
        holders.add(part.parent());
      }
    }
    return holders;
  }

  /**
   * What the charter says of a person at an instant: the roots of their organisations, empty if
   * they stand alone, null if it says nothing; not to be changed.
   */
  public @Nullable Set<OrganisationName> of(int person, Instant at) {
    List<Term> spells = terms.get(person);
    if (spells == null) {
      return null;
    }
    Set<OrganisationName> found = null;
    boolean shared = true;
    for (Term term : spells) {
      if (term.spell().contains(at)) {
        if (found == null) {
          found = rootsOf(term.organisation());
        } else {
          found = shared ? new TreeSet<>(found) : found;
          shared = false;
          found.addAll(rootsOf(term.organisation()));
        }
      }
    }
    return found;
  }

  /**
   * The roots of the organisations of a person of one case at an instant, by the charter where it
   * speaks of them then, else by the host; empty if they stand alone, null if nobody knows.
   */
  public @Nullable Set<OrganisationName> of(int person, Instant when, People people, Known known) {
    Set<OrganisationName> found = null;
    int[] same = people.inCharter(person);
    if (same.length == 0) {
      found = of(person, when);
    }
    for (int number : same) {
      Set<OrganisationName> some = of(number, when);
      if (some != null) {
        found = found == null ? new TreeSet<>() : found;
        found.addAll(some);
      }
    }
    if (found != null) {
      return found;
    }
    Set<OrganisationName> host = people.organisations(person);
    if (host != null) {
      return rootsOf(host);
    }
    return known.complete(Aspect.AFFILIATIONS) ? Set.of() : null;
  }

  /**
   * Every group that a person may stand for at some time by the charter's word: the roots of their
   * organisations, or they themselves where they stand alone, or where it does not say it of all
   * time that follows.
   */
  public Set<Object> ever(int person, Reach reach) {
    Instant start = reach.start();
    List<Term> all = terms.getOrDefault(person, List.of());
    List<Term> spells = all.stream().filter(term -> !isOver(term.spell(), start)).toList();
    Set<Object> groups = new HashSet<>();
    for (Term term : spells) {
      Set<OrganisationName> own = rootsOf(term.organisation());
      groups.addAll(own.isEmpty() ? Set.of(person) : own);
    }
    if (!areWithoutGap(spells, spells.size() == all.size() ? null : start)) {
      groups.add(person);
    }
    return groups;
  }

  private static boolean isOver(Spell spell, Instant start) {
    return spell.to() != null && !spell.to().isAfter(start);
  }

  /**
   * Whether there is no time of which none of some spells speaks.
   *
   * @param start from when on; null for from the first spell on
   */
  private static boolean areWithoutGap(List<Term> terms, @Nullable Instant start) {
    Instant told = start == null ? Instant.MIN : start;
    boolean first = start == null;
    for (Spell spell :
        terms.stream()
            .map(Term::spell)
            .sorted(
                Comparator.comparing(spell -> spell.from() == null ? Instant.MIN : spell.from()))
            .toList()) {
      if (!first && spell.from() != null && spell.from().isAfter(told)) {
        return false;
      }
      first = false;
      Instant end = spell.to() == null ? Instant.MAX : spell.to();
      told = end.isAfter(told) ? end : told;
    }
    return told.equals(Instant.MAX);
  }

  /** How many people can each stand for a group of their own, up to enough. */
  public int apart(Collection<Integer> people, int enough, Reach reach) {
    if (areApart(people, enough, reach)) {
      return enough;
    }
    Map<Object, Integer> own = new HashMap<>();
    List<int[]> groups = new ArrayList<>();
    for (int person : people) {
      groups.add(
          ever(person, reach).stream()
              .mapToInt(one -> own.computeIfAbsent(one, any -> own.size()))
              .toArray());
    }
    return Matching.upTo(enough, groups.toArray(int[][]::new));
  }

  /** Whether enough find a group of their own one after the other. */
  private boolean areApart(Collection<Integer> people, int enough, Reach reach) {
    Set<Object> taken = new HashSet<>();
    for (int person : people) {
      if (taken.size() >= enough) {
        break;
      }
      ever(person, reach).stream()
          .filter(group -> !taken.contains(group))
          .findFirst()
          .ifPresent(taken::add);
    }
    return taken.size() >= enough;
  }

  /** In how many groups people could be at most, if those of one group are one. */
  public int grouped(Collection<Integer> people, Reach reach) {
    Set<Object> groups = new HashSet<>();
    people.forEach(person -> groups.addAll(ever(person, reach)));
    return Math.min(people.size(), groups.size());
  }

  /**
   * When the charter says that somebody comes to an organisation or leaves one, as they are told.
   */
  public Set<Instant> turns(int person, People people) {
    Set<Instant> turns = new TreeSet<>();
    int[] same = people.inCharter(person);
    for (int number : same.length == 0 ? new int[] {person} : same) {
      for (Term term : terms.getOrDefault(number, List.of())) {
        if (term.spell().from() != null) {
          turns.add(term.spell().from());
        }
        if (term.spell().to() != null) {
          turns.add(term.spell().to());
        }
      }
    }
    return turns;
  }

  /** The organisations that some belong to in the end; those marked unaffiliated drop out. */
  public Set<OrganisationName> rootsOf(Set<OrganisationName> organisations) {
    Set<OrganisationName> all = new TreeSet<>();
    organisations.forEach(name -> all.addAll(rootsOf(name)));
    return all;
  }

  private Set<OrganisationName> rootsOf(@Nullable OrganisationName name) {
    if (name == null) {
      return Set.of();
    }
    Set<OrganisationName> known = roots.get(name);
    if (known != null) {
      return known;
    }
    OrganisationRow row = rows.get(name);
    if (row == null) {
      return Set.of(name);
    }
    return row.unaffiliated() ? Set.of() : roots.computeIfAbsent(name, this::climb);
  }
}
