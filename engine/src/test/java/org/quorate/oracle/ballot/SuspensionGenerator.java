package org.quorate.oracle.ballot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.RoleName;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.contribution.Person;
import org.quorate.oracle.Chance;
import org.quorate.oracle.CharterGenerator;
import org.quorate.oracle.IdleElectors;
import org.quorate.oracle.PeopleGenerator;
import org.quorate.oracle.Vocabulary;
import org.quorate.vote.Activity;
import org.quorate.vote.HasPassed;

/** Makes ballots of which some electors may have lost their votes. */
final class SuspensionGenerator {
  private static final long PEOPLING = 0x9e0L;

  private SuspensionGenerator() {}

  static GeneratedBallot suspended(GeneratedBallot one, Chance chance) {
    Optional<RoleName> voting =
        one.charter().rows().votes().stream().flatMap(SuspensionGenerator::roles).findFirst();
    if (voting.isEmpty()) {
      return one;
    }
    IdleElectors idle = IdleElectors.of(chance, one.seed(), voting.get());
    Activity told = idle.activity();
    return new GeneratedBallot(
        one.seed(),
        CharterGenerator.charter(one.charter().rows().departing(idle.rows())),
        new HasPassed(
            one.ballot(),
            one.question().at(),
            one.question().known(),
            told == null ? null : peopled(told, new Chance(one.seed() ^ PEOPLING))));
  }

  /** Some tell there too who is whose account, and who is a bot. */
  private static Activity peopled(Activity told, Chance other) {
    List<Person> people =
        other.in(50)
            ? List.of()
            : other.in(80)
                ? new PeopleGenerator(other).hostPeople()
                : List.of(
                    new Person(
                        other.pick(Vocabulary.PEOPLE),
                        List.of(other.pick(Vocabulary.PEOPLE)),
                        other.in(20),
                        Set.of(),
                        Set.of()));
    return new Activity(told.merits().toBuilder().people(people).build(), told.known());
  }

  static Stream<RoleName> roles(VoteRow row) {
    List<Who> all =
        row.electorate().who() instanceof Who.AnyOf any
            ? any.alternatives()
            : List.of(row.electorate().who());
    return all.stream().filter(Who.Role.class::isInstance).map(who -> ((Who.Role) who).role());
  }
}
