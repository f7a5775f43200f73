package org.quorate.rules.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.contribution.Person;

/** Everybody in one case by number: the charter's people first, then the host's. */
public final class People {
  private static final int[] NOT_MERGED = new int[0];

  private final Register register;
  private final RoleOrder order;
  private final Known known;
  private final Instant at;
  private final List<Handle> more;
  private Map<Handle, Integer> numbers = Map.of();
  private final Map<Integer, Person> hosts;
  private final Map<Integer, int[]> merged;
  private final Set<Integer> bots;
  private final Map<RoleName, Set<Integer>> byHost;
  private Map<Set<Handle>, BitSet> groups = Map.of();

  public People(Register register, RoleOrder order, List<Person> people, Known known, Instant at) {
    this.register = register;
    this.order = order;
    this.known = known;
    this.at = at;
    more = new ArrayList<>(0);
    boolean alone = people.isEmpty();
    hosts = alone ? Map.of() : new HashMap<>();
    merged = alone ? Map.of() : new HashMap<>();
    bots = alone ? Set.of() : new HashSet<>();
    byHost = new HashMap<>(0);
    join(people);
  }

  /** The same people with the same numbers, where another instant is today. */
  private People(People same, Known known, Instant today) {
    register = same.register;
    order = same.order;
    this.known = known;
    at = today;
    hosts = same.hosts;
    merged = same.merged;
    bots = same.bots;
    byHost = same.byHost;
    more = same.more;
    numbers = same.numbers;
  }

  /** The same people, where another instant is today. */
  public People asOf(Instant today) {
    return asOf(today, known);
  }

  /** The same people, where another instant is today, and something else is known. */
  public People asOf(Instant today, Known known) {
    return numbers.isEmpty()
        ? new People(register, order, List.of(), known, today)
        : new People(this, known, today);
  }

  private void join(List<Person> people) {
    if (people.isEmpty()) {
      return;
    }
    numbers = new HashMap<>();
    Map<Object, List<Person>> byAccount = new HashMap<>();
    for (Person person : people) {
      for (Object account : accounts(person)) {
        byAccount.computeIfAbsent(account, any -> new ArrayList<>(1)).add(person);
      }
    }
    Set<Person> done = new HashSet<>();
    for (Person person : people) {
      if (!done.contains(person)) {
        enter(together(person, byAccount, done));
      }
    }
  }

  /** What tells that two of the host's people are one: a handle, or a number of the charter's. */
  private Set<Object> accounts(Person person) {
    Set<Object> accounts = new HashSet<>();
    for (Handle handle : handles(person)) {
      int number = register.number(handle);
      accounts.add(number >= 0 ? number : handle);
    }
    return accounts;
  }

  private static Set<Handle> handles(Person person) {
    Set<Handle> handles = new TreeSet<>(person.alsoKnownAs());
    handles.add(person.handle());
    return handles;
  }

  /** All of the host's people who share an account, by the host's word or the charter's. */
  private Set<Person> together(
      Person first, Map<Object, List<Person>> byAccount, Set<Person> done) {
    Set<Person> group = new HashSet<>();
    List<Person> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      Person person = open.remove(open.size() - 1);
      if (group.add(person) && done.add(person)) {
        for (Object account : accounts(person)) {
          List<Person> sharing = byAccount.remove(account);
          open.addAll(sharing == null ? List.of() : sharing);
        }
      }
    }
    return group;
  }

  private void enter(Set<Person> group) {
    Set<Handle> all = new TreeSet<>();
    group.forEach(person -> all.addAll(handles(person)));
    Set<Handle> own = new TreeSet<>();
    group.forEach(person -> own.add(person.handle()));
    Set<Integer> inCharter = new HashSet<>();
    for (Handle handle : all) {
      if (register.number(handle) >= 0) {
        inCharter.add(register.number(handle));
      }
    }
    int number = -1;
    for (int candidate : inCharter) {
      boolean better =
          number < 0 || register.handle(candidate).compareTo(register.handle(number)) < 0;
      number = better ? candidate : number;
    }
    number = number >= 0 ? number : add(own.iterator().next());
    for (Handle handle : all) {
      numbers.put(handle, number);
    }
    if (inCharter.size() > 1) {
      int same = number;
      inCharter.forEach(other -> numbers.put(register.handle(other), same));
      merged.put(number, inCharter.stream().mapToInt(Integer::intValue).toArray());
    }
    hosts.put(number, united(group));
    if (group.stream().anyMatch(Person::bot)) {
      bots.add(number);
    }
  }

  private static Person united(Set<Person> group) {
    Person first = group.iterator().next();
    Set<RoleName> roles = new HashSet<>();
    Set<OrganisationName> organisations = new HashSet<>();
    for (Person person : group) {
      roles.addAll(person.roles());
      organisations.addAll(person.organisations());
    }
    return new Person(first.handle(), List.of(), first.bot(), roles, organisations);
  }

  private int add(Handle handle) {
    int number = register.size() + more.size();
    more.add(handle);
    if (numbers.isEmpty()) {
      numbers = new HashMap<>();
    }
    numbers.put(handle, number);
    return number;
  }

  /** The number of a person by any of their accounts; somebody new gets one. */
  public int number(Handle handle) {
    int number = find(handle);
    return number < 0 ? add(handle) : number;
  }

  /** The number of a person by any of their accounts, or -1. */
  private int find(Handle handle) {
    Integer joined = numbers.isEmpty() ? null : numbers.get(handle);
    if (joined != null) {
      return joined;
    }
    int number = register.number(handle);
    if (number >= 0 && !merged.isEmpty()) {
      Integer main = numbers.get(register.handle(number));
      return main == null ? number : main;
    }
    return number;
  }

  /** Whether a handle is an account of somebody whom the charter or the facts name. */
  public boolean knows(Handle handle) {
    return find(handle) >= 0;
  }

  /** Whether some account is an address. */
  public boolean knowsAddresses() {
    return register.knowsAddresses() || numbers.keySet().stream().anyMatch(Register::isAddress);
  }

  public int size() {
    return register.size() + more.size();
  }

  public Handle handle(int person) {
    return person < register.size() ? register.handle(person) : more.get(person - register.size());
  }

  /** A person by their handle as people write it. */
  public String shown(int person) {
    return person < register.size() ? register.shown(person) : handle(person).shown();
  }

  public Set<Integer> bots() {
    return bots;
  }

  public boolean bot(int person) {
    return !bots.isEmpty() && bots.contains(person);
  }

  /** Whether a person is one of some named ones, by any account. */
  public boolean among(Set<Handle> handles, int person) {
    if (handles.isEmpty()) {
      return false;
    }
    BitSet named = groups.get(handles);
    if (named == null) {
      named = numbersOf(handles);
      if (groups.isEmpty()) {
        groups = new IdentityHashMap<>();
      }
      groups.put(handles, named);
    }
    return named.get(person);
  }

  /** The numbers of some people, those of their second accounts too. */
  private BitSet numbersOf(Set<Handle> handles) {
    BitSet found = new BitSet();
    for (Handle handle : handles) {
      found.set(number(handle));
      int own = register.number(handle);
      if (own >= 0) {
        found.set(own);
      }
    }
    return found;
  }

  /** Whether the host says of people of the charter that they are one. */
  public boolean areSomeMerged() {
    return !merged.isEmpty();
  }

  /** Whether a number stands for somebody, and not for a second account of somebody else. */
  public boolean isSomebody(int person) {
    return merged.isEmpty() || number(handle(person)) == person;
  }

  /** Organisations by the host's word; null for nobody the host speaks of, or none known. */
  public @Nullable Set<OrganisationName> organisations(int person) {
    Person host = hosts.get(person);
    return host == null || host.organisations().isEmpty() ? null : host.organisations();
  }

  /** The charter's numbers of a person: more than one where the host joins two of its people. */
  public int[] inCharter(int person) {
    return merged.isEmpty() ? NOT_MERGED : merged.getOrDefault(person, NOT_MERGED);
  }

  /** Whether a person holds a role or one above it, within some modules. */
  public Tri holds(int person, RoleName role, boolean only, Instant when, Within within) {
    Tri best = Tri.NO;
    for (RoleName one : order.holding(role, only)) {
      best = best.or(exactly(person, one, when, within));
      if (best == Tri.YES) {
        return best;
      }
    }
    return best;
  }

  private Tri exactly(int person, RoleName role, Instant when, Within within) {
    if (register.lists(role)) {
      return inRoster(person, role, when, within);
    }
    Person host = hosts.isEmpty() ? null : hosts.get(person);
    boolean now = isToldOf(when);
    if (host != null && host.roles().contains(role)) {
      return now ? Tri.YES : Tri.MAYBE;
    }
    return now && known.complete(Aspect.ROSTER) ? Tri.NO : Tri.MAYBE;
  }

  /**
   * Since when without a break a person holds a role, or one above it, as of an instant; {@link
   * Instant#MIN} for ever, null if they do not.
   *
   * @param surely whether just what is certain matters, or all that may be
   */
  public @Nullable Instant since(
      int person, RoleName role, Instant when, Within within, boolean surely) {
    Predicate<Tri> such = tri -> surely ? tri == Tri.YES : tri != Tri.NO;
    List<Spell> spells = new ArrayList<>();
    for (RoleName one : order.holding(role, false)) {
      if (!register.lists(one)) {
        byHost(person, one, when, such, spells);
        continue;
      }
      int[] same = inCharter(person);
      for (int number : same.length == 0 ? new int[] {person} : same) {
        register.addSpells(
            number, one, module -> module == null || such.test(within.holds(module)), spells);
      }
    }
    return Spell.since(spells, when);
  }

  /** What a host says of today alone says nothing of the days before, which are all alike. */
  private void byHost(
      int person, RoleName role, Instant when, Predicate<Tri> such, List<Spell> spells) {
    Instant before = when.minusNanos(1);
    if (such.test(exactly(person, role, before, Within.NOWHERE))) {
      spells.add(new Spell(null, when));
    }
    if (such.test(exactly(person, role, when, Within.NOWHERE))) {
      spells.add(new Spell(when, null));
    }
  }

  private Tri inRoster(int person, RoleName role, Instant when, Within within) {
    Tri best = person < register.size() ? register.holds(person, role, when, within) : Tri.NO;
    for (int same : inCharter(person)) {
      best = best.or(register.holds(same, role, when, within));
    }
    return best;
  }

  /** Whether the roster lists a person as suspended in just this role, for the whole project. */
  public boolean isSuspended(int person, RoleName role, Instant when) {
    boolean suspended = person < register.size() && register.isSuspended(person, role, when);
    for (int same : inCharter(person)) {
      suspended |= register.isSuspended(same, role, when);
    }
    return suspended;
  }

  /** For which modules the roster gives a person a role, as {@link Register#modules}. */
  public Set<ModuleName> modules(int person, @Nullable RoleName role, Instant when) {
    int[] same = inCharter(person);
    if (same.length == 0) {
      return register.modules(person, role, when);
    }
    Set<ModuleName> modules = new HashSet<>();
    for (int number : same) {
      modules.addAll(register.modules(number, role, when));
    }
    return modules;
  }

  /** Whether a person may hold just this role at some time, or be suspended in it. */
  public boolean mayEverHold(int person, RoleName role) {
    if (!register.lists(role)) {
      return true;
    }
    boolean may = person < register.size() && !register.spells(person, role).isEmpty();
    for (int same : inCharter(person)) {
      may |= !register.spells(same, role).isEmpty();
    }
    return may;
  }

  /** Roles that a person holds today by the host's word, against that of the roster. */
  public Set<RoleName> disputed(int person) {
    Person host = hosts.get(person);
    if (host == null) {
      return Set.of();
    }
    Set<RoleName> roles = new TreeSet<>();
    for (RoleName role : host.roles()) {
      if (register.lists(role) && inRoster(person, role, at, Within.ANYWHERE) == Tri.NO) {
        roles.add(role);
      }
    }
    return roles;
  }

  /** Whether the host tells anything of who holds which role today. */
  public boolean tellsToday() {
    return known.complete(Aspect.ROSTER)
        || hosts.values().stream().anyMatch(host -> !host.roles().isEmpty());
  }

  /**
   * Holders of a role, or of one above it, within some modules, if no instant changes that and the
   * host has no say in it; else null.
   */
  public long @Nullable [] always(RoleName role, boolean only, Supplier<Within> within) {
    long[] people = Bits.none(register.size());
    for (RoleName one : order.holding(role, only)) {
      if (!register.addAlways(one, within, people)) {
        return null;
      }
    }
    return merged.isEmpty() ? people : joined(people);
  }

  private long[] joined(long[] people) {
    long[] all = people.clone();
    merged.forEach(
        (main, same) -> {
          for (int one : same) {
            if (Bits.has(people, one)) {
              Bits.set(all, main);
            }
          }
          for (int one : same) {
            if (one != main) {
              Bits.clear(all, one);
            }
          }
        });
    return all;
  }

  /** Some named people; null if somebody is named whom nobody has met yet. */
  public long @Nullable [] named(Set<Handle> handles) {
    long[] people = Bits.none(size());
    for (Handle handle : handles) {
      int person = find(handle);
      if (person < 0) {
        return null;
      }
      Bits.set(people, person);
    }
    return people;
  }

  /** Whoever holds just this role at an instant for certain, for the whole project. */
  public Set<Integer> holders(RoleName role, Instant when) {
    Set<Integer> holders = new TreeSet<>();
    if (register.lists(role)) {
      for (int person : register.everHolding(role)) {
        int number = number(register.handle(person));
        if (inRoster(number, role, when, Within.NOWHERE) == Tri.YES) {
          holders.add(number);
        }
      }
    } else if (isToldOf(when)) {
      holders.addAll(hosted(role));
    }
    return holders;
  }

  private Set<Integer> hosted(RoleName role) {
    Set<Integer> holders = byHost.get(role);
    if (holders == null) {
      holders = new TreeSet<>();
      for (Map.Entry<Integer, Person> host : hosts.entrySet()) {
        if (host.getValue().roles().contains(role)) {
          holders.add(host.getKey());
        }
      }
      byHost.put(role, holders);
    }
    return holders;
  }

  /**
   * For how long a person holds just this role for the whole project; by the host's word always or
   * never.
   */
  public List<Spell> spells(int person, RoleName role) {
    if (!register.lists(role)) {
      return hosted(role).contains(person) ? List.of(Spell.ALWAYS) : List.of();
    }
    List<Spell> spells = new ArrayList<>();
    int[] same = inCharter(person);
    for (int number : same.length == 0 ? new int[] {person} : same) {
      spells.addAll(register.spells(number, role));
    }
    return spells;
  }

  /** Whether nothing is missing by which somebody may have held a role at another time. */
  public boolean areSpellsTold(RoleName role) {
    return register.lists(role)
        || known.complete(Aspect.ROSTER) && known.complete(Aspect.ROSTER_AT);
  }

  /** Whether others may hold just this role at an instant, of whom nobody says so. */
  public boolean mayHaveMore(RoleName role, Instant when) {
    return !register.lists(role) && !(isToldOf(when) && known.complete(Aspect.ROSTER));
  }

  /** Whether what the host says of roles is about an instant. */
  private boolean isToldOf(Instant when) {
    return when.equals(at) || known.complete(Aspect.ROSTER_AT);
  }

  /** Whether somebody outside the roster may hold a role, or one above it, today. */
  public boolean open(RoleName role, boolean only) {
    return !known.complete(Aspect.ROSTER) && unlisted(role, only);
  }

  /** Whether the roster gives a role, or one above it, for a module only. */
  public boolean bound(RoleName role, boolean only) {
    for (RoleName one : order.holding(role, only)) {
      if (register.bound(one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the roster leaves a role, or one above it, to the host. */
  public boolean unlisted(RoleName role, boolean only) {
    for (RoleName one : order.holding(role, only)) {
      if (!register.lists(one)) {
        return true;
      }
    }
    return false;
  }
}
