package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.engine.Engines;
import org.quorate.engine.charter.CharterReader;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Seed;
import org.quorate.vote.Ballot;
import org.quorate.vote.Course;
import org.quorate.vote.OptionName;
import org.quorate.vote.Petition;
import org.quorate.vote.Poll;
import org.quorate.vote.Position;
import org.quorate.vote.Vote;

/**
 * Nominations and holders that chance hardly ever makes, on which alone some change of the rules is
 * seen.
 */
class RareClimbsTest {
  private static final RoleName MEMBER = RoleName.of("council member");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant ELECTED = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> VOTERS = List.of("ann", "bob", "cat", "val", "vic", "viv");

  /** Nobody told where the rival works since February. */
  private static final String SPELLS =
      """
      | @ann | Green | |
      | @dan | Grey | 2026-02-01 |
      | @old | Grey | 2026-02-01 |
      | @eve | Gold | |
      """;

  private static final String OVER_THE_CAP =
      """
      <!-- charter: roles -->
      | Role |
      | --- |
      | council member |

      <!-- charter: bodies -->
      | Body | Members | Organisation cap | If over the cap |
      | --- | --- | --- | --- |
      | council | council member | 1 | %way |

      <!-- charter: votes -->
      | Decision | Who votes | Passes with | Open for |
      | --- | --- | --- | --- |
      | waiver | council member | more for than against | exactly 3 days since opening |

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | council member |
      | @bob | council member |

      <!-- charter: affiliations -->
      | Handle | Organisation | Since |
      | --- | --- | --- |
      | @ann | Blue | |
      | @bob | Blue | 2026-03-01 |
      """;

  private static GovernanceEngine engine;

  /** Who stood before the nominee in the last election, and for just what reason is passed over. */
  enum Rare {
    COMES_FIRST("dan", "", "", Outcome.BLOCKED),
    DECLINED("dan", "", "", Outcome.ALLOWED),
    SITS("bob", "", "", Outcome.ALLOWED),
    LEFT_NO_SEAT_BY_THE_CAP("rob", "1", "", Outcome.ALLOWED),
    SERVED_ALL_TERMS("old", "", "1 term in all", Outcome.ALLOWED),
    PERHAPS_DECLINED("dan", "", "", Outcome.UNDETERMINED),
    PERHAPS_SITS("dan", "", "", Outcome.UNDETERMINED),
    PERHAPS_LEFT_NO_SEAT("dan", "1", "", Outcome.UNDETERMINED),
    SERVED_AND_PERHAPS_LEFT_NO_SEAT("old", "1", "1 term in all", Outcome.ALLOWED),
    PERHAPS_TOO_LATE("bob", "", "", Outcome.UNDETERMINED);

    private final String rival;
    private final String cap;
    private final String limit;
    private final Outcome outcome;

    Rare(String rival, String cap, String limit, Outcome outcome) {
      this.rival = rival;
      this.cap = cap;
      this.limit = limit;
      this.outcome = outcome;
    }

    LadderCase made() {
      Aspect lacking = lacking();
      Known known =
          lacking == null ? Known.everything() : Known.everything().with(Extent.PARTIAL, lacking);
      Nomination refused =
          new Nomination(Handle.of(rival), MEMBER, null, ELECTED, List.of(), ELECTED);
      Merits merits =
          Merits.builder()
              .nominations(this == DECLINED ? List.of(refused) : List.of())
              .ballots(List.of(election()))
              .build();
      return new LadderCase(
          -1, charter(), new MayBecome(merits, Handle.of("eve"), MEMBER, null, NOW, known));
    }

    private @Nullable Aspect lacking() {
      return switch (this) {
        case PERHAPS_DECLINED -> Aspect.NOMINATIONS;
        case PERHAPS_SITS -> Aspect.ROSTER;
        case PERHAPS_LEFT_NO_SEAT, SERVED_AND_PERHAPS_LEFT_NO_SEAT -> Aspect.AFFILIATIONS;
        default -> null;
      };
    }

    private Charter charter() {
      String way =
          this == PERHAPS_TOO_LATE ? "next placed within 4 working days (cn)" : "next placed";
      String text =
          """
          ---
          include: cn.txt
          ---
          <!-- charter: roles -->
          | Role |
          | --- |
          | council member |
          | voter |

          <!-- charter: bodies -->
          | Body | Members | Seats | Organisation cap | Term limit | Vacancy |
          | --- | --- | --- | --- | --- | --- |
          | council | council member | 3 | %cap | %limit | %way |

          <!-- charter: votes -->
          | Decision | Who votes | Passes with | Open for | Voting method |
          | --- | --- | --- | --- | --- |
          | poll | @ann, @bob, @cat, @val, @vic, @viv | seats filled | exactly 3 days since opening | plurality for council |

          <!-- charter: roster -->
          | Handle | Role | Since | Until |
          | --- | --- | --- | --- |
          | @old | council member | 2026-01-10 | 2026-02-28 |
          | @ann | council member | 2026-01-10 | 2026-02-28 |
          | @bob | council member | 2025-01-01 | |
          | @cat | council member | 2025-01-01 | |
          | @val | voter | | |
          | @vic | voter | | |
          | @viv | voter | | |

          <!-- charter: affiliations -->
          | Handle | Organisation | Until |
          | --- | --- | --- |
          | @bob | Blue | |
          | @cat | Red | |
          | @rob | Red | |
          %more
          """
              .replace("%cap", cap)
              .replace("%limit", limit)
              .replace("%way", way)
              .replace("%more\n", lacking() == Aspect.AFFILIATIONS ? SPELLS : "");
      if (this == PERHAPS_SITS) {
        text = text.replaceAll("(@\\w+) \\| council member \\| [^\n]*", "$1 | voter | | |");
      }
      Map<String, byte[]> files =
          Map.of(
              "GOVERNANCE.md",
              text.getBytes(StandardCharsets.UTF_8),
              "cn.txt",
              "# calendar: cn\nfrom 2020-01-01\nto 2020-12-31\n".getBytes(StandardCharsets.UTF_8));
      return CharterReader.read(CharterSource.of("GOVERNANCE.md", files)).charter().orElseThrow();
    }

    /** The first is elected, the rival stood next, and the nominee after them. */
    private Ballot election() {
      List<String> standing = List.of("ann", rival, "eve");
      Map<OptionName, Handle> candidates = new HashMap<>();
      standing.forEach(name -> candidates.put(OptionName.of(name), Handle.of(name)));
      List<Vote> votes = new ArrayList<>();
      List<String> marks = List.of("ann", "ann", "ann", rival, rival, "eve");
      for (int i = 0; i < marks.size(); i++) {
        Map<OptionName, Integer> mark = Map.of(OptionName.of(marks.get(i)), 1);
        votes.add(new Vote(Handle.of(VOTERS.get(i)), Position.MARKED, ELECTED, 0, "", mark));
      }
      List<OptionName> options = standing.stream().map(OptionName::of).toList();
      return new Ballot(
          "2",
          "poll",
          null,
          null,
          Course.opened(ELECTED),
          votes,
          List.of(),
          List.of(),
          List.of(),
          Petition.ALONE,
          new Poll(options, candidates, 1, null, List.of(), List.of()),
          List.of());
    }
  }

  /** All of them, for whoever tries changed rules. */
  static List<Trials.Trial> all() {
    List<Trials.Trial> all = new ArrayList<>(List.of(AppealTest.appealedTwice(), waiverThatRuns()));
    all.addAll(lotOfTwo());
    List.of(Rare.values()).forEach(rare -> all.add(rare.made()));
    return all;
  }

  /** Everybody said yes on letting all of an organisation stay; the ballot is open yet. */
  private static DepartureCase waiverThatRuns() {
    String text = OVER_THE_CAP.replace("%way", "waived by votes/waiver");
    Instant opened = NOW.minusSeconds(60);
    Ballot waiver =
        Ballot.of(
            "1",
            "waiver",
            Course.opened(opened),
            Vote.of("ann", Position.FOR, opened),
            Vote.of("bob", Position.FOR, opened));
    Merits merits = Merits.builder().ballots(List.of(waiver)).build();
    return new DepartureCase(
        -1,
        read(text),
        new MustStepDown(merits, Handle.of("bob"), MEMBER, null, NOW, Known.everything()));
  }

  private static Charter read(String text) {
    return CharterReader.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
  }

  /**
   * Two too many, a seed, and perhaps an earlier one of which nobody told: one of them is spared.
   */
  private static List<DepartureCase> lotOfTwo() {
    String text = OVER_THE_CAP.replace("%way", "lot");
    Merits merits =
        Merits.builder()
            .seeds(List.of(new Seed(RuleName.of("bodies", "council"), "4 8 15", NOW)))
            .build();
    Known known = Known.everything().with(Extent.PARTIAL, Aspect.NOMINATIONS);
    return Stream.of("ann", "bob")
        .map(who -> new MustStepDown(merits, Handle.of(who), MEMBER, null, NOW, known))
        .map(question -> new DepartureCase(-1, read(text), question))
        .toList();
  }

  @BeforeAll
  static void open() {
    engine = Engines.create();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest
  @EnumSource
  void rulesAndOracleSayTheSame(Rare rare) {
    LadderCase one = rare.made();
    var decision = engine.decide(one.charter(), one.question());
    assertThat(one.lines(decision)).isEqualTo(one.expected());
    assertThat(decision.outcome()).as("%s", decision.findings()).isEqualTo(rare.outcome);
  }

  @Test
  void aSeedDecidesNothingWherePerhapsAnotherWasPublishedBefore() {
    for (DepartureCase one : lotOfTwo()) {
      DepartureDecision decision = engine.decide(one.charter(), one.question());
      assertThat(one.lines(decision)).isEqualTo(one.expected());
      assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }
  }

  @Test
  void aWaiverThatRunsIsWaitedFor() {
    DepartureCase one = waiverThatRuns();
    DepartureDecision decision = engine.decide(one.charter(), one.question());
    assertThat(one.lines(decision)).isEqualTo(one.expected());
    assertThat(decision.findings())
        .filteredOn(Unmet.class::isInstance)
        .extracting(finding -> ((Unmet) finding).cure())
        .contains(Cure.TIME);
  }
}
