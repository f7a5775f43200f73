package org.quorate.engine.validation;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Hibernate Validator, started with the first facts that are checked; without an expression
 * language and without looking for configuration.
 */
public final class Facts {
  private Facts() {}

  /** The one validator of facts; for many threads. */
  public static Validator validator() {
    return Started.VALIDATOR;
  }

  /** Loaded by the first check. */
  private static final class Started {
    static final Validator VALIDATOR =
        Validation.byProvider(HibernateValidator.class)
            .providerResolver(() -> List.of(new HibernateValidator()))
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(
                new ParameterMessageInterpolator(
                    Set.of(), Locale.ENGLISH, context -> Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    private Started() {}
  }
}
