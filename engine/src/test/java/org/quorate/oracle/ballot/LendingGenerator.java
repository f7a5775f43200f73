package org.quorate.oracle.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Electorate;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Substitute;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.oracle.Chance;
import org.quorate.oracle.CharterGenerator;
import org.quorate.oracle.Vocabulary;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Ballots of bodies for whose members somebody may stand in. */
final class LendingGenerator {
  private static final List<ModuleName> MODULES =
      List.of(ModuleName.of("pump"), ModuleName.of("valve"));

  private final Chance chance;

  LendingGenerator(Chance chance) {
    this.chance = chance;
  }

  GeneratedBallot lent(GeneratedBallot one) {
    Rows rows = one.charter().rows();
    VoteRow row = rows.votes().get(0);
    boolean byQuorum = row.openFor().restarts().stream().anyMatch(it -> it.event().isOfQuorum());
    boolean told =
        row.electorate().roll() != Electorate.Roll.CASTING
            && row.electorate().weight() == Electorate.Weight.ONE_EACH;
    if (!(row.electorate().who() instanceof Who.Role voting) || row.secret() || byQuorum || !told) {
      return one;
    }
    List<RoleName> others = new ArrayList<>(Vocabulary.ROLES);
    others.remove(voting.role());
    Substitute.Shared shared = chance.of(Substitute.Shared.values());
    Substitute substitute = new Substitute(chance.pick(others), shared);
    List<BodyRow> bodies = new ArrayList<>(rows.bodies());
    bodies.replaceAll(
        body -> body.members().equals(voting.role()) ? body.lending(substitute) : body);
    List<RosterRow> roster = new ArrayList<>(rows.roster());
    if (chance.in(92)) {
      roster.removeIf(it -> it.role().equals(voting.role()) || it.role().equals(substitute.role()));
      roster.addAll(members(voting.role(), shared, roster.size()));
      roster.addAll(standIns(substitute, roster.size()));
    }
    List<AffiliationRow> affiliations = new ArrayList<>(rows.affiliations());
    if (shared == Substitute.Shared.ORGANISATION && chance.in(70)) {
      affiliations.clear();
      affiliations.addAll(affiliations());
    }
    Rows lent =
        rows.toBuilder()
            .roster(roster)
            .rostered(rows.rostered() || !roster.isEmpty())
            .affiliations(affiliations)
            .bodies(bodies)
            .build();
    HasPassed asked = one.question();
    return new GeneratedBallot(
        one.seed(),
        CharterGenerator.charter(lent),
        new HasPassed(
            voted(one.ballot(), row, voting.role(), substitute.role(), roster),
            asked.at(),
            asked.known(),
            asked.activity()));
  }

  /** Some members fall silent, and some of the others speak. */
  private Ballot voted(
      Ballot it, VoteRow row, RoleName members, RoleName others, List<RosterRow> roster) {
    List<Vote> votes = new ArrayList<>(it.votes());
    for (RosterRow one : roster) {
      boolean silent = one.role().equals(members) && chance.in(45);
      votes.removeIf(vote -> silent && vote.voter().equals(one.handle()));
      if (one.role().equals(others) && row.election() == null && chance.in(70)) {
        Instant at =
            it.votes().isEmpty() || chance.in(50)
                ? it.course().opened().plusSeconds(60L * chance.between(0, 90))
                : chance.pick(it.votes()).at();
        Position said = chance.of(Position.FOR, Position.FOR, Position.AGAINST, Position.CONCERN);
        votes.add(new Vote(one.handle(), said, at, chance.of(0, 1), "it leaks"));
      }
    }
    return new Ballot(
        it.id(),
        it.decision(),
        it.author(),
        it.subject(),
        it.course(),
        votes.stream().distinct().toList(),
        it.present(),
        it.recusals(),
        it.people(),
        it.petition(),
        it.poll(),
        it.sequels(),
        it.lifts());
  }

  private List<RosterRow> members(RoleName role, Substitute.Shared shared, int from) {
    List<RosterRow> rows = new ArrayList<>();
    for (Handle member : chance.some(2, 4, Vocabulary.PEOPLE)) {
      rows.add(row(member, role, null, from + rows.size()));
      if (shared == Substitute.Shared.MODULE && chance.in(80)) {
        RoleName of = chance.in(70) ? role : chance.pick(Vocabulary.ROLES);
        rows.add(row(member, of, chance.pick(MODULES), from + rows.size()));
      }
    }
    return rows;
  }

  private List<RosterRow> standIns(Substitute substitute, int from) {
    boolean byModule = substitute.shared() == Substitute.Shared.MODULE;
    List<RosterRow> rows = new ArrayList<>();
    for (Handle one : chance.some(2, 5, Vocabulary.PEOPLE)) {
      ModuleName module = byModule == chance.in(92) ? chance.pick(MODULES) : null;
      rows.add(row(one, substitute.role(), module, from + rows.size()));
    }
    return rows;
  }

  private RosterRow row(Handle handle, RoleName role, @Nullable ModuleName module, int number) {
    RuleName name = RuleName.of("roster", handle + "@" + role + "#lent" + number);
    boolean dated = chance.in(15);
    return new RosterRow(
        name,
        Vocabulary.source(name, 20),
        handle,
        role,
        module,
        dated ? chance.maybe(60, () -> chance.pick(Vocabulary.STARTS)) : null,
        dated ? chance.maybe(60, () -> chance.pick(Vocabulary.ENDS)) : null,
        chance.in(94) ? RosterRow.Status.ACTIVE : chance.of(RosterRow.Status.values()),
        "",
        List.of());
  }

  /** Of few organisations, so that people share them. */
  private List<AffiliationRow> affiliations() {
    List<AffiliationRow> rows = new ArrayList<>();
    List<OrganisationName> some = Vocabulary.ORGANISATIONS.subList(0, 3);
    for (Handle handle : Set.copyOf(Vocabulary.PEOPLE).stream().sorted().toList()) {
      if (chance.in(85)) {
        RuleName name = RuleName.of("affiliations", handle + "#lent");
        boolean dated = chance.in(15);
        rows.add(
            new AffiliationRow(
                name,
                Vocabulary.source(name, 30),
                handle,
                chance.maybe(92, () -> chance.pick(some)),
                dated ? chance.pick(Vocabulary.STARTS) : null,
                null,
                AffiliationRow.Relation.EMPLOYED));
      }
    }
    return rows;
  }
}
