package org.quorate.rules.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;

/** The people of a charter by number, and the roles they hold by its word. */
public final class Register {
  private final List<Handle> handles = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final Map<Handle, Integer> numbers = new HashMap<>();
  private final Map<RoleName, Held> byRole = new HashMap<>();
  private final Set<RoleName> listed = new HashSet<>();
  private final Set<RoleName> bound = new HashSet<>();
  private final Map<RoleName, Map<Integer, List<Term>>> suspended = new HashMap<>();
  private final Map<Integer, List<Bound>> bounds = new HashMap<>();
  private final boolean knowsAddresses;

  /** A role held for some time, or for a module. */
  public record Term(int person, Spell spell, @Nullable ModuleName module) {}

  /** A role that somebody holds for a module, for some time. */
  private record Bound(RoleName role, ModuleName module, Spell spell) {}

  /** Holders of just one role: for ever and for everything, and the others. */
  public static final class Held {
    public long[] always = new long[0];
    public List<Term> terms = List.of();
    private Map<Integer, List<Term>> byPerson = Map.of();

    private List<Term> of(int person) {
      return byPerson.getOrDefault(person, List.of());
    }
  }

  /** The people of the roster and the affiliations, and others whom rules name. */
  public Register(Rows rows, Set<Handle> named) {
    number(rows, named);
    knowsAddresses = numbers.keySet().stream().anyMatch(Register::isAddress);
    Map<RoleName, List<Term>> terms = new HashMap<>();
    for (RosterRow row : rows.roster()) {
      listed.add(row.role());
      if (row.module() != null) {
        bound.add(row.role());
      }
      if (row.status() == RosterRow.Status.ACTIVE) {
        hold(row, terms);
      } else if (row.status() == RosterRow.Status.SUSPENDED && row.module() == null) {
        add(
            suspended.computeIfAbsent(row.role(), any -> new HashMap<>()),
            new Term(number(row.handle()), Spell.of(row.since(), row.until()), null));
      }
    }
    terms.forEach(
        (role, some) -> {
          Held held = held(role);
          held.terms = List.copyOf(some);
          held.byPerson = new HashMap<>();
          some.sort(Comparator.comparing(Term::spell, Spell.LAST_FIRST));
          some.forEach(term -> add(held.byPerson, term));
        });
  }

  private static void add(Map<Integer, List<Term>> byPerson, Term term) {
    byPerson.computeIfAbsent(term.person(), any -> new ArrayList<>(1)).add(term);
  }

  private void hold(RosterRow row, Map<RoleName, List<Term>> terms) {
    int person = number(row.handle());
    Spell spell = Spell.of(row.since(), row.until());
    if (row.module() != null) {
      bounds
          .computeIfAbsent(person, any -> new ArrayList<>(1))
          .add(new Bound(row.role(), row.module(), spell));
    }
    if (spell == Spell.ALWAYS && row.module() == null) {
      Held held = held(row.role());
      if (held.always.length == 0) {
        held.always = Bits.none(size());
      }
      Bits.set(held.always, person);
    } else {
      Term term = new Term(person, spell, row.module());
      terms.computeIfAbsent(row.role(), any -> new ArrayList<>()).add(term);
    }
  }

  private Held held(RoleName role) {
    return byRole.computeIfAbsent(role, any -> new Held());
  }

  /** Joins accounts into people; the smallest handle of the roster's own column names them. */
  private void number(Rows rows, Set<Handle> named) {
    Map<Handle, Handle> parents = new TreeMap<>();
    Set<Handle> own = new TreeSet<>();
    for (RosterRow row : rows.roster()) {
      own.add(row.handle());
      row.alsoKnownAs().forEach(alias -> join(parents, row.handle(), alias));
      parents.putIfAbsent(row.handle(), row.handle());
    }
    for (AffiliationRow row : rows.affiliations()) {
      parents.putIfAbsent(row.handle(), row.handle());
    }
    named.forEach(handle -> parents.putIfAbsent(handle, handle));
    Map<Handle, Handle> names = new HashMap<>();
    own.forEach(handle -> names.putIfAbsent(root(parents, handle), handle));
    for (Handle handle : parents.keySet()) {
      Handle root = root(parents, handle);
      Handle name = names.computeIfAbsent(root, any -> handle);
      Integer number = numbers.get(name);
      if (number == null) {
        number = handles.size();
        handles.add(name);
        shown.add(name.shown());
        numbers.put(name, number);
      }
      numbers.put(handle, number);
    }
  }

  private static void join(Map<Handle, Handle> parents, Handle a, Handle b) {
    Handle one = root(parents, a);
    Handle other = root(parents, b);
    parents.put(one.compareTo(other) <= 0 ? other : one, one.compareTo(other) <= 0 ? one : other);
    parents.putIfAbsent(one, one);
    parents.putIfAbsent(other, other);
  }

  private static Handle root(Map<Handle, Handle> parents, Handle handle) {
    Handle at = handle;
    for (Handle up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  public static boolean isAddress(Handle handle) {
    return handle.value().indexOf('@') > 0;
  }

  /** Whether some account is an address. */
  public boolean knowsAddresses() {
    return knowsAddresses;
  }

  public int size() {
    return handles.size();
  }

  public Handle handle(int person) {
    return handles.get(person);
  }

  /** A person by their handle as people write it. */
  public String shown(int person) {
    return shown.get(person);
  }

  /** The number of a person by any of their accounts, or -1. */
  public int number(Handle handle) {
    Integer number = numbers.get(handle);
    return number == null ? -1 : number;
  }

  /** Whether the roster lists somebody as suspended in just this role, for the whole project. */
  public boolean isSuspended(int person, RoleName role, Instant at) {
    return suspended.getOrDefault(role, Map.of()).getOrDefault(person, List.of()).stream()
        .anyMatch(term -> term.spell().contains(at));
  }

  /**
   * For which modules the roster gives a person a role at an instant.
   *
   * @param role just this one; null for any
   */
  public Set<ModuleName> modules(int person, @Nullable RoleName role, Instant at) {
    Set<ModuleName> modules = new HashSet<>();
    for (Bound bound : bounds.getOrDefault(person, List.of())) {
      if ((role == null || bound.role().equals(role)) && bound.spell().contains(at)) {
        modules.add(bound.module());
      }
    }
    return modules;
  }

  /** Whether the roster speaks of a role at all, and so says everything about it. */
  public boolean lists(RoleName role) {
    return listed.contains(role);
  }

  /** Whether some role is held for a module only. */
  public boolean moduleBound() {
    return !bound.isEmpty();
  }

  /** Whether a role is held for a module in some row. */
  public boolean bound(RoleName role) {
    return bound.contains(role);
  }

  /** Everybody who holds just this role at some time, for something, by the roster's word. */
  public Set<Integer> everHolding(RoleName role) {
    Set<Integer> people = new TreeSet<>();
    Held held = byRole.get(role);
    if (held != null) {
      held.terms.forEach(term -> people.add(term.person()));
      Bits.each(held.always, people::add);
    }
    return people;
  }

  /** For how long a person holds just this role for the whole project, by the roster's word. */
  public List<Spell> spells(int person, RoleName role) {
    List<Spell> spells = new ArrayList<>();
    addSpells(person, role, module -> module == null, spells);
    return spells;
  }

  /** Adds for how long a person holds just this role, within some modules that are told. */
  void addSpells(
      int person, RoleName role, Predicate<@Nullable ModuleName> within, List<Spell> to) {
    Held held = byRole.get(role);
    if (held == null || person >= size()) {
      return;
    }
    if (Bits.has(held.always, person)) {
      to.add(Spell.ALWAYS);
    }
    for (Term term : held.of(person)) {
      if (within.test(term.module())) {
        to.add(term.spell());
      }
    }
  }

  /** Who holds just this role by the roster's word; null for nobody. */
  public @Nullable Held holders(RoleName role) {
    return byRole.get(role);
  }

  /**
   * Adds those who hold just this role at every instant within some modules; false if the roster
   * does not list the role, or if an instant or an unseen file changes who they are.
   */
  public boolean addAlways(RoleName role, Supplier<Within> within, long[] people) {
    if (!listed.contains(role)) {
      return false;
    }
    Held held = byRole.get(role);
    if (held == null) {
      return true;
    }
    for (int i = 0; i < held.always.length; i++) {
      people[i] |= held.always[i];
    }
    for (Term term : held.terms) {
      if (term.spell() != Spell.ALWAYS || term.module() == null) {
        return false;
      }
      Tri holds = within.get().holds(term.module());
      if (holds == Tri.MAYBE) {
        return false;
      } else if (holds == Tri.YES) {
        Bits.set(people, term.person());
      }
    }
    return true;
  }

  /** Whether a person holds just this role at an instant, within some modules. */
  public Tri holds(int person, RoleName role, Instant at, Within within) {
    Held held = byRole.get(role);
    if (held == null) {
      return Tri.NO;
    }
    if (Bits.has(held.always, person)) {
      return Tri.YES;
    }
    Tri best = Tri.NO;
    for (Term term : held.of(person)) {
      if (term.spell().contains(at)) {
        best = best.or(term.module() == null ? Tri.YES : within.holds(term.module()));
      }
    }
    return best;
  }
}
