package org.quorate.oracle;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Amount;
import org.quorate.charter.Demand;
import org.quorate.charter.Who;

/** Whether people meet demands: every way of dividing them is tried. */
final class OracleDemands {
  private final OracleFacts facts;
  private final Voices voices;

  OracleDemands(OracleFacts facts, Voices voices) {
    this.facts = facts;
    this.voices = voices;
  }

  /** Whether some alternative can be met by some people. */
  boolean met(List<List<Demand>> alternatives, Collection<Handle> people, Side side) {
    return alternatives.stream().anyMatch(demands -> allMet(demands, people, side));
  }

  /** Whether different people among these can meet every demand. */
  boolean allMet(List<Demand> demands, Collection<Handle> people, Side side) {
    return OracleShares.suffice(
        demands.stream().map(demand -> new Served(demand, people, side)).toList(),
        List.copyOf(people));
  }

  /** One demand, with those who serve it. */
  private final class Served implements OracleShares.Taker {
    private final Demand demand;
    private final Side side;
    private final Set<Handle> serve = new HashSet<>();

    Served(Demand demand, Collection<Handle> people, Side side) {
      this.demand = demand;
      this.side = side;
      Title title = voices.title(demand.who());
      people.stream().filter(p -> voices.serves(p, title, side)).forEach(serve::add);
    }

    @Override
    public boolean takes(Handle person) {
      return serve.contains(person);
    }

    @Override
    public boolean isContentWith(List<Handle> share) {
      return metBy(demand, ANYBODY, share, side);
    }
  }

  /** Whether a person serves one of some demands. */
  boolean serves(Handle person, List<List<Demand>> alternatives, Side side) {
    return alternatives.stream()
        .flatMap(List::stream)
        .anyMatch(d -> voices.serves(person, voices.title(d.who()), side));
  }

  private static final Title ANYBODY = (person, at) -> Tri.YES;

  private boolean metBy(Demand demand, Title outer, List<Handle> people, Side side) {
    Title title = outer.and(voices.title(demand.who()));
    return plainlyMetBy(demand, title, outer, people, side)
        && demand.including().stream().allMatch(inner -> metBy(inner, title, people, side));
  }

  private boolean plainlyMetBy(
      Demand demand, Title title, Title outer, List<Handle> people, Side side) {
    boolean count = demand.amount() instanceof Amount.Count;
    if (demand.who() instanceof Who.Owners owners) {
      Set<OracleModules.Touched> touched = facts.modules.touched(voices.view().files());
      boolean open = facts.modules.open(voices.view().files());
      if (touched.isEmpty() || facts.modules.unknown() || side == Side.SURELY && open) {
        return side != Side.SURELY && (open || facts.modules.unknown());
      }
      if (touched.stream().anyMatch(OracleModules.Touched::isNobodys)) {
        return false;
      }
      if (count) {
        return touched.stream().allMatch(t -> moduleServed(t, demand, owners, outer, people, side));
      }
    }
    OptionalInt needed = needed(demand, side);
    if (needed.isEmpty()) {
      return side != Side.SURELY;
    }
    if (demand.who() instanceof Who.Teams teams && count) {
      return teamsServed(teams.teams(), outer, people, side) >= needed.getAsInt();
    }
    return enough(needed.getAsInt(), title, people, side);
  }

  private boolean moduleServed(
      OracleModules.Touched touched,
      Demand demand,
      Who.Owners owners,
      Title outer,
      List<Handle> people,
      Side side) {
    View view = voices.view();
    Title owner = (p, at) -> facts.who.owns(touched, p, owners.reviewers(), view.at(at));
    return enough(((Amount.Count) demand.amount()).number(), outer.and(owner), people, side);
  }

  private boolean enough(int needed, Title title, List<Handle> people, Side side) {
    long there = people.stream().filter(p -> voices.serves(p, title, side)).count();
    return there >= needed || voices.strangersServe(title, side);
  }

  /** The most teams that different people can stand for. */
  private int teamsServed(List<RoleName> teams, Title outer, List<Handle> people, Side side) {
    if (teams.isEmpty()) {
      return 0;
    }
    List<RoleName> rest = teams.subList(1, teams.size());
    Title title = outer.and(voices.title(new Who.Role(teams.get(0), false)));
    if (voices.strangersServe(title, side)) {
      return 1 + teamsServed(rest, outer, people, side);
    }
    int most = teamsServed(rest, outer, people, side);
    for (Handle person : people) {
      if (voices.serves(person, title, side)) {
        List<Handle> others = people.stream().filter(p -> !p.equals(person)).toList();
        most = Math.max(most, 1 + teamsServed(rest, outer, others, side));
      }
    }
    return most;
  }

  /**
   * How many a demand wants; empty if that cannot be known. Whoever perhaps cannot be heard makes
   * the group bigger where it must surely be met, and smaller where it perhaps is.
   */
  private OptionalInt needed(Demand demand, Side side) {
    if (demand.amount() instanceof Amount.Count count) {
      return OptionalInt.of(count.number());
    }
    if (meansAnyone(demand.who())) {
      return OptionalInt.of(1);
    }
    Tri stranger = facts.who.means(demand.who(), OraclePeople.STRANGER, voices.view());
    boolean known = stranger == Tri.NO;
    int size = 0;
    for (Handle person : facts.people.everybody()) {
      Tri member = facts.who.means(demand.who(), person, voices.view());
      Tri out = voices.isOut(person);
      boolean within = out == Tri.NO || out == Tri.MAYBE && side == Side.SURELY;
      known &= out == Tri.YES || member != Tri.MAYBE;
      size += within && member == Tri.YES ? 1 : 0;
    }
    return known ? OptionalInt.of(Math.max(1, share(demand.amount(), size))) : OptionalInt.empty();
  }

  private static boolean meansAnyone(Who who) {
    return who instanceof Who.Anyone
        || who instanceof Who.AnyOf any
            && any.alternatives().stream().anyMatch(OracleDemands::meansAnyone);
  }

  private static int share(Amount amount, int size) {
    if (amount instanceof Amount.AllBut all) {
      return size - all.number();
    }
    if (amount instanceof Amount.SmallerOf smaller) {
      return Math.min(smaller.number(), size);
    }
    Amount.Share share = (Amount.Share) amount;
    int needed = 0;
    while (!reaches(share, needed, size)) {
      needed++;
    }
    return needed;
  }

  private static boolean reaches(Amount.Share share, long people, long size) {
    long given = people * share.share().denominator();
    long wanted = share.share().numerator() * size;
    return share.strict() ? given > wanted : given >= wanted;
  }
}
