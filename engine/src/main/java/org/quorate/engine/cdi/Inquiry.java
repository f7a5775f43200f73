package org.quorate.engine.cdi;

import org.quorate.Question;

/** Makes the question that a guarded call has to pass; a bean of the host's. */
public interface Inquiry {

  /** The question, with all its facts. */
  Question<?> question(Call call);
}
