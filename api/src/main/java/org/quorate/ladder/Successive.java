package org.quorate.ladder;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** That each cycle ends after it begins, and none begins before another one is over. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Successive.Check.class)
public @interface Successive {
  /** What is wrong. */
  String message() default "must be one after the other";

  /** As in every constraint. */
  Class<?>[] groups() default {};

  /** As in every constraint. */
  Class<? extends Payload>[] payload() default {};

  /** Names the cycle that ends too early, or begins too early. */
  final class Check implements ConstraintValidator<Successive, List<Cycle>> {
    @Override
    public boolean isValid(@Nullable List<Cycle> cycles, ConstraintValidatorContext context) {
      return cycles == null || isInOrder(cycles, context);
    }

    /** Those that lack an instant are another constraint's. */
    private static boolean isInOrder(List<Cycle> cycles, ConstraintValidatorContext context) {
      List<Integer> byStart =
          IntStream.range(0, cycles.size())
              .filter(i -> isWhole(cycles.get(i)))
              .boxed()
              .sorted(Comparator.comparing(i -> cycles.get(i).start()))
              .toList();
      boolean valid = true;
      Instant over = Instant.MIN;
      for (int i : byStart) {
        Cycle one = cycles.get(i);
        if (!one.end().isAfter(one.start())) {
          valid = wrong(context, i, "end", "must be after the start");
        } else if (one.start().isBefore(over)) {
          valid = wrong(context, i, "start", "must not be before another cycle is over");
        }
        over = one.end().isAfter(over) ? one.end() : over;
      }
      return valid;
    }

    private static boolean isWhole(@Nullable Cycle one) {
      return one != null && one.start() != null && one.end() != null;
    }

    private static boolean wrong(
        ConstraintValidatorContext context, int place, String field, String message) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(message)
          .addPropertyNode(field)
          .inIterable()
          .atIndex(place)
          .addConstraintViolation();
      return false;
    }
  }
}
