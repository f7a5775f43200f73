package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.Docket;
import org.quorate.Docket.Change;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;

class DocketTest {
  private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      ---
      <!-- charter: roles -->
      | Role | Rung below |
      | --- | --- |
      | maintainer | |
      | lead | maintainer |
      | translator | |

      <!-- charter: roster -->
      | Handle | Role | Also known as | Until |
      | --- | --- | --- | --- |
      | @bob | translator | bobby | |
      | @cat | translator | | |
      | @dan | maintainer | | |
      | @eve | lead | | |
      | @tim | translator | | |
      | @una | maintainer | | 2026-03-05 |

      <!-- charter: modules -->
      | Module | Paths | Owners |
      | --- | --- | --- |
      | src | `src/**` | @bob |
      | net | `net/**` | @cat |

      <!-- charter: organisations -->
      | Organisation | Part of |
      | --- | --- |
      | Red | Holding |
      | Holding | |
      | Blue | |

      <!-- charter: affiliations -->
      | Handle | Organisation |
      | --- | --- |
      | @bob | Red |
      | @tim | Blue |

      <!-- charter: reviews -->
      | Rule | When | Approvals |
      | --- | --- | --- |
      | src | module src | 1 owner of each touched module |
      | net | module net | 1 of @cat |
      | rest | otherwise | 2 maintainers |
      """;

  private final GovernanceEngine engine = Engines.create();
  private final Charter charter = read(TEXT);
  private final Docket docket = engine.docket();

  @BeforeEach
  void openThree() {
    for (String path : List.of("src/a", "net/a", "other/a")) {
      docket.put(path, charter, new MayMerge(contribution(path), AT, Known.everything()));
    }
  }

  private static Contribution contribution(String path) {
    return Contribution.builder(path, Handle.of("ann"))
        .paths(path)
        .review(Review.of("bob", Review.Verdict.APPROVE, AT.minusSeconds(60)))
        .build();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private Charter read(String text) {
    Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", text));
    return reading.charter().orElseThrow(() -> new AssertionError(reading.diagnostics()));
  }

  private Set<String> touchedBy(Handle person) {
    return docket.touchedBy(new Change.OfPerson(person));
  }

  private Set<String> touchedBy(String old, String young) {
    return docket.touchedBy(new Change.OfCharter(charter, read(TEXT.replace(old, young))));
  }

  @Test
  void aPersonTouchesWhatTheySaidOwnOrCouldActIn() {
    assertThat(touchedBy(Handle.of("bob"))).containsExactly("net/a", "other/a", "src/a");
    assertThat(touchedBy(Handle.of("cat"))).containsExactly("net/a");
    assertThat(touchedBy(Handle.of("dan"))).containsExactly("other/a");
    assertThat(touchedBy(Handle.of("eve"))).containsExactly("other/a");
    assertThat(touchedBy(Handle.of("tim"))).isEmpty();
    assertThat(touchedBy(Handle.of("nobody"))).isEmpty();
  }

  @Test
  void aPersonIsFoundByAnyAccount() {
    assertThat(touchedBy(Handle.of("bobby"))).isEqualTo(touchedBy(Handle.of("bob"))).isNotEmpty();
  }

  @Test
  void aRoleTouchesRowsThatAskForItOrForOneBelow() {
    assertThat(docket.touchedBy(new Change.OfRole(RoleName.of("maintainer"))))
        .containsExactly("other/a");
    assertThat(docket.touchedBy(new Change.OfRole(RoleName.of("lead")))).containsExactly("other/a");
    assertThat(docket.touchedBy(new Change.OfRole(RoleName.of("translator")))).isEmpty();
  }

  @Test
  void aModuleARowAndAnOrganisationTouchTheirOwn() {
    assertThat(docket.touchedBy(new Change.OfModule(ModuleName.of("net"))))
        .containsExactly("net/a");
    assertThat(docket.touchedBy(new Change.OfRule(RuleName.of("reviews", "rest"))))
        .containsExactly("other/a");
    assertThat(docket.touchedBy(new Change.OfOrganisation(OrganisationName.of("holding"))))
        .as("of the only one who said something")
        .hasSize(3);
    assertThat(docket.touchedBy(new Change.OfOrganisation(OrganisationName.of("blue")))).isEmpty();
  }

  @Test
  void aNewCharterTouchesWhatItsChangedRowsConcern() {
    assertThat(touchedBy("1 of @cat", "1 of @dan")).containsExactly("net/a");
    assertThat(touchedBy("| @tim | Blue |", "| @tim | Red |")).isEmpty();
    assertThat(touchedBy("| @tim | translator |", "| @tim | lead |")).containsExactly("other/a");
    assertThat(touchedBy("`net/**`", "`net/**`, `other/**`")).containsExactly("net/a", "other/a");
    assertThat(touchedBy("| @bob | translator | bobby |", "| @bob | translator | rob |"))
        .hasSize(3);
    assertThat(touchedBy("\n| @bob | translator", "\n|  @bob  | translator")).isEmpty();
  }

  @Test
  void chartersAreComparedByWhatTheySay() {
    Charter again = read(TEXT);
    Charter after = read(TEXT.replace("1 of @cat", "1 of @dan"));
    assertThat(again).isNotSameAs(charter);
    assertThat(docket.touchedBy(new Change.OfCharter(again, after))).containsExactly("net/a");
  }

  @Test
  void aDecisionThatOneChangeLeftAsItWasIsFoundByTheNext() {
    String second = TEXT.replace("1 of @cat", "1 of @dan");
    Charter after = read(second);
    Set<String> touched = docket.touchedBy(new Change.OfCharter(charter, after));
    docket.again(touched, after, AT);
    Charter third = read(second.replace("2 maintainers", "1 maintainer"));
    assertThat(docket.touchedBy(new Change.OfCharter(after, third))).containsExactly("other/a");
    Charter fourth = read(second.replace("1 of @dan", "1 of @eve"));
    assertThat(docket.touchedBy(new Change.OfCharter(after, fourth))).containsExactly("net/a");
  }

  @Test
  void anIncludedDocumentTouchesWhatItMakesGovernance() {
    String main =
        """
        ---
        governance: 1
        name: Pumps
        ---
        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | rules | kind governance | 1 of @yan |
        | rest | otherwise | none |
        """;
    String more = "<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n| @yan | clerk |\n";
    Charter without = read(main);
    String included = main.replace("name: Pumps", "name: Pumps\ninclude: MORE.md");
    Charter with =
        engine
            .read(
                CharterSource.of(
                    "GOVERNANCE.md",
                    java.util.Map.of(
                        "GOVERNANCE.md", included.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "MORE.md", more.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
            .charter()
            .orElseThrow();
    docket.put("more", without, new MayMerge(contribution("MORE.md"), AT, Known.everything()));
    docket.put("less", without, new MayMerge(contribution("LESS.md"), AT, Known.everything()));
    assertThat(docket.touchedBy(new Change.OfCharter(without, with))).containsExactly("more");
    assertThat(docket.again(Set.of("more"), with, AT).get("more").outcome())
        .isEqualTo(Outcome.WAITING);
  }

  @Test
  void decidingAgainTellsOnlyWhatDiffers() {
    Charter after = read(TEXT.replace("1 of @cat", "1 of @bob"));
    assertThat(docket.decision("net/a").orElseThrow().outcome()).isEqualTo(Outcome.WAITING);
    assertThat(docket.again(List.of("net/a", "gone"), after, AT)).containsOnlyKeys("net/a");
    assertThat(docket.decision("net/a").orElseThrow().outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(docket.again(List.of("net/a"), after, AT.plusSeconds(1))).isEmpty();
    assertThat(touchedBy(Handle.of("cat"))).isEmpty();
  }

  @Test
  void timeTouchesWhatItMayChange() {
    Instant end = Instant.parse("2026-03-06T00:00:00Z");
    assertThat(docket.dueBy(end.minusSeconds(1))).isEmpty();
    assertThat(docket.dueBy(end)).contains("other/a");
  }

  @Test
  void whatIsTakenOutIsTouchedByNothing() {
    assertThat(docket.size()).isEqualTo(3);
    assertThat(docket.remove("net/a")).isTrue();
    assertThat(docket.remove("net/a")).isFalse();
    assertThat(docket.size()).isEqualTo(2);
    assertThat(touchedBy(Handle.of("cat"))).isEmpty();
    assertThat(docket.decision("net/a")).isEmpty();
  }
}
