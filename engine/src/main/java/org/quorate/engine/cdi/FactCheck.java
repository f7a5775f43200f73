package org.quorate.engine.cdi;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.quorate.Question;
import org.quorate.engine.validation.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the constraints of facts by the container's validator, else by our own; also by our own
 * where the container's knows only classes that it met when the application was built, and takes
 * all others as free of constraints.
 */
@ApplicationScoped
class FactCheck {
  private static final Logger LOG = LoggerFactory.getLogger(FactCheck.class);

  private final AtomicBoolean warned = new AtomicBoolean();

  @Inject Instance<Validator> validators;
  private @Nullable Validator containers;

  @PostConstruct
  void start() {
    containers = validators.isResolvable() ? validators.get() : null;
  }

  private @Nullable Validator own() {
    try {
      return Facts.validator();
    } catch (ValidationException | LinkageError absent) {
      if (warned.compareAndSet(false, true)) {
        LOG.warn("no validator is there: the bounds of facts are not checked");
      }
      return null;
    }
  }

  /**
   * Throws if facts are out of bounds.
   *
   * @throws ConstraintViolationException naming the path of each
   */
  void accept(Question<?> question) {
    Validator validator = containers != null && knows(containers, question) ? containers : own();
    if (validator == null) {
      return;
    }
    Set<ConstraintViolation<Question<?>>> violations = validator.validate(question);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }

  private static boolean knows(Validator validator, Question<?> question) {
    try {
      return validator.getConstraintsForClass(question.getClass()).isBeanConstrained();
    } catch (ValidationException neverMet) {
      return false;
    }
  }
}
