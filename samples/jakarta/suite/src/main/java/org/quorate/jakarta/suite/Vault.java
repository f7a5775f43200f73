package org.quorate.jakarta.suite;

import jakarta.enterprise.context.ApplicationScoped;
import org.quorate.engine.cdi.Governed;
import org.quorate.merge.MayMerge;

/** Guarded as a whole. */
@Governed
@ApplicationScoped
public class Vault {

  /** Opens if the change may merge. */
  public String open(MayMerge question) {
    return "opened for " + question.contribution().id();
  }
}
