package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.OrganisationName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.OrganisationCap;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/**
 * The members of a body at an instant, but for the nominee, and the organisations to which they
 * belong then. Members are those who hold its role for the whole project.
 */
final class Bench {
  private final Scene scene;
  private final BodyRow body;
  private final Set<Integer> members;

  /** The organisations of those of whom they are known. */
  private final Map<Integer, Set<OrganisationName>> belonging = new TreeMap<>();

  /** Of how many nobody knows any. */
  private int unknown;

  /** Whether others may be members of whom nobody says so. */
  private final boolean open;

  private final @Nullable Set<OrganisationName> own;

  Bench(Scene scene, BodyRow body, Instant when) {
    this(scene, body, when, scene.nominee);
  }

  /** The same where somebody else would come to a seat. */
  Bench(Scene scene, BodyRow body, Instant when, int person) {
    this.scene = scene;
    this.body = body;
    members = new TreeSet<>(scene.people.holders(body.members(), when));
    members.remove(person);
    open = scene.people.mayHaveMore(body.members(), when);
    own = person < 0 ? alone() : organisations(person, when);
    for (int member : members) {
      Set<OrganisationName> theirs = organisations(member, when);
      if (theirs == null) {
        unknown++;
      } else {
        belonging.put(member, theirs);
      }
    }
  }

  /** Of somebody of whom nothing is told. */
  private @Nullable Set<OrganisationName> alone() {
    return scene.knows(Aspect.AFFILIATIONS) ? Set.of() : null;
  }

  private @Nullable Set<OrganisationName> organisations(int person, Instant when) {
    return scene.plan.groups.of(body).of(person, when, scene.people, scene.question.known());
  }

  /** Whether a seat is free. */
  Tri isVacant() {
    if (members.size() >= Objects.requireNonNull(body.seats())) {
      return Tri.NO;
    }
    return open ? Tri.MAYBE : Tri.YES;
  }

  /** Whether none of the nominee's organisations would hold more seats than it may. */
  Tri fits() {
    if (own == null) {
      return open || !anybodyFits() ? Tri.MAYBE : Tri.YES;
    }
    Tri fits = Tri.YES;
    for (OrganisationName one : own) {
      fits = fits.and(fits(one));
    }
    return fits;
  }

  /** Somebody of whatever organisation: one that has seats, or one that nobody has heard of. */
  private boolean anybodyFits() {
    Set<OrganisationName> all = new HashSet<>();
    belonging.values().forEach(all::addAll);
    return limit() > unknown && all.stream().allMatch(one -> fits(one) == Tri.YES);
  }

  private Tri fits(OrganisationName one) {
    boolean canGrow = open && !isFixed();
    if (!canGrow && of(one).size() + 1 > limit()) {
      return Tri.NO;
    }
    return open || of(one).size() + unknown + 1 > limit() ? Tri.MAYBE : Tri.YES;
  }

  /** Whether the cap is the same whoever else is a member. */
  private boolean isFixed() {
    return cap().isCount() || cap().ofSeats();
  }

  private OrganisationCap cap() {
    return Objects.requireNonNull(body.cap());
  }

  /** How many seats an organisation may hold, the nominee's seat being one of those filled. */
  private int limit() {
    return cap().in(body.seats() == null ? 0 : body.seats()).limit(members.size() + 1);
  }

  private List<Integer> of(OrganisationName one) {
    return belonging.entrySet().stream()
        .filter(member -> member.getValue().contains(one))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether more people than are known may be of one organisation. */
  boolean isInDoubt() {
    return open || unknown > 0;
  }

  /** Whether somebody is one of those of whom the nominee's organisations have too many. */
  Tri isOneOfThem(int person) {
    if (person == scene.nominee) {
      return Tri.YES;
    }
    Set<OrganisationName> theirs = organisations(person, scene.at);
    Tri shares = Tri.NO;
    for (OrganisationName one : own == null ? Set.<OrganisationName>of() : own) {
      Tri belongs = theirs == null ? Tri.MAYBE : Tri.of(theirs.contains(one));
      shares = shares.or(belongs.and(fits(one).not()));
    }
    Tri member = scene.people.holds(person, body.members(), true, scene.at, Within.NOWHERE);
    return member.and(shares);
  }

  /** The same of somebody of whom nothing is told. */
  Tri mayBeOneOfThem() {
    return Tri.of(open && !scene.knows(Aspect.AFFILIATIONS)).and(Tri.MAYBE);
  }

  /** The nominee's organisations of which more would be members than may. */
  List<OrganisationName> over() {
    return own == null
        ? List.of()
        : own.stream().filter(one -> of(one).size() + 1 > limit()).sorted().toList();
  }

  /** The people of one of them, the nominee too, by handle. */
  List<Integer> all(OrganisationName one) {
    Set<Integer> all = new TreeSet<>(of(one));
    all.add(scene.nominee);
    return scene.sorted(all);
  }

  /** How many of them are too many. */
  int excess(OrganisationName one) {
    return of(one).size() + 1 - limit();
  }

  /** What would settle it, if it is unknown. */
  Set<Aspect> missing(boolean ofOrganisations) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (open) {
      missing.add(Aspect.ROSTER);
    }
    if (ofOrganisations && (own == null || unknown > 0)) {
      missing.add(Aspect.AFFILIATIONS);
    }
    return missing;
  }

  /** How many seats are held, in a sentence. */
  String ofSeats() {
    String held = (open ? "at least " : "") + members.size();
    return "of the "
        + body.seats()
        + " seats of `"
        + body.name().key()
        + "` "
        + held
        + (members.size() == 1 ? " is held" : " are held")
        + by(members);
  }

  /** How many seats the nominee's organisations would hold, in a sentence. */
  String ofCap() {
    String may = "an organisation may hold " + limit() + " seats of `" + body.name().key() + "`";
    if (own == null) {
      return may + ", and nobody can tell to which the nominee belongs";
    } else if (own.isEmpty()) {
      return may + ", and the nominee stands alone";
    }
    OrganisationName most = own.iterator().next();
    for (OrganisationName one : own) {
      most = of(one).size() > of(most).size() ? one : most;
    }
    List<Integer> theirs = of(most);
    String least = open || unknown > 0 ? "at least " : "";
    return may
        + ", and with the nominee `"
        + scene.plan.organisations.shown(most)
        + "` would hold "
        + least
        + (theirs.size() + 1)
        + by(theirs);
  }

  /** How many seats the holder's organisation holds, in a sentence. */
  String ofOver() {
    OrganisationName one = over().get(0);
    return "an organisation may hold "
        + limit()
        + " seats of `"
        + body.name().key()
        + "`, and `"
        + scene.plan.organisations.shown(one)
        + "` holds "
        + all(one).size()
        + by(all(one));
  }

  private String by(Collection<Integer> some) {
    return some.isEmpty() ? "" : ": " + Words.people(scene.people, some);
  }
}
