package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
  private final Assembly assembly;
  private final int person;
  private final boolean member;
  private final @Nullable Set<OrganisationName> own;

  Bench(Scene scene, BodyRow body, Instant when) {
    this(scene, body, when, scene.nominee);
  }

  /** The same where somebody else would come to a seat. */
  Bench(Scene scene, BodyRow body, Instant when, int person) {
    this.scene = scene;
    this.body = body;
    this.person = person;
    assembly = scene.assembly(body, when);
    member = assembly.has(person);
    own = person < 0 ? alone() : organisations(person, when);
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
    if (size() >= Objects.requireNonNull(body.seats())) {
      return Tri.NO;
    }
    return assembly.isOpen() ? Tri.MAYBE : Tri.YES;
  }

  /** How many others are members. */
  private int size() {
    return assembly.size() - (member ? 1 : 0);
  }

  private List<Integer> members() {
    return assembly.members().stream().filter(one -> one != person).toList();
  }

  /** Of how many others nobody knows any organisation. */
  private int unknown() {
    return assembly.unknown() - (member && own == null ? 1 : 0);
  }

  /** Whether none of the nominee's organisations would hold more seats than it may. */
  Tri fits() {
    if (own == null) {
      return assembly.isOpen() || !anybodyFits() ? Tri.MAYBE : Tri.YES;
    }
    Tri fits = Tri.YES;
    for (OrganisationName one : own) {
      fits = fits.and(fits(one));
    }
    return fits;
  }

  /** Somebody of whatever organisation: one that has seats, or one that nobody has heard of. */
  private boolean anybodyFits() {
    return limit() > unknown() + assembly.most();
  }

  private Tri fits(OrganisationName one) {
    boolean canGrow = assembly.isOpen() && !isFixed();
    if (!canGrow && of(one) + 1 > limit()) {
      return Tri.NO;
    }
    return assembly.isOpen() || of(one) + unknown() + 1 > limit() ? Tri.MAYBE : Tri.YES;
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
    return cap().in(body.seats() == null ? 0 : body.seats()).limit(size() + 1);
  }

  /** How many others are of an organisation for certain. */
  private int of(OrganisationName one) {
    return assembly.of(one) - (member && own != null && own.contains(one) ? 1 : 0);
  }

  private List<Integer> others(OrganisationName one) {
    return assembly.all(one).stream().filter(other -> other != person).toList();
  }

  /** Whether more people than are known may be of one organisation. */
  boolean isInDoubt() {
    return assembly.isOpen() || unknown() > 0;
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
    return Tri.of(assembly.isOpen() && !scene.knows(Aspect.AFFILIATIONS)).and(Tri.MAYBE);
  }

  /** The nominee's organisations of which more would be members than may. */
  List<OrganisationName> over() {
    return own == null
        ? List.of()
        : own.stream().filter(one -> of(one) + 1 > limit()).sorted().toList();
  }

  /** The people of one of them, the nominee too, by handle. */
  List<Integer> all(OrganisationName one) {
    Set<Integer> all = new TreeSet<>(others(one));
    all.add(scene.nominee);
    return scene.sorted(all);
  }

  /** Whether a lot falls on the nominee, who is a member already. */
  boolean isDrawn(OrganisationName one, String seed) {
    return assembly.drawn(one, seed).subList(0, excess(one)).contains(assembly.lot(scene.nominee));
  }

  /** How many of them are too many. */
  int excess(OrganisationName one) {
    return of(one) + 1 - limit();
  }

  /** What would settle it, if it is unknown. */
  Set<Aspect> missing(boolean ofOrganisations) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    if (assembly.isOpen()) {
      missing.add(Aspect.ROSTER);
    }
    if (ofOrganisations && (own == null || unknown() > 0)) {
      missing.add(Aspect.AFFILIATIONS);
    }
    return missing;
  }

  /** How many seats are held, in a sentence. */
  String ofSeats() {
    int size = size();
    String held = (assembly.isOpen() ? "at least " : "") + size;
    return "of the "
        + body.seats()
        + " seats of `"
        + body.name().key()
        + "` "
        + held
        + (size == 1 ? " is held" : " are held")
        + by(members());
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
      most = of(one) > of(most) ? one : most;
    }
    List<Integer> theirs = others(most);
    String least = isInDoubt() ? "at least " : "";
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
