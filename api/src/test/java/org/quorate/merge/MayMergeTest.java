package org.quorate.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Authorship;
import org.quorate.contribution.Change;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Person;
import org.quorate.ladder.Merits;
import org.quorate.vote.Activity;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.HasPassed;

class MayMergeTest {
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final Ballot BALLOT = Ballot.of("7", "rfc", Course.opened(NOW));

  private static Contribution contribution() {
    Contribution plain = Contribution.builder("1", Handle.of("ann")).build();
    return plain.with(plain.evidence().with(List.of(BALLOT)));
  }

  @Test
  void whatIsKnownOfItsBallotsIsKnownOfAllThatBefellThem() {
    Known known = Known.everything().with(Extent.PARTIAL, Aspect.BALLOTS);

    assertThat(new MayMerge(contribution(), NOW, known).polls())
        .singleElement()
        .satisfies(
            poll -> {
              assertThat(poll.ballot()).isEqualTo(BALLOT.putBy(Handle.of("ann")));
              assertThat(poll.at()).isEqualTo(NOW);
              assertThat(poll.activity()).isNull();
              assertThat(poll.known().extent(Aspect.VOTES)).isEqualTo(Extent.PARTIAL);
              assertThat(poll.known().extent(Aspect.ROSTER)).isEqualTo(Extent.COMPLETE);
            });
  }

  @Test
  void howActiveElectorsAreIsToldOfEachOfItsBallots() {
    Activity activity = new Activity(Merits.NONE, Known.everything());
    Contribution told =
        Contribution.builder("1", Handle.of("ann"))
            .ballots(List.of(BALLOT))
            .activity(activity)
            .build();
    assertThat(new MayMerge(told, NOW, Known.everything()).polls())
        .extracting(HasPassed::activity)
        .containsExactly(activity);
    assertThat(told.evidence().with(List.of()).activity()).isEqualTo(activity);
    assertThat(contribution().evidence().with(activity)).isEqualTo(told.evidence());
  }

  @Test
  void aPartOfAContributionIsReplacedAlone() {
    Contribution one = contribution();
    Contribution other = Contribution.builder("1", Handle.of("bob")).title("pumps").build();
    Authorship bobs = other.authorship();
    Change pumps = other.change();

    Contribution all =
        one.with(bobs).with(pumps).with(other.timeline()).with(List.of(Person.of("cat")));

    assertThat(all.authorship()).isEqualTo(bobs);
    assertThat(all.change()).isEqualTo(pumps);
    assertThat(all.evidence()).isEqualTo(one.evidence());
    assertThat(all.people()).extracting(Person::handle).containsExactly(Handle.of("cat"));
  }
}
