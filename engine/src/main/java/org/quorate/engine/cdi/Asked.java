package org.quorate.engine.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Decisions of questions of that kind, whatever the type of the answer. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Asked {
  /** The kind, such as {@code may-merge}. */
  String value();

  /** The qualifier of a kind that is known when the program runs. */
  @SuppressWarnings("ClassExplicitlyAnnotation")
  final class Literal extends AnnotationLiteral<Asked> implements Asked {
    private static final long serialVersionUID = 1;

    private final String value;

    private Literal(String value) {
      this.value = value;
    }

    /** The qualifier of that kind. */
    public static Literal of(String value) {
      return new Literal(value);
    }

    @Override
    public String value() {
      return value;
    }
  }
}
