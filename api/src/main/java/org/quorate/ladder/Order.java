package org.quorate.ladder;

import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Two instants of one fact. */
final class Order {
  private Order() {}

  /** Names the later one where it is before the earlier; one that lacks is another constraint's. */
  static boolean of(
      String first,
      @Nullable Instant earlier,
      String second,
      @Nullable Instant later,
      ConstraintValidatorContext context) {
    if (earlier == null || later == null || !later.isBefore(earlier)) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate("must not be before `" + first + "`")
        .addPropertyNode(second)
        .addConstraintViolation();
    return false;
  }
}
