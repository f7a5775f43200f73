package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gerrit.entities.Change;
import com.google.gerrit.entities.Project;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.Docket;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Person;
import org.quorate.engine.Engines;
import org.quorate.merge.MayMerge;

class OpenChangesTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Project.NameKey ALL = Project.nameKey("All-Projects");
  private static final OpenChanges.Place HERE = new OpenChanges.Place(ALL, "refs/meta/config");
  private static final OpenChanges.Place THERE =
      new OpenChanges.Place(Project.nameKey("demo"), "refs/meta/config");
  private static final OpenChange CODE = new OpenChange(Project.nameKey("demo"), Change.id(1));
  private static final OpenChange DOCS = new OpenChange(Project.nameKey("demo"), Change.id(2));

  private final GovernanceEngine engine = Engines.create();
  private final OpenChanges open = new OpenChanges(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void anotherCharterTouchesWhatItDecidesOtherwiseAndNothingElse() {
    Charter before = charter(1);
    put(CODE, HERE, before, "src/a.c");
    put(DOCS, HERE, before, "docs/a.md");
    assertThat(open.touchedBy(HERE, before, charter(2))).containsExactly(CODE);
    assertThat(open.touchedBy(THERE, before, charter(2))).isEmpty();
  }

  @Test
  void whatSomebodySawUnderTheNextCharterIsTouchedToo() {
    put(CODE, HERE, charter(2), "src/a.c");
    assertThat(open.touchedBy(HERE, charter(1), charter(2))).containsExactly(CODE);
    assertThat(open.touchedBy(HERE, charter(2), charter(2))).isEmpty();
  }

  @Test
  void anotherHolderOfARoleTouchesWhatRestsOnIt() {
    put(CODE, HERE, charter(1), "src/a.c");
    assertThat(open.touchedBy(new Docket.Change.OfRole(RoleName.of("maintainer"))))
        .containsExactly(CODE);
    assertThat(open.touchedBy(new Docket.Change.OfRole(RoleName.of("wizard")))).isEmpty();
  }

  @Test
  void aChangeStandsUnderOneCharterAndIsForgottenWithIt() {
    put(CODE, HERE, charter(1), "src/a.c");
    put(CODE, THERE, charter(1), "src/a.c");
    assertThat(open.touchedBy(HERE, charter(1), charter(2))).isEmpty();
    assertThat(open.touchedBy(THERE, charter(1), charter(2))).containsExactly(CODE);
    open.remove(CODE);
    open.remove(CODE);
    assertThat(open.touchedBy(THERE, charter(1), charter(2))).isEmpty();
  }

  private void put(OpenChange change, OpenChanges.Place place, Charter charter, String path) {
    Contribution facts =
        Contribution.builder("1", Handle.of("ann"))
            .paths(path)
            .people(List.of(Person.of("bob", "maintainer")))
            .build();
    assertThat(
            open.put(change, place, charter, new MayMerge(facts, NOON, Known.everything()))
                .outcome())
        .isNotEqualTo(Outcome.UNDETERMINED);
  }

  private Charter charter(int approvals) {
    String text =
        """
        ---
        governance: 1
        name: Demo
        language: en
        ---

        <!-- charter: roles -->
        | Role | Rung below |
        | --- | --- |
        | maintainer | |

        <!-- charter: reviews -->
        | Rule | When | Approvals |
        | --- | --- | --- |
        | docs | path `docs/**` | none |
        | code | otherwise | %n maintainers |
        """
            .replace("%n", approvals == 1 ? "1" : "2")
            .replace("1 maintainers", "1 maintainer");
    return engine.read(CharterSource.of("GOVERNANCE.md", text)).charter().orElseThrow();
  }
}
