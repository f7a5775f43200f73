package org.quorate.oracle.ballot;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Electorate;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.oracle.Chance;
import org.quorate.oracle.CharterGenerator;
import org.quorate.oracle.Vocabulary;

/** Makes ballots to which people come while they are open, and which could close early. */
final class ArrivalGenerator {
  private final Chance chance;

  ArrivalGenerator(Chance chance) {
    this.chance = chance;
  }

  GeneratedBallot arriving(GeneratedBallot one) {
    VoteRow row = one.charter().rows().votes().get(0);
    Optional<RoleName> role = SuspensionGenerator.roles(row).findFirst();
    boolean plain = row.election() == null && !row.secret() && row.ifTied() == null;
    boolean still = row.openFor().restarts().isEmpty() && !row.standard().endsVetoes();
    if (role.isEmpty() || !plain || !still || !row.when().isEmpty()) {
      return one;
    }
    Rows rows = one.charter().rows();
    List<VoteRow> votes = new ArrayList<>(rows.votes());
    votes.set(0, closingEarly(row));
    List<RosterRow> roster = new ArrayList<>(rows.roster());
    for (Handle handle : chance.some(1, 3, Vocabulary.PEOPLE)) {
      roster.removeIf(it -> it.handle().equals(handle) && it.role().equals(role.get()));
      roster.add(
          arrival(
              handle,
              role.get(),
              one.ballot().course().opened().atZone(ZoneOffset.UTC).toLocalDate()));
    }
    Charter charter =
        CharterGenerator.charter(rows.toBuilder().roster(roster).votes(votes).build());
    return new GeneratedBallot(one.seed(), charter, one.question());
  }

  private RosterRow arrival(Handle handle, RoleName role, LocalDate opened) {
    RuleName name = RuleName.of("roster", handle + "@" + role + "+");
    LocalDate since = opened.plusDays(chance.between(0, 8));
    return new RosterRow(
        name,
        Vocabulary.source(name, 20),
        handle,
        role,
        null,
        since,
        chance.maybe(20, () -> since.plusDays(chance.between(0, 5))),
        chance.in(90) ? RosterRow.Status.ACTIVE : chance.of(RosterRow.Status.values()),
        "",
        List.of());
  }

  private VoteRow closingEarly(VoteRow row) {
    Electorate electorate = row.electorate();
    return new VoteRow(
        row.name(),
        row.source(),
        row.decision(),
        row.when(),
        new Electorate(
            electorate.who(),
            chance.in(80)
                ? chance.of(Electorate.Roll.CASTING, Electorate.Roll.CLOSING)
                : electorate.roll(),
            electorate.mayNotVote(),
            electorate.leavesBase(),
            electorate.weight()),
        row.positions(),
        row.standard(),
        row.openFor(),
        chance.of(CloseEarly.ALL_VOTED, CloseEarly.DECIDED),
        row.calling(),
        row.sequels(),
        row.election(),
        row.ifTied(),
        row.secret(),
        row.why());
  }
}
