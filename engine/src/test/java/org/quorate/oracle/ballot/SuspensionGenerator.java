package org.quorate.oracle.ballot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.RoleName;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.oracle.Chance;
import org.quorate.oracle.CharterGenerator;
import org.quorate.oracle.IdleElectors;
import org.quorate.vote.HasPassed;

/** Makes ballots of which some electors may have lost their votes. */
final class SuspensionGenerator {
  private SuspensionGenerator() {}

  static GeneratedBallot suspended(GeneratedBallot one, Chance chance) {
    Optional<RoleName> voting =
        one.charter().rows().votes().stream().flatMap(SuspensionGenerator::roles).findFirst();
    if (voting.isEmpty()) {
      return one;
    }
    IdleElectors idle = IdleElectors.of(chance, one.seed(), voting.get());
    return new GeneratedBallot(
        one.seed(),
        CharterGenerator.charter(one.charter().rows().departing(idle.rows())),
        new HasPassed(one.ballot(), one.question().at(), one.question().known(), idle.activity()));
  }

  private static Stream<RoleName> roles(VoteRow row) {
    List<Who> all =
        row.electorate().who() instanceof Who.AnyOf any
            ? any.alternatives()
            : List.of(row.electorate().who());
    return all.stream().filter(Who.Role.class::isInstance).map(who -> ((Who.Role) who).role());
  }
}
