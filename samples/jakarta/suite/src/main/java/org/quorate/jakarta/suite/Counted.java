package org.quorate.jakarta.suite;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.quorate.Question;
import org.quorate.engine.cdi.Call;
import org.quorate.engine.cdi.Inquiry;

/** Asks about a change of Ann's, one inquiry a call. */
@Dependent
public class Counted implements Inquiry {
  @Inject Witness witness;

  @PostConstruct
  void begin() {
    witness.begun();
  }

  @PreDestroy
  void end() {
    witness.ended();
  }

  @Override
  public Question<?> question(Call call) {
    return Changes.by("ann");
  }
}
