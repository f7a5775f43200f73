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
    try (Borrowed<? extends Inquiry> inquiry = Borrowed.from(found)) {
      Question<?> question = inquiry.bean().question(call(context));
      Decision decision = engine.decide(charters.charter(), question);
      if (decision.outcome() != Outcome.ALLOWED) {
        throw new NotAllowed(decision);
      }
    }
  }

  private Call call(InvocationContext context) {
    return new Call(context.getMethod(), Arrays.asList(context.getParameters()), caller());
  }

  private Optional<Handle> caller() {
    if (callers.isUnsatisfied()) {
      return Optional.empty();
    }
    try (Borrowed<Caller> caller = Borrowed.from(callers)) {
      return caller.bean().handle();
    }
  }
}
