package org.quorate.jakarta.suite;

import jakarta.enterprise.context.ApplicationScoped;
import org.quorate.Question;
import org.quorate.engine.cdi.Call;
import org.quorate.engine.cdi.Inquiry;

/** Asks whether what its author sends may merge once whoever is signed in approves. */
@ApplicationScoped
public class ByAuthor implements Inquiry {

  @Override
  public Question<?> question(Call call) {
    String author = (String) call.arguments().get(0);
    return call.caller()
        .map(caller -> Changes.approved(author, caller.value()))
        .orElseGet(() -> Changes.by(author));
  }
}
