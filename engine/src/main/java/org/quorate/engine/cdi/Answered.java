package org.quorate.engine.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.quorate.Outcome;

/** Decisions of that outcome: {@code void told(@Observes @Answered(ALLOWED) MergeDecision it)}. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Answered {
  /** The outcome. */
  Outcome value();

  /** The qualifier of an outcome that is known when the program runs. */
  @SuppressWarnings("ClassExplicitlyAnnotation")
  final class Literal extends AnnotationLiteral<Answered> implements Answered {
    private static final long serialVersionUID = 1;

    private final Outcome value;

    private Literal(Outcome value) {
      this.value = value;
    }

    /** The qualifier of that outcome. */
    public static Literal of(Outcome value) {
      return new Literal(value);
    }

    @Override
    public Outcome value() {
      return value;
    }
  }
}
