package org.quorate.engine.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Decision;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.EvidenceNeeded.Attested;
import org.quorate.charter.EvidenceNeeded.Tenure;
import org.quorate.charter.RoleRow;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioLadder;
import org.quorate.charter.Who;
import org.quorate.contribution.Person;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.Deed;
import org.quorate.ladder.Leave;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.ladder.Voice;
import org.quorate.vote.Ballot;

/** Somebody of a scenario who rises or steps down, with what they did and who speaks of it. */
final class Audition {
  private static final Handle SOMEBODY = Handle.of("somebody");

  private final Charter charter;
  private final ScenarioLadder facts;
  private final Hustings.@Nullable Case poll;
  private final Instant at;
  private final Instant opened;
  private final Handle who;
  private final Troupe troupe;
  private final Repertoire did;
  private final @Nullable Bystanders others;

  /**
   * Set up.
   *
   * @param poll a ballot that was held on it; null for none
   * @param at the instant of the scenario
   */
  Audition(Charter charter, ScenarioLadder facts, Hustings.@Nullable Case poll, Instant at) {
    this.charter = charter;
    this.facts = facts;
    this.poll = poll;
    this.at = at;
    opened = facts.openFor() == null ? at : at.minus(facts.openFor());
    Player player = facts.person();
    who = player == null ? SOMEBODY : player.handle();
    troupe = new Troupe(poll == null ? charter : poll.charter(), "speaker", this::module);
    did = new Repertoire(who, facts.module(), at, facts.evidence());
    others = poll == null ? null : new Bystanders(charter, facts, poll);
    enter(player);
  }

  /** For which module somebody holds a role beside that of the scenario. */
  private @Nullable ModuleName module(RoleName role) {
    boolean ofProject =
        charter.rows().roles().stream()
            .filter(row -> row.role().equals(role))
            .anyMatch(row -> row.promotion().each() == RoleRow.Each.PROJECT);
    return ofProject ? null : facts.module();
  }

  /**
   * Whoever rises holds a role since they were nominated and whoever leaves since ever, unless the
   * scenario tells how long; so too what the roster gives them, whenever it says that began.
   */
  private void enter(@Nullable Player player) {
    Set<RoleName> own = facts.leaves() ? Set.of(facts.role()) : Set.of();
    Set<RoleName> roles = new TreeSet<>(player == null ? own : player.roles());
    Map<RoleName, LocalDate> served = served();
    LocalDate nominated = facts.leaves() ? null : date(opened);
    troupe.restate(who, date(at), role -> served.containsKey(role) ? served.get(role) : nominated);
    if (facts.left() != null) {
      roles.remove(facts.role());
      LocalDate last = gone().minusDays(1);
      troupe.held(who, facts.role(), served.remove(facts.role()), last);
    }
    roles.removeAll(served.keySet());
    roles.forEach(role -> troupe.holds(who, role, nominated));
    served.forEach((role, since) -> troupe.holds(who, role, since));
    troupe.enter(new Player(who, Set.of(), player == null ? null : player.organisation()));
    if (others != null) {
      others.begin(troupe, who, date(opened));
    }
  }

  /** Since when they hold roles, or held the one that they gave up. */
  private Map<RoleName, LocalDate> served() {
    Map<RoleName, LocalDate> served = new TreeMap<>();
    for (EvidenceNeeded one : facts.evidence()) {
      if (one instanceof Tenure tenure) {
        boolean over = facts.left() != null && tenure.role().equals(facts.role());
        served.put(tenure.role(), (over ? gone() : date(at)).minus(tenure.period()));
      }
    }
    return served;
  }

  /** The first day on which they hold no more what they gave up. */
  private LocalDate gone() {
    return date(facts.left() == null ? at : at.minus(facts.left()));
  }

  private static LocalDate date(Instant when) {
    return LocalDate.ofInstant(when, ZoneOffset.UTC);
  }

  Decision decision(GovernanceEngine engine) {
    Merits merits = merits();
    Charter with =
        Cast.with(
            poll == null ? charter : poll.decide(charter),
            troupe.roster,
            troupe.affiliations,
            others == null ? charter.rows().departures() : others.departures());
    Known known =
        poll == null
            ? Known.everything().with(Extent.PARTIAL, Aspect.AFFILIATIONS)
            : poll.question().known();
    RoleName role = facts.role();
    ModuleName module = facts.module();
    return facts.leaves()
        ? engine.decide(with, new MustStepDown(merits, who, role, module, at, known))
        : engine.decide(with, new MayBecome(merits, who, role, module, at, known));
  }

  private Merits merits() {
    List<Voice> voices = voices();
    List<Attestation> attested = attested();
    List<Person> people = understudies();
    List<Ballot> ballots = poll == null ? List.of() : poll.ballots();
    Leave leave = new Leave(who, at.minus(Duration.ofDays(1)), null);
    return Merits.builder()
        .people(people)
        .deeds(deeds())
        .attestations(attested)
        .cycles(did.cycles())
        .meetings(did.meetings(facts.evidence()))
        .nominations(facts.leaves() ? List.of() : nominations(voices, ballots))
        .notices(facts.leaves() ? notices(voices, ballots) : List.of())
        .leaves(facts.onLeave() ? List.of(leave) : List.of())
        .build();
  }

  private List<Voice> voices() {
    List<Voice> voices = new ArrayList<>();
    say(troupe.come(facts.sponsors()), Voice.Says.SPONSOR, voices);
    say(facts.agreed().stream().map(troupe::enter).toList(), Voice.Says.AGREE, voices);
    say(facts.objected().stream().map(troupe::enter).toList(), Voice.Says.OBJECT, voices);
    return voices;
  }

  private void say(List<Handle> speakers, Voice.Says says, List<Voice> voices) {
    speakers.forEach(one -> voices.add(new Voice(one, says, opened, null)));
  }

  /**
   * Nobody stands ready for the role itself where its seats are counted, nor for one by which
   * others vote.
   */
  private List<Person> understudies() {
    Set<RoleName> without = new HashSet<>();
    if (charter.rows().bodies().stream().anyMatch(row -> row.members().equals(facts.role()))) {
      without.add(facts.role());
    }
    if (poll != null) {
      poll.charter().rows().roster().forEach(row -> without.add(row.role()));
      String decision = poll.question().ballot().decision();
      charter.rows().votes().stream()
          .filter(row -> row.decision().equals(decision))
          .forEach(row -> roles(row.electorate().who(), without));
    }
    return Cast.understudies(charter, troupe.roster, without);
  }

  private static void roles(Who who, Set<RoleName> into) {
    if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(one -> roles(one, into));
    } else if (who instanceof Who.Role role) {
      into.add(role.role());
    }
  }

  private List<Deed> deeds() {
    List<Deed> deeds = new ArrayList<>(did.deeds());
    if (others != null) {
      deeds.addAll(others.deeds(troupe.roster, who, opened));
    }
    return deeds;
  }

  private List<Attestation> attested() {
    List<Attestation> attested = new ArrayList<>();
    for (EvidenceNeeded one : facts.evidence()) {
      if (one instanceof Attested told) {
        Instant when = did.edge(told.window());
        attested.add(new Attestation(who, told.what(), witness(told.by()), when, null));
      }
    }
    return attested;
  }

  /** One of those whom the scenario says attested it. */
  private Handle witness(Who by) {
    if (by instanceof Who.AnyOf any) {
      return witness(any.alternatives().get(0));
    } else if (by instanceof Who.People people) {
      return people.handles().stream().sorted().findFirst().orElse(SOMEBODY);
    }
    Handle witness = Handle.of("witness");
    if (by instanceof Who.Role role) {
      troupe.holds(witness, role.role(), null);
    }
    return witness;
  }

  private List<Nomination> nominations(List<Voice> voices, List<Ballot> ballots) {
    RoleName role = facts.role();
    ModuleName module = facts.module();
    Nomination last = new Nomination(who, role, module, opened, voices, null, ballots);
    if (facts.refused() == null) {
      return List.of(last);
    }
    Instant refused = at.minus(facts.refused());
    return isAppealed(ballots)
        ? List.of(new Nomination(who, role, module, refused, voices, refused, ballots))
        : List.of(new Nomination(who, role, module, refused, List.of(), refused), last);
  }

  /** Whether nothing but an appeal may turn what was refused. */
  private boolean isAppealed(List<Ballot> ballots) {
    return charter.rows().roles().stream()
        .filter(row -> row.role().equals(facts.role()) && row.promotion().appeal() != null)
        .anyMatch(row -> ballots.isEmpty() || isAppeal(row, ballots.get(0)));
  }

  private static boolean isAppeal(RoleRow row, Ballot ballot) {
    return row.promotion().appeal() != null
        && row.promotion().appeal().decision().equals(ballot.decision());
  }

  /** They were asked when the scenario says, or when others began to speak of it. */
  private List<Notice> notices(List<Voice> voices, List<Ballot> ballots) {
    boolean spoken = !voices.isEmpty() || !ballots.isEmpty();
    if (facts.asked() == null && !facts.answered() && !spoken) {
      return List.of();
    }
    Instant asked = facts.asked() == null ? opened : at.minus(facts.asked());
    Instant answered = facts.answered() ? asked : null;
    return List.of(new Notice(who, facts.role(), facts.module(), asked, answered, voices, ballots));
  }
}
