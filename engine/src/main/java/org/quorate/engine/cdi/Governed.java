package org.quorate.engine.cdi;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method, or every business method of a bean, that is called only if the charter in force allows
 * it; else the caller gets {@link NotAllowed} with the decision, {@link NoCharter} where no charter
 * is in force, or {@link jakarta.validation.ConstraintViolationException} for facts out of bounds.
 */
@InterceptorBinding
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Governed {

  /** The bean that makes the question; by default the method takes the question as an argument. */
  @Nonbinding
  Class<? extends Inquiry> value() default OfArgument.class;
}
