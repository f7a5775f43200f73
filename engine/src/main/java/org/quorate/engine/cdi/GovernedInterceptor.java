package org.quorate.engine.cdi;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Stands before guarded methods, outside transactions. */
@Governed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class GovernedInterceptor {
  @Inject Guard guard;

  /** Calls the method if the charter allows it. */
  @AroundInvoke
  public @Nullable Object guard(InvocationContext context) throws Exception {
    return guard.pass(context, binding(context).value());
  }

  private static Governed binding(InvocationContext context) {
    Governed own = context.getMethod().getAnnotation(Governed.class);
    Class<?> type = context.getTarget().getClass();
    while (own == null && type != null) {
      own = type.getAnnotation(Governed.class);
      type = type.getSuperclass();
    }
    if (own == null) {
      throw new IllegalStateException("`" + context.getMethod() + "` is guarded by no annotation");
    }
    return own;
  }
}
