package org.quorate.jakarta.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.jakarta.endpoints.Deliveries.Taking;

class DeliveriesTest {
  private Instant now = Instant.parse("2026-03-04T10:00:00Z");
  private final Deliveries deliveries = new Deliveries(() -> now, 4);

  @Test
  void aDeliveryIsTakenOnceByEachOfItsNames() {
    assertThat(deliveries.take(List.of("1", "a"))).isEqualTo(Taking.FRESH);
    assertThat(deliveries.take(List.of("1", "a"))).isEqualTo(Taking.REPLAYED);
    assertThat(deliveries.take(List.of("2", "a"))).isEqualTo(Taking.REPLAYED);
    assertThat(deliveries.take(List.of("2", "b"))).isEqualTo(Taking.FRESH);
  }

  @Test
  void nothingIsForgottenToMakeRoom() {
    deliveries.take(List.of("1", "a"));
    deliveries.take(List.of("2", "b"));
    assertThat(deliveries.take(List.of("3", "c"))).isEqualTo(Taking.FULL);
    assertThat(deliveries.take(List.of("1", "a"))).isEqualTo(Taking.REPLAYED);
  }

  @Test
  void oneIsForgottenOnlyWhenItsInstantIsTooOldByThen() {
    Instant ahead = now.plus(Deliveries.WINDOW);
    assertThat(deliveries.isNew(ahead)).isTrue();
    deliveries.take(List.of("1", "a"));
    now = ahead.plus(Deliveries.WINDOW);
    assertThat(deliveries.isNew(ahead)).isTrue();
    assertThat(deliveries.take(List.of("1", "a"))).isEqualTo(Taking.REPLAYED);
    now = now.plus(Duration.ofMillis(1));
    assertThat(deliveries.isNew(ahead)).isFalse();
    assertThat(deliveries.take(List.of("1", "a"))).isEqualTo(Taking.FRESH);
  }

  @Test
  void oneThatCouldNotBeAnsweredMayComeAgain() {
    deliveries.take(List.of("1", "a"));
    deliveries.giveBack(List.of("1", "a"));
    assertThat(deliveries.take(List.of("1", "a"))).isEqualTo(Taking.FRESH);
  }
}
