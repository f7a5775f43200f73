package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gerrit.entities.Change;
import com.google.gerrit.entities.Project;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final OpenChange ONE = change(1);
  private static final OpenChange TWO = change(2);

  private final Agenda agenda = new Agenda();

  @Test
  void aChangeIsDueAtItsInstantAndNotBefore() {
    agenda.set(ONE, Optional.of(NOON));
    assertThat(agenda.due(NOON.minusNanos(1))).isEmpty();
    assertThat(agenda.due(NOON)).containsExactly(ONE);
    assertThat(agenda.due(NOON)).isEmpty();
    assertThat(agenda.next()).isEmpty();
  }

  @Test
  void aLaterInstantTakesThePlaceOfAnEarlierOne() {
    agenda.set(ONE, Optional.of(NOON));
    agenda.set(TWO, Optional.of(NOON));
    agenda.set(ONE, Optional.of(NOON.plus(Duration.ofHours(1))));
    assertThat(agenda.next()).contains(NOON);
    assertThat(agenda.due(NOON)).containsExactly(TWO);
    assertThat(agenda.next()).contains(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void aChangeWithoutAnInstantIsForgotten() {
    agenda.set(ONE, Optional.of(NOON));
    agenda.set(ONE, Optional.empty());
    assertThat(agenda.due(Instant.MAX)).isEmpty();
  }

  @Test
  void theEarliestComesFirst() {
    agenda.set(ONE, Optional.of(NOON.plusSeconds(1)));
    agenda.set(TWO, Optional.of(NOON));
    assertThat(agenda.due(NOON.plusSeconds(1))).containsExactly(TWO, ONE);
  }

  @Test
  void theNameOfAProjectMayHoldWhateverNamesOfProjectsHold() {
    OpenChange odd = new OpenChange(Project.nameKey("a/b~7"), Change.id(42));
    assertThat(OpenChange.of(odd.key())).isEqualTo(odd);
  }

  private static OpenChange change(int number) {
    return new OpenChange(Project.nameKey("demo"), Change.id(number));
  }
}
