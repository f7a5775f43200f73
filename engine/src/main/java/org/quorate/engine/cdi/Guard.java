package org.quorate.engine.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Optional;
import org.quorate.Decision;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.Question;

/** Lets calls pass that the charter in force allows; an interceptor a binding asks it. */
@ApplicationScoped
class Guard {
  @Inject GovernanceEngine engine;
  @Inject CharterInForce charters;
  @Inject @Any Instance<Inquiry> inquiries;
  @Inject Instance<Caller> callers;

  /** Goes on with a call if the answer to the question is yes. */
  Object pass(InvocationContext context, Class<? extends Inquiry> by) throws Exception {
    ask(context, by);
    return context.proceed();
  }

  private void ask(InvocationContext context, Class<? extends Inquiry> by) {
    Instance<? extends Inquiry> found = inquiries.select(by);
    if (!found.isResolvable()) {
      throw new IllegalStateException(
          "there is no bean `" + by.getName() + "` to make the question");
    }
    Inquiry inquiry = found.get();
    try {
      Question<?> question = inquiry.question(call(context));
      Decision decision = engine.decide(charters.charter(), question);
      if (decision.outcome() != Outcome.ALLOWED) {
        throw new NotAllowed(decision);
      }
    } finally {
      destroy(found, inquiry);
    }
  }

  private Call call(InvocationContext context) {
    Optional<Handle> caller = callers.isResolvable() ? callers.get().handle() : Optional.empty();
    return new Call(context.getMethod(), Arrays.asList(context.getParameters()), caller);
  }

  /** Only what hangs on nothing else lives for the one call. */
  @SuppressWarnings("unchecked")
  private static void destroy(Instance<? extends Inquiry> found, Inquiry inquiry) {
    if (inquiry.getClass().isAnnotationPresent(jakarta.enterprise.context.Dependent.class)) {
      ((Instance<Inquiry>) found).destroy(inquiry);
    }
  }
}
