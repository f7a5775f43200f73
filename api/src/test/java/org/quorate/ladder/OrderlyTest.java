package org.quorate.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.Handle;
import org.quorate.RoleName;

class OrderlyTest {
  private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");
  private static final Handle ANN = Handle.of("ann");
  private final List<String> told = new ArrayList<>();

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

  private <T> boolean valid(ConstraintValidator<Orderly, T> check, @Nullable T one) {
    told.clear();
    return check.isValid(
        one, (ConstraintValidatorContext) noting(ConstraintValidatorContext.class));
  }

  private static Nomination refused(@Nullable Instant when) {
    return new Nomination(ANN, RoleName.of("lead"), null, AT, List.of(), when);
  }

  @Test
  void whatComesAtTheSameInstantOrNeverIsInOrder() {
    Orderly.OfNomination check = new Orderly.OfNomination();
    assertThat(valid(check, null)).isTrue();
    assertThat(valid(check, refused(null))).isTrue();
    assertThat(valid(check, refused(AT))).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void nothingIsRefusedWithdrawnExpiredOrOverBeforeItWasThere() {
    Instant before = AT.minusSeconds(1);
    assertThat(valid(new Orderly.OfNomination(), refused(before))).isFalse();
    assertThat(told).containsExactly("[must not be before `at`]", "[refused]");
    Voice voice = new Voice(ANN, Voice.Says.OBJECT, AT, before);
    assertThat(valid(new Orderly.OfVoice(), voice)).isFalse();
    assertThat(told).endsWith("[withdrawn]");
    Attestation testimony = new Attestation(ANN, "mentoring", ANN, AT, before);
    assertThat(valid(new Orderly.OfAttestation(), testimony)).isFalse();
    assertThat(told).endsWith("[expires]");
    Notice notice = new Notice(ANN, RoleName.of("lead"), null, AT, before, List.of());
    assertThat(valid(new Orderly.OfNotice(), notice)).isFalse();
    assertThat(told).endsWith("[answered]");
    assertThat(valid(new Orderly.OfLeave(), new Leave(ANN, AT, before))).isFalse();
    assertThat(told).endsWith("[must not be before `from`]", "[to]");
  }
}
