package org.quorate.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.Handle;
import org.quorate.RuleName;
import org.quorate.charter.Counter;
import org.quorate.charter.DepartureRow.Idle;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.Window;

class SuccessiveTest {
  private final List<String> told = new ArrayList<>();

  private static Cycle cycle(long from, long to) {
    return new Cycle("c", Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }

  /** Notes what the constraint says, as a validator would. */
  private Object noting(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          if (arguments != null) {
            told.add(Arrays.toString(arguments));
          }
          return method.getReturnType().isInterface() ? noting(method.getReturnType()) : null;
        });
  }

  private boolean valid(@Nullable List<Cycle> cycles) {
    told.clear();
    return new Successive.Check()
        .isValid(cycles, (ConstraintValidatorContext) noting(ConstraintValidatorContext.class));
  }

  @Test
  void oneBeginsWhenAnotherIsOverOrLater() {
    assertThat(valid(null)).isTrue();
    assertThat(valid(List.of())).isTrue();
    assertThat(valid(List.of(cycle(20, 30), cycle(0, 10), cycle(10, 20), cycle(40, 41)))).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void oneThatBeginsBeforeAnotherIsOverIsNamed() {
    assertThat(valid(List.of(cycle(9, 20), cycle(0, 10)))).isFalse();
    assertThat(told)
        .containsExactly("[must not be before another cycle is over]", "[start]", "[0]");
    assertThat(valid(List.of(cycle(0, 100), cycle(5, 6), cycle(50, 60)))).isFalse();
    assertThat(told).contains("[1]", "[2]");
  }

  @Test
  void oneThatEndsBeforeItBeginsIsNamed() {
    assertThat(valid(List.of(cycle(0, 10), cycle(20, 20)))).isFalse();
    assertThat(told).containsExactly("[must be after the start]", "[end]", "[1]");
  }

  @Test
  void cyclesAndMeetingsStayBesideWhatElseIsTold() {
    Meeting meeting = new Meeting(null, Instant.EPOCH, Set.of(Handle.of("ann")));
    Seed seed = new Seed(RuleName.of("bodies", "council"), "4", Instant.EPOCH);
    Merits merits =
        Merits.builder()
            .cycles(List.of(cycle(0, 1)))
            .meetings(List.of(meeting))
            .untraced(Set.of(Handle.of("bob")))
            .seeds(List.of(seed))
            .build();
    assertThat(merits.cycles()).containsExactly(cycle(0, 1));
    assertThat(merits.meetings()).containsExactly(meeting);
    Merits undated = merits.toBuilder().cycles(List.of()).meetings(List.of()).build();
    assertThat(undated.seeds()).containsExactly(seed);
    assertThat(undated.untraced()).hasSize(1);
  }

  @Test
  void whoDidTooLittleDidLessThanWouldBeEnough() {
    Window window = new Window.LastCycles(2);
    assertThat(new Idle(3, List.of(Counter.REVIEWS), window).enough())
        .isEqualTo(new EvidenceNeeded.Counted(3, List.of(Counter.REVIEWS), window));
    assertThat(new EvidenceNeeded.Attended(2, 5).last()).isEqualTo(5);
  }
}
