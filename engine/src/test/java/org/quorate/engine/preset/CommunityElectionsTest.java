package org.quorate.engine.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.engine.Engines;
import org.quorate.engine.preset.PeopledPreset.Holders;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotResult;
import org.quorate.vote.BallotResult.State;
import org.quorate.vote.Course;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Poll.Paper;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/** Elections of the communities, decided by their presets. */
final class CommunityElectionsTest {
  private static final GovernanceEngine ENGINE = Engines.create();

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  /** PEP 13: if three of the top five work for one employer, the lowest of them makes way. */
  @Test
  void theSixthOfACpythonElectionMovesUpForTheThirdOfOneEmployer() {
    PeopledPreset cpython =
        PeopledPreset.of(ENGINE, "cpython", new Holders("t", "core team member", 3))
            .employing("Acme", "a", "b", "c")
            .employing("Other", "d")
            .employing("Third", "e")
            .employing("Fourth", "f");
    Map<OptionName, Integer> stars = marks("a", 5, "b", 4, "c", 3, "d", 2, "e", 1);
    Map<OptionName, Integer> more = new TreeMap<>(stars);
    more.put(OptionName.of("f"), 1);
    Poll poll =
        new Poll(
            options("a", "b", "c", "d", "e", "f"),
            candidates("a", "b", "c", "d", "e", "f"),
            null,
            null,
            List.of(new Paper(2, null, stars), new Paper(1, null, more)),
            List.of(Handle.of("t1"), Handle.of("t2"), Handle.of("t3")));
    BallotResult result = cpython.result(poll("council election", List.of(), poll), 14);
    assertThat(result.state()).isEqualTo(State.PASSED);
    assertThat(result.elected().stream().map(Object::toString))
        .containsExactlyInAnyOrder("a", "b", "d", "e", "f");
  }

  /** Debian constitution A.6.3: dropped before anything is compared, be it ever so liked. */
  @Test
  void anOptionOfADebianResolutionWithoutItsQuorumIsDropped() {
    PeopledPreset debian = PeopledPreset.of(ENGINE, "debian", new Holders("d", "developer", 64));
    assertThat(debian.result(resolution(11), 14).state()).isEqualTo(State.FAILED);
    BallotResult result = debian.result(resolution(12), 14);
    assertThat(result.state()).isEqualTo(State.PASSED);
    assertThat(result.elected().stream().map(Object::toString)).containsExactly("a");
  }

  /** At most a third of seven, rounded down, with those who stay. */
  @Test
  void whoStaysOnTheKubernetesCommitteeCountsForItsCap() {
    PeopledPreset kubernetes =
        PeopledPreset.of(
                ENGINE,
                "kubernetes",
                new Holders("v", "eligible voter", 3),
                new Holders("s", "steering member", 4))
            .employing("Acme", "s1", "s2", "a")
            .employing("Other", "s3", "b")
            .employing("Third", "s4", "c")
            .employing("Fourth", "d");
    List<Vote> votes =
        IntStream.rangeClosed(1, 3)
            .mapToObj(who -> marked("v" + who, marks("a", 1, "b", 2, "c", 3, "d", 4)))
            .toList();
    Poll poll =
        new Poll(
            options("a", "b", "c", "d"),
            candidates("a", "b", "c", "d"),
            null,
            null,
            List.of(),
            List.of());
    BallotResult result = kubernetes.result(poll("steering election", votes, poll), 14);
    assertThat(result.state()).isEqualTo(State.PASSED);
    assertThat(result.elected().stream().map(Object::toString))
        .containsExactlyInAnyOrder("b", "c", "d");
  }

  private static Ballot resolution(int count) {
    List<Vote> votes =
        IntStream.rangeClosed(1, count)
            .mapToObj(who -> marked("d" + who, marks("a", 1, "further discussion", 2, "b", 3)))
            .toList();
    Poll poll =
        new Poll(
            options("a", "b", "further discussion"), Map.of(), null, null, List.of(), List.of());
    return PeopledPreset.called(
        poll("several options", votes, poll), "d1", "d2", "d3", "d4", "d5", "d6");
  }

  private static Ballot poll(String decision, List<Vote> votes, Poll poll) {
    Instant discussed = PeopledPreset.OPENED.minus(Duration.ofDays(14));
    Course course = new Course(null, discussed, PeopledPreset.OPENED, null, null);
    return PeopledPreset.closed(
        new Ballot(
            decision,
            decision,
            null,
            null,
            course,
            votes,
            List.of(),
            List.of(),
            List.of(),
            Petition.ALONE,
            poll,
            List.of()),
        14);
  }

  private static Vote marked(String who, Map<OptionName, Integer> marks) {
    return new Vote(Handle.of(who), Position.MARKED, PeopledPreset.OPENED, 0, "", marks);
  }

  private static Map<OptionName, Integer> marks(Object... namesAndMarks) {
    Map<OptionName, Integer> marks = new TreeMap<>();
    for (int i = 0; i < namesAndMarks.length; i += 2) {
      marks.put(OptionName.of((String) namesAndMarks[i]), (Integer) namesAndMarks[i + 1]);
    }
    return marks;
  }

  private static List<OptionName> options(String... names) {
    return List.of(names).stream().map(OptionName::of).toList();
  }

  private static Map<OptionName, Handle> candidates(String... names) {
    Map<OptionName, Handle> candidates = new TreeMap<>();
    for (String name : names) {
      candidates.put(OptionName.of(name), Handle.of(name));
    }
    return candidates;
  }
}
