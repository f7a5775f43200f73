package org.quorate.engine.validation;

import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * A validator of facts, started with the first that are checked: Hibernate Validator without an
 * expression language and without looking for configuration, or what a server hands out where its
 * own Hibernate Validator is hidden from applications.
 */
public final class Facts {
  private Facts() {}

  /** The one validator of facts; for many threads. */
  public static Validator validator() {
    return Started.VALIDATOR;
  }

  /** Loaded by the first check. */
  private static final class Started {
    static final Validator VALIDATOR = seen() ? Own.validator() : hosts();

    private Started() {}

    private static boolean seen() {
      try {
        Class.forName(
            "org.hibernate.validator.HibernateValidator", false, Facts.class.getClassLoader());
        return true;
      } catch (ClassNotFoundException | LinkageError hidden) {
        return false;
      }
    }

    private static Validator hosts() {
      Configuration<?> configuration = Validation.byDefaultProvider().configure();
      MessageInterpolator messages = configuration.getDefaultMessageInterpolator();
      return configuration
          .ignoreXmlConfiguration()
          .messageInterpolator(new English(messages))
          .buildValidatorFactory()
          .getValidator();
    }
  }

  /** Loaded only where Hibernate Validator is. */
  private static final class Own {
    private Own() {}

    static Validator validator() {
      return Validation.byProvider(HibernateValidator.class)
          .providerResolver(() -> List.of(new HibernateValidator()))
          .configure()
          .ignoreXmlConfiguration()
          .messageInterpolator(
              new ParameterMessageInterpolator(
                  Set.of(), Locale.ENGLISH, context -> Locale.ENGLISH, false))
          .buildValidatorFactory()
          .getValidator();
    }
  }

  /** Says everything in English, whatever the machine speaks. */
  private record English(MessageInterpolator messages) implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return messages.interpolate(template, context, Locale.ENGLISH);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return messages.interpolate(template, context, Locale.ENGLISH);
    }
  }
}
