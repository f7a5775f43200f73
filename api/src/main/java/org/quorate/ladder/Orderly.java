package org.quorate.ladder;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** That nothing ends, and is answered by nothing, before it was there. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(
    validatedBy = {
      Orderly.OfNomination.class,
      Orderly.OfVoice.class,
      Orderly.OfAttestation.class,
      Orderly.OfNotice.class,
      Orderly.OfLeave.class
    })
public @interface Orderly {
  /** What is wrong. */
  String message() default "must be in order";

  /** As in every constraint. */
  Class<?>[] groups() default {};

  /** As in every constraint. */
  Class<? extends Payload>[] payload() default {};

  /** A nomination is refused once it was announced. */
  final class OfNomination implements ConstraintValidator<Orderly, Nomination> {
    @Override
    public boolean isValid(@Nullable Nomination one, ConstraintValidatorContext context) {
      return one == null || Order.of("at", one.at(), "refused", one.refused(), context);
    }
  }

  /** A voice is withdrawn once it was raised. */
  final class OfVoice implements ConstraintValidator<Orderly, Voice> {
    @Override
    public boolean isValid(@Nullable Voice one, ConstraintValidatorContext context) {
      return one == null || Order.of("at", one.at(), "withdrawn", one.withdrawn(), context);
    }
  }

  /** A testimony expires once it was given. */
  final class OfAttestation implements ConstraintValidator<Orderly, Attestation> {
    @Override
    public boolean isValid(@Nullable Attestation one, ConstraintValidatorContext context) {
      return one == null || Order.of("at", one.at(), "expires", one.expires(), context);
    }
  }

  /** A notice is answered once it was given. */
  final class OfNotice implements ConstraintValidator<Orderly, Notice> {
    @Override
    public boolean isValid(@Nullable Notice one, ConstraintValidatorContext context) {
      return one == null || Order.of("at", one.at(), "answered", one.answered(), context);
    }
  }

  /** A leave ends once it began. */
  final class OfLeave implements ConstraintValidator<Orderly, Leave> {
    @Override
    public boolean isValid(@Nullable Leave one, ConstraintValidatorContext context) {
      return one == null || Order.of("from", one.from(), "to", one.to(), context);
    }
  }
}
